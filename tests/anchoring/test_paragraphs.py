"""What an editor changed of an article, as people read it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.anchoring import Passage, paragraphs_changed

pytestmark = pytest.mark.pure

LINES = st.lists(
    st.sampled_from(["one two three", "one two four", "five", "six seven", "eight nine ten"]), max_size=8
)
TEXTS = LINES.map("\n".join)

FIRST = "The board met on Tuesday in the library."
SECOND = "Ninety people came to hear what it would say."
THIRD = "It said nothing."


def kinds(old, new):
    return [row.kind for row in paragraphs_changed("\n".join(old), "\n".join(new))]


def test_paragraphs_that_stayed_are_one_row():
    row = paragraphs_changed(f"{FIRST}\n{SECOND}", f"{FIRST}\n{SECOND}")[0]
    assert (row.kind, row.paragraphs, row.pieces[0].text) == ("same", 2, f"{FIRST}\n{SECOND}")


def test_a_paragraph_whose_words_changed_stands_beside_what_it_became():
    old, new = f"{FIRST}\n{SECOND}", f"{FIRST}\n{SECOND.replace('Ninety', 'Sixty')}"
    row = paragraphs_changed(old, new)[1]
    assert [piece.text for piece in row.pieces] == ["Ninety", "Sixty", SECOND.removeprefix("Ninety")]
    assert (row.old, row.new) == (Passage(41, len(old)), Passage(41, len(new)))


def test_paragraphs_are_taken_out_and_put_in():
    assert kinds([FIRST, SECOND], [FIRST, THIRD, "More is to come."]) == ["same", "removed", "added", "added"]


def test_a_paragraph_that_was_changed_is_found_among_new_ones():
    new = ["A new start.", SECOND.replace("Ninety", "Sixty"), "A new end."]
    assert kinds([SECOND], new) == ["added", "changed", "added"]


def test_a_paragraph_that_was_moved_is_told_once_where_it_stands_now():
    rows = paragraphs_changed(f"{FIRST}\n{SECOND}\n{THIRD}", f"{SECOND}\n{THIRD}\n{FIRST}")
    assert [row.kind for row in rows] == ["same", "moved"]
    assert (rows[1].old.start, rows[1].new.start) == (0, len(SECOND) + len(THIRD) + 2)


def test_one_of_two_equal_paragraphs_is_not_said_to_have_moved():
    assert "moved" not in kinds([THIRD, THIRD, FIRST, SECOND], [FIRST, SECOND, THIRD])


def test_a_text_that_begins_empty_is_put_in():
    assert kinds([], [FIRST]) == ["added"]


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("at 6 p.m. sharp", "at 7 p.m. sharp", 1),
        ("a room for 22 and a kiln today", "a room for 22 today", 3),
        (FIRST, FIRST, 0),
        (THIRD, "", 3),
        (f"{FIRST}\n{THIRD}", f"{THIRD}\n{FIRST}", 0),
    ],
)
def test_the_changed_words_are_counted(old, new, words):
    assert sum(row.words for row in paragraphs_changed(old, new)) == words


def test_two_huge_texts_without_a_common_line_are_one_taken_out_and_one_put_in():
    assert kinds(["a b c"] * 100_000, ["d e f"] * 100_000) == ["removed", "added"]


def test_one_line_changed_in_a_huge_text_is_found():
    lines = [f"line {n}" for n in range(40_000)]
    assert kinds(lines, [*lines[:20_000], "line 20,000", *lines[20_001:]]) == ["same", "changed", "same"]


@given(TEXTS, TEXTS)
def test_the_rows_make_the_new_text(old, new):
    rows = [row for row in paragraphs_changed(old, new) if row.new]
    assert "\n".join(new[row.new.start : row.new.end] for row in rows) == new
    for row in rows:
        assert "".join(p.text for p in row.pieces if p.kind != "removed") == new[row.new.start : row.new.end]


@given(TEXTS, TEXTS)
def test_the_rows_hold_every_paragraph_of_the_old_text_once(old, new):
    rows = [row for row in paragraphs_changed(old, new) if row.old]
    rows.sort(key=lambda row: row.old.start)
    assert "\n".join(old[row.old.start : row.old.end] for row in rows) == old
    for row in rows:
        assert "".join(p.text for p in row.pieces if p.kind != "added") == old[row.old.start : row.old.end]
