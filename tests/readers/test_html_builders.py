"""Saved pages of site builders and newer themes: boxes, fields and menus told by form and place alone."""

import pytest

from articles.readers import ParsedDocument
from articles.readers.plain_text.words.photos import parse_photo
from tests.readers.html_scoring import blocks_of
from tests.readers.test_html_pages import IMAGE, MORE, PROSE, SEEN, page, parsed, story, unknown

pytestmark = pytest.mark.pure

TITLE = "<html><title>Chairs go missing | The Harbor Light</title>"
LINK = "<a rel='author'>"
MENU = "".join(f"<li><a href='/{name}'>{name}</a></li>" for name in ("Games", "Crime Log", "Podcasts"))


def people(document: ParsedDocument) -> list[tuple[str, str | None]]:
    return [(person.name, person.role) for person in document.bylines]


class TestPlaces:
    def test_the_card_of_another_story_is_not_the_story(self):
        card = "<h2><a href='/x'>Pond</a></h2><div class='post-content'><p>It is green.</p></div>"
        card = f"<article>{card}</article>"
        text = f"{TITLE}<h1>Chairs go missing</h1><p>By Maya Okafor</p><div><p>{PROSE}</p><p>{MORE}</p></div>"
        assert blocks_of(parsed(f"{text}<aside>{card}</aside>")) == [("p", PROSE), ("p", MORE)]
        assert blocks_of(parsed(f"{text}<div>{card}</div>")) == [("p", PROSE), ("p", MORE)]

    def test_boxes_of_one_name_behind_each_other_are_one_story(self):
        box = "<div class='tyJ mGz'>{}</div>"
        last = box.format("<h2>The count</h2><p>Four are left.</p>")
        other = box.format("<p><a href='/x'>The pond is green.</a></p>")
        body = f"<div>{box.format(f'<p>{PROSE}</p><p>{MORE}</p>')}{last}{other}</div>"
        document = parsed(f"{TITLE}<h1>Chairs go missing</h1><p>By Maya Okafor</p>{body}")
        told = [("p", PROSE), ("p", MORE), ("h2", "The count"), ("p", "Four are left.")]
        assert blocks_of(document) == told

    def test_sections_of_one_name_are_one_story(self):
        section = "<section class='band'><div><div class='wide-text'>{}</div></div></section>"
        told = section.format("<p>Four of them are left in the old hall.</p>")
        other = section.format("<p>Read all of it in <a href='/x'>the next number of our paper</a>.</p>")
        head = "<h1>Chairs go missing</h1><p>By Maya Okafor</p>"
        body = section.format(f"{head}<p>{PROSE}</p><p>{MORE}</p>")
        last = ("p", "Four of them are left in the old hall.")
        assert blocks_of(parsed(f"{TITLE}<main>{body}{told}{other}</main>")) == [
            ("p", PROSE),
            ("p", MORE),
            last,
        ]

    def test_what_is_named_a_description_may_be_the_story(self):
        body = f"<div class='ui-description'><p>by Maya Okafor</p><p>{PROSE}</p><p>{MORE}</p></div>"
        posted = "<p>Posted by Mr. Dale Otto on 3/2/2020</p>"
        document = parsed(f"{TITLE}<h1>Chairs go missing</h1>{posted}{body}")
        assert (document.dek, people(document)) == (None, [("Maya Okafor", None)])

    def test_the_heading_of_the_first_part_is_the_storys(self):
        body = f"<h2>I. Dusk</h2><p>{PROSE}</p><h2>II. Dawn</h2><p>{MORE}</p>"
        document = parsed(f"{TITLE}<h1>Chairs go missing</h1><p>By Maya Okafor</p><div>{body}</div>")
        assert blocks_of(document) == [("h2", "I. Dusk"), ("p", PROSE), ("h2", "II. Dawn"), ("p", MORE)]


