"""Saved pages of many kinds of sites, read exactly; and one behaviour at a time."""

import io
import json
import textwrap
from datetime import date
from pathlib import Path

import pytest

from articles.readers import Findings, ParsedDocument, Problem, reader_for
from articles.readers.html_page import is_html_page, read_html_page
from tests.readers.html_scoring import CORPUS, Score, blocks_of, compare, load_gold

pytestmark = pytest.mark.pure

PROSE = (
    "The committee counted every chair in the building on Tuesday and found that four hundred of them were "
    "missing."
)
MORE = (
    "Nobody could say where the chairs had gone, and the principal asked the students to look in their own "
    "rooms."
)
IMAGE = "<img src='a.jpg'>"
SEEN = "A chair of the hall."
PAGES = sorted([*CORPUS.glob("*.html"), *CORPUS.glob("other/*.html")])


def parsed(data: str | bytes) -> ParsedDocument:
    document = read_html_page(data if isinstance(data, bytes) else data.encode(), "page.html")
    assert isinstance(document, ParsedDocument), document
    return document


def page(body: str, *, head: str = "", before: str = "", after: str = "") -> str:
    return (
        f"<!DOCTYPE html><html lang='en'><head><meta charset='utf-8'><title>Chairs - The Harbor Light</title>"
        f"<meta property='og:site_name' content='The Harbor Light'>{head}</head><body class='single-post'>"
        f"<article><h1 class='entry-title'>Chairs</h1>{before}"
        f"<div class='entry-content'>{body}</div></article>"
        f"{after}</body></html>"
    )


def story(body: str) -> list[tuple[str, str]]:
    return blocks_of(parsed(page(f"<p>{PROSE}</p>{body}<p>{MORE}</p>")))


def told(**fields: object) -> str:
    return f"<script type='application/ld+json'>{json.dumps({'@type': 'NewsArticle', **fields})}</script>"


def unknown(head: str, title: str = "Chairs go missing | The Harbor Light") -> ParsedDocument:
    return parsed(f"<html><title>{title}</title>{head}<div><p>{PROSE}</p><p>{MORE}</p></div></html>")


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_a_page_becomes_what_a_careful_reader_makes_of_it(path: Path):
    assert compare(read_html_page(path.read_bytes(), path.name), load_gold(path)) == []


def test_most_of_the_pages_that_are_not_read_exactly_is_right():
    score = Score()
    for path in sorted(CORPUS.glob("scored/*.html")):
        score.add(read_html_page(path.read_bytes(), path.name), load_gold(path))
    assert score.fields_right / score.fields >= 0.9
    assert score.lines_found / score.lines >= 0.95
    assert score.leaked <= 6


@pytest.mark.parametrize("path", sorted(CORPUS.glob("rejected/*.html")), ids=lambda path: path.stem)
def test_a_page_without_a_story_is_rejected(path: Path):
    problem = read_html_page(path.read_bytes(), path.name)
    assert isinstance(problem, Problem)
    assert problem.reason == "no-body"


class TestRecognition:
    @pytest.mark.parametrize(
        "head",
        [
            b"<!DOCTYPE html><html>",
            b"\xef\xbb\xbf\r\n<HTML>",
            b"<!-- saved from url=(0014)about:internet -->\n<!doctype HTML>",
            b"<?xml version='1.0' encoding='utf-8'?>\n<!DOCTYPE html PUBLIC 'x'><html>",
            "<!DOCTYPE html><p>".encode("utf-16"),
        ],
    )
    def test_a_page_is_told_by_its_beginning(self, head: bytes):
        assert is_html_page(head, "index.php")
        assert reader_for(head, "index.php").format == "html"

    def test_a_piece_of_a_page_is_told_by_its_name_too(self):
        assert is_html_page(b"<div><p>Chairs</p></div>", "story.htm")
        assert not is_html_page(b"<div><p>Chairs</p></div>", "story.txt")

    @pytest.mark.parametrize(
        "head",
        [b"<?xml version='1.0'?><rss version='2.0'>", b"<feed>", b"Chairs go missing", b"{}", b"%PDF-1.4"],
    )
    def test_other_files_are_none(self, head: bytes):
        assert not is_html_page(head, "file.xml")

    def test_a_second_run_need_not_parse_a_page_again(self):
        reader = reader_for(b"<!doctype html>", "a.html")
        read = [
            next(reader.entries(io.BytesIO(page(f"<p>{text}</p>").encode()), "a.html", Findings()))
            for text in (PROSE, PROSE, MORE)
        ]
        assert read[0].digest == read[1].digest != read[2].digest
        assert read[0].parse() == parsed_as("a.html", page(f"<p>{PROSE}</p>"))


def parsed_as(source: str, text: str) -> object:
    return read_html_page(text.encode(), source)


