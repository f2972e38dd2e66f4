"""Judging where passages were put: right, orphaned, wrong; ghost where they were gone, or rightly let go."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Literal

from articles.anchoring import Orphaned, Outcome, Passage, carry
from tests.histories.cases import Asked, Case

Place = tuple[int, int] | None
Carrier = Callable[[str, str, Sequence[Passage]], Sequence[Place]]
Verdict = Literal["right", "orphaned", "wrong", "ghost", "let go"]


@dataclass(slots=True)
class Score:
    """How many passages were put where."""

    verdicts: Counter[Verdict] = field(default_factory=Counter)

    @property
    def surviving(self) -> int:
        """How many stand in the new text."""
        return self.verdicts["right"] + self.verdicts["orphaned"] + self.verdicts["wrong"]

    @property
    def deleted(self) -> int:
        """How many are gone."""
        return self.verdicts["ghost"] + self.verdicts["let go"]

    def share(self, verdict: Verdict) -> float:
        """Return per cent: of the deleted for ghosts and those let go, else of the surviving."""
        among = self.deleted if verdict in {"ghost", "let go"} else self.surviving
        return 100 * self.verdicts[verdict] / among if among else 0.0


def judge(place: Place, asked: Asked) -> Verdict:
    """Compare where a passage was put with where it stands."""
    if asked.truth is None:
        return "let go" if place is None else "ghost"
    if place is None:
        return "orphaned"
    (start, end), there = place, asked.truth
    right = there.start[0] <= start <= there.start[1] and there.end[0] <= end <= there.end[1]
    return "right" if right and start < end else "wrong"


def score(carrier: Carrier, cases: Iterable[Case]) -> Score:
    """Let somebody carry all passages of all cases, and judge it."""
    result = Score()
    for case in cases:
        places = carrier(case.old, case.new, [asked.passage for asked in case.asked])
        result.verdicts.update(map(judge, places, case.asked))
    return result


def ours(old: str, new: str, passages: Sequence[Passage]) -> list[Place]:
    """Carry the passages as the site does."""
    return [place_of(outcome) for outcome in carry(old, new, passages)]


def place_of(outcome: Outcome) -> Place:
    """Return where an outcome puts its passage."""
    return None if isinstance(outcome, Orphaned) else (outcome.start, outcome.end)
