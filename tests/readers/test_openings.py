"""The wordings of furniture are tried by the character a line begins with: none may be missed by that."""

from pathlib import Path

import pytest

from articles.readers.plain_text.furniture.classifying import wordings_for
from articles.readers.plain_text.furniture.openings import alternatives, openings
from articles.readers.plain_text.lines import MAX_FURNITURE, line_key
from tests.readers.catalogue import KINDS, make_page

CORPUS = Path(__file__).parents[1] / "corpus"
ALL = "é"  # of a character that no wording is told apart by, all are tried


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("post|share", "ps"),
        ("(?:the |our )?poll", "top"),
        ("(?:e-?mail|print){2,}", "ep"),
        (r"\(\d+\) comments?|\d+ votes?", "(0123456789"),
        ("[uú]ltima", "uú"),
        ("a?b*c", "abc"),
        ("x{0,3}y", "xy"),
        (r"\[ad\]|\]\]>", "[]"),
        (r"[\w ]{2,30} news", None),
        ("share|.{2,40} blog", None),
        ("(?:the )?", None),
        ("(?!the )news", None),
    ],
)
def test_what_a_pattern_fits_begins_with_one_of_these(pattern, expected):
    assert openings(pattern) == (None if expected is None else set(expected))


def test_alternatives_are_those_of_the_outermost_groups():
    assert list(alternatives(r"(?:a(?:b|c)|d[|]e)|(?:f\|g)?|(?:h)(?:i)")) == [
        "a(?:b|c)",
        "d[|]e",
        r"(?:f\|g)?",
        "(?:h)(?:i)",
    ]


def test_by_its_first_character_a_line_is_told_as_by_all_wordings():
    texts = [path.read_text(errors="replace") for path in CORPUS.rglob("*.txt")]
    texts += [make_page(kind, seed).data.decode(errors="replace") for kind in KINDS for seed in range(3)]
    keys = {line_key(line) for text in texts for line in text.split("\n") if len(line) <= MAX_FURNITURE}
    told = {key: match.lastgroup for key in keys if (match := wordings_for(ALL).fullmatch(key))}
    by_first = {key: match.lastgroup for key in keys if (match := wordings_for(key[:1]).fullmatch(key))}
    assert len(told) > 100
    assert by_first == told
