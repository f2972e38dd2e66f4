"""Which pairs of resembling sentences to believe."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from .parts import Gap, Pair, Part
from .resemblance import Resemblance

# In favour of a pair whose neighbour kept its place, and of one whose neighbours all stand in order.
_BESIDE, _IN_ORDER = 0.35, 0.5
# In favour of a pair, for each neighbour of the one that resembles, by such a share, that of the other.
_COMPANY, _ALIKE = 0.25, 0.5


def choose(
    found: dict[Pair, Resemblance], gaps: Iterable[Gap], ours: Sequence[Part], theirs: Sequence[Part]
) -> dict[Pair, Resemblance]:
    """Return the pairs to believe of those `found`, the likeliest first; no part is in two of them.

    Between the same neighbours a resemblance is enough. Elsewhere it must be so great that it is no
    coincidence, and greater than that of any other pair for the same words. A pair waits while more of its
    words may belong to what remains of another pair.
    """
    favour = _favour(found, gaps, ours, theirs)
    company = {pair: _COMPANY * _company(pair, found, ours, theirs) for pair in found}
    seconds = _seconds(found, company)
    chosen: dict[Pair, Resemblance] = {}
    taken: tuple[set[int], set[int]] = (set(), set())
    waiting: dict[tuple[int, int], float] = defaultdict(float)
    for pair in sorted(found, key=lambda pair: -company[pair] - _claim(found[pair], favour.get(pair, 0.0))):
        one, other = ours[pair[0]], theirs[pair[1]]
        weight = found[pair].weight
        sides = [(side, pair[side]) for side in (0, 1)]
        if pair[0] in taken[0] or pair[1] in taken[1]:
            if pair in favour:
                for side in sides:
                    waiting[side] = max(waiting[side], weight)
            continue
        if any(weight < waiting[side] for side in sides):
            continue
        equal = one.equal == other.equal >= 0
        told = not (one.twice or other.twice) and found[pair].moved(seconds[pair] - company[pair])
        if pair in favour or equal or told:
            chosen[pair] = found[pair]
            taken[0].add(pair[0])
            taken[1].add(pair[1])
    return chosen


def _claim(like: Resemblance, favour: float) -> float:
    """How likely a pair is. In its old place, a sentence within another is as good as one beside it."""
    return favour + (max(like.share, like.within) if favour else like.share)


def _favour(
    found: dict[Pair, Resemblance], gaps: Iterable[Gap], ours: Sequence[Part], theirs: Sequence[Part]
) -> dict[Pair, float]:
    """What speaks for pairs in gaps. What stands twice must stand next to its neighbour, or in order."""
    favour: dict[Pair, float] = {}
    for gap in gaps:
        pairs = [pair for pair in gap.pairs() if pair in found]
        in_order = gap.in_order({pair: found[pair].share for pair in pairs})
        edges = _edges(gap, ours, theirs)
        for pair in pairs:
            next_to = pair in edges
            twice = ours[pair[0]].twice or theirs[pair[1]].twice
            if pair in in_order:
                favour[pair] = _IN_ORDER
            elif next_to or not twice:
                favour.setdefault(pair, _BESIDE)
    return favour


def _edges(gap: Gap, ours: Sequence[Part], theirs: Sequence[Part]) -> set[Pair]:
    """The pairs at the two ends of a gap, with and without the rests of sentences that stand there."""
    pairs = {(gap.first, gap.low), (gap.end - 1, gap.high - 1)}
    whole = [i for i in range(gap.first, gap.end) if not ours[i].rest]
    opposite = [j for j in range(gap.low, gap.high) if not theirs[j].rest]
    if whole and opposite:
        pairs |= {(whole[0], opposite[0]), (whole[-1], opposite[-1])}
    return pairs


def _company(pair: Pair, found: dict[Pair, Resemblance], ours: Sequence[Part], theirs: Sequence[Part]) -> int:
    """On how many sides a pair's neighbours are a pair too, or could be one."""
    sides = 0
    for step in (-1, 1):
        i, j = pair[0] + step, pair[1] + step
        if 0 <= i < len(ours) and 0 <= j < len(theirs):
            like = found.get((i, j))
            sides += ours[i].pair == theirs[j].pair >= 0 or bool(like and like.share >= _ALIKE)
    return sides


def _seconds(found: dict[Pair, Resemblance], company: dict[Pair, float]) -> dict[Pair, float]:
    """For each pair, what the best other pair shares that claims mostly the same words."""
    rivals: dict[tuple[int, int], list[Pair]] = defaultdict(list)
    for pair in found:
        for side in (0, 1):
            rivals[side, pair[side]].append(pair)
    return {
        pair: max(
            (
                found[other].share + company[other]
                for side in (0, 1)
                for other in rivals[side, pair[side]]
                if other != pair and _rival(found[pair], found[other], side)
            ),
            default=0.0,
        )
        for pair in found
    }


def _rival(one: Resemblance, other: Resemblance, side: int) -> bool:
    """Say whether more than half of what one pair shares, on a side, is what another shares."""
    start, end = one.links[0][2 * side], one.links[-1][2 * side + 1]
    first, last = other.links[0][2 * side], other.links[-1][2 * side + 1]
    return 2 * (min(end, last) - max(start, first)) > min(end - start, last - first)