class TestFurniture:
    @pytest.mark.parametrize(
        "box",
        [
            "<div class='embed-poll'><p>Where are they?</p><ul><li>Here</li><li>There</li></ul></div>",
            "<div><a href='/x'><h2>The pond, a biography</h2><div>It was dug in 1909.</div></a></div>",
            "<div class='card'><div>Readers pay. <a href='#/portal/signup'>Become one.</a></div></div>",
            "<p>Want to write for the Light? Come to Room 9.</p>",
            "<div><span>3 min read</span></div>",
            "<figure><iframe src='./a.html'></iframe><figcaption>A film.</figcaption></figure>",
        ],
        ids=["poll", "card", "members", "writers", "minutes", "player"],
    )
    def test_what_leads_elsewhere_is_no_part_of_the_story(self, box: str):
        assert story(box) == [("p", PROSE), ("p", MORE)]

    @pytest.mark.parametrize(
        "box",
        [
            "<h2><a href='/x'>The pond, a biography</a></h2>",
            "<p>Whoever wants to sit may <a href='/signup'>sign up</a> in the office.</p>",
            "<figure><iframe src='https://v.example/1'></iframe><figcaption>A film.</figcaption></figure>",
            "<h2>“Nobody could say where”</h2>",
        ],
        ids=["heading", "sentence", "player", "quotation"],
    )
    def test_what_tells_something_stays(self, box: str):
        assert len(story(box)) > 2

    def test_the_number_of_a_note_is_none_of_its_words(self):
        note = "<div><a href='#footnote-anchor-1'>1</a><div><p>It may now be five.</p></div></div>"
        assert story(note)[1:-1] == [("p", "It may now be five.")]

    @pytest.mark.parametrize("mark", ["<br>", ""])
    def test_a_bold_question_is_a_line_of_its_own(self, mark: str):
        text = f"<p>{mark}<b>What could go wrong?</b><br>{MORE}</p>"
        assert story(text)[1:-1] == [("p", "What could go wrong?"), ("p", MORE)]


class TestPictures:
    def test_fields_behind_a_picture_are_its_words(self):
        credit = "<div class='field-photo-credit'><div>Photo Credit:</div><div>Wei Zhang</div></div>"
        fields = f"<div class='image'><div>{IMAGE}</div></div>{credit}<div class='field-cutline'>{SEEN}</div>"
        photos = parsed(page(f"<p>{PROSE}</p>{fields}<p>{MORE}</p>")).photos
        assert [(photo.caption, photo.credit) for photo in photos] == [(SEEN, "Wei Zhang")]

    def test_tools_under_a_picture_are_not_its_words(self):
        cell = f"<td>{IMAGE}<br><i>Media Credit: Wei Zhang</i><br>{SEEN}</td>"
        table = f"<table><tr>{cell}</tr><tr><td>Article Tools<br>Page 1 of 1</td></tr></table>"
        photos = parsed(page(f"<p>{PROSE}</p>{table}<p>{MORE}</p>")).photos
        assert [(photo.caption, photo.credit) for photo in photos] == [(SEEN, "Wei Zhang")]

    def test_what_is_named_a_credit_may_hold_the_caption(self):
        box = f"<div>{IMAGE}<div class='image-credit'>{SEEN} Photo by Wei Zhang</div></div>"
        photos = parsed(page(f"<p>{PROSE}</p>{box}<p>{MORE}</p>")).photos
        assert [(photo.caption, photo.credit) for photo in photos] == [(SEEN, "Wei Zhang")]

    def test_the_caption_of_a_picture_without_an_address_is_kept_with_it(self):
        figure = f"<figure><img src='data:image/gif;base64,R0lG'><figcaption>{SEEN}</figcaption></figure>"
        document = parsed(page(f"<p>{PROSE}</p>{figure}<p>{MORE}</p>"))
        assert [photo.caption for photo in document.photos] == [SEEN]
        assert blocks_of(document) == [("p", PROSE), ("p", MORE)]

    @pytest.mark.parametrize(
        ("line", "credit", "caption"),
        [
            (
                "The hall as planned. Rendering provided by Hale Architects",
                "Hale Architects",
                "The hall as planned.",
            ),
            (
                "The hall in May. By Courtesy of University Archives",
                "University Archives",
                "The hall in May.",
            ),
        ],
    )
    def test_who_made_a_picture_is_told_in_more_words(self, line: str, credit: str, caption: str):
        photo = parse_photo(line)
        assert photo is not None
        assert (photo.credit, photo.caption) == (credit, caption)

    def test_a_studio_keeps_its_name(self):
        figure = (
            f"<figure>{IMAGE}<figcaption>{SEEN} Photo courtesy of Grey Gull Pictures</figcaption></figure>"
        )
        photos = parsed(page(f"<p>{PROSE}</p>{figure}<p>{MORE}</p>")).photos
        assert [photo.credit for photo in photos] == ["Grey Gull Pictures"]


