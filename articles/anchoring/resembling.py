"""Sentences that were edited, split, joined, or moved and edited: what is left without the equal ones."""

from collections import defaultdict
from itertools import pairwise

from .choosing import choose
from .comparing import Budget
from .parts import Pair, Part, gaps_between, rest_of
from .resemblance import Link, Resemblance, links_of, resemblance
from .words import Words, is_mark, words_of

# Three words in a row that stand in more sentences than this tell nothing.
_COMMON = 4
_ROUNDS = 6
# So much must a head weigh to be known by itself at the beginning of what stands in its place.
_HEAD = 5
# What a sentence costs of the budget, besides its letters.
_PART = 16
# A sentence of more letters is not taken apart into words.
GIANT = 200_000


class Resembling:
    """Looks for what the unmatched sentences of two plain texts share.

    `parts` are the sentences of each text in order, the matched ones with the number of their pair. `links`
    is the result: what the others share, in no order.
    """

    def __init__(self, texts: tuple[str, str], parts: tuple[list[Part], list[Part]], budget: Budget) -> None:
        self.links: list[Link] = []
        self._texts = texts
        self._parts = parts
        self._budget = budget
        self._words: dict[tuple[int, int, int], Words] = {}
        self._seen: dict[tuple[Part, Part], Resemblance | None] = {}

    def search(self) -> None:
        """Accept the likeliest pairs, again and again: what is left of the two of a pair are parts again."""
        for _ in range(_ROUNDS):
            chosen = self._chosen()
            if not chosen:
                break
            self.links += [link for found in chosen.values() for link in found.links]
            pairs = max((part.pair for part in self._parts[0]), default=-1) + 1
            numbers = {pair: number for number, pair in enumerate(chosen, pairs)}
            for side in (0, 1):
                shared = {pair[side]: (numbers[pair], found.links) for pair, found in chosen.items()}
                self._divide(side, shared)
        self._begin()
        self._close()

    def _begin(self) -> None:
        """Link what stands whole at the beginning of what is in its place: a head run on into a block."""
        ours, theirs = self._parts
        places = {part.pair: place for place, part in enumerate(theirs) if part.pair >= 0}
        for place, part in enumerate(ours):
            opposite = places.get(ours[place - 1].pair, len(theirs)) + 1 if place else 0
            if part.pair < 0 and opposite < len(theirs) and theirs[opposite].pair < 0:
                a, b = self._words_of(0, part), self._words_of(1, theirs[opposite])
                count = min(_without_last_marks(a), _without_last_marks(b)) if a and b else 0
                if a and b and a.keys[:count] == b.keys[:count] and sum(a.weights[:count]) >= _HEAD:
                    self.links += links_of(a, b, (0, 0, count))

    def _close(self) -> None:
        """Link the full stops of pairs behind which, in both texts, nothing was recognised."""
        ours, theirs = self._parts
        places = {part.pair: place for place, part in enumerate(theirs) if part.pair >= 0}
        for part, rest in pairwise(ours):
            opposite = places[part.pair] + 1 if rest.rest and part.pair >= 0 else len(theirs)
            if opposite < len(theirs) and theirs[opposite].rest:
                a, b = self._words_of(0, rest), self._words_of(1, theirs[opposite])
                both = a and b and (len(a) > 1) == (len(b) > 1)
                if a and b and both and a.keys[-1] == b.keys[-1] and is_mark(a.keys[-1]):
                    self.links.append((a.starts[-1], a.ends[-1], b.starts[-1], b.ends[-1], False))

    def _divide(self, side: int, chosen: dict[int, tuple[int, list[Link]]]) -> None:
        """Put into the place of each chosen part what is shared, and what is left before and behind it."""
        text, divided = self._texts[side], []
        for place, part in enumerate(self._parts[side]):
            if place not in chosen:
                divided.append(part)
                continue
            number, links = chosen[place]
            start, end = links[0][2 * side], links[-1][2 * side + 1]
            divided += rest_of(text, part.start, start)
            divided.append(Part(start, end, number))
            divided += rest_of(text, end, part.end)
        self._parts[side][:] = divided

    def _chosen(self) -> dict[Pair, Resemblance]:
        """The pairs to accept now, by their places."""
        ours, theirs = self._parts
        gaps = list(gaps_between(ours, theirs))
        equals = {part.equal: place for place, part in enumerate(theirs) if part.equal >= 0}
        pairs = {pair for gap in gaps for pair in gap.pairs()}
        pairs |= {(place, equals[part.equal]) for place, part in enumerate(ours) if part.equal in equals}
        found = {pair: like for pair in sorted(pairs) if (like := self._resemblance(pair))}
        elsewhere = self._sharing() - pairs
        if not self._budget.refused:
            found |= {pair: like for pair in sorted(elsewhere) if (like := self._resemblance(pair))}
        return choose(found, gaps, ours, theirs)

    def _sharing(self) -> set[Pair]:
        """Pairs of free parts that share three words in a row which stand in few others."""
        ours, theirs = self._threes(0), self._threes(1)
        return {
            (i, j)
            for three, places in ours.items()
            if three in theirs and len(places) <= _COMMON and len(theirs[three]) <= _COMMON
            for i in places
            for j in theirs[three]
        }

    def _threes(self, side: int) -> dict[tuple[str, str, str], list[int]]:
        places: dict[tuple[str, str, str], list[int]] = defaultdict(list)
        for place, part in enumerate(self._parts[side]):
            words = self._words_of(side, part) if part.pair < 0 else None
            if words:
                for three in zip(words.keys, words.keys[1:], words.keys[2:], strict=False):
                    places[three].append(place)
        return places

    def _resemblance(self, pair: Pair) -> Resemblance | None:
        ours, theirs = self._parts[0][pair[0]], self._parts[1][pair[1]]
        if (ours, theirs) not in self._seen:
            a, b = self._words_of(0, ours), self._words_of(1, theirs)
            self._seen[ours, theirs] = resemblance(a, b, self._budget) if a and b else None
        return self._seen[ours, theirs]

    def _words_of(self, side: int, part: Part) -> Words | None:
        """The words of a part; None when it is a giant, or the budget is spent."""
        key = side, part.start, part.end
        if key not in self._words:
            length = part.end - part.start
            if not self._budget.spend(_PART + length if length <= GIANT else self._budget.left + 1):
                return None
            self._words[key] = words_of(self._texts[side], part.start, part.end)
        return self._words[key]


def _without_last_marks(words: Words) -> int:
    """How many words there are before the punctuation at the end."""
    count = len(words)
    while count and is_mark(words.keys[count - 1]):
        count -= 1
    return count
