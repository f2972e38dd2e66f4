"""Stories of other forms than news: what people say in the street, horoscopes, guides, letters, briefs."""

import pytest

from articles.readers.plain_text.body_photos import clear_photos
from articles.readers.plain_text.draft import Draft
from articles.readers.plain_text.mending.splitting import split_lines
from tests.readers.test_plain_text import MORE, PROSE, page, read, texts

pytestmark = pytest.mark.pure

TITLE = "Chairs go missing from the gym"
BYLINE = "By Maya Okafor\nMay 3, 2023"
LONG = f"{PROSE} {MORE}"
FOOT = "Share on Facebook\nShare on Twitter\nPrint"


def blocks(document):
    return [(block.kind, block.text) for block in document.blocks]


@pytest.mark.parametrize("parted", ["\n", "\n\n"])
def test_what_people_say_in_the_street_is_no_caption(parted):
    said = (
        "“Fewer chairs. I’m serious.” —Noor Haddad (11)",
        "“The bell in the gym. Nobody sits down for it.” —Theo Lindqvist (9)",
    )
    document = read(page("Word on the street", BYLINE, PROSE, parted.join(said), FOOT))
    assert texts(document) == [PROSE, *(said if parted == "\n\n" else ["\n".join(said)])]
    assert not document.photos


@pytest.mark.parametrize("between", ["", "Advertisement\n"])
def test_titles_in_one_block_with_what_is_told_below_them_are_subheads(between):
    lede = "The chairs have been asked what the week will bring, and most of them would not say."
    told = ("Somebody will sit down.", "You are left in the rain. It is not about you.")
    document = read(page(TITLE, BYLINE, f"{lede}\nStools\n{told[0]}\nBenches\n{between}{told[1]}", FOOT))
    assert blocks(document) == [
        ("p", lede),
        ("h2", "Stools"),
        ("p", told[0]),
        ("h2", "Benches"),
        ("p", told[1]),
    ]


def test_paragraphs_in_one_block_with_an_advertisement_are_the_same_above_and_below_it():
    document = read(page(TITLE, BYLINE, f"{LONG}\nAdvertisement\n{MORE}\nOverall score: 8/10", FOOT))
    assert texts(document) == [LONG, MORE, "Overall score: 8/10"]


def test_a_place_with_its_address_is_a_subhead():
    spot = "The Corner Cup, 12 Mill St."
    sentence = "It opens on Friday at 12 Mill St."
    assert blocks(read(page(TITLE, BYLINE, PROSE, spot, MORE, sentence, PROSE)))[1::2] == [
        ("h2", spot),
        ("p", sentence),
    ]


@pytest.mark.parametrize("last", ["Thank you for reading,", "Yours in chairs,", "See you in September,"])
@pytest.mark.parametrize("greeting", [[], ["Dear readers,"]])
def test_the_writers_name_below_a_letters_last_words_is_its_signature(last, greeting):
    document = read(page(TITLE, BYLINE, *greeting, PROSE, MORE, last, "Maya Okafor", FOOT))
    assert texts(document) == [*greeting, PROSE, MORE, last, "Maya Okafor"]


def test_a_short_first_paragraph_in_one_block_with_a_photo_and_the_story_is_no_other_words_for_it():
    lede = "I had four days and a van. This is what I found."
    photo = "Two sophomores stack the chairs again on Friday. (Photo by Theo Lindqvist)"
    document = read(page(TITLE, BYLINE, f"{lede}\n{photo}\n{PROSE}\n{MORE}", FOOT))
    assert texts(document) == [lede, PROSE, MORE]


def test_a_brief_of_one_short_sentence_ends_above_its_tags_and_other_stories():
    brief = "School is closed today; go outside."
    below = ("Tagged: weather", "Share\n0 Likes", "You Might Also Like\nGoats vote on a fence\nLate bus")
    document = read(page("Snow day", "Jan 1, 2021", brief, *below, "Powered by Squarespace"))
    assert (document.tags, texts(document)) == (("weather",), [brief])


