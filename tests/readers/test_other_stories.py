"""What leads to other stories, above, amid and below a page's own, and what presents its writer above it."""

import pytest

from articles.readers.plain_text.lines import Line
from tests.readers.test_plain_text import MORE, PROSE, page, read, texts
from tests.readers.test_site_memory import TITLES, story
from tests.readers.test_site_memory import read as read_site

pytestmark = pytest.mark.pure

HEAD = ("The Harbor Light", "Chairs are missing", "By Maya Okafor, Staff Writer")
LAST = "The next count is on Friday."


def test_a_box_with_one_other_story_ends_behind_its_title():
    box = "Related Story\nGoats vote on a new fence"
    assert texts(read(page(*HEAD, PROSE, box, "Our rating: B+"))) == [PROSE, "Our rating: B+"]
    assert texts(read(page(*HEAD, PROSE, "Related Story", "Goats vote", MORE, LAST))) == [PROSE, MORE, LAST]


def test_titles_in_one_block_with_their_label_are_all_there_are():
    box = "Related Articles\nGoats vote on a new fence\nBees return to the roof"
    listed = "Coming up\n* Volleyball on Wednesday\n* Wrestling on May 4"
    assert texts(read(page(*HEAD, PROSE, box, listed, "Leave a Comment"))) == [
        PROSE,
        "Coming up",
        "Volleyball on Wednesday",
        "Wrestling on May 4",
    ]


@pytest.mark.parametrize(
    "titles",
    [
        ("Goats vote", "The baker who starts at 2 a.m."),
        ("Goats vote", "We read it. Then we stopped.", "Bees return to the roof"),
        ("Two rooms, one key Two rooms, one key", "Goats vote. Twice. Goats vote. Twice."),
    ],
)
def test_titles_at_a_pages_end_are_no_text_though_some_end_in_a_stop(titles):
    assert texts(read(page(*HEAD, PROSE, MORE, "Recommended for you", *titles))) == [PROSE, MORE]


def test_short_titles_above_the_comments_are_no_text_though_most_end_in_a_stop():
    titles = ("My name is not hard", "We read it. Then we stopped.", "He has ridden every bus. He has notes.")
    foot = ("Comments are closed.", "© 2023 The Harbor Light")
    assert texts(read(page(*HEAD, PROSE, MORE, "Recommended for you", *titles, *foot))) == [PROSE, MORE]


def test_a_title_may_end_with_a_shortened_word_and_a_paragraph_with_several_sentences():
    def could_be_title(text):
        return Line((1,), (text,), text, 0).could_be_title

    assert could_be_title("Breakfast is moved to 7 a.m.")
    assert could_be_title("Who stole the chairs?")
    assert not could_be_title("The team travels on Tuesday. Tip-off is at 7 p.m.")
    assert not could_be_title("The chairs are missing.")


@pytest.mark.parametrize("labels", [("Previous", "Next"), ("Older Post", "Newer Post")])
def test_the_stories_before_and_behind_are_none_of_this_one_whatever_their_titles_end_with(labels):
    row = (labels[0], "Who won what at breakfast", labels[1], "We read it. Then we stopped.")
    assert texts(read(page(*HEAD, PROSE, MORE, "Tags: chairs", *row, "Comments (0)"))) == [PROSE, MORE]


def test_a_link_to_the_comments_above_a_poem_ends_nothing():
    verses = ("First, learn its one good hill.", "Then sell the bike.\nThen tell your mother twice.")
    head = ("How to go", "By Rania Khoury", "Posted on May 3, 2019", "Leave a comment")
    foot = ("Related", "Goats vote\nJune 26, 2019", "Leave a Reply", "Name (required)")
    document = read(page(*head, *verses, "Advertisements", "Don’t wave.", *foot))
    assert texts(document) == [*verses, "Don’t wave."]
    assert [byline.name for byline in document.bylines] == ["Rania Khoury"]


def test_buttons_in_a_row_above_a_story_are_no_part_of_it():
    assert texts(read(page(*HEAD, "Print\nEmail", "Font size:", PROSE, MORE))) == [PROSE, MORE]


def test_a_label_that_stands_alone_above_the_writer_is_no_part_of_the_story():
    document = read(page("Chairs are missing", "Written By\nMaya Okafor", "May 3, 2023", PROSE, MORE))
    assert texts(document) == [PROSE, MORE]
    assert [byline.name for byline in document.bylines] == ["Maya Okafor"]


