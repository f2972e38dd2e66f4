"""Making a note through the whole stack, beside the bare SQL of one row that is as durable."""

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from functools import partial
from random import Random
from uuid import UUID

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from articles.models import Annotation, Article, User
from tests.benchmarks import DATABASE, load, servers, texts
from tests.benchmarks.figures import Figure, interleaved, milliseconds
from tests.benchmarks.paper import Paper, signed_in

ROUNDS = 5
# Each reader may make sixty a minute.
A_ROUND = 4
TOKEN = "b" * 32
NEW = {"id", "client_id", "author_id"}


def measure(paper: Paper) -> list[Figure]:
    """Make notes and rows in turns, then count the queries of one note."""
    random = Random(3)  # noqa: S311
    article = paper.long[0]
    number = Annotation.objects.count()
    # Has no part in the readers' limits, nor in what they see.
    somebody = User.objects.create(username="Somebody")
    cookies = cookies_of(paper)
    taken: list[float] = []

    with servers.newsroom() as port, closing(sqlite3.connect(DATABASE, isolation_level=None)) as bare:
        bare.execute("PRAGMA synchronous=FULL")

        def noted() -> float:
            times = load.latencies(port, requests(random, article, cookies * A_ROUND))
            taken.extend(times)
            return times[len(times) // 2]

        def inserted() -> float:
            times = sorted(
                milliseconds(partial(_copy_row, bare, random, article, somebody))
                for _ in range(len(cookies) * A_ROUND)
            )
            return times[len(times) // 2]

        ours, row = interleaved(ROUNDS, noted, inserted)
    taken.sort()
    what = f"making a note among {number:,}"
    return [
        Figure(f"{what}, p50", ours, "ms", "one row by bare SQL", row),
        Figure(f"{what}, p95", taken[len(taken) * 95 // 100], "ms", target=25),
        Figure(f"{what}, queries", _queries(paper, _fields(random, article)), ""),
    ]


def cookies_of(paper: Paper) -> list[str]:
    """Return the cookies of all readers, who have signed in and may send forms."""
    return [f"{signed_in(reader)}; csrftoken={TOKEN}" for reader in paper.readers]


def requests(random: Random, article: Article, cookies: Sequence[str]) -> list[bytes]:
    """Return a request to make a note somewhere in an article for each of these readers."""
    address = f"{article.get_absolute_url()}annotations/"
    headers = {"HX-Request": "true", "X-CSRFToken": TOKEN}
    return [load.post(address, _fields(random, article), cookie=cookie, **headers) for cookie in cookies]


def _fields(random: Random, article: Article) -> dict[str, str]:
    start = random.randrange(len(article.current.text) - 200)
    return {
        "start": str(start),
        "end": str(start + random.randint(20, 160)),
        "revision": str(article.current.number),
        "note": texts.sentence(random),
        "color": "green",
        "visibility": "private",
        "client_id": str(UUID(int=random.getrandbits(128))),
    }


def _copy_row(bare: sqlite3.Connection, random: Random, article: Article, author: User) -> None:
    """Insert a row like a note's that was made before, on the disk when it returns."""
    names = ", ".join(f'"{f.column}"' for f in Annotation._meta.concrete_fields if f.column not in NEW)
    bare.execute(
        f"INSERT INTO articles_annotation (id, client_id, author_id, {names})"  # noqa: S608 - our own columns
        f" SELECT ?, NULL, ?, {names} FROM articles_annotation WHERE article_id = ? LIMIT 1",
        [f"{random.getrandbits(128):032x}", author.pk, article.pk],
    )


def _queries(paper: Paper, fields: dict[str, str]) -> int:
    client = Client()
    client.force_login(paper.readers[-1])
    address = f"{paper.long[0].get_absolute_url()}annotations/"
    client.get(address)
    with CaptureQueriesContext(connection) as captured:
        client.post(address, fields, headers={"HX-Request": "true"})
    return len(captured)
