"""What stands at the ends of a page beside its story: addresses, polls, rules, links to other stories."""

from datetime import date

import pytest

from articles.readers import read_plain_text
from articles.readers.plain_text.lines import MAX_FURNITURE, Line
from articles.readers.plain_text.mending.splitting import split_lines
from articles.readers.plain_text.tail.looking import look
from articles.readers.plain_text.tail.start import closed_at, tail_start
from articles.readers.plain_text.words.papers import describes_paper, mentioned_paper
from tests.readers.test_plain_text import MORE, PROSE, page, read, texts

pytestmark = pytest.mark.pure

HEAD = ("The Harbor Light", "Chairs are missing", "By Maya Okafor, Staff Writer")


def test_a_page_that_ends_with_its_own_address_is_of_that_day():
    document = read(page(*HEAD, PROSE, MORE, "https://harborlight.org/2019/03/12/chairs-are-missing/"))
    assert document.published == date(2019, 3, 12)
    assert document.url == "https://harborlight.org/2019/03/12/chairs-are-missing/"
    assert texts(document) == [PROSE, MORE]


def test_an_address_of_something_else_at_the_end_is_the_storys_and_says_no_day():
    document = read(page(*HEAD, PROSE, MORE, "https://example.org/2019/03/12/how-to-count-in-a-hurry/"))
    assert document.published is None
    assert document.url is None


def test_a_poll_is_none_of_the_story_nor_are_its_question_and_answers():
    poll = "Should chairs be counted?\nYes\nNo\nOnly the blue ones\nView Results\nLoading ..."
    assert texts(read(page(*HEAD, PROSE, MORE, "Leave a Comment", poll))) == [PROSE, MORE]


def test_rules_for_comments_end_a_story_whatever_stands_above_them():
    rules = "We welcome discussion. Please be civil. Profanity will be removed. Comments are moderated."
    assert texts(read(page(*HEAD, PROSE, MORE, rules, "Share this:", "Facebook"))) == [PROSE, MORE]


@pytest.mark.parametrize(
    "foot",
    [
        "I understand that writing spam will cause my comment to be flagged for deletion.",
        "Type your comment here (no HTML)",
        "Join our mailing list",
    ],
)
def test_what_a_form_below_a_story_says_is_none_of_it(foot):
    assert texts(read(page(*HEAD, PROSE, MORE, foot))) == [PROSE, MORE]


def test_a_writer_who_regrets_a_comment_is_no_form():
    said = "I understand now why my comments were removed from the board."
    assert texts(read(page(*HEAD, PROSE, said))) == [PROSE, said]


def test_titles_between_the_arrows_of_a_row_are_other_stories():
    row = ("Navigate Left", "Two seniors sell umbrellas", "City approves a crosswalk", "Navigate Right")
    assert texts(read(page(*HEAD, PROSE, MORE, "Tags: chairs", *row))) == [PROSE, MORE]


def test_behind_a_copyright_a_papers_town_is_no_part_of_its_name():
    assert mentioned_paper("© Copyright 2023 The Harbor Light, Harrow Falls") == "The Harbor Light"
    assert mentioned_paper("© 2023 The Harbor Light, Harrow Falls, OH") == "The Harbor Light"
    assert mentioned_paper("© 2023 The Harbor Light · Harrow College") == "The Harbor Light"


def test_what_somebody_has_done_since_a_year_describes_no_paper():
    assert describes_paper("Keeping Harbor Ridge awake since 1988")
    assert not describes_paper("Sione Akana has held the same stop sign since 1988")
    assert describes_paper("Summit Prep’s student newspaper since 1968")
    assert not describes_paper("Creek behind stadium tests clean for first time since 1972")


@pytest.mark.parametrize("encoding", ["sloppy-windows-1252", "macroman"])
def test_a_page_read_in_a_wrong_encoding_tells_how_to_read_what_no_line_tells(encoding):
    story = f"{PROSE} “Nobody asked us,” said Kerem Şahin. It’s odd."
    meant = page(
        "The Harbor Light", "Chairs are missing", "By Kerem Şahin, Staff Writer", story, MORE + " — so."
    )
    document = read_plain_text(meant.encode().decode(encoding).encode(), source="page.txt")
    assert [byline.name for byline in document.bylines] == ["Kerem Şahin"]
    assert "said Kerem Şahin. It’s odd." in document.blocks[0].text


