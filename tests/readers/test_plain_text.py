"""The plain-text reader against pages of many kinds of sites, and one behaviour at a time."""

import textwrap
from datetime import date
from pathlib import Path

import pytest

from articles.readers import ParsedDocument, Problem, read_plain_text
from articles.readers.decoding import decode
from tests.readers.scoring import compare, load_gold

pytestmark = pytest.mark.pure

CORPUS = Path(__file__).parent.parent / "corpus"
PAGES = [
    CORPUS / "seed-twin.txt",
    *(path for folder in ("text", "sites", "others") for path in sorted(CORPUS.glob(f"{folder}/*.txt"))),
]
PROSE = (
    "The committee counted every chair in the building on Tuesday and found that four hundred of them were "
    "missing."
)
MORE = (
    "Nobody could say where the chairs had gone, and the principal asked the students to look in their own "
    "rooms."
)


def read(text: str | bytes) -> ParsedDocument:
    document = read_plain_text(text if isinstance(text, bytes) else text.encode(), source="page.txt")
    assert isinstance(document, ParsedDocument), document
    return document


def page(*parts: str) -> str:
    return "\n\n".join(parts) + "\n"


def texts(document: ParsedDocument) -> list[str]:
    return [block.text for block in document.blocks]


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_a_page_becomes_what_a_careful_reader_makes_of_it(path):
    document = read_plain_text(path.read_bytes(), source=path.name)
    assert compare(document, load_gold(path.with_suffix(".json"))) == []


@pytest.mark.parametrize("path", sorted(CORPUS.glob("rejected/*.txt")), ids=lambda path: path.stem)
def test_a_page_without_a_story_is_rejected(path):
    assert isinstance(read_plain_text(path.read_bytes(), source=path.name), Problem)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b" \n\n\t\n", "empty"),
        (b"%PDF-1.7 and so on", "binary"),
        (bytes(range(32)) * 50, "binary"),
        (b"<!DOCTYPE html><html><p>Hello</p></html>", "markup"),
        (b"\n" * 300_000, "too-many-lines"),
        (b"Advertisement\n\nShare on Facebook\n\nLeave a Comment\n", "no-body"),
    ],
)
def test_a_file_without_an_article_says_why(data, reason):
    problem = read_plain_text(data, source="page.txt")
    assert isinstance(problem, Problem)
    assert problem.reason == reason
    assert problem.place.startswith("page.txt")


class TestByline:
    @pytest.mark.parametrize(
        ("line", "people"),
        [
            ("By Maya Okafor", [("Maya Okafor", None)]),
            ("by Maya Okafor ’22", [("Maya Okafor", None)]),
            ("BY MAYA OKAFOR", [("Maya Okafor", None)]),
            ("By: Maya Okafor / Staff Writer", [("Maya Okafor", "Staff Writer")]),
            ("Story by Maya Okafor | Managing Editor", [("Maya Okafor", "Managing Editor")]),
            ("Maya Okafor, Editor-in-chief", [("Maya Okafor", "Editor-in-chief")]),
            ("Maya Okafor, News and Copy Editor", [("Maya Okafor", "News and Copy Editor")]),
            (
                "Maya Okafor, Technical Design Editor, Photo Editor",
                [("Maya Okafor", "Technical Design Editor, Photo Editor")],
            ),
            (
                "Maya Okafor, Columnist and Student Senate Liaison",
                [("Maya Okafor", "Columnist and Student Senate Liaison")],
            ),
            (
                "By Maya Okafor, Theo Lindqvist, and Noor Haddad",
                [("Maya Okafor", None), ("Theo Lindqvist", None), ("Noor Haddad", None)],
            ),
            (
                "By Maya Okafor and Theo Lindqvist, Staff Writers",
                [("Maya Okafor", "Staff Writer"), ("Theo Lindqvist", "Staff Writer")],
            ),
            (
                "By Maya Okafor, Sports Editor, and Theo Lindqvist, Reporter",
                [("Maya Okafor", "Sports Editor"), ("Theo Lindqvist", "Reporter")],
            ),
            ("By Maya Okafor - Eighth Grade", [("Maya Okafor", "Eighth Grade")]),
            ("By Maya Okafor (Reporter) • October 3, 2023", [("Maya Okafor", "Reporter")]),
            ("Mr. Lindqvist, Teacher", [("Mr. Lindqvist", "Teacher")]),
            ("Por Lucía Peñaloza, Redactora", [("Lucía Peñaloza", "Redactora")]),
            ("By the Editorial Board", [("the Editorial Board", None)]),
        ],
    )
    def test_is_read_in_every_form(self, line, people):
        document = read(page("Chairs go missing", f"{line}\nOctober 3, 2023", PROSE, MORE))
        assert [(person.name, person.role) for person in document.bylines] == people
        assert texts(document) == [PROSE, MORE]

    def test_takes_its_role_from_the_next_line(self):
        document = read(page("Chairs go missing", "Maya Okafor", "Staff Reporter", "October 3, 2023", PROSE))
        assert [(one.name, one.role) for one in document.bylines] == [("Maya Okafor", "Staff Reporter")]

    def test_takes_its_role_from_about_the_contributor(self):
        tail = "About the Contributor\nMaya Okafor, Opinion Editor\nMaya is a senior."
        document = read(page("Chairs go missing", "By Maya Okafor", PROSE, tail))
        assert [(one.name, one.role) for one in document.bylines] == [("Maya Okafor", "Opinion Editor")]

    def test_at_the_end_leaves_the_story(self):
        document = read(page("CHAIRS GO MISSING", PROSE, MORE, "Maya Okafor, Reporter"))
        assert [person.name for person in document.bylines] == ["Maya Okafor"]
        assert texts(document) == [PROSE, MORE]

    def test_that_signs_a_letter_stays_in_it(self):
        document = read(page("Bring back the chairs", "Dear Editor,", PROSE, "Sincerely,", "Maya Okafor"))
        assert texts(document) == ["Dear Editor,", PROSE, "Sincerely,", "Maya Okafor"]

    def test_does_not_come_from_a_story_that_begins_with_by(self):
        opening = (
            "By the time the bell rang, four hundred chairs had left the building and nobody had seen them "
            "go."
        )
        assert texts(read(page("Chairs go missing", opening, MORE))) == [opening, MORE]


