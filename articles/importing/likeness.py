"""How alike two texts are: the share of their runs of three words that both have."""

from bisect import bisect_left
from collections.abc import Set as AbstractSet
from zlib import crc32

_PUNCTUATION = b'.,;:!?"()[]'
# A text with fewer words is looked for by its headline and day alone: so little is often said twice.
FEWEST = 60
BANDS = 4
_LONG = 12
_RANGE = 1 << 32
_STARTS = [_RANGE // (2 * BANDS) * number for number in range(2 * BANDS)]

Runs = AbstractSet[int]


def runs_of(text: str) -> Runs:
    """Return the digests of all runs of three words of a text; case and punctuation do not count."""
    words = _words(text)
    if len(words) < 3:
        return {crc32(b" ".join(words))} if words else set()
    return set(map(crc32, map(b" ".join, zip(words, words[1:], words[2:], strict=False))))


def bands_of(text: str) -> tuple[int, ...] | None:
    """Return four numbers; texts that are alike have at least one in common at the same place. None if short.

    Of the digests of runs of twelve words, taken as points on a circle, the one that follows a fixed point is
    the same in two texts as often as a run is in both (one-permutation hashing). Two such points make a band,
    so that a passage in common is not enough. Some of the runs will do: those that begin with a word of five
    bytes, every sixth or so.
    """
    words = _words(text)
    if len(words) < FEWEST:
        return None
    starts = [number for number, word in enumerate(words) if len(word) == 5]
    points = sorted(crc32(b" ".join(words[start : start + _LONG])) for start in starts)
    if not points:
        return None
    count = len(points)
    first = [points[bisect_left(points, start) % count] for start in _STARTS]
    # Signed, as databases have their integers.
    return tuple((first[band] << 31) ^ first[band + BANDS] for band in range(BANDS))


def likeness(one: Runs, other: Runs) -> float:
    """Return how alike two texts are: 1 for the same, 0 for texts without a run in common, or empty ones."""
    both = len(one & other)
    return both / (len(one) + len(other) - both) if both else 0.0


def is_part(part: Runs, whole: Runs) -> bool:
    """Whether nearly all of a text stands in a longer one."""
    return bool(part) and len(part) < len(whole) and len(part & whole) >= 0.9 * len(part)


def _words(text: str) -> list[bytes]:
    for mark in "“”—–":
        text = text.replace(mark, " ")
    return text.replace("’", "'").casefold().encode().translate(None, _PUNCTUATION).split()