def test_the_only_paragraph_of_a_brief_is_no_caption_though_the_writer_is_named_again_below():
    brief = "The chairs are due back on Friday. They cost $65, and no more will be bought."
    document = read(page(TITLE, "By Maya Okafor", "Photo: Theo Lindqvist", brief, "\nMaya Okafor"))
    assert texts(document) == [brief]
    assert [one.name for one in document.bylines] == ["Maya Okafor"]


@pytest.mark.parametrize(
    "brief",
    [
        "The chairs of the gym were counted for the first time this year on\nMonday, and nine are missing.",
        "The chairs cost $65 apiece, they are due on Friday, and no more will be\nbought.",
        (
            "Noor Haddad, a junior, is the stacker of the week in the gym. She\nmoved 26 chairs "
            "and nine stools in an hour, and then another three\nbenches in the rain."
        ),
    ],
)
def test_a_brief_that_was_broken_into_few_lines_is_whole(brief):
    assert texts(read(page(TITLE, BYLINE, brief, FOOT))) == [brief.replace("\n", " ")]


def test_three_long_lines_of_verse_stay_lines():
    stanza = (
        "My grandfather’s chair, which I was told to sit\n"
        "and meant to keep, and put down by a wall\nand never moved it again."
    )
    assert texts(read(page(TITLE, BYLINE, stanza, "What did you keep?", FOOT)))[0] == stanza


@pytest.mark.parametrize(
    "caption",
    ["The gym’s clock, cracked by hail long ago.", "A worker lifts a section of the 1937 maple floor."],
)
def test_one_sentence_with_a_name_in_brackets_that_the_story_never_tells_of_is_a_caption(caption):
    above, line = f"{LONG} {LONG}", f"{caption} (Ana Ruiz)"
    document = read(page(TITLE, BYLINE, above, line, MORE, FOOT))
    assert (document.photos[0].caption, document.photos[0].credit) == (caption, "Ana Ruiz")
    document = read(page(TITLE, BYLINE, above, line, MORE, "Ruiz has moved the chairs since then.", FOOT))
    assert not document.photos


def test_a_first_paragraph_that_runs_into_a_caption_is_no_caption_itself():
    caption = "Finished chairs, minus the one that the photographer broke."
    glued = f"Twelve students walk across the field on Friday and make, in her words, “a line.”{caption}"
    lines = split_lines(page(glued, "Ana Ruiz/The Quill", caption, PROSE, MORE))
    draft = Draft(lines, publication="The Quill")
    clear_photos(draft, draft.lines)
    assert (draft.caption, draft.credit) == (caption, "Ana Ruiz")
    assert draft.lines[0].text == glued.removesuffix(caption)


@pytest.mark.parametrize("tag", ["comments", "print"])
def test_an_item_of_a_list_of_tags_is_one_though_buttons_read_so(tag):
    tags = f"Tags\n• editorial\n• {tag}"
    assert read(page(TITLE, BYLINE, PROSE, MORE, tags)).tags == ("editorial", tag)


BRIEF = "Practice is off tonight."
TOOLS = "Share this:\nTwitter\nFacebook\nGoogle\nEmail"
OTHERS = "Related\n\nGoats vote on a new fence\nMay 9, 2022\nIn “News”"


@pytest.mark.parametrize(
    "below",
    [
        (
            "Tags:\neditorial\nwater quality\ncourts",
            "Comments (2)",
            "Jo P • Oct 8, 2024 at 11:11 am\nNot for us.",
        ),
        ("Contact Maya Okafor at news@heron.net.", TOOLS, OTHERS),
        (TOOLS, OTHERS, "Leave a Reply"),
        ("Tags: chess", "Facebook0\nTwitter\n0 Likes", "Previous\nGoats vote\nNext\nBees return to the roof"),
    ],
)
@pytest.mark.parametrize("words", [BRIEF, "Practice is off for the whole week"])
def test_a_story_of_one_line_is_no_part_of_the_head_where_only_a_pages_foot_follows(below, words):
    head = ("The Harbor Light\nThe student news site of Harbor College", TITLE, "May 3, 2023")
    document = read(page(*head, words, *below, "© 2024 The Harbor Light"))
    assert (document.headline, document.dek, texts(document)) == (TITLE, None, [words])