class TestDate:
    @pytest.mark.parametrize(
        ("line", "published"),
        [
            ("October 3, 2023", date(2023, 10, 3)),
            ("Oct. 3, 2023", date(2023, 10, 3)),
            ("Tuesday, Oct. 3, 2023 at 3:43 p.m.", date(2023, 10, 3)),
            ("Published 9:14 pm Thursday, May 3, 2018", date(2018, 5, 3)),
            ("Published: March 21, 2012 Updated: March 22, 2012 11:03", date(2012, 3, 21)),
            ("Updated March 22, 2012, originally published March 21, 2012", date(2012, 3, 21)),
            ("2/17/2014", date(2014, 2, 17)),
            ("11.06.18", date(2018, 11, 6)),
            ("2023-10-03", date(2023, 10, 3)),
            ("3 de octubre de 2023", date(2023, 10, 3)),
            ("Sept. 8", None),
            ("February 30, 2023", None),
        ],
    )
    def test_is_read_in_every_form(self, line, published):
        document = read(page("Chairs go missing", f"By Maya Okafor\n{line}", PROSE))
        assert document.published == published

    @pytest.mark.parametrize("folio", ["Thursday, May 2, 2024 | Vol. 94, No. 4", "May 2, 2024\nPage 3"])
    def test_of_the_issue_is_the_storys_where_it_has_none_of_its_own(self, folio):
        head = (f"THE HARBOR LIGHT\n{folio}", "NEWS", "CHAIRS GO MISSING FROM THE GYM")
        document = read(page(*head, "By Maya Okafor", PROSE))
        assert (document.publication, document.published) == ("THE HARBOR LIGHT", date(2024, 5, 2))
        assert "above-headline" in {guess.reason for guess in document.guesses}
        assert read(page(*head, "By Maya Okafor\nMay 5, 2024", PROSE)).published == date(2024, 5, 5)

    def test_is_no_number_of_an_issue(self):
        folio = "Volume XXII  Number 3            November 2023"
        assert read(page("The Harbor Light", folio, "Chairs go missing", PROSE, MORE)).published is None

    def test_before_a_crawled_page_is_its_date(self):
        assert read(f" date 2023-11-09 Chairs go missing\n\n{PROSE}\n").published == date(2023, 11, 9)

    def test_in_a_story_is_not_taken(self):
        assert read(page("Chairs go missing", f"On May 3, 2018, it began. {PROSE}")).published is None


class TestPhoto:
    CAPTION = "Sophomores stack the chairs."

    @pytest.mark.parametrize(
        "credit",
        [
            "Theo Lindqvist",
            "Photo by Theo Lindqvist",
            "Courtesy of Theo Lindqvist",
            "PHOTO CREDIT: Theo Lindqvist | Photo Editor",
            "Photo provided by: Theo Lindqvist",
            "Theo Lindqvist / AP",
            "Photo by Theo Lindqvist/The Harbor Light",
            "(Photo by Theo Lindqvist)",
            "Illustration by Theo Lindqvist",
            "Theo Lindqvist via Unsplash",
            "Foto de Theo Lindqvist",
        ],
    )
    def test_credit_is_the_bare_name(self, credit):
        head = page("Chairs go missing", credit, self.CAPTION, "Maya Okafor, Reporter\nMay 3, 2018")
        document = read(page(head, PROSE))
        assert (document.credit, document.caption) == ("Theo Lindqvist", self.CAPTION)
        assert [person.name for person in document.bylines] == ["Maya Okafor"]

    @pytest.mark.parametrize(
        "end",
        ["(Theo Lindqvist / The Harbor Light)", "Photo by Theo Lindqvist.", "| Photo by Theo Lindqvist"],
    )
    def test_credit_behind_its_caption_is_cut_off(self, end):
        document = read(page("Chairs go missing", "By Maya Okafor", f"{self.CAPTION} {end}", PROSE))
        assert (document.credit, document.caption) == ("Theo Lindqvist", self.CAPTION)
        assert texts(document) == [PROSE]

    def test_caption_is_printed_once_though_the_page_repeats_it(self):
        head = [self.CAPTION, self.CAPTION, "Theo Lindqvist", "Categories:", "News", "Chairs go missing"]
        document = read(page("Skip to Content", *head, "By Maya Okafor, Reporter • May 3, 2018", PROSE))
        assert (document.headline, document.caption, document.section) == (
            "Chairs go missing",
            self.CAPTION,
            "News",
        )


