"""How much two sentences share, and whether that can be a coincidence."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from .comparing import Budget, Likeness, Run, compare
from .words import Words, is_mark

Link = tuple[int, int, int, int, bool]
"""Stretches of two texts that are the same words: start, end, start, end; whether letter for letter."""

# Two unrelated sentences share a fifth of their letters at most, short ones two fifths. A pair is one
# sentence from such a share of the longer on, if so much weight is shared.
_SHARES = ((0.5, 0.0), (0.4, 8.0), (0.3, 14.0))
# Or when one is contained in the other, nearly whole, with a run of such a weight.
_CONTAINED, _CONTAINED_RUN = 0.8, 9.0
# So long a run of shared words is no coincidence either: in words, and in weight. Only such are kept then.
_RUN, _RUN_WEIGHT = 6, 24
# What was moved and edited must share so much of the longer, so much, and so much more than any other pair.
_MOVED_SHARE, _MOVED_WEIGHT, _MOVED_RUN, _MARGIN = 0.45, 14, 7, 0.1
# Below this share of common words, in whatever order, a pair of sentences is not compared.
_HOPE = 0.25
_SMALL = 150


@dataclass(frozen=True, slots=True)
class Resemblance:
    """What two stretches share: its weight, that of its heaviest run, where.

    `share` is the weight as a share of the longer stretch; `within` as a share of the shorter one, where one
    is certainly contained in the other, otherwise nothing.
    """

    share: float
    within: float
    weight: float
    run_weight: float
    links: list[Link]

    def moved(self, second: float) -> bool:
        """Say whether one is the other, moved and edited. The next best pair of either shares `second`."""
        alike = self.share >= _MOVED_SHARE and self.weight >= _MOVED_WEIGHT and self.run_weight >= _MOVED_RUN
        return (alike or self.run_weight >= _RUN_WEIGHT) and self.share >= second + _MARGIN


def resemblance(a: Words, b: Words, budget: Budget) -> Resemblance | None:
    """Return what two stretches share; None when it is no more than any two sentences share."""
    if not budget.spend(len(a) + len(b)):
        return None
    if len(a) * len(b) > _SMALL and _common(a, b) < _HOPE * max(a.weight, b.weight):
        return None
    like = compare(a, b, budget)
    _let_go_of_the_end(a, like)
    share = like.weight / max(a.weight, b.weight)
    runs = [(sum(a.weights[i : i + count]), count) for i, _, count in like.same]
    run_weight, run = max(runs, default=(0.0, 0))
    contained = run > 1 and run_weight >= _CONTAINED_RUN
    contained = contained and like.weight >= _CONTAINED * min(a.weight, b.weight)
    if not contained and not any(share >= least and like.weight >= weight for least, weight in _SHARES):
        long = [weight >= _RUN_WEIGHT and count >= _RUN for weight, count in runs]
        same = [run for run, keep in zip(like.same, long, strict=True) if keep]
        like = Likeness(same, weight=like.weight)
    links = [link for run in like.same for link in links_of(a, b, run)]
    links += [
        (a.starts[i], a.ends[i + m - 1], b.starts[j], b.ends[j + n - 1], False) for i, m, j, n in like.spelled
    ]
    whole = any(weight >= _RUN_WEIGHT and count >= _RUN for weight, count in runs)
    within = like.weight / min(a.weight, b.weight) if whole else 0.0
    return Resemblance(share, within, like.weight, run_weight, sorted(links)) if links else None


def _let_go_of_the_end(a: Words, like: Likeness) -> None:
    """Where words are missing before the full stop, it is not shared: two sentences may have become one."""
    if not like.same:
        return
    i, j, count = like.same[-1]
    ours = max([k + n for k, _, n in like.same[:-1]] + [k + n for k, n, _, _ in like.spelled], default=0)
    theirs = max([m + n for _, m, n in like.same[:-1]] + [m + n for _, _, m, n in like.spelled], default=0)
    only_marks = i + count == len(a) and all(map(is_mark, a.keys[i:]))
    if only_marks and ours and max(i - ours, j - theirs) > 1:
        like.same.pop()
        like.weight -= sum(a.weights[i:])


def links_of(a: Words, b: Words, run: Run) -> Iterator[Link]:
    """A run of equal words, parted where it is not so letter for letter: white space, letters typed anew."""
    i, j, count = run
    start, at = a.starts[i], b.starts[j]
    for k, m in zip(range(i, i + count), range(j, j + count), strict=True):
        longer = a.ends[k] - a.starts[k] != b.ends[m] - b.starts[m]
        last = k + 1 == i + count
        if longer:
            if start < a.starts[k]:
                yield start, a.ends[k - 1], at, b.ends[m - 1], True
            yield a.starts[k], a.ends[k], b.starts[m], b.ends[m], False
        elif last or a.starts[k + 1] - start != b.starts[m + 1] - at:
            yield start, a.ends[k], at, b.ends[m], True
        else:
            continue
        if not last:
            start, at = a.starts[k + 1], b.starts[m + 1]


def _common(a: Words, b: Words) -> float:
    """The weight of the words that two stretches have in common, in whatever order."""
    left = Counter(b.keys)
    weight = 0.0
    for key, its in zip(a.keys, a.weights, strict=True):
        if left.get(key, 0) > 0:
            left[key] -= 1
            weight += its
    return weight
