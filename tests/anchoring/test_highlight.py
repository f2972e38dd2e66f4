"""Marks show exactly the passages, and say by attributes whose they are."""

import re

import pytest

from articles.anchoring import Span, highlight
from articles.markup import clean_body
from tests.markup.seen import read

pytestmark = pytest.mark.pure


def marks(html, *spans):
    return [(text, attributes) for _, text, attributes in read(highlight(html, spans)).marks]


def test_without_spans_the_body_is_as_it_was():
    assert highlight("<p>a</p>", []) == "<p>a</p>"


def test_a_mark_says_whose_it_is_and_points_at_its_card():
    assert highlight("<p>One two three</p>", [Span(4, 7, "a1", "blue", mine=True)]) == (
        '<p>One <mark data-annotations="a1" data-color="blue" data-mine aria-details="annotation-a1"'
        ' tabindex="0" data-n="1">two</mark> three</p>'
    )


def test_an_overlap_is_a_mark_of_its_own():
    html = highlight("<p>abcdef</p>", [Span(2, 6, "b", "pink"), Span(0, 4, "a", "green", mine=True)])

    assert html == (
        '<p><mark data-annotations="a" data-color="green" data-mine aria-details="annotation-a"'
        ' tabindex="0">ab</mark><mark data-annotations="a b" data-color="green" data-under="pink" data-mine'
        ' aria-details="annotation-a" tabindex="-1" data-n="1">cd</mark>'
        '<mark data-annotations="b" data-color="pink" data-n="2">ef</mark></p>'
    )


def test_the_longer_of_two_that_begin_together_comes_first():
    [(_, first), _] = marks("<p>abcd</p>", Span(0, 2, "short", "blue"), Span(0, 4, "long", "pink"))

    assert first["data-annotations"] == "long short"


def test_marks_stop_at_elements_and_go_on_behind():
    html = "<p>ab<em>cd</em>ef</p>"

    assert [text for text, _ in marks(html, Span(1, 5, "a", "blue"))] == ["b", "cd", "e"]


def test_no_mark_stands_between_two_blocks():
    html = "<p>ab</p>\n<ul><li>cd</li>\n<li>ef</li></ul>"

    assert [text for text, _ in marks(html, Span(1, 7, "a", "blue"))] == ["b", "cd", "e"]


def test_a_passage_of_nothing_but_the_line_feed_between_blocks_has_no_mark():
    assert marks("<p>ab</p>\n<p>cd</p>", Span(2, 3, "a", "blue")) == []


def test_a_line_feed_after_a_break_belongs_to_the_text():
    html = "<p>ab<br>\ncd</p>"

    assert [text for text, _ in marks(html, Span(1, 4, "a", "blue"))] == ["b", "\nc"]


def test_a_line_feed_in_preformatted_text_belongs_to_it_too():
    html = "<pre><em>a</em>\n<em>b</em>&amp;\n&amp;</pre>"

    assert "".join(text for text, _ in marks(html, Span(0, 6, "a", "blue"))) == "a\nb&\n&"


@pytest.mark.parametrize("text", ["a &amp; b", "&lt;&gt;&amp;", "&amp;lt;"])
def test_what_is_escaped_is_one_letter(text):
    html = f"<p>{text}</p>"
    length = len(read(html).text[0])

    for start in range(length):
        assert [mark for mark, _ in marks(html, Span(start, start + 1, "a", "blue"))] == [
            read(html).text[0][start]
        ]


@pytest.mark.parametrize("text", ["👩‍🎓", "🇫🇷🇩🇪", "e\u0301a\u0308", "שלום עולם", "مرحبا", "𝒳𝒴"])
def test_offsets_count_code_points(text):
    html = f"<p>{text}!x</p>"

    assert [mark for mark, _ in marks(html, Span(len(text), len(text) + 1, "a", "blue"))] == ["!"]


def test_what_reaches_beyond_the_text_is_left_out():
    assert [text for text, _ in marks("<p>ab</p>", Span(1, 90, "a", "blue"), Span(7, 9, "b", "blue"))] == [
        "b"
    ]


def test_all_marks_share_one_stop_of_tab():
    html = "<p>ab<em>cd</em>ef gh</p>"
    found = marks(html, Span(1, 5, "a", "blue"), Span(7, 8, "b", "blue"))

    assert [attributes.get("tabindex") for _, attributes in found] == ["0", None, None, "-1"]


def test_the_number_in_print_stands_on_the_last_mark():
    html = "<p>ab</p>\n<p>cd</p>"
    found = marks(html, Span(0, 3, "a", "blue"), Span(1, 2, "b", "blue"))

    assert [attributes.get("data-n") for _, attributes in found] == [None, "1, 2"]


def test_links_are_left_whole():
    body = clean_body('<p>a <a href="https://example.org/?a=1&b=2">link</a> b</p>')

    assert 'href="https://example.org/?a=1&amp;b=2"' in highlight(body.html, [Span(0, 8, "a", "blue")])


@pytest.mark.parametrize("name", ['a"', "a b", "", "<a>", "é"])
def test_only_plain_names_get_into_attributes(name):
    with pytest.raises(ValueError, match="plain name"):
        highlight("<p>a</p>", [Span(0, 1, name, "blue")])
    with pytest.raises(ValueError, match="plain name"):
        highlight("<p>a</p>", [Span(0, 1, "a", name)])


def test_a_mark_is_resolved_when_all_that_was_said_of_it_is():
    marked = highlight("<p>abc</p>", [Span(0, 2, "a", "green", resolved=True), Span(1, 3, "b", "pink")])
    assert re.findall(r'data-annotations="([ab ]+)"[^>]*data-resolved', marked) == ["a"]
