"""What programs and frames of other sites leave in a page: it goes, and the words that it holds stay."""

import pytest

from articles.readers.plain_text.words.files import is_file_name
from tests.readers.test_plain_text import MORE, PROSE, page, read, texts

pytestmark = pytest.mark.pure

HEAD = ("The Harbor Light", "Chairs are missing", "By Maya Okafor, Staff Writer", "March 3, 2020")


def left(*amid):
    """Return what is left of lines amid a story."""
    story = texts(read(page(*HEAD, PROSE, *amid, MORE)))
    assert (story[0], story[-1]) == (PROSE, MORE)
    return story[1:-1]


@pytest.mark.parametrize(
    "frame",
    [
        ("View this post on Instagram", "A post shared by The Harbor Light (@harborlight)"),
        ("View this profile on Instagram", "Harbor Light (@harborlight) • Instagram photos and videos"),
        ("Ver esta publicación en Instagram", "Una publicación compartida por El Faro (@elfaro)"),
        ("pic.twitter.com/Ab3dE", "Read the full conversation on X"),
        ("https://www.youtube.com/watch?v=Ab3dE", "Watch on YouTube", "Video unavailable"),
        ("Spring Concert from Harbor Light on Vimeo.",),
        ("@harborlight ♬ original sound - Harbor Light",),
        ("Open publication - Free publishing - More harbor",),
        ("Embed from Getty Images",),
        ("Photo by Theo Brandt: A junior waits outside before the doors open.",),
        ("View this document on Scribd", "Download as PDF"),
        ("Listen on Spotify", "Spotify Embed: Songs to count chairs by"),
        ("Never submit passwords through Google Forms.",),
        ("Created with flickr slideshow.", "View Larger Map"),
        ("This slideshow requires JavaScript.", "JavaScript is disabled in your browser."),
    ],
)
def test_what_a_frame_of_another_site_leaves_is_no_part_of_the_story(frame):
    assert left(*frame) == []


@pytest.mark.parametrize(
    "said",
    [
        "A story shared by a teacher brought the shelter its first donations.",
        "Flash is dead, and so is the computer lab.",
        "This video requires patience.",
    ],
)
def test_a_sentence_about_such_a_frame_stays(said):
    assert left(said) == [said]


@pytest.mark.parametrize(
    "code",
    [
        '[poll id="14"]',
        "[gallery]",
        '[contact-form-7 id="4" title="Tips"]',
        "[youtube https://www.youtube.com/watch?v=Ab3dE]",
        "[embed]https://youtu.be/Ab3dE[/embed]",
        '[soundcloud url="x" width="100%" iframe="true" /]',
        '[vc_row][vc_column width="1/2"]',
    ],
)
def test_a_shortcode_is_no_part_of_the_story(code):
    assert left(code) == []


@pytest.mark.parametrize(
    ("written", "stays"),
    [
        ("[pullquote]They were blue.[/pullquote]", "They were blue."),
        ("[dropcap]T[/dropcap]hey were blue.", "They were blue."),
        ("[laughs] They were [sic] blue.", "[laughs] They were [sic] blue."),
        ("[Name withheld] wrote to [email protected].", "[Name withheld] wrote to [email protected]."),
        ('He wrote <em>blue</em> in <a href="x">chalk</a>.', "He wrote blue in chalk."),
        ("He typed {a: b}, and 5 < 6 came back.", "He typed {a: b}, and 5 < 6 came back."),
    ],
)
def test_what_a_mark_holds_stays_and_so_does_what_is_none(written, stays):
    assert left(written) == [stays]


def test_a_caption_that_a_shortcode_holds_is_the_pictures():
    code = '[caption id="attachment_3" width="300"] The gate in May. Photo by Theo Lindqvist[/caption]'
    document = read(page(*HEAD, PROSE, code + MORE))
    assert texts(document) == [PROSE, MORE]
    assert (document.caption, document.credit) == ("The gate in May.", "Theo Lindqvist")


SETTINGS = "Normal 0 false false false EN-US X-NONE X-NONE MicrosoftInternetExplorer4"
STYLE = ("table.MsoNormalTable", '{mso-style-name:"Table Normal";', "mso-tstyle-rowband-size:0;", "}")


@pytest.mark.parametrize(
    "settings",
    [
        (SETTINGS, "/* Style Definitions */", *STYLE),
        tuple(SETTINGS.split()),
        (f"{SETTINGS} st1\\:*{{behavior:url(#ieooui) }} /* Styles */ table.Mso {{mso-style-name:x;}}",),
        ("<!--[if gte mso 9]><xml>", "<w:View>Normal</w:View>", "</xml><![endif]-->"),
        ("<!-- p.MsoNormal {margin:0in;} -->", "{C}"),
    ],
)
def test_the_settings_of_a_word_processor_are_no_part_of_the_story(settings):
    assert left(*settings) == []


def test_text_behind_such_settings_stays():
    assert left(f"{SETTINGS} They were blue.") == ["They were blue."]
    assert left("Normal people stand.") == ["Normal people stand."]


