"""The article page: for a visitor and signed in, short and long, beside Wagtail and a bare view."""

from collections.abc import Callable
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from statistics import median

from django.db import connection
from django.db.models import F
from django.test import Client
from django.test.utils import CaptureQueriesContext

from articles.models import Article
from tests.benchmarks import RUN, load, servers, wagtail
from tests.benchmarks.figures import Figure, interleaved
from tests.benchmarks.paper import FEW, MANY, Paper, signed_in

ROUNDS = 7
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
        figures = [
            *_visitor(sides, asked, path),
            *_signed_in(sides, asked, path, _first_looks(ours, paper, paper.short)),
            *_long(sides, asked, _first_looks(ours, paper, paper.long[MANY])),
        ]
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


def _first_looks(port: int, paper: Paper, article: Article) -> Callable[[], float]:
    """A measure of the median time to a page that has just changed, for readers with notes of their own."""
    requests = [
        load.get(article.get_absolute_url(), cookie=signed_in(reader)) for reader in paper.readers[:FEW]
    ]

    def measure_them() -> float:
        Article.objects.filter(pk=article.pk).update(version=F("version") + 1)
        return median(load.latencies(port, requests))

    return measure_them


def _processor_time(port: int, measure: Callable[[], float], answers: int) -> Callable[[], float]:
    """A measure of the time of a processor that the server takes for each of the answers of a measure."""

    def measure_it() -> float:
        before = servers.processor_time(port)
        measure()
        return (servers.processor_time(port) - before) / answers

    return measure_it


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


def _signed_in(
    sides: dict[str, int], asked: dict[str, bytes], path: str, first_looks: Callable[[], float]
) -> list[Figure]:
    sources = [
        (sides["ours"], asked["signed-in"]),
        (sides["peer"], load.get(path)),
        (sides["bare"], load.get("/signed-in")),
    ]
    ours, peer, bare = interleaved(ROUNDS, *(_speed(*source) for source in sources))
    ours_ms, peer_ms, bare_ms, first_ms = interleaved(
        ROUNDS, *(_latency(*source) for source in sources), first_looks
    )
    what = f"article page, 8 kB, {FEW} notes, signed in"
    return [
        Figure(what, ours, "req/s", "Wagtail, visitor", peer, 2, "ratio", more_is_better=True),
        Figure(what, ours, "req/s", "bare view", bare, more_is_better=True),
        Figure(f"{what}, p50", ours_ms, "ms", "Wagtail, visitor", peer_ms, 12),
        Figure(f"{what}, p50", ours_ms, "ms", "bare view", bare_ms),
        Figure("the same, just changed, p50", first_ms, "ms", "Wagtail, visitor", peer_ms, 12),
    ]


def _long(sides: dict[str, int], asked: dict[str, bytes], first_looks: Callable[[], float]) -> list[Figure]:
    ours, bare, first, taken = interleaved(
        ROUNDS,
        _latency(sides["ours"], asked["long"]),
        _latency(sides["bare"], load.get("/long")),
        first_looks,
        _processor_time(sides["ours"], first_looks, FEW),
    )
    return [
        Figure(f"article page, 60 kB, {MANY} notes, signed in, p50", ours, "ms", "bare view", bare, 60),
        Figure("the same, just changed, p50", first, "ms", "bare view", bare, 60),
        Figure("the same, just changed, time of a processor, mean", taken, "ms"),
    ]


def _queries(paper: Paper) -> list[Figure]:
    """Count the queries of the first look at the long page, by its number of notes."""
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