class TestPeople:
    @pytest.mark.parametrize(
        ("head", "told"),
        [
            (
                "<ul><li>Maya Okafor, Features Editor, and Theo Brandt</li><li>May 3, 2023</li></ul>",
                [("Maya Okafor", "Features Editor"), ("Theo Brandt", None)],
            ),
            (
                f"<p>By {LINK}Maya Okafor</a> and {LINK}Theo Brandt</a>, <i>Writer and News Editor</i></p>",
                [("Maya Okafor", "Writer"), ("Theo Brandt", "News Editor")],
            ),
            (
                "<div class='byline'>By <a>Maya Okafor</a><span></span>Senior Staff Writer</div>",
                [("Maya Okafor", "Senior Staff Writer")],
            ),
            (
                "<p><a href='#i'>I. Departure</a></p><p>May 3, 2023 · 1 min · 9 words · Maya Okafor</p>",
                [("Maya Okafor", None)],
            ),
        ],
        ids=["list", "each", "style", "contents"],
    )
    def test_names_and_roles_are_read_however_they_are_set(
        self, head: str, told: list[tuple[str, str | None]]
    ):
        assert people(unknown(f"<h1>Chairs go missing</h1>{head}")) == told

    def test_tags_beside_a_name_are_no_role(self):
        line = "By <a>Maya Okafor</a> May 3, 2023 <a>#band</a>, <a>#friday night</a>"
        assert people(parsed(page(f"<p>{PROSE}</p>", before=f"<div class='byline'>{line}</div>"))) == [
            ("Maya Okafor", None)
        ]

    @pytest.mark.parametrize(
        "card",
        [
            "<h2>Written by Maya Okafor</h2><p>Sophomore. City Reporter at The Harbor Light.</p>",
            "<h2>Maya Okafor<span>City Reporter</span></h2>",
            "<p>Maya Okafor is a City Reporter. Email her.</p>",
        ],
    )
    def test_a_card_tells_the_role_without_a_mark_before_it(self, card: str):
        before = "<p class='byline'>By Maya Okafor</p>"
        assert people(parsed(page(f"<p>{PROSE}</p>", before=before, after=card))) == [
            ("Maya Okafor", "City Reporter")
        ]


