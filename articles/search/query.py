"""What somebody typed, as a question: text in, tree out. Any text is one, in linear time."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Self

from articles.search.words import WORD, forms_of, stem

# Letters and terms of a question; what comes behind them is not asked.
LONGEST = 300
MOST_TERMS = 16
# So many letters a word must begin with: fewer would be half of all words.
SHORTEST_BEGINNING = 3
# A minus asks for what is not there only in front of a word: "follow-up" is two words side by side.
# What keyboards of phones set for a quotation mark.
_QUOTES = str.maketrans(dict.fromkeys("“”„«»", '"'))
_PART = re.compile(r'(?<!\S)(-?)"([^"]*)"?|(?<!\S)(-?)([^\s"]+)|"([^"]*)"?|([^\s"]+)')


@dataclass(frozen=True, slots=True)
class Term:
    """Folded words that stand side by side: one, or a phrase. `begins`: the last one need only begin so."""

    forms: tuple[str, ...]
    begins: bool = False

    def sequences(self, languages: Iterable[str]) -> tuple[tuple[str, ...], ...]:
        """Return what stands in the index where it is found: its stems in each of the languages."""
        stems = (tuple(stem(form, language) for form in self.forms) for language in languages)
        return tuple(dict.fromkeys(stems))


@dataclass(frozen=True, slots=True)
class Question:
    """Terms that all are to be there, and terms none of which is. Without the first nothing is asked."""

    wanted: tuple[Term, ...] = ()
    unwanted: tuple[Term, ...] = ()

    @classmethod
    def of(cls, text: str) -> Self:
        """Return the question that a text asks.

        >>> Question.of('late "school bus" -trains rob*').wanted[1:]
        (Term(forms=('school', 'bus'), begins=False), Term(forms=('rob',), begins=True))
        """
        wanted: dict[Term, None] = {}
        unwanted: dict[Term, None] = {}
        for is_wanted, term in _terms(text[:LONGEST].translate(_QUOTES)):
            (wanted if is_wanted else unwanted)[term] = None
            if len(wanted) + len(unwanted) == MOST_TERMS:
                break
        return cls(tuple(wanted), tuple(unwanted))


def _terms(text: str) -> Iterator[tuple[bool, Term]]:
    for match in _PART.finditer(text):
        minus, phrase, minus_word, word, inner, rest = match.groups()
        quoted = phrase if phrase is not None else inner
        words = quoted if quoted is not None else word or rest
        forms = tuple(form for found in WORD.findall(words) for form in forms_of(found))
        if not forms:
            continue
        begins = quoted is None and words.endswith("*") and len(forms) == 1
        begins = begins and len(forms[0]) >= SHORTEST_BEGINNING
        yield not (minus or minus_word), Term(forms, begins)
