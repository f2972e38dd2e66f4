"""Saved pages on which the names of papers, people and stories could be taken for each other."""

import pytest

from tests.readers.html_scoring import blocks_of
from tests.readers.test_html_pages import MORE, PROSE, page, parsed, unknown

pytestmark = pytest.mark.pure

TEXT = f"<p>{PROSE}</p><p>{MORE}</p>"


@pytest.mark.parametrize(
    ("head", "title", "headline"),
    [
        ("<h2>The Harbor Light</h2><h3>Chairs</h3>", "Chairs - The Harbor Light", "Chairs"),
        ("<h1>The Harbor Light</h1><h1>Chairs go</h1>", "The Harbor Light / Hall 9", "Chairs go"),
        (
            "<h1>The Daily Chronicle</h1><h2>Opinion</h2>",
            "The Daily Chronicle | Opinion",
            "The Daily Chronicle",
        ),
    ],
)
def test_a_heading_with_a_papers_form_gives_way_to_a_storys(head: str, title: str, headline: str):
    assert unknown(f"{head}<p>By Maya Okafor</p>", title).headline == headline


def test_a_headline_with_a_papers_form_is_one_where_the_paper_is_known():
    named = "<meta property='og:site_name' content='The Harbor Light'>"
    head = f"{named}<h1>The Daily Chronicle</h1><h2>Chairs</h2><p>By Maya Okafor</p>"
    assert unknown(head, "The Daily Chronicle - Chairs").headline == "The Daily Chronicle"


@pytest.mark.parametrize(
    ("named", "printed", "paper"),
    [
        ("The Harbor Light - Hall Magazine", "The Harbor Light", "The Harbor Light"),
        ("News | The Harbor Light", "News", "News | The Harbor Light"),
        ("Lincoln High School | The Wren", "Lincoln High School", "Lincoln High School | The Wren"),
        ("The Light | A student site", "The Light | A student site", "The Light | A student site"),
    ],
)
def test_the_part_of_a_papers_name_that_is_printed_alone_is_the_name(named: str, printed: str, paper: str):
    head = f"<meta property='og:site_name' content='{named}'><p>{printed}</p><h1>Chairs go missing</h1>"
    head += "<p>By Maya Okafor</p>"
    assert unknown(head, "Chairs go missing").publication == paper


@pytest.mark.parametrize(("text", "writers"), [("Maya Okafor", ["Maya Okafor"]), ("Write us a letter", [])])
def test_a_link_to_write_to_signs_a_story_where_it_is_a_name(text: str, writers: list[str]):
    document = parsed(page(f"{TEXT}<p><a href='mailto:m@light.example'>{text}</a></p>"))
    assert [person.name for person in document.bylines] == writers
    assert ("p", "Write us a letter") not in blocks_of(document)


@pytest.mark.parametrize(
    ("second", "writer"),
    [
        ("By Jonah Fell, Staff Writer", "Jonah Fell"),
        ("By Jonah Fell, Photographer", "Maya Okafor"),
        ("By Jonah Fell", "Maya Okafor"),
    ],
)
def test_who_is_named_beside_the_day_gives_way_to_a_writer_with_a_role(second: str, writer: str):
    head = f"<h1>Chairs go missing</h1><p>By Maya Okafor, May 3, 2022</p><p>{second}</p>"
    assert [person.name for person in unknown(head).bylines] == [writer]


def test_bodies_of_another_article_are_no_chapters_of_the_story():
    chapter = "<section class='chapter'><div class='entry-content'><p>{}</p></div></section>"
    article = f"<article><h1>Chairs go missing</h1>{chapter.format(PROSE)}{chapter.format(MORE)}</article>"
    other = f"<article><h1>Tables</h1>{chapter.format('All of the tables stayed where they were.')}</article>"
    document = parsed(f"<html><body class='single-post'>{article}{other}</body></html>")
    assert blocks_of(document) == [("p", PROSE), ("p", MORE)]


def test_a_picture_out_of_a_folder_of_advertisements_is_no_photo():
    assert parsed(page(f"{TEXT}<p><img src='/ads/pizza.gif' alt='Eat'></p>")).photos == ()
