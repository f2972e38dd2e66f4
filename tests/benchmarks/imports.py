"""An import of plain text into an empty database, beside the same rows inserted in bulk, already parsed."""

import shutil
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from random import Random

from django.apps import apps
from django.core.management import call_command
from django.db import models, transaction

from articles.importing.run import Run
from articles.importing.writer import Options
from articles.models import Article
from tests.benchmarks import RUN, texts
from tests.benchmarks.figures import Figure, interleaved
from tests.benchmarks.site import database

STORIES = 3_000
ROUNDS = 3
FOLDER = RUN / "stories"
EMPTY = RUN / "empty.sqlite3"
FRESH = RUN / "import.sqlite3"


def measure() -> list[Figure]:
    """Import invented pages and insert what they became."""
    _write_pages()
    rows: list[Sequence[models.Model]] = []
    with database(EMPTY):
        call_command("migrate", verbosity=0)

    def imported() -> float:
        with _fresh_database():
            begin = time.perf_counter()
            kinds = {outcome.kind for outcome in Run([str(FOLDER)], Options(status="published")).outcomes()}
            taken = time.perf_counter() - begin
            if kinds != {"created"} or Article.objects.count() != STORIES:
                raise RuntimeError(f"The import gave {kinds} and {Article.objects.count()} articles.")
            rows[:] = _rows()
        return STORIES / taken

    def inserted() -> float:
        with _fresh_database():
            begin = time.perf_counter()
            with transaction.atomic():
                for objects in rows:
                    type(objects[0]).objects.bulk_create(objects)
            taken = time.perf_counter() - begin
        return STORIES / taken

    ours, bulk = interleaved(ROUNDS, imported, inserted)
    what = "import of plain text, 3 kB each"
    return [Figure(what, ours, "articles/s", "bulk_create of the rows", bulk, 400, more_is_better=True)]


def _write_pages() -> None:
    random = Random(2)  # noqa: S311
    FOLDER.mkdir()
    for number in range(STORIES):
        (FOLDER / f"{number:05}.txt").write_text(texts.page(random, number, 2_400), encoding="utf-8")


def _rows() -> list[Sequence[models.Model]]:
    """All rows of the import, by model."""
    tables = [*apps.get_app_config("articles").get_models(), Article.topics.through]
    return [rows for model in tables if (rows := list(model.objects.all()))]


@contextmanager
def _fresh_database() -> Iterator[None]:
    """An empty database under the connection."""
    for suffix in ("-wal", "-shm"):
        Path(f"{FRESH}{suffix}").unlink(missing_ok=True)
    shutil.copyfile(EMPTY, FRESH)
    with database(FRESH):
        yield
