"""The invariants of carrying, over texts whose words repeat themselves."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.anchoring import Edited, Moved, Passage, Unchanged, align, carry, stands

from .strategies import thorough

pytestmark = pytest.mark.pure

WORDS = [
    "a",
    "b",
    "ab",
    "the",
    "Yes.",
    "No.",
    "👩\u200d🎓",
    "e\u0301",
    "é",
    "“so”",
    '"so"',
    "x—y",
    "x--y",
    "...",
    "。",
    "学",
    "校",
]
WORDS += ["\n", "Photo", "committee", "comittee", "tray", "trays.", "\u00a0"]
few = st.lists(st.sampled_from(WORDS), max_size=7).map(" ".join)
sentences = st.lists(
    st.sampled_from(
        ["One came home.", "Two went away today.", "Yes.", "The tray is red!", "The tray is blue!"]
    ),
    max_size=5,
).map(" ".join)
parts = st.one_of(few, sentences)


@st.composite
def edits(draw, part=parts):
    """An old text, a new one whose parts were kept, dropped, put in, exchanged, and passages of the old."""
    old = draw(st.lists(part, min_size=1, max_size=6))
    new = [piece for piece in old if draw(st.integers(0, 5))]
    for _ in range(draw(st.integers(0, 3))):
        new.insert(draw(st.integers(0, len(new))), draw(part))
    if len(new) > 1 and draw(st.booleans()):
        new[0], new[-1] = new[-1], new[0]
    glue = draw(st.sampled_from([" ", "\n", ""]))
    text = glue.join(old)
    return text, draw(st.sampled_from([" ", "\n", "", glue])).join(new), draw(passages(text))


def passages(text):
    places = st.integers(0, len(text))
    pairs = st.tuples(places, places).map(sorted).map(lambda pair: Passage(pair[0], pair[1] + 1))
    return st.lists(pairs.filter(lambda passage: passage.end <= len(text)), max_size=12)


@thorough
@given(edits())
def test_what_stays_or_moves_has_the_very_same_words(case):
    old, new, passages = case

    for passage, outcome in zip(passages, carry(old, new, passages), strict=True):
        if isinstance(outcome, Unchanged | Moved):
            assert stands(new, outcome.start, outcome.end, old[passage.start : passage.end])
            assert isinstance(outcome, Unchanged) == (outcome.start == passage.start)


@thorough
@given(edits())
def test_what_is_edited_is_in_the_new_text_and_says_something_else(case):
    old, new, passages = case

    for passage, outcome in zip(passages, carry(old, new, passages), strict=True):
        if isinstance(outcome, Edited):
            assert 0 <= outcome.start < outcome.end <= len(new)
            assert new[outcome.start : outcome.end] != old[passage.start : passage.end]


@thorough
@given(edits())
def test_in_the_same_text_all_stay(case):
    text, _, passages = case

    assert carry(text, text, passages) == [Unchanged(p.start, p.end) for p in passages]


@thorough
@given(edits())
def test_a_passage_alone_goes_where_it_goes_among_others(case):
    old, new, passages = case
    alignment = align(old, new)

    for passage, outcome in zip(passages, carry(old, new, passages), strict=True):
        assert alignment.outcome(passage) == outcome


numbered = st.integers(0, 10_000).map("Number {0} is here, and {0} it stays.".format)


@thorough
@given(edits(numbered))
def test_what_kept_its_words_comes_back_to_its_place_with_the_old_text(case):
    old, new, passages = case
    back = align(new, old)

    for passage, outcome in zip(passages, carry(old, new, passages), strict=True):
        if isinstance(outcome, Unchanged | Moved):
            returned = back.outcome(Passage(outcome.start, outcome.end))
            assert (returned.start, returned.end) == (passage.start, passage.end)
