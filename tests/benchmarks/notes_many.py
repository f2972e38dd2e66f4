"""Making a note among a million, beside making one among a thousand."""

from contextlib import ExitStack
from dataclasses import dataclass, field
from random import Random
from statistics import median

from articles.models import Annotation
from tests.benchmarks import RUN, load, servers
from tests.benchmarks.crowd import make_crowd
from tests.benchmarks.figures import Figure, interleaved
from tests.benchmarks.notes import A_ROUND, cookies_of, requests
from tests.benchmarks.paper import Paper

ROUNDS = 5
CROWDED = RUN / "crowd.sqlite3"


@dataclass(slots=True)
class _Side:
    """A server on one of the databases, and how long its notes took to be made, in milliseconds."""

    port: int
    paper: Paper
    cookies: list[str]
    random: Random = field(default_factory=lambda: Random(5))  # noqa: S311
    taken: list[float] = field(default_factory=list)

    def noted(self) -> float:
        """Make notes; return the time of a processor that the server took for each, in milliseconds."""
        asked = requests(self.random, self.paper.long[0], self.cookies * A_ROUND)
        before = servers.processor_time(self.port)
        self.taken += load.latencies(self.port, asked)
        return (servers.processor_time(self.port) - before) / len(asked)

    @property
    def p95(self) -> float:
        """How long all but the slowest twentieth took at most."""
        return sorted(self.taken)[len(self.taken) * 95 // 100]


def measure(paper: Paper) -> list[Figure]:
    """Make notes in both databases, in turns."""
    few = Annotation.objects.count()
    cookies = cookies_of(paper)
    many = make_crowd(CROWDED, paper)
    with ExitStack() as stack:
        ports = [
            stack.enter_context(servers.newsroom()),
            stack.enter_context(servers.newsroom(DATABASE_URL=f"sqlite:///{CROWDED}")),
        ]
        small, large = (_Side(port, paper, cookies) for port in ports)
        small_ms, large_ms = interleaved(ROUNDS, small.noted, large.noted)
    what, beside = f"making a note among {many:,}", f"among {few:,}"
    return [
        Figure(f"{what}, p50", median(large.taken), "ms", beside, median(small.taken)),
        Figure(f"{what}, p95", large.p95, "ms", beside, small.p95, 25),
        Figure("the same, time of a processor", large_ms, "ms", beside, small_ms, 1.2, of="ratio"),
    ]