def test_a_motto_that_sounds_like_a_button_is_the_papers():
    document = read(
        page("The Harbor Light", "Write it down", "The Harbor Light", "Write it down", *HEAD[1:], PROSE)
    )
    assert document.tagline == "Write it down"


def test_what_asks_for_gifts_beside_what_is_given_is_none_of_the_story():
    box = "Donate to The Harbor Light\n$500\n$1000\nContributed\nOur Goal"
    asks = "We are a student-run newsroom at Harbor High. A gift of any size pays for our site."
    foot = ("About the Writer", "Maya Okafor")
    assert texts(read(page(*HEAD, PROSE, MORE, box, asks, *foot))) == [PROSE, MORE]


def test_a_signature_in_one_line_with_its_greeting_ends_the_story_below_a_link():
    document = read(page(*HEAD, PROSE, "Related: Goats vote", "Warmly, Maya Okafor", "Print\nEmail\nShare"))
    assert texts(document) == [PROSE, "Warmly, Maya Okafor"]


def test_a_link_with_two_sentences_is_another_story():
    link = "Read more: The weather balloon landed in a cow pasture. The cow is fine."
    assert texts(read(page(*HEAD, PROSE, link, MORE))) == [PROSE, MORE]


def test_paragraphs_behind_a_list_are_two_on_a_page_without_blank_lines():
    items = "1. Maya Okafor\n2. Theo Brandt\n3. Wei Zhang\n4. Lena Strand"
    lines = [
        HEAD[1],
        "By Maya Okafor",
        PROSE,
        *items.split("\n"),
        "Two others came.",
        "“So be it,” she said.",
    ]
    found = [block.text for block in read("\n".join(lines)).blocks]
    assert found[-2:] == ["Two others came.", "“So be it,” she said."]


def test_a_list_of_other_stories_goes_on_behind_a_title_that_ends_in_a_stop():
    titles = (
        "Engineers teach a robot to fold a fitted sheet, sort of\n"
        "He has ridden every bus line in the county. He has notes.\n"
        "Ice storm cancels classes for a third day\nWhy we are turning off the comments"
    )
    box = f"Recommended for you\n{titles}\n(0) comments\nWelcome to the discussion."
    assert texts(read(f"{HEAD[1]}\n{HEAD[2]}\n{PROSE}\n{MORE}\n{box}\nPost a comment")) == [PROSE, MORE]


def test_where_to_reach_the_writer_goes_with_what_the_site_says_below():
    title = "The smallest museum in the county has one room and no closing time"
    texts_ = (PROSE, "Contact Maya Okafor at mokafor@harrier.com.", "Previous", title)
    lines = [Line((number,), (text,), text, 0) for number, text in enumerate(texts_, start=1)]
    assert tail_start(lines, look(lines), closed=2) == 1


def test_two_short_paragraphs_broken_at_a_column_are_whole_above_links_that_are_not():
    one = """Bring a lamp, a toaster or a bear with one eye to the basement of the
library on a Saturday, and somebody will take it from you gently and
ask what happened."""
    two = """The repair shop was founded by a retired machinist and a few of his
friends. Since then, by their count, they have fixed far more than they
failed at."""
    titles = (
        "Engineers teach a robot to fold a fitted sheet, sort of",
        "I ate at every noodle shop on Fulton Avenue so you don’t have to",
        "Flooded residence hall reopens with 27 rooms still empty",
    )
    cards = [f"{title}\nJune 4, 2011\nIn “Opinion”" for title in titles]
    found = texts(read(page(HEAD[1], HEAD[2], one, two, "Related", *cards)))
    assert found == [one.replace("\n", " "), two.replace("\n", " ")]


@pytest.mark.parametrize(("behind", "closed"), [("Nobody knows why they did.", 5), ("Recent Posts", 3)])
def test_a_title_closes_no_story_that_goes_on_below_its_box(behind, closed):
    lines = split_lines(page(PROSE, MORE, "Related Story\nBees return", behind))
    assert closed_at(lines, look(lines), {"bees return"}) == closed


def test_a_themes_rules_for_comments_end_a_story_however_long_they_are():
    rules = (
        "The Harbor Light intends for this area to be used to foster healthy, thought-provoking discussion. "
        "Comments are expected to adhere to our standards and to be respectful and constructive. We do not "
        "permit profanity, personal attacks or spam, and an e-mail address is required. Comments are "
        "moderated, and those that do not meet these standards are not approved, whoever wrote "
        "them and however right they are."
    )
    assert len(rules) > MAX_FURNITURE
    assert texts(read(page(*HEAD, PROSE, MORE, rules, "© 2022 The Harbor Light"))) == [PROSE, MORE]


