"""What an editor changed of a text, for people to read: by words, not by letters."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from rapidfuzz.distance import Indel, Postfix, Prefix

Kind = Literal["same", "removed", "added"]

# So many pairs of words are compared at most, which takes some milliseconds. Beyond it nobody reads a diff.
MOST_PAIRS = 16_000_000
# From so many letters on the words are not even counted.
MOST_LETTERS = 400_000

_SIGN = r"[!-/:-@\[-`{-~¡-©«-±´-¹»¿×÷\u2010-\u205e\u3000-\u303f]"
_LETTERS = rf"(?:(?!{_SIGN})\S)+"
# White space, and behind it a word (with what is inside it: don't, half-time, 6:15), a sign or an ideograph.
_WORD = re.compile(
    rf"(\s*)([\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]|{_LETTERS}(?:['’.,:\u2010\u2011-]{_LETTERS})*|\S|\Z)"
)
_WORDLESS = re.compile(rf"{_SIGN}|\Z")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of two texts: `same` is in both, `removed` in the old one only, `added` in the new one."""

    kind: Kind
    text: str


@dataclass(frozen=True, slots=True)
class _Word:
    """A word or sign with the white space before it; the last of a text is empty."""

    space: str
    text: str


@dataclass(frozen=True, slots=True)
class _Run:
    """Neighbouring words of each text: the same in both, or what each has that the other has not.

    `old_words` and `new_words` count them without signs.
    """

    same: bool
    old: slice
    new: slice
    old_words: int
    new_words: int


def words_changed(old: str, new: str) -> list[Piece]:
    """Return the pieces of two texts in reading order, no two of one kind beside each other.

    Those that are not `added` make the old text, those that are not `removed` the new one, to the letter.
    What was replaced comes before what replaced it. A word or two that happen to stand between two changes
    are taken into them: a sentence written anew reads better as one. Texts too large to be read as a diff
    (`MOST_PAIRS`, after their common beginning and end) are one piece removed and one added.

    >>> [(p.kind, p.text) for p in words_changed("She teaches 104 students.", "She teaches 140 students.")]
    [('same', 'She teaches '), ('removed', '104'), ('added', '140'), ('same', ' students.')]
    """
    head = _beginning(old, new)
    tail = _ending(old[head:], new[head:])
    before, after = old[head : len(old) - tail], new[head : len(new) - tail]
    pieces = _compared(before, after)
    return _joined([Piece("same", old[:head]), *pieces, Piece("same", old[len(old) - tail :])])


def _beginning(old: str, new: str) -> int:
    """How many letters the texts begin with alike, to the end of a word."""
    shared = int(Prefix.similarity(old, new))
    if shared == len(old) == len(new):
        return shared
    return max(old.rfind(" ", 0, shared), old.rfind("\n", 0, shared), 0)


def _ending(old: str, new: str) -> int:
    """How many letters the texts end with alike, from the white space before a word."""
    shared = int(Postfix.similarity(old, new))
    ending = old[len(old) - shared :]
    starts = [place for place in (ending.find(" "), ending.find("\n")) if place >= 0]
    return shared - min(starts, default=shared)


def _compared(old: str, new: str) -> Iterator[Piece]:
    old_words = _words(old) if len(old) + len(new) <= MOST_LETTERS else []
    new_words = _words(new) if old_words else []
    if not old_words or len(old_words) * len(new_words) > MOST_PAIRS:
        yield Piece("removed", old)
        yield Piece("added", new)
        return
    for run in _readable(_runs(old_words, new_words)):
        if run.same:
            for before, after in zip(old_words[run.old], new_words[run.new], strict=True):
                yield from _spaced(before, after)
        else:
            yield from _replaced(_text(old_words[run.old]), _text(new_words[run.new]))


def _words(text: str) -> list[_Word]:
    return [_Word(*match.groups()) for match in _WORD.finditer(text)]


def _runs(old: Sequence[_Word], new: Sequence[_Word]) -> Iterator[_Run]:
    """Align two texts by their words, whatever the white space between them."""
    codes = Indel.opcodes([word.text for word in old], [word.text for word in new])
    for same, group in groupby(codes, key=lambda code: code.tag == "equal"):
        steps = list(group)
        here = slice(steps[0].src_start, steps[-1].src_end)
        there = slice(steps[0].dest_start, steps[-1].dest_end)
        yield _Run(same, here, there, _count(old[here]), _count(new[there]))


def _count(words: Iterable[_Word]) -> int:
    """Count what is a word and no sign."""
    return sum(not _WORDLESS.match(word.text) for word in words)


def _readable(runs: Iterable[_Run]) -> list[_Run]:
    """Take what stands between two changes into them where it is too little to hold them apart."""
    kept: list[_Run] = []
    for run in runs:
        if not run.same and len(kept) > 1 and _is_chance(kept[-2], kept[-1], run):
            between, before = kept.pop(), kept.pop()
            run = _Run(  # noqa: PLW2901 - the same run, grown
                same=False,
                old=slice(before.old.start, run.old.stop),
                new=slice(before.new.start, run.new.stop),
                old_words=before.old_words + between.old_words + run.old_words,
                new_words=before.new_words + between.new_words + run.new_words,
            )
        kept.append(run)
    return kept


def _is_chance(before: _Run, between: _Run, after: _Run) -> bool:
    """Whether the words between two changes may have stayed by chance: one, or few beside what changed."""
    changed = min(max(run.old_words, run.new_words) for run in (before, after))
    return changed > 0 and between.old_words <= max(1, changed // 3)


def _replaced(removed: str, added: str) -> Iterator[Piece]:
    """One stretch for another; the white space before both stays."""
    space = removed[: len(removed) - len(removed.lstrip())]
    shared = len(space) if added.startswith(space) else 0
    yield Piece("same", space[:shared])
    yield Piece("removed", removed[shared:])
    yield Piece("added", added[shared:])


def _spaced(old: _Word, new: _Word) -> Iterator[Piece]:
    """One word in both texts; the white space before it may differ."""
    if old.space != new.space:
        yield Piece("removed", old.space)
        yield Piece("added", new.space)
        yield Piece("same", old.text)
    else:
        yield Piece("same", old.space + old.text)


def _text(words: Iterable[_Word]) -> str:
    return "".join(word.space + word.text for word in words)


def _joined(pieces: Iterable[Piece]) -> list[Piece]:
    """Join neighbours of one kind, what is removed before what is added, without empty ones."""
    joined: list[Piece] = []
    some = (piece for piece in pieces if piece.text)
    for same, group in groupby(some, key=lambda piece: piece.kind == "same"):
        parts = list(group)
        kinds: tuple[Kind, ...] = ("same",) if same else ("removed", "added")
        for kind in kinds:
            text = "".join(part.text for part in parts if part.kind == kind)
            joined += [Piece(kind, text)] if text else []
    return joined
