"""A story's own words that look like something else: a closing line, a lede, a signature, a quotation."""

import pytest

from tests.readers.test_plain_text import MORE, PROSE, page, read, texts

pytestmark = pytest.mark.pure

TITLE = "Chairs go missing from the gym"
BYLINE = "By Maya Okafor\nMay 3, 2023"
FOOT = "Share on Facebook\nShare on Twitter\nPrint"


@pytest.mark.parametrize("closing", ["Write to us.", "Go home.", "Join the site.", "Search here."])
def test_a_closing_sentence_of_two_or_three_words_is_no_button(closing):
    assert texts(read(page(TITLE, BYLINE, PROSE, MORE, closing, FOOT))) == [PROSE, MORE, closing]


def test_a_paragraph_loses_the_caption_that_runs_into_it():
    caption = "Two sophomores stack the chairs again on Friday."
    picture = f"Theo Lindqvist/The Harbor Light\n{caption}"
    document = read(page("The Harbor Light", TITLE, BYLINE, f"{PROSE}{caption}", picture, MORE))
    assert texts(document) == [PROSE, MORE]
    assert document.photos[0].caption == caption


@pytest.mark.parametrize(
    "lede",
    [
        "The first of the chairs was gone by 7:40 a.m., nine hours after a janitor had counted them all.",
        "Starting on Monday you will no longer find, beside our doors, a sign that says “Please sit down.”",
    ],
)
@pytest.mark.parametrize("picture", ["", "Theo Lindqvist stacks chairs in the gym. (Photo by Ana Ruiz)"])
def test_a_long_sentence_ahead_of_a_story_with_no_byline_is_its_first(lede, picture):
    below = [part for part in (picture, PROSE, MORE) if part]
    assert texts(read(page(TITLE, lede, *below))) == [lede, PROSE, MORE]
    assert texts(read(page(lede, PROSE, MORE))) == [lede, PROSE, MORE]


def test_a_quotation_in_dotted_marks_is_a_paragraph():
    said = "¨They move,¨ Okafor said. ¨People hold still, comparatively.¨"
    blocks = read(page(TITLE, BYLINE, PROSE, said, MORE)).blocks
    assert [block.kind for block in blocks] == ["p", "p", "p"]


def test_an_item_below_a_pull_quote_is_no_name_of_who_said_it():
    said = "“Bring the chairs that you would sit on,” Okafor said. “That is the whole of the policy.”"
    quote = "“Bring the chairs that you would sit on”"
    items = (
        "- Blue chairs, of any size",
        "- Chairs with arms, sizes 4 through 6\n- Stools, which nobody brings",
    )
    document = read(page(TITLE, BYLINE, PROSE, said, items[0], quote, items[1], MORE))
    assert "Chairs with arms, sizes 4 through 6" in texts(document)
    assert quote not in texts(document)


def test_words_that_lead_to_an_address_are_no_subhead():
    link = "The list is out now. Here it is in full: https://example.com/922"
    blocks = read(page(TITLE, BYLINE, PROSE, link, MORE)).blocks
    assert [block.kind for block in blocks] == ["p", "p", "p"]


def test_whoever_signs_a_letter_above_the_next_one_is_no_subhead():
    letters = (
        "Dear Editor,",
        PROSE,
        "Noor Haddad (’21)",
        "Dear Editor,",
        MORE,
        "Ana Ruiz",
        "Dear Editor,",
        PROSE,
    )
    blocks = read(page("Letters: chairs and stools", BYLINE, *letters)).blocks
    assert {block.kind for block in blocks} == {"p"}
    assert [block.text for block in blocks] == list(letters)


@pytest.mark.parametrize("verdict", ["Rating: ★★★★☆", "Our rating: B+", "Final score: 7/10"])
def test_a_verdict_above_a_note_is_no_subhead(verdict):
    note = "Editor’s note: The writer is a member of the group described in this story."
    document = read(page("Chairs go missing", "By Maya Okafor", PROSE, MORE, verdict, note))
    assert [block.kind for block in document.blocks if block.text == verdict] == ["p"]


def test_who_asks_for_advice_is_no_writer_and_the_question_no_subhead():
    asked = ("Dear Auntie,", "Is it rude to whistle in the dining hall?", "Signed, Just Whistling")
    answer = ("Dear Just Whistling,", "Not if you are alone.")
    document = read(page("The Harbor Light", TITLE, PROSE, *asked, *answer))
    assert document.bylines == ()
    assert all(block.kind == "p" for block in document.blocks)


def test_the_days_of_a_log_without_a_head_are_subheads():
    days = ("Aug. 14", "Sept. 3", "Sept. 27", "Oct. 9")
    log = [line for day in days for line in (day, "A chair is gone, and nobody says a word about it.")]
    document = read(page(PROSE, *log, MORE))
    assert [block.text for block in document.blocks if block.kind == "h2"] == list(days)


def test_works_with_their_authors_are_subheads():
    works = ["“Passing,” Nella Larsen", "“Train Dreams,” Denis Johnson"]
    blocks = read(page(TITLE, BYLINE, PROSE, works[0], PROSE, works[1], MORE)).blocks
    assert [block.text for block in blocks if block.kind == "h2"] == works


def test_a_letters_end_with_a_made_up_name_is_no_subhead():
    letter = ("Dear Seniors,", PROSE, "Signed, Reedless in Room 9", "Dear Reedless,", MORE)
    assert [(one.kind, one.text) for one in read(page(TITLE, BYLINE, *letter)).blocks] == [
        ("p", text) for text in letter
    ]


