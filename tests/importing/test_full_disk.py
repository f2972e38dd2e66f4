"""A run that ends before its time tells, and remembers, what is in the database."""

import json
import re

import pytest
from django.core.management import CommandError, call_command
from django.db import OperationalError, connection

from articles.importing import profiles
from articles.importing.run import Run
from articles.models import Article, ImportRun
from tests.importing.documents import text_of
from tests.readers.exports import export, item


def stopped(*arguments):
    """Return how many stories a run that is stopped tells to have made."""
    with pytest.raises(CommandError) as error:
        call_command("import_articles", *map(str, arguments))
    return int(re.search(r"created (\d+)", str(error.value))[1])


def made():
    """Return how many stories are in, and how many the run remembers to have made."""
    return Article.objects.count(), ImportRun.objects.get().created


@pytest.fixture
def stories(tmp_path):
    for number in range(400):
        (tmp_path / f"{number:03}.md").write_text(f"---\ntitle: Story {number}\n---\n{text_of(number)}\n")
    return tmp_path


@pytest.fixture
def small_disk():
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA page_count")
        pages = cursor.fetchone()[0]
        cursor.execute(f"PRAGMA max_page_count = {pages + 300}")
        yield
        cursor.execute("PRAGMA max_page_count = 1073741823")


@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif("connection.vendor != 'sqlite'", reason="PostgreSQL has no disk of its own to fill")
def test_a_disk_that_is_full_amid_a_run_leaves_what_it_told(stories, small_disk):
    told = stopped(stories)
    assert 0 < told < 400
    assert made() == (told, told)


@pytest.mark.django_db
def test_a_report_whose_disk_is_full_costs_no_count(stories):
    told = stopped(stories, "--report", "/dev/full")
    assert told
    assert made() == (told, told)


@pytest.mark.django_db
def test_stories_are_told_whose_batch_ends_with_a_profile_that_cannot_be_written(tmp_path, monkeypatch):
    def full(*_):
        raise OperationalError("database or disk is full")

    monkeypatch.setattr(profiles, "fill", full)
    items = [item(text_of(number), number=number, title=f"Story {number}", link="") for number in range(1, 9)]
    staff = item("About Maya.", number=50, title="Maya Okafor", kind="staff_profile")
    (tmp_path / "site.xml").write_bytes(export(*items[:4], staff, *items[4:]))
    told = stopped(tmp_path / "site.xml", "--report", tmp_path / "report.jsonl")
    assert (told, *made()) == (8, 8, 8)
    lines = (tmp_path / "report.jsonl").read_text().splitlines()
    assert [json.loads(line)["outcome"] for line in lines] == ["created"] * 8


@pytest.mark.django_db
def test_a_run_that_is_stopped_tells_of_its_problems_too(tmp_path, monkeypatch, capsys):
    outcomes = Run.outcomes

    def interrupted(run, record):
        yield from outcomes(run, record)
        raise KeyboardInterrupt

    monkeypatch.setattr(Run, "outcomes", interrupted)
    (tmp_path / "site.xml").write_bytes(export(item("[poll id=3]Vote.[/poll]"), item(kind="page", number=2)))
    assert stopped(tmp_path / "site.xml") == 1
    told = capsys.readouterr().out.splitlines()
    assert told[-1] == "passed over, as no articles: 1 page"
    assert "shortcodes" in told[-2]
    assert "poll" in told[-2]
