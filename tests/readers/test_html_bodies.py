"""What of a saved page is its story: tables, headings, advertisements and pictures in it."""

import pytest

from tests.readers.html_scoring import blocks_of
from tests.readers.test_html_pages import MORE, PROSE, page, parsed

pytestmark = pytest.mark.pure

SHORT = "Nobody could say where all the chairs had gone."


def unknown(body: str) -> str:
    """Return a page of a site that nobody knows, with a story that begins with a short sentence."""
    head = "<title>Chairs go missing - Inkblot</title><h1>Chairs go missing</h1><div>By Maya Okafor</div>"
    return f"<html>{head}<div><p>{SHORT}</p>{body}<p>{PROSE} {MORE}</p><p>{MORE} {PROSE}</p></div></html>"


@pytest.mark.parametrize(
    ("body", "blocks"),
    [
        ("<h2>The count</h2>", [("h2", "The count")]),
        (
            "<table><tr><td>Hall</td><td><p>Four</p></td></tr><tr><td>Gym</td><td><p>Two</p></td></tr></table>",
            [("td", "Hall"), ("td", "Four"), ("td", "Gym"), ("td", "Two")],
        ),
    ],
    ids=["heading", "table"],
)
def test_what_stands_behind_the_first_sentence_is_the_storys(body, blocks):
    assert blocks_of(parsed(unknown(body)))[1:-2] == blocks


@pytest.mark.parametrize(
    "box",
    [
        "<div class='zz'><span>- Advertisement -</span><div><a href='/x'><img src='/ad.jpg'></a></div></div>",
        "<table><tr><td><font>ADVERTISEMENT</font><br><a href='/x'><img src='/ad.jpg'></a></td></tr></table>",
    ],
)
def test_what_stands_alone_in_a_box_of_advertisements_is_no_picture_of_the_story(box):
    document = parsed(page(f"<p>{PROSE}</p>{box}<p>{MORE}</p>"))
    assert blocks_of(document) == [("p", PROSE), ("p", MORE)]
    assert document.photos == ()


def test_lines_of_the_source_are_no_lines_of_the_page():
    wrapped = PROSE.replace(" ", "\n")
    body = f"<h3>The count</h3><p>{wrapped} {wrapped}</p><h3>The hall</h3>"
    assert [kind for kind, _ in blocks_of(parsed(unknown(body)))] == ["p", "h3", "p", "h3", "p", "p"]


def test_who_is_named_in_the_words_of_a_picture_is_no_writer():
    words = "<figcaption>A chair. <span class='byline'>Wei Zhang</span></figcaption>"
    figure = f"<figure><img src='/a.jpg'>{words}</figure>"
    document = parsed(page(f"<p>{PROSE}</p>", before=f"{figure}<div class='byline'>By Maya Okafor</div>"))
    assert [person.name for person in document.bylines] == ["Maya Okafor"]
    assert document.credit == "Wei Zhang"


@pytest.mark.parametrize("name", ["In Brief", "Interviews", "Inside"])
def test_a_section_keeps_the_words_that_begin_as_labels_do(name):
    document = parsed(page(f"<p>{PROSE}</p>", before=f"<div class='kicker'>{name}</div>"))
    assert document.section == name