class TestTraps:
    def test_a_story_about_comments_and_donations_keeps_its_words(self):
        story = [
            "Donations pay for chairs, and your donation will support the student journalists who sit there.",
            "More to discover",
            "There is more to discover under the stage, where the custodian keeps a ledger of every chair.",
            "Comments",
            "The comments in the ledger are short, and most of them complain about the height of the seats.",
        ]
        document = read(
            page("Chairs go missing", "By Maya Okafor", *story, "Leave a Comment", "Share on Facebook")
        )
        assert texts(document) == story

    def test_a_paragraph_of_two_words_stays(self):
        assert texts(read(page("Chairs go missing", "By Maya Okafor", PROSE, "Nobody laughed.", MORE))) == [
            PROSE,
            "Nobody laughed.",
            MORE,
        ]

    def test_a_list_of_names_stays(self):
        names = ["Maya Okafor", "Theo Lindqvist", "Noor Haddad", "Wei Zhang"]
        document = read(page("The winners", "By Lena Abara", PROSE, *names, MORE))
        assert texts(document) == [PROSE, *names, MORE]
        assert {block.kind for block in document.blocks} == {"p"}

    def test_a_poem_keeps_its_lines_and_stanzas(self):
        document = read("Chairs\n\nby Noor Haddad\n\nFour legs\nand a back\n\nno one\nin it\n")
        assert texts(document) == ["Four legs\nand a back", "no one\nin it"]

    def test_a_headline_may_be_the_papers_name(self):
        head = [
            "The news site of Hollis",
            "Heron Herald",
            "The news site of Hollis",
            "Heron Herald",
            "Heron Herald",
        ]
        document = read(page(*head, "By Maya Okafor", PROSE))
        assert (document.headline, document.publication) == ("Heron Herald", "Heron Herald")

    def test_one_paragraph_of_numbered_results_is_no_list(self):
        results = "1. Hollis, 312; 2. Northfield, 304."
        assert texts(read(page("Swimmers win", "By Maya Okafor", PROSE, results))) == [PROSE, results]


class TestLayout:
    def test_a_wrapped_photo_line_with_its_caption_is_no_part_of_the_story(self):
        wrapped = (
            "Forty chairs have gone missing from the library since the semester\n"
            "began, and nobody has admitted to taking a single one of the lot so\n"
            "far.\n\nPhoto by Theo Brandt: The view from the top of the stairs, early in\n"
            "the morning.\n\nThe dean has ordered forty more and will chain them to the tables one\n"
            "after the other if she has to do it all with her own hands on a cold\nmorning."
        )
        document = read(f"Chairs go missing\n\nBy Maya Okafor\n\n{wrapped}")
        assert [text.split()[0] for text in texts(document)] == ["Forty", "The"]

    def test_wrapped_prose_is_joined(self):
        wrapped = (
            "The committee counted every chair in the building on Tuesday and found\n"
            "that four hundred of them were missing. Nobody could say where they\n"
            "had gone.\n\nThe search goes on in the attic, the gym and the office of the vice\nprincipal.\n"
        )
        document = read(f"Chairs go missing\n\nBy Maya Okafor\n\n{wrapped}")
        assert texts(document) == [part.replace("\n", " ") for part in wrapped.strip().split("\n\n")]

    @pytest.mark.parametrize("mark", ["•", "-", "*"])
    def test_lines_with_marks_are_a_list(self, mark):
        document = read(page("Chairs", "By Maya Okafor", PROSE, f"{mark} one chair\n{mark} two chairs", MORE))
        assert [(block.kind, block.text) for block in document.blocks[1:3]] == [
            ("li", "one chair"),
            ("li", "two chairs"),
        ]

    def test_quoted_lines_are_a_quotation(self):
        document = read(page("Chairs", "By Maya Okafor", PROSE, "> Where are they?", MORE))
        assert [block.kind for block in document.blocks] == ["p", "blockquote", "p"]

    @pytest.mark.parametrize("end", ["###", "-30-", "* * *", "]]>"])
    def test_end_marks_go(self, end):
        assert texts(read(page("Chairs", "By Maya Okafor", PROSE, end))) == [PROSE]