class TestPapers:
    def test_what_a_site_is_called_until_it_gets_a_name_is_no_paper(self):
        top = "<meta property='og:site_name' content='{}'><h2><a href='/'>The Harbor Light</a></h2>"
        title = "Nobody says: chairs go missing - The Harbor Light"
        for name in ("My Blog", "harborlight.example"):
            head = f"{top.format(name)}<h1>Nobody says: chairs go missing</h1><p>By Maya Okafor</p>"
            document = unknown(head, title=title)
            assert (document.publication, document.headline) == (
                "The Harbor Light",
                "Nobody says: chairs go missing",
            )

    def test_the_link_with_the_logo_says_which_part_of_the_title_is_the_paper(self):
        logo = "<a href='/hawks/home'><img src='h.png'>Hawk Talk</a><nav><a href='/x'>Chairs</a></nav>"
        head = f"{logo}<h1>Where have all of them gone?</h1><p>By Maya Okafor</p>"
        foot = "<footer><p>Hawk Talk: The student paper of Harbor Middle School</p></footer>"
        text = f"<html><title>Hawk Talk - Chairs</title>{head}<div><p>{PROSE}</p><p>{MORE}</p></div>{foot}"
        document = parsed(text)
        assert document.publication == "Hawk Talk"
        assert document.tagline == "The student paper of Harbor Middle School"

    @pytest.mark.parametrize(
        ("line", "slogan"),
        [
            ("News from the old pier", "News from the old pier"),
            ("Search this old site", None),
            ("12 Pier Street, ME 04101", None),
            ("Breaking The pond is green", None),
        ],
    )
    def test_a_slogan_stands_beside_the_papers_name(self, line: str, slogan: str | None):
        top = f"<nav><a href='/'>The Harbor Light</a><small>{line}</small></nav>"
        assert unknown(f"{top}<h1>Chairs go missing</h1><p>By Maya Okafor</p>").tagline == slogan

    def test_a_hidden_menu_says_nothing_of_the_paper(self):
        menu = f"<div aria-hidden='true'><span>The Podcast Times</span><ul>{MENU}</ul></div>"
        top = f"{menu}<p>The Harbor Light</p><h1>Chairs go missing</h1><p>By Maya Okafor</p>"
        assert unknown(top).publication == "The Harbor Light"

    def test_a_story_behind_an_open_box_is_read(self):
        hidden = f"<h1>Chairs go missing</h1><p>By Maya Okafor</p><p>{PROSE}</p>{MENU}"
        assert blocks_of(parsed(f"{TITLE}<div aria-hidden='true'>{hidden}</div>"))[0] == ("p", PROSE)

    def test_a_name_is_told_without_the_platform(self):
        head = "<meta property='og:site_name' content='The Harbor Light on Notion'>"
        assert unknown(f"{head}<h1>Chairs</h1><p>By Maya Okafor</p>").publication == "The Harbor Light"

    def test_a_schools_slogan_is_not_its_papers(self):
        top = "<div class='site-name'>Harbor Ridge School</div><p class='motto'>Every gull, every day</p>"
        document = unknown(f"{top}<h2>The Harbor Banner</h2><h1>Chairs go missing</h1><p>By Maya Okafor</p>")
        assert (document.publication, document.tagline) == ("The Harbor Banner", None)

    @pytest.mark.parametrize("heading", ["<h2>The Harbor Acorn</h2>", ""])
    def test_the_last_step_to_a_story_names_the_paper_on_a_schools_page(self, heading: str):
        head = f"<meta property='og:site_name' content='Harbor Ridge School'>{heading}"
        way = "<div class='crumbs'><a>Home</a> &gt; <a>Clubs</a> &gt; <a>The Harbor Acorn</a></div>"
        document = unknown(f"{head}{way}<h1>Chairs go missing</h1><p>By Maya Okafor</p>")
        assert document.publication == "The Harbor Acorn"

    def test_the_kicker_of_a_headline_is_no_section_of_the_site(self):
        document = unknown(
            "<h1>Letters: Chairs go missing</h1><p>By Maya Okafor</p>", title="Letters: Chairs go missing"
        )
        assert document.section is None


def test_tags_may_stand_in_a_nav_that_says_so():
    links = "<ul><li><a href='/1'>halls</a></li><li><a href='/2'>chairs</a></li></ul>"
    assert parsed(page(f"<p>{PROSE}</p>", after=f"<nav aria-label='tags'>{links}</nav>")).tags == (
        "halls",
        "chairs",
    )


def test_a_day_over_the_headline_that_agrees_with_the_moment_is_sure():
    head = (
        "<meta property='article:published_time' content='2024-05-10T16:20:44Z'>"
        "<ul><li>May 10, 2024</li></ul><h1>Chairs go missing</h1><p>By Maya Okafor</p>"
    )
    document = unknown(head)
    assert str(document.published) == "2024-05-10"
    assert "published" not in [guess.field for guess in document.guesses]
