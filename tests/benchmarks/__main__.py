"""Runs the benchmarks and prints them; `python -m tests.benchmarks marks sizes` runs some."""

import argparse
import shutil
import sys
from collections.abc import Callable

from tests.benchmarks.site import set_up

set_up()

# What is measured can be imported only then.
from tests.benchmarks import (  # noqa: E402
    BENCH,
    ROOT,
    browser,
    carrying,
    hands,
    imports,
    live,
    marks,
    notes,
    notes_many,
    pages,
    painting,
    search,
    sizes,
    wagtail,
    wxr,
)
from tests.benchmarks.figures import Figure, table, write  # noqa: E402
from tests.benchmarks.paper import Paper, make_paper  # noqa: E402

MEASURES: dict[str, Callable[[Paper], list[Figure]]] = {
    "pages": pages.measure,
    "live": live.measure,
    "sizes": sizes.measure,
    "marks": marks.measure,
    "carrying": lambda _paper: carrying.measure(),
    "imports": lambda _paper: imports.measure(),
    "wxr": lambda _paper: wxr.measure(),
    "search": lambda _paper: search.measure(),
    "painting": lambda _paper: painting.measure(),
    "hands": hands.measure,
    "notes_many": notes_many.measure,
    "notes": notes.measure,  # the last two: they leave notes behind
}

# Programs without which a measure is left out.
NEEDS = {"painting": (browser.EXECUTABLE, "npm"), "hands": (browser.EXECUTABLE,)}


def main() -> None:
    """Measure what is asked for, or all."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("measures", nargs="*", help=f"{', '.join(MEASURES)} (all)", metavar="measure")
    names = parser.parse_args().measures or list(MEASURES)
    if unknown := set(names) - set(MEASURES):
        parser.error(f"no measure is called {', '.join(sorted(unknown))}")
    if "pages" in names:
        wagtail.make_environment()
    paper = make_paper()
    figures: list[Figure] = []
    for name in names:
        if missing := [program for program in NEEDS.get(name, ()) if shutil.which(program) is None]:
            sys.stderr.write(f"{name}: left out, {' and '.join(missing)} not found\n")
            continue
        sys.stderr.write(f"{name}...\n")
        figures += MEASURES[name](paper)
    path = write(figures, BENCH)
    sys.stdout.write(f"\n{table(figures)}\n\n{path.relative_to(ROOT)}\n")


if __name__ == "__main__":
    main()
