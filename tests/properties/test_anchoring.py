"""The invariants of marks and of passages."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.anchoring import highlight, quote_of, tidy
from articles.markup import blocks_of, page
from tests.markup.seen import read

from .strategies import bodies_with_spans, thorough

pytestmark = pytest.mark.pure

words = st.lists(st.sampled_from(["a", "b", "ab", "Yes.", "👩‍🎓", "e\u0301", "\n"]), max_size=12).map(
    " ".join
)


def unmark(html):
    return re.sub(r"</?mark[^>]*>", "", html)


def between_blocks(body):
    """The offsets of the line feeds between blocks."""
    return {block.end for block in blocks_of(body.html)[:-1]}


@thorough
@given(bodies_with_spans())
def test_without_the_marks_the_body_is_the_same(case):
    body, spans = case

    assert unmark(highlight(body.html, spans)) == body.html


@thorough
@given(bodies_with_spans())
def test_marks_cover_exactly_their_passages(case):
    body, spans = case
    covered = {span.id: set() for span in spans}
    for start, text, attributes in read(highlight(body.html, spans)).marks:
        assert text == body.text[start : start + len(text)] != ""
        for name in attributes["data-annotations"].split():
            covered[name].update(range(start, start + len(text)))

    for span in spans:
        assert covered[span.id] == set(range(span.start, span.end)) - between_blocks(body)


@thorough
@given(bodies_with_spans())
def test_marks_are_flat_and_next_to_each_other_differ(case):
    body, spans = case
    html = highlight(body.html, spans)

    assert not re.search(r"<mark[^>]*>(?:(?!</mark>).)*<(?!/mark)", html, re.DOTALL)
    for one, other in re.findall(
        r'<mark data-annotations="([^"]*)"[^>]*>[^<]*</mark>(?=<mark data-annotations="([^"]*)")', html
    ):
        assert one != other


@thorough
@given(bodies_with_spans())
def test_one_mark_takes_tab_and_each_annotation_begins_and_ends_once(case):
    body, spans = case
    found = [attributes for _, _, attributes in read(highlight(body.html, spans)).marks]
    visible = {name for attributes in found for name in attributes["data-annotations"].split()}

    assert [a["tabindex"] for a in found if "tabindex" in a][:1] == (["0"] if found else [])
    assert sum(a.get("tabindex") == "0" for a in found) == bool(found)
    assert sum(len(a.get("data-n", "").split()) for a in found) == len(visible)


@thorough
@given(bodies_with_spans())
def test_in_the_page_marks_change_no_block(case):
    body, spans = case
    seen = read(page(highlight(body.html, spans), note_url="/n/", note_label=str))

    assert seen.blocks == {block.start: body.text[block.start : block.end] for block in blocks_of(body.html)}


@thorough
@given(words, st.integers(-3, 40), st.integers(-3, 40))
def test_a_tidied_passage_is_inside_and_has_words_at_both_ends(text, start, end):
    passage = tidy(text, start, end)

    if passage is None:
        assert not text[max(start, 0) : max(end, 0)].strip()
    else:
        exact = quote_of(text, passage.start, passage.end).exact
        assert exact == exact.strip() == text[max(start, 0) : end].strip()
