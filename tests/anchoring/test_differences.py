"""What an editor changed, as people read it."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.anchoring import Piece, words_changed

pytestmark = pytest.mark.pure

LETTERS = "ab .,\n’é\u0301学\N{NO-BREAK SPACE}"
TEXTS = st.text(alphabet=LETTERS, max_size=40)


def shown(old, new):
    form = {"same": "{}", "removed": "[-{}-]", "added": "[+{}+]"}
    return "".join(form[piece.kind].format(piece.text) for piece in words_changed(old, new))


@pytest.mark.parametrize(
    ("old", "new", "diff"),
    [
        ("to 104 students", "to 140 students", "to [-104-][+140+] students"),
        ("a room for 22 and a kiln. Her", "a room for 22. Her", "a room for 22[- and a kiln-]. Her"),
        ("He asked why.", "He asked why. Nobody knew.", "He asked why.[+ Nobody knew.+]"),
        ("Yesterday we ran", "we ran", "[-Yesterday -]we ran"),
        ("costs $4.10 each", "costs $4.15 each", "costs $[-4.10-][+4.15+] each"),
        ("don't stop", "won't stop", "[-don't-][+won't+] stop"),
        ("from 6:15.", "from 6.", "from [-6:15-][+6+]."),
        ("two  spaces", "two spaces", "two[- -] spaces"),
        ("火曜日", "水曜日", "[-火-][+水+]曜日"),
    ],
)
def test_whole_words_are_taken_out_and_put_in(old, new, diff):
    assert shown(old, new) == diff


def test_a_sentence_written_anew_is_one_change():
    assert shown("a b c", "x y z") == "[-a b c-][+x y z+]"


def test_a_lone_word_between_two_changes_joins_them():
    assert shown("cut the arts", "keep the kiln") == "[-cut the arts-][+keep the kiln+]"


def test_two_changes_apart_stay_apart():
    old = "We met on Monday in the old hall by the river and sang"
    new = "We met on Friday in the old hall by the river and danced"
    assert shown(old, new) == (
        "We met on [-Monday-][+Friday+] in the old hall by the river and [-sang-][+danced+]"
    )


def test_equal_texts_have_one_piece_and_empty_ones_none():
    assert words_changed("one two", "one two") == [Piece("same", "one two")]
    assert words_changed("", "") == []


def test_a_text_too_large_to_read_is_replaced_whole():
    old, new = "a " * 2_500_000, "b " * 2_500_000
    assert [piece.kind for piece in words_changed(old, new)] == ["removed", "added", "same"]


def test_one_word_in_a_huge_text_is_found():
    old, new = f"{'a ' * 999_999}b {'c ' * 999_999}", f"{'a ' * 999_999}d {'c ' * 999_999}"
    assert [piece.text for piece in words_changed(old, new) if piece.kind != "same"] == ["b", "d"]


@given(TEXTS, TEXTS)
def test_the_pieces_make_both_texts(old, new):
    pieces = words_changed(old, new)
    assert "".join(piece.text for piece in pieces if piece.kind != "added") == old
    assert "".join(piece.text for piece in pieces if piece.kind != "removed") == new


@given(TEXTS, TEXTS)
def test_pieces_are_joined_and_never_empty(old, new):
    pieces = words_changed(old, new)
    assert all(piece.text for piece in pieces)
    assert all(one.kind != other.kind for one, other in pairwise(pieces))
