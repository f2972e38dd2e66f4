"""Captions of plain pages beside who took the picture: what a line shows tells it from the story."""

import pytest

from articles.readers.plain_text.words.scenes import shows_somebody
from tests.readers.test_plain_text import MORE, PROSE, page, read, texts

pytestmark = pytest.mark.pure

TITLE = "Chairs go missing from the gym"
BYLINE = "By Maya Okafor\nMay 3, 2023"
LONG = f"{PROSE} {MORE}"
SHOWN = "Students wait for the chairs to come back on Sunday evening."
TOLD = "Both teams won the Maple Valley Invitational on Saturday, a first in the history of the race."


@pytest.mark.parametrize(
    "text",
    [
        SHOWN,
        "Cars line the shoulder of Fulmer Street on the first morning of classes.",
        "Noor Haddad and Theo Lindqvist rehearse the second act of “Paper Chairs.”",
        "Padres de familia practican la conversación en la biblioteca.",
        "Members of the band pose after the march.",
    ],
)
def test_several_who_do_something_now_are_shown(text):
    assert shows_somebody(text)


@pytest.mark.parametrize(
    "text",
    [
        TOLD,
        "Students protested the loss of the chairs.",
        "The chairs came back.Students wait for the bus outside.",
        "“Students wait for the chairs.”",
        "Students wait for the chairs on Sunday",
        "Six hours and eleven minutes a day is enough.",
        "An after-school class repairs Ashby’s bicycles and broken gates.",
    ],
)
def test_what_was_or_was_said_is_not_shown(text):
    assert not shows_somebody(text)


@pytest.mark.parametrize("credit", ["Photo by Theo Lindqvist", "Photo courtesy of Theo Lindqvist"])
def test_a_caption_stands_above_its_credit_amid_the_story(credit):
    document = read(page(TITLE, BYLINE, LONG, SHOWN, credit, MORE, PROSE))
    assert [(photo.caption, photo.credit) for photo in document.photos] == [(SHOWN, "Theo Lindqvist")]
    assert texts(document) == [LONG, MORE, PROSE]


def test_a_first_sentence_below_a_credit_is_no_caption_where_the_line_above_is():
    document = read(page(TITLE, BYLINE, SHOWN, "Photo by Theo Lindqvist", TOLD, PROSE, MORE))
    assert [(photo.caption, photo.credit) for photo in document.photos] == [(SHOWN, "Theo Lindqvist")]
    assert texts(document) == [TOLD, PROSE, MORE]


def test_a_name_amid_the_story_below_what_is_shown_took_the_picture():
    document = read(page(TITLE, BYLINE, LONG, SHOWN, "Theo Lindqvist", MORE, PROSE))
    assert [(photo.caption, photo.credit) for photo in document.photos] == [(SHOWN, "Theo Lindqvist")]
    assert texts(document) == [LONG, MORE, PROSE]


def test_names_of_those_of_whom_a_story_tells_took_no_picture():
    profiles = ("Ana Ruiz", MORE, SHOWN, "Theo Lindqvist", MORE, PROSE)
    document = read(page(TITLE, BYLINE, LONG, *profiles))
    assert document.photos == ()
    assert texts(document) == [LONG, *profiles]


def test_a_name_with_the_pages_paper_behind_a_slash_took_the_picture():
    credit = "Theo Lindqvist / Bear Tracks"
    foot = "© 2023 Bear Tracks. All Rights Reserved."
    document = read(
        page("Bear Tracks", "Home | News | Sports", TITLE, BYLINE, SHOWN, credit, PROSE, MORE, foot)
    )
    assert [(photo.caption, photo.credit) for photo in document.photos] == [(SHOWN, "Theo Lindqvist")]
    assert texts(document) == [PROSE, MORE]


def test_a_button_that_sells_a_picture_may_stand_apart_above_who_took_it():
    document = read(page(TITLE, BYLINE, SHOWN, "Buy Now", "Photo by Theo Lindqvist", PROSE, MORE))
    assert [(photo.caption, photo.credit) for photo in document.photos] == [(SHOWN, "Theo Lindqvist")]
    assert texts(document) == [PROSE, MORE]


def test_a_subhead_that_reads_like_a_name_below_a_credited_caption_is_the_storys():
    picture = f"{SHOWN} (Photo by Theo Brandt)"
    document = read(
        page("The Harbor Light", TITLE, BYLINE, "There are five.", picture, "Golden Carp", LONG, MORE)
    )
    assert [(photo.caption, photo.credit) for photo in document.photos] == [(SHOWN, "Theo Brandt")]
    assert texts(document) == ["There are five.", "Golden Carp", LONG, MORE]
