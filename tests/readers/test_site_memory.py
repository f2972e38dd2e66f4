"""What the pages of a folder have in common is furniture of their site."""

import io
from dataclasses import replace

import pytest

from articles.readers import Findings, Learned, ParsedDocument
from articles.readers.plain_text import entries, reader, survey
from articles.readers.plain_text.head.lines import label_line
from articles.readers.plain_text.lines import Line
from articles.readers.plain_text.mending.splitting import split_lines
from articles.readers.plain_text.template.features import Feature
from articles.readers.plain_text.template.learning import learn
from articles.readers.plain_text.template.order import with_dek
from articles.readers.plain_text.template.plate import choose_plate
from articles.readers.plain_text.template.titles import story_place, with_photographer
from articles.readers.plain_text.template.value import load
from tests.readers.catalogue import KINDS, make_site, page_of
from tests.readers.catalogue.measure import Score
from tests.readers.test_plain_text import MORE, PROSE, page, texts

pytestmark = pytest.mark.pure

STRIP = "Tune in to Radio Heron at noon"
TITLES = ("Bees return", "Chairs go missing", "Dean stung", "Goats vote", "Rain falls", "Snow stays")


def story(number: int, *parts: str) -> str:
    return page(TITLES[number], f"By Maya Okafor\nMay {number + 1}, 2023", *parts)


def read(*pages: str, learned: dict[str, Learned] | None = None) -> list[ParsedDocument]:
    findings = Findings(learned=learned or {})
    return [parsed for parsed, _ in _read(findings, *pages)]


def _read(findings: Findings, *pages: str) -> list[tuple[ParsedDocument, str]]:
    named = [(io.BytesIO(text.encode()), f"site/{number}.txt") for number, text in enumerate(pages)]
    for file, name in named:
        survey(file, name, findings)
        file.seek(0)
    found = [next(entries(file, name, findings)) for file, name in named]
    return [(entry.parse(), entry.digest) for entry in found]


def test_a_line_of_many_pages_leaves_their_stories():
    documents = read(*(story(n, f"{n} {PROSE}", STRIP, MORE) for n in range(5)))
    assert [texts(document) for document in documents] == [[f"{n} {PROSE}", MORE] for n in range(5)]
    assert {(line.text, line.rule) for document in documents for line in document.removed} == {
        (STRIP, "site-memory")
    }


@pytest.mark.reader_fails
def test_pages_are_read_though_nothing_could_be_learned_of_their_site(monkeypatch, caplog):
    def fail(pages):
        raise IndexError("string index out of range")

    monkeypatch.setattr("articles.readers.plain_text.pages.learn", fail)
    documents = read(*(story(n, f"{n} {PROSE}", STRIP, MORE) for n in range(5)))
    assert [texts(document) for document in documents] == [[f"{n} {PROSE}", MORE] for n in range(5)]
    assert [record.getMessage() for record in caplog.records] == [
        "what the pages of site have in common could not be learned"
    ]


def test_a_line_of_all_pages_between_byline_and_story_is_no_part_of_it():
    documents = read(*(story(n, STRIP, f"{n} {PROSE}", MORE) for n in range(5)))
    assert [texts(document) for document in documents] == [[f"{n} {PROSE}", MORE] for n in range(5)]


@pytest.mark.parametrize("form", ["Words: {}", "✎ {}"])
def test_words_around_the_writers_name_are_learned_from_the_other_pages(form):
    names = ("Maya Okafor", "Theo Brandt", "Noor Haddad", "Wei Zhang", "Lena Strand", "Caleb Lang")
    pages = [
        page("The Plainsman", TITLES[n], form.format(names[n]), f"May {n + 1}, 2023", f"{n} {PROSE}", MORE)
        for n in range(6)
    ]
    assert [[one.name for one in document.bylines] for document in read(*pages)] == [[name] for name in names]


def test_what_stands_beside_several_days_is_a_section_unless_it_is_a_role():
    names = ("Mei Tran", "Theo Brandt", "Noor Haddad", "Wei Zhang", "Lena Strand", "Caleb Lang")
    roles = ("Guest Writer", "Guest Writer", "Copy Editor", "Copy Editor", "Reporter", "Guest Writer")
    pages = [
        page(
            STRIP,
            "The Plainsman",
            f"{TITLES[n]} to the old gym",
            f"by {names[n]} | {roles[n]} | May {n + 1}, 2023",
            f"{n} {PROSE}",
        )
        for n in range(6)
    ]
    documents = read(*pages)
    assert [document.bylines[0].role for document in documents] == list(roles)
    assert {document.section for document in documents} == {None}


def test_below_the_nameplate_a_headline_may_read_like_a_name_or_end_as_a_sentence():
    titles = ("Snow Day", "Leave a comment. We mean it.", *TITLES[2:])
    pages = [
        page(
            "Skip to content",
            "The Plainsman",
            "Loud and clear",
            "Menu\nNews\nSports",
            f"{titles[n]}",
            f"By Maya Okafor\nMay {n + 1}, 2023",
            f"{n} {PROSE}",
            MORE,
        )
        for n in range(6)
    ]
    assert [document.headline for document in read(*pages)] == list(titles)


def test_links_to_the_stories_before_and_behind_are_no_tags():
    links = ("Bees, chairs", "Goats, chairs", "Bees, goats", "Bees, rain", "Goats, rain", "Rain, chairs")
    pages = [story(n, f"{n} {PROSE}", MORE, f"← {links[n]} →", "Leave a Reply") for n in range(6)]
    assert {document.tags for document in read(*pages)} == {()}


