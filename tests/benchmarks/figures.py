"""A figure and what was measured beside it; the table and the JSON that they are printed as."""

import json
import platform
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from importlib.metadata import version
from pathlib import Path
from statistics import median
from typing import Literal


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured value beside a baseline of the same run and unit; `reach` says what is aimed at.

    `target` is met when the value (or, by `of`, its ratio to the baseline) is at least or at most that.
    """

    what: str
    value: float
    unit: str
    beside: str = ""
    baseline: float | None = None
    target: float | None = None
    of: Literal["value", "ratio"] = "value"
    more_is_better: bool = False

    @property
    def ratio(self) -> float | None:
        """The value as a multiple of the baseline."""
        return self.value / self.baseline if self.baseline else None

    @property
    def reach(self) -> str:
        """The target in words."""
        if self.target is None:
            return ""
        return f"{'≥' if self.more_is_better else '≤'} {self.target:g}{'×' if self.of == 'ratio' else ''}"

    @property
    def met(self) -> bool | None:
        """Whether the target is reached; None where there is none."""
        measured = self.ratio if self.of == "ratio" else self.value
        if self.target is None or measured is None:
            return None
        return measured >= self.target if self.more_is_better else measured <= self.target


def interleaved(rounds: int, *measures: Callable[[], float]) -> list[float]:
    """Take each measure once a round, A B A B, and return their medians in order.

    What else the machine does then weighs on all of them alike.
    """
    taken = [[measure() for measure in measures] for _ in range(rounds)]
    return [median(column) for column in zip(*taken, strict=True)]


def milliseconds(work: Callable[[], object]) -> float:
    """Return how long `work` takes, in milliseconds."""
    begin = time.perf_counter()
    work()
    return (time.perf_counter() - begin) * 1000


def table(figures: Sequence[Figure]) -> str:
    """Return the figures as a table for a terminal."""
    heads = ("what", "measured", "beside it", "", "ratio", "reach", "")
    rows = [heads] + [_row(figure) for figure in figures]
    widths = [max(len(row[column]) for row in rows) for column in range(len(heads))]
    lines = []
    for row in rows:
        cells = [
            cell.rjust(width) if column in {1, 3, 4, 5} else cell.ljust(width)
            for column, (cell, width) in enumerate(zip(row, widths, strict=True))
        ]
        lines.append("  ".join(cells).rstrip())
    return "\n".join([lines[0], "-" * len(lines[0]), *lines[1:]])


def _row(figure: Figure) -> tuple[str, ...]:
    return (
        figure.what,
        f"{_number(figure.value)} {figure.unit}",
        figure.beside,
        "" if figure.baseline is None else f"{_number(figure.baseline)} {figure.unit}",
        "" if figure.ratio is None else f"{_number(figure.ratio)}×",
        figure.reach,
        {None: "", True: "reached", False: "MISSED"}[figure.met],
    )


def _number(value: float) -> str:
    if value >= 100 or value == int(value):
        return f"{value:,.0f}"
    return f"{value:.1f}" if value >= 10 else f"{value:.2f}"


def write(figures: Sequence[Figure], folder: Path) -> Path:
    """Write the figures as JSON, with what they were measured on, and return the file."""
    path = folder / f"{time.strftime('%Y%m%dT%H%M%S')}.json"
    machine = {
        "python": platform.python_version(),
        "machine": platform.machine(),
        "django": version("django"),
    }
    rows = [asdict(f) | {"ratio": f.ratio, "met": f.met} for f in figures]
    path.write_text(json.dumps({"on": machine, "figures": rows}, ensure_ascii=False, indent=1) + "\n")
    return path
