"""Judging where passages were put.

Of those that stand in the new text: right, orphaned, wrong; of the wrong it is told how many are only off at
an edge, with half of them where they stand. Of those that are gone: ghosts, when they were put anywhere.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Literal

from articles.anchoring import Orphaned, Outcome, Passage, carry
from tests.histories.cases import Asked, Case

Place = tuple[int, int] | None
Carrier = Callable[[str, str, Sequence[Passage]], Sequence[Place]]
Verdict = Literal["right", "orphaned", "off at an edge", "elsewhere", "ghost", "let go"]


@dataclass(slots=True)
class Score:
    """How many passages were put where."""

    verdicts: Counter[Verdict] = field(default_factory=Counter)

    @property
    def surviving(self) -> int:
        """How many stand in the new text."""
        return self.verdicts["right"] + self.verdicts["orphaned"] + self.wrong

    @property
    def deleted(self) -> int:
        """How many are gone."""
        return self.verdicts["ghost"] + self.verdicts["let go"]

    @property
    def wrong(self) -> int:
        """How many that stand in the new text were put on other words, at an edge or altogether."""
        return self.verdicts["off at an edge"] + self.verdicts["elsewhere"]

    def of_surviving(self, many: int) -> float:
        """Return `many` as per cent of those that stand."""
        return 100 * many / self.surviving if self.surviving else 0.0

    def of_deleted(self, many: int) -> float:
        """Return `many` as per cent of those that are gone."""
        return 100 * many / self.deleted if self.deleted else 0.0

    def __str__(self) -> str:
        right, orphaned = self.verdicts["right"], self.verdicts["orphaned"]
        return (
            f"of {self.surviving}: right {self.of_surviving(right):.2f} %, "
            f"orphaned {self.of_surviving(orphaned):.2f} %, wrong {self.of_surviving(self.wrong):.2f} %; "
            f"of {self.deleted}: ghosts {self.of_deleted(self.verdicts['ghost']):.2f} %"
        )


def judge(place: Place, asked: Asked) -> Verdict:
    """Compare where a passage was put with where it stands."""
    if asked.truth is None:
        return "let go" if place is None else "ghost"
    if place is None:
        return "orphaned"
    (start, end), there = place, asked.truth
    if there.start[0] <= start <= there.start[1] and there.end[0] <= end <= there.end[1] and start < end:
        return "right"
    shared = min(end, there.end[1]) - max(start, there.start[0])
    longer = max(end - start, there.end[0] - there.start[1])
    return "off at an edge" if 2 * shared >= longer else "elsewhere"


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
