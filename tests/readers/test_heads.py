"""Heads of pages that no wording gives away: what stands where decides."""

from datetime import date

import pytest

from articles.readers.document import Block
from articles.readers.plain_text.draft import Draft
from articles.readers.plain_text.head.subheads import take_lone_subhead
from articles.readers.plain_text.mending.splitting import split_lines
from articles.readers.plain_text.words.bylines import parse_byline
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
        ("Loose Leaf", "Read it from the back", "Home | News | Opinion | Sports", "71°F\nOtter Falls"),
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


def test_a_motto_stands_between_two_copies_of_the_paper():
    ticker = "Breaking News\nThe dean was stung on Monday"
    document = read(page("Loose Leaf", "Read it from the back", "Loose Leaf", ticker, TITLE, BYLINE, PROSE))
    assert (document.publication, document.tagline) == ("Loose Leaf", "Read it from the back")


def test_schools_of_a_district_above_the_nameplate_are_no_titles():
    schools = "\n".join(
        f"{place} Elementary School" for place in ("Fairmont", "Fox Hollow", "Arroyo", "Lake")
    )
    menu = "Otter Falls Middle School\nEnrollment\nLibrary\nTransportation\nPTA\nCounseling"
    plate = "The Growl\nRead it from the back"
    document = read(page(f"District Home\n{schools}\nSign In", menu, plate, TITLE, BYLINE, PROSE, MORE))
    assert (document.publication, document.headline) == ("The Growl", TITLE)


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


@pytest.mark.parametrize(
    "listed",
    [
        ("Navigate Left\nBees return\nThe dean was stung on Monday\nNavigate Right",),
        ("Recent Headlines\nThe dean was stung on Monday",),
        ("News Ticker\nThe dean was stung on Monday\nBees return",),
        ("Follow:\nNext story Bees return\nPrevious story The dean was stung on Monday",),
    ],
)
def test_titles_in_one_block_with_their_label_are_of_other_stories(listed):
    document = read(page("The Plainsman", "News | Sports | Opinion | About", *listed, TITLE, BYLINE, PROSE))
    assert (document.headline, document.dek, document.published) == (TITLE, None, date(2023, 5, 3))
    assert texts(document) == [PROSE]


@pytest.mark.parametrize("signed", ["By Maya Okafor • May 3, 2023", "Maya Okafor, Reporter\nMay 3, 2023"])
@pytest.mark.parametrize("between", [(), ("Categories:\nPoetry",), ("Share on Facebook\nShare via Email",)])
def test_a_headline_may_read_like_a_name_where_the_writers_stand_below(between, signed):
    poem = "The phone rang at five.\nThe house heard it and lay back down."
    menu = "News | Sports | Opinion | About"
    document = read(
        page("The Plainsman", menu, "Snow Day", *between, signed, poem, "Two small dogs,\nwaiting.")
    )
    assert (document.headline, document.credit) == ("Snow Day", None)
    assert [one.name for one in document.bylines] == ["Maya Okafor"]
    assert texts(document)[0] == poem


@pytest.mark.parametrize(
    "plate",
    [
        (
            "The Plainsman",
            "Read it from the back",
            "Wednesday, June 5, 2024",
            "Search this site\nSubmit Search",
        ),
    ],
)
def test_a_ticker_below_the_nameplate_ends_it(plate):
    ticker = "Recent Headlines\nThe dean was stung on Monday"
    foot = "The Plainsman • © 2024 • Log in"
    document = read(page(*plate, ticker, TITLE, BYLINE, PROSE, MORE, foot))
    assert (document.publication, document.headline) == ("The Plainsman", TITLE)
    assert (document.tagline, document.published) == ("Read it from the back", date(2023, 5, 3))


def test_a_headline_of_one_word_stands_below_a_list_too():
    listed = "Latest:\nBees return\nThe dean was stung on Monday"
    document = read(page("The Plainsman", listed, "News | Sports | Opinion | About", "Scales", BYLINE, PROSE))
    assert (document.headline, texts(document)) == ("Scales", [PROSE])


def test_a_title_below_a_label_is_the_headline_where_no_other_line_could_be():
    document = read(page("Latest News\nChairs go missing from the gym", BYLINE, PROSE))
    assert document.headline == TITLE


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
        ("Maya Okafor, Editor\nLast update: 5/4/23 at 3:31 PM EST", [("Maya Okafor", "Editor")]),
    ],
)
def test_a_byline_is_read_in_rarer_forms(line, people):
    date = "" if "2021" in line else "\nMay 3, 2023"
    document = read(page(TITLE, line + date, PROSE, MORE))
    assert [(person.name, person.role) for person in document.bylines] == people
    assert (document.headline, texts(document)) == (TITLE, [PROSE, MORE])


@pytest.mark.parametrize("section", ["Sports", "Harbor Life"])
def test_a_byline_names_the_section_that_the_story_is_posted_in(section):
    document = read(page(TITLE, f"by Maya Okafor and Theo Brandt, posted in {section}", PROSE, MORE))
    assert [(one.name, one.role) for one in document.bylines] == [
        ("Maya Okafor", None),
        ("Theo Brandt", None),
    ]
    assert (document.section, texts(document)) == (section, [PROSE, MORE])


def test_labels_above_a_story_may_have_lost_the_space_behind_them():
    document = read(page(TITLE, "Posted byMaya Okafor\nPosted onMay 3, 2023\nPosted inLiterary", PROSE, MORE))
    assert [one.name for one in document.bylines] == ["Maya Okafor"]
    assert (document.published, document.section) == (date(2023, 5, 3), "Literary")
    assert (document.headline, texts(document)) == (TITLE, [PROSE, MORE])


def test_two_short_sentences_below_the_section_are_the_headline_above_its_dek():
    title, dek = (
        "The machine wrote my essay and it was fine. That is all.",
        "A grade for something I never thought",
    )
    document = read(
        page("The Harbor Light", "Opinion", title, dek, "By Maya Okafor\nMay 3, 2023", PROSE, MORE)
    )
    assert (document.headline, document.dek, document.section) == (title, dek, "Opinion")


def test_a_stock_of_pictures_alone_is_the_credit():
    document = read(page(TITLE, "Nobody heard a thing.", "Wikimedia Commons", BYLINE, PROSE))
    assert (document.credit, document.caption) == ("Wikimedia Commons", None)


