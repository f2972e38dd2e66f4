"""Saved pages of makes that nobody declared: what is told by form and place alone."""

import json
from datetime import date

import pytest

from articles.readers import ParsedDocument
from tests.readers.html_scoring import blocks_of
from tests.readers.test_html_pages import IMAGE, MORE, PROSE, SEEN, page, parsed, story, told, unknown

pytestmark = pytest.mark.pure

HIDDEN = "<p class='credit'><b class='sr-only'>Credit</b>Wei Zhang</p>"
FIELD = "<form><input type='email'><button>Go</button></form>"


def words(document: ParsedDocument) -> list[tuple[str | None, str | None]]:
    return [(photo.caption, photo.credit) for photo in document.photos]


class TestFurniture:
    @pytest.mark.parametrize(
        "box",
        [
            f"<aside><h3>In your inbox</h3><p>Join 4,100 readers who start here.</p>{FIELD}</aside>",
            "<div><h4>Nothing is free.</h4><p>Will you help us?</p><a class='btn' href='/x'>Go</a></div>",
            "<div><div><h4>Love chairs?</h4></div><p>Follow The Harbor Light on Instagram.</p></div>",
            "<p><a class='button primary' href='#'><span>Share</span></a></p>",
            "<table><tr><td><b>Eat at Vito’s!</b><br>Two slices<br>(paid advertisement)</td></tr></table>",
            "<div role='dialog'><p>We value your privacy and ask you to choose.</p></div>",
            "<p><a href='https://wren.example/give'>Support the Wren</a></p>",
            "<figure class='callout'><div><span>💡</span></div></figure>",
            "<p>Have a story idea? Write to the news desk.</p>",
            "<div class='td_quote_box'><p>Four hundred of them were missing.</p></div>",
            "<iframe src='https://www.gstatic.example/atari/embeds/1/frame.html'></iframe>",
        ],
        ids=[
            "field",
            "button",
            "follow",
            "alone",
            "paid",
            "dialog",
            "call",
            "sign",
            "ideas",
            "quote",
            "frame",
        ],
    )
    def test_what_asks_something_of_the_reader_is_no_part_of_the_story(self, box: str):
        assert story(box) == [("p", PROSE), ("p", MORE)]

    @pytest.mark.parametrize(
        "box",
        [
            "<div><h3>The count<button>Copy link</button></h3><p>Four halls are empty.</p></div>",
            "<div><p>All counts are in one file.</p><p><a class='btn' href='/c.pdf'>Download</a></p></div>",
            f"<div><h3>The count</h3><p>{MORE}</p><p>{PROSE}</p><p>{MORE}</p>{FIELD}</div>",
            "<div><p>All chairs were counted.</p><p><b>Advertisement</b> for new ones was long.</p></div>",
        ],
        ids=["heading", "file", "long", "word"],
    )
    def test_a_box_that_tells_something_stays(self, box: str):
        assert len(story(box)) > 3

    def test_a_part_in_a_report_that_its_writer_tells_of_stays(self):
        told = "Maya Okafor works for the hall. She did not report the part on its chairs."
        byline = "<p class='byline'>By Maya Okafor</p>"
        assert ("p", told) in blocks_of(parsed(page(f"<p>{PROSE}</p><p>{told}</p>", before=byline)))

    def test_a_story_in_a_dialog_is_read(self):
        title = "<title>Chairs go missing | The Harbor Light</title>"
        head = "<h1>Chairs go missing</h1><p>By Maya Okafor</p>"
        body = f"<div role='dialog'>{head}<p>{PROSE}</p><p>{MORE}</p></div>"
        assert blocks_of(parsed(f"<html>{title}{body}")) == [("p", PROSE), ("p", MORE)]


