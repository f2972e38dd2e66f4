"""Taking passages from one revision of a text to the next. Never wrong: what is not certain is orphaned."""

from collections.abc import Sequence
from dataclasses import dataclass

from .passage import Passage


@dataclass(frozen=True, slots=True)
class Unchanged:
    """The same words stand at the same offsets, `[start, end)` in code points of the new text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Moved:
    """The same words stand at other offsets, `[start, end)` in code points of the new text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Edited:
    """The passage stands at `[start, end)`, in code points of the new text, and its words were edited."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Orphaned:
    """The passage has no certain place in the new text. `reason` is a code (`changed`)."""

    reason: str


Outcome = Unchanged | Moved | Edited | Orphaned


def carry(old: str, new: str, passages: Sequence[Passage]) -> list[Outcome]:
    """Return what becomes of each passage of `old` in `new`, in the order given.

    A passage wholly inside the common beginning of the two texts stays, one wholly inside their common end
    moves with it; both stretches are cut back to whole words. All else is orphaned, and so is a passage
    that does not fit in `old`.

    >>> carry("One. Two. Six.", "One. Four. Six.", [Passage(0, 4), Passage(10, 13), Passage(5, 8)])
    [Unchanged(start=0, end=4), Moved(start=11, end=14), Orphaned(reason='changed')]
    """
    beginning = _beginning(old, new)
    ending = _ending(old, new, beginning)
    shift = len(new) - len(old)
    outcomes: list[Outcome] = []
    for passage in passages:
        start, end = passage.start, passage.end
        if not 0 <= start < end <= len(old):
            outcomes.append(Orphaned("changed"))
        elif end <= beginning or (start >= ending and shift == 0):
            outcomes.append(Unchanged(start, end))
        elif start >= ending:
            outcomes.append(Moved(start + shift, end + shift))
        else:
            outcomes.append(Orphaned("changed"))
    return outcomes


def _beginning(old: str, new: str) -> int:
    """How far the two texts begin alike, in whole words."""
    shared = _shared_prefix(old, new)
    while shared and (_in_a_word(old, shared) or _in_a_word(new, shared)):
        shared -= 1
    return shared


def _ending(old: str, new: str, beginning: int) -> int:
    """Where in `old` their common end begins, in whole words; it never overlaps the common beginning."""
    most = min(len(old), len(new)) - beginning
    shared = _shared_prefix(old[::-1][:most], new[::-1][:most])
    while shared and (_in_a_word(old, len(old) - shared) or _in_a_word(new, len(new) - shared)):
        shared -= 1
    return len(old) - shared


def _shared_prefix(one: str, other: str) -> int:
    """The length of the longest common prefix, found by halving: comparing slices is a memory compare."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _in_a_word(text: str, place: int) -> bool:
    """Say whether a word goes on across `place`: no white space stands on either side of it."""
    return 0 < place < len(text) and not text[place - 1].isspace() and not text[place].isspace()
