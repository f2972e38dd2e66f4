"""An import that is killed at any moment and called again ends where an uninterrupted one ends."""

import os
import random
import signal
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.db.models import Model

from articles.management.commands.import_articles import INTERRUPTED
from articles.models import (
    Article,
    Byline,
    Contributor,
    ImportRun,
    Photo,
    Publication,
    Revision,
    Section,
    Topic,
)

pytestmark = pytest.mark.django_db(transaction=True)

STORIES = 1_200
KILLS = 10
# What differs between two runs without meaning anything: numbers of rows, and when they were written.
FLEETING = {"id", "current", "created", "modified", "version", "notes_version", "written"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of stories: writers, sections and headlines come back, some of them on one day."""
    draw = random.Random(6)  # noqa: S311 - the same stories at every run
    stories = tmp_path / "stories"
    stories.mkdir()
    for number in range(STORIES):
        writer = draw.choice(["Maya Okafor", "Theo Lindqvist", "Ines Duarte", "Sofía Castellanos"])
        words = " ".join(
            draw.choices(["tray", "bus", "robot", "garden", "vote", "swim", "choir", "chess"], k=80)
        )
        (stories / f"{number:03}.txt").write_text(
            f"Title: Story of the week {number // 2}\nAuthor: {writer}\nDate: 2026-10-{number % 4 + 1:02}\n"
            f"Section: {draw.choice(['News', 'Sports'])}\nTags: {words.split()[0]}\n"
            "Publication: The Harbor Light\n\n"
            f"Number {number} begins. {words}.\n\nAnd it ends there.\n",
            encoding="utf-8",
        )
    return stories


def environment() -> dict[str, str]:
    """The environment of a command that works on this test's database."""
    database = connection.settings_dict
    if connection.vendor == "sqlite":
        url = f"sqlite:///{database['NAME']}"
    else:
        url = urlsplit(os.environ["DATABASE_URL"])._replace(path=f"/{database['NAME']}").geturl()
    return os.environ | {"DATABASE_URL": url, "NEWSROOM_SECRET_KEY": settings.SECRET_KEY}


def start(folder: Path, *options: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-u", "manage.py", "import_articles", str(folder), *options]
    return subprocess.Popen(  # noqa: S603 - our own command
        command,
        cwd=settings.BASE_DIR,
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def rows(model: type[Model]) -> list[str]:
    """Every row of a table as it is told by what stands in it, without what is fleeting."""
    names = [field.attname for field in model._meta.concrete_fields if field.name not in FLEETING]
    keys = {field.attname: field.name for field in model._meta.concrete_fields if field.is_relation}
    told = [
        str({name: str(getattr(row, keys[name])) if name in keys else getattr(row, name) for name in names})
        for row in model._default_manager.all()
    ]
    return sorted(told)


def everything() -> dict[str, list[str]]:
    models = (Publication, Section, Contributor, Topic, Article, Revision, Byline, Photo)
    return {model.__name__: rows(model) for model in models}


def test_a_run_that_is_killed_again_and_again_ends_where_an_uninterrupted_one_ends(folder: Path):
    call_command("import_articles", str(folder), verbosity=0)
    uninterrupted = everything()
    assert len(uninterrupted["Article"]) == STORIES
    call_command("flush", interactive=False, verbosity=0)
    draw = random.Random(9)  # noqa: S311 - the same moments at every run
    while ImportRun.objects.filter(ended=None).count() < KILLS and Article.objects.count() < STORIES:
        run = start(folder)
        assert run.stdout
        for _ in range(draw.randint(1, 40)):
            run.stdout.readline()
        run.send_signal(signal.SIGKILL)
        # Its output ends when nobody can write to it any more: the process that parses ahead is gone too.
        run.communicate(timeout=60)
        assert sum(ImportRun.objects.values_list("created", flat=True)) == Article.objects.count()
    # The more this test waits for a processor, the further a run comes before it is killed.
    assert ImportRun.objects.filter(ended=None).count() > 1
    call_command("import_articles", str(folder), verbosity=0)
    assert everything() == uninterrupted
    assert ImportRun.objects.latest("started").rejected == 0


def test_at_ctrl_c_all_that_is_in_has_been_told(folder: Path, tmp_path: Path):
    report = tmp_path / "report.jsonl"
    run = start(folder, "--report", str(report))
    assert run.stdout
    run.stdout.readline()
    run.send_signal(signal.SIGINT)
    told, _ = run.communicate(timeout=60)
    articles = Article.objects.count()
    assert 0 < articles < STORIES
    assert told.splitlines()[-1].startswith(f"CommandError: Stopped (created {articles}, ")
    assert run.returncode == INTERRUPTED
    assert len(report.read_text(encoding="utf-8").splitlines()) == articles
    record = ImportRun.objects.get()
    assert (record.created, "Ctrl+C" in record.error, record.ended is None) == (articles, True, False)
