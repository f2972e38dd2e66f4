"""Others that look for a passage in an edited text, made to answer as `carry` does."""

from collections.abc import Sequence

from diff_match_patch import diff_match_patch
from rapidfuzz import fuzz

from articles.anchoring import Passage
from tests.histories.scoring import Place

FLOOR = 80  # of 100: quotes that are less alike are taken for gone


def match_main(old: str, new: str, passages: Sequence[Passage]) -> list[Place]:
    """Look for each passage by `match_main`, at its old place.

    That says where a passage begins; where it ends is read from a diff of its words and of what stands there.
    """
    matcher = _matcher()
    places: list[Place] = []
    for passage in passages:
        words = old[passage.start : passage.end]
        start = matcher.match_main(new, words, passage.start)
        if start < 0:
            places.append(None)
        elif new.startswith(words, start):
            places.append((start, start + len(words)))
        else:
            there = new[start : start + len(words) + max(16, len(words) // 4)]
            differences = matcher.diff_main(words, there)
            matcher.diff_cleanupSemantic(differences)
            places.append((start, start + _end(differences, len(words))))
    return places


def _matcher() -> diff_match_patch:
    matcher = diff_match_patch()
    matcher.Diff_Timeout = 0  # the same answer on every machine
    return matcher


def _end(differences: Sequence[tuple[int, str]], length: int) -> int:
    """Return how far into the second text the first one's last letter, or what came instead, reaches."""
    behind_old = behind_new = 0
    for operation, text in differences:
        if operation <= 0:
            behind_old += len(text)
        if operation >= 0 and (operation == 0 or behind_old < length):
            behind_new += len(text)
    return max(behind_new, 1)


def best_quote(old: str, new: str, passages: Sequence[Passage]) -> list[Place]:
    """Put each passage where its words are found best, however bad that is."""
    return [_best(old[passage.start : passage.end], new, 0) for passage in passages]


def good_quote(old: str, new: str, passages: Sequence[Passage]) -> list[Place]:
    """Put each passage where its words are found best, if they are found well."""
    return [_best(old[passage.start : passage.end], new, FLOOR) for passage in passages]


def _best(words: str, new: str, floor: int) -> Place:
    if len(words) > len(new):
        return None  # the shorter of the two would be looked for in the longer
    found = fuzz.partial_ratio_alignment(words, new, score_cutoff=floor)
    return None if found is None else (found.dest_start, found.dest_end)
