"""What stands below a story of plain text: tags without a label, cards of other stories, polls, writers."""

import textwrap

import pytest

from articles.readers.document import ParsedByline
from tests.readers.test_plain_text import MORE, PROSE, page, read, texts

pytestmark = pytest.mark.pure

SIGNED = ("Chairs go missing", "By Maya Okafor", PROSE, MORE)


@pytest.mark.parametrize(("above", "below"), [("", "--"), ("Follow us on Instagram", "No responses yet")])
def test_terms_one_below_the_other_where_the_foot_begins_are_its_tags(above, below):
    terms = ["Climate", "High School", "Music"]
    foot = (above, *terms, below, "Written by Maya Okafor")
    document = read(page(*SIGNED, *filter(None, foot)))
    assert (list(document.tags), texts(document)) == (terms, [PROSE, MORE])


@pytest.mark.parametrize(
    "labels",
    [
        "News\nSports\nOpinion\nArts",
        "Top\nLatest\nDiscussions",
        "PDF version\nSend by email",
        "Maya Okafor\nWei Zhang",
    ],
)
def test_labels_buttons_and_names_where_the_foot_begins_are_no_tags(labels):
    assert read(page(*SIGNED, labels, "Leave a Reply")).tags == ()


@pytest.mark.parametrize("line", ["Tags: none yet. Add a tag.", "Tags: No tags", "Topics: None"])
def test_a_list_of_tags_that_says_that_there_are_none_has_none(line):
    document = read(page(*SIGNED, line, "Leave a Reply"))
    assert (document.tags, texts(document)) == ((), [PROSE, MORE])


CARDS = [
    "Bees return to the hall\nNobody had asked them to.\nDec 25\n•\nWei Zhang",
    "12",
    "Dean stung twice\nHe is said to be well.\nNov 3\n•\nLena Strand",
    "7",
    "Goats vote for the meadow\nThe count took all night.\nMay 9\n•\nCaleb Lang",
    "31",
]


def test_cards_of_other_stories_are_no_part_of_this_one():
    assert texts(read(page(*SIGNED, "Comments", *CARDS, "© 2024 The Heron"))) == [PROSE, MORE]


def test_days_that_a_story_goes_through_are_its_own():
    days = [f"{card}\n{MORE}" for card in CARDS[::2]]
    assert "Bees return to the hall" in texts(read(page(*SIGNED, *days)))[2]
    apart = ["Bees return to the hall", "Dec 25", "Dean stung twice", "Nov 3", "Goats vote at noon", "May 9"]
    assert texts(read(page(*SIGNED, *apart)))[2:] == apart


def test_faces_to_choose_from_and_the_question_above_them_are_no_part_of_the_story():
    document = read(page(*SIGNED, "How did this one land?\n👍\n👎", "Read next", "Bees return to the hall"))
    assert texts(document) == [PROSE, MORE]


def test_who_wrote_it_may_stand_behind_what_it_is():
    about = "A guest column by Maya Okafor\nMaya is a junior at Harbor Ridge High School."
    assert texts(read(page(*SIGNED, "12", about, "Comments"))) == [PROSE, MORE]


def test_a_button_to_share_amid_a_story_is_no_subhead():
    named = page(*SIGNED[:3], "Share", MORE, "Share The Heron", PROSE.upper(), "© 2024 The Heron")
    assert texts(read(named)) == [PROSE, MORE, PROSE.upper()]


PARAGRAPHS = (PROSE, MORE, f"Four {PROSE}", f"Five {MORE}")
COLUMNS = [textwrap.fill(text, 44) for text in PARAGRAPHS]


def test_titles_listed_below_a_story_that_was_broken_at_a_column_are_not_joined():
    titles = (
        "Bees return to the hall on a Monday morning",
        "Dean stung twice by them, then once more",
        "Goats vote for the meadow and for the trees",
    )
    listed = "\n".join(("In this issue", *titles))
    document = read(page(*SIGNED[:2], *COLUMNS, listed, "Accessibility\nTerms of use"))
    assert texts(document) == list(PARAGRAPHS)
    assert [line.text for line in document.removed if line.kind == "related"][1:] == list(titles)


def test_a_sentence_that_ends_a_line_amid_a_paragraph_does_not_end_it():
    lines = (
        "Nobody was hurt, the police said, although a",
        "bicycle had to be taken off the roof.",
        "Applications are due on Saturday; the form",
        "has eleven pages, and the last is blank.",
    )
    document = read(page(*SIGNED[:2], *COLUMNS, "\n".join(lines)))
    assert texts(document) == [*PARAGRAPHS, " ".join(lines)]


@pytest.mark.parametrize(
    "line",
    [
        "Share and discuss “Chairs go missing” on social media.",
        "Share this poem",
        "Submissions are open",
        "Our print edition is free on campus and $8 by mail.",
        "Popular\nBees return to the hall\nDean stung twice",
        "Acerca de quien escribe\nMaya Okafor lives above a bakery.",
    ],
)
def test_what_only_sites_say_is_no_part_of_a_story(line):
    assert texts(read(page(*SIGNED, line, "© 2024 The Heron"))) == [PROSE, MORE]


