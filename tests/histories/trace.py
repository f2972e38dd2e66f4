"""Where every letter of an old text went, and where every letter of the new one came from."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from functools import lru_cache
from itertools import accumulate
from unicodedata import normalize

from articles.anchoring import Passage
from tests.histories.history import History
from tests.histories.letters import NOBODY, WORD, Page, counts

NOWHERE = -1
TOKEN = re.compile(rf"{WORD.pattern}|[^\w\s]+")
PLAIN = str.maketrans("“”‘’—–", "\"\"''--")
Span = tuple[int, int]


def plain(text: str) -> str:
    """Return the text without case and typography, each code point in its place."""
    text = text.translate(PLAIN)
    small = text.lower()
    return small if len(small) == len(text) else "".join(letter.lower()[:1] for letter in text)


class Words:
    """The words of a text: emoji are words, punctuation is not."""

    def __init__(self, text: str) -> None:
        small = plain(text)
        self.spans: list[Span] = []
        for match in TOKEN.finditer(text):
            places = [i for i in range(*match.span()) if counts(text[i])]
            if places:
                self.spans.append((places[0], places[-1] + 1))
        self.texts = [normalize("NFC", small[start:end]) for start, end in self.spans]
        self._starts = [start for start, _ in self.spans]
        self._ends = [end for _, end in self.spans]

    def at(self, place: int) -> int:
        """Return which word holds the counting letter at `place`."""
        return bisect_right(self._starts, place) - 1

    @lru_cache(maxsize=4096)  # noqa: B019
    def before(self, place: int, many: int) -> Counter[str]:
        """Return the last words that begin before `place`."""
        last = bisect_left(self._starts, place)
        return Counter(self.texts[max(last - many, 0) : last])

    @lru_cache(maxsize=4096)  # noqa: B019
    def after(self, place: int, many: int) -> Counter[str]:
        """Return the first words that end behind `place`."""
        first = bisect_right(self._ends, place)
        return Counter(self.texts[first : first + many])


class Trace:
    """The two texts of a history side by side; `moved` and `origin` know the letters that count."""

    def __init__(self, history: History) -> None:
        self.old, self.new = history.old, history.new
        at = {letter: i for i, letter in enumerate(self.new.ids) if counts(self.new.text[i])}
        self.moved = _places(self.old, at)
        at = {letter: i for i, letter in enumerate(self.old.ids) if counts(self.old.text[i])}
        self.origin = _places(self.new, at)
        self._marks = {letter: i for i, letter in enumerate(self.new.ids) if letter != NOBODY}
        self.old_words, self.new_words = Words(self.old.text), Words(self.new.text)
        self.plain_old, self.plain_new = plain(self.old.text), plain(self.new.text)
        self.written_anew = "".join(
            letter if origin == NOWHERE else "\0"
            for letter, origin in zip(self.plain_new, self.origin, strict=True)
        )
        self._old_shares = _shares(self.old, self.moved)
        self._new_shares = _shares(self.new, self.origin)
        self._ranks = list(accumulate(map(counts, self.new.text), initial=0))

    def letters_between(self, one: int, other: int) -> int:
        """Return how many counting letters of the new text stand between two of them."""
        return abs(self._ranks[other] - self._ranks[one]) - 1

    def word_of(self, place: int) -> Span:
        """Return the word of the old text around a counting letter."""
        return self.old_words.spans[self.old_words.at(place)]

    def sentence_of(self, place: int) -> Span:
        """Return the sentence of the old text around `place`."""
        return self.old.sentences[self._number(self.old, place)]

    def share_of_sentence(self, place: int) -> float:
        """Return how much of a living letter's sentence lives on, or of its new one is old, if less."""
        old = self._old_shares[self._number(self.old, place)]
        return min(old, self._new_shares[self._number(self.new, self.moved[place])])

    def mark(self, place: int) -> int:
        """Return where a code point that does not count, a quotation mark, stands now, or `NOWHERE`."""
        return self._marks.get(self.old.ids[place], NOWHERE)

    def all_new(self, start: int, end: int) -> bool:
        """Say whether all letters of a stretch of the new text are new."""
        return all(origin < 0 for origin in self.origin[start:end])

    def shares_sentence(self, old: int, new: int) -> bool:
        """Say whether the sentence at `new` holds a fifth of the sentence that stood at `old`."""
        start, end = self.sentence_of(old)
        now = self.new.sentences[self._number(self.new, new)]
        shared = sum(start <= self.origin[i] < end for i in range(*now))
        return shared > (end - start) / 5

    @staticmethod
    def _number(page: Page, place: int) -> int:
        return max(bisect_right(page.sentences, (place, len(page.text))) - 1, 0)

    def came_from(self, place: Span) -> Span | None:
        """Return where in the old text nearly all letters of a place stood, next to each other."""
        letters = [i for i in range(*place) if counts(self.new.text[i])]
        origins = [self.origin[i] for i in letters if self.origin[i] >= 0]
        if len(origins) < 0.9 * len(letters) or max(origins) - min(origins) > 2 * (place[1] - place[0]):
            return None
        return min(origins), max(origins) + 1

    def dead_around(self, passage: Passage) -> Span:
        """Return the longest stretch around a passage of which no counting letter lives on."""
        start, end = passage.start, passage.end
        while start > 0 and self.moved[start - 1] < 0:
            start -= 1
        while end < len(self.moved) and self.moved[end] < 0:
            end += 1
        return start, end

    def between(self, start: int, end: int) -> Span | None:
        """Return what stands now where `[start, end)` stood, if its neighbours kept their order."""
        first = self.moved[start - 1] + 1 if start > 0 else 0
        last = self.moved[end] if end < len(self.moved) else len(self.new.text)
        return (first, last) if first <= last else None


def _places(page: Page, at: dict[int, int]) -> list[int]:
    return [
        at.get(letter, NOWHERE) if counts(character) else NOWHERE
        for character, letter in zip(page.text, page.ids, strict=True)
    ]


def _shares(page: Page, others: list[int]) -> list[float]:
    """Return, for each sentence, which part of its letters stands in the other text too."""
    shares = []
    for start, end in page.sentences:
        letters = [i for i in range(start, end) if counts(page.text[i])]
        shares.append(sum(others[i] >= 0 for i in letters) / max(len(letters), 1))
    return shares
