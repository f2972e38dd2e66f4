"""Nothing that could run, load or mislead gets through; what is too much is refused with its place."""

import pytest

from articles.markup import MarkupRefused, clean_body, sanitize

from .attacks import ATTACKS
from .seen import elements

pytestmark = pytest.mark.pure

ALLOWED = {
    "p": set(),
    "h2": set(),
    "h3": set(),
    "blockquote": set(),
    "ul": set(),
    "ol": {"start"},
    "li": set(),
    "pre": set(),
    "figure": set(),
    "figcaption": set(),
    "hr": set(),
    "table": set(),
    "tbody": set(),
    "tr": set(),
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan"},
    "img": {"src", "alt", "width", "height"},
    "a": {"href", "rel"},
    "em": set(),
    "strong": set(),
    "code": set(),
    "sub": set(),
    "sup": set(),
    "s": set(),
    "br": set(),
}
SCHEMES = ("http:", "https:", "mailto:")


def assert_harmless(html):
    for tag, attributes in elements(html):
        assert tag in ALLOWED
        assert set(attributes) <= ALLOWED[tag]
        for name in ("href", "src"):
            url = "".join(attributes.get(name, "").split()).lower()
            scheme = url.partition(":")[0] if ":" in url else ""
            assert not scheme.isalnum() or url.startswith(SCHEMES)


@pytest.mark.parametrize("attack", ATTACKS)
def test_no_attack_survives(attack):
    assert_harmless(clean_body(attack).html)


@pytest.mark.parametrize("attack", ATTACKS)
def test_no_attack_survives_inside_a_story(attack):
    assert_harmless(clean_body(f"<div><p>Before</p><ul><li>{attack}</li></ul><p>After</p></div>").html)


@pytest.mark.parametrize("attack", ATTACKS)
def test_what_was_cleaned_stays_as_it_is(attack):
    once = clean_body(attack)

    assert clean_body(once.html) == once


def test_all_attacks_together_leave_nothing_either():
    assert_harmless(clean_body("".join(ATTACKS)).html)


def test_a_script_goes_with_its_words_and_a_custom_element_leaves_them():
    assert clean_body("<p>a<script>b</script> <x-y>c</x-y></p>").text == "a c"


def test_a_link_out_tells_search_engines_not_to_follow():
    html = clean_body('<p><a href="https://example.org/?a=1&b=2" target="_blank" rel="opener">x</a></p>').html

    assert html == '<p><a href="https://example.org/?a=1&amp;b=2" rel="nofollow noopener">x</a></p>'


def test_a_link_within_the_site_stays_plain():
    assert clean_body('<p><a href="/about/">x</a></p>').html == '<p><a href="/about/">x</a></p>'


def test_a_link_that_names_only_a_host_counts_as_one_out():
    assert "nofollow" in clean_body('<p><a href="//example.org/">x</a></p>').html


def test_a_link_to_nowhere_safe_leaves_its_words():
    assert clean_body('<p>a <a href="javascript:x">b</a></p>').html == "<p>a b</p>"


def test_control_characters_surrogates_and_overrides_are_dropped():
    assert clean_body("<p>a\x00b\x07c\ud83dd\u202ee\u202df\ufeffg&#1;h</p>").text == "abcdefgh"


def test_joiners_and_isolates_that_scripts_need_are_kept():
    text = "👩\u200d🎓 می\u200cخواهم \u2067שלום\u2069"

    assert clean_body(f"<p>{text}</p>").text == text


def test_what_is_too_large_is_refused():
    with pytest.raises(MarkupRefused) as refused:
        sanitize("<p>a</p>\n" * 1_000_000)

    assert (refused.value.reason, refused.value.place) == ("too-large", "line 888889")


def test_what_is_nested_too_deep_is_refused_with_its_line():
    with pytest.raises(MarkupRefused) as refused:
        sanitize("<p>fine</p>\n" + "<div>\n" * 5_000)

    assert (refused.value.reason, refused.value.place) == ("too-deep", "line 199")


def test_very_many_unclosed_elements_are_refused():
    with pytest.raises(MarkupRefused, match="too-deep at line 1"):
        sanitize("<b>" * 93_000)


def test_very_many_elements_are_refused():
    with pytest.raises(MarkupRefused, match="too-many-elements"):
        sanitize("<p>a</p>" * 50_000)


def test_very_many_items_in_one_list_are_refused():
    with pytest.raises(MarkupRefused, match="too-many-elements"):
        sanitize("<ul>" + "<li><b>a</b>" * 6_000)


def test_ten_thousand_paragraphs_in_a_section_are_fine():
    source = "<section><div>" + "<p>a <b>b</b></p>" * 10_000 + "</div></section>"

    assert clean_body(source).html.count("<p>a <strong>b</strong></p>") == 10_000


def test_very_many_references_in_one_text_are_refused():
    with pytest.raises(MarkupRefused, match="too-many-references"):
        sanitize("<p>" + "a &amp; " * 100_000)
    with pytest.raises(MarkupRefused, match="too-many-references"):
        sanitize("<" * 280_000)


def test_nesting_as_real_pages_have_it_is_fine():
    assert clean_body("<div>" * 60 + "x" + "</div>" * 60).text == "x"


@pytest.mark.parametrize(
    "hostile",
    [
        "<p><b>" * 40_000,
        "".join(f"<p><b id=x{number}>" for number in range(20_000)),
        "<b>" * 150 + "<p>x</p>" * 10_000,
        "<a " + " ".join(f"x{number}=1" for number in range(60_000)) + ">",
        "<!--" * 70_000,
        "<!-- \n" * 70_000,
        "<" * 280_000,
        '<a href="' * 40_000,
        "</p>" * 70_000,
        "&" * 19_000 + "<p>" + " " * 280_000 + "x",
        "a" * 280_000,
        "\u00a0" * 280_000,
        "<br>" * 70_000,
        "<ul><li>" * 90 + "x" + "<p>y</p>" * 5_000,
        "<figure>" + "<img src=x>" * 20_000 + "</figure>",
        "<h2>Again</h2>" * 5_000,
        "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]><p>" + "&b;" * 19_000,
    ],
    ids=lambda text: text[:12],
)
def test_hostile_input_is_refused_or_cleaned_whole(hostile):
    try:
        body = clean_body(hostile)
    except MarkupRefused:
        return
    assert clean_body(body.html) == body