class TestHead:
    def test_what_is_printed_comes_before_what_machines_are_told(self):
        head = told(
            headline="Who took the seats",
            author={"name": "Upload Account"},
            datePublished="2024-03-29T02:15:00Z",
        )
        document = parsed(
            page(
                f"<p>{PROSE}</p>",
                head=head,
                before="<p class='byline'>By Maya Okafor</p><time>March 28, 2024</time>",
            )
        )
        assert document.headline == "Chairs"
        assert [byline.name for byline in document.bylines] == ["Maya Okafor"]
        assert document.published == date(2024, 3, 28)
        assert document.published_at.isoformat() == "2024-03-29T02:15:00+00:00"
        assert [(guess.field, guess.reason) for guess in document.guesses] == [
            ("headline", "sources-disagree")
        ]

    def test_each_field_says_where_it_was_found(self):
        document = parsed(
            page(f"<p>{PROSE}</p>", head=told(author="Maya Okafor", datePublished="2024-03-28"))
        )
        assert document.origins["bylines"] == "json-ld author"
        assert document.origins["published"] == "json-ld datePublished"
        assert document.origins["headline"] == "wordpress h1.entry-title"
        assert document.origins["blocks"] == "wordpress article .entry-content"

    def test_an_accounts_name_is_a_doubt(self):
        document = parsed(
            page(f"<p>{PROSE}</p>", head=told(author="Maya Okafor", datePublished="2024-03-28"))
        )
        assert [(guess.field, guess.reason) for guess in document.guesses] == [("bylines", "from-account")]

    @pytest.mark.parametrize(
        "name", ["admin", "The Harbor Light", "moka24", "maya@example.org", "https://example.org/maya"]
    )
    def test_what_is_nobodys_name_is_no_byline(self, name: str):
        assert parsed(page(f"<p>{PROSE}</p>", head=told(author=name, headline="Chairs"))).bylines == ()

    @pytest.mark.parametrize(
        ("line", "people"),
        [
            ("By Maya Okafor, Staff Writer • March 28, 2024", [("Maya Okafor", "Staff Writer")]),
            (
                "By <a href='/staff/?writer=M'>Maya Okafor</a><a href='/staff/?writer=T'>Theo Brandt</a>",
                [("Maya Okafor", None), ("Theo Brandt", None)],
            ),
            ("<span>By</span><span>Maya Okafor</span>", [("Maya Okafor", None)]),
            ("<div>Maya Okafor</div><div>News Editor</div>", [("Maya Okafor", "News Editor")]),
            ("Maya Okafor | maya@example.org", [("Maya Okafor", None)]),
            ("March 28, 2024", []),
        ],
    )
    def test_a_byline_is_read_however_its_parts_are_held_apart(self, line: str, people: list):
        document = parsed(page(f"<p>{PROSE}</p>", before=f"<div class='byline'>{line}</div>"))
        assert [(byline.name, byline.role) for byline in document.bylines] == people

    @pytest.mark.parametrize(
        ("title", "headline"),
        [
            ("Chairs - The Harbor Light", "Chairs"),
            ("Chairs | Harbor Light", "Chairs"),
            ("Chairs - a history", "Chairs - a history"),
        ],
    )
    def test_only_the_papers_own_name_is_cut_off_a_title(self, title: str, headline: str):
        text = page(f"<p>{PROSE}</p>", head=f"<meta property='og:title' content='{title}'>")
        assert parsed(text.replace("<h1 class='entry-title'>Chairs</h1>", "")).headline == headline

    def test_the_day_is_that_of_the_offset_where_only_machines_are_told(self):
        document = parsed(page(f"<p>{PROSE}</p>", head=told(datePublished="2024-03-28T21:15:00-05:00")))
        assert document.published == date(2024, 3, 28)

    def test_dates_of_other_stories_are_not_taken(self):
        other = "<div class='related'><time datetime='2020-01-01'>January 1, 2020</time></div>"
        assert parsed(page(f"<p>{PROSE}</p>", after=f"{other}<aside>{other}</aside>")).published is None


class TestReview:
    def test_what_is_in_doubt_can_be_told_by_lines_of_the_source(self):
        head = told(author="Maya Okafor", datePublished="2024-03-28")
        document = parsed(page(f"<p>{PROSE}</p>", head=head, before="\n<p>From our archive</p>"))
        assert [(line.line, line.text, line.use) for line in document.excerpt] == [
            (1, "Chairs", "headline"),
            (2, "From our archive", "removed"),
            (2, PROSE, "body"),
        ]

    def test_where_nothing_is_in_doubt_nothing_is_shown(self):
        before = "<p class='byline'>By Maya Okafor</p><time>March 28, 2024</time>"
        assert parsed(page(f"<p>{PROSE}</p>", before=before)).excerpt == ()