def test_a_photographer_of_several_stories_closes_none():
    names = ("Theo Lindqvist", "Mei Tran", "Wei Zhang", "Theo Lindqvist", "Noor Haddad", "Lena Strand")
    pages = [
        page(
            f"{TITLES[n % 6]} {n}",
            f"By Maya Okafor\nMay {n + 1}, 2023",
            f"{n} {PROSE}",
            MORE,
            f"The dean gives speech {n} before the vote.\nPhoto: {names[n % 6]}",
            "Powered by Heron",
        )
        for n in range(10)
    ]
    documents = read(*pages)
    assert [document.credit for document in documents] == [names[n % 6] for n in range(10)]
    assert [texts(document) for document in documents] == [[f"{n} {PROSE}", MORE] for n in range(10)]


def test_a_headline_that_the_other_pages_list_is_one_on_its_own_page():
    titles = [f"{title} to the old gym" for title in TITLES]
    pages = [
        page(
            "The Plainsman",
            "Home\nNews\nSports\nOpinion\nFeatures\nArts\nAbout\nStaff\nContact",
            f"Trending Now\n{titles[0] if n else titles[1]}\n{titles[n - 1]}",
            titles[n],
            f"Nobody knows where {title.split()[0].lower()} come from.",
            f"By Maya Okafor • May {n + 1}, 2023",
            f"{n} {PROSE}",
        )
        for n, title in enumerate(titles)
    ]
    assert [document.headline for document in read(*pages)] == titles


@pytest.mark.parametrize("shown", [True, False])
def test_a_sentence_behind_a_credit_is_its_caption_where_other_pages_have_some(shown):
    names = (
        "Theo Lindqvist",
        "Mei Tran",
        "Wei Zhang",
        "Noor Haddad",
        "Lena Strand",
        "Caleb Lang",
        "Ines Sol",
    )
    captions = [f"{title} in the old gym before the vote." for title in TITLES]
    first = "Four hundred chairs are gone from the gym."
    pages = [
        page(
            f"{TITLES[n % 6]} {n}",
            f"By Maya Okafor\nMay {n + 1}, 2023",
            *([f"Photo by {names[n]}", captions[n]] if shown else [f"{captions[n]} Photo by {names[n]}"]),
            f"{n} {PROSE}",
            MORE,
        )
        for n in range(6)
    ]
    last = page("Goats vote", "By Maya Okafor\nMay 9, 2023", "Photo by Ines Sol", first, f"9 {PROSE}", MORE)
    document = read(*pages, last)[-1]
    assert (document.caption, document.credit) == (first if shown else None, "Ines Sol")


def test_the_minutes_that_a_story_takes_are_no_section():
    names = ("Mei Tran", "Theo Brandt", "Noor Haddad", "Wei Zhang", "Lena Strand", "Caleb Lang")
    pages = [
        page(
            STRIP,
            f"{TITLES[n]} again",
            f"{names[n]} · May {n + 1}, 2023 · {n % 2 + 2} min read",
            f"{n} {PROSE}",
        )
        for n in range(6)
    ]
    documents = read(*pages)
    assert [[one.name for one in document.bylines] for document in documents] == [[name] for name in names]
    assert {document.section for document in documents} == {None}


def test_a_first_name_that_two_writers_have_is_a_part_of_their_names():
    names = ("Nadia Toma", "Nadia Khoury", "Nadia Toma", "Maya Strand", "Nadia Khoury", "Nadia Toma")
    pages = [
        page("The Plainsman", STRIP, TITLES[n], f"Posted on May {n + 1}, 2023 by {names[n]}", f"{n} {PROSE}")
        for n in range(6)
    ]
    assert [document.bylines[0].name for document in read(*pages)] == list(names)


def test_a_headline_stands_where_it_stands_on_the_other_pages():
    pages = [
        page("The Plainsman", "Ask the desk", f"By Maya Okafor\nMay {n + 1}, 2023", TITLES[n], f"{n} {PROSE}")
        for n in range(6)
    ]
    assert [document.headline for document in read(*pages)] == list(TITLES)


def test_titles_that_a_label_of_the_site_lists_are_no_headline():
    pages = [
        page(
            "The Plainsman",
            f"Trending Now\n{TITLES[n - 1]} to the old gym\n{TITLES[n - 2]} to the old gym",
            "Home\nNews\nSports",
            f"{TITLES[n]} to the old gym",
            f"By Maya Okafor • May {n + 1}, 2023",
            f"{n} {PROSE}",
        )
        for n in range(6)
    ]
    documents = read(*pages)
    assert [document.headline for document in documents] == [f"{title} to the old gym" for title in TITLES]
    assert {document.dek for document in documents} == {None}


def test_a_site_is_known_by_a_line_that_its_pages_are_counted_by():
    rights = "All stories of this site are the work of its writers " + "and of nobody else at the school " * 4
    pages = [page(STRIP, story(n, f"{n} {PROSE}"), rights, "Sold by Heron") for n in range(6)]
    pages += [page(story(n, f"{n} {PROSE}"), rights) for n in range(3)]
    findings = Findings()
    _read(findings, *pages)
    anchors = load(next(iter(findings.templates.values()))).anchors
    assert anchors
    assert all(len(anchor.split()) < 25 for anchor in anchors)


