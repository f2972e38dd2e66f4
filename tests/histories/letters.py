"""A text in which every letter has an identity that edits carry along."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import count

NOBODY = 0
# A word: letters, digits and combining marks, with the apostrophes, points and hyphens inside of it.
WORD = re.compile(r"[\w\u0300-\u036f]+(?:[’'.,-][\w\u0300-\u036f]+)*")


@dataclass(frozen=True, slots=True)
class Strand:
    """A stretch of text and the identity of each of its code points; `NOBODY` for white space between."""

    text: str
    ids: tuple[int, ...]

    def __len__(self) -> int:
        return len(self.text)

    def __add__(self, other: "Strand") -> "Strand":
        return Strand(self.text + other.text, self.ids + other.ids)

    def cut(self, start: int, end: int | None = None) -> "Strand":
        """Return the part `[start, end)`, with its identities."""
        return Strand(self.text[start:end], self.ids[start:end])

    def words(self) -> list[tuple[int, int]]:
        """Return where its words stand, without the punctuation around them."""
        return [match.span() for match in WORD.finditer(self.text)]


Block = list[Strand]  # a paragraph or a head: its sentences


class Mint:
    """Gives identities that nobody had before."""

    def __init__(self) -> None:
        self._numbers = count(NOBODY + 1)

    def strand(self, text: str) -> Strand:
        """Return `text` as newly written: every code point is a new letter."""
        return Strand(text, tuple(next(self._numbers) for _ in text))


@cache
def counts(letter: str) -> bool:
    """Say whether a code point counts for survival: all do but white space and punctuation."""
    return not letter.isspace() and unicodedata.category(letter)[0] not in "PZ"


def space(text: str) -> Strand:
    """Return white space that is nobody's."""
    return Strand(text, (NOBODY,) * len(text))


@dataclass(frozen=True, slots=True)
class Page:
    """A canonical text with the identities of its letters, and where its sentences and blocks stand."""

    text: str
    ids: tuple[int, ...]
    sentences: tuple[tuple[int, int], ...]
    blocks: tuple[tuple[int, int], ...]


def page(blocks: Sequence[Block]) -> Page:
    r"""Join the blocks: a space between sentences, `\n` between blocks, as a canonical text has it."""
    texts: list[str] = []
    ids: list[int] = []
    sentences: list[tuple[int, int]] = []
    spans: list[tuple[int, int]] = []
    place = 0
    for block in blocks:
        begin = place
        for strand in block:
            sentences.append((place, place + len(strand)))
            texts += [strand.text, " "]
            ids += [*strand.ids, NOBODY]
            place += len(strand) + 1
        spans.append((begin, place - 1))
        texts[-1] = "\n"
    return Page("".join(texts)[:-1], tuple(ids[:-1]), tuple(sentences), tuple(spans))
