"""Searches an archive in a process of its own, on the database of its environment, and prints the times.

`python -m tests.benchmarks.searching ARTICLES ANNOTATIONS` fills an empty SQLite first, `... FILE` an empty
PostgreSQL with what is in that file.
"""

import gc
import json
import logging
import re
import sys
import time
from collections.abc import Callable
from pathlib import Path

import django
from django.core.management import call_command

ROUNDS = 40
# The bare SQL takes many seconds where it ranks most articles.
ROUNDS_OF_SQL = 2


def main() -> None:
    """Print as JSON what each question finds, how long a page took and how long the bare SQL beside it."""
    django.setup()
    logging.disable(logging.INFO)
    call_command("migrate", verbosity=0)
    call_command("createcachetable", verbosity=0)
    from django.test import Client  # noqa: PLC0415 - only now can they be imported

    from articles.models import User  # noqa: PLC0415
    from tests.benchmarks import archive  # noqa: PLC0415

    rebuilt = _filled(*sys.argv[1:])
    # As a server does before it answers.
    gc.collect()
    gc.freeze()
    client = Client()
    client.force_login(User.objects.get(username="Reader 5"))
    figures, answers = {}, {}
    for name, (text, narrowing) in _mix(archive).items():

        def page(query: dict[str, str] = {"q": text, **narrowing}) -> str:  # noqa: B006
            response = client.get("/search/", query)
            if response.status_code != 200:
                raise RuntimeError(query)
            return response.text

        answers[name] = re.findall(r'href="([^"]+)"|<small>([^<]+)<', page().partition("<main")[2])
        figures[name] = {"page": _times(page), "sql": _times(_bare(text), ROUNDS_OF_SQL)}
    sys.stdout.write(json.dumps({"rebuilt": rebuilt, "figures": figures, "answers": answers}))


def _filled(*source: str) -> float:
    """Fill the database; return how many seconds the index of an archive made for it took, 0 of a copy."""
    from django.db import connection  # noqa: PLC0415

    from tests.benchmarks import archive, copying  # noqa: PLC0415

    if len(source) == 1:
        copying.copy_archive(Path(source[0]))
        return 0
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA synchronous=OFF")  # nothing is lost that could not be made again
    archive.make_archive(*map(int, source))
    begin = time.perf_counter()
    call_command("rebuild_search", stdout=sys.stderr)
    return time.perf_counter() - begin


def _mix(archive: object) -> dict[str, tuple[str, dict[str, str]]]:
    """Return the questions of the mix, each with what it is narrowed down to."""
    return {
        "a rare word": (archive.RARE, {}),
        "two words": (" ".join(archive.PAIR), {}),
        "a phrase": (f'"{archive.PHRASE}"', {}),
        "a prefix": (f"{archive.PAIR[0][:4]}*", {}),
        "a word with a filter": (archive.COMMON, {"section": "sports"}),
        "a word of most articles": (archive.COMMON, {}),
    }


def _bare(text: str) -> Callable[[], object]:
    """Return what asks the engine itself for the twenty articles that it ranks highest."""
    from django.db import connection  # noqa: PLC0415

    from articles.search.engine import Condition  # noqa: PLC0415
    from articles.search.query import Question  # noqa: PLC0415

    condition = Condition.of(Question.of(text), ["en"])
    if connection.vendor == "postgresql":
        [query] = condition.tsvector(in_head=False)[1]
        sql = (
            "SELECT article_id FROM articles_articlewords, (SELECT %s::tsquery AS q) a"
            " WHERE words @@ q ORDER BY ts_rank(words, q) DESC LIMIT 20"
        )
    else:
        query = condition.fts5(in_head=False)
        sql = (
            "SELECT rowid FROM articles_articlewords_fts"
            " WHERE articles_articlewords_fts MATCH %s ORDER BY rank LIMIT 20"
        )

    def ask() -> object:
        with connection.cursor() as cursor:
            cursor.execute(sql, [query])
            return cursor.fetchall()

    return ask


def _times(work: Callable[[], object], rounds: int = ROUNDS) -> list[float]:
    """Return how long each of many rounds took, in milliseconds, after one that warms up."""
    work()
    times = []
    for _ in range(rounds):
        begin = time.perf_counter()
        work()
        times.append((time.perf_counter() - begin) * 1000)
    return times


if __name__ == "__main__":
    main()