def test_what_asks_to_sign_up_amid_a_story_is_none_of_it_whatever_stands_before():
    plea = "Want more Harbor Light? Sign up for email updates"
    assert texts(read(page(*HEAD, PROSE, plea, MORE))) == [PROSE, MORE]


def test_a_gallerys_pictures_amid_a_story_are_none_of_it():
    pictures = "Declan Dunne\nVisitors near the school on Monday.\nInés Roca\nThe gate is open on Friday."
    document = read(page(*HEAD, PROSE, pictures, "Navigate Left\nNavigate Right", MORE))
    assert texts(document) == [PROSE, MORE]
    assert (document.photos[0].credit, document.photos[0].caption) == (
        "Declan Dunne",
        "Visitors near the school on Monday.",
    )


BIO = "Maya Okafor has been on staff since freshman year. When not in a newsroom she bakes bread and runs. »"


def test_what_presents_the_writer_above_a_story_is_none_of_it_however_long():
    document = read(page(*HEAD, f"Author Spotlight\nMaya Okafor\n{BIO}", PROSE, MORE))
    assert texts(document) == [PROSE, MORE]


def test_whoever_is_presented_above_the_stories_of_a_site_took_no_picture():
    box = f"Author Spotlight\nMaya Okafor\n{BIO}"
    documents = read_site(*(story(n, box, f"{n} {PROSE}", MORE) for n in range(6)))
    assert [texts(document) for document in documents] == [[f"{n} {PROSE}", MORE] for n in range(6)]
    assert {photo.credit for document in documents for photo in document.photos} == set()


def test_the_headline_of_a_sites_page_is_what_its_path_ends_with():
    captions = [f"{name} waits at the gate." for name in ("Ana", "Bo", "Cal", "Dee", "Eve", "Flo")]
    titles = [f"{title} at the school" for title in TITLES]
    pages = [
        page(
            "The Harbor Light",
            f"Home > News > {titles[n]}",
            titles[n],
            "Email This Story",
            f"{captions[n]}\nPhoto by Noor Haddad",
            f"By Maya Okafor\nMay {n + 1}, 2023",
            f"{n} {PROSE}",
            MORE,
        )
        for n in range(6)
    ]
    documents = read_site(*pages)
    assert [document.headline for document in documents] == titles
    assert [document.photos[0].caption for document in documents] == captions


def test_a_storys_first_line_above_a_caption_with_its_credit_is_no_caption():
    names = ("Ana Roca", "Bo Lind", "Cal Reyes", "Dee Moss", "Eve Tran", "Flo Kim")
    pages = [
        page(
            "The Harbor Light",
            f"{TITLES[n]} at the school",
            f"By Maya Okafor\nMay {n + 1}, 2023",
            "Leave a comment",
            f"Nobody had told {names[n]} about the chairs. Then the phone rang twice before noon.",
            f"{names[n]} counts chairs beside the door. (Theo Brandt / The Harbor Light)",
            f"{n} {PROSE}",
            MORE,
        )
        for n in range(6)
    ]
    for name, document in zip(names, read_site(*pages), strict=True):
        assert texts(document)[0].startswith(f"Nobody had told {name}")
        assert document.photos[0].caption == f"{name} counts chairs beside the door."


def test_a_byline_above_what_presents_the_writer_is_the_storys_though_buttons_stand_between():
    head = ("The Harbor Light", "Chairs are missing", "By Maya Okafor\nStaff Writer\nOct. 11, 2023")
    box = "Author Spotlight\nMaya Okafor\nMaya is a junior. »"
    document = read(page(*head, box, "Facebook\nTwitter\nWhatsApp", PROSE, "Why chairs?", MORE))
    assert texts(document) == [PROSE, "Why chairs?", MORE]
    assert [(byline.name, byline.role) for byline in document.bylines] == [("Maya Okafor", "Staff Writer")]


def test_rules_for_comments_name_the_paper_whose_they_are():
    rules = (
        "The Commons intends for this area to be used to foster discussion. Comments are expected to be "
        "respectful. Comments are reviewed and must be approved by a moderator. We do not permit profanity."
    )
    document = read(page("Chairs are missing", "By Maya Okafor\nMay 3, 2023", PROSE, MORE, rules))
    assert document.publication == "The Commons"
    assert texts(document) == [PROSE, MORE]


