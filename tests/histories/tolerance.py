"""How exactly a place can be known: to the letter, but for an edge at which words were edited.

The first and the last letter of what lives on must be covered, and no letter beyond them, white space and
punctuation aside. At an edge one edited word may be in or out:

- where a letter of the edge's word is new or gone, that word may be left out, or come in whole;
- where its neighbour within the passage is, it may be left out, for it stands alone;
- where the passage began with words that are gone, the new words in their place may come in;
- where the words at the edge were also among the new words just outside, or among the gone ones, either of
  the two may be taken for those that live on ("the council and the" for "the": which "the" was it?).
"""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import takewhile
from typing import Literal

from tests.histories.letters import counts
from tests.histories.trace import Trace

FAR = 12  # words


@dataclass(frozen=True, slots=True)
class Stands:
    """A place: it must begin in `[start[0], start[1]]` and end in `[end[0], end[1]]`."""

    start: tuple[int, int]
    end: tuple[int, int]


def stands(trace: Trace, letters: list[int], together: list[int]) -> Stands:
    """Return the place of those of a passage's `letters` that live on `together`."""
    places = sorted(trace.moved[i] for i in together)
    alive = set(together)
    first, first_inner = Edge(trace, 1, letters, alive, places).reach()
    last, last_inner = Edge(trace, -1, letters[::-1], alive, places[::-1]).reach()
    while first > 0 and not counts(trace.new.text[first - 1]):
        first -= 1
    last += 1
    while last < len(trace.new.text) and not counts(trace.new.text[last]):
        last += 1
    return Stands((first, first_inner), (last_inner + 1, last))


@dataclass(frozen=True, slots=True)
class Edge:
    """One edge of a passage; all lists run inward from there, which is 1 at its start and -1 at its end."""

    trace: Trace
    inward: Literal[1, -1]
    letters: list[int]  # of the passage, in the old text
    alive: set[int]  # of these
    places: list[int]  # of the living, in the new text

    def reach(self) -> tuple[int, int]:
        """Return the outermost letter of the new text that may come in, and the outermost that must."""
        new = self.trace.new_words
        word = new.at(self.places[0])
        edited = self._edited(word)
        outer = self._outer(word) if edited else self.places[0]
        said = self._words_of_the_passage()
        for fresh in self._outward(word, len(new.spans), self._written_anew):
            if self.letters[0] not in self.alive or new.texts[fresh] == said[0]:
                outer = self._outer(fresh)
        leave = max(1 if edited or self._alone(word) else 0, self._slid(said))
        return outer, self._without(word, leave)

    def _outer(self, word: int) -> int:
        """Return a word's outermost letter."""
        start, end = self.trace.new_words.spans[word]
        return start if self.inward == 1 else end - 1

    def _outward(self, word: int, many: int, fits: Callable[[int], bool]) -> list[int]:
        """Return the words just outside `word`, for as long as they fit."""
        outside = [word - self.inward * step for step in range(1, FAR + 1)]
        return list(takewhile(lambda other: 0 <= other < many and fits(other), outside))

    def _edited(self, word: int) -> bool:
        """Say whether the word at the edge has letters that are new, or had some that are gone."""
        old = self.trace.old_words
        at_edge = range(*old.spans[old.at(self.letters[0])])
        gone = any(self.trace.moved[i] < 0 and counts(self.trace.old.text[i]) for i in at_edge)
        return gone or self.letters[0] not in self.alive or self._has_new(word)

    def _alone(self, word: int) -> bool:
        """Say whether the next word inward was edited, or something was put between."""
        old, new = self.trace.old_words, self.trace.new_words
        second = old.at(self.letters[0]) + self.inward
        within = set(self.letters)
        if 0 <= second < len(old.spans):
            mine = [i for i in range(*old.spans[second]) if i in within]
            if any(i not in self.alive for i in mine):
                return True
        return 0 <= word + self.inward < len(new.spans) and self._has_new(word + self.inward)

    def _slid(self, said: list[str]) -> int:
        """Return how many of the first words also stood among the gone ones just outside."""
        old = self.trace.old_words
        first = old.at(self.letters[0])
        gone = [old.texts[w] for w in self._outward(first, len(old.spans), self._gone)][::-1]
        for many in range(min(4, len(said)), 0, -1):
            if any(gone[i : i + many] == said[:many] for i in range(len(gone))):
                return many
        return 0

    def _words_of_the_passage(self) -> list[str]:
        old = self.trace.old_words
        first, last = old.at(self.letters[0]), old.at(self.letters[-1])
        return [old.texts[word] for word in range(first, last + self.inward, self.inward)]

    def _without(self, word: int, leave: int) -> int:
        """Return the first living letter behind that many words, for as long as half of all stay."""
        inner = self.places[0]
        for left in range(word, word + leave * self.inward, self.inward):
            if not 0 <= left < len(self.trace.new_words.spans):
                break
            start, end = self.trace.new_words.spans[left]
            rest = [p for p in self.places if (p >= end if self.inward == 1 else p < start)]
            if 2 * len(rest) < len(self.places):
                break
            inner = rest[0]
        return inner

    def _has_new(self, word: int) -> bool:
        return any(self._is_new(i) for i in range(*self.trace.new_words.spans[word]))

    def _written_anew(self, word: int) -> bool:
        return all(
            self._is_new(i) or not counts(self.trace.new.text[i])
            for i in range(*self.trace.new_words.spans[word])
        )

    def _is_new(self, place: int) -> bool:
        return self.trace.origin[place] < 0 and counts(self.trace.new.text[place])

    def _gone(self, word: int) -> bool:
        return all(self.trace.moved[i] < 0 for i in range(*self.trace.old_words.spans[word]))
