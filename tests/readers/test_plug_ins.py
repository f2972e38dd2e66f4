"""What plug-ins put on a page of plain text: boxes above, amid and below a story that are none of it."""

import pytest

from tests.readers.test_plain_text import MORE, PROSE, page, read, texts

pytestmark = pytest.mark.pure

HEAD = ("The Harbor Light", "Chairs are missing", "By Maya Okafor, Staff Writer")
LAST = "The next count is on Friday."
BOXES = (
    "Reader Poll\nWhich snack should the machine sell?\nSeaweed\nRaisins\nNeither\nVote\nView Results",
    "Should the pond freeze?\nYes (12%, 4 Votes)\nNo (88%, 30 Votes)\nTotal Voters: 34",
    "Scores\nBoys Water Polo\nHarbor 9, Guests 3\nFull schedule",
    "Campus Events\nTue 3 – Chess night, annex, 7 pm\nWed 4 – Clay club\nAdd an event",
    "S\nM\nT\nW\nT\nF\nS",
    "Your privacy choices\nStatistics\nMarketing\nAccept all\nReject all",
    "This page uses third-party cookies to count visits and to keep you signed in.\nGot it",
    "Translate this page\nDeutsch\nEspañol\nCymraeg",
    "Accessibility Tools\nBigger text\nGrayscale\nReset",
    "Friends of the Gull\nSilver: $40\nGold: $90\nHow to become a sponsor",
    "You have used 1 of 3 free stories this month.\nSign in",
    "Stay in the loop\nYour name\nFirst Name\n* indicates required",
    "Around the Web\nRecommended by\nA Dentist Never Buys This Brush",
    "Your ad here\nsales@example.org",
    "Our Team\nMaya Okafor, Managing Editor\nJon Abara, Photo Editor\nLi Wen, Adviser",
    "Editor: Maya Okafor\nDeputy Editor: Jon Abara\nWeb: Li Wen",
    "Latest Issue\nVol. 12, No. 3\nDownload PDF",
    "Podcast Player\n00:00\n12:31",
    "Meta\nRegister\nEntries feed\nComments feed",
    "Press Ctrl+U for the menu of aids",
    "Was this page useful?\nYes\nNot really",
    "Rate this piece\n1 star\n2 stars\n3 stars",
    "What is your way home?\nOn foot - 44%\nBy bus - 56%\n1,204 votes",
    "Accessibility Settings\nBigger text\nReset all",
    "Install our app\nGet it on Google Play",
    "Chat with us\nHi! How can we help you today?",
    "Log in with Facebook\nLog in with Google",
    "gtag('event', 'view');",
    "$(document).ready(function() { show('#ad'); });",
    "Send us a coffee",
    "Back the Gull on Patreon",
    "468 x 60",
    "Discounts at Corner Bagel",
    "Keep reading with one of our other stories:\nGoats vote on a new fence\nBees return to the roof",
)


@pytest.mark.parametrize("box", BOXES)
def test_a_plug_ins_box_is_none_of_the_story(box):
    assert texts(read(page(*HEAD, PROSE, box, MORE, LAST))) == [PROSE, MORE, LAST]
    assert texts(read(page(*HEAD, PROSE, MORE, LAST, "Share this story", box))) == [PROSE, MORE, LAST]


def test_a_block_of_labels_some_of_which_are_furniture_is_none_of_the_story():
    blocks = ("Now Playing\nGull Hour, Episode 9\n0:00\n31:12", "Files\nrules.pdf (214 KB)\nDownload PDF")
    assert texts(read(page(*HEAD, PROSE, blocks[0], MORE, blocks[1], LAST))) == [PROSE, MORE, LAST]
    verse = "A tired heron,\nGet it on Google Play\na pond that says no."
    assert "\n".join(texts(read(page(*HEAD, PROSE, verse, MORE)))).startswith(f"{PROSE}\nA tired heron,")


