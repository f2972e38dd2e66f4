"""Edits inside of sentences. Letters that the editor did not touch keep their identity.

A word that is replaced shares none of its letters with the one that comes instead, and the two are never
spelled much alike; a typo's fix touches a letter or two and leaves the others who they are.
"""

import re
from collections.abc import Callable
from unicodedata import normalize

from rapidfuzz.distance import Levenshtein

from tests.histories.draft import Draft
from tests.histories.letters import Strand, space
from tests.histories.vocabulary import EMOJI, NUMBERS

ALIKE = 0.4
EMPTY = Strand("", ())


def _somewhere(draft: Draft, change: Callable[[Strand, int, int], Strand], least: int = 1) -> None:
    """Change a word of at least that many letters in some sentence."""
    for _ in range(20):
        b, s = draft.pick()
        strand = draft.blocks[b][s]
        if spans := [span for span in strand.words() if span[1] - span[0] >= least]:
            draft.blocks[b][s] = change(strand, *draft.random.choice(spans))
            return


def _spliced(strand: Strand, start: int, end: int, middle: Strand) -> Strand:
    return strand.cut(0, start) + middle + strand.cut(end)


def _other_word(draft: Draft, word: str) -> Strand:
    """Return a new word that nobody takes for the old one."""
    for _ in range(40):
        other = draft.random.choice(NUMBERS) if word[0].isdigit() else draft.writer.word()
        if Levenshtein.normalized_similarity(other.lower(), word.lower()) < ALIKE:
            return draft.mint.strand(other[:1].upper() + other[1:] if word[:1].isupper() else other)
    return draft.mint.strand("something")


def insert_word(draft: Draft) -> None:
    """Put a word, or a few, before another."""

    def change(strand: Strand, start: int, end: int) -> Strand:
        new = draft.writer.word() if draft.random.random() < 0.6 else draft.writer.phrase()
        return _spliced(strand, start, start, draft.mint.strand(new) + space(" "))

    _somewhere(draft, change)


def delete_words(draft: Draft) -> None:
    """Take out one to four words that follow each other; a sentence keeps one."""

    def change(strand: Strand, start: int, end: int) -> Strand:
        ends = [span[1] for span in strand.words() if span[0] >= start][
            : draft.random.choice((1, 1, 2, 3, 4))
        ]
        if start == strand.words()[0][0] and ends[-1] == strand.words()[-1][1]:
            return strand
        rest = strand.cut(ends[-1])
        return strand.cut(0, start) + (rest.cut(1) if rest.text[:1] == " " else rest)

    _somewhere(draft, change)


def replace_words(draft: Draft) -> None:
    """Replace one word, or up to three that follow each other."""
    for _ in range(10):
        b, s = draft.pick()
        strand = draft.blocks[b][s]
        spans = strand.words()
        if len(spans) > 3:
            first = draft.random.randrange(len(spans))
            for start, end in reversed(spans[first : first + draft.random.choice((1, 1, 1, 2, 3))]):
                strand = _spliced(strand, start, end, _other_word(draft, strand.text[start:end]))
            draft.blocks[b][s] = strand
            return


def fix_typo(draft: Draft) -> None:
    """Touch a letter or two of a word of at least four: one too few, too many, wrong, or two swapped."""

    def change(strand: Strand, start: int, end: int) -> Strand:
        place = draft.random.randrange(start + 1, end - 1)
        new = draft.mint.strand(draft.random.choice("etaoinshrdlu"))
        kind = draft.random.randrange(4)
        if kind == 0:
            return _spliced(strand, place, place, new)
        if kind == 1:
            return _spliced(strand, place, place + 1, EMPTY)
        if kind == 2:
            return _spliced(strand, place, place + 1, new)
        swapped = strand.cut(place + 1, place + 2) + strand.cut(place, place + 1)
        return _spliced(strand, place, place + 2, swapped)

    _somewhere(draft, change, least=4)


def inflect(draft: Draft) -> None:
    """Give a word another ending: its other letters live on."""

    def change(strand: Strand, start: int, end: int) -> Strand:
        if strand.text[end - 1] == "s":
            return _spliced(strand, end - 1, end, EMPTY)
        return _spliced(strand, end, end, draft.mint.strand(draft.random.choice(("s", "ed", "ly", "’s"))))

    _somewhere(draft, change, least=4)