def test_short_paragraphs_in_lines_below_each_other_are_paragraphs_as_the_long_ones_are():
    document = read(page(TITLE, BYLINE, f"{PROSE}\n{MORE}", "Nobody laughed.\nNobody ever does."))
    assert texts(document) == [PROSE, MORE, "Nobody laughed.", "Nobody ever does."]


def test_a_quotation_without_a_stop_between_paragraphs_is_a_subhead():
    document = read(page(TITLE, BYLINE, PROSE, "“It stopped being about chairs”", MORE))
    assert [block.kind for block in document.blocks] == ["p", "h2", "p"]


def test_a_sentence_apart_above_the_headline_is_the_photos_caption():
    document = read(page("Seniors stack chairs behind the gym.", TITLE, BYLINE, PROSE))
    assert (document.headline, document.photos[0].caption) == (TITLE, "Seniors stack chairs behind the gym.")
    assert [guess.reason for guess in document.guesses if guess.field == "caption"] == [
        "sentence-above-headline"
    ]


def test_a_line_that_is_printed_beside_a_credit_again_is_no_headline():
    caption = "A view of the gym from the roof"
    document = read(page(caption, TITLE, BYLINE, f"Photo by Noor Haddad\n{caption}", PROSE))
    assert (document.headline, document.photos[0].caption) == (TITLE, caption)


def test_a_name_below_a_caption_is_no_writers():
    photo = "Students gather in the gym on Friday.\nNoor Haddad"
    document = read(page(TITLE, "Maya Okafor and Theo Lindqvist", "May 3, 2023", photo, PROSE))
    assert [one.name for one in document.bylines] == ["Maya Okafor", "Theo Lindqvist"]
    assert document.photos[0].credit == "Noor Haddad"
    assert texts(document) == [PROSE]


def test_three_names_above_a_date_are_the_writers():
    document = read(page(TITLE, "Maya Okafor", "Theo Lindqvist", "Noor Haddad", "May 3, 2023", PROSE))
    assert [one.name for one in document.bylines] == ["Maya Okafor", "Theo Lindqvist", "Noor Haddad"]


def test_a_caption_above_a_breadcrumb_is_no_part_of_the_nameplate():
    photo = "Seniors stack chairs behind the gym.\nPhoto by Noor Haddad"
    document = read(page("The Harbor Light", "Menu", photo, f"Home > News > {TITLE}", TITLE, BYLINE, PROSE))
    assert (document.publication, document.headline, document.photos[0].credit) == (
        "The Harbor Light",
        TITLE,
        "Noor Haddad",
    )


def test_a_paper_printed_twice_is_not_its_own_tagline():
    document = read(page("Hatchet", "Hatchet", "Search this site", TITLE, BYLINE, PROSE, "© 2024 Hatchet"))
    assert (document.publication, document.tagline) == ("Hatchet", None)


def test_an_editors_note_is_no_headline():
    note = "(Editor’s Note: A chair named here is on the staff.)"
    document = read(page("Filed under News", BYLINE, note, PROSE))
    assert (document.headline, texts(document)) == ("", [note, PROSE])


class TestFoot:
    FORM = "Leave a Reply"

    def test_names_the_paper_and_what_describes_it(self):
        plate = ("The student news site of Harbor Ridge High School", "The Salt Lick")
        document = read(page(TITLE, BYLINE, PROSE, MORE, self.FORM, *plate))
        assert (document.tagline, document.publication) == plate
        assert texts(document) == [PROSE, MORE]

    def test_names_the_paper_that_the_copyright_line_has_with_its_motto(self):
        foot = ("Peninsula Pulse", "Ink before lunch", "© 2024 Peninsula Pulse")
        document = read(page(TITLE, BYLINE, PROSE, MORE, self.FORM, *foot))
        assert (document.publication, document.tagline) == foot[:2]
        assert [guess.reason for guess in document.guesses if guess.field == "tagline"] == ["beside-paper"]

    def test_is_no_paper_where_a_form_ends_the_page(self):
        document = read(page(TITLE, BYLINE, PROSE, MORE, self.FORM, "(0) comments"))
        assert document.publication is None

    def test_lists_other_stories_under_their_section_or_printed_twice(self):
        others = ("Students raise $55 for bees", "Five clubs that meet on the roof of the gym")
        twice = tuple(f"{one}\n{one}" for one in others)
        about = "About the Writer\nMaya Okafor, Reporter\nMaya is a senior."
        for tail in ((about, *twice), ("Other stories filed under Sports", *twice)):
            document = read(page(TITLE, BYLINE, PROSE, MORE, *tail, "Navigate Left"))
            assert texts(document) == [PROSE, MORE]

    def test_presents_whom_the_last_line_names(self):
        about = "About the Writer\nMaya Okafor, Reporter\nMaya is a senior."
        document = read(page(TITLE, "May 3, 2023", PROSE, MORE, "Maya Okafor, Reporter", about))
        assert [(one.name, one.role) for one in document.bylines] == [("Maya Okafor", "Reporter")]
        assert texts(document) == [PROSE, MORE]
        assert "bylines" not in {guess.field for guess in document.guesses}


@pytest.mark.parametrize("byline", [("Maya Okafor",), ("Maya Okafor and Leo Brandt",)])
@pytest.mark.parametrize("section", ["News", "Student Life"])
def test_one_line_tells_when_where_and_by_whom_a_story_was_posted(section, byline):
    document = read(page(TITLE, f"Posted May 3, 2023 in {section} by {byline[0]}", PROSE, MORE))
    assert (document.published, document.section) == (date(2023, 5, 3), section)
    assert " and ".join(one.name for one in document.bylines) == byline[0]
    assert texts(document) == [PROSE, MORE]


