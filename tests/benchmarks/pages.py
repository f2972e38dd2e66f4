"""The article page: for a visitor and signed in, short and long, beside Wagtail and a bare view."""

from collections.abc import Callable
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from statistics import median

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.benchmarks import RUN, load, servers, wagtail
from tests.benchmarks.figures import Figure, interleaved
from tests.benchmarks.paper import FEW, MANY, Paper, signed_in

ROUNDS = 5
SECONDS = 1.0
ASKED = 40  # one after the other, for a latency
BARE = RUN / "bare"
WARM = 20


def measure(paper: Paper) -> list[Figure]:
    """Serve all three and measure the pages in turns."""
    path = wagtail.make_site(paper.short_html)
    short, long = (article.get_absolute_url() for article in (paper.short, paper.long[MANY]))
    cookie = signed_in(paper.readers[0])
    with ExitStack() as stack:
        ours = stack.enter_context(servers.newsroom())
        asked = {
            "visitor": load.get(short),
            "signed-in": load.get(short, cookie=cookie),
            "long": load.get(long, cookie=cookie),
        }
        _keep({name: load.ask(ours, request) for name, request in asked.items()})
        bare = stack.enter_context(servers.bare(BARE))
        peer = stack.enter_context(
            servers.gunicorn(wagtail.PYTHON, wagtail.SITE, module=wagtail.MODULE, settings=wagtail.SETTINGS)
        )
        sides = {"ours": ours, "bare": bare, "peer": peer}
        figures = [*_visitor(sides, asked, path), *_signed_in(sides, asked, path), *_long(sides, asked)]
    return [*figures, *_queries(paper)]


def _keep(answers: dict[str, load.Answer]) -> None:
    """Keep what was answered, as it went over the wire, for the bare view."""
    BARE.mkdir()
    for name, answer in answers.items():
        if answer.status != 200:
            raise load.BadAnswer(answer.head.decode("latin-1"))
        Path(BARE / name).write_bytes(answer.body)


def _speed(port: int, request: bytes) -> Callable[[], float]:
    """A measure of requests a second, warmed up."""
    load.latencies(port, [request] * WARM)
    return partial(load.per_second, port, request, seconds=SECONDS)


def _latency(port: int, request: bytes) -> Callable[[], float]:
    """A measure of the median time to an answer, in milliseconds, warmed up."""
    load.latencies(port, [request] * WARM)
    return lambda: median(load.latencies(port, [request] * ASKED))


def _visitor(sides: dict[str, int], asked: dict[str, bytes], path: str) -> list[Figure]:
    ours, peer, bare = interleaved(
        ROUNDS,
        _speed(sides["ours"], asked["visitor"]),
        _speed(sides["peer"], load.get(path)),
        _speed(sides["bare"], load.get("/visitor")),
    )
    what = f"article page, 8 kB, {FEW} notes, visitor"
    return [
        Figure(what, ours, "req/s", f"Wagtail {wagtail.version()}", peer, 10, "ratio", more_is_better=True),
        Figure(what, ours, "req/s", "bare view", bare, more_is_better=True),
    ]


def _signed_in(sides: dict[str, int], asked: dict[str, bytes], path: str) -> list[Figure]:
    sources = [
        (sides["ours"], asked["signed-in"]),
        (sides["peer"], load.get(path)),
        (sides["bare"], load.get("/signed-in")),
    ]
    ours, peer, bare = interleaved(ROUNDS, *(_speed(*source) for source in sources))
    ours_ms, peer_ms, bare_ms = interleaved(ROUNDS, *(_latency(*source) for source in sources))
    what = f"article page, 8 kB, {FEW} notes, signed in"
    return [
        Figure(what, ours, "req/s", "Wagtail, visitor", peer, 2, "ratio", more_is_better=True),
        Figure(what, ours, "req/s", "bare view", bare, more_is_better=True),
        Figure(f"{what}, p50", ours_ms, "ms", "Wagtail, visitor", peer_ms, 12),
        Figure(f"{what}, p50", ours_ms, "ms", "bare view", bare_ms),
    ]


def _long(sides: dict[str, int], asked: dict[str, bytes]) -> list[Figure]:
    ours, bare = interleaved(
        ROUNDS, _latency(sides["ours"], asked["long"]), _latency(sides["bare"], load.get("/long"))
    )
    return [
        Figure(f"article page, 60 kB, {MANY} notes, signed in, p50", ours, "ms", "bare view", bare, 60),
    ]


def _queries(paper: Paper) -> list[Figure]:
    """Count the queries of the long page, by its number of notes."""
    client = Client()
    client.force_login(paper.readers[0])
    counts = {}
    for notes, article in paper.long.items():
        with CaptureQueriesContext(connection) as captured:
            client.get(article.get_absolute_url())
        counts[notes] = len(captured)
    few, many = counts[5], counts[MANY]
    return [
        Figure("the same, queries", few, "", "without notes", counts[0], counts[0] + 4),
        Figure(f"the same, queries with {MANY} notes", many, "", "with 5 notes", few, few),
    ]