@pytest.mark.parametrize("box", [box for box in BOXES if box.count("\n") > 1])
def test_a_plug_ins_box_above_a_page_names_neither_paper_nor_headline(box):
    doc = read(page(box, *HEAD, PROSE, MORE, LAST))
    assert (doc.publication, doc.headline) == HEAD[:2]
    assert [person.name for person in doc.bylines] == ["Maya Okafor"]
    assert texts(doc) == [PROSE, MORE, LAST]


@pytest.mark.parametrize(
    "words",
    [
        "Who will win?\nI do not know.\nI no longer ask.",
        "Accept or reject?",
        "We use cookies",
        "Maya Okafor (118 votes)\nJon Abara (97 votes)",
        "The issue",
        "Editor: Maya Okafor",
        "Teachers reach tentative deal with district",
        "Get ready for finals\nSleep\nJoin a group",
        "Events\nSwim meet\nBake sale",
    ],
)
def test_what_reads_like_a_box_but_has_not_its_ends_is_the_storys(words):
    doc = read(page(*HEAD, PROSE, words, MORE, LAST))
    assert "\n".join(texts(doc)) == f"{PROSE}\n{words}\n{MORE}\n{LAST}"


def test_a_box_that_stands_in_lines_apart_ends_where_the_lines_are_closer():
    lines = (
        "Quick Poll",
        "Which door sticks?",
        "The north one",
        "All of them",
        "View Results",
        "The Harbor Light\nNews and notes from Harbor Ridge High School",
        "Doors to be planed",
        "By Maya Okafor",
        PROSE,
        MORE,
    )
    doc = read(page(*lines))
    assert (doc.publication, doc.headline) == ("The Harbor Light", "Doors to be planed")
    assert texts(doc) == [PROSE, MORE]


def test_a_list_goes_on_behind_boxes_that_interrupt_it():
    items = ("1. Chairs", "2. Beds", "3. A lamp")
    boxes = ("Send us a coffee", "Listen to the Gull Hour podcast on Spotify")
    doc = read(page(*HEAD, PROSE, items[0], *boxes, items[1], BOXES[0], items[2], "Leave a Comment"))
    assert texts(doc) == [PROSE, *items] or texts(doc) == [PROSE, *(item[3:] for item in items)]


def test_years_that_head_parts_of_a_story_are_subheads():
    doc = read(page(*HEAD, PROSE, "1911", MORE, "1954", LAST, "1987", MORE))
    assert [block.text for block in doc.blocks if block.kind == "h2"] == ["1911", "1954", "1987"]


def test_an_answer_that_asks_something_is_no_subhead():
    asked = ("What do you do?", "Everything. Who else would do it?", "And then?")
    doc = read(page(*HEAD, PROSE, *asked, MORE))
    assert [block.kind for block in doc.blocks] == ["p", "h2", "p", "h2", "p"]


@pytest.mark.parametrize(
    ("line", "paper"),
    [
        ("The Owl Post welcomes comments. Keep them civil.", "The Owl Post"),
        ("Never miss an issue of Bin Chicken", "Bin Chicken"),
        ("Support Thistle & Ink on Ko-fi", "Thistle & Ink"),
        ("Listen to the Gull Hour podcast on Spotify", "Gull Hour"),
    ],
)
def test_what_asks_something_of_readers_names_the_paper(line, paper):
    assert read(page(*HEAD[1:], PROSE, MORE, LAST, "Leave a Comment", line)).publication == paper


@pytest.mark.parametrize("day", ["May 3, 2019 at 9:47 pm", "Wednesday, September 26th, 2012 at 11:52 pm"])
def test_a_blogs_last_line_says_where_a_story_is_filed(day):
    entry = f"This entry was posted on {day} and is filed under Campus. You can follow it."
    doc = read(page(*HEAD, PROSE, MORE, entry))
    assert (doc.section, texts(doc)) == ("Campus", [PROSE, MORE])


def test_a_papers_tagline_may_be_in_two_languages():
    tagline = "Le journal étudiant / The student paper of Cégep Boréal"
    doc = read(page("Le Carrefour\n" + tagline, "Chairs are missing", "By Maya Okafor", PROSE, MORE))
    assert (doc.publication, doc.tagline) == ("Le Carrefour", tagline)