class TestEncoding:
    TEXT = page("Chairs at the café", "By Inés Valdovinos", f"“{PROSE}” – Inés")

    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le"])
    def test_any_usual_encoding_is_read(self, encoding):
        assert read(self.TEXT.encode(encoding)).headline == "Chairs at the café"

    @pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le"])
    @pytest.mark.parametrize("zeros", [64, 65, 100_000])
    def test_what_fills_a_file_that_was_not_downloaded_to_its_end_is_no_part_of_it(self, encoding, zeros):
        assert decode(self.TEXT.encode(encoding) + bytes(zeros)) == self.TEXT

    def test_mojibake_is_undone(self):
        broken = self.TEXT.encode().decode("cp1252", "replace").replace("\ufffd", "\x9d")
        assert read(broken).headline == "Chairs at the café"

    def test_one_wrong_byte_does_not_spoil_the_rest(self):
        document = read(
            self.TEXT.encode() + b"\nA last line with one wrong byte \xe9 in it, and no other fault.\n"
        )
        assert document.headline == "Chairs at the café"
        assert texts(document)[-1] == "A last line with one wrong byte é in it, and no other fault."

    def test_one_wrong_byte_does_not_spoil_its_own_line(self):
        line = (
            "The café’s “new” menu is one wrong byte away from".encode()
            + b" \xff "
            + "“old” tables.".encode()
        )
        assert decode(line) == "The café’s “new” menu is one wrong byte away from ÿ “old” tables."

    def test_letters_that_are_utf_8_by_chance_do_not_spoil_a_line(self):
        assert decode("“CAFÉ” and “PELÉ”".encode("cp1252")) == "“CAFÉ” and “PELÉ”"

    def test_text_of_an_old_mac_is_told_from_that_of_windows(self):
        text = "The café’s “naïve” owner didn’t say who’d win."
        assert [decode(text.encode(encoding)) for encoding in ("mac_roman", "cp1252")] == [text, text]

    def test_line_ends_and_invisible_characters_make_no_difference(self):
        disguised = self.TEXT.replace("\n", "\r\n").replace("Chairs", "\u200bCh\u00adairs\u00a0\u202e")
        document = read(disguised)
        assert document.headline == "Chairs at the café"

    def test_nul_characters_are_dropped(self):
        assert read(self.TEXT.replace("Chairs", "Ch\0airs")).headline == "Chairs at the café"


class TestRemoved:
    def test_a_removed_line_says_where_it_stood_and_why(self):
        document = read(page("Chairs", "By Maya Okafor", PROSE, "Story continues below advertisement", MORE))
        (line,) = document.removed
        assert (line.line, line.text, line.kind) == (
            7,
            "Story continues below advertisement",
            "advertisement",
        )
        assert line.rule

    def test_a_bare_name_above_the_story_is_a_marked_guess(self):
        document = read((CORPUS / "seed-twin.txt").read_bytes())
        assert ("credit", "name-before-body") in [(one.field, one.reason) for one in document.guesses]

    @pytest.mark.parametrize(
        ("name", "language"), [("12-jardin-sno-flow", "es"), ("05-latebus-sno-classic", "en")]
    )
    def test_the_language_is_told_by_its_common_words(self, name, language):
        assert read((CORPUS / "text" / f"{name}.txt").read_bytes()).language == language


def test_prose_that_was_broken_at_a_column_is_joined_though_a_caption_is_longer():
    words = f"{PROSE} {MORE} {PROSE}".lower()
    caption = "The gym after the count on Monday, when all the chairs that were found stood there."
    text = page(
        "Chairs go missing", "By Maya Okafor", f"Photo by Wei Zhang\n{caption}", textwrap.fill(words, 40)
    )
    assert texts(read(text)) == [words]


def test_prose_that_was_broken_at_a_column_is_joined_though_titles_of_others_are_many():
    parts = [f"{n} {MORE} {PROSE}".lower() for n in range(3)]
    titles = "Library to stay open all night during finals\nGolf team finishes third at Friday's meet"
    boxes = tuple(
        f"{label}\n\n{titles}" for label in ("Recommended", "Viewed", "Commented", "Emailed", "New", "Old")
    )
    text = page("Chairs go missing", "By Maya Okafor", *(textwrap.fill(one, 76) for one in parts), *boxes)
    assert texts(read(text))[:3] == parts


def test_a_photographer_behind_a_captions_stroke_is_its_credit():
    document = read(
        page("Chairs go missing", "By Maya Okafor", "The gym after the count. / Theo Brandt", PROSE, MORE)
    )
    assert (document.caption, document.credit) == ("The gym after the count.", "Theo Brandt")


def test_a_path_behind_a_word_of_welcome_tells_the_section():
    document = read(page("You are here: Home » Sports", "Chairs go missing", "By Maya Okafor", PROSE, MORE))
    assert (document.headline, document.section) == ("Chairs go missing", "Sports")


def test_a_box_with_a_button_amid_a_story_is_no_part_of_it():
    box = "Get the paper by mail\nNo noise. One letter a week.\nSubscribe"
    document = read(page("Chairs go missing", "By Maya Okafor", PROSE, box, MORE))
    assert texts(document) == [PROSE, MORE]


@pytest.mark.parametrize("foot", ["{tagline}\n\n{paper}", "{paper}\n{tagline}"])
def test_a_paper_that_is_named_in_the_last_lines_alone_is_the_pages(foot):
    plate = {"paper": "The Weather Vane", "tagline": "The student newspaper of Harbor Ridge High School"}
    document = read(page("Chairs go missing", "By Maya Okafor", PROSE, MORE, foot.format(**plate)))
    assert (document.publication, document.tagline) == (plate["paper"], plate["tagline"])
    assert texts(document) == [PROSE, MORE]