def test_a_card_of_the_writer_above_short_paragraphs_is_no_foot():
    card = "Author Spotlight\nMaya Okafor\nMaya once interviewed a goat. »\n\nFacebook\nTwitter\n\nWhatsApp"
    asked = ("When does your day begin?", "At two, unless it snows.", "At noon. Eggs.")
    lines = split_lines(page("Oct 11, 2023", card, *asked, "Share this:", "Facebook", "(0) comments"))
    assert tail_start(lines, look(lines), closed=len(lines)) == len(lines) - 3


@pytest.mark.parametrize(
    "prompt",
    [
        "Tell us what you're thinking...",
        "Tell us what you're thinking... if you want a picture to show with your comment, get a gravatar!",
        "Share your thoughts …",
        "Write your comment here...",
        "What's on your mind? ...",
    ],
)
def test_what_stands_in_an_empty_box_for_comments_is_none_of_the_story(prompt):
    assert texts(read(page(*HEAD, PROSE, MORE, "Print this story", prompt, "Name (required)"))) == [
        PROSE,
        MORE,
    ]


@pytest.mark.parametrize("row", ["Article Tools: Email  Print", "Story Tools | Print | Share", "Page tools"])
def test_a_row_of_an_articles_tools_is_none_of_the_story(row):
    assert texts(read(page(*HEAD, "March 3, 2009", row, PROSE, MORE))) == [PROSE, MORE]


def test_titles_and_days_of_other_stories_on_a_page_without_blank_lines():
    cards = ("Featured", "Dean stung by bees twice", "Jun 4, 2019")
    more = ("Bees return to hall", "May 2, 2019", "Hens count the chairs", "Apr 25, 2019", "Subscribe")
    lines = (*HEAD, "March 3, 2020", PROSE, MORE, PROSE.upper(), *cards, *more)
    assert texts(read("\n".join(lines))) == [PROSE, MORE, PROSE.upper()]


def test_a_numbered_list_below_the_names_of_its_kinds_is_of_other_stories():
    listed = ("Most Popular\nViewed\nEmailed", "1. Goats vote for the meadow\n2. Bees return to the hall")
    assert texts(read(page(*HEAD, PROSE, MORE, *listed))) == [PROSE, MORE]


def test_where_a_story_is_posted_and_what_it_is_tagged_stand_in_one_line():
    document = read(page(*HEAD, PROSE, MORE, "Posted in Opinion and tagged phones, school policy"))
    assert (document.section, document.tags) == ("Opinion", ("phones", "school policy"))


def test_behind_a_dot_of_the_foot_stands_who_keeps_the_site():
    foot = "Copyright © 2011 · The Harbor Light · School Papers Online · Log in"
    assert mentioned_paper(foot) == "The Harbor Light"


def test_a_section_above_short_news_is_their_first_subhead_where_more_labels_part_them():
    news = ("Track and field", PROSE, "Tennis", MORE, "Golf", "Snow.")
    assert texts(read(page(*HEAD, "March 3, 2020", *news))) == list(news)
    alone = read(page(*HEAD, "March 3, 2020", "Track and field", PROSE, MORE))
    assert texts(alone) == [PROSE, MORE]


def test_a_school_that_is_high_and_served_since_a_year_tells_no_weather():
    plate = "The Harbor Light\nServing Harrow Consolidated High School since 1933"
    document = read(page(plate, "News | Sports | Opinion | Features", *HEAD[1:], PROSE, MORE))
    assert document.tagline == "Serving Harrow Consolidated High School since 1933"
    assert document.publication == "The Harbor Light"


RULES = (
    "The Heron welcomes comments. Please keep them civil and on topic, and sign them with your name.",
    "We love hearing from readers. Stay on topic, and leave out slurs; our editors read everything.",
    "Join the conversation. Be kind and stay on topic. We don’t publish anonymous comments.",
)


@pytest.mark.parametrize("rules", RULES)
def test_a_papers_own_rules_for_comments_end_the_page_below_titles_of_other_stories(rules):
    others = "Goats vote on a new fence\nBees return to the roof\nIs the clock rigged?"
    below = ("Print this story", "Tags: chairs", "Navigate Left\nNavigate Right", others, rules)
    document = read(page("Chairs go missing", "By Maya Okafor", PROSE, MORE, *below))
    assert texts(document) == [PROSE, MORE]