@pytest.mark.parametrize(("pages", "copies"), [(4, 4), (5, 2), (20, 9)])
def test_a_line_of_few_pages_stays(pages, copies):
    documents = read(
        *(
            page(
                f"{TITLES[n % 6]} {n}", "By Maya Okafor", f"{n} {PROSE}", STRIP if n < copies else "So?", MORE
            )
            for n in range(pages)
        )
    )
    assert STRIP in texts(documents[0])


@pytest.mark.parametrize(
    "parts",
    [
        (PROSE, "Sincerely,", "Maya Okafor"),
        (PROSE, f"{MORE} {MORE}"),
    ],
    ids=["signature", "long paragraph"],
)
def test_what_belongs_to_a_story_stays_however_often_it_comes(parts):
    pages = [story(n, *(part.replace("The committee", f"Committee {n}") for part in parts)) for n in range(5)]
    assert [texts(one) for one in read(*pages)] == [texts(one) for text in pages for one in read(text)]


def test_a_motto_is_told_from_a_headline_by_the_other_pages():
    heads = [page("Inkblot", "All the noise that fits", story(n, PROSE, MORE)) for n in range(5)]
    assert [document.headline for document in read(*heads)] == list(TITLES[:5])
    assert {(document.publication, document.tagline) for document in read(*heads)} == {
        ("Inkblot", "All the noise that fits")
    }


def test_a_headline_of_sentences_is_told_from_the_line_that_describes_the_paper():
    plate = ("The Harbor Light", "The student news site of Harbor Ridge High School")
    titles = [*TITLES[:4], "We pressed every button. Eleven did nothing."]
    heads = [
        page(*plate, title, f"{n} of a kind.", "By Maya Okafor", PROSE) for n, title in enumerate(titles)
    ]
    assert [document.headline for document in read(*heads)] == titles


def test_a_headline_that_other_pages_link_to_stays_one():
    links = "More to Discover\n" + "\n".join(TITLES)
    assert [document.headline for document in read(*(story(n, PROSE, links) for n in range(5)))] == list(
        TITLES[:5]
    )


def test_a_page_that_comes_alone_is_read_by_what_was_learned_and_has_the_same_digest():
    pages = [page("The Plainsman", story(n, f"{n} {PROSE}", STRIP, MORE)) for n in range(5)]
    findings = Findings()
    together = _read(findings, *pages)
    learned = Findings(learned={"the plainsman": findings.of_sites()})
    (alone,) = _read(learned, pages[0])
    assert (alone[0].blocks, alone[1]) == (together[0][0].blocks, together[0][1])


def test_what_was_learned_of_one_paper_says_nothing_of_another():
    learned = {"the plainsman": Learned(frozenset({STRIP.lower()}))}
    (document,) = read(story(0, PROSE, STRIP, MORE), learned=learned)
    assert STRIP in texts(document)


def test_counting_stays_within_bounds():
    findings = Findings()
    for number in range(3000):
        findings.count_page("site", {f"{number} {line}" for line in range(200)} | {STRIP})
    assert sum(map(len, findings.lines.values())) < 400_001
    assert findings.furniture() == {STRIP}


@pytest.mark.parametrize("kind", KINDS)
def test_pages_of_one_site_are_read_the_better_together(kind):
    told: list[str] = []
    alone, together = Score(), Score()
    for seed in range(600_000, 600_003):
        site = make_site(kind, seed)
        pages = [page_of(site, seed + number) for number in range(10)]
        findings = Findings()
        for one in pages:
            survey(io.BytesIO(one.data), "site/page.txt", findings)
        for one in pages:
            entry = next(entries(io.BytesIO(one.data), "site/page.txt", findings))
            alone.add(one, "page.txt")
            told += together.count(one, entry.parse())
    assert together.right >= alone.right - 0.007 * alone.fields, "\n".join(told)
    assert together.kept >= 0.99 * together.lines, "\n".join(told)
    assert len(together.leaked) <= len(alone.leaked) + 1


def test_a_line_that_ends_some_stories_cuts_no_other():
    asked = "A second door\nOne person who answers"
    pages = [story(n, f"{n} {PROSE}", MORE, *((asked,) if n < 3 else ())) for n in range(5)]
    pages.append(story(5, PROSE, asked, MORE, f"5 {PROSE}"))
    assert texts(read(*pages)[5])[-2:] == [MORE, f"5 {PROSE}"]


@pytest.mark.parametrize(
    "below",
    [
        "Maya Okafor lives above a bakery. Her poems stood in two papers.",
        "Maya Okafor\nNews Editor\nMaya studies history and joined the paper last year.",
        "In her words\nMaya Okafor is a junior who collects train tickets.",
    ],
)
def test_what_tells_of_the_writer_below_a_story_is_no_part_of_it(below):
    (document,) = read(story(0, PROSE, MORE, below, "© 2023 The Plainsman"))
    assert texts(document) == [PROSE, MORE]


def test_a_line_that_quotes_the_headline_below_a_story_is_no_part_of_it():
    title = "Chairs go missing from the gym"
    (document,) = read(page(title, "By Maya Okafor", PROSE, MORE, f"Talk about “{title}” with your friends."))
    assert texts(document) == [PROSE, MORE]


def test_links_to_other_stories_are_known_by_the_words_that_the_site_puts_before_them():
    titles = (
        "Bees return to the roof",
        "Goats vote on the budget",
        "Rain falls on the gym",
        "Snow stays late",
    )
    pages = [
        story(n, f"{n} {PROSE}", f"Out of the drawer: {titles[n % 4]} {n}", f"{n} {MORE}") for n in range(6)
    ]
    assert [texts(one) for one in read(*pages)] == [[f"{n} {PROSE}", f"{n} {MORE}"] for n in range(6)]