@pytest.mark.parametrize(
    "foot",
    [
        ("May 3, 2023",),
        ("5/3/23", "By Maya Okafor"),
        ("By Maya Okafor", "May 3, 2023"),
        ("May 3, 2023", "Tagged: gym, chairs"),
    ],
)
def test_the_day_below_a_story_is_when_it_was_published_if_no_other_is_told(foot):
    document = read(page("Loose Leaf", TITLE, "By Maya Okafor", PROSE, MORE, *foot))
    assert (document.published, texts(document)) == (date(2023, 5, 3), [PROSE, MORE])
    assert ("published", "day-in-last-line") in {(one.field, one.reason) for one in document.guesses}


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ((TITLE, BYLINE), (PROSE, MORE, "June 5, 1940")),
        ((TITLE, "By Maya Okafor"), ("May 1, 2023", PROSE, MORE, "May 2, 2023", MORE, "May 3, 2023")),
        ((TITLE, "By Maya Okafor"), ("Dear editor,", PROSE, MORE, "May 3, 2023")),
    ],
)
def test_a_day_below_a_story_stays_where_another_is_told_in_a_diary_and_in_a_letter(head, body):
    assert texts(read(page(*head, *body)))[-1] == body[-1]


def test_the_box_that_asks_to_follow_a_blog_stays_out_of_a_story():
    box = "Enter your email address to follow this blog and receive notifications of new posts by email."
    document = read(page(TITLE, BYLINE, PROSE, MORE, "Follow Blog via Email", f"{box}\nFollow"))
    assert (texts(document), document.photos) == ([PROSE, MORE], ())


@pytest.mark.parametrize("button", ["[Click to enlarge]", "Buy Now", "Purchase this photo"])
def test_a_button_parts_no_caption_from_its_credit(button):
    photo = f"Photo by Agnes Rivkin\n{button}\nThe gym on Monday."
    document = read(page(TITLE, BYLINE, photo, PROSE, MORE))
    assert [(one.credit, one.caption) for one in document.photos] == [("Agnes Rivkin", "The gym on Monday.")]
    assert texts(document) == [PROSE, MORE]


def test_a_row_of_buttons_below_the_count_of_comments_ends_no_head():
    row = "Facebook\nTwitter\nWhatsApp\nSMS\nEmail\nPrint\nCopy article link\nSave"
    signed = f"Maya Okafor | Sports Writer\nMay 3, 2023\n(0) comments\n{row}"
    document = read(page(TITLE, "The gym on Monday.\nCourtesy of Agnes Rivkin", signed, PROSE, MORE))
    assert [(one.name, one.role) for one in document.bylines] == [("Maya Okafor", "Sports Writer")]
    assert texts(document) == [PROSE, MORE]


def test_a_line_may_hold_the_day_of_the_issue_and_the_section():
    document = read(page(TITLE, "By Maya Okafor\nIssue date: 5/3/23 Section: Creative Corner", PROSE))
    assert (document.published, document.section) == (date(2023, 5, 3), "Creative Corner")


def test_a_breadcrumb_of_two_steps_ends_at_the_section():
    assert read(page("Home / Creative Corner", TITLE, BYLINE, PROSE)).section == "Creative Corner"
    assert read(page(f"Home / {TITLE}", TITLE, BYLINE, PROSE)).section is None


def test_a_story_that_begins_with_its_place_is_no_caption():
    lead = "BANGOR — It came down to the last relay."
    document = read(page(TITLE, BYLINE, "Courtesy of Agnes Rivkin", lead, PROSE))
    assert texts(document) == [lead, PROSE]


def test_the_box_that_presents_the_writer_is_no_part_of_the_story():
    card = "Maya Okafor\nSports Writer\nAuthor email\nFollow Maya Okafor"
    document = read(page(TITLE, BYLINE, PROSE, MORE, card))
    assert texts(document) == [PROSE, MORE]


MENU = (
    "Home",
    "Heron Sports",
    "Opinion",
    "Humans of Eastbrook",
    "News",
    "Scene",
    "About Us",
    "Housing Guide",
)


@pytest.mark.parametrize("menu", [("\n".join(MENU),), MENU, ("\n".join(f"• {label}" for label in MENU),)])
@pytest.mark.parametrize("kicker", [(), ("Scene",)])
def test_a_menu_of_words_that_no_vocabulary_has_ends_above_section_and_headline(menu, kicker):
    document = read(page("The Plainsman", *menu, *kicker, TITLE, BYLINE, PROSE, MORE))
    assert (document.publication, document.tagline) == ("The Plainsman", None)
    assert (document.section, document.headline) == (kicker[0] if kicker else None, TITLE)
    assert texts(document) == [PROSE, MORE]


def test_what_tells_the_weather_is_neither_paper_nor_headline():
    weather = "Light Rain 35°\nLowell (15824)\nToday\nSunny skies. High 35F.\nUpdated: May 2, 2023 @ 2:12 am"
    document = read(page("The Plainsman", weather, TITLE, BYLINE, PROSE))
    assert (document.publication, document.tagline, document.headline) == ("The Plainsman", None, TITLE)
    assert document.published == date(2023, 5, 3)


def test_a_forecast_on_a_page_without_blanks_is_no_caption():
    weather = ("42°", "Cloudy", "Oneida Today", "Sunny. High near 90F. Winds light and variable.")
    document = read("\n".join(["The Plainsman", *weather, TITLE, "May 2, 2023", PROSE, MORE]))
    assert (document.headline, document.photos, document.bylines) == (TITLE, (), ())


def test_titles_and_months_listed_above_the_headline_are_other_pages():
    listed = ("Recent Posts", "Golf opens at Pebble Run\nThe clock is still wrong", "March 2016\nApril 2016")
    document = read(page("The Plainsman", "Search for:", *listed, TITLE, PROSE, MORE))
    assert (document.headline, texts(document)) == (TITLE, [PROSE, MORE])


def test_a_byline_may_name_the_section():
    document = read(page(TITLE, "Written by Maya Okafor in Opinion", "May 3, 2023", PROSE))
    assert ([one.name for one in document.bylines], document.section) == (["Maya Okafor"], "Opinion")


def test_the_line_above_a_printed_page_holds_section_paper_and_day():
    document = read(
        page("2 NEWS The Stanhope Crier Friday, February 20, 2015", TITLE, "By Maya Okafor", PROSE)
    )
    assert (document.publication, document.section, document.headline) == (
        "The Stanhope Crier",
        "NEWS",
        TITLE,
    )
    assert document.published == date(2015, 2, 20)


