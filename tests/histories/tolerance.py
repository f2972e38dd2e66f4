"""How exactly a place can be known: to the letter, but for an edge at which words were edited.

The first and the last letter of what lives on must be covered, and no letter beyond them, white space and
punctuation aside. At an edge one edited word may be in or out:

- where the edge's word was edited, it may be left out, or come in whole;
- where its neighbour within the passage was, it may be left out, for it stands alone; so may the next one,
  but more than one of these only up to 15 % of the passage;
- words in doubt, of a sentence of which less than half lives on, may be in or out;
- where the passage began with words that are gone, the new words in their place may come in;
- where the words at the edge also stand among the new words beside them, or stood among the gone ones, either
  of the two may be taken for those that live on ("the council and the" for "the": which "the" was it?); so
  may the words just outside that say what the words gone at the edge said.
"""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import count, takewhile
from typing import Literal

from articles.anchoring import Passage
from tests.histories.letters import counts
from tests.histories.trace import Trace

FAR = 12  # words
SLIGHT = 0.15  # of a passage's letters


@dataclass(frozen=True, slots=True)
class Stands:
    """A place: it must begin in `[start[0], start[1]]` and end in `[end[0], end[1]]`."""

    start: tuple[int, int]
    end: tuple[int, int]


def stands(trace: Trace, passage: Passage, together: list[int], firm: set[int]) -> Stands:
    """Return the place of the letters that live on `together`; the `firm` of them are not in doubt."""
    letters = [i for i in range(passage.start, passage.end) if counts(trace.old.text[i])]
    places = sorted(trace.moved[i] for i in together)
    alive = set(together)
    first, first_inner = Edge(trace, 1, letters, alive, firm, places).reach()
    last, last_inner = Edge(trace, -1, letters[::-1], alive, firm, places[::-1]).reach()
    while first > 0 and not counts(trace.new.text[first - 1]):
        first -= 1
    last += 1
    while last < len(trace.new.text) and not counts(trace.new.text[last]):
        last += 1
    # Its quotation marks stay its own, when words are put in behind them.
    marks = [trace.mark(i) for i in range(passage.start, letters[0])]
    first = min([first, *(at for at in marks if 0 <= at < first and trace.all_new(at, first))])
    marks = [trace.mark(i) + 1 for i in range(letters[-1] + 1, passage.end)]
    last = max([last, *(at for at in marks if at > last and trace.all_new(last, at))])
    return Stands((first, first_inner), (last_inner + 1, last))


