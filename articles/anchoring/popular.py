"""Which words many readers marked: runs of text with the number of their readers, and never who they are."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from .selectors import tidy

# From so many readers on a passage counts as popular: of fewer one might guess who they are.
LEAST: Final = 3


class Marked(NamedTuple):
    """A passage `[start, end)`, code points of the canonical text, and a key of the reader who marked it."""

    start: int
    end: int
    reader: int


class Popular(NamedTuple):
    """A run of words that many marked; `readers` is how many of them marked its favourite words."""

    start: int
    end: int
    readers: int


def popular(text: str, marked: Iterable[Marked], *, least: int = LEAST) -> list[Popular]:
    """Return the runs of `text` of which `least` different readers marked every letter, in text order.

    A reader counts once however often they marked the same words. Runs do not touch each other, and have no
    white space at their ends.

    >>> popular("Fish and chips", [Marked(0, 8, 1), Marked(5, 14, 2), Marked(0, 14, 3), Marked(0, 4, 3)])
    [Popular(start=5, end=8, readers=3)]
    """
    runs: list[Popular] = []
    for start, end, readers in _depths(marked):
        if readers < least:
            continue
        if runs and runs[-1].end == start:
            runs[-1] = Popular(runs[-1].start, end, max(runs[-1].readers, readers))
        else:
            runs.append(Popular(start, end, readers))
    trimmed = ((tidy(text, run.start, run.end), run.readers) for run in runs)
    return [Popular(passage.start, passage.end, readers) for passage, readers in trimmed if passage]


def _depths(marked: Iterable[Marked]) -> Iterator[tuple[int, int, int]]:
    """Yield the stretches between all ends of passages, each with how many readers marked it."""
    begun: dict[int, list[int]] = defaultdict(list)
    ended: dict[int, list[int]] = defaultdict(list)
    for start, end, reader in marked:
        if start < end:
            begun[start].append(reader)
            ended[end].append(reader)
    times: Counter[int] = Counter()  # by reader, how many of their passages are open; none is kept at zero
    before = 0
    for border in sorted(begun.keys() | ended.keys()):
        if times:
            yield before, border, len(times)
        for reader in begun.get(border, ()):
            times[reader] += 1
        for reader in ended.get(border, ()):
            times[reader] -= 1
            if not times[reader]:
                del times[reader]
        before = border
