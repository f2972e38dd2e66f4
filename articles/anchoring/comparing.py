"""Two stretches of words side by side: which words of the one are words of the other, in order."""

from bisect import bisect_left
from dataclasses import dataclass, field

from .spelling import is_spelling
from .words import Words

# What a run of shared words costs, in weights: a lone "a" or comma is no sign of anything.
_OPENING = 2.0
# A gap of more words than this is not searched for spellings.
_SHORT = 8
# Two stretches with more pairs of words than this are first divided at the runs that stand once in each.
_TABLE = 4_000
_ONCE = 4
# So often at most a divided stretch is divided again.
_DEPTH = 12
_NONE = float("-inf")

Run = tuple[int, int, int]
"""Equal words: the first in one stretch, the first in the other, and how many."""
Box = tuple[int, int, int, int]
"""A part of one stretch and a part of the other: start, end, start, end, in words."""


class Budget:
    """How much work may still be done, in comparisons: the answer is the same on every machine."""

    def __init__(self, amount: int) -> None:
        self.left = amount
        self.refused = False

    def spend(self, amount: int) -> bool:
        """Take `amount` and say True, or take nothing and say False when there is not so much."""
        if amount > self.left:
            self.refused = True
            return False
        self.left -= amount
        return True


@dataclass(slots=True)
class Likeness:
    """What two stretches share: runs `(i, j, count)` of equal words in `same`, in order, and its weight.

    `spelled` holds `(i, count, j, count)`: words that are another spelling of the words opposite.
    """

    same: list[Run] = field(default_factory=list)
    spelled: list[tuple[int, int, int, int]] = field(default_factory=list)
    weight: float = 0.0


def compare(a: Words, b: Words, budget: Budget) -> Likeness:
    """Return what two stretches share, in order. What the budget does not allow to compare is not shared."""
    same = _drawn_together(a, b, _runs(a, b, (0, len(a), 0, len(b)), budget, _DEPTH))
    like = Likeness(same)
    i = j = 0
    for next_i, next_j, count in [*same, (len(a), len(b), 0)]:
        if i < next_i <= i + _SHORT and j < next_j <= j + _SHORT:
            _spell(a, b, range(i, next_i), range(j, next_j), like)
        i, j = next_i + count, next_j + count
    like.same = sorted(same)
    like.weight = sum(sum(a.weights[i : i + count]) for i, _, count in same)
    like.weight += sum(sum(a.weights[i : i + count]) for i, count, _, _ in like.spelled)
    return like


def _runs(a: Words, b: Words, box: Box, budget: Budget, depth: int) -> list[Run]:
    """The shared runs within a box: common beginning and end, and what a table finds between."""
    a0, a1, b0, b1 = box
    head, tail = 0, 0
    most = min(a1 - a0, b1 - b0)
    while head < most and a.keys[a0 + head] == b.keys[b0 + head]:
        head += 1
    while tail < most - head and a.keys[a1 - tail - 1] == b.keys[b1 - tail - 1]:
        tail += 1
    runs = [(a0, b0, head)] if head else []
    box = a0 + head, a1 - tail, b0 + head, b1 - tail
    pairs = (a1 - tail - a0 - head) * (b1 - tail - b0 - head)
    if pairs > _TABLE:
        runs += _divided(a, b, box, budget, depth - 1)
    elif pairs and budget.spend(pairs):
        runs += _best(a, b, box)
    if tail:
        runs.append((a1 - tail, b1 - tail, tail))
    return runs


def _drawn_together(a: Words, b: Words, runs: list[Run]) -> list[Run]:
    """The same runs, nearer to the next where there is a choice: of two like words the one in company."""
    drawn = runs[:]
    for at in range(len(drawn) - 2, -1, -1):
        i, j, count = drawn[at]
        next_i, next_j, _ = drawn[at + 1]
        nearer = next_j - (next_i - i)
        held = at > 0 and i - drawn[at - 1][0] == j - drawn[at - 1][1]
        if not held and nearer > j and a.keys[i : i + count] == b.keys[nearer : nearer + count]:
            drawn[at] = i, nearer, count
        back = next_i - (next_j - j)
        if not held and back > i and a.keys[back : back + count] == b.keys[j : j + count]:
            drawn[at] = back, j, count
    return drawn