class TestBody:
    def test_nothing_of_a_story_is_lost(self):
        body = (
            "Loose words<p>one</p>between<h2>sub</h2><ul><li>a</li></ul><blockquote>quoted</blockquote>"
            "<table><tr><td>cell</td></tr></table><pre>as it stands</pre><div><div>deep</div></div>after"
        )
        texts = [text for _, text in story(body)]
        assert texts[1:-1] == [
            *("Loose words", "one", "between", "sub", "a", "quoted", "cell", "as it stands", "deep", "after")
        ]

    @pytest.mark.parametrize(
        ("furniture", "kind"),
        [
            ("<p>Story continues below advertisement</p>", "advertisement"),
            ("<div class='ad'>Buy socks</div>", "advertisement"),
            ("<div class='sharedaddy'>Share this:</div>", "share"),
            ("<p><b>Related:</b> <a href='/x'>The pond is green</a></p>", "related"),
            ("<h3>Related stories</h3><ul><li><a href='/x'>The pond is green</a></li></ul>", "related"),
            ("<div class='newsletter'>Get the paper in your inbox</div>", "newsletter"),
            ("<form>Vote for the best chair</form>", "form"),
            ("<div class='donate'>Give us a chair</div>", "donate"),
            ("<ul><li><a href='#oil'>Oil</a></li><li><a href='#water'>Water</a></li></ul>", "navigation"),
            ("<p>Join today and read every story twice.</p>", "newsletter"),
        ],
    )
    def test_what_is_foreign_goes_and_is_kept_apart_with_its_line(self, furniture: str, kind: str):
        document = parsed(page(f"<p>{PROSE}</p>\n{furniture}<p>{MORE}</p>"))
        assert blocks_of(document) == [("p", PROSE), ("p", MORE)]
        assert {line.kind for line in document.removed} == {kind}
        assert all(line.line == 2 and line.text and line.rule for line in document.removed)

    @pytest.mark.parametrize(
        "text", ["Nobody laughed.", "Print", "9/11", "Comments", "News", "1998", "Maya Okafor"]
    )
    def test_a_short_paragraph_stays(self, text: str):
        assert story(f"<p>{text}</p>")[1:-1] == [("p", text)]

    def test_comments_and_addresses_are_kept_nowhere(self):
        after = f"<div id='comments'><p>{PROSE[:-1]}, says grandpa@example.org.</p></div>"
        ad = "<div class='ad'>Write to sales@example.org</div>"
        assert "example.org" not in repr(parsed(page(f"<p>{PROSE}</p><p>{MORE}</p>{ad}", after=after)))

    @pytest.mark.parametrize(
        "quote", ["four hundred of them were missing", "“Four hundred of them were missing”"]
    )
    def test_a_pull_quote_that_repeats_the_story_goes(self, quote: str):
        document = parsed(page(f"<p>{PROSE}</p><aside class='pullquote'>{quote}</aside><p>{MORE}</p>"))
        assert blocks_of(document) == [("p", PROSE), ("p", MORE)]
        assert [line.rule for line in document.removed] == ["repeats-story"]

    def test_a_pull_quote_that_stands_nowhere_else_is_a_quotation(self):
        assert story("<div class='pull-quote'>I have never sat</div>")[1] == (
            "blockquote",
            "I have never sat",
        )

    def test_a_player_becomes_a_link_and_a_tracker_nothing(self):
        body = "".join(
            f"<iframe src='https://{place}/x'></iframe>"
            for place in ("www.youtube.com/embed", "a.doubleclick.net")
        )
        assert story(body)[1:-1] == [("p", "https://www.youtube.com/embed/x")]

    def test_a_body_that_ends_too_early_is_a_doubt_and_what_follows_is_kept_apart(self):
        document = parsed((CORPUS / "28-body-cut-by-ad.html").read_bytes())
        assert len([line for line in document.removed if line.rule == "outside-story"]) == 3

    def test_a_page_of_an_unknown_kind_is_a_doubt(self):
        text = (
            f"<html><title>Chairs</title><h1>Chairs</h1><i>By Maya Okafor</i>"
            f"<time>May 3, 2023</time><div><p>{PROSE}</p><p>{MORE}</p></div>"
        )
        document = parsed(text)
        assert blocks_of(document) == [("p", PROSE), ("p", MORE)]
        assert ("blocks", "unknown-site") in [(guess.field, guess.reason) for guess in document.guesses]

    @pytest.mark.parametrize(
        ("name", "kind"),
        [
            ("Block_newsletterPromo__04", "newsletter"),
            ("post-bottom-tags", "tags"),
            ("mag-box inline-related", "related"),
            ("fsPostShareTools", "share"),
        ],
    )
    def test_furniture_is_told_by_a_word_in_its_name(self, name: str, kind: str):
        document = parsed(page(f"<p>{PROSE}</p><div class='{name}'>Ask us</div><p>{MORE}</p>"))
        assert blocks_of(document) == [("p", PROSE), ("p", MORE)]
        assert {line.kind for line in document.removed} == {kind}

    @pytest.mark.parametrize("name", ["shareholders", "shadows", "biology", "Block_text__01"])
    def test_a_word_in_a_longer_word_tells_nothing(self, name: str):
        assert ("p", "Ask us") in story(f"<div class='{name}'><p>Ask us</p></div>")

    def test_a_part_so_named_that_is_most_of_the_story_stays(self):
        assert story(f"<div class='promo'><p>{MORE * 9}</p></div>")[1] == ("p", MORE * 9)

    def test_a_quotation_set_apart_that_repeats_the_story_goes_whatever_its_name(self):
        quoted = "<div class='x7'>“Four hundred of them were missing”</div>"
        assert story(quoted) == [("p", PROSE), ("p", MORE)]
        assert ("p", "“Nobody has ever sat here.”") in story("<p>“Nobody has ever sat here.”</p>")

    def test_links_of_the_site_below_a_story_go_with_their_heading(self):
        below = "<h4>Latest from Maya</h4><ul><li><a href='/x'>The pond is green</a></li></ul>"
        assert blocks_of(parsed(page(f"<p>{PROSE}</p>{below}"))) == [("p", PROSE)]
        assert (
            len(blocks_of(parsed(page(f"<p>{PROSE}</p>{below.replace('/x', 'https://pond.example')}")))) == 3
        )

    def test_what_a_site_says_of_itself_below_a_story_goes(self):
        foot = "<p>This page has been visited 211 times.</p><p>Best viewed with Netscape.</p>"
        assert blocks_of(parsed(page(f"<p>{PROSE}</p>{foot}"))) == [("p", PROSE)]

    def test_marks_of_notes_and_of_editing_go(self):
        marks = "<h2>Oil<span>[edit]</span></h2><p>They burn oil.<sup><a href='#1'>[1]</a></sup></p>"
        assert story(marks)[1:-1] == [("h2", "Oil"), ("p", "They burn oil.")]

    def test_a_headings_link_to_itself_is_no_part_of_it(self):
        assert ("h2", "Oil") in story("<h2>Oil<a href='#oil'>#</a></h2>")

    @pytest.mark.parametrize("name", ["Maya Okafor", "MAYA OKAFOR"])
    def test_how_to_reach_the_author_is_no_part_of_the_story(self, name: str):
        line = "<p>Contact Maya Okafor at the office.</p>"
        document = parsed(page(f"<p>{PROSE}</p>{line}", before=f"<p class='byline'>By {name}</p>"))
        assert blocks_of(document) == [("p", PROSE)]

    def test_a_last_paragraph_on_its_author_is_no_part_of_the_story(self):
        before, about = "<p class='byline'>By Maya Okafor</p>", "Maya Okafor covers chairs."
        assert blocks_of(parsed(page(f"<p>{PROSE}</p><p>{about}</p>", before=before))) == [("p", PROSE)]
        assert blocks_of(parsed(page(f"<p>{PROSE}</p><p>{about}</p>"))) == [("p", PROSE), ("p", about)]


