"""The words of a question marked in a text as it stands: pieces of text, no HTML."""

import re
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from articles.models.search import MOST_WORDS
from articles.search.query import Question, Term
from articles.search.words import WORD, forms_of, stems_of

# Letters of an excerpt, and of what stands in it before the first word that was found.
EXCERPT, LEAD = 200, 60
# So many places are looked at for the best excerpt.
MOST_PLACES = 200
ELLIPSIS = "…"
# Where a block ends as no sentence does: headings, items of lists.
_UNENDED = re.compile(r"(?<=[\w)%])\n+")


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a text; `hit`: it was looked for."""

    text: str
    hit: bool = False


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a term of the question stands."""

    start: int
    end: int
    term: int


class Marker:
    """Finds the words of a question in texts, as the index does."""

    def __init__(self, question: Question, languages: Sequence[str]) -> None:
        self._terms = len(question.wanted)
        self._by_last: dict[str, list[tuple[tuple[str, ...], int]]] = {}
        self._beginnings: list[tuple[str, int]] = []
        for number, term in enumerate(question.wanted):
            self._know(term, number, languages)
        self._stems = {word for sequences in self._by_last.values() for each, _ in sequences for word in each}
        self._any_beginning = tuple(beginning for beginning, _ in self._beginnings)
        self._longest = max((len(term.forms) for term in question.wanted), default=1)

    def _know(self, term: Term, number: int, languages: Sequence[str]) -> None:
        if term.begins:
            self._beginnings.append((term.forms[0], number))
        for sequence in term.sequences(languages):
            self._by_last.setdefault(sequence[-1], []).append((sequence, number))

    def marked(self, text: str, language: str) -> list[Piece]:
        """Return a whole text in pieces."""
        return _pieces(text, _joined(self._places(text, language), text))

    def finds(self, text: str, language: str) -> bool:
        """Whether any word of the question stands in a text."""
        return next(self._places(text, language), None) is not None

    def excerpt(self, text: str, language: str) -> list[Piece]:
        """Return the part of a text where most of the question stands together, or else how it begins."""
        best = self._best(text, language)
        start = _beginning(text, best[0].start) if best else 0
        end = _ending(text, max(start + EXCERPT, best[-1].end if best else 0))
        here = _UNENDED.sub(" · ", text[start:end])
        pieces = _pieces(here, _joined(self._places(here, language), here))
        before = [Piece(f"{ELLIPSIS} ")] if start else []
        return [*before, *pieces, *([Piece(f" {ELLIPSIS}")] if end < len(text) else [])]

    def _best(self, text: str, language: str) -> list[_Place]:
        """Return the places of the most terms that stand within one excerpt; the first such."""
        window: list[_Place] = []
        best: list[_Place] = []
        most = 0
        for place in islice(self._places(text, language), MOST_PLACES):
            window = [other for other in window if other.start > place.end - (EXCERPT - LEAD)] + [place]
            terms = len({each.term for each in window})
            if terms > most:
                best, most = window, terms
            if most == self._terms:
                break
        return best

    def _places(self, text: str, language: str) -> Iterator[_Place]:
        """Return where terms stand, in order of their beginnings."""
        last: deque[tuple[str, int]] = deque(maxlen=self._longest)
        for match in islice(WORD.finditer(text), MOST_WORDS):
            stems = stems_of(match[0], language)
            if self._stems.isdisjoint(stems):
                # A lone apostrophe has no stems, and parts no phrase.
                if stems:
                    last.clear()
            else:
                for stem in stems:
                    last.append((stem, match.start()))
                    for sequence, number in self._by_last.get(stem, ()):
                        behind = list(last)[-len(sequence) :]
                        if tuple(word for word, _ in behind) == sequence:
                            yield _Place(behind[0][1], match.end(), number)
            for form in forms_of(match[0]) if self._beginnings else ():
                if form.startswith(self._any_beginning):
                    yield from self._begun(match)
                    break

    def _begun(self, match: re.Match[str]) -> Iterator[_Place]:
        """Return the places of the terms with one of which a word begins."""
        for beginning, number in self._beginnings:
            if any(form.startswith(beginning) for form in forms_of(match[0])):
                yield _Place(match.start(), match.end(), number)


def _beginning(text: str, first: int) -> int:
    """Return where an excerpt begins that holds the place `first`: with a sentence if one begins near it."""
    if first <= LEAD:
        return 0
    near = text[first - LEAD : first]
    sentence = max(near.rfind(mark) for mark in (". ", "! ", "? ", "\n", "” "))
    cut = near.find(" ") if sentence < 0 else sentence + (1 if near[sentence] == "\n" else 2)
    return first - LEAD + max(cut, 0)


def _ending(text: str, end: int) -> int:
    """Return where a word ends before `end`, or the end of the text."""
    if end >= len(text):
        return len(text)
    blank = max(text.rfind(" ", end - LEAD, end), text.rfind("\n", end - LEAD, end))
    return blank if blank > 0 else end


def _joined(places: Iterator[_Place], text: str) -> list[tuple[int, int]]:
    """Return the stretches that are marked: what overlaps or has only blanks between it is one."""
    stretches: list[tuple[int, int]] = []
    for start, end in sorted((place.start, place.end) for place in places):
        if stretches and not text[stretches[-1][1] : start].strip():
            start, end = stretches[-1][0], max(end, stretches[-1][1])  # noqa: PLW2901
            stretches.pop()
        stretches.append((start, end))
    return stretches


def _pieces(text: str, stretches: Sequence[tuple[int, int]]) -> list[Piece]:
    pieces: list[Piece] = []
    at = 0
    for start, end in stretches:
        pieces += [Piece(text[at:start])] if start > at else []
        pieces.append(Piece(text[start:end], hit=True))
        at = end
    return [*pieces, Piece(text[at:])] if at < len(text) else pieces