@pytest.mark.parametrize(
    "last",
    [
        "Comments on the app are moderated by volunteers who remove spam and profanity.",
        "The board welcomes comments on its draft. A hearing is on Monday, and anyone may speak a minute.",
        "Please keep to the right in the hallway, the posters say, and be civil to the freshmen.",
    ],
)
def test_a_story_that_tells_of_rules_and_comments_keeps_its_last_words(last):
    document = read(page("Chairs go missing", "By Maya Okafor", PROSE, MORE, last, "© 2024 The Heron"))
    assert texts(document) == [PROSE, MORE, last]


@pytest.mark.parametrize("opener", ["3 Responses", "2 comments", ""])
@pytest.mark.parametrize("when", ["December 4, 2018 at 1:54 pm", "4 December 2018 13:54"])
def test_what_readers_said_below_a_story_is_no_part_of_it(opener, when):
    said = "You left out the people who actually do this every day, and I think they deserve a story too."
    thread = [f"class of 87\n{when}\n{said}\nReply", f"Jamal\n{when}\nGlad to see it has not changed.\nReply"]
    parts = [opener] if opener else []
    document = read(page("Chairs go missing", "By Maya Okafor", PROSE, MORE, *parts, *thread, "Log In"))
    assert texts(document) == [PROSE, MORE]


def test_a_live_report_keeps_its_minutes():
    report = (
        "Council meets\nOctober 3, 2023 at 4:15 pm\nThe council took its seats and counted its members twice."
    )
    document = read(page("Chairs go missing", "By Maya Okafor", PROSE, report, MORE))
    assert "The council took its seats" in "\n".join(texts(document))


@pytest.mark.parametrize(
    "rules",
    [
        (
            "Profanity and personal attacks will be removed. We do not allow links to other sites. Comments "
            "are moderated and may take a day to appear. Please use your real name."
        ),
        (
            "The editors may close a discussion at any time. Please use your real name. Links to other sites "
            "and personal attacks will be removed. Your e-mail address will not be published."
        ),
    ],
)
def test_rules_for_comments_are_known_however_they_begin(rules):
    assert texts(read(page("Chairs go missing", "By Maya Okafor", PROSE, MORE, rules))) == [PROSE, MORE]


@pytest.mark.parametrize("link", ["Comments", "2 Comments", "Leave a comment"])
def test_a_link_to_the_comments_above_a_story_is_none_of_it(link):
    document = read(page(*HEAD, "March 13, 2022", link, PROSE, MORE))
    assert texts(document) == [PROSE, MORE]


@pytest.mark.parametrize("last", ["Print", "Email"])
def test_a_button_is_no_storys_last_word(last):
    assert texts(read(page(*HEAD, PROSE, MORE, last))) == [PROSE, MORE]


def test_the_button_of_a_film_amid_a_story_is_none_of_it():
    assert texts(read(page(*HEAD, PROSE, "Play Video", MORE))) == [PROSE, MORE]


def test_what_tells_of_the_writer_right_below_the_tags_is_no_tag():
    bio = "When not writing, Maya bakes bread that is mostly edible and never on time."
    card = f"Tags\nchairs\nschool spirit\nMaya Okafor\nStaff Writer\n{bio}\n(0) comments"
    document = read(page(*HEAD, "March 13, 2022", PROSE, MORE, card))
    assert (document.tags, texts(document)) == (("chairs", "school spirit"), [PROSE, MORE])


def test_items_below_tags_are_tags_whatever_words_they_are():
    document = read(page(*HEAD, "March 13, 2022", PROSE, MORE, "Tags", "• comments\n• press", "(0) comments"))
    assert (document.tags, texts(document)) == (("comments", "press"), [PROSE, MORE])


@pytest.mark.parametrize("answer", ["Reply", ""])
def test_what_readers_said_below_the_tags_is_none_of_the_story(answer):
    said = f"anon • May 9, 2019 at 7:56 pm\nI think there is a typo in the second paragraph.\n{answer}"
    again = f"Class of '08 • May 12, 2019 at 9:03 am\nThis brought back memories.\n{answer}"
    document = read(page(*HEAD, "May 7, 2019", PROSE, MORE, "Tags: chairs, halls", said, again))
    assert texts(document) == [PROSE, MORE]