@dataclass(frozen=True, slots=True)
class Edge:
    """One edge of a passage; all lists run inward from there, which is 1 at its start and -1 at its end."""

    trace: Trace
    inward: Literal[1, -1]
    letters: list[int]  # of the passage, in the old text
    alive: set[int]  # of these
    firm: set[int]  # of these
    places: list[int]  # of the living, in the new text

    def reach(self) -> tuple[int, int]:
        """Return the outermost letter of the new text that may come in, and the outermost that must."""
        new = self.trace.new_words
        word = new.at(self.places[0])
        edited = self._edited(self.places[0])
        outer = self._outer(word) if edited else self.places[0]
        said = self._said()
        instead = self._gone_at_the_edge()
        for number, fresh in enumerate(self._outward(word, len(new.spans), self._written_anew)):
            if number < instead or (number < FAR and new.texts[fresh] == said[0]):
                outer = self._outer(fresh)
        for step, gone in enumerate(self._gone_words(), 1):
            again = word - self.inward * step
            if not 0 <= again < len(new.spans) or new.texts[again] != gone:
                break
            outer = (min if self.inward == 1 else max)(outer, self._outer(again))
        return outer, self._inner(max(int(edited), self._slid(said), self._said_again(word, said)))

    def _outer(self, word: int) -> int:
        """Return a word's outermost letter."""
        start, end = self.trace.new_words.spans[word]
        return start if self.inward == 1 else end - 1

    def _outward(self, word: int, many: int, fits: Callable[[int], bool]) -> list[int]:
        """Return the words just outside `word`, for as long as they fit."""
        outside = (word - self.inward * step for step in count(1))
        return list(takewhile(lambda other: 0 <= other < many and fits(other), outside))

    def _edited(self, place: int) -> bool:
        """Say whether a letter's word was spelled another way, or words of the passage are gone there."""
        origin = self.trace.origin[place]
        was = self.trace.old_words.texts[self.trace.old_words.at(origin)]
        now = self.trace.new_words.texts[self.trace.new_words.at(place)]
        respelled = was != now or self._has_new(self.trace.new_words.at(place))
        return respelled or self._gone_at_the_edge() > 0

    def _alone(self, word: int, place: int) -> bool:
        """Say whether the word at the edge, or the next one inward, was edited, or has other neighbours."""
        new, old = self.trace.new_words, self.trace.old_words
        second = word + self.inward
        if not 0 <= second < len(new.spans) or self._has_new(word) or self._has_new(second):
            return True
        origins = [self.trace.origin[i] for i in range(*new.spans[second]) if self.trace.origin[i] >= 0]
        if self.trace.origin[place] < 0 or not origins:
            return True
        return old.at(origins[0]) - old.at(self.trace.origin[place]) != self.inward

    def _gone_at_the_edge(self) -> int:
        """Return how many words may have come instead of those of the passage that are gone at this edge."""
        gone = self._gone_words()
        return len(gone) + 3 if gone else 0

    def _gone_words(self) -> list[str]:
        """Return the words of the passage that are gone at this edge, outward."""
        outside = self.letters.index(self.trace.origin[self.places[0]]) - 1
        gone: dict[int, str] = {}
        while outside >= 0 and self.letters[outside] not in self.alive:
            word = self.trace.old_words.at(self.letters[outside])
            gone[word] = self.trace.old_words.texts[word]
            outside -= 1
        return list(gone.values())

    def _said(self) -> list[str]:
        """Return the words of the passage from this edge inward."""
        old = self.trace.old_words
        first, last = old.at(self.trace.origin[self.places[0]]), old.at(self.letters[-1])
        if (last - first) * self.inward < 0:
            last = first
        return [old.texts[word] for word in range(first, last + self.inward, self.inward)]

    def _slid(self, said: list[str]) -> int:
        """Return how many of the first words also stood among the gone ones just outside."""
        old = self.trace.old_words
        first = old.at(self.trace.origin[self.places[0]])
        gone = [old.texts[w] for w in self._outward(first, len(old.spans), self._gone)[:FAR]][::-1]
        for many in range(min(4, len(said)), 0, -1):
            if any(gone[i : i + many] == said[:many] for i in range(len(gone))):
                return many
        return 0

    def _said_again(self, word: int, said: list[str]) -> int:
        """Return how many of the first words stand, newly written, once more just behind themselves."""
        new = self.trace.new_words
        for many in range(min(6, len(said)), 0, -1):
            before = word + (many - 1) * self.inward
            behind = [before + self.inward * step for step in range(1, FAR + 1)]
            fresh = takewhile(lambda w: 0 <= w < len(new.spans) and self._written_anew(w), behind)
            texts = [new.texts[w] for w in fresh]
            if any(texts[i : i + many] == said[:many] for i in range(len(texts))):
                return many
        return 0

    def _inner(self, leave: int) -> int:
        """Return the outermost letter behind so many words, and behind those in doubt or alone there."""
        sure = next(i for i, place in enumerate(self.places) if self.trace.origin[place] in self.firm)
        inner, left = self.places[sure], 0
        allowed = len(self.letters) * SLIGHT
        for _ in range(FAR):
            word = self.trace.new_words.at(inner)
            if left >= max(leave, int(self._edited(inner))) and not self._alone(word, inner):
                break
            start, end = self.trace.new_words.spans[word]
            rest = [p for p in self.places[sure:] if (p >= end if self.inward == 1 else p < start)]
            lost = len(self.places) - sure - len(rest)
            if 2 * len(rest) < len(self.places) - sure or (left >= max(leave, 1) and lost > allowed):
                # Of a single word that was edited, the most is enough.
                return self.places[sure + lost // 4] if not left and self._edited(inner) else inner
            inner, left = rest[0], left + 1
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