@pytest.mark.parametrize("edition", ["The Plainsman Online", "The Plainsman Online Edition"])
def test_the_paper_with_online_behind_it_is_neither_motto_nor_headline(edition):
    document = read(page("The Plainsman", "The Plainsman", edition, TITLE, BYLINE, PROSE))
    assert (document.publication, document.tagline, document.headline) == ("The Plainsman", None, TITLE)


def test_below_byline_and_day_the_headline_follows_where_only_the_sites_lines_stand_above():
    menu = "Home\nStaff\nContact\nArchives\nNews"
    head = ("The Delft Dispatch", menu, "Log In", "Teodora Sutter", "June 20, 2015", "1 min read")
    document = read(page(*head, "Why are there bees in the front office?", PROSE, MORE))
    assert document.headline == "Why are there bees in the front office?"
    assert [one.name for one in document.bylines] == ["Teodora Sutter"]


@pytest.mark.parametrize(
    "told",
    [
        ("From The Daily Echo\nMillbrook High School",),
        ("This story was originally published in The Daily Echo, the student newspaper of Millbrook.",),
    ],
)
def test_on_a_networks_page_the_paper_is_the_one_that_the_story_is_from(told):
    members = "Member papers\nThe Daily Echo\nThe Eastbrook Gazette\nThe Old Mirror\nThe Falcon Wire"
    foot = "© 2023 Bay Youth Press"
    document = read(
        page("Bay Youth Press", "Home\nOur Schools", members, TITLE, BYLINE, PROSE, *told, MORE, foot)
    )
    assert (document.publication, document.headline) == ("The Daily Echo", TITLE)
    assert texts(document) == [PROSE, MORE]


def test_a_networks_member_brings_its_own_motto():
    plate = "Green & White\nThe student voice of Millbrook High School"
    foot = ("Read more from Green & White", "Around the network", "Bees return\nThe Old Mirror")
    document = read(
        page("Bay Youth Press", "Home\nOur Schools", plate, "News", TITLE, BYLINE, PROSE, MORE, *foot)
    )
    assert (document.publication, document.tagline) == tuple(plate.split("\n"))
    assert (document.section, texts(document)) == ("News", [PROSE, MORE])


def test_a_line_that_leads_to_a_section_or_a_writer_names_no_paper():
    for name in ("Opinion", "Maya Okafor"):
        document = read(page("The Harbor Light", TITLE, BYLINE, PROSE, MORE, f"Read more from {name}"))
        assert (document.publication, texts(document)) == ("The Harbor Light", [PROSE, MORE])


@pytest.mark.parametrize(
    "links",
    [
        "Home\nClass Rules\nUseful Links",
        "In the spotlight:\nVoter guide\nThe rent issue",
        "Start Here | Latest | Topics | Authors | Help",
        "News  Feature  A&E  Sports  Op/Ed  Spanish  Broadcast",
        "Internet Archive Wayback Machine\n12 captures\nSEP OCT NOV\n2011 2012 2013\nAbout this capture",
    ],
)
def test_what_leads_to_other_places_of_a_site_is_no_headline(links):
    document = read(page("The Harbor Light", links, TITLE, BYLINE, PROSE, MORE))
    assert (document.publication, document.headline) == ("The Harbor Light", TITLE)
    assert (document.dek, texts(document)) == (None, [PROSE, MORE])


@pytest.mark.parametrize(
    "motto",
    [
        "A classroom blog for young reporters",
        "Student writing from Room 182",
        "Written by Rams, for Rams",
        "Stories and reviews by students at Millbrook",
        "Where Millbrook students publish",
        "Essays, art and arguments from Millbrook",
    ],
)
def test_a_line_that_says_who_writes_describes_a_paper(motto):
    document = read(page("Room 182 Reports", motto, TITLE, "Posted by Maya Okafor", PROSE, MORE))
    assert (document.publication, document.tagline) == ("Room 182 Reports", motto)
    assert ([one.name for one in document.bylines], document.headline) == (["Maya Okafor"], TITLE)


def test_a_day_above_a_headline_is_the_storys_where_only_the_sites_lines_stand_above():
    document = read(page("Loose Leaf\nRead it back", "Menu", "Friday, April 1, 2022", TITLE, PROSE, MORE))
    assert (document.publication, document.headline, document.published) == (
        "Loose Leaf",
        TITLE,
        date(2022, 4, 1),
    )


def test_whoever_entered_a_story_by_a_login_name_is_no_writer():
    document = read(page(TITLE, "Posted on May 3, 2023 by MrsT", "By Maya Okafor", PROSE, MORE))
    assert [one.name for one in document.bylines] == ["Maya Okafor"]


@pytest.mark.parametrize(
    "line",
    [
        "Share: Facebook Digg del.icio.us",
        "f Share\nt Tweet\nPrint",
        "Get link\nFacebook\nEmail\nOther Apps",
    ],
)
def test_what_stands_beside_a_byline_for_the_site_is_no_part_of_the_story(line):
    document = read(page("The Harbor Light", TITLE, "By Maya Okafor", line, "May 3, 2023", PROSE, MORE))
    assert (document.headline, document.dek, document.photos) == (TITLE, None, ())
    assert texts(document) == [PROSE, MORE]


def test_the_hour_of_a_comment_is_no_end_of_the_comments():
    comments = ("2 Comments", "posted 5/4/23 @ 3:25 PM EST\nT. Bell\nIs there going to be a follow-up?")
    document = read(page(TITLE, BYLINE, PROSE, MORE, *comments))
    assert texts(document) == [PROSE, MORE]


def test_paper_and_day_in_one_line_above_buttons_are_an_issues_whatever_its_name():
    top = (
        "Home > Saltgrass > March 7, 1990",
        "Saltgrass, March 7, 1990",
        "Zoom in\nClip\nPrivate list",
        "Page 3",
    )
    document = read(page(*top, "CHAIRS GO MISSING", "By Maya Okafor", PROSE, MORE))
    assert (document.publication, document.section) == ("Saltgrass", None)
    assert (document.published, document.headline) == (date(1990, 3, 7), "CHAIRS GO MISSING")


def test_a_motto_of_two_parts_with_a_year_is_no_paper_with_its_day():
    document = read(
        page(
            "The Heron\nWritten, edited and late since 1974",
            "Home | News | Sports",
            TITLE,
            "By Maya Okafor",
            PROSE,
            MORE,
        )
    )
    assert (document.publication, document.published) == ("The Heron", None)