def test_entries_of_a_log_with_their_minutes_stay_in_the_story():
    log = "Maya Okafor • May 7, 2019 at 7:56 pm\nThe bees have left the roof, and the dean is inside."
    document = read(page(*HEAD, "May 7, 2019", PROSE, MORE, log, PROSE))
    assert texts(document) == [PROSE, MORE, log, PROSE]


@pytest.mark.parametrize(
    ("line", "section", "tags"),
    [
        ("In Student Life Tags bees, roofs", "Student Life", ("bees", "roofs")),
        (
            "In Dispatches Tags career and technical education",
            "Dispatches",
            ("career and technical education",),
        ),
        (
            "Tags: welding, career and technical education",
            None,
            ("welding", "career and technical education"),
        ),
        ("Other stories filed under Dispatches", "Dispatches", ()),
    ],
)
def test_section_and_tags_are_told_below_a_story(line, section, tags):
    document = read(page(*HEAD, "May 7, 2019", PROSE, MORE, line, "Share\n0 Likes"))
    assert (document.section, document.tags, texts(document)) == (section, tags, [PROSE, MORE])


BIOS = (
    "Maya has covered everything from the school board to the ski team, and she bakes.",
    "In Maya’s free time you can find her at the climbing gym or asleep.",
    "Hi! I’m Maya, and I am a sophomore. I play the viola and have two dogs.",
)


@pytest.mark.parametrize("bio", BIOS)
def test_a_last_paragraph_that_calls_the_writer_by_the_first_name_is_none_of_the_story(bio):
    assert texts(read(page(*HEAD, "May 7, 2019", PROSE, MORE, bio, "Share\n0 Likes"))) == [PROSE, MORE]


@pytest.mark.parametrize(
    "last",
    [
        "The dean met Maya Haddad at the gym and asked her about all of the chairs.",
        "“Maya, come down from there,” said the dean, and the bees went first.",
        "The dean met somebody else at the gym and asked her about all of the chairs.",
    ],
)
def test_a_last_paragraph_that_tells_of_others_is_the_storys(last):
    assert texts(read(page(*HEAD, "May 7, 2019", PROSE, MORE, last, "Share\n0 Likes"))) == [PROSE, MORE, last]


def test_a_last_paragraph_tells_of_whom_the_story_told_before():
    told = f"Maya was the first to count the chairs. {MORE}"
    document = read(page(*HEAD, "May 7, 2019", PROSE, told, BIOS[0], "Share\n0 Likes"))
    assert texts(document) == [PROSE, told, BIOS[0]]


@pytest.mark.parametrize("bio", BIOS)
def test_name_and_role_above_what_tells_of_them_sign_a_story_without_byline(bio):
    card = f"Maya Okafor\nStaff Writer\n{bio}"
    document = read(page(*HEAD[:2], "May 7, 2019", PROSE, MORE, card, "Share\n0 Likes"))
    assert [(one.name, one.role) for one in document.bylines] == [("Maya Okafor", "Staff Writer")]
    assert texts(document) == [PROSE, MORE]


def test_of_several_who_are_presented_each_is_of_the_story():
    cards = tuple(
        f"{name} Okafor\nMath Teacher\n{name} has taught all of us to count chairs."
        for name in ("Maya", "Theo")
    )
    document = read(page(*HEAD[:2], "May 7, 2019", PROSE, MORE, *cards, "Share\n0 Likes"))
    assert texts(document)[2:] == list(cards)


def test_what_tells_of_a_poems_writer_may_be_wrapped():
    poem = "The driver keeps the heater for himself.\nWe breathe two windows open\nand draw a bridge."
    bio = "A member of the class that never had a homecoming, Maya is in her\nfourth year on staff."
    document = read(page(*HEAD, "May 7, 2019", poem, "Maya Okafor", bio, "Comments (0)"))
    assert texts(document) == [poem]


def test_a_poll_that_did_not_load_and_a_link_amid_a_story_do_not_end_it():
    short = ("The gym opens at nine on Saturday.", "Bring a chair.")
    boxes = ("Sorry, there was an error loading this poll.", "Read more: Flu clinic moves to the annex")
    foot = ("Previous\nGoats vote\nNext\nBees return", "Comments (0)")
    assert texts(read(page(*HEAD, PROSE, *boxes, *short, *foot))) == [PROSE, *short]
