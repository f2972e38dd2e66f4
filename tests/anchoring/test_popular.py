"""Popular passages: what many marked, counted by readers, never by marks."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.anchoring import Marked, Popular, popular

pytestmark = pytest.mark.pure

TEXT = "We counted every tray that went into the garbage. It was 2,914 of them."
PLACES = st.integers(0, len(TEXT) + 5)
MARKS = st.lists(st.builds(Marked, PLACES, PLACES, st.integers(1, 5)), max_size=25)


def over(words, reader, text=TEXT):
    return Marked(text.index(words), text.index(words) + len(words), reader)


def quotes(marked):
    return [(TEXT[run.start : run.end], run.readers) for run in popular(TEXT, marked)]


def test_two_readers_are_not_enough():
    assert quotes([over("every tray", 1), over("every tray", 2)]) == []


def test_three_readers_are():
    assert quotes([over("every tray", reader) for reader in (1, 2, 3)]) == [("every tray", 3)]


def test_one_reader_who_marks_thrice_is_one():
    marked = [over("every tray", 1), over("tray", 1), over("We counted every tray that", 1), over("tray", 2)]
    assert quotes(marked) == []


def test_only_the_words_that_all_of_them_marked_are_popular():
    marked = [over("We counted every tray", 1), over("every tray that went", 2), over("counted every", 3)]
    assert quotes(marked) == [("every", 3)]


def test_a_run_is_one_however_many_marked_its_parts():
    marked = [over("every tray that", reader) for reader in (1, 2, 3)] + [over("tray", 4), over("tray", 5)]
    assert quotes(marked) == [("every tray that", 5)]


def test_passages_that_only_touch_do_not_add_up():
    assert quotes([over("It was", 1), over(" 2,914", 2), over(" of them.", 3)]) == []


def test_white_space_alone_is_no_passage():
    assert popular("one  two", [Marked(3, 5, reader) for reader in (1, 2, 3)]) == []


def test_a_longer_list_of_readers_may_be_asked_for():
    marked = [over("every tray", reader) for reader in (1, 2, 3)]
    assert popular(TEXT, marked, least=4) == []


def readers_at(marked, place):
    return {reader for start, end, reader in marked if start <= place < end}


@given(MARKS)
def test_every_letter_of_a_run_was_marked_by_three_readers(marked):
    for run in popular(TEXT, marked):
        depths = [len(readers_at(marked, place)) for place in range(run.start, run.end)]
        assert min(depths) >= 3
        assert max(depths) <= run.readers


@given(MARKS)
def test_no_letter_that_three_readers_marked_is_left_out(marked):
    covered = {place for run in popular(TEXT, marked) for place in range(run.start, run.end)}
    for place, letter in enumerate(TEXT):
        if len(readers_at(marked, place)) >= 3 and not letter.isspace():
            assert place in covered


@given(MARKS)
def test_runs_stand_apart_in_the_order_of_the_text(marked):
    runs = popular(TEXT, marked)
    assert runs == sorted(runs)
    assert all(one.end < other.start for one, other in pairwise(runs))
    assert all(isinstance(run, Popular) and 0 <= run.start < run.end <= len(TEXT) for run in runs)


@given(MARKS, st.permutations(range(1, 6)))
def test_who_the_readers_are_makes_no_difference(marked, names):
    others = [mark._replace(reader=names[mark.reader - 1]) for mark in marked]
    assert popular(TEXT, others) == popular(TEXT, marked)