def test_a_byline_below_the_story_gives_its_writer_the_role():
    foot = ("Tags: chairs", "Published by Maya Okafor")
    document = read(
        page("Chairs are missing", "May 3, 2023", PROSE, MORE, "By Maya Okafor, Columnist", *foot)
    )
    assert [(byline.name, byline.role) for byline in document.bylines] == [("Maya Okafor", "Columnist")]


def test_the_paper_behind_a_photographer_is_no_role_though_its_name_has_a_roles_word():
    credit = "Theo Brandt/The Harbor Reporter"
    document = read(page("Chairs are missing", "By Maya Okafor\nMay 3, 2023", credit, PROSE, MORE))
    assert [byline.name for byline in document.bylines] == ["Maya Okafor"]
    assert document.photos[0].credit == "Theo Brandt"


@pytest.mark.parametrize(
    "line",
    [
        "Related Story Goats vote on a new fence",
        "RELATED Is the clock rigged?",
        "Read more Goats vote on a new fence",
        "See also “Goats” wins at the festival",
        "RELATED STORIES — Goats vote on a new fence",
        "You may also like Goats vote on a new fence",
        "Historia relacionada Las cabras votan",
    ],
)
def test_a_label_and_a_title_in_one_line_amid_a_story_are_no_part_of_it(line):
    assert texts(read(page(*HEAD, PROSE, line, MORE, LAST))) == [PROSE, MORE, LAST]


@pytest.mark.parametrize(
    "line", ["Related stories are told of goats", "Read More wrote the song.", "See also"]
)
def test_what_only_begins_as_such_a_label_does_stays(line):
    assert line in texts(read(page(*HEAD, PROSE, line, MORE, LAST)))


OTHERS = "Goats vote on a new fence\nBees return to the roof"


@pytest.mark.parametrize(
    "above", ["Print this story", "Share on Facebook\nShare on Twitter", "Tags: chairs, gym"]
)
def test_titles_between_buttons_and_the_foot_are_other_stories(above):
    assert texts(read(page(*HEAD, PROSE, MORE, above, OTHERS, "© 2024 The Harbor Light"))) == [PROSE, MORE]


@pytest.mark.parametrize(
    "last", ["Maya Okafor\nTheo Lindqvist", "and every chair\nis somewhere", "One.\nTwo."]
)
def test_names_and_verses_between_buttons_and_the_foot_are_the_storys(last):
    document = read(page(*HEAD, PROSE, MORE, "Print this story", last, "Share this story", LAST))
    assert last.split("\n")[0] in "\n".join(texts(document))


@pytest.mark.parametrize("above", ["", "Tags\n• chairs\n"])
def test_titles_below_a_heading_that_a_story_could_have_are_others_where_the_comments_follow(above):
    box = f"{above}More Information\n{OTHERS}"
    for tail in ([f"{box}\nNo comments"], [box, "Welcome to the discussion."]):
        assert texts(read(page(*HEAD, PROSE, MORE, *tail))) == [PROSE, MORE]
    told = "More Information\nWhen: Friday\nWhere: The gym"
    assert told in texts(read(page(*HEAD, PROSE, MORE, told, "Welcome to the discussion.")))


def test_titles_each_printed_twice_above_a_part_of_the_site_are_other_stories():
    doubled = "Chess club wins at state\nChess club wins at state\nBlood drive is set\nBlood drive is set"
    assert texts(read(page(*HEAD, PROSE, MORE, doubled, "More to Discover"))) == [PROSE, MORE]


def test_a_refrain_in_a_story_stays():
    refrain = "When the chairs go home\nWhen the chairs go home\nWhen the gym is bare\nWhen the gym is bare"
    assert refrain in texts(read(page(*HEAD, PROSE, refrain, MORE)))


def test_more_of_a_section_leads_to_other_stories_below_one_and_heads_a_part_of_it_amid():
    titles = ("Two seniors sell umbrellas", "City approves a crosswalk", "Goats vote on Tuesday")
    head = ("The Harbor Light", "Chairs are missing", "By Maya Okafor", "March 12, 2019")
    assert texts(read("\n".join((*head, PROSE, MORE, "More Sports", *titles)))) == [PROSE, MORE]
    assert texts(read(page(*head, PROSE, "More Sports", MORE, PROSE[:-1] + " too."))) == [
        PROSE,
        "More Sports",
        MORE,
        PROSE[:-1] + " too.",
    ]