def test_the_only_day_above_section_and_headline_is_the_storys():
    top = ("The Heron", "[ News | Sports | Opinion ]", "Wednesday, February 18, 1998", "Opinion", TITLE)
    assert read(page(*top, "By Maya Okafor", PROSE, MORE)).published == date(1998, 2, 18)


def test_what_a_school_tells_of_the_day_is_no_headline():
    top = ("Harbor Ridge High School", "Early release on Mondays: dismissal at 1:50 p.m.", "The Heron", TITLE)
    document = read(page(*top, "By Maya Okafor", PROSE, MORE))
    assert (document.publication, document.headline) == ("The Heron", TITLE)


def test_by_alone_above_the_writers_is_no_part_of_the_story():
    assert texts(
        read(page(TITLE, "by", "Maya Okafor and Wei Zhang", "May 3, 2019, 6:36 a.m.", PROSE, MORE))
    ) == [PROSE, MORE]


def test_what_only_members_may_read_is_told_from_the_headline():
    document = read(
        page(
            "The Heron",
            "Latest\nNews\nOpinion\nJoin us",
            "OPINION\nMembers only",
            TITLE,
            "By Maya Okafor",
            PROSE,
            MORE,
        )
    )
    assert (document.section, document.headline) == ("OPINION", TITLE)


def test_a_day_may_have_its_hour_behind_it_as_spanish_prints_it():
    document = read(page(TITLE, "Por Maya Okafor", "10 de noviembre de 2018, 14:38 h", PROSE, MORE))
    assert (document.published, texts(document)) == (date(2018, 11, 10), [PROSE, MORE])


@pytest.mark.parametrize(
    "signed",
    ["May 3, 2023\n1 min read\n\nMaya Okafor", "Maya Okafor\nmokafor@harrier.com\n\nMay 3, 2023"],
)
def test_a_name_beside_the_day_is_the_writers_whatever_the_site_prints_between(signed):
    document = read(page("The Harbor Light", "Menu", TITLE, signed, PROSE, MORE))
    assert ([one.name for one in document.bylines], document.published) == (["Maya Okafor"], date(2023, 5, 3))
    assert (document.photos, texts(document)) == ((), [PROSE, MORE])


def test_two_words_that_could_be_a_name_are_the_headline_where_no_other_line_could_be_it():
    document = read(page("The Harbor Light", "Menu", "Radiator Psalm", "By Maya Okafor", PROSE, MORE))
    assert (document.headline, [one.name for one in document.bylines]) == ("Radiator Psalm", ["Maya Okafor"])


def test_a_story_of_its_writer_below_a_credit_begins_with_no_caption():
    first = "I joined the paper because it had a couch."
    document = read(page(TITLE, BYLINE, "Photo by Noor Haddad", first, PROSE, MORE))
    assert (document.photos[0].credit, document.photos[0].caption) == ("Noor Haddad", None)
    assert texts(document) == [first, PROSE, MORE]


def test_a_windows_title_is_no_tagline():
    head = (f"{TITLE} - The Harbor Light", "The Harbor Light", "News | Sports | Staff", TITLE)
    document = read(page("https://harborlight.com/", *head, "By Maya Okafor", PROSE, MORE))
    assert (document.publication, document.tagline, document.headline) == ("The Harbor Light", None, TITLE)


def test_two_names_in_a_block_above_the_day_are_the_writers():
    document = read(
        page("The Harbor Light", "Menu", TITLE, "Maya Okafor\nTheo Brandt", "May 3, 2023", PROSE, MORE)
    )
    assert [one.name for one in document.bylines] == ["Maya Okafor", "Theo Brandt"]
    assert document.photos == ()


@pytest.mark.parametrize("last", [("Horoscopes", "FEATURES"), ("Archives", "Opinion")])
def test_a_section_behind_what_ends_a_menu_of_single_labels_is_the_storys(last):
    menu = ("News", "Sports", "Culture", "Weather")
    document = read(page("The Harbor Light", *menu, *last, TITLE, BYLINE, PROSE, MORE))
    assert (document.section, document.headline) == (last[1], TITLE)


def test_a_nameplate_stands_above_the_menu_where_writer_and_day_stand_above_the_headline():
    plate = "Cartographer’s Daughter\nCulture, style and dissent at Lockhart"
    signed = "Marguerite Boateng\nOct 2, 2020\n1 min read"
    document = read(
        page("top of page", plate, "Home\nBlog\nContact", "All Posts\nSearch", signed, TITLE, PROSE, MORE)
    )
    assert (document.publication, document.tagline) == tuple(plate.split("\n"))
    assert (document.headline, document.bylines[0].name) == (TITLE, "Marguerite Boateng")


def test_days_of_an_archives_copies_are_none_of_the_issues():
    capture = "http://www.kinsaletorch.com/\n77 captures\n18 Sep 2006 - 14 Feb 2009\nClose\nHelp"
    issue = "Volume 34, Issue 15 | September 18, 2006"
    menu = "News | Opinion | Sports | Donate"
    document = read(page(capture, "The Kinsale Torch", menu, issue, TITLE, "by Maya Okafor", PROSE, MORE))
    assert (document.publication, document.published) == ("The Kinsale Torch", date(2006, 9, 18))


def test_an_issue_may_be_counted_in_numerals():
    document = read(
        page("Loose Leaf", "Menu", "Issue XII", "Poetry", "Verbs of rest", "by Maya Okafor", PROSE, MORE)
    )
    assert (document.headline, document.section) == ("Verbs of rest", "Poetry")


def test_a_story_of_one_paragraph_below_a_credit_is_no_caption():
    told = "This story was originally published in The Daily Echo, the student newspaper of Millbrook."
    first = "An unattended bagel emptied the hall at 8:45 a.m. Monday."
    document = read(page("Bay Youth Press", "Home\nMore", TITLE, BYLINE, "Photo by Noor Haddad", first, told))
    assert (texts(document), document.publication) == ([first], "The Daily Echo")


@pytest.mark.parametrize("title", ["A letter from your editors", "Donate to the pantry, but no more beans"])
def test_a_headline_that_sounds_like_a_byline_or_a_button_is_the_headline(title):
    document = read(
        page("News\nSports\nArts\nOpinion\nStaff", title, *BYLINE.split("\n"), "Dear readers,", PROSE, MORE)
    )
    assert (document.headline, texts(document)) == (title, ["Dear readers,", PROSE, MORE])