@pytest.mark.parametrize("between", ["\n", "\n\n"])
@pytest.mark.parametrize("end", ["Story:", "BODY:", ""])
def test_a_writers_labels_above_a_draft_are_its_fields_however_far_apart(between, end):
    labels = (
        "HED: Chairs go missing",
        "Editor: Noor Haddad",
        "Author(s): Maya Okafor, News Editor",
        "Section: News",
    )
    document = read(page(between.join(labels), *([end] if end else []), PROSE, MORE))
    assert (document.headline, document.section) == ("Chairs go missing", "News")
    assert [(one.name, one.role) for one in document.bylines] == [("Maya Okafor", "News Editor")]
    assert texts(document) == [PROSE, MORE]


def test_a_message_may_have_been_forwarded_with_a_file():
    header = "--- Forwarded message ---\nFrom: Maya <m@example.org>\nTo: x@example.org\nAttachments: a.txt"
    document = read(page(header, "Chairs go missing", "By Maya Okafor", PROSE, MORE))
    assert (document.headline, texts(document)) == ("Chairs go missing", [PROSE, MORE])


def test_caption_and_credit_may_be_labelled_below_the_story():
    for label in ("Photo caption", "Cutline"):
        document = read(page("Chairs go missing", PROSE, MORE, f"{label}: The gym.\nPhoto by: Agnes Rivkin"))
        assert (document.caption, document.credit) == ("The gym.", "Agnes Rivkin")
    document = read(page("Chairs go missing", PROSE, MORE, "Photo: The gym. (Courtesy of Agnes Rivkin)"))
    assert (document.caption, document.credit) == ("The gym.", "Agnes Rivkin")


def test_a_brief_of_two_lines_is_one_paragraph_and_the_number_of_its_page_none():
    lines = (
        "A tortoise missing from the laboratory since August was found asleep\nin the greenhouse on Monday."
    )
    document = read(page("Tortoise found", "By Maya Okafor", lines, "14"))
    assert texts(document) == [lines.replace("\n", " ")]


def test_indented_paragraphs_right_below_a_list_are_none_of_its_items():
    words = (
        "    I have tried each of these places at least once,\nwith homework, and here is what I can report.",
        "• The top floor of the science building, where\n  nobody ever goes",
        "• The bench behind the chapel, until about four in\n  the afternoon",
        "    If you see one of us there, you may say hello, but\nquietly.",
    )
    document = read(page("Two places to study", "By Maya Okafor", "\n".join(words)))
    assert texts(document)[-1] == "If you see one of us there, you may say hello, but quietly."


def test_paragraphs_that_begin_further_in_end_where_the_next_begins():
    paragraphs = (
        "One kick was the distance between the team and a\nplace in the final.",
        "The keeper made 16 saves, including one with a face.",
        "“I would do it again,” the keeper said on the bus home.",
        "Neither team scored in 80 minutes of regulation or in\ntwo overtimes.",
        "A table near the door held a hundred name tags and\none pen.",
    )
    text = "\n".join(f"    {each}" for each in paragraphs)
    document = read(page("Team loses the semifinal", "By Maya Okafor", text))
    assert texts(document) == [each.replace("\n", " ") for each in paragraphs]


def test_a_letter_whose_paragraphs_stand_right_below_each_other_keeps_them_apart():
    lines = ("To the Editor:", PROSE, MORE, "Sincerely, Noor Haddad")
    assert texts(read(page("Letter: The chairs", "By Noor Haddad", "\n".join(lines)))) == list(lines)


def test_stories_listed_below_a_brief_have_days_and_sections_of_their_own():
    brief = "A tortoise missing since August was found on Monday."
    listed = 'Keep the old trees\nMay 9, 2022\nIn "Features"'
    document = read(page("Tortoise found", "Posted on May 3, 2023", brief, "Related", listed, listed))
    assert (document.published, texts(document)) == (date(2023, 5, 3), [brief])


def test_a_line_of_all_that_a_theme_tells_is_no_link_to_the_comments():
    told = "Leave a Comment / Campus / By Maya Okafor, Reporter / May 3, 2023"
    document = read(page("Chairs go missing", told, PROSE, MORE))
    assert [(one.name, one.role) for one in document.bylines] == [("Maya Okafor", "Reporter")]
    assert (document.section, document.published) == ("Campus", date(2023, 5, 3))


@pytest.mark.parametrize("section", ["Campus", "In the News"])
def test_a_role_may_stand_behind_a_bar_where_slashes_part_what_a_theme_tells(section):
    told = f"Leave a Comment / {section} / By Maya Okafor | Web Editor / May 3, 2023"
    document = read(page("Chairs go missing", told, PROSE, MORE))
    assert [(one.name, one.role) for one in document.bylines] == [("Maya Okafor", "Web Editor")]
    assert (document.section, document.published) == (section, date(2023, 5, 3))


def test_a_labelled_section_of_two_labels_is_no_menu():
    document = read(page("Chairs go missing", "Categories: Arts & Culture", "By Maya Okafor", PROSE))
    assert (document.section, document.headline) == ("Arts & Culture", "Chairs go missing")