@pytest.mark.parametrize(
    "behind", ["Otter Falls State University, Corliss", "Otter Falls College, Corliss, Ohio"]
)
def test_a_copyright_line_tells_the_papers_name_before_school_and_town(behind):
    foot = f"© Copyright 2020 The Drifter, {behind} | Terms of Use | Privacy Policy"
    document = read(
        page("Skip to main content", "The Drifter", "Chairs go missing", "By Maya Okafor", PROSE, foot)
    )
    assert document.publication == "The Drifter"


@pytest.mark.parametrize("foot", ["Share and Enjoy:", "-30-\n\n\nArchives", "Tweet this\nMore options"])
def test_a_label_alone_at_the_end_of_a_page_is_no_part_of_the_story(foot):
    assert texts(read(page(*SIGNED, foot))) == [PROSE, MORE]


def test_a_heading_about_the_paper_is_no_part_of_the_story():
    document = read(page("The Harbor Light", *SIGNED, "About The Harbor Light", "© 2024 The Harbor Light"))
    assert (document.publication, texts(document)) == ("The Harbor Light", [PROSE, MORE])


def test_a_last_paragraph_in_which_somebody_speaks_is_no_quote_of_the_writers():
    last = "“You cannot simulate a hill,” Diaz said. “You can only simulate being miserable.”"
    document = read(page("Chairs go missing", "May 3, 2023", PROSE, last, "—Maya Okafor"))
    assert [person.name for person in document.bylines] == ["Maya Okafor"]
    assert texts(document) == [PROSE, last]


@pytest.mark.parametrize(
    "card",
    [
        ("Maya Okafor", "Hi, I am Maya! I count chairs and write because somebody has to."),
        (
            "Maya Okafor\nStaff Writer",
            "Outside of the newsroom, Maya’s plans are to play the cello and sleep.",
        ),
        ("Published by Maya Okafor", "A member of the class of 2020, Maya Okafor spends weekends on boats."),
    ],
)
def test_a_paragraph_that_names_the_writer_below_the_writers_name_tells_of_him_and_is_no_part_of_the_story(
    card,
):
    head = ("The Harbor Light", "Chairs are missing", "By Maya Okafor", "March 12, 2019")
    document = read(page(*head, PROSE, MORE, *card, "Share this:", "Facebook", "Leave a Comment"))
    assert texts(document) == [PROSE, MORE]
    assert document.bylines == (ParsedByline("Maya Okafor", "Staff Writer" if "\n" in card[0] else None),)


def test_what_writers_pick_below_their_names_is_the_story():
    head = ("The Harbor Light", "Our favorite chairs", "By Maya Okafor and Jonah Reyes", "March 12, 2019")
    picks = (
        "Jonah Reyes",
        "I like the blue one by the window.",
        "Maya Okafor",
        "I like the one that is lost.",
    )
    document = read(page(*head, PROSE, *picks, "Share this:", "Facebook", "Leave a Comment"))
    assert texts(document) == [PROSE, *picks]


def test_a_letter_that_ends_with_a_paragraph_of_its_writer_keeps_it():
    head = ("The Harbor Light", "Chairs are missing", "By Maya Okafor", "March 12, 2019")
    letter = (
        "To the Editor:",
        PROSE,
        MORE,
        "I am Maya Okafor, and I have sat on the floor since the first of May.",
    )
    document = read(page(*head, *letter, "Share this:", "Facebook", "Leave a Comment"))
    assert texts(document) == list(letter)


@pytest.mark.parametrize(
    ("byline", "foot"),
    [
        ("By The Harbor Light Editorial Board", "Share on Facebook"),
        ("By Maya Okafor", "Follow The Harbor Light"),
        ("By Maya Okafor", "The Harbor Light, Proudly powered by WordPress."),
    ],
)
def test_a_paper_is_named_by_its_board_and_by_buttons_of_its_foot(byline, foot):
    title = "Chairs are missing from the gym again"
    document = read(page("Skip to content", title, byline, "March 12, 2019", PROSE, MORE, foot))
    assert (document.publication, document.headline) == ("The Harbor Light", title)


@pytest.mark.parametrize("row", ["Home | News | Sports | Print Edition", "Log In | Register"])
@pytest.mark.parametrize("byline", ["By The Editorial Board", "By The Opinion Editorial Board"])
def test_neither_the_last_of_a_menu_nor_a_sections_board_names_the_paper(row, byline):
    document = read(page(row, "Chairs are missing from the gym again", byline, "March 12, 2019", PROSE, MORE))
    assert document.publication is None


def test_a_page_without_a_head_is_of_the_paper_whose_copyright_it_tells():
    first = f"{PROSE} {MORE} {PROSE} {MORE}"
    document = read(page(first, MORE, "© 2024 The Harbor Light. All Rights Reserved."))
    assert (document.publication, texts(document)) == ("The Harbor Light", [first, MORE])


@pytest.mark.parametrize("byline", ["Maya Okafor, Columnist", "By Maya Okafor and Wei Zhang"])
def test_a_byline_below_where_its_writer_can_be_reached_is_the_storys(byline):
    foot = ("Contact Maya Okafor at news@heron.net.", byline, "Categories: Opinion", "Comments (0)")
    document = read(page("The Heron", "Chairs go missing", "May 3, 2023", PROSE, MORE, *foot))
    assert document.bylines[0].name == "Maya Okafor"
    assert texts(document) == [PROSE, MORE]