def test_in_with_a_section_above_the_headline_names_the_section():
    document = read(page("Skip to Content", "News\nSports", "In Sports", TITLE, BYLINE, PROSE, MORE))
    assert (document.section, document.headline) == ("Sports", TITLE)


def test_a_poem_below_what_presents_its_writer_is_the_story():
    box = "Author Spotlight\nMaya Okafor\nMaya is a junior from out of state. »"
    verses = ("Open the drawer that sticks.\nInside: three keys", "She says the keys fit nothing now.")
    document = read(
        page(TITLE, "By Maya Okafor", "Published: 3/9/2006", box, *verses, "Print", "Comments (0)")
    )
    assert ([one.name for one in document.bylines], document.published) == (["Maya Okafor"], date(2006, 3, 9))
    assert texts(document) == list(verses)


def test_a_byline_in_capitals_that_runs_into_the_story_is_the_byline():
    document = read(page("The Harbor Light", "Menu", TITLE, f"BY MAYA OKAFOR AND THEO BRANDT {PROSE}", MORE))
    assert [one.name for one in document.bylines] == ["Maya Okafor", "Theo Brandt"]
    assert texts(document) == [PROSE, MORE]


def test_a_pictures_file_above_its_caption_takes_no_dek_for_the_caption():
    dek = "The count took place in the same room where they serve breakfast."
    photo = "IMG_6543.jpg\nCooks cheer after the last ballot is read. (Theo Brandt / The Harbor Light)"
    document = read(f"Skip to main content\nSearch\n{TITLE}\n{dek}\n{photo}\n{BYLINE}\n{PROSE}\n{MORE}")
    assert (document.dek, document.photos[0].credit) == (dek, "Theo Brandt")


STANZAS = (
    "The door is open still.\nSomebody’s red boots\nstand there",
    "and there,\na small pair\nin a hall.",
)


@pytest.mark.parametrize(
    "head", ["Maya Okafor, Staff Writer\nMay 3, 2023", "May 3, 2023", "By Maya Okafor", ""]
)
def test_a_poem_without_a_headline_keeps_its_first_line(head):
    document = read(page(*filter(None, [head]), *STANZAS))
    assert (document.headline, texts(document)) == ("", list(STANZAS))


def test_a_short_first_sentence_below_the_day_is_no_headline():
    first = "Somewhere in the mud, she lost a shoe."
    document = read(page("May 3, 2023", first, PROSE, MORE))
    assert (document.headline, texts(document)) == ("", [first, PROSE, MORE])


SHOWN = "Noor Haddad sets up the chairs in the gym."


@pytest.mark.parametrize(
    "head",
    [
        ("Theo Lindqvist", SHOWN),
        (f"Photo credit: Theo Lindqvist\n{SHOWN}",),
        ("Photo by Theo Lindqvist", SHOWN),
        (SHOWN, "Photo: Theo Lindqvist"),
    ],
)
def test_a_picture_above_a_story_without_a_headline_is_no_headline(head):
    document = read(page(*head, "By Maya Okafor", PROSE, MORE))
    assert (document.headline, document.dek) == ("", None)
    assert (document.caption, document.credit) == (SHOWN, "Theo Lindqvist")
    assert "headline" in {guess.field for guess in document.guesses}


@pytest.mark.parametrize("dek", [(), ("Nobody counts what nobody sees.",)])
def test_a_board_right_above_the_story_signs_it(dek):
    document = read(page("STAFF EDITORIAL: Count the chairs", *dek, "The Editorial Board", PROSE, MORE))
    assert [person.name for person in document.bylines] == ["The Editorial Board"]
    assert (document.dek, texts(document)) == (dek[0] if dek else None, [PROSE, MORE])


def test_whoever_writes_a_letter_may_be_a_reader():
    document = read(page("Letter: We like it here", "Maya Okafor, Reader", "To the editor:", PROSE, MORE))
    assert [(person.name, person.role) for person in document.bylines] == [("Maya Okafor", "Reader")]


@pytest.mark.parametrize("names", ["Maya Okafor", "Maya Okafor and Priya Raman"])
def test_a_byline_and_section_over_four_lines_are_one(names):
    document = read(page(TITLE, f"Written by\n{names}\nin\nCampus Notes", PROSE, MORE))
    assert " and ".join(person.name for person in document.bylines) == names
    assert (document.headline, document.section) == (TITLE, "Campus Notes")
    assert texts(document) == [PROSE, MORE]


def test_an_account_behind_the_day_is_no_dek():
    document = read(page("SPORTS\n" + TITLE + "\nMay 3, 2023 looseleaf", "By Maya Okafor", PROSE, MORE))
    assert (document.published, document.dek) == (date(2023, 5, 3), None)


def test_a_credit_may_begin_with_the_paper():
    photo = "Two chairs stand in the gym.\nThe Kingsley Beacon/Priya Raman"
    document = read(page(TITLE, BYLINE, photo, PROSE, MORE))
    assert [(one.caption, one.credit) for one in document.photos] == [
        ("Two chairs stand in the gym.", "Priya Raman")
    ]
    assert document.publication == "The Kingsley Beacon"
    assert texts(document) == [PROSE, MORE]


def test_names_behind_a_dash_below_the_story_are_its_writers():
    document = read(page(TITLE, "May 3, 2023", PROSE, MORE, "—Maya Okafor and Priya Raman"))
    assert [person.name for person in document.bylines] == ["Maya Okafor", "Priya Raman"]
    assert texts(document) == [PROSE, MORE]


def test_a_name_behind_a_dash_below_a_quote_stays_in_the_story():
    quote = "“The chairs will come back by themselves.”"
    document = read(page(TITLE, "May 3, 2023", PROSE, MORE, quote, "—Maya Okafor"))
    assert "Maya Okafor" in " ".join(texts(document))


def test_a_writers_role_and_a_count_of_comments_may_stand_above_a_poem():
    head = ("Arts", "Night bus", "By Maya Okafor\nBusiness Manager", "May 3, 2023", "0 comments")
    document = read(page(*head, *STANZAS))
    assert [(person.name, person.role) for person in document.bylines] == [
        ("Maya Okafor", "Business Manager")
    ]
    assert (document.published, texts(document)) == (date(2023, 5, 3), list(STANZAS))


