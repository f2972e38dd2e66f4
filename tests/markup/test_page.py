"""What a page adds around the blocks: offsets, ids of subheads, a way to a note on each block."""

import pytest

from articles.anchoring import Span, highlight
from articles.markup import blocks_of, clean_body, contents, page, page_blocks

from .seen import read

pytestmark = pytest.mark.pure


def paged(html, **extra):
    return page(html, **{"note_url": "/n/", "note_label": "Note on paragraph {}".format, **extra})


def test_every_text_bearing_block_carries_its_offset():
    body = clean_body(
        "<h2>a</h2><p>bc</p><ul><li>d</li></ul><blockquote>e</blockquote><pre>f</pre>"
        "<figure><img src=x><figcaption>g</figcaption></figure><table><tr><th>h<td><td>i</table>"
        "<p>👩‍🎓</p><p>j</p>"
    )

    assert read(paged(body.html)).blocks == {
        block.start: body.text[block.start : block.end] for block in blocks_of(body.html)
    }


def test_offsets_count_code_points():
    assert '<p data-start="5">' in paged(clean_body("<p>👩‍🎓🇫</p><p>x</p>").html)


def test_a_page_adds_no_text():
    body = clean_body("<h2>a</h2><p>b</p><ul><li>c</li><li>d</li></ul>")

    assert "".join(read(paged(body.html)).text) == body.text


def test_blocks_stand_beside_a_link_for_a_note_on_them():
    html = paged(
        clean_body("<h2>a</h2><p>bc</p><ul><li>d</li><li>e</li></ul><blockquote>f</blockquote>").html
    )
    links = [attributes for tag, attributes in read(html).tags if attributes.get("class") == "para-note"]

    assert [link["href"] for link in links] == [
        "/n/?start=2&end=4",
        "/n/?start=5&end=8",
        "/n/?start=9&end=10",
    ]
    assert [link["aria-label"] for link in links] == [f"Note on paragraph {number}" for number in (1, 2, 3)]


def test_an_address_with_a_query_keeps_it():
    assert 'href="/n/?see=all&amp;start=0&amp;end=1"' in paged("<p>a</p>", note_url="/n/?see=all")


def test_the_link_is_outside_of_the_text():
    assert '</p><a class="para-note"' in paged("<p>a</p>")


def test_a_picture_without_words_has_no_link():
    assert "para-note" not in paged('<figure><img src="x" alt=""></figure><hr>')


def test_a_label_with_quotes_stays_in_its_attribute():
    assert 'aria-label="&quot;1&quot; &lt;"' in paged("<p>a</p>", note_label='"{}" <'.format)


def test_subheads_have_ids_of_their_words_and_contents_names_them():
    html = clean_body("<h2>Where it <em>went</em></h2><p>a</p><h3>Où?</h3>").html

    assert [(heading.id, heading.text, heading.level) for heading in contents(html)] == [
        ("part-where-it-went", "Where it went", 2),
        ("part-où", "Où?", 3),
    ]
    assert '<h3 id="part-où" data-start="' in paged(html)


def test_the_same_subhead_twice_has_two_ids():
    html = clean_body("<h2>A</h2><h2>A</h2><h2>A 2</h2><h2>A</h2><h2>?</h2><h2>!</h2>").html
    ids = [heading.id for heading in contents(html)]

    assert ids == ["part-a", "part-a-2", "part-a-2-2", "part-a-3", "part", "part-2"]


def test_ids_are_the_same_with_marks_on():
    html = clean_body("<h2>Where it went</h2>").html

    assert contents(highlight(html, [Span(2, 7, "a1", "blue")])) == contents(html)


def test_single_blocks_are_as_the_page_has_them():
    html = clean_body("<h2>a</h2><p>b</p><ul><li>c</li></ul><table><tr><td>d<td></table>").html
    whole = paged(highlight(html, [Span(0, 5, "a1", "blue")]))
    blocks = page_blocks(highlight(html, [Span(0, 5, "a1", "blue")]), {0, 2, 4, 6, 7})

    assert sorted(blocks) == [0, 2, 4, 6]
    assert all(block in whole for block in blocks.values())
    assert blocks[4].startswith('<li data-start="4"><mark ')