class TestPictures:
    @pytest.mark.parametrize(
        "framed",
        [
            f"<x-image>{IMAGE}</x-image><div role='button'>Expand</div><b>{SEEN} Photo: Wei Zhang</b>",
            f"<figure>{IMAGE}</figure><div>PHOTO: Wei Zhang / CAPTION: {SEEN}</div>",
            f"<figure>{IMAGE}<figcaption>{SEEN} <i class='credit'>Credit: Courtesy of Wei Zhang</i></figure>",
            f"<figure>{IMAGE}<p class='caption'>{SEEN}</p>{HIDDEN}</figure>",
            f"<table><tr><td>{IMAGE}<br>Photo by Wei Zhang<br><b>{SEEN}</b></td></tr></table>",
        ],
        ids=["made", "labels", "courtesy", "hidden", "table"],
    )
    def test_words_of_a_picture_are_told_apart(self, framed: str):
        document = parsed(page(f"<p>{PROSE}</p><div>{framed}</div><p>{MORE}</p><p>{PROSE}</p>"))
        assert words(document) == [(SEEN, "Wei Zhang")]
        assert len(blocks_of(document)) == 3

    def test_a_credit_between_picture_and_story_is_the_pictures(self):
        before = f"<figure>{IMAGE}<figcaption>{SEEN}</figcaption></figure><p>Photo by Wei Zhang</p>"
        assert words(parsed(page(f"<p>{PROSE}</p>", before=before))) == [(SEEN, "Wei Zhang")]

    def test_the_copy_for_browsers_without_scripts_gives_its_address(self):
        late = "<img alt='' src='data:image/gif;base64,R0lGODlh'>"
        copy = "<noscript><img src='/_next/image?url=%2Fi%2Fchair.jpg&w=640'></noscript>"
        figure = f"<figure><span>{late}{copy}</span><figcaption>{SEEN}</figcaption></figure>"
        photos = parsed(page(f"<p>{PROSE}</p>{figure}<p>{MORE}</p>")).photos
        assert [(photo.file, photo.caption) for photo in photos] == [("i/chair.jpg", SEEN)]

    def test_what_a_word_processor_says_of_a_picture_is_not_kept(self):
        image = "<img src='/a.jpg' alt='A hall Description automatically generated'>"
        figure = f"<figure>{image}<figcaption>Figure 1: {SEEN}</figcaption></figure>"
        photo = parsed(page(f"<p>{PROSE}</p>{figure}<p>{MORE}</p>")).photos[0]
        assert (photo.caption, photo.alt) == (SEEN, None)

    def test_the_picture_of_a_printed_page_is_none_of_the_story(self):
        cover = "<div><img src='/3.jpg' alt='Page 3 of Chairs'></div>"
        head = f"<html><title>Chairs</title><article>{cover}<h1>Chairs</h1><p>By Maya Okafor</p>"
        assert parsed(f"{head}<p>{PROSE}</p></article>").photos == ()


