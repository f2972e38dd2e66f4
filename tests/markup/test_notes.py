"""Notes are written in a little Markdown and shown as safe HTML."""

import pytest

from articles.markup import clean_note

from .attacks import ATTACKS
from .seen import elements

pytestmark = pytest.mark.pure

TAGS = {"p", "em", "strong", "a", "code", "pre", "blockquote", "ul", "ol", "li", "br"}


@pytest.mark.parametrize("blank", ["", "  \n\t ", "\x00"])
def test_a_blank_note_has_no_html(blank):
    assert clean_note(blank) == ""


def test_a_line_end_is_a_line_break():
    assert clean_note("a\nb") == "<p>a<br>\nb</p>"


def test_emphasis_lists_and_quotations_are_known():
    html = clean_note("> *a* **b** `c`\n\n* d")

    for tag in ("<blockquote>", "<em>a</em>", "<strong>b</strong>", "<code>c</code>", "<li>d</li>"):
        assert tag in html


def test_links_are_not_followed_by_search_engines():
    assert clean_note("[a](https://example.org 'title')") == (
        '<p><a href="https://example.org" rel="nofollow ugc noopener">a</a></p>'
    )


def test_headings_and_pictures_are_plain_words():
    html = clean_note("# 1 of the reasons\n\n![a](https://example.org/a.png)")

    assert html.startswith("<p># 1 of the reasons</p>")
    assert "<img" not in html


def test_html_is_shown_as_it_was_typed():
    assert clean_note("a <b>c</b> & d") == "<p>a &lt;b&gt;c&lt;/b&gt; &amp; d</p>"


@pytest.mark.parametrize(
    "attack", [*ATTACKS, "[x](javascript:alert(1))", "<javascript:alert(1)>", "[x](data:a)"]
)
def test_no_attack_survives_in_a_note(attack):
    for tag, attributes in elements(clean_note(attack)):
        assert tag in TAGS
        assert set(attributes) <= {"href", "rel"}
        assert not attributes.get("href", "").startswith(("javascript", "data"))
