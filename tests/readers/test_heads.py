"""Heads of pages that no wording gives away: what stands where decides."""

import pytest

from tests.readers.test_plain_text import MORE, PROSE, page, read, texts

pytestmark = pytest.mark.pure

TITLE = "Chairs go missing from the gym"
BYLINE = "By Maya Okafor\nMay 3, 2023"


@pytest.mark.parametrize(
    "head",
    [
        ("Skip to content", "Loose Leaf\nRead it from the back", "Primary Menu\nNews\nAbout"),
        ("Loose Leaf", "Read it from the back", "Menu", "Home\nNews\nSports"),
        ("Read it from the back", "Loose Leaf", "Home | News | Opinion | Sports"),
        ("Menu", "Loose Leaf", "Read it from the back", "Subscribe"),
        ("Wednesday, June 5, 2024", "71°F", "Loose Leaf", "Read it from the back", "Search this site"),
        (f"Loose Leaf – {TITLE}", "Loose Leaf", "Read it from the back", "Toggle navigation"),
        ("Loose Leaf\nRead it from the back",),
    ],
)
def test_what_stands_above_a_menu_is_the_nameplate(head):
    document = read(page(*head, TITLE, BYLINE, PROSE, MORE))
    assert document.publication == "Loose Leaf"
    assert document.tagline == "Read it from the back"
    assert document.headline == TITLE
    assert texts(document) == [PROSE, MORE]


def test_a_headline_may_repeat_the_nameplate_below_the_menu():
    document = read(page("Loose Leaf", "Read it from the back", "Open menu", "Loose Leaf", BYLINE, PROSE))
    assert (document.publication, document.headline) == ("Loose Leaf", "Loose Leaf")


def test_a_button_between_dek_and_byline_makes_no_nameplate_of_the_headline():
    document = read(page(TITLE, "Nobody heard a thing", "Subscribe", BYLINE, PROSE))
    assert (document.headline, document.dek) == (TITLE, "Nobody heard a thing")


def test_a_bare_name_in_the_first_line_is_the_papers():
    document = read(page("The Plainsman", TITLE, BYLINE, PROSE))
    assert (document.publication, document.headline) == ("The Plainsman", TITLE)


def test_a_label_in_capitals_above_the_headline_is_its_section():
    document = read(page("EXPOSÉ", TITLE, BYLINE, PROSE))
    assert (document.section, document.headline) == ("EXPOSÉ", TITLE)


def test_a_headline_goes_on_in_the_next_line():
    document = read(page("CHAIRS GO MISSING,\nAND NOBODY HEARD\nA THING", BYLINE, PROSE))
    assert document.headline == "CHAIRS GO MISSING, AND NOBODY HEARD A THING"


def test_titles_listed_above_the_headline_go():
    document = read(page("Trending", "Bees return", "Dean stung", "Opinion", TITLE, BYLINE, PROSE))
    assert (document.headline, document.section, texts(document)) == (TITLE, "Opinion", [PROSE])


@pytest.mark.parametrize(
    ("line", "people"),
    [
        ("By Cassidy Two Bulls Sports Reporter", [("Cassidy Two Bulls", "Sports Reporter")]),
        ("by Marguerite d’Aubigny", [("Marguerite d’Aubigny", None)]),
        ("Maya Okafor, Writer/Editor", [("Maya Okafor", "Writer/Editor")]),
        ("Maya Okafor, Editor\nTheo Brandt", [("Maya Okafor", "Editor"), ("Theo Brandt", None)]),
        ("Posted byMaya OkaforJune 11, 2021Leave a comment", [("Maya Okafor", None)]),
        ("a short story by Maya Okafor", [("Maya Okafor", None)]),
    ],
)
def test_a_byline_is_read_in_rarer_forms(line, people):
    date = "" if "2021" in line else "\nMay 3, 2023"
    document = read(page(TITLE, line + date, PROSE, MORE))
    assert [(person.name, person.role) for person in document.bylines] == people
    assert (document.headline, texts(document)) == (TITLE, [PROSE, MORE])


def test_a_stock_of_pictures_alone_is_the_credit():
    document = read(page(TITLE, "Nobody heard a thing.", "Wikimedia Commons", BYLINE, PROSE))
    assert (document.credit, document.caption) == ("Wikimedia Commons", None)


def test_short_paragraphs_in_lines_below_each_other_are_paragraphs_as_the_long_ones_are():
    document = read(page(TITLE, BYLINE, f"{PROSE}\n{MORE}", "Nobody laughed.\nNobody ever does."))
    assert texts(document) == [PROSE, MORE, "Nobody laughed.", "Nobody ever does."]


def test_a_quotation_without_a_stop_between_paragraphs_is_a_subhead():
    document = read(page(TITLE, BYLINE, PROSE, "“It stopped being about chairs”", MORE))
    assert [block.kind for block in document.blocks] == ["p", "h2", "p"]