class TestHeads:
    @pytest.mark.parametrize(
        "logo",
        [
            "<img src='/l.png' alt='The news site of Harbor Ridge School'>",
            "<img src='/l.png' alt='The Harbor Light | Serving Harbor Ridge since 1909'>",
        ],
    )
    def test_the_slogan_may_stand_in_the_logo_alone(self, logo: str):
        text = page(f"<p>{PROSE}</p>").replace("<body class='single-post'>", f"<body><header>{logo}</header>")
        assert parsed(text).tagline in logo

    def test_a_slogan_may_be_told_of_the_publisher(self):
        publisher = {"name": "The Harbor Light", "description": "News from the pier, once a week"}
        head = told(headline="Chairs", publisher=publisher)
        assert parsed(page(f"<p>{PROSE}</p>", head=head)).tagline == "News from the pier, once a week"

    @pytest.mark.parametrize(
        ("card", "role"),
        [
            (
                "<h5>About the Writers</h5><p><b>Maya Okafor, Sports Editor</b></p><p>She sits.</p>",
                "Sports Editor",
            ),
            ("<div><h4>Maya Okafor</h4><span>City Reporter</span></div>", "City Reporter"),
            (
                "<h2>Written by Maya Okafor</h2><div>19 Followers</div><p>Copy Chief at the Light. Sits.</p>",
                "Copy Chief",
            ),
            ("<p>Maya Okafor is a staff writer for the Light and sits.</p>", "staff writer"),
            ("<p>Maya Okafor is a staff writer for the Gazette.</p>", None),
            ("<div><h4>Maya Okafor</h4><span>A junior who sits.</span></div>", None),
        ],
        ids=["comma", "line", "at", "sentence", "other", "none"],
    )
    def test_a_card_below_the_story_tells_the_role(self, card: str, role: str | None):
        before = "<p class='byline'>By Maya Okafor</p>"
        bylines = parsed(page(f"<p>{PROSE}</p><p>{MORE}</p>", before=before, after=card)).bylines
        assert [(person.name, person.role) for person in bylines] == [("Maya Okafor", role)]

    def test_each_of_several_writers_has_the_role_of_their_card(self):
        before = "<p class='byline'>By Maya Okafor and Theo Brandt</p>"
        cards = "<p>Theo Brandt, Photographer</p><p>Maya Okafor, News Editor</p>"
        bylines = parsed(page(f"<p>{PROSE}</p>", before=before, after=cards)).bylines
        assert [person.role for person in bylines] == ["News Editor", "Photographer"]

    def test_a_call_with_a_heading_of_its_own_is_no_dek(self):
        call = "<div class='description'>Look at ours every day.</div>"
        box = f"<div class='blurb'><h4>Love chairs?</h4>{call}</div>"
        assert unknown(f"<h1>Chairs go missing</h1><p>By Maya Okafor</p>{box}").dek is None

    def test_a_day_in_a_menu_is_not_believed_against_what_machines_are_told(self):
        menu = (
            "<div><h3>Pond</h3><time class='entry-date' datetime='2023-11-02'>November 2, 2023</time></div>"
        )
        own = "<time class='entry-date' datetime='2023-03-28'>March 28, 2023</time>"
        head = told(datePublished="2023-03-28T08:00:00-05:00")
        text = page(f"<p>{PROSE} {MORE}</p>", head=head, before=own).replace("<article>", f"{menu}<article>")
        document = parsed(text)
        assert document.published == date(2023, 3, 28)
        assert "published" not in [guess.field for guess in document.guesses]

    def test_the_day_of_an_issue_over_the_headline_is_a_doubt(self):
        document = unknown(
            "<p>Vol. 41, No. 6 &nbsp; March 12, 1999</p><h1>Chairs go missing</h1><p>By Maya Okafor</p>"
        )
        assert document.published == date(1999, 3, 12)
        assert ("published", "above-headline") in [(guess.field, guess.reason) for guess in document.guesses]

    def test_the_data_of_a_page_that_a_script_builds_tells_the_year(self):
        data = {"a": {"title": "Chairs go missing", "publishedAt": "2026-01-22T13:00:00.000Z"}}
        script = f"<script type='application/json'>{json.dumps(data)}</script>"
        line = "<div>Thursday, January 22</div>"
        document = unknown(f"<h1>Chairs go missing</h1><p>By Maya Okafor</p>{line}{script}")
        assert document.published == date(2026, 1, 22)
        assert unknown(f"<h1>Chairs go missing</h1><p>By Maya Okafor</p>{line}").published is None

    def test_the_data_of_another_story_tells_nothing(self):
        data = {"a": [{"title": "The pond is green", "publishedAt": "2026-01-22"}]}
        script = f"<script type='application/json'>{json.dumps(data)}</script>"
        assert unknown(f"<h1>Chairs go missing</h1><p>By Maya Okafor</p>{script}").published is None

    @pytest.mark.parametrize(
        ("before", "after"),
        [
            ("<font><a href='index.html'>Home</a> &gt; News</font>", ""),
            ("", "<ul><li><a href='/x'>News</a></li></ul>"),
        ],
    )
    def test_the_section_ends_the_way_or_stands_alone_below(self, before: str, after: str):
        document = parsed(
            page(f"<p>{PROSE}</p><p>{MORE}</p>", after=after).replace("<article>", f"{before}<article>")
        )
        assert document.section == "News"

    def test_tags_may_each_be_named_so(self):
        links = "<div><a class='tag'>Chairs</a><a class='tag'>Halls</a></div>"
        assert parsed(page(f"<p>{PROSE}</p>", after=links)).tags == ("Chairs", "Halls")
        assert parsed(page(f"<p>{PROSE}</p>", before="<a class='tag'>Chairs</a>")).tags == ()

    def test_sunday_is_a_name_behind_by(self):
        names = [
            person.name for person in unknown("<h1>Chairs go missing</h1><p>By Sunday Okafor</p>").bylines
        ]
        assert names == ["Sunday Okafor"]

    def test_labels_of_a_table_over_the_story_tell_section_and_tags(self):
        rows = "<tr><th>Section</th><td><span>Features</span></td></tr>"
        rows += "<tr><th>Tags</th><td><span>halls</span><span>chairs</span></td></tr>"
        document = parsed(page(f"<p>{PROSE}</p><p>{MORE}</p>", before=f"<table>{rows}</table>"))
        assert (document.section, document.tags) == ("Features", ("halls", "chairs"))

    def test_what_parts_a_step_from_the_next_is_none_of_its_name(self):
        assert parsed(page(f"<p>{PROSE}</p>", before="<div class='kicker'>News /</div>")).section == "News"

    def test_a_line_over_the_headline_may_name_the_writer(self):
        document = unknown("<div>17.06.2012</div><div>By: Maya Okafor</div><h1>Chairs go missing</h1>")
        assert [person.name for person in document.bylines] == ["Maya Okafor"]

    def test_the_day_over_the_headline_comes_before_that_of_another_story(self):
        other = "<div><span class='date'>20.06.2012</span><h4><a>Rain</a></h4></div>"
        head = "<div>17.06.2012</div><h1>Chairs go missing</h1><p>By Maya Okafor</p>"
        body = f"<div><p>{PROSE}</p><p>{MORE}</p></div>"
        document = parsed(f"<html lang='en-GB'><title>Chairs go missing</title>{head}{body}{other}")
        assert document.published == date(2012, 6, 17)

    def test_a_byline_that_says_so_comes_before_names_beside_the_day(self):
        line = "<div>December 11, 2019 · <a>Campus Life</a>, <a>Winter Fun</a></div>"
        document = unknown(f"<h1>Chairs go missing</h1>{line}<p>By Maya Okafor</p>")
        assert [person.name for person in document.bylines] == ["Maya Okafor"]

    def test_pupils_may_sign_with_their_first_names(self):
        head = "<h1>Chairs go missing</h1><p>By Oskar and Fatima, Grade 5</p><p>May 14, 2010</p>"
        document = unknown(head)
        assert [(person.name, person.role) for person in document.bylines] == [
            ("Oskar", None),
            ("Fatima", "Grade 5"),
        ]
        assert document.dek is None
        assert (
            unknown("<h1>Chairs go missing</h1><p>By Monday and Tuesday</p><p>May 14, 2010</p>").bylines == ()
        )

    def test_where_the_title_is_the_papers_the_heading_in_its_section_is_the_headline(self):
        top = "<h1>MAGPIE</h1><p>FEATURES</p><h2>Chairs go missing</h2><p>By Maya Okafor</p>"
        document = unknown(top, title="Magpie")
        assert (document.headline, document.publication) == ("Chairs go missing", "MAGPIE")
        told_so = "<meta property='og:site_name' content='Magpie'>"
        top = f"{told_so}<h1>MAGPIE</h1><h2>Chairs go missing</h2><p>by Maya Okafor · May 3, 2021</p>"
        assert unknown(top, title="Magpie").headline == "Chairs go missing"
        dek = "<h1>Magpie</h1><h2>A bird comes back to the hall</h2><p>By Maya Okafor</p>"
        assert unknown(dek, title="Magpie").headline == "Magpie"

    def test_a_title_that_is_printed_over_the_headline_names_the_paper(self):
        top = "<p>THE PEREGRINE</p><h1>Chairs go missing</h1><p>By Maya Okafor</p>"
        assert unknown(top, title="THE PEREGRINE").publication == "THE PEREGRINE"

    def test_a_slogan_may_stand_behind_the_papers_name_in_the_foot(self):
        foot = "<div>&copy; 2012 The Harbor Light, the student magazine of Harbor College | Top</div>"
        document = parsed(page(f"<p>{PROSE} {MORE}</p>", after=foot))
        assert document.tagline == "the student magazine of Harbor College"
        names = unknown(f"<h1>Chairs go missing</h1><p>By Maya Okafor</p>{foot}", title="Chairs go missing")
        assert names.publication == "The Harbor Light"


