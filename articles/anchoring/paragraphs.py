"""What an editor changed of a whole text, for people to read: paragraph by paragraph, then by words."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import Literal

from rapidfuzz.distance import Indel, Postfix, Prefix

from .differences import MOST_PAIRS, Piece, words_changed
from .passage import Passage

# So many pairs of paragraphs are looked at, to find which became which; each takes about a microsecond.
MOST_COUPLES = 20_000
# Two paragraphs are one that was changed when they share this much of their different words (Dice).
ALIKE = 0.4


@dataclass(frozen=True, slots=True)
class Row:
    """Paragraphs of two texts that belong beside each other; `old` and `new` say where they stand in each.

    Those that are `same` or `moved` have the same words in both texts. Of a `changed` one the pieces tell
    which. What was `removed` has no place in the new text, what was `added` none in the old.
    """

    kind: Literal["same", "changed", "moved", "removed", "added"]
    old: Passage | None
    new: Passage | None
    pieces: Sequence[Piece]
    paragraphs: int = 1

    @property
    def words(self) -> int:
        """How many words were changed. Of what was replaced, the longer of the two is counted."""
        counts = [(piece.kind, len(piece.text.split())) for piece in self.pieces]
        twice = sum(
            min(removed, added)
            for (one, removed), (other, added) in pairwise(counts)
            if (one, other) == ("removed", "added")
        )
        return sum(count for kind, count in counts if kind != "same") - twice


@dataclass(frozen=True, slots=True)
class _Lines:
    """Neighbouring paragraphs of a text: the lines `[first, last)` of it, by where each starts."""

    text: str
    starts: Sequence[int]
    first: int
    last: int

    def __len__(self) -> int:
        return self.last - self.first

    def __iter__(self) -> Iterator[str]:
        return (self.text[self.starts[n] : self.starts[n + 1] - 1] for n in range(self.first, self.last))

    def part(self, first: int, last: int) -> "_Lines":
        """Return some of them, counted from the first of these."""
        return _Lines(self.text, self.starts, self.first + first, self.first + last)

    @property
    def place(self) -> Passage:
        """Where they stand."""
        return Passage(self.starts[self.first], self.starts[self.last] - 1)

    @property
    def whole(self) -> str:
        """What they say, with the line feeds between them."""
        return self.text[self.place.start : self.place.end]


def paragraphs_changed(old: str, new: str) -> list[Row]:
    r"""Return the rows of two texts, in the order in which both are read. Paragraphs end with a line feed.

    Paragraphs that stand in both are found first. Between them, those that share many words are taken for one
    that was changed, in order. One that stood elsewhere and stands here, word for word, was moved: it is told
    where it stands now. Neighbours that stayed are one row. Where there is too much between two that stayed
    (`MOST_COUPLES`), it is one row of what was removed and one of what was added.

    >>> [row.kind for row in paragraphs_changed("One.\nA red box.\nTwo.", "One.\nA blue box.\nTwo.\nThree.")]
    ['same', 'changed', 'same', 'added']
    """
    rows: list[Row] = []
    for same, before, after in _runs(_lines(old), _lines(new)):
        if same:
            piece = Piece("same", before.whole)
            rows.append(Row("same", before.place, after.place, [piece], len(before)))
        else:
            rows += _between(before, after)
    return _moved(rows)


def _lines(text: str) -> _Lines:
    starts = [0]
    for line in text.split("\n") if text else ():
        starts.append(starts[-1] + len(line) + 1)
    return _Lines(text, starts, 0, len(starts) - 1)


def _runs(old: _Lines, new: _Lines) -> Iterator[tuple[bool, _Lines, _Lines]]:
    """Yield the runs of paragraphs that stand in both texts, and what stands between them."""
    before, after = list(old), list(new)
    head = int(Prefix.similarity(before, after))
    tail = int(Postfix.similarity(before[head:], after[head:]))
    ends = len(old) - tail, len(new) - tail
    if (ends[0] - head) * (ends[1] - head) > MOST_PAIRS:
        if head:
            yield True, old.part(0, head), new.part(0, head)
        yield False, old.part(head, ends[0]), new.part(head, ends[1])
        if tail:
            yield True, old.part(ends[0], len(old)), new.part(ends[1], len(new))
        return
    for same, group in groupby(Indel.opcodes(before, after), key=lambda code: code.tag == "equal"):
        steps = list(group)
        here = old.part(steps[0].src_start, steps[-1].src_end)
        yield same, here, new.part(steps[0].dest_start, steps[-1].dest_end)


def _between(old: _Lines, new: _Lines) -> Iterator[Row]:
    """Yield the rows of what stands between two runs that stayed."""
    if len(old) * len(new) > MOST_COUPLES:
        yield Row("removed", old.place, None, [Piece("removed", old.whole)], len(old))
        yield Row("added", None, new.place, [Piece("added", new.whole)], len(new))
        return
    done_old = done_new = 0
    for here, there in [*_couples(list(old), list(new)), (len(old), len(new))]:
        for line in (old.part(n, n + 1) for n in range(done_old, here)):
            yield Row("removed", line.place, None, [Piece("removed", line.whole)])
        for line in (new.part(n, n + 1) for n in range(done_new, there)):
            yield Row("added", None, line.place, [Piece("added", line.whole)])
        if here < len(old):
            one, other = old.part(here, here + 1), new.part(there, there + 1)
            yield Row("changed", one.place, other.place, words_changed(one.whole, other.whole))
        done_old, done_new = here + 1, there + 1


def _couples(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    """Return which paragraph became which, in order, so that they share the most words in all."""
    alike = _likenesses(old, new)
    best = [[0.0] * (len(new) + 1) for _ in range(len(old) + 1)]
    for i in reversed(range(len(old))):
        for j in reversed(range(len(new))):
            best[i][j] = max(best[i + 1][j], best[i][j + 1], best[i + 1][j + 1] + alike[i][j])
    couples = []
    i = j = 0
    while i < len(old) and j < len(new):
        if best[i][j] == best[i + 1][j]:
            i += 1
        elif best[i][j] == best[i][j + 1]:
            j += 1
        else:
            couples.append((i, j))
            i, j = i + 1, j + 1
    return couples


def _likenesses(old: Sequence[str], new: Sequence[str]) -> list[list[float]]:
    """How much each of the old paragraphs is like each of the new: 0 where it is not enough."""
    others = [set(text.split()) for text in new]
    rows = []
    for text in old:
        words = set(text.split())
        dice = [2 * len(words & other) / (len(words) + len(other) or 1) for other in others]
        rows.append([likeness if likeness >= ALIKE else 0.0 for likeness in dice])
    return rows


def _moved(rows: Sequence[Row]) -> list[Row]:
    """Tell of paragraphs that were moved where they stand now. One that stood twice may be another."""
    moved = _once(rows, "removed") & _once(rows, "added")
    origin = {row.pieces[0].text: row.old for row in rows if row.kind == "removed"}
    told = []
    for row in rows:
        text = row.pieces[0].text if row.pieces else ""
        if row.kind == "added" and text in moved:
            told.append(Row("moved", origin[text], row.new, [Piece("same", text)]))
        elif row.kind != "removed" or text not in moved:
            told.append(row)
    return told


def _once(rows: Sequence[Row], kind: str) -> set[str]:
    counts = Counter(row.pieces[0].text for row in rows if row.kind == kind)
    return {text for text, count in counts.items() if count == 1}