def test_a_tagline_above_the_paper_is_told_by_its_coming_again_with_it():
    plate = "Ink before lunch\n\nThe Plainsman\n\nOpen Navigation Menu\n\nInk before lunch\n\nThe Plainsman"
    documents = read(*(page(plate, "Ask the desk", story(n, f"{n} {PROSE}", MORE)) for n in range(6)))
    assert {(one.publication, one.tagline) for one in documents} == {("The Plainsman", "Ink before lunch")}


def test_a_name_above_a_role_is_the_writers_whatever_photo_follows():
    names = ("Maya Okafor", "Theo Brandt", "Noor Haddad", "Lena Strand", "Caleb Lang", "June Abara")
    roles = ("Sports Editor", "News Editor", "Reporter", "Sports Editor", "Reporter", "Columnist")
    pages = [
        page(
            "The Plainsman",
            f"Ask the desk\n\n{TITLES[n]}",
            f"{names[n]}\n\n{roles[n]}\n\nMay {n + 1}, 2023",
            f"{n} {PROSE}",
            f"Wei Zhang/The Plainsman\n\nThe gym on Monday, after the count {n}",
            MORE,
        )
        for n in range(6)
    ]
    documents = read(*pages)
    assert [(one.name, one.role) for document in documents for one in document.bylines] == [
        *zip(names, roles, strict=True)
    ]
    assert {document.credit for document in documents} == {"Wei Zhang"}


def test_a_headline_that_is_printed_again_with_other_quotes_is_no_dek():
    pages = [
        page(
            "The Plainsman\n\nAsk the desk",
            f"{TITLES[n]} – “again”",
            f'{TITLES[n]} - "again"',
            story(n, f"{n} {PROSE}").split("\n\n", 1)[1],
        )
        for n in range(6)
    ]
    assert [(one.headline, one.dek) for one in read(*pages)] == [
        (f"{title} – “again”", None) for title in TITLES
    ]


def test_a_paper_that_other_lines_of_its_pages_name_is_told_from_a_button():
    pages = [
        page(
            "Inkblot",
            "Follow publication",
            f"{TITLES[n]} at the gym",
            "Maya Okafor",
            f"Published in Inkblot\n\nMay {n + 1}, 2023",
            f"{n} {PROSE}",
            MORE,
            "More from Maya Okafor and Inkblot",
        )
        for n in range(6)
    ]
    assert {(one.publication, one.section) for one in read(*pages)} == {("Inkblot", None)}


def test_a_headline_that_a_box_for_sharing_prints_too_is_told_from_the_dek():
    pages = [
        page(
            f"The Plainsman\n\nShare this post\n\nThe Plainsman\n{TITLES[n]} at the gym\nCopy link\nMore",
            f"{TITLES[n]} at the gym",
            f"Nobody at all knows why {TITLES[n].lower()}",
            story(n, f"{n} {PROSE}", MORE).split("\n\n", 1)[1],
        )
        for n in range(6)
    ]
    assert [(one.headline, one.dek) for one in read(*pages)] == [
        (f"{title} at the gym", f"Nobody at all knows why {TITLES[n].lower()}")
        for n, title in enumerate(TITLES)
    ]


def test_stories_without_a_day_of_their_own_are_of_the_day_of_their_issue_which_is_a_guess():
    pages = [
        page(
            f"The Plainsman\nVolume {70 + n}, Number 9, May {n + 1}, 197{n}",
            "Zoom in\nClip\nPrint\nSave",
            TITLES[n],
            "By Maya Okafor",
            f"{n} {PROSE}",
            MORE,
        )
        for n in range(6)
    ]
    documents = read(*pages)
    assert [str(one.published) for one in documents] == [f"197{n}-05-0{n + 1}" for n in range(6)]
    assert all("published" in {guess.field for guess in one.guesses} for one in documents)


def test_a_title_that_other_pages_list_is_no_part_of_the_nameplate():
    top = ("Open in app", "Sign up", "Sign in", "Write", "Search", "The Plainsman", "Follow publication")
    titles = [f"{title} to the old hall" for title in TITLES]
    names = ("Maya Okafor", "Theo Brandt", "Noor Haddad", "Wei Zhang", "Lena Strand", "Caleb Lang")
    dek = "Nobody has found out why so far"
    pages = [
        page(
            *top,
            titles[n],
            *([dek] if n % 3 == 0 else []),
            names[n],
            f"May {n + 1}, 2023",
            f"{n} {PROSE}",
            MORE,
        )
        + page("", "More stories", titles[n - 1], titles[n - 2])
        for n in range(6)
    ]
    found = [(document.headline, document.dek) for document in read(*pages)]
    assert found == [(titles[n], dek if n % 3 == 0 else None) for n in range(6)]


def test_terms_below_the_stories_of_some_pages_are_tags_and_labels_of_all_pages_are_none():
    foot = ("No responses yet", "Write a response")
    pages = [
        story(n, f"{n} {PROSE}", MORE, *(("Climate", "Music") if n % 2 else ()), *foot) for n in range(6)
    ]
    assert [document.tags for document in read(*pages)] == 3 * [(), ("Climate", "Music")]
    pages = [story(n, f"{n} {PROSE}", MORE, "Worst", "Finest", *foot) for n in range(6)]
    assert {document.tags for document in read(*pages)} == {()}