@pytest.mark.parametrize(
    "first",
    [
        "Chairs creak when they cool. Noor Haddad wanted to know what they were saying.",
        "There are four umbrellas, a trumpet, one roller skate and a wedding ring.",
        "“We stopped counting,” janitor Noor Haddad said. “You could hear the chairs.”",
    ],
)
@pytest.mark.parametrize("above", ["", "Skip to content", "date 2018-10-27"])
def test_a_page_that_begins_with_its_story_has_no_headline(above, first):
    document = read(page(*filter(None, [above]), first, PROSE, MORE))
    assert (document.headline, document.photos) == ("", ())
    assert texts(document) == [first, PROSE, MORE]


def test_a_page_that_begins_with_sentences_of_several_people_has_no_headline():
    said = ("“I am not late, I am early for another class.”", "“Is soup a drink?”", "“No, the other chair.”")
    document = read(page(*said, "Heard something good? So did we."))
    assert document.headline == ""
    assert "\n".join(texts(document)) == "\n".join([*said, "Heard something good? So did we."])


def test_a_title_that_ends_with_an_hour_is_the_headline_of_a_page_without_byline():
    title = "No strike: janitors and university settle at 3 a.m."
    assert read(page(title, PROSE, MORE)).headline == title


def test_a_list_of_names_behind_the_first_sentence_is_the_storys():
    first = "Four students were inducted into the chair society on Sunday at the public library in Ellery."
    names = ("Adaeze Obi", "Brandon Kowalczyk", "Chitra Venkatesan", "Dmitri Antonov")
    last = "The remaining two asked that their names not be printed."
    document = read(page("Chair society inducts 14", first, "The new members are:", *names, last))
    assert (document.headline, document.dek, document.bylines) == ("Chair society inducts 14", None, ())
    assert "\n".join(texts(document)) == "\n".join([first, "The new members are:", *names, last])


def test_groups_of_names_below_headings_are_the_storys():
    first = "The following students earned an average of 3.75 or above for the first quarter."
    groups = (
        "Grade 9",
        "Adaeze Obi, Brandon Kowalczyk, Chitra Venkatesan, Dmitri Antonov",
        "Grade 10",
        "Esther Nyong, Faisal Rahman, Gwen O’Dowd",
    )
    last = "Certificates can be picked up in the counseling office until Friday."
    document = read(page("First quarter honor roll announced", first, *groups, last))
    assert (document.dek, document.bylines, document.photos) == (None, (), ())
    assert texts(document) == [first, *groups, last]


@pytest.mark.parametrize(
    "note",
    [
        "WARNING: this story describes a great many chairs.",
        "Spoiler alert: the last chair is told of below.",
        "Advertencia: este texto habla de sillas.",
    ],
)
@pytest.mark.parametrize(
    "head",
    [
        (TITLE, BYLINE, "Photo by Theo Lindqvist"),
        (TITLE, BYLINE),
        (TITLE,),
    ],
)
def test_a_warning_ahead_of_a_story_is_no_dek_and_no_caption(head, note):
    document = read(page(*head, note, PROSE, MORE))
    assert (document.headline, document.dek) == (TITLE, None)
    assert not any(photo.caption for photo in document.photos)
    assert texts(document) == [note, PROSE, MORE]


def test_a_last_sentence_that_tells_when_something_will_be_is_no_tagline():
    last = "A reprint of the first number will hang in the newsroom from Monday."
    assert texts(read(page("The Harbor Light", TITLE, BYLINE, PROSE, MORE, last, FOOT))) == [
        PROSE,
        MORE,
        last,
    ]


def test_what_heads_a_list_of_people_is_a_subhead_and_the_people_are_text():
    people = ("Ana Ruiz, Theo Lindqvist, Wei Zhang, Idris Bello", "Maya Okafor, Jonah Reyes, Sione Fonua")
    parts = (PROSE, "Seniors", people[0], "Juniors", people[1], MORE)
    document = read(page("The Harbor Light", TITLE, BYLINE, *parts, FOOT))
    kinds = ["p", "h2", "p", "h2", "p", "p"]
    assert [(block.kind, block.text) for block in document.blocks] == list(zip(kinds, parts, strict=True))


@pytest.mark.parametrize("parting", ["\n\n", "\n"])
@pytest.mark.parametrize(
    "lede", ["They wore gloves, which was wise.", "Everyone says: Sit down. I have tried to."]
)
def test_a_first_sentence_of_the_writers_or_of_nobody_yet_is_no_caption_of_the_photo_below_it(lede, parting):
    parts = ("The Harbor Light", TITLE, *BYLINE.split("\n"), lede, "Photo by Theo Lindqvist", PROSE, MORE)
    document = read(parting.join(parts))
    assert [(photo.caption, photo.credit) for photo in document.photos] == [(None, "Theo Lindqvist")]
    assert texts(document) == [lede, PROSE, MORE]


def test_a_sentence_in_one_block_with_its_credit_is_the_caption_however_it_begins():
    picture = "They wore gloves, which was wise.\nPhoto by Theo Lindqvist"
    document = read(page("The Harbor Light", TITLE, BYLINE, picture, PROSE, MORE))
    assert document.photos[0].caption == "They wore gloves, which was wise."
    assert texts(document) == [PROSE, MORE]


@pytest.mark.parametrize(
    "words", ["« Au début on montrait du doigt. Maintenant, on parle. »", "On dit ici « encore un peu »"]
)
def test_a_quotation_in_french_marks_is_no_arrow(words):
    assert texts(read(page(TITLE, BYLINE, PROSE, words, MORE, "« Bees return", FOOT))) == [PROSE, words, MORE]
