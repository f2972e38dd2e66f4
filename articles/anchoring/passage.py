"""A passage: a stretch of a canonical text."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Passage:
    """The half-open stretch `[start, end)` of a canonical text, in Unicode code points."""

    start: int
    end: int
