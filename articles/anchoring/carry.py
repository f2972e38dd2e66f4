"""Taking passages from one revision of a text to the next. Never wrong: what is not certain is orphaned."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from .blocks import WORK, Block, blocks_between
from .passage import Passage
from .spelling import letters_kept

# A passage stands while this share of its letters does.
FLOOR = 0.42
# Letters of elsewhere that may stand between two parts of a passage: some, or as many as the passage has.
_BETWEEN = 30
# A part with so small a share of the kept letters is a stray, if it is so much of the passage's length away.
# One that changed its order was moved: it is a stray beyond `_BETWEEN`, if the passage is whole without it.
_STRAY, _STRAY_FAR = 0.2, 0.75
# A passage whose heaviest part has less than this share of the kept letters is torn: no part of it is it.
_WHOLE = 0.7
# A group of blocks stayed together if it is no more than so many times as long as it was.
_LOOSE = 1.35

# So many blocks that follow each other and stayed together are looked at as one.
_TOGETHER = 64
# A passage in more pieces than this is not put together.
_PIECES = 4_000
# Letters are counted beforehand up to every so many-th code point.
_STEP = 4_096


@dataclass(frozen=True, slots=True)
class Unchanged:
    """The same words stand at the same offsets, `[start, end)` in code points of the new text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Moved:
    """The same words stand at other offsets, `[start, end)` in code points of the new text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Edited:
    """The passage stands at `[start, end)`, in code points of the new text, and its words were edited."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Orphaned:
    """The passage has no certain place in the new text, for one of these reasons.

    - `gone`: its words were deleted or replaced, or nothing tells which of their likes they are;
    - `scattered`: they stand, but no part of the new text holds enough of them;
    - `budget`: the texts are too long and too different to be compared to the end, or it is in thousands of
      pieces;
    - `outside`: it is not within the old text, or is empty.
    """

    reason: str


Outcome = Unchanged | Moved | Edited | Orphaned


@dataclass(frozen=True, slots=True)
class _Piece:
    """Where a part of a passage stands, `[at, until)`, and how many of its letters do."""

    start: int
    at: int
    until: int
    letters: int


