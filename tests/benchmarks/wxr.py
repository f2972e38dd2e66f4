"""An import of a large WordPress export, beside a parser of XML that only goes through the file."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from lxml import etree

from tests.benchmarks import ROOT, RUN
from tests.benchmarks.exports import write_export
from tests.benchmarks.figures import Figure

ITEMS = 100_000
EXPORT = RUN / "export.xml"
FRESH = RUN / "wxr.sqlite3"


def measure() -> list[Figure]:
    """Import an export into an empty database, and the same once more."""
    stories = write_export(EXPORT, ITEMS)
    first, second = _imported(), _imported()
    if first["kinds"].get("created") != stories or second["kinds"].get("unchanged") != stories:
        raise RuntimeError(f"Of {stories} stories the imports gave {first['kinds']} and {second['kinds']}.")
    what = f"import of a WordPress export, {ITEMS:,} items"
    beside = ("lxml.iterparse alone", ITEMS / _gone_through(EXPORT))
    return [
        Figure(what, ITEMS / first["seconds"], "items/s", *beside, 150, more_is_better=True),
        Figure(f"{what}, peak of memory", max(first["peak"], second["peak"]), "MB", target=250),
        Figure(f"{what}, again", second["seconds"], "s", "the first time", first["seconds"], 0.2, of="ratio"),
    ]


def _imported() -> dict[str, Any]:
    """Import the export in a process of its own."""
    ran = subprocess.run(  # noqa: S603 - ours
        [sys.executable, "-m", "tests.benchmarks.once", str(EXPORT)],
        cwd=ROOT,
        env={**os.environ, "DATABASE_URL": f"sqlite:///{FRESH}"},
        stdout=subprocess.PIPE,
        check=True,
    )
    return json.loads(ran.stdout)


def _gone_through(path: Path) -> float:
    """Return how many seconds a parser of XML takes that looks at nothing."""
    begin = time.perf_counter()
    for _event, element in etree.iterparse(str(path), tag="item", huge_tree=True):
        element.clear()
        while element.getprevious() is not None:
            del element.getparent()[0]
    return time.perf_counter() - begin