def test_whom_a_box_of_the_staff_presents_did_not_write_the_story():
    box = "Staff Spotlight\nTheo Lindqvist\nTheo is a junior who likes chess...\nRead More »"
    document = read(page("Chairs go missing", "May 3, 2023", PROSE, MORE, box, "Leave a Comment"))
    assert (document.bylines, texts(document)) == ((), [PROSE, MORE])


def test_an_answer_quotes_the_headline_as_it_ends():
    answer = "One Response to “Chairs go. That is all.”"
    said = "Noor • Apr 28, 2016 at 4:34 pm\nWho has them?\nReply"
    document = read(page("Chairs go. That is all.", "By Maya Okafor", PROSE, MORE, answer, said))
    assert texts(document) == [PROSE, MORE]


def test_a_path_names_its_section_behind_the_paper():
    document = read(
        page(
            "The Plainsman", "Home > The Plainsman > On Campus", "Chairs go missing", "By Maya Okafor", PROSE
        )
    )
    assert (document.publication, document.section) == ("The Plainsman", "On Campus")


def test_links_to_other_stories_in_one_block_with_section_and_tags_go_with_them():
    meta = "Categories Arts and Entertainment\nTags: bees\nThe dean was stung\nRain falls on the old gym"
    document = read(page("Chairs go missing", "By Maya Okafor", PROSE, MORE, meta, "Leave a Reply"))
    assert (document.section, document.tags) == ("Arts and Entertainment", ("bees",))
    assert texts(document) == [PROSE, MORE]


def test_who_is_presented_with_a_count_of_articles_wrote_them():
    about = "About Maya Okafor 34 Articles\nMaya is a junior who likes chess."
    links = "Previous\nThe dean was stung\nNext\nRain falls on the old gym"
    document = read(page("Chairs go missing", "By Maya Okafor", PROSE, MORE, links, about, "Leave a Reply"))
    assert texts(document) == [PROSE, MORE]


def test_an_advertisement_between_two_stanzas_joins_them_not():
    stanzas = [
        "The heater hums against my knee,\nthe window keeps a breath of me,",
        "and all the fields go by in gray,\na farmhouse light, a bale of hay,",
        "a dog that runs along the wire\nas if the bus had caught on fire.",
    ]
    first, *rest = stanzas
    document = read(page("Window seat, morning", "By Maya Okafor", first, "Advertisement", *rest))
    assert texts(document) == stanzas


def test_portraits_stand_among_those_who_are_presented():
    about = (
        "About the Contributors",
        "Photo of Maya Okafor",
        "Maya Okafor, Reporter",
        "Maya is a junior.",
        "Photo of Theo Lindqvist",
        "Theo Lindqvist, Photo Editor",
        "Theo moved to the town two years ago. He is on the swim team.",
    )
    document = read(page("Chairs go missing", "By Maya Okafor", PROSE, MORE, *about, "Tags: chairs"))
    assert [(one.name, one.role) for one in document.bylines] == [("Maya Okafor", "Reporter")]
    assert texts(document) == [PROSE, MORE]


def test_titles_in_one_block_with_what_opens_their_list_may_end_as_sentences_do():
    listed = "More News\nLeave a comment. We mean it.\nBees return"
    foot = "Otter Falls Middle School\n12 Mill Street\nPhone: (315) 555-0166\nPowered by Edlio"
    document = read(page("Chairs go missing", "By Maya Okafor", PROSE, MORE, listed, foot))
    assert texts(document) == [PROSE, MORE]


def test_the_school_above_its_address_is_no_part_of_the_story():
    foot = "Otter Falls Middle School\n12 Mill Street\nPhone: (315) 555-0166\nPowered by Edlio"
    document = read(page("Chairs go missing", "By Maya Okafor", PROSE, MORE, foot))
    assert texts(document) == [PROSE, MORE]


@pytest.mark.parametrize("tagline", ["Loud since 1924", "The online edition of the Otter Falls newspaper"])
@pytest.mark.parametrize("below", ["", "\n\nNews\nSports\nOpinion\n"])
def test_what_describes_the_paper_may_stand_in_the_foot_alone(tagline, below):
    foot = f"Scores\nVarsity Football\nLost 5-0\n\n{tagline}{below}\nCopyright 2017 The Plainsman"
    document = read(page("The Plainsman", "Chairs go missing", "By Maya Okafor", PROSE, MORE, foot))
    assert (document.publication, document.tagline) == ("The Plainsman", tagline)


def test_a_byline_below_a_letters_signature_tells_who_wrote_it():
    letter = ("To the editor:", PROSE, "Sincerely,", "Noor Haddad, Mill Street")
    document = read(page("The trees were here", *letter, "By Maya Okafor, Reporter", "Report abuse"))
    assert [(one.name, one.role) for one in document.bylines] == [("Maya Okafor", "Reporter")]
    assert texts(document)[-1] != "By Maya Okafor, Reporter"