class TestDoubts:
    def test_a_name_over_a_role_is_a_byline_without_doubt(self):
        for role, doubts in (("News Editor", []), ("", ["names-before-body"])):
            head = f"<h1>Chairs go missing</h1><div>Maya Okafor</div><div>{role}</div><div>May 3, 2023</div>"
            guesses = unknown(head).guesses
            assert [guess.reason for guess in guesses if guess.field == "bylines"] == doubts

    def test_an_account_whose_name_the_page_prints_is_the_writers(self):
        head = told(headline="Chairs", author="Maya Okafor")
        for after, doubts in (("<h2>Written by Maya Okafor</h2>", []), ("", ["from-account"])):
            guesses = parsed(page(f"<p>{PROSE}</p><p>{MORE}</p>", head=head, after=after)).guesses
            assert [guess.reason for guess in guesses if guess.field == "bylines"] == doubts


class TestPapers:
    def test_a_name_that_runs_together_is_told_as_it_is_spelled(self):
        text = f"<h4>THE SALT LICK</h4><h1>Chairs</h1><p>By Maya Okafor</p><p>{PROSE}</p><p>{MORE}</p>"
        assert parsed(f"<html><title>saltlick - Chairs</title>{text}").publication == "THE SALT LICK"

    def test_the_address_tells_which_words_are_the_papers_name(self):
        head = "<link rel='canonical' href='https://www.harborgull.example/arts/chairs'>"
        body = (
            f"<h1>Chairs</h1><p>By Maya Okafor</p><p>{PROSE}</p><p>Maya sits at The Harbor Gull. {MORE}</p>"
        )
        document = parsed(f"<html><title>Chairs</title>{head}{body}")
        assert document.publication == "The Harbor Gull"
        assert ("publication", "one-source") in [(guess.field, guess.reason) for guess in document.guesses]

    def test_who_made_an_issue_on_a_platform_is_the_paper(self):
        head = "<meta property='og:site_name' content='Stackly'><title>Chairs - Stackly</title>"
        by = "<p>by <a href='/x'>The Harbor Ledger</a></p>"
        body = f"<article>{by}<h1>Chairs</h1><p>By Maya Okafor</p><p>{PROSE}</p><p>{MORE}</p></article>"
        assert parsed(f"<html>{head}{body}").publication == "The Harbor Ledger"

    def test_a_heading_that_other_lines_call_the_paper_names_it_on_a_schools_page(self):
        head = "<meta property='og:site_name' content='Harbor Ridge School'><title>Post</title>"
        way = "<nav class='crumbs'><a>Home</a><a>Clubs</a><a>The Harbor Almanac</a></nav>"
        body = f"<main><h1>Chairs go missing</h1><p>By Maya Okafor</p><p>{PROSE}</p><p>{MORE}</p></main>"
        more = "<h2>More from The Harbor Almanac</h2><a>The pond is green</a>"
        document = parsed(f"<html>{head}{way}<h2>The Harbor Almanac</h2>{body}{more}")
        assert (document.publication, document.section) == ("The Harbor Almanac", None)