def test_act_one_is_no_writer_in_a_pictures_words():
    shown = "The Baker (junior Noor Haddad) and the Witch argue over the beans in Act I."
    document = read(page(TITLE, "Theo Lindqvist", shown, "By Maya Okafor", PROSE, MORE))
    assert (document.caption, document.credit) == (shown, "Theo Lindqvist")


def test_what_a_board_signs_may_have_a_dek_set_off_from_its_title():
    document = read(
        f"EDITORIAL: Count them\n\n\nNobody counts chairs.\n\nThe Editorial Board\n\n\n{PROSE}\n\n{MORE}"
    )
    assert document.dek == "Nobody counts chairs."


def test_weather_in_one_block_with_the_nameplate_leaves_paper_and_tagline():
    plate = "The Ledger\nThe student voice of Cedar Point University since 1967\nSubscribe\n61°\nClear"
    document = read(page(plate, f"NEWS\n{TITLE}", BYLINE, PROSE, MORE))
    assert document.publication == "The Ledger"
    assert document.tagline == "The student voice of Cedar Point University since 1967"
    assert (document.headline, texts(document)) == (TITLE, [PROSE, MORE])


def test_a_photographer_behind_a_slash_is_no_paper():
    document = read(page(TITLE, BYLINE, "Two chairs stand in the gym. (Photo/Priya Raman)", PROSE, MORE))
    assert (document.publication, document.photos[0].credit) == (None, "Priya Raman")


def test_days_without_a_year_are_headings_of_a_log_where_the_head_has_its_day():
    log = ("A bicycle was stolen from the rack at Mercer Hall.", "Officers sought a ghost. It was a bassoon.")
    above = "The following was reported to the campus police between Oct. 14 and Oct. 20."
    head = ("The Harbor Light", "Campus crime log", "By Maya Okafor", "October 21, 2018")
    document = read(page(*head, above, "Oct. 14", log[0], "Oct. 16", log[1]))
    assert texts(document) == [above, "Oct. 14", log[0], "Oct. 16", log[1]]
    assert document.published == date(2018, 10, 21)


@pytest.mark.parametrize("title", ["Read the comments. Somebody has to.", "Stack the chairs. Then sit."])
def test_short_sentences_above_a_dek_are_the_headline_and_no_caption(title):
    dek = "The worst part of the gym taught me how to disagree"
    document = read(page("Loose Leaf", "Home > Opinion", title, dek, BYLINE, PROSE, MORE))
    assert (document.headline, document.dek, document.photos) == (title, dek, ())


def test_a_lone_title_below_byline_and_day_is_the_dek_unless_others_part_the_story():
    dek, signed = "Dam repairs expose forty foundations", ("By Maya Okafor on May 3, 2023", "Leave a comment")
    document = read(page("Loose Leaf", TITLE, *signed, dek, PROSE, MORE, PROSE[:-1] + " too."))
    assert (document.dek, texts(document)) == (dek, [PROSE, MORE, PROSE[:-1] + " too."])
    parted = (dek, PROSE, "Where the chairs went", MORE)
    document = read(page("Loose Leaf", TITLE, *signed, *parted))
    assert (document.dek, texts(document)) == (None, list(parted))
    asked = ("What happened to the chairs?", PROSE, MORE)
    document = read(page("Loose Leaf", TITLE, *signed, *asked))
    assert (document.dek, texts(document)) == (None, list(asked))


def test_a_pictures_words_above_its_caption_are_neither_dek_nor_story():
    picture = (
        "Theo+Lindqvist+stacks+the+chairs+in+the+gym",
        "CAPTION: Theo Lindqvist stacks the chairs in the gym.",
    )
    document = read(page("Loose Leaf", TITLE, BYLINE, *picture, PROSE, MORE))
    assert (document.dek, texts(document)) == (None, [PROSE, MORE])


def test_a_dek_far_below_its_headline_is_one_above_the_day_and_the_section():
    dek = "Experience does not take the place of rent"
    above = "Loose Leaf\n\nHome\nNews\nOpinion\nSports\n\n"
    document = read(
        f"{above}{TITLE}\n\n\n\n{dek}\n\n\nMarch 18, 2022\n\nBy Maya Okafor\n\n{PROSE}\n\n{MORE}\n"
    )
    assert (document.headline, document.dek, texts(document)) == (TITLE, dek, [PROSE, MORE])


@pytest.mark.parametrize(
    ("first", "is_dek"), [("Four chairs ~ Ana Ruiz", True), ("May 3, 2023 ~ Ana Ruiz", False)]
)
def test_a_line_with_a_day_above_a_story_is_no_dek(first, is_dek):
    draft = Draft(split_lines(page(first, PROSE, MORE)), headline=TITLE)
    for line in draft.lines:
        draft.use(line, "body")
    draft.blocks = [Block("h2", first), Block("p", PROSE), Block("p", MORE)]
    take_lone_subhead(draft)
    assert (draft.dek, len(draft.blocks)) == ((first, 2) if is_dek else (None, 3))


@pytest.mark.parametrize("end", ["harborlight.example", "The Harbor Light"])
def test_a_windows_title_names_the_section_between_headline_and_paper(end):
    window = f"{TITLE} | Campus Life | {end}"
    document = read(page(window, "The Harbor Light", TITLE, BYLINE, PROSE, MORE))
    assert (document.headline, document.section) == (TITLE, "Campus Life")


@pytest.mark.parametrize("middle", ["The Harbor Light", "Cedar Point High School"])
def test_paper_and_school_in_a_windows_title_are_no_section(middle):
    window = f"{TITLE} | {middle} | harborlight.example"
    assert read(page(window, "The Harbor Light", TITLE, BYLINE, PROSE, MORE)).section is None


def test_the_writers_portrait_is_no_dek_and_no_credit():
    document = read(page(TITLE, "Byline photo of Maya Okafor\nMaya Okafor, Staff Writer", PROSE, MORE))
    assert (document.dek, document.photos) == (None, ())
    assert [one.name for one in document.bylines] == ["Maya Okafor"]