def test_labels_that_lost_their_colons_are_fields_where_several_stand_in_one_block():
    meta = "Author Maya Okafor\nPosted on May 3, 2023\nCategories Campus\nTags bees, biology"
    document = read(page("Chairs go missing from the gym", PROSE, MORE, meta, "Leave a Reply"))
    assert [one.name for one in document.bylines] == ["Maya Okafor"]
    assert (document.section, document.tags, texts(document)) == (
        "Campus",
        ("bees", "biology"),
        [PROSE, MORE],
    )
    assert texts(read(page("Chairs go missing", PROSE, MORE, "Tags hung from each chair."))) == [
        PROSE,
        MORE,
        "Tags hung from each chair.",
    ]


@pytest.mark.parametrize("signed", [(), ("Maya Okafor",)])
def test_terms_alone_between_the_story_and_the_comments_are_its_tags(signed):
    foot = ("debate, failure", *signed, "Leave a Reply")
    document = read(page("What I learned", "By Maya Okafor", PROSE, MORE, *foot))
    assert (document.tags, texts(document)) == (("debate", "failure"), [PROSE, MORE])


def test_a_caption_may_stand_below_its_credit_at_the_foot():
    document = read(page("Chairs go missing", PROSE, MORE, "Photo by Agnes Rivkin\nThe gym on Monday."))
    assert (document.credit, document.caption) == ("Agnes Rivkin", "The gym on Monday.")


def test_an_offer_to_sell_a_picture_is_no_part_of_its_caption():
    sold = "The gym on Monday. Agnes Rivkin/Daily. Buy this photo."
    document = read(page("Chairs go missing", "By Maya Okafor", sold, PROSE, MORE))
    assert (document.credit, document.caption) == ("Agnes Rivkin", "The gym on Monday.")


def test_a_studio_may_be_called_pictures():
    document = read(page("Chairs go missing", "By Maya Okafor", "Courtesy of Fathom Gate Pictures", PROSE))
    assert document.credit == "Fathom Gate Pictures"


def test_a_story_goes_on_behind_the_lines_that_send_readers_to_another_page():
    jump = "See CHAIRS, page 3\nCHAIRS, from page 1"
    last = "The chairs will be counted again."
    document = read(page("Chairs go missing", "By Maya Okafor", PROSE, MORE, jump, last))
    assert texts(document) == [PROSE, MORE, last]


def test_lines_of_a_page_without_blanks_are_joined_though_most_paragraphs_have_one():
    paragraphs = (
        "Nobody on the roster was old enough to swim when the team\nlast won the title.",
        "A freshman took second in the butterfly and third in the\nmedley.",
        "The team won seven of the twelve events.",
        "The group meets in the old band room.",
        "“For now, that is enough,” the coach says.",
        "By the end of the week the signs had begun to curl at the\ncorners.",
    )
    text = "\n".join(f"    {each}" for each in paragraphs)
    document = read(page("Team wins the relay", "By Maya Okafor", text))
    assert texts(document) == [each.replace("\n", " ") for each in paragraphs]


def test_what_a_blog_tells_of_its_account_is_no_part_of_the_story():
    about = "About thesignal\nThe student journalists of Harbor Ridge High School."
    document = read(page("Chairs go missing", "By Maya Okafor", PROSE, MORE, "Share this:", about))
    assert texts(document) == [PROSE, MORE]


def test_a_picture_amid_a_story_may_name_its_photographer_and_the_paper_in_brackets():
    photo = "A dehumidifier runs in the hall on Friday. (Leilani Mensah | The Larkin Review)"
    document = read(page("Mold", "By Maya Okafor\nMay 3, 2023", PROSE, photo, MORE))
    assert (document.photos[0].credit, texts(document)) == ("Leilani Mensah", [PROSE, MORE])


def test_tags_below_each_other_end_where_the_writer_is_presented():
    about = ("Author", "Maya Okafor\nSports Editor\nMaya is from Marlow.")
    document = read(
        page("Mold", "By Maya Okafor\nMay 3, 2023", PROSE, MORE, "Tags:", "Essay", "Campus jobs", *about)
    )
    assert (document.tags, texts(document)) == (("Essay", "Campus jobs"), [PROSE, MORE])


def test_tags_may_be_parted_by_slashes():
    document = read(page("Mold", "By Maya Okafor\nMay 3, 2023", PROSE, MORE, "Tags: poem / home / city"))
    assert document.tags == ("poem", "home", "city")


def test_numerals_are_subheads_and_a_warning_is_none():
    document = read(page("Mold", "By Maya Okafor", "Content warning: illness", PROSE, "II.", MORE))
    assert [(block.kind, block.text) for block in document.blocks] == [
        ("p", "Content warning: illness"),
        ("p", PROSE),
        ("h2", "II."),
        ("p", MORE),
    ]


def test_a_box_that_asks_to_subscribe_to_the_paper_is_no_part_of_the_story():
    box = "Subscribe to Loam\nGet the next issue in your inbox."
    document = read(page("Mold", "By Maya Okafor\nMay 3, 2023", PROSE, box, MORE))
    assert texts(document) == [PROSE, MORE]