def _divided(a: Words, b: Words, box: Box, budget: Budget, depth: int) -> list[Run]:
    """The same for a large box: runs of a few words that stand once on each side part it, in order."""
    a0, a1, b0, b1 = box
    if not depth or not budget.spend(a1 - a0 + b1 - b0):
        return []
    ours, theirs = _once(a.keys, a0, a1), _once(b.keys, b0, b1)
    fixed = in_order([(i, theirs[few]) for few, i in ours.items() if few in theirs])
    runs = []
    for i, j in fixed:
        if i < a0 or j < b0:
            continue
        runs += _runs(a, b, (a0, i, b0, j), budget, depth)
        count = _ONCE
        while i + count < a1 and j + count < b1 and a.keys[i + count] == b.keys[j + count]:
            count += 1
        runs.append((i, j, count))
        a0, b0 = i + count, j + count
    return runs + _runs(a, b, (a0, a1, b0, b1), budget, depth) if fixed else []


def _once(keys: list[str], start: int, end: int) -> dict[tuple[str, ...], int]:
    """The runs of a few words that stand once in `keys[start:end]`, and where."""
    places: dict[tuple[str, ...], int] = {}
    part = keys[start:end]
    for place, few in enumerate(zip(part, part[1:], part[2:], part[3:], strict=False), start):
        places[few] = -1 if few in places else place
    return {few: place for few, place in places.items() if place >= 0}


def in_order(points: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the longest rising subsequence of points that are sorted by their first coordinate."""
    tops: list[int] = []
    numbers: list[int] = []
    before: list[int] = []
    for number, (_, j) in enumerate(points):
        at = bisect_left(tops, j)
        before.append(numbers[at - 1] if at else -1)
        if at == len(tops):
            tops.append(j)
            numbers.append(number)
        else:
            tops[at], numbers[at] = j, number
    chain = []
    number = numbers[-1] if numbers else -1
    while number >= 0:
        chain.append(points[number])
        number = before[number]
    return chain[::-1]


def _best(a: Words, b: Words, box: Box) -> list[Run]:
    """The shared runs of greatest weight; opening a run has its cost, so words are kept together."""
    a0, a1, b0, b1 = box
    opposite = b.keys[b0:b1]
    row = [0.0] * (len(opposite) + 1)
    row_run = [_NONE] * len(row)
    table, table_run = [row], [row_run]
    for i in range(a0, a1):
        key, weight = a.keys[i], a.weights[i]
        above, above_run = row, row_run
        row, row_run = [0.0], [_NONE]
        best = 0.0
        for j, word in enumerate(opposite):
            run = _NONE
            if word == key:
                run = weight + max(above_run[j], above[j] - _OPENING)
            best = max(best, above[j + 1], run)
            row.append(best)
            row_run.append(run)
        table.append(row)
        table_run.append(row_run)
    return _traced(table, table_run, a0, b0)


def _traced(table: list[list[float]], table_run: list[list[float]], a0: int, b0: int) -> list[Run]:
    """Read the runs off the tables, from their end."""
    runs = []
    i, j = len(table) - 1, len(table[0]) - 1
    while i and j:
        if table[i][j] == table[i - 1][j]:
            i -= 1
        elif table[i][j] == table[i][j - 1]:
            j -= 1
        else:
            count = 1
            while table_run[i - count][j - count] > table[i - count][j - count] - _OPENING:
                count += 1
            i, j = i - count, j - count
            runs.append((a0 + i, b0 + j, count))
    return runs[::-1]


def _spell(a: Words, b: Words, ours: range, theirs: range, like: Likeness) -> None:
    """Add to `like` the words of a gap that are spellings of the words opposite, in order."""
    alone = len(ours) == len(theirs) == 1
    found = False
    j = theirs.start
    for i in ours:
        candidates = [i - ours.start + theirs.start] if len(ours) == len(theirs) else range(j, theirs.stop)
        for candidate in candidates:
            one, other = a.keys[i], b.keys[candidate]
            if one == other and len(ours) == len(theirs):
                like.same.append((i, candidate, 1))
            elif is_spelling(one, other, alone=alone):
                like.spelled.append((i, 1, candidate, 1))
            else:
                continue
            found, j = True, candidate + 1
            break
    if not found and len(ours) + len(theirs) == 3:
        one, other = "".join(a.keys[ours.start : ours.stop]), "".join(b.keys[theirs.start : theirs.stop])
        if is_spelling(one, other, alone=False):
            like.spelled.append((ours.start, len(ours), theirs.start, len(theirs)))