def test_a_section_that_most_stories_are_in_is_no_label_of_the_site():
    links = "In the spotlight:\nVoter guide\nThe rent issue"
    sections = ("News", "News", "Views", "News", "News", "Creative Nonfiction")
    pages = [
        page(
            "Loose Leaf", "Home\nAbout", links, sections[n], TITLES[n], "By Maya Okafor", f"{n} {PROSE}", MORE
        )
        for n in range(6)
    ]
    documents = read(*pages)
    assert [document.section for document in documents] == list(sections)
    assert [document.headline for document in documents] == list(TITLES)


def test_a_headline_of_two_names_words_is_told_by_its_place_above_the_writers():
    titles = (*TITLES[:5], "Radiator Psalm")
    verse = "The radiator clears its throat\nlike an uncle before grace.\n\nYou said you’d call."
    pages = [
        page("Loose Leaf", "Menu", "Poetry", titles[n], "By Maya Okafor", verse if n == 5 else f"{n} {PROSE}")
        for n in range(6)
    ]
    documents = read(*pages)
    assert [document.headline for document in documents] == list(titles)
    assert documents[5].blocks[0].text == "The radiator clears its throat\nlike an uncle before grace."


def test_a_sentence_above_a_photo_that_has_its_caption_is_the_dek():
    photo = "Photo Credit: Noor Haddad\nSeniors stack chairs behind the gym."
    pages = [
        page(
            "Loose Leaf",
            "Menu",
            TITLES[n],
            f"Nobody heard {n} things.",
            photo,
            "By Maya Okafor",
            f"{n} {PROSE}",
        )
        for n in range(6)
    ]
    for n, document in enumerate(read(*pages)):
        assert (document.dek, document.photos[0].credit) == (f"Nobody heard {n} things.", "Noor Haddad")
        assert document.photos[0].caption == "Seniors stack chairs behind the gym."


def test_a_paper_that_seems_to_describe_itself_is_not_its_own_tagline():
    plate = ("The Daily News of Millbrook", "The Daily News of Millbrook", "Home\nNews\nSports\nArts")
    for document in read(*(page(*plate, story(n, f"{n} {PROSE}", MORE)) for n in range(6))):
        assert document.tagline is None


def test_a_sentence_apart_from_who_took_the_photo_is_the_storys_where_captions_stand_beside():
    takers = ("Theo Brandt", "Noor Haddad", "Wei Zhang", "Lena Strand", "Caleb Lang", "Inés Abara")
    captions = [None if n % 2 else f"Seniors stack {n} chairs behind the gym." for n in range(6)]
    firsts = [f"A runner took up {n} kinds of patience instead of sleep." for n in range(6)]
    pages = [
        page(
            "Loose Leaf",
            "Menu",
            story(
                n, "\n".join(filter(None, (f"Photo by {takers[n]}", captions[n]))), firsts[n], f"{n} {PROSE}"
            ),
        )
        for n in range(6)
    ]
    documents = read(*pages)
    assert [document.photos[0].caption for document in documents] == captions
    assert [texts(document)[0] for document in documents] == firsts


def test_a_paper_with_a_number_in_its_name_is_the_paper():
    plate = "Notes from Room 229\nThe student voice of Granite Falls Day School"
    pages = [page("Skip to content", plate, "Menu", story(n, f"{n} {PROSE}", MORE)) for n in range(6)]
    assert {document.publication for document in read(*pages)} == {"Notes from Room 229"}


def test_a_line_of_all_pages_is_no_headline_where_another_line_stands_in_its_place():
    titles = (*TITLES[:5], "Radiator Psalm")
    pages = [
        page(
            "Loose Leaf",
            "Notes\nMore",
            "Fiction",
            titles[n],
            f"May {n + 1}, 2023",
            "6\nShare",
            f"{n} {PROSE}",
        )
        for n in range(6)
    ]
    assert [document.headline for document in read(*pages)] == list(titles)


def test_a_paper_in_capitals_is_called_as_its_foot_does():
    foot = "© 2020 The Harbor Light. All Rights Reserved."
    pages = [page("THE HARBOR LIGHT", "News\nSports", story(n, f"{n} {PROSE}", MORE), foot) for n in range(6)]
    assert {document.publication for document in read(*pages)} == {"The Harbor Light"}


def test_a_paper_right_above_its_menus_labels_is_the_paper_and_no_label_is():
    menu = ("News", "Voices", "Features", "Reviews", "Sports", "Send a Tip")
    dense = ["\n".join(("Charger Tribune", *menu, story(n, f"{n} {PROSE}", MORE))) for n in range(6)]
    assert {document.publication for document in read(*dense)} == {"Charger Tribune"}
    apart = [page("Skip to Content", *menu, story(n, f"{n} {PROSE}", MORE)) for n in range(6)]
    assert {document.publication for document in read(*apart)} == {None}


def test_the_first_of_two_sentences_above_the_writer_is_the_headline_where_no_photo_is():
    looks = ["furn", "long sentence", "sentence", "writer", "prose"]
    assert with_dek(looks, "fxHBZ") == "fHEBZ"
    looks[0] = "photo"
    assert with_dek(looks, "cxHBZ") == "cxHBZ"