@pytest.mark.parametrize("blank", ["\n\n", "\n"])
def test_of_two_lines_around_a_credit_the_one_that_shows_something_is_the_caption(blank):
    first = "The storm lasted twenty minutes and nobody expected it."
    shown = "Senior Sione Fonua holds a branch that fell on the gym."
    head = ("The Harbor Light", "Chairs are missing", "By Maya Okafor, Staff Writer")
    document = read(blank.join([*head, first, "Photo by Lin Liu", shown, PROSE, MORE]) + "\n")
    assert (document.caption, document.credit) == (shown, "Lin Liu")
    assert texts(document) == [first, PROSE, MORE]


def test_a_line_of_a_poem_is_not_joined_though_it_is_as_long_as_one_of_prose():
    stanzas = (
        "The driver hums. The heater clicks\nlike teeth that count the stops.",
        "A boy gets on with flowers in a bag\nand sits as if the seat were glass.",
        "Nobody asks for whom they are,\nand nobody gets off.",
    )
    assert texts(read(page("The Harbor Light", "Route 9 in winter", "By Maya Okafor", *stanzas))) == list(
        stanzas
    )


def test_a_section_may_be_a_tag_and_a_box_of_comments_holds_none():
    tags = ("Tagged with", "Letter to the editor")
    document = read(
        page("Mold", "By Maya Okafor\nMay 3, 2023", PROSE, MORE, *tags, "Read next", "Bees return")
    )
    assert document.tags == ("Letter to the editor",)
    comments = "Comments (0)\nNewest First\nOldest First\nMost Liked\nSubscribe via e-mail"
    document = read(page("Mold", "By Maya Okafor\nMay 3, 2023", PROSE, MORE, "3 Likes\nShare", comments))
    assert (document.tags, texts(document)) == ((), [PROSE, MORE])


def test_the_writer_presented_below_a_story_gives_the_role():
    about = ("Author", "Maya Okafor\nArts Editor\nMaya grew up over a bakery.")
    document = read(
        page("Mold", "By Maya Okafor\nMay 3, 2023", PROSE, MORE, "Contact Maya at mo@harrier.com.", *about)
    )
    assert [(one.name, one.role) for one in document.bylines] == [("Maya Okafor", "Arts Editor")]
    assert texts(document) == [PROSE, MORE]


def test_a_link_to_photos_is_no_photo():
    link = "Read more: Photos: Homecoming parade"
    document = read(page("Mold", "By Maya Okafor\nMay 3, 2023", PROSE, link, MORE))
    assert (document.photos, texts(document)) == ((), [PROSE, MORE])


def test_a_letter_keeps_its_signature_whoever_it_is_from():
    document = read(
        page("Mold", "May 3, 2023", "Querida hermana:", PROSE, MORE, "Tu hermano,", "Matteo Hernández")
    )
    assert texts(document) == ["Querida hermana:", PROSE, MORE, "Tu hermano,", "Matteo Hernández"]
    assert document.bylines[0].name == "Matteo Hernández"


def test_what_a_network_says_of_itself_below_a_story_goes():
    foot = "Bay Youth Press is a program of the Kinsale Education Fund."
    document = read(
        page("Bay Youth Press", "Home | News | Contact", "Mold", "By Maya Okafor", PROSE, MORE, foot)
    )
    assert texts(document) == [PROSE, MORE]


def test_a_page_whose_only_text_stands_below_a_credit_has_a_story():
    first = "The blood drive in the gym collected 92 pints on Saturday, 13 more than last year."
    document = read(
        page("Loose Leaf", "Menu", "Mold", "By Maya Okafor\nMay 3, 2023", "Photo by Noor Haddad", first)
    )
    assert (texts(document), document.photos[0].caption) == ([first], None)


@pytest.mark.parametrize("blank", ["\n", "\n\n"])
def test_a_name_amid_a_story_above_what_a_picture_shows_is_a_credit(blank):
    photo = blank.join(("Noor Haddad", "Theo Lindqvist stacks chairs behind the gym."))
    document = read(page("Mold", "By Maya Okafor\nMay 3, 2023", PROSE, MORE, photo, PROSE))
    assert texts(document) == [PROSE, MORE, PROSE]
    assert (document.photos[0].credit, document.photos[0].caption) == (
        "Noor Haddad",
        "Theo Lindqvist stacks chairs behind the gym.",
    )
    told = page("Mold", "By Maya Okafor", PROSE, "Noor Haddad", "Haddad was late for her own party.", MORE)
    assert read(told).photos == ()


def test_a_surname_may_begin_with_a_number_and_two_words_with_and_be_one_tag():
    document = read(page("Mold", "By Winona Two Bulls\nMay 3, 2023", PROSE, "Tags: mold, lost and found"))
    assert document.bylines[0].name == "Winona Two Bulls"
    assert document.tags == ("mold", "lost and found")


def test_a_dense_page_keeps_no_caption_of_a_further_photo():
    caption = "A bucket of brushes soaks beside the wall."
    lines = ("Mold", "By Maya Okafor", "May 3, 2023", PROSE, "Photo by Noor Haddad", "The gate in May.", MORE)
    document = read("\n".join((*lines, "Photo by Theo Lindqvist", caption, "The numbers:", PROSE, MORE)))
    assert caption not in texts(document)