class TestUnknownSites:
    """Pages that no profile knows, which have neither headings nor names that tell what is what."""

    def test_the_headline_is_the_line_that_stands_in_the_title(self):
        document = unknown("<b>The Harbor Light</b><div>Chairs go missing</div><div>By Maya Okafor</div>")
        assert (document.headline, document.publication) == ("Chairs go missing", "The Harbor Light")
        assert document.origins["headline"] == "line in the title"
        assert blocks_of(document) == [("p", PROSE), ("p", MORE)]

    @pytest.mark.parametrize(
        ("lines", "people", "section"),
        [
            ("<p>Maya Okafor | News | 3/28/2024 | Print</p>", ["Maya Okafor"], "News"),
            ("<div>Maya Okafor</div><div>March 28, 2024</div>", ["Maya Okafor"], None),
            ("<p>Posted By Maya Okafor On March 28, 2024 @ 7:40 am</p>", ["Maya Okafor"], None),
            ("<p>Chair Committee | March 28, 2024</p>", [], None),
            ("<p>Harbor Light | March 28, 2024</p>", [], None),
        ],
    )
    def test_who_wrote_it_stands_beside_the_day(self, lines: str, people: list[str], section: str | None):
        document = unknown(f"<h1>Chairs go missing</h1>{lines}")
        assert [byline.name for byline in document.bylines] == people
        assert document.published == date(2024, 3, 28)
        assert document.section == section

    def test_a_bare_name_is_a_doubt(self):
        document = unknown("<h1>Chairs go missing</h1><p>Maya Okafor | March 28, 2024</p>")
        assert ("bylines", "names-before-body") in [(guess.field, guess.reason) for guess in document.guesses]

    def test_parts_of_the_head_are_told_by_words_in_names(self):
        document = unknown(
            "<span class='Story_kicker__11'>Campus</span><h1>Chairs go missing</h1>"
            "<div class='Story_standfirst__2'>Nobody can sit any more</div>"
            "<div class='fsAuthor'>Maya Okafor</div><p>March 28, 2024</p>"
        )
        assert (document.section, document.dek) == ("Campus", "Nobody can sit any more")
        assert [byline.name for byline in document.bylines] == ["Maya Okafor"]

    def test_the_line_between_headline_and_byline_is_the_dek(self):
        head = "<h1>Chairs go missing</h1><p>Nobody can sit any more</p><p>By Maya Okafor</p>"
        assert unknown(head).dek == "Nobody can sit any more"
        assert unknown(head.replace("Nobody can sit any more", "For sale")).dek is None

    def test_the_slogan_stands_under_the_papers_name(self):
        head = "<div>The Harbor Light</div><div>Shining since 1931</div><h1>Chairs go missing</h1>May 3, 2023"
        assert unknown(head).tagline == "Shining since 1931"

    def test_lines_set_in_several_sizes_are_lines_of_the_head(self):
        document = unknown(
            "<p><font size=5>Chairs go missing</font><br>"
            "<font size=2>By Maya Okafor<br>News Editor<br>March 28, 1998</font></p>"
        )
        assert [(byline.name, byline.role) for byline in document.bylines] == [("Maya Okafor", "News Editor")]
        assert document.published == date(1998, 3, 28)

    def test_who_signs_in_small_letters_is_a_byline_too(self):
        document = unknown("<h1>Chairs go missing</h1><p><i>by Maya Okafor, grade 8</i></p>")
        assert [(byline.name, byline.role) for byline in document.bylines] == [("Maya Okafor", "grade 8")]

    def test_the_number_of_an_issue_is_no_day(self):
        head = "<h1>Chairs go missing</h1><p>Vol. 4 No. 7 &nbsp; May 2001</p><p>By Maya Okafor</p>"
        assert unknown(head).published is None

    def test_where_all_pages_have_one_title_the_only_heading_is_the_headline(self):
        document = unknown(
            "<p>THE PEBBLE</p><h2>Chairs go missing</h2><p>By Maya Okafor</p>", title="THE PEBBLE"
        )
        assert (document.headline, document.publication) == ("Chairs go missing", "THE PEBBLE")

    def test_a_heading_of_furniture_is_no_headline(self):
        after = "<h2>Related</h2><ul><li><a>Benches</a></li></ul>"
        head = "<title>Chairs</title><div>Chairs</div><p>By Maya Okafor</p>"
        assert parsed(f"<html>{head}<div><p>{MORE}</p></div>{after}").headline == "Chairs"

    def test_the_section_is_the_end_of_the_way_from_the_front_page(self):
        way = "<nav class='breadcrumb'><a href='/'>Home</a> <a href='/o'>Opinion</a></nav>"
        assert unknown(f"{way}<h1>Chairs go missing</h1><p>By Maya Okafor</p>").section == "Opinion"

    @pytest.mark.parametrize(
        ("head", "after"),
        [
            ("<a class='domain reader-domain' href='https://paper.example/chairs'>paper.example</a>", ""),
            ("", "<p>Article printed from it</p><p>URL to article: https://paper.example/chairs</p>"),
        ],
    )
    def test_reader_views_and_print_versions_say_where_they_are_from(self, head: str, after: str):
        told = f"{head}<h1>Chairs go missing</h1><p>By Maya Okafor</p>"
        body = f"{told}<div><p>{MORE}</p><p>{MORE}</p>{after}</div>"
        assert parsed(f"<html><title>Chairs go missing</title>{body}").url == "https://paper.example/chairs"

    def test_a_picture_of_the_author_is_none_of_the_story(self):
        portrait = "<div class='node__author-image'><img src='https://paper.example/me.jpg' alt='Me'></div>"
        assert parsed(page(f"<p>{PROSE}</p>{portrait}<p>{MORE}</p>")).photos == ()

    def test_tags_are_the_links_in_what_is_named_for_them(self):
        text = unknown("<h1>Chairs go missing</h1><p>By Maya Okafor</p>")
        assert text.tags == ()
        after = "<ul class='fsTags'><li><a href='/t'>#chairs</a></li><li><a href='/u'>school</a></li></ul>"
        assert parsed(page(f"<p>{PROSE}</p>", after=after)).tags == ("chairs", "school")

    def test_what_a_print_version_tells_of_itself_goes(self):
        printed = "<p>Article printed from The Harbor Light</p><p>URLs in this post:</p>"
        assert ("p", "Article printed from The Harbor Light") in story(printed)
        assert blocks_of(parsed(page(f"<p>{MORE}</p>{printed}"))) == [("p", MORE)]

    def test_a_schools_name_is_no_papers_where_another_is_named(self):
        site = "<meta property='og:site_name' content='Dunmore High School'>"
        head = f"{site}<h1>The Dunmore Dispatch</h1><h2>Chairs go missing</h2><p>By Maya Okafor</p>"
        assert unknown(head, title="Chairs go missing").publication == "The Dunmore Dispatch"
        assert unknown(head.replace("The Dunmore Dispatch", "News")).publication == "Dunmore High School"

    def test_the_picture_that_leads_to_the_front_page_names_the_paper(self):
        logo = "<a href='/'><img class='logo' src='l.gif' alt='The Harbor Light'></a>"
        document = unknown(
            f"{logo}<h1>Chairs go missing</h1><p>By Maya Okafor</p>", title="Chairs go missing"
        )
        assert (document.publication, document.photos) == ("The Harbor Light", ())

    def test_a_line_over_the_headline_is_a_section_in_doubt(self):
        head = "<div><div>Furniture</div><h1>Chairs go missing</h1><div>By Maya Okafor</div></div>"
        document = unknown(head)
        assert document.section == "Furniture"
        assert ("section", "line-above-headline") in [
            (guess.field, guess.reason) for guess in document.guesses
        ]

    @pytest.mark.parametrize(
        "line", ["<p>By Maya Okafor | Photos by Theo Brandt</p>", "<p>Created by Maya Okafor</p>"]
    )
    def test_who_made_the_pictures_did_not_write_the_story(self, line: str):
        document = unknown(f"<h1>Chairs go missing</h1>{line}<p>March 28, 2024</p>")
        assert [(byline.name, byline.role) for byline in document.bylines] == [("Maya Okafor", None)]

    def test_the_role_stands_right_behind_the_element_of_the_name(self):
        line = "<div><span class='author'>By Maya Okafor</span> | News Editor</div>"
        document = unknown(f"<h1>Chairs go missing</h1>{line}")
        assert [(byline.name, byline.role) for byline in document.bylines] == [("Maya Okafor", "News Editor")]

    def test_a_page_that_stands_in_one_form_is_read(self):
        form = f"<form><h1>Chairs</h1><p>By Maya Okafor</p><div><p>{PROSE}</p><p>{MORE}</p></div></form>"
        assert blocks_of(parsed(f"<html><title>Chairs</title>{form}")) == [
            ("p", PROSE),
            ("p", MORE),
        ]

    def test_a_page_from_the_archive_is_read_as_its_site_had_it(self):
        saved = "https://web.archive.org/web/20090512093015"
        toolbar = "<!-- BEGIN WAYBACK TOOLBAR INSERT --><p>12 captures</p><!-- END WAYBACK TOOLBAR INSERT -->"
        document = parsed(
            f"<html><title>Chairs</title><link rel=canonical href='{saved}/http://paper.example/chairs'>"
            f"{toolbar}<h1>Chairs</h1><p>By Maya Okafor</p><div><p>{PROSE}</p>"
            f"<p><img src='/web/20090512093015im_/http://paper.example/a.jpg'></p><p>{MORE}</p></div></html>"
        )
        assert document.url == "http://paper.example/chairs"
        assert [photo.url for photo in document.photos] == ["http://paper.example/a.jpg"]
        assert blocks_of(document) == [("p", PROSE), ("p", MORE)]