def rewrite_sentence(draft: Draft) -> None:
    """Replace, drop and add words all over a sentence; a third to nine tenths of them stay who they are."""
    for _ in range(20):
        b, s = draft.pick()
        strand = draft.blocks[b][s]
        spans = strand.words()
        if len(spans) < 6:
            continue
        changed = draft.random.uniform(0.1, 0.65)
        for start, end in reversed(spans):
            if draft.random.random() >= changed:
                continue
            kind = draft.random.random()
            if kind < 0.6:
                strand = _spliced(strand, start, end, _other_word(draft, strand.text[start:end]))
            elif kind < 0.8:
                strand = _spliced(strand, start, start, draft.mint.strand(draft.writer.word()) + space(" "))
            elif strand.text[end : end + 1] == " ":
                strand = _spliced(strand, start, end + 1, EMPTY)
        draft.blocks[b][s] = strand
        return


def repeat_phrase(draft: Draft) -> None:
    """Say three to six words of one sentence in another too; the copy is nobody's old words."""
    for _ in range(20):
        b, s = draft.pick()
        strand = draft.blocks[b][s]
        spans = strand.words()
        if len(spans) > 6:
            first = draft.random.randrange(len(spans) - 5)
            last = first + draft.random.randint(2, 5)
            copy = draft.again(strand.cut(spans[first][0], spans[last][1])) + space(" ")
            _somewhere(draft, lambda at, start, end, copy=copy: _spliced(at, start, start, copy))
            return


def rename(draft: Draft) -> None:
    """Replace a person's name wherever it stands."""
    old = draft.random.choice(draft.writer.people).split()[-1]
    new = draft.random.choice(draft.writer.people).split()[-1]
    if Levenshtein.normalized_similarity(old, new) < ALIKE:
        _everywhere(draft, old, new)


def change_quotes(draft: Draft) -> None:
    """Set all quotes and apostrophes straight, or some of them curly: each stays the mark it was."""
    text = draft.page().text
    if "“" in text or "’" in text:
        for curly, straight in ("“”", '"'), ("’", "'"):
            _respelled(draft, f"[{curly}]", lambda _, straight=straight: straight)
    else:
        _respelled(draft, '"(?=\\w)', lambda _: "“")
        _respelled(draft, '"', lambda _: "”")
        _respelled(draft, "'", lambda _: "’")


def change_dashes(draft: Draft) -> None:
    """Write all dashes another way."""
    for old, new in (" —", " –"), (" –", " --"), (" --", "—"):
        if old in draft.page().text:
            _everywhere(draft, old, new)
            return


def change_accents(draft: Draft) -> None:
    """Compose what was written with combining marks, or the other way round."""
    if any("\u0300" <= letter <= "\u036f" for letter in draft.page().text):
        _respelled(draft, "\\w[\u0300-\u036f]", lambda match: normalize("NFC", match[0]))
    else:
        _respelled(draft, "[àáçéèñöüøï]", lambda match: normalize("NFD", match[0]))


def add_emoji(draft: Draft) -> None:
    """Put an emoji behind a word."""
    _somewhere(
        draft,
        lambda at, start, end: _spliced(at, end, end, draft.mint.strand(" " + draft.random.choice(EMOJI))),
    )


def _everywhere(draft: Draft, old: str, new: str) -> None:
    """Replace `old` by newly written letters wherever it stands."""
    _substitute(draft, re.escape(old), lambda _match, _first: draft.mint.strand(new))


def _respelled(draft: Draft, pattern: str, spelling: Callable[[re.Match[str]], str]) -> None:
    """Spell what matches another way: the first letter stays who it was."""

    def change(match: re.Match[str], first: int) -> Strand:
        new = spelling(match)
        return Strand(new, (first, *draft.mint.strand(new[1:]).ids))

    _substitute(draft, pattern, change)


def _substitute(draft: Draft, pattern: str, change: Callable[[re.Match[str], int], Strand]) -> None:
    """Put what `change` makes of a match, and of the identity of its first letter, in its place."""
    for block in draft.blocks:
        for s, strand in enumerate(block):
            changed = strand
            for match in reversed(list(re.finditer(pattern, strand.text))):
                changed = _spliced(changed, *match.span(), change(match, strand.ids[match.start()]))
            block[s] = changed
