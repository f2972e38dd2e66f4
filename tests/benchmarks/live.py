"""What every open page asks every few seconds, when nothing changed, beside the page itself."""

from functools import partial

from django.urls import reverse

from tests.benchmarks import load, servers
from tests.benchmarks.figures import Figure, interleaved
from tests.benchmarks.paper import FEW, Paper, signed_in

ROUNDS = 7
SECONDS = 1.0
WARM = 20
UNCHANGED = 304


def measure(paper: Paper) -> list[Figure]:
    """Ask for what stands already, and for the page on which it stands, in turns."""
    cookie = signed_in(paper.readers[0])
    address = reverse("live", args=[paper.short.slug])
    with servers.newsroom() as port:
        etag = load.ask(port, load.get(address, cookie=cookie)).header("ETag")
        asked = load.get(address, cookie=cookie, **{"If-None-Match": etag, "HX-Request": "true"})
        page = load.get(paper.short.get_absolute_url(), cookie=cookie)
        load.latencies(port, [asked] * WARM, status=UNCHANGED)
        load.latencies(port, [page] * WARM)
        ours, beside = interleaved(
            ROUNDS,
            partial(load.per_second, port, asked, seconds=SECONDS, status=UNCHANGED),
            partial(load.per_second, port, page, seconds=SECONDS),
        )
        alone = load.latencies(port, [asked] * 100, status=UNCHANGED)
    return [
        Figure(
            "live, nothing changed",
            ours,
            "req/s",
            f"article page, {FEW} notes, signed in",
            beside,
            more_is_better=True,
        ),
        Figure("the same, p50 of one after the other", alone[len(alone) // 2], "ms"),
    ]
