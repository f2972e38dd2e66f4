"""A passage follows the text where that is certain, and is orphaned where it is not."""

import pytest

from articles.anchoring import Edited, Moved, Orphaned, Passage, Unchanged, carry

pytestmark = pytest.mark.pure


def carried(old, new, words):
    start = old.index(words)
    [outcome] = carry(old, new, [Passage(start, start + len(words))])
    return outcome


def test_before_a_change_a_passage_stays():
    assert carried("One two three", "One two four", "One two") == Unchanged(0, 7)


def test_behind_a_change_a_passage_moves():
    assert carried("One two three", "Twenty two three", "two three") == Moved(7, 16)


def test_behind_a_change_of_the_same_length_it_stays_too():
    assert carried("One two three", "Six two three", "two") == Unchanged(4, 7)


def test_a_passage_with_a_change_in_it_is_edited():
    assert carried("One two three", "One 2 three", "One two three") == Edited(0, 11)


def test_a_word_in_another_spelling_is_the_word():
    assert carried("The tray", "The trays", "tray") == Edited(4, 9)


def test_half_a_word_is_no_word():
    assert carried("rated it", "underrated it", "rated") == Orphaned("gone")


def test_in_the_same_text_all_stay():
    assert carried("One two", "One two", "two") == Unchanged(4, 7)


def test_words_that_were_taken_out_are_orphaned_although_their_like_stands_elsewhere():
    assert carried("Yes. No. Yes.", "Yes.", "No.") == Orphaned("gone")


def test_a_passage_outside_of_the_text_is_orphaned():
    assert carry("One", "One", [Passage(1, 9)]) == [Orphaned("outside")]


def test_the_order_is_kept():
    outcomes = carry("a b c", "a x c", [Passage(4, 5), Passage(2, 3), Passage(0, 1)])

    assert outcomes == [Unchanged(4, 5), Orphaned("gone"), Unchanged(0, 1)]
