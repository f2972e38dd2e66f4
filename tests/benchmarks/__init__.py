"""Benchmarks, each beside what it is measured against; docs/benchmarks.md tells of them."""

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
BENCH = ROOT / "var" / "bench"
# What one run makes; the peers' environment beside it is kept.
RUN = BENCH / "run"
DATABASE = RUN / "newsroom.sqlite3"