class TestPictures:
    @pytest.mark.parametrize(
        "framed",
        [
            "<img src='a.jpg'><div class='caption-text'>A chair of the hall. / Theo Brandt</div>",
            "<table><tr><td><img src='a.jpg'><br>A chair of the hall. Photo by Theo Brandt</td></tr></table>",
            "<p><amp-img src='a.jpg'></amp-img></p><p><i>A chair of the hall. Photo by Theo Brandt</i></p>",
            f"<div class='x'>{IMAGE}<i class='cap'>{SEEN}</i><i class='cred'>Theo Brandt</i></div>",
            f"<div class='media'>{IMAGE}<p>{SEEN} Photo by Theo Brandt</p></div>",
            f"<figure>{IMAGE}<figcaption>{SEEN} <small>Theo Brandt</small></figcaption></figure>",
            f"<figure>{IMAGE}<b data-caption='{SEEN}' data-credit='Theo Brandt'></b></figure>",
        ],
    )
    def test_words_beside_a_picture_are_its_caption(self, framed: str):
        document = parsed(page(f"<p>{PROSE}</p>{framed}<p>{MORE}</p>"))
        (photo,) = document.photos
        assert (photo.caption, photo.credit) == ("A chair of the hall.", "Theo Brandt")
        assert blocks_of(document) == [("p", PROSE), ("p", MORE)]

    @pytest.mark.parametrize(
        ("image", "url", "file"),
        [
            ("<img src='Chairs_files/a%20b.jpg'>", None, "Chairs_files/a b.jpg"),
            ("<img src='/up/a.jpg'>", "https://paper.example/up/a.jpg", None),
            ("<img src='//cdn.example/a.jpg'>", "https://cdn.example/a.jpg", None),
            (
                "<img src='s.jpg' srcset='/a-1.jpg 1w, /a-3.jpg 3w, /a-2.jpg 2w'>",
                "https://paper.example/a-3.jpg",
                None,
            ),
            (
                "<img src='data:image/gif;base64,R0' data-src='https://x.example/a.jpg'>",
                "https://x.example/a.jpg",
                None,
            ),
            (
                "<a href='/full/a.jpg'><img src='/small/a-30x30.jpg'></a>",
                "https://paper.example/full/a.jpg",
                None,
            ),
        ],
    )
    def test_a_picture_is_found_in_its_largest_size(self, image: str, url: str | None, file: str | None):
        head = "<link rel='canonical' href='https://paper.example/2024/chairs/'>"
        (photo,) = parsed(page(f"<p>{PROSE}</p>{image}", head=head)).photos
        assert (photo.url, photo.file) == (url, file)

    @pytest.mark.parametrize("source", ["../../etc/passwd.png", "a_files/../../b.png", "%2e%2e/b.png"])
    def test_a_picture_never_leads_out_of_its_folder(self, source: str):
        assert all(
            ".." not in (photo.file or "")
            for photo in parsed(page(f"<p>{PROSE}</p><img src='{source}'>")).photos
        )

    def test_a_picture_inside_the_page_keeps_its_words_and_is_told_of(self):
        document = parsed((CORPUS / "29-single-file-picture-inside.html").read_bytes())
        assert [(problem.reason, problem.details) for problem in document.notices] == [
            ("picture-in-page", "1")
        ]