def test_a_box_that_stands_amid_a_story_and_below_it_ends_it_below():
    box = "Get Loose Leaf delivered to your inbox"
    last = "They clapped for the feet."
    pages = [
        page(
            "Loose Leaf",
            "Menu",
            story(n, f"{n} {PROSE}", *([box, f"{n} {last}"] if n < 3 else []), box, "Most read"),
        )
        for n in range(6)
    ]
    for n, document in enumerate(read(*pages)):
        assert texts(document) == [f"{n} {PROSE}", *([f"{n} {last}"] if n < 3 else [])]


def test_a_pictures_words_printed_above_and_below_are_no_headline():
    menu = "News\nCampus Life\nGreek Life\nSports\nScene\nOpinion\nJobs"
    titles = [f"{title} and nobody at the school can say why" for title in TITLES]
    pages = [
        page(
            *("Skip to main content", "Stillwater Today", "Truth, fairly told", "Stillwater Today"),
            *("Truth, fairly told", "Site search\nSearch", menu, "Log In\nDashboard\nLogout\nMy Account"),
            f"Theo Lindqvist stacks {n + 2} chairs behind the gym.",
            title,
            "Facebook\nTwitter\nWhatsApp\nSMS\nEmail\nPrint\nCopy article link\nSave",
            "Photo credit: Noor Haddad",
            f"Theo Lindqvist stacks {n + 2} chairs behind the gym.",
            f"May {n + 1}, 2023\nStory by Maya Okafor | News Editor",
            f"{n} {PROSE}",
            MORE,
        )
        for n, title in enumerate(titles)
    ]
    assert [document.headline for document in read(*pages)] == titles


def test_two_names_right_below_each_other_are_the_writers_where_photos_are_credited_by_name():
    takers = ("Theo Brandt", "Noor Haddad", "Wei Zhang", "Lena Strand", "Caleb Lang", "Inés Abara")
    photos = [f"{takers[n]}\nSeniors stack {n} chairs behind the gym." for n in range(5)]
    top = ("Loose Leaf", "Menu")
    pages = [page(*top, TITLES[n], photos[n], "Maya Okafor\nMay 3, 2023", f"{n} {PROSE}") for n in range(5)]
    odd = page(*top, TITLES[5], "Theo Brandt\nRosa Delgado\nMay 9, 2023", f"5 {PROSE}")
    document = read(*pages, odd)[-1]
    assert ([one.name for one in document.bylines], document.photos) == (["Theo Brandt", "Rosa Delgado"], ())


def test_a_story_whose_title_all_other_pages_list_below_theirs_has_its_title():
    titles = (*TITLES, "Oats rise", "Bells ring", "Ducks leave", "Choir sings")
    below = ("Most read", titles[5], "Robotics club wins at state", "Powered by Squarespace")
    pages = [
        page(title, f"May {n + 1}, 2023", f"{n} {PROSE}", f"{title}. {MORE}", *below)
        for n, title in enumerate(titles)
    ]
    assert [document.headline for document in read(*pages)] == list(titles)


def test_a_writer_who_signs_several_stories_of_a_site_behind_a_dash_wrote_each():
    signed = ("— Maya Okafor, News Editor", "Previous", "Library stays open late", "Next", "Umbrellas sell")
    pages = [page("The Plainsman", TITLES[n], f"{n} {PROSE}", MORE, *signed) for n in range(6)]
    assert [[one.name for one in document.bylines] for document in read(*pages)] == [["Maya Okafor"]] * 6


def test_a_paper_that_all_pages_of_a_site_print_below_their_foot_is_theirs():
    foot = "© 2022 • FLEX WordPress Theme by SNO • Log in\nActivate Search\nThe Roundup"
    documents = read(*(story(n, f"{n} {PROSE}", MORE, foot) for n in range(6)))
    assert {document.publication for document in documents} == {"The Roundup"}


def take_all(draft, start, template):
    for line in draft.lines[start:]:
        draft.remove(line, "site", "site-template")
    return len(draft.lines)


def test_a_story_that_a_sites_template_takes_for_a_head_is_read_by_the_rules(monkeypatch):
    pages = [story(n, f"{n} {PROSE}", MORE) for n in range(6)]
    template = replace(learn([split_lines(text) for text in pages]), reads_heads=True)
    monkeypatch.setattr(reader, "read_templated_head", take_all)
    document = reader.read_plain_text(pages[0].encode(), source="page.txt", template=template)
    assert texts(document) == [f"0 {PROSE}", MORE]


def test_a_banner_that_asks_for_gifts_above_the_nameplate_hides_no_tagline():
    banners = (
        "Your donation will support the students of Harbor Ridge and pay for our website hosting costs.",
        "Help us keep student reporting free: your gift supports the staff and our website hosting costs.",
    )
    plate = "The Harbor Light\nThe student news site of Harbor Ridge High School\n"
    head = "{} in town once more\nBy Maya Okafor\nMay 3, 2023\n"
    pages = [f"{banners[n % 2]}\n{plate * 3}{head.format(TITLES[n])}{n} {PROSE}\n{MORE}\n" for n in range(6)]
    found = {(document.publication, document.tagline) for document in read(*pages)}
    assert found == {("The Harbor Light", "The student news site of Harbor Ridge High School")}


SHOWN = "Noor Haddad sets up the chairs in the gym."


