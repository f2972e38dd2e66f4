"""Quotes are taken and checked where they stand, and nowhere else."""

import pytest

from articles.anchoring import Passage, quote_of, stands, tidy

pytestmark = pytest.mark.pure


def test_a_quote_has_its_context():
    quote = quote_of("One two three", 4, 7, context=2)

    assert (quote.exact, quote.prefix, quote.suffix) == ("two", "e ", " t")


def test_at_the_ends_of_a_text_there_is_less_context():
    quote = quote_of("One", 0, 3)

    assert (quote.exact, quote.prefix, quote.suffix) == ("One", "", "")


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (2, 2), (3, 2), (0, 4)])
def test_there_is_no_quote_outside_of_the_text(start, end):
    with pytest.raises(ValueError, match="no passage"):
        quote_of("One", start, end)


def test_offsets_count_code_points():
    assert quote_of("👩‍🎓 sat", 4, 7).exact == "sat"


@pytest.mark.parametrize(
    ("start", "end", "exact", "expected"),
    [
        (4, 7, "two", True),
        (5, 8, "two", False),
        (4, 7, "Two", False),
        (4, 7, "tw", False),
        (-9, -6, "two", False),
        (4, 4, "", False),
        (8, 14, "three!", False),
    ],
)
def test_words_stand_only_where_they_are(start, end, exact, expected):
    assert stands("One two three", start, end, exact) is expected


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        (0, 3, Passage(0, 3)),
        (0, 4, Passage(0, 3)),
        (3, 7, Passage(4, 7)),
        (3, 4, None),
        (5, 2, None),
        (-5, 99, Passage(0, 7)),
    ],
)
def test_a_selection_is_trimmed_to_its_words(start, end, expected):
    assert tidy("One\ntwo", start, end) == expected