@pytest.mark.parametrize(
    "name",
    [
        *(
            "DSC_0327",
            "IMG_1234 (1)",
            "P1010023",
            "PXL_20210303_123456789",
            "Scan0001",
            "100_1234",
            "image0 (1)",
        ),
        *("DSC_0327-copy", "Screen Shot 2019-03-04 at 9.12.41 AM", "WhatsApp Image 2019-03-04"),
        *("IMG_3322-e1391234567", "image0 (1)"),
    ],
)
def test_the_name_of_a_pictures_file_is_no_part_of_the_story(name):
    assert is_file_name(name)
    assert left(name) == []


@pytest.mark.parametrize(
    "text", ["2019-2020", "CS101", "Photo 51", "COVID-19", "Sam 12", "555-1234", "Image"]
)
def test_other_words_with_numbers_name_no_file(text):
    assert not is_file_name(text)


@pytest.mark.parametrize(
    "row",
    ["Facebook0 Twitter0 LinkedIn0 Reddit Tumblr Pinterest0 0 Likes", "Facebook 12 | Twitter 3 | 15 Shares"],
)
def test_a_row_of_buttons_with_their_counts_ends_a_story_and_what_is_before_and_behind_it(row):
    titles = ("Previous", "Library stays open late", "Next", "Two seniors sell umbrellas")
    assert texts(read(page(*HEAD, PROSE, MORE, row, *titles))) == [PROSE, MORE]


def test_a_box_of_what_is_like_a_story_and_the_watch_on_its_discussion_are_none_of_it():
    box = "More Like This\nArticles Images Videos\nLibrary stays open late\nTwo seniors sell umbrellas"
    watch = "Watch this discussion. Stop watching this discussion."
    assert texts(read(page(*HEAD, PROSE, MORE, box, watch))) == [PROSE, MORE]


def test_a_theme_prints_tags_behind_stars():
    assert read(page(*HEAD, PROSE, MORE, "Tags\n* Snow Days\n* Buses")).tags == ("Snow Days", "Buses")


@pytest.mark.parametrize("blank", ["\n", "\n\n"])
def test_a_sentence_and_a_bare_name_ahead_of_a_story_are_its_pictures(blank):
    photo = "A line for chairs stretches past the trophy case.", "Theo Lindqvist"
    document = read("\n\n".join([*HEAD, ""]) + blank.join([*photo, PROSE, MORE]))
    assert (document.caption, document.credit) == photo
    assert texts(document) == [PROSE, MORE]


def test_names_between_what_several_people_say_are_no_credits():
    said = ("They took all of the chairs.", "Theo Lindqvist", PROSE, "Nia Broussard", MORE)
    document = read(page(*HEAD, *said))
    assert document.credit is None
    assert texts(document) == list(said)


@pytest.mark.parametrize("foot", ["In Local News", "Previous\n\nLibrary stays open late", "Leave a comment"])
def test_a_name_and_role_behind_a_dash_below_the_story_are_its_writers(foot):
    document = read(
        page("The Harbor Light", "Chairs are missing", PROSE, MORE, "— Wen Li, Sports Editor", foot)
    )
    assert [(one.name, one.role) for one in document.bylines] == [("Wen Li", "Sports Editor")]
    assert texts(document) == [PROSE, MORE]


def test_what_a_theme_says_above_its_form_for_comments_names_the_paper():
    rules = (
        "The 318 intends for this area to be used to foster discussion. " + "Comments are read by us. " * 9
    )
    document = read(page("Chairs are missing", *HEAD[2:], PROSE, MORE, "Leave a Comment", rules))
    assert document.publication == "The 318"


def test_a_paper_in_capitals_is_called_as_a_credit_prints_it():
    photo = "The gate in May.\nTheo Lindqvist/The Slate"
    assert read(page("THE SLATE", *HEAD[1:], photo, PROSE, MORE)).publication == "The Slate"


@pytest.mark.parametrize("account", ["newsroom2", "mrhenderson"])
def test_the_account_below_the_day_of_a_story_is_no_part_of_it(account):
    document = read(page(*HEAD[:2], f"March 3, 2020\n{account}", "By Maya Okafor", PROSE, MORE))
    assert texts(document) == [PROSE, MORE]
    assert [one.name for one in document.bylines] == ["Maya Okafor"]


def test_a_menu_in_one_line_may_have_a_label_that_no_other_paper_has():
    menu = "Campus News Opinions People Sports Arts Life Print Edition About Us Yearbook Orders Magazine"
    document = read(page("The Harbor Light", menu, *HEAD[1:], PROSE, MORE))
    assert document.headline == "Chairs are missing"


def test_two_sentences_above_the_name_of_a_place_are_the_story():
    said = (
        "Every town has the thrift stores it deserves. I have cried in ours.",
        "Agnes Thrift",
        PROSE,
        MORE,
    )
    document = read(page(*HEAD, *said))
    assert document.caption is None
    assert texts(document) == list(said)