@pytest.mark.parametrize(
    "head", [("Theo Lindqvist", SHOWN), ("Photo by Theo Lindqvist", SHOWN), (SHOWN, "Photo: Theo Lindqvist")]
)
def test_a_picture_where_other_pages_have_the_headline_is_none(head):
    lost = page("The Drifter", *head, "By Maya Okafor\nMay 20, 2023", PROSE, MORE)
    pages = [page("The Drifter", story(number, PROSE, f"{number} {MORE}")) for number in range(len(TITLES))]
    document = read(*pages, lost)[-1]
    assert (document.headline, document.caption, document.credit) == ("", SHOWN, "Theo Lindqvist")
    assert [block.text for block in document.blocks] == [PROSE, MORE]


def test_a_board_signs_where_other_pages_have_the_picture():
    photo = ("Photo by Theo Lindqvist", SHOWN)
    pages = [
        page(TITLES[n], *photo, f"By Maya Okafor\nMay {n + 1}, 2023", PROSE, MORE) for n in range(len(TITLES))
    ]
    document = read(*pages, page("Count the chairs", "The Editorial Board", PROSE, MORE))[-1]
    assert [person.name for person in document.bylines] == ["The Editorial Board"]
    assert document.credit is None


def test_a_form_between_the_writers_and_the_story_hides_no_headline():
    form = "Email This Story\nSend email to this address\nEnter Your Name\nSend Email\nCancel"
    poem = ("The door is open still.\nSomebody’s boots\nstand there", "and there,\na small pair\nin a hall.")
    heads = [(title, f"By: Maya Okafor / Reporter\n\nMay {n + 1}, 2023") for n, title in enumerate(TITLES)]
    pages = [page("The Talon", "Home\nNews\nSports", *head, form, PROSE, MORE) for head in heads]
    lost = page("The Talon", "Home\nNews\nSports", "Shift change", heads[0][1], form, *poem)
    document = read(*pages, lost)[-1]
    assert (document.headline, [block.text for block in document.blocks]) == ("Shift change", list(poem))


def test_titles_between_buttons_and_the_foot_are_known_though_some_stand_on_other_pages():
    below = "Meet the registrar\nGoats visit the quad {}\nWhat the janitor hears"
    foot = "Comments are read before they appear. Be civil; anything abusive or off topic will be deleted."
    documents = read(*(story(n, PROSE, MORE, "Print this story", below.format(n), foot) for n in range(5)))
    assert [texts(document) for document in documents] == [[PROSE, MORE]] * 5


@pytest.mark.parametrize("credit", ["Photo by {}", "{}"])
def test_what_a_line_shows_above_who_took_the_photo_makes_it_a_caption_and_no_dek(credit):
    takers = ("Theo Brandt", "Noor Haddad", "Wei Zhang", "Lena Strand", "Caleb Lang", "Inés Abara")
    shown = [f"Students wait for {which} chair on the first morning of classes." for which in ("the", "a")]
    deks = [None, None, *(f"Nobody in the gym heard {n} things." for n in range(2, 6))]
    pages = [
        page(
            "Loose Leaf",
            "Menu",
            TITLES[n],
            *((deks[n],) if deks[n] else (shown[n], credit.format(takers[n]))),
            f"By Maya Okafor\nMay {n + 1}, 2023",
            f"{n} {PROSE}",
            MORE,
        )
        for n in range(6)
    ]
    documents = read(*pages)
    assert [document.dek for document in documents] == deks
    assert [photo.credit for document in documents for photo in document.photos] == list(takers[:2])
    assert [document.photos[0].caption for document in documents[:2]] == shown


@pytest.mark.parametrize("above", ["The Heron Quill", "Your voice in the hall"])
def test_the_sites_own_words_are_no_headline_of_a_page_without_one(above):
    pages = [
        page(above, "Search this site\nSubmit Search", TITLES[n], f"By Maya Okafor\nMay {n + 1}, 2023")
        + f"\n{n} {PROSE}\n\n{MORE}\n"
        for n in range(5)
    ]
    bare = page(above, "Search this site\nSubmit Search", "By Maya Okafor\nMay 9, 2023", f"9 {PROSE}", MORE)
    documents = read(*pages, bare)
    assert [document.headline for document in documents] == [*TITLES[:5], ""]
    assert texts(documents[5]) == [f"9 {PROSE}", MORE]


def _features(*lines: tuple[str, str]) -> list[Feature]:
    return [Feature(Line((n,), (text,), text, 1), looks) for n, (text, looks) in enumerate(lines)]


def test_a_list_of_its_own_below_the_first_sentence_is_the_storys_and_not_the_sites():
    lines = _features(
        *((TITLES[0], "text"), ("May 3, 2023", "date"), ("Every June the office counts them.", "sentence")),
        *(("Advertisement", "furn"), ("- 61 cups", "text"), ("- 19 left shoes", "text"), (PROSE, "prose")),
    )
    assert story_place("HDXFFFZ", lines, 0) == 2
    assert story_place("HDCFFFZ", lines, 0) == 4
    lines[4].line.is_known = lines[5].line.is_known = True  # of the site
    assert story_place("HDCFFFZ", lines, 0) == 6


def test_a_bare_name_above_a_caption_is_the_photographers_where_the_writers_stand_below():
    lines = _features(
        *((TITLES[0], "text"), ("Ana Ruiz", "name"), ("A dean holds up a chair.", "sentence")),
        *(("Theo Brandt, Staff Writer", "writer"), (PROSE, "prose")),
    )
    assert with_photographer("HBXBZ", lines) == "HCXBZ"
    assert with_photographer("HBXDZ", lines) == "HBXDZ"


