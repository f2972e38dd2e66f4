"""Notes are written in a little Markdown and shown as safe HTML."""

import re

import pytest

from articles.markup import clean_note

from .attacks import ATTACKS
from .seen import elements

pytestmark = pytest.mark.pure

TAGS = {"p", "em", "strong", "a", "code", "pre", "blockquote", "ul", "ol", "li", "br", "span"}


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


def test_a_web_address_is_a_link_that_shows_where_it_leads():
    assert clean_note("See https://example.org/a?b=1&c=2.") == (
        '<p>See <a href="https://example.org/a?b=1&amp;c=2" rel="nofollow ugc noopener">'
        "https://example.org/a?b=1&amp;c=2</a>.</p>"
    )


@pytest.mark.parametrize(
    ("note", "address"),
    [
        ("(https://example.org/a)", "https://example.org/a"),
        ("“https://example.org/a”, she said", "https://example.org/a"),
        ("https://example.org/a!", "https://example.org/a"),
        ("https://example.org/Trays_(2019)", "https://example.org/Trays_(2019)"),
        ("<https://example.org>", "https://example.org"),
    ],
)
def test_a_web_address_ends_where_its_sentence_goes_on(note, address):
    assert re.findall('href="(.*?)"', clean_note(note)) == [address]


@pytest.mark.parametrize(
    "note",
    ["St.Anne", "notes.md", "a@example.org", "http://", "xhttp://example.org", "`https://example.org`"],
)
def test_what_is_no_web_address_is_no_link(note):
    assert "<a" not in clean_note(note)


def mentions(note, *named):
    return re.findall(r'<span class="mention">(.*?)</span>', clean_note(note, named=named))


def test_a_person_is_shown_as_one_where_the_note_names_them():
    assert mentions("@Ruth and *@Bob*: look", "Ruth", "Bob") == ["@Ruth", "@Bob"]


def test_a_name_that_nobody_was_found_under_stays_as_it_was_typed():
    assert clean_note("@Ruth", named=["Bob"]) == clean_note("@Ruth") == "<p>@Ruth</p>"


def test_the_longest_name_is_taken():
    assert mentions("@Ruth Delacroix", "Ruth", "Ruth Delacroix") == ["@Ruth Delacroix"]


def test_what_is_hers_names_her():
    assert mentions("@Ruth's and @Ruth’s", "Ruth") == ["@Ruth", "@Ruth"]


@pytest.mark.parametrize(
    "note", ["a@Ruth", "@@Ruth", "@Ruth-Ann", "@Ruths", "`@Ruth`", "[@Ruth](https://example.org)", r"\@Ruth"]
)
def test_no_part_of_a_longer_word_nor_code_nor_link_names_anybody(note):
    assert mentions(note, "Ruth") == []


def test_nobody_can_make_a_mention_by_hand():
    assert "<span" not in clean_note('<span class="mention">@Ruth</span>')


def test_a_note_of_nothing_but_signs_is_shown_as_it_was_typed():
    note = "*a & <b>\n" * 2000

    html = clean_note(note)

    assert html == "<p>" + "<br>\n".join(["*a &amp; &lt;b&gt;"] * 2000) + "</p>"


def test_a_long_note_of_a_diligent_reader_keeps_its_markdown():
    paragraph = "The paper says “600 trays”, and *nobody* asked why; see `text`, (page 2).\n\n"

    assert clean_note(paragraph * 260).count("<em>nobody</em>") == 260


@pytest.mark.parametrize(
    "attack",
    [
        *ATTACKS,
        "[x](javascript:alert(1))",
        "<javascript:alert(1)>",
        "[x](data:a)",
        'https://ok.example/"onmouseover="alert(1)',
        "https://ok.example/'onmouseover='alert(1)",
        "https://ok.example/<script>alert(1)</script>",
        "javascript://https://ok.example/%0aalert(1)",
    ],
)
def test_no_attack_survives_in_a_note(attack):
    for tag, attributes in elements(clean_note(attack)):
        assert tag in TAGS
        assert set(attributes) <= {"href", "rel"}
        assert not attributes.get("href", "").startswith(("javascript", "data"))
