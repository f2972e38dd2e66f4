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


@pytest.mark.parametrize("box", ["<p class='pq'>{}</p>", "<div class='kit pull'><p>{}</p></div>"])
def test_a_sentence_in_a_style_of_its_own_that_repeats_the_story_goes_out(box):
    repeated = box.format(SHORT)
    document = parsed(page(f"<p>{PROSE} {SHORT}</p>{repeated}<p>{MORE}</p>"))
    assert blocks_of(document) == [("p", f"{PROSE} {SHORT}"), ("p", MORE)]


def test_a_sentence_that_repeats_the_story_in_its_style_stays():
    document = parsed(
        page(f"<p class='a'>{PROSE} {SHORT}</p><p class='a'>{SHORT}</p><p class='a'>{MORE}</p>")
    )
    assert [text for _, text in blocks_of(document)] == [f"{PROSE} {SHORT}", SHORT, MORE]


CARD = (
    "<article><a href='/{0}'><img src='/{0}.jpg'></a><h4><a href='/{0}'>Chess club wins {0}</a></h4>"
    "<p>Nobody who was asked about the tournament had seen any of it, or would say so.</p></article>"
)


def test_rows_of_cards_that_lead_to_other_stories_are_no_part_of_one_nor_their_pictures():
    cards = "".join(CARD.format(number) for number in range(6))
    document = parsed(unknown("").replace("</html>", f"<div class='grid'>{cards}</div></html>"))
    assert [text for _, text in blocks_of(document)] == [SHORT, f"{PROSE} {MORE}", f"{MORE} {PROSE}"]
    assert document.photos == ()


def test_lists_in_what_is_named_a_sidebar_go_out_and_paragraphs_stay():
    lists = "<div class='kit_sidebar'><h4>Archives</h4><ul><li>May 2022</li><li>April 2022</li></ul></div>"
    told = f"<div class='sidebar-box'><p>{MORE}</p></div>"
    document = parsed(page(f"<p>{PROSE}</p>{told}<p>{PROSE}</p>{lists}"))
    assert [text for _, text in blocks_of(document)] == [PROSE, MORE, PROSE]


def test_people_between_semicolons_have_their_own_roles():
    line = "<div class='byline'>By Maya Okafor, News Editor; Wei Zhang, Staff Writer</div>"
    document = parsed(page(f"<p>{PROSE}</p>", before=line))
    assert [(one.name, one.role) for one in document.bylines] == [
        ("Maya Okafor", "News Editor"),
        ("Wei Zhang", "Staff Writer"),
    ]


def test_who_signs_a_story_wrote_it_where_an_account_of_the_site_put_it_there():
    signed = "<p style='text-align:right'>Maya Okafor, Columnist</p>"
    document = parsed(page(f"<p>{PROSE}</p><p>{MORE}</p>{signed}", before="<p>by INKadmin | May 3, 2022</p>"))
    assert [(one.name, one.role) for one in document.bylines] == [("Maya Okafor", "Columnist")]


def test_a_slogan_ends_before_the_number_of_the_issue():
    line = "<div>The student newspaper of Fairmont High School | Volume 58, Issue 3</div>"
    document = parsed(unknown("").replace("<h1>", f"{line}<h1>"))
    assert document.tagline == "The student newspaper of Fairmont High School"
