"""Small boxes of a site beside its stories: polls, calendars, tools, galleries, letters by mail, titles."""

from datetime import date

import pytest

from tests.readers.test_plain_text import MORE, PROSE, page, read, texts

pytestmark = pytest.mark.pure

TITLE = "Chairs go missing from the gym"
BYLINE = "By Maya Okafor\nMay 3, 2023"
HEAD = ("The Harbor Light", TITLE, BYLINE)


@pytest.mark.parametrize(
    "box",
    [
        "Loading poll...\nVote",
        "Loading quiz…\nCast your vote",
        "Today’s Events\nNo events scheduled",
        "Upcoming Events\nThere are no events planned this week.",
        "Article Tools: Print  Email  Page 1 of 2",
        "Bookmark & Share",
        "Log in to post a comment.",
    ],
)
@pytest.mark.parametrize("is_amid", [True, False])
def test_a_box_of_the_site_is_none_of_the_story(box, is_amid):
    parts = (PROSE, box, MORE) if is_amid else (PROSE, MORE, box)
    assert texts(read(page(*HEAD, *parts))) == [PROSE, MORE]


@pytest.mark.parametrize("title", ["Join our mailing list", "Never dull, once a week"])
def test_what_stands_above_where_to_sign_up_is_the_boxs(title):
    box = f"{title}\nSign up with your email address to receive news and updates."
    assert texts(read(page(*HEAD, PROSE, MORE, box, "Powered by Squarespace"))) == [PROSE, MORE]


@pytest.mark.parametrize("asked", ["Spread the word:", "Pass it on to a friend:"])
def test_what_asks_to_share_stands_above_the_buttons(asked):
    assert texts(read(page(*HEAD, PROSE, MORE, f"{asked}\nTwitter\nFacebook"))) == [PROSE, MORE]


def test_titles_below_featured_are_of_other_stories_where_the_writer_is_presented_above():
    card = "About the Author\nMaya is a junior, and it is her second year on the staff."
    titles = ("Featured", "Two seniors sell umbrellas by nine votes", "17 films, one projector")
    assert texts(read(page(*HEAD, PROSE, card, *titles))) == [PROSE]
    address = "https://harborlight.org/2023/05/03/chairs-go-missing-from-the-gym/"
    assert texts(read(page(*HEAD, PROSE, card, *titles, address))) == [PROSE]


def test_a_gallery_goes_with_its_arrows_and_numbers():
    lead = "Photo by Theo Lindqvist\nThe chairs stand in a row on Monday."
    gallery = ("Gallery • 9 Photos", "Ana Ruiz\nA junior carries two chairs on Friday.")
    arrows = ("Navigate Left\nNavigate Right", "1\n2\n3")
    document = read(page(*HEAD, lead, *gallery, *arrows, PROSE, MORE))
    assert texts(document) == [PROSE, MORE]
    assert document.photos[0].credit == "Theo Lindqvist"


def test_buttons_between_byline_and_story_are_no_foot():
    signed = ("By Maya Okafor", "News Editor", "Published: Sunday, October 9, 2011")
    document = read(page("The Harbor Light", TITLE, *signed, "Comment\nEmail\nPrint", PROSE, MORE))
    assert texts(document) == [PROSE, MORE]
    assert [(one.name, one.role) for one in document.bylines] == [("Maya Okafor", "News Editor")]
    assert document.published == date(2011, 10, 9)


def test_what_presents_the_writer_of_one_sentence_is_no_part_of_it():
    news = "The Wolves beat Marist on Tuesday."
    card = "Maya Okafor, Reporter\nMaya joined as a freshman. In free time Maya plays the viola."
    document = read(
        page(*HEAD, news, "About the Writer", card, "© 2023 The Harbor Light. All Rights Reserved.")
    )
    assert texts(document) == [news]


def test_tags_in_one_line_below_their_label_are_parted():
    document = read(page(*HEAD, PROSE, MORE, "Tagged\nchairs, the gym", "Powered by Squarespace"))
    assert document.tags == ("chairs", "the gym")


@pytest.mark.parametrize("owner", ["the city archive", "her family", "the Okonkwo family"])
def test_a_picture_may_be_lent_by_somebody_without_a_name(owner):
    caption = "The first chair of the school stands in a hall in 1931."
    document = read(page(*HEAD, PROSE, f"{caption}\nPhoto provided by: {owner}", MORE))
    assert texts(document) == [PROSE, MORE]
    assert (document.photos[0].caption, document.photos[0].credit) == (caption, owner)


@pytest.mark.parametrize("above", ["Opinions", "Menu\n\nHome\nNews\nSports"])
def test_a_headline_may_be_the_papers_name_above_a_dek(above):
    dek = "A note on the name that we print at the top."
    plate = "The Harbor Light\nThe student voice of Harbor Ridge High School"
    document = read(page(plate, above, "The Harbor Light", dek, BYLINE, PROSE, MORE))
    assert (document.publication, document.headline, document.dek) == ("The Harbor Light",) * 2 + (dek,)
    assert not any(one.text == "The Harbor Light" for one in document.removed if one.line > 3)


def test_a_caption_with_a_bare_name_in_brackets_amid_the_story_is_its_pictures():
    shown = "Noor Haddad carries a chair up the hill to the gym. (Ana Ruiz)"
    document = read(page(*HEAD, PROSE, MORE, shown, f"And then {MORE}"))
    assert texts(document) == [PROSE, MORE, f"And then {MORE}"]
    (photo,) = document.photos
    assert (photo.caption, photo.credit) == (shown.removesuffix(" (Ana Ruiz)"), "Ana Ruiz")


@pytest.mark.parametrize(
    "news",
    [
        ("The gym opens late on Monday. (Ana Ruiz)", "The pool closes early on Friday. (Theo Lindqvist)"),
        ("Nobody has asked me for a chair since. (Ana Ruiz)",),
    ],
)
def test_short_news_signed_in_brackets_stays(news):
    last = f"And then {MORE}"
    assert texts(read(page(*HEAD, PROSE, MORE, *news, last))) == [PROSE, MORE, *news, last]


@pytest.mark.parametrize(
    "lede",
    [
        "There are nineteen chairs in the hall, and Noor Haddad can tell you who sat on sixteen of them.",
        "Here is what the four hundred chairs of the building have in common with each other:",
    ],
)
def test_a_long_sentence_below_a_bare_name_is_the_storys_first(lede):
    assert texts(read(page("The Harbor Light", TITLE, "Ana Ruiz", lede, PROSE, MORE))) == [lede, PROSE, MORE]


def test_the_last_of_a_list_of_titles_is_no_paper():
    titles = (
        "Read Next",
        "Dining workers reach a deal",
        "What she kept",
        "Regents raise tuition 3.8 percent",
    )
    sign_up = "Sign up with your email address to receive news and updates."
    document = read(page(TITLE, BYLINE, PROSE, MORE, sign_up, *titles))
    assert (document.publication, document.tagline) == (None, None)


@pytest.mark.parametrize(
    "story", ["A boot. A radio.\nThe sound it made.\nThe name we gave it.", "The pool stays shut."]
)
def test_a_count_of_comments_between_day_and_writer_is_above_the_story(story):
    posted = ("Posted on 26 March 2014 by harborlight", "0 Comments", "Maya Okafor, Staff Writer")
    foot = "Share this:\nClick to share on Twitter (Opens in new window)"
    document = read(page("The Harbor Light", "What the lake keeps", *posted, story, foot))
    assert texts(document) == [story]
    assert document.published == date(2014, 3, 26)
    assert [(one.name, one.role) for one in document.bylines] == [("Maya Okafor", "Staff Writer")]
