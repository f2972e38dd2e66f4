"""The boxes of a filter."""

from dataclasses import dataclass

from django.utils.formats import number_format


@dataclass(frozen=True, slots=True)
class Choice:
    """One box: what it sends, what it says, how many it leaves (0: not counted), and the colour beside it."""

    value: str
    label: str
    count: int
    checked: bool
    color: str = ""

    @property
    def told(self) -> str:
        """The count as it is written."""
        return str(self.count) if self.count < 1000 else number_format(self.count, force_grouping=True)


@dataclass(frozen=True, slots=True)
class Facet:
    """The boxes under one heading, all of the field `name`.

    So many stand there `at_first`. `more`: there are at least as many as the counts say.
    """

    name: str
    legend: str
    choices: list[Choice]
    at_first: int
    more: bool = False

    @property
    def first(self) -> list[Choice]:
        """Those that are always shown: the first, and the chosen ones."""
        return [c for place, c in enumerate(self.choices) if place < self.at_first or c.checked]

    @property
    def rest(self) -> list[Choice]:
        """Those that unfold."""
        return [c for c in self.choices[self.at_first :] if not c.checked]