def test_what_the_head_holds_of_a_brief_is_the_storys_beginning():
    foot = "Recent Sports Scores\nHeron 3, Marlowe 1\nMarlowe 20, Heron 14"
    form = "Email This Story\nClose\nEnter Your Name\nVerification\nCancel"
    listed = "Recent Posts\nGoats vote on a fence\nBees come back to the roof"
    pages = [story(n, PROSE, MORE, foot) for n in range(5)]
    brief = page(
        "Home > Arts > Snow day", "Snow day", "1/7/2011", form, "School is closed; go out.", listed, foot
    )
    assert texts(read(*pages, brief)[-1]) == ["School is closed; go out."]


@pytest.mark.parametrize("town", ["Bristow", "Mercer"])
def test_a_forecast_on_some_pages_of_a_site_is_no_caption(town):
    names = ("Maya Okafor", "Theo Brandt", "Noor Haddad", "Wei Zhang", "Lena Strand", "Caleb Lang")
    sky = "{}°\nClear\n" + town + " Today\nSunny. High near {}F. Winds light and variable."
    pages = [
        page(
            "The Howler",
            sky.format(n + 40, n + 42) if n % 2 else "Search",
            "OPINIONS",
            TITLES[n],
            f"By {names[n]}\nMay {n + 1}, 2023",
            f"{n} {PROSE}",
            MORE,
        )
        for n in range(6)
    ]
    documents = read(*pages)
    assert [(document.publication, document.photos) for document in documents] == [("The Howler", ())] * 6


def test_a_button_above_all_stories_is_not_the_sites_paper():
    documents = read(
        *(page("Log In", TITLES[n], *story(n, f"{n} {PROSE}", MORE).split("\n\n")[1:]) for n in range(5))
    )
    assert [document.publication for document in documents] == [None] * 5


def test_a_button_of_the_account_that_comes_twice_is_no_section():
    account = "Log In\nDashboard\nLogout\nMy Account\nDashboard\nSaved items\nLogout"
    menu = "Home\nNews\nOpinion\nSports"
    documents = read(*(page(account, "Harbor Light", menu, story(n, f"{n} {PROSE}", MORE)) for n in range(5)))
    assert [document.section for document in documents] == [None] * 5


def test_pages_of_which_the_story_alone_was_kept_hide_neither_paper_nor_tagline_of_the_others():
    plate = "The Heron Quill\nThe voice of the herons"
    full = [
        page(plate, TITLES[n], f"By Maya Okafor\nMay {n + 1}, 2023", f"{n} {PROSE}", MORE) for n in range(4)
    ]
    bare = [page(f"{n} {PROSE}", MORE) for n in range(4, 9)]
    named = [(document.publication, document.tagline) for document in read(*full, *bare)]
    assert named == [("The Heron Quill", "The voice of the herons")] * 4 + [(None, None)] * 5


def test_a_plate_that_is_printed_again_and_again_on_pages_without_blanks_is_no_menu():
    plate = ["Skip to Main Content", *["The Quill", "Student-run since 1920"] * 3]
    pages = [
        "\n".join([*plate, TITLES[n], f"By Maya Okafor • May {n + 1}, 2023", f"{n} {PROSE}", MORE])
        for n in range(6)
    ]
    named = [(document.publication, document.tagline) for document in read(*pages)]
    assert named == [("The Quill", "Student-run since 1920")] * 6


def test_a_long_window_title_above_a_brief_leaves_paper_and_headline_in_their_places():
    titles = [f"{title} from the hall that nobody has used for {n} years" for n, title in enumerate(TITLES)]
    pages = [
        page(
            f"{title} — The Heron Quill",
            "The Heron Quill",
            f"May {n + 1}, 2023",
            title,
            "Written By Maya Okafor",
            f"The {n} chairs are gone; bring your own to the meeting on Monday.",
        )
        for n, title in enumerate(titles)
    ]
    assert [(document.headline, document.dek) for document in read(*pages)] == [
        (title, None) for title in titles
    ]


def test_a_tagline_without_blanks_around_it_is_no_label_of_a_menu():
    plate = "Log in\nBecome a member\nIndependent. Student-run. Since 1938.\nThe Harbor Light"
    foot = "© 2021 The Harbor Light"
    documents = read(*(f"{plate}\n{story(n, f'{n} {PROSE}', MORE, foot)}" for n in range(5)))
    assert {(one.publication, one.tagline) for one in documents} == {
        ("The Harbor Light", "Independent. Student-run. Since 1938.")
    }


def test_a_motto_below_the_paper_is_known_under_the_windows_title():
    plate = "Skip to Content\nThe Rambler\nTruth before deadline\n• Home\n• News\n• Opinion\n• About"
    heads = [split_lines(f"{title} again — The Rambler\n{plate}") for title in TITLES]
    tops = [[label_line(line) for line in lines] for lines in heads]
    above = {line.key for line in split_lines(plate)}
    assert choose_plate(tops, heads, above)[:2] == ("The Rambler", "Truth before deadline")


def test_what_the_writer_says_of_himself_is_no_caption_of_a_name_below_it():
    said = "There are five. I began on Sunday and finished on Thursday, and on Friday I had toast."
    seen = "Students wait for the bus on Monday."
    pages = [story(n, f"{seen}\nPhoto by Theo Brandt", f"{n} {PROSE}", MORE) for n in range(5)]
    document = read(*pages, story(5, said, "Golden Carp", f"5 {PROSE}", MORE))[-1]
    assert (document.photos, texts(document)) == ((), [said, "Golden Carp", f"5 {PROSE}", MORE])