def test_a_row_of_links_above_the_paper_is_no_tagline():
    links = "Top College News | Subscribe to the Newsletter"
    document = read(page(links, "The Harbor Light", TITLE, BYLINE, PROSE, MORE, "Privacy Policy | Advertise"))
    assert (document.publication, document.tagline) == ("The Harbor Light", None)
    assert texts(document) == [PROSE, MORE]


def test_a_headline_may_begin_as_a_notice_about_comments_does():
    title = "Comments are closed, and the chairs are still missing"
    document = read(page("The Harbor Light", title, BYLINE, PROSE, MORE, "Comments are closed."))
    assert (document.headline, texts(document)) == (title, [PROSE, MORE])


def test_the_links_to_other_stories_below_a_story_of_two_sentences_are_no_part_of_it():
    told = "Noor Haddad and Theo Lindqvist stacked the most chairs of all on Friday.\nThey sat down."
    links = "Navigate Left\nLet the benches be\nWho sits in the rain\nNavigate Right"
    document = read(page("The Harbor Light", TITLE, BYLINE, told, "Print Friendly, PDF & Email", links))
    assert texts(document) == [told]


@pytest.mark.parametrize("by", ["By Maya Okafor | Staff Writer", "Maya Okafor, Staff Writer"])
def test_byline_and_day_may_be_items_of_a_list(by):
    document = read(page("The Harbor Light", TITLE, f"  • {by}\n  • May 3, 2023\n  • 0", PROSE, MORE))
    assert [(one.name, one.role) for one in document.bylines] == [("Maya Okafor", "Staff Writer")]
    assert (document.dek, document.published) == (None, date(2023, 5, 3))
    assert texts(document) == [PROSE, MORE]


def test_items_that_name_people_stay_in_a_storys_list():
    items = "• Maya Okafor, Staff Writer\n• Theo Lindqvist, Sports Editor"
    document = read(page("The Harbor Light", TITLE, BYLINE, PROSE, items, MORE))
    assert [block.text for block in document.blocks if block.kind == "li"] == [
        "Maya Okafor, Staff Writer",
        "Theo Lindqvist, Sports Editor",
    ]


@pytest.mark.parametrize("years", ["1961–2019", "1961 - 2019"])
def test_the_years_of_somebodys_life_right_below_the_headline_are_the_dek(years):
    document = read(page("The Plainsman", f"Remembering Coach Okafor\n{years}", BYLINE, PROSE, MORE))
    assert (document.dek, texts(document)) == (years, [PROSE, MORE])


def test_writers_and_day_above_a_link_to_the_comments_are_the_heads_above_a_list_or_a_poem():
    tools = "Print\nEmail\nComments (0)"
    listed = ("The finals are coming.", "1. The stairwell, east side.", "2. The bench by the courts.")
    day = "Issue date: 10/16/11 Section: Feature"
    document = read("\n".join(["The Plainsman", TITLE, "A tested guide", day, tools, *listed]))
    assert (document.dek, document.section, document.published) == (
        "A tested guide",
        "Feature",
        date(2011, 10, 16),
    )
    writers = "Layla Haddad\nScience Editor\nKwame Achieng\nStaff Writer"
    document = read("\n".join(["The Plainsman", TITLE, writers, day, tools, *listed]))
    assert [(one.name, one.role) for one in document.bylines] == [
        ("Layla Haddad", "Science Editor"),
        ("Kwame Achieng", "Staff Writer"),
    ]
    document = read(
        page("The Plainsman", TITLE, "By Layla Haddad\nReporter", day, tools, "It is off.", "© 2012")
    )
    assert (len(document.bylines), texts(document)) == (1, ["It is off."])
    dates = ("Published: Friday, May 7, 2004", "Updated: Saturday, May 8, 2004 19:56")
    poem = "Quarters go in like small prayers,\nround and loud and one by one."
    document = read(
        page("The Plainsman", TITLE, "Layla Haddad\nContributor", *dates, tools, poem, "A man sleeps.")
    )
    assert (document.published, texts(document)) == (date(2004, 5, 7), [poem, "A man sleeps."])


@pytest.mark.parametrize(
    "by", ["Posted by Maya Okafor ⋅ May 3, 2023 ⋅ Leave a Comment", "Maya Okafor ⋅ May 3, 2023"]
)
def test_dots_of_any_kind_part_byline_and_day(by):
    document = read(page("Skip to Content ↓", "The Harbor Light", "Menu", TITLE, by, PROSE, MORE))
    assert [one.name for one in document.bylines] == ["Maya Okafor"]
    assert (document.publication, document.published) == ("The Harbor Light", date(2023, 5, 3))


def test_a_role_below_the_writer_may_be_in_small_letters():
    document = read(
        page("The Harbor Light", TITLE, "by Maya Okafor\nEditor in chief", "May 3, 2023", PROSE, MORE)
    )
    assert [(one.name, one.role) for one in document.bylines] == [("Maya Okafor", "Editor in chief")]
    assert texts(document) == [PROSE, MORE]


CREDITED = "\nThe gym without its chairs. (Photo by Theo Brandt)"


@pytest.mark.parametrize(
    ("picture", "above", "between", "is_dek"),
    [
        ("", "\n\n\n", "\n\n", True),
        (CREDITED, "\n\n", "\n\n", True),
        ("", "\n\n", "\n\n", False),
        (CREDITED, "\n\n", "\n", False),
        ("", "\n", "\n", False),
    ],
)
def test_what_stands_in_one_block_with_headline_and_byline_is_the_dek(picture, above, between, is_dek):
    dek = "We spent a night to find out."
    head = f"The Harbor Light\n\n{TITLE}\nPosted by Maya Okafor on May 3, 2023\n{dek}{picture}"
    document = read(f"{head}{above}{between.join((PROSE, MORE, PROSE))}")
    assert document.dek == (dek if is_dek else None)


def test_a_letters_greeting_below_the_byline_is_no_dek():
    head = f"{TITLE}\nPosted by Maya Okafor on May 3, 2023\nTo whoever has the chairs,"
    document = read(page("The Harbor Light", head, PROSE, MORE, "Sincerely,\nMaya Okafor"))
    assert document.dek is None


def test_a_word_with_a_gap_behind_it_is_no_byline():
    assert parse_byline("STRIKE  AFTER TALKS STALL") is None