class TestEncoding:
    TEXT = page(f"<p>Inés – “{PROSE}”</p>")

    @pytest.mark.parametrize(
        ("label", "encoding"),
        [
            ("utf-8", "utf-8"),
            ("iso-8859-1", "cp1252"),
            ("windows-1252", "utf-8"),
            ("utf-8", "cp1252"),
            ("utf-8", "utf-16"),
            ("made-up", "utf-8-sig"),
            ("macintosh", "mac-roman"),
            ("rot13", "utf-8"),
        ],
    )
    def test_a_page_is_read_in_the_encoding_that_it_is_in(self, label: str, encoding: str):
        data = self.TEXT.replace("charset='utf-8'", f"charset='{label}'").encode(encoding)
        assert blocks_of(parsed(data)) == [("p", f"Inés – “{PROSE}”")]

    def test_mojibake_is_undone(self):
        broken = self.TEXT.encode().decode("cp1252", "replace").replace("\ufffd", "\x9d")
        assert blocks_of(parsed(broken)) == [("p", f"Inés – “{PROSE}”")]


class TestOldSites:
    """What sites without a design for stories have instead of it."""

    def test_a_typewritten_page_has_paragraphs_where_it_has_blank_lines(self):
        typed, indented = textwrap.fill(PROSE, 66), textwrap.fill(f"   {MORE}", 66)
        document = parsed(
            f"<html><title>Chairs go missing</title><pre>\n------\nChairs go missing\n\n"
            f"By Maya Okafor\nNews Editor\n\n{typed}\n{indented}\n</pre></html>"
        )
        assert document.headline == "Chairs go missing"
        assert [(byline.name, byline.role) for byline in document.bylines] == [("Maya Okafor", "News Editor")]
        assert blocks_of(document) == [("p", PROSE), ("p", MORE)]

    def test_code_in_a_story_stays_as_it_is_typed(self):
        assert ("pre", "a = 1\n\nb = 2") in story(f"<p>{MORE}</p><pre>a = 1\n\nb = 2</pre>")

    @pytest.mark.parametrize(
        "name", ["class='story-headline'", "id='ctl00_lblHeadline'", "id='articleTitle'"]
    )
    def test_a_headline_may_only_be_named_so(self, name: str):
        document = unknown(f"<span {name}>Chairs go missing</span><br>By Maya Okafor<br>", title="The Light")
        assert (document.headline, document.origins["headline"]) == ("Chairs go missing", "named headline")

    def test_the_line_over_the_byline_is_a_headline_in_doubt(self):
        head = "<p><b>Chairs go missing</b><br>By Maya Okafor</p>"
        document = parsed(f"<html>{head}<p>{PROSE}</p><p>{MORE}</p></html>")
        assert document.headline == "Chairs go missing"
        assert ("headline", "line-above-byline") in [
            (guess.field, guess.reason) for guess in document.guesses
        ]

    def test_a_story_may_stand_in_several_boxes_of_one_make(self):
        boxes = "".join(
            f"<table><tr><td class='text'><p>{text}</p></td></tr></table>" for text in (PROSE, MORE)
        )
        foot = "<table><tr><td class='text'>© The Harbor Light. You get it as you asked.</td></tr></table>"
        head = "<title>Chairs</title><h1>Chairs</h1><p>By Maya Okafor</p>"
        assert blocks_of(parsed(f"<html>{head}{boxes}{foot}")) == [("p", PROSE), ("p", MORE)]

    def test_of_several_headings_in_the_title_the_longest_is_the_headline(self):
        head = "<h1>The Pebble</h1><h1>Chairs go missing</h1><p>By Maya Okafor</p>"
        document = unknown(head, title="The Pebble / Chairs go missing")
        assert (document.headline, document.publication) == ("Chairs go missing", "The Pebble")

    def test_a_date_over_the_headline_is_a_doubt(self):
        document = unknown("<p>March 28, 2024</p><h1>Chairs go missing</h1><p>By Maya Okafor</p>")
        assert document.published == date(2024, 3, 28)
        assert ("published", "above-headline") in [(guess.field, guess.reason) for guess in document.guesses]

    def test_the_line_on_its_posting_tells_the_day_of_a_story(self):
        line = "This entry was posted on March 28, 2024 at 4:12 pm and is filed under News."
        document = parsed(page(f"<p>{PROSE}</p><p>{MORE}</p><p>{line}</p>"))
        assert document.published == date(2024, 3, 28)
        assert "published" not in {guess.field for guess in document.guesses}
        assert blocks_of(document) == [("p", PROSE), ("p", MORE)]

    def test_an_attribute_may_hold_the_only_date(self):
        head = "<h1>Chairs go missing</h1><div class='story_dt' aria-label='Published March 28, 2024'></div>"
        assert unknown(head).published == date(2024, 3, 28)

    def test_when_a_story_was_changed_may_be_printed(self):
        times = (
            "<time class='published' datetime='2024-03-28T09:00:00-05:00'>March 28, 2024</time>"
            "<time class='updated' datetime='2024-03-29T09:00:00-05:00'>March 29, 2024</time>"
        )
        document = parsed(page(f"<p>{PROSE}</p>", before=times))
        assert document.published == date(2024, 3, 28)
        assert document.updated.isoformat() == "2024-03-29T09:00:00-05:00"

    def test_how_to_reach_the_writer_is_no_part_of_the_story(self):
        line = "—Staff writer Maya Okafor can be reached at the office."
        other = "The box office can be reached from noon on."
        assert blocks_of(parsed(page(f"<p>{PROSE}</p><p>{other}</p><p>{line}</p>"))) == [
            ("p", PROSE),
            ("p", other),
        ]

    def test_the_link_of_the_headline_is_the_address_of_the_story(self):
        head = "<h1><a rel='bookmark' href='https://paper.example/chairs'>Chairs go missing</a></h1>"
        other = "<a rel='bookmark' href='https://paper.example/benches'>Benches</a>"
        assert unknown(f"{other}{head}<p>By Maya Okafor</p>").url == "https://paper.example/chairs"

    def test_a_picture_may_say_who_took_it_only_under_the_mouse(self):
        image = f"<img src='https://paper.example/a.jpg' title='{SEEN} Photo by Theo Brandt'>"
        photo = parsed(page(f"{image}<p>{PROSE}</p>")).photos[0]
        assert (photo.caption, photo.credit) == (SEEN, "Theo Brandt")

    @pytest.mark.parametrize(
        ("line", "people"),
        [
            ("Maya Okafor, News Editor", [("Maya Okafor", "News Editor")]),
            ("Maya Okafor ’25 | News Editor", [("Maya Okafor", "News Editor")]),
            ("MAYA OKAFOR & THEO BRANDT", [("Maya Okafor", None), ("Theo Brandt", None)]),
            ("By News Editor Maya Okafor", [("Maya Okafor", "News Editor")]),
            ("By Maya Okafor for The Harbor Light", [("Maya Okafor", None)]),
            ("By Maya Okafor, The Harbor Light", [("Maya Okafor", None)]),
        ],
    )
    def test_bylines_come_in_many_forms(self, line: str, people: list[tuple[str, str | None]]):
        document = unknown(f"<h1>Chairs go missing</h1><p>{line}</p><p>Thu Mar 28 09:12:44 EST 2024</p>")
        assert [(byline.name, byline.role) for byline in document.bylines] == people
        assert document.published == date(2024, 3, 28)

    @pytest.mark.parametrize(
        "words",
        [
            f"<p>{SEEN}</p><p>Photo by Theo Brandt</p>",
            f"<p>Photo by Theo Brandt</p><p>{SEEN}</p>",
            f"<small>{SEEN}</small><small>Theo Brandt</small>",
            f"<h5>{SEEN}</h5><h6>PHOTO BY THEO BRANDT</h6>",
            f"<p>{SEEN} <em>Theo Brandt, Light</em></p>",
        ],
    )
    def test_words_that_nothing_names_stand_under_a_picture(self, words: str):
        image = "<img src='https://paper.example/a.jpg'>"
        document = parsed(page(f"<p>{PROSE}</p><div>{image}{words}</div><p>{MORE}</p>"))
        assert [(photo.caption, photo.credit) for photo in document.photos] == [(SEEN, "Theo Brandt")]
        assert blocks_of(document) == [("p", PROSE), ("p", MORE)]

    @pytest.mark.parametrize(
        ("before", "title"),
        [
            ("<a href='/'><img src='l.gif' alt='The Bell'></a>", "Chairs go missing"),
            ("<h1><a href='/'>The Bell</a></h1>", "Chairs go missing"),
            ("", "Chairs go missing | News | The Bell"),
            ("", "Chairs go missing - The Bell - Dunmore High School"),
            ("", "Chairs go missing (The Bell)"),
        ],
    )
    def test_a_paper_names_itself_in_its_logo_or_in_the_title(self, before: str, title: str):
        document = unknown(f"{before}<h1>Chairs go missing</h1><p>By Maya Okafor</p>", title=title)
        assert (document.headline, document.publication) == ("Chairs go missing", "The Bell")

    @pytest.mark.parametrize(
        ("before", "behind"),
        [
            ("<p><a href='/'>Home</a> / <a href='/o'>Opinion</a> / Chairs go missing</p>", ""),
            ("<a href='/o'>Opinion</a>", ""),
            ("", "<p>in <a href='/o'>Opinion</a></p>"),
            ("", "<p>Section: Opinion</p>"),
            ("<ul><li><a href='/n'>News</a></li><li class='active'><a href='/o'>Opinion</a></li></ul>", ""),
        ],
    )
    def test_a_section_is_told_by_its_place(self, before: str, behind: str):
        head = f"<div>{before}</div><div><h1>Chairs go missing</h1><p>By Maya Okafor</p>{behind}"
        assert unknown(head).section == "Opinion"

    @pytest.mark.parametrize(
        "line",
        [
            "<h4>Tags</h4><ul><li><a href='/x'>chairs</a></li><li><a href='/y'>school</a></li></ul>",
            "<div><b>Topics</b><a href='/x'>chairs</a><a href='/y'>school</a></div>",
            "<div><a href='/topic/chairs'>chairs</a><a href='/topic/school'>school</a></div>",
            "<p>Filed under: <a>News</a> | Tagged: <a href='/x'>chairs</a>, <a href='/y'>school</a></p>",
            "<p>Keywords: chairs, school</p>",
        ],
    )
    def test_tags_stand_behind_their_label_or_lead_to_their_pages(self, line: str):
        assert parsed(page(f"<p>{PROSE}</p>", after=line)).tags == ("chairs", "school")

    def test_what_leads_on_from_a_story_is_no_part_of_it(self):
        below = "<p>Previous: Where the spoons went</p><p>Page 1 of 1</p>"
        assert blocks_of(parsed(page(f"<p>{MORE}</p>{below}"))) == [("p", MORE)]

    def test_the_sign_of_a_box_is_none_of_its_words(self):
        assert story(f"<div><div>💡</div><p>{MORE}</p></div>")[1] == ("p", MORE)
