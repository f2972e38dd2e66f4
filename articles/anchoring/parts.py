"""Sentences and rests of sentences of two texts, and which of them stand opposite each other."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

Pair = tuple[int, int]
"""The places of a part of one text and a part of the other, in the order of their texts."""

# Every pair of two gaps is looked at up to so many; beyond, the outermost.
_PAIRS = 400


@dataclass(frozen=True, slots=True)
class Part:
    """A sentence, or the `rest` of one, at `[start, end)` of its text.

    `pair` is the number of the pair it is matched in, or -1. `equal` is the number it shares with the one
    sentence that is equal but went far, or -1. `twice` says that its like stands in its text.
    """

    start: int
    end: int
    pair: int = -1
    equal: int = -1
    twice: bool = False
    rest: bool = False


@dataclass(frozen=True, slots=True)
class Gap:
    """Parts `[first, end)` of one text and `[low, high)` of the other that stand behind, or before, one pair.

    `whole` when they stand between the same two pairs.
    """

    first: int
    end: int
    low: int
    high: int
    whole: bool

    def pairs(self) -> list[Pair]:
        """Return the pairs to look at."""
        if (self.end - self.first) * (self.high - self.low) > _PAIRS:
            return [(self.first, self.low), (self.end - 1, self.high - 1)]
        return [(i, j) for i in range(self.first, self.end) for j in range(self.low, self.high)]

    def in_order(self, shares: dict[Pair, float]) -> set[Pair]:
        """Return the pairs that share most together when none crosses another; only a whole gap has any."""
        if not self.whole or (self.end - self.first) * (self.high - self.low) > _PAIRS:
            return set()
        rows = [[0.0] * (self.high - self.low + 1)]
        for i in range(self.first, self.end):
            row = [0.0]
            for j in range(self.low, self.high):
                above = rows[-1][j - self.low]
                row.append(max(row[-1], rows[-1][j - self.low + 1], above + shares.get((i, j), 0.0)))
            rows.append(row)
        pairs = set()
        i, j = self.end - self.first, self.high - self.low
        while i and j:
            if rows[i][j] == rows[i - 1][j]:
                i -= 1
            elif rows[i][j] == rows[i][j - 1]:
                j -= 1
            else:
                i, j = i - 1, j - 1
                pairs.add((self.first + i, self.low + j))
        return pairs


def gaps_between(ours: Sequence[Part], theirs: Sequence[Part]) -> Iterator[Gap]:
    """The unmatched parts of one text with the unmatched parts of the other opposite them."""
    places = {part.pair: place for place, part in enumerate(theirs) if part.pair >= 0}
    for first, end in _unmatched(ours):
        low = places[ours[first - 1].pair] + 1 if first else 0
        high = places[ours[end].pair] if end < len(ours) else len(theirs)
        behind = before = 0
        while low + behind < len(theirs) and theirs[low + behind].pair < 0:
            behind += 1
        while before < high and theirs[high - before - 1].pair < 0:
            before += 1
        whole = low + behind == high
        if behind:
            yield Gap(first, end, low, low + behind, whole)
        if before and not whole:
            yield Gap(first, end, high - before, high, whole)


def _unmatched(parts: Sequence[Part]) -> Iterator[tuple[int, int]]:
    """The runs of unmatched parts: first, end."""
    first = -1
    for place, part in enumerate(parts):
        if part.pair < 0 and first < 0:
            first = place
        elif part.pair >= 0 and first >= 0:
            yield first, place
            first = -1
    if first >= 0:
        yield first, len(parts)


def rest_of(text: str, start: int, end: int) -> list[Part]:
    """Return what is left of a sentence from `start` to `end`, without the white space around it."""
    words = text[start:end]
    begin = end - len(words.lstrip())
    return [Part(begin, start + len(words.rstrip()), rest=True)] if begin < end else []
