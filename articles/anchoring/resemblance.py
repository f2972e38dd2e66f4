"""How much two sentences share, and whether that can be a coincidence."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from .comparing import Budget, Likeness, Run, compare
from .words import Words

Link = tuple[int, int, int, int, bool]
"""Stretches of two texts that are the same words: start, end, start, end; whether letter for letter."""

# Two unrelated sentences share up to a third of their letters; a pair above this share is one sentence.
_SHARE = 0.5
# So long a run of shared words is no coincidence either: in words, and in weight. Only such are kept then.
_RUN, _RUN_WEIGHT = 6, 20
# What was moved and edited must share so much and a run of so much, and so much more than any other pair.
_MOVED_WEIGHT, _MOVED_RUN, _MARGIN = 14, 7, 0.1
# Below this share of common words, in whatever order, a pair of sentences is not compared.
_HOPE = 0.3
_SMALL = 150


@dataclass(frozen=True, slots=True)
class Resemblance:
    """What two stretches share: as a share of the longer, its weight, that of its heaviest run, where."""

    share: float
    weight: float
    run_weight: float
    links: list[Link]

    def moved(self, second: float) -> bool:
        """Say whether one is the other, moved and edited. The next best pair of either shares `second`."""
        told = self.weight >= _MOVED_WEIGHT and self.run_weight >= _MOVED_RUN
        return told and self.share >= second + _MARGIN


def resemblance(a: Words, b: Words, budget: Budget) -> Resemblance | None:
    """Return what two stretches share; None when it is no more than any two sentences share."""
    if len(a) * len(b) > _SMALL and _common(a, b) < _HOPE * max(a.weight, b.weight):
        return None
    like = compare(a, b, budget)
    share = like.weight / max(a.weight, b.weight)
    weights = [(sum(a.weights[i : i + count]), count) for i, _, count in like.same]
    run_weight, _ = max(weights, default=(0.0, 0))
    if share < _SHARE:
        long = [weight >= _RUN_WEIGHT and count >= _RUN for weight, count in weights]
        same = [run for run, keep in zip(like.same, long, strict=True) if keep]
        like = Likeness(same)
    links = [link for run in like.same for link in _links(a, b, run)]
    links += [
        (a.starts[i], a.ends[i + m - 1], b.starts[j], b.ends[j + n - 1], False) for i, m, j, n in like.spelled
    ]
    return Resemblance(share, like.weight, run_weight, sorted(links)) if links else None


def _links(a: Words, b: Words, run: Run) -> Iterator[Link]:
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