@pytest.mark.parametrize(
    ("body", "blocks"),
    [
        (f"<p><b>The count</b><br>{MORE}</p>", [("p", "The count"), ("p", MORE)]),
        ("<p><b>O hall,</b><br>my empty hall</p>", [("p", "O hall,\nmy empty hall")]),
        ("<div role='heading' aria-level='3'>The count</div>", [("h3", "The count")]),
        (
            "".join(
                f"<p class='MsoListParagraph'><span>·<span>&nbsp;&nbsp;&nbsp; </span></span>{text}</p>"
                for text in ("No chairs.", "No food.")
            ),
            [("li", "No chairs."), ("li", "No food.")],
        ),
        (
            "<p><span class='p'>Most of us sat down.</span><span class='p'>None of us stood up.</span></p>",
            [("p", "Most of us sat down."), ("p", "None of us stood up.")],
        ),
        (
            "<p><span class='x'>All of us</span><span class='x'> sat down again.</span></p>",
            [("p", "All of us sat down again.")],
        ),
        (
            "<p>Four deep<span style='mso-spacerun:yes'>&nbsp; </span>and wide.</p>",
            [("p", "Four deep and wide.")],
        ),
    ],
)
def test_headings_and_lists_are_told_however_they_are_set(body: str, blocks: list[tuple[str, str]]):
    assert story(body)[1:-1] == blocks