class Alignment:
    """One alignment of two texts, to place any number of passages by, whenever they come.

    Making it is the work; its memory is a few numbers for each edit. It holds both texts.
    """

    def __init__(self, old: str, new: str, *, work: int = WORK) -> None:
        self._old = old
        self._new = new
        self._blocks, self._whole = blocks_between(old, new, work)
        self._starts = [block.start for block in self._blocks]
        by_place = sorted(self._blocks, key=lambda block: block.at)
        self._ats = [block.at for block in by_place]
        self._untils = [block.until for block in by_place]
        self._before = list(accumulate((block.until - block.at for block in by_place), initial=0))

    def outcome(self, passage: Passage) -> Outcome:
        """Return what becomes of a passage of the old text; it depends on nothing but the two texts and it.

        A passage stands while 42 % of its letters do, white space not counted. It then reaches from the first
        of them to the last: over what was put in between, not over what was put in at its edges; a word in
        another spelling counts whole. Where its words went apart, it stays on the heavier part, if that
        has 70 % of what is left of it.
        """
        start, end = passage.start, passage.end
        if not 0 <= start < end <= len(self._old):
            return Orphaned("outside")
        first = max(bisect_right(self._starts, start) - 1, 0)
        if self._blocks:
            block = self._blocks[first]
            if block.same and block.start <= start and end <= block.end:
                shift = block.at - block.start
                return self._standing(passage, start + shift, end + shift)
        return self._gathered(passage, first)

    def _standing(self, passage: Passage, start: int, end: int) -> Outcome:
        as_long = end - start == passage.end - passage.start
        if not as_long or self._old[passage.start : passage.end] != self._new[start:end]:
            return Edited(start, end)
        return Unchanged(start, end) if start == passage.start else Moved(start, end)

    def _gathered(self, passage: Passage, first: int) -> Outcome:
        """The outcome of a passage that is not within one block."""
        pieces = self._pieces(passage, first)
        if len(pieces) > _PIECES:
            return Orphaned("budget")
        pieces.sort(key=lambda piece: piece.at)
        length = self._length(passage)
        kept = sum(piece.letters for piece in pieces)
        if not pieces or kept < FLOOR * length:
            return Orphaned("gone" if self._whole else "budget")
        clusters = self._clusters(pieces, kept, length)
        letters, start, end = max(clusters, key=lambda cluster: (cluster[0], -cluster[1]))
        if letters < max(FLOOR * length, _WHOLE * kept):
            return Orphaned("scattered")
        return self._standing(passage, start, end)

    def _pieces(self, passage: Passage, first: int) -> list[_Piece]:
        """What of a passage stands where, from block `first` on; no more than a few too many."""
        pieces: list[_Piece] = []
        number = first
        while (
            number < len(self._blocks) and self._blocks[number].start < passage.end and len(pieces) <= _PIECES
        ):
            piece = self._group(number, passage)
            number += _TOGETHER if piece else 1
            piece = piece or self._piece(self._blocks[number - 1], passage)
            if piece:
                pieces.append(piece)
        return pieces

    def _group(self, number: int, passage: Passage) -> _Piece | None:
        """The group of blocks that begins with a block, if all of it is within the passage and together."""
        if number % _TOGETHER or number + _TOGETHER > len(self._blocks):
            return None
        within = passage.start <= self._blocks[number].start
        within = within and self._blocks[number + _TOGETHER - 1].end <= passage.end
        return self._groups[number // _TOGETHER] if within else None

    @cached_property
    def _groups(self) -> list[_Piece | None]:
        """Whole groups of blocks, as far as they stayed together; passages over many blocks need them."""
        groups: list[_Piece | None] = []
        for number in range(0, len(self._blocks) - _TOGETHER + 1, _TOGETHER):
            blocks = self._blocks[number : number + _TOGETHER]
            span = Passage(blocks[0].start, blocks[-1].end)
            pieces = [piece for block in blocks if (piece := self._piece(block, span))]
            at, until = min(block.at for block in blocks), max(block.until for block in blocks)
            together = pieces and until - at <= _LOOSE * (span.end - span.start)
            letters = sum(piece.letters for piece in pieces)
            groups.append(_Piece(span.start, at, until, letters) if together else None)
        return groups

    def _length(self, passage: Passage) -> int:
        """How many letters a passage has."""
        low, high = -(-passage.start // _STEP), passage.end // _STEP
        if low >= high:
            return _letters(self._old[passage.start : passage.end])
        before = _letters(self._old[passage.start : low * _STEP])
        behind = _letters(self._old[high * _STEP : passage.end])
        return before + self._counted[high] - self._counted[low] + behind

    @cached_property
    def _counted(self) -> list[int]:
        """How many letters there are before every so many-th code point of the old text."""
        steps = range(0, len(self._old), _STEP)
        return list(accumulate((_letters(self._old[step : step + _STEP]) for step in steps), initial=0))

    def _clusters(self, pieces: list[_Piece], kept: int, length: int) -> list[tuple[int, int, int]]:
        """Pieces that stand together, as letters kept, start, end."""
        clusters: list[tuple[int, int, int]] = []
        passed, before = 0, -1
        for piece in pieces:
            in_order = before < piece.start
            stray = min(passed, kept - passed) < (_STRAY if in_order else 1 - _WHOLE) * kept
            far = max(_BETWEEN, _STRAY_FAR * length) if in_order else _BETWEEN
            before = piece.start
            if clusters and self._together(clusters[-1][2], piece.at, length, far if stray else None):
                letters, start, until = clusters[-1]
                clusters[-1] = letters + piece.letters, start, max(until, piece.until)
            else:
                clusters.append((piece.letters, piece.at, piece.until))
            passed += piece.letters
        return clusters

    def _together(self, start: int, end: int, length: int, far: float | None) -> bool:
        """Say whether `[start, end)` of the new text does not part what stands on its two sides.

        What came from elsewhere parts a passage when it is as long; what was put in parts only strays.
        """
        if far is not None and end - start > far:
            return False
        return self._from_elsewhere(start, end) <= max(_BETWEEN, length)

    def _from_elsewhere(self, start: int, end: int) -> int:
        """How many letters of `[start, end)` of the new text stand in the old one too."""
        return self._carried(end) - self._carried(start)

    def _carried(self, place: int) -> int:
        """How many letters before `place` of the new text stand in the old one too."""
        number = bisect_right(self._ats, place)
        beyond = max(self._untils[number - 1] - place, 0) if number else 0
        return self._before[number] - beyond

    def _piece(self, block: Block, passage: Passage) -> _Piece | None:
        """What of a passage stands in a block, without white space at the ends."""
        start, end = max(block.start, passage.start), min(block.end, passage.end)
        words = self._old[start:end]
        if not words.strip():
            return None
        if not block.same:
            return self._spelled(block, start, end)
        shift = block.at - block.start
        return _Piece(
            start, end - len(words.lstrip()) + shift, start + len(words.rstrip()) + shift, _letters(words)
        )

    def _spelled(self, block: Block, start: int, end: int) -> _Piece | None:
        """What of `[start, end)` stands in a word spelled anew. An edge of the word stays its edge."""
        one, other = (
            self._old[block.start : block.end].casefold(),
            self._new[block.at : block.until].casefold(),
        )
        runs = letters_kept(one, other)
        if not runs and (start, end) == (block.start, block.end):
            return _Piece(start, block.at, block.until, end - start)  # a mark that was typed otherwise
        places = [
            (i + step, j + step)
            for i, j, count in runs
            for step in range(count)
            if start <= block.start + i + step < end
        ]
        if not places:
            return None
        at = block.at if start == block.start else block.at + places[0][1]
        until = block.until if end == block.end else block.at + places[-1][1] + 1
        return _Piece(start, at, until, len(places))


def _letters(text: str) -> int:
    """How many letters there are, white space not counted."""
    return sum(map(len, text.split()))


def align(old: str, new: str) -> Alignment:
    """Return the alignment of two texts, to place passages by one at a time, also later."""
    return Alignment(old, new)


def carry(old: str, new: str, passages: Sequence[Passage]) -> list[Outcome]:
    """Return what becomes of each passage of `old` in `new`, in the order given.

    >>> carry("One. Two. Six.", "One. Four. Six.", [Passage(0, 4), Passage(10, 13), Passage(5, 8)])
    [Unchanged(start=0, end=4), Moved(start=11, end=14), Orphaned(reason='gone')]
    """
    alignment = align(old, new)
    return [alignment.outcome(passage) for passage in passages]
