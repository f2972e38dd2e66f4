"""What waits for its day nobody reads before; what is kept back no more is published."""

import json
from datetime import UTC, datetime
from unittest.mock import patch

import pytest

from articles.importing.prepared import Options
from articles.importing.run import Run
from articles.models import Article, Publication
from articles.services.editing import unpublish
from tests.importing.documents import kinds, reasons, text_of

pytestmark = pytest.mark.django_db

DAY = "2031-03-04"
FORMS = {
    "a.md": f"---\ntitle: Trays\ndate: {DAY}\ndraft: false\n---\n{text_of(1)}\n",
    "b.md": f'+++\ntitle = "Trays"\ndate = "{DAY}"\n+++\n{text_of(1)}\n',
    "_posts/2031-03-04-trays.md": f"---\ntitle: Trays\npublished: true\n---\n{text_of(1)}\n",
    "c.csv": f"Title,Status,Published At,Body\nTrays,published,{DAY}T09:00:00-06:00,{text_of(1)}\n",
    "d.jsonl": json.dumps({"title": "Trays", "published_at": f"{DAY}T15:00:00Z", "body": text_of(1)}),
    "e.json": json.dumps([{"title": "Trays", "date": DAY, "body": text_of(1)}]),
}

FEED = json.dumps(
    {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "The Lantern",
        "items": [
            {"id": "1", "title": "Trays", "date_published": f"{DAY}T09:00:00Z", "content_text": text_of(1)}
        ],
    }
)


@pytest.fixture
def bring(tmp_path):
    def bring(name, text, now="2031-03-01"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text)
        moment = datetime.fromisoformat(now).replace(tzinfo=UTC)
        with patch("django.utils.timezone.now", lambda: moment):
            return list(Run([str(path)], Options()).outcomes())

    return bring


def status():
    return Article.objects.get().status


@pytest.mark.parametrize("name", FORMS)
def test_a_story_dated_ahead_is_a_draft_until_its_day_comes(bring, name):
    first = bring(name, FORMS[name])
    assert (kinds(first), reasons(*first), status()) == (["created"], ["dated-ahead"], "draft")
    assert (kinds(bring(name, FORMS[name], now="2031-03-03")), status()) == (["unchanged"], "draft")
    due = bring(name, FORMS[name], now="2031-03-05")
    assert (kinds(due), reasons(*due), status()) == (["updated"], [], "published")
    assert kinds(bring(name, FORMS[name], now="2031-03-06")) == ["unchanged"]


def test_the_day_begins_at_the_school(bring):
    Publication.objects.create(name="The Harbor Light", is_home=True, time_zone="America/Chicago")
    bring("a.md", FORMS["a.md"], now=f"{DAY}T05:59:00")
    assert status() == "draft"
    bring("a.md", FORMS["a.md"], now=f"{DAY}T06:00:00")
    assert status() == "published"


def test_what_an_editor_took_back_while_it_waited_no_day_publishes(bring):
    bring("a.md", FORMS["a.md"], now="2031-03-05")
    unpublish(articles=Article.objects.all())
    bring("a.md", FORMS["a.md"], now="2031-03-06")
    assert status() == "draft"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.txt", f"Title: Trays\nDate: {DAY}\n\n{text_of(1)}\n"),
        ("feed.json", FEED),
    ],
)
def test_what_everybody_could_read_stays_public_whatever_its_date(bring, name, text):
    assert kinds(bring(name, text)) == ["created"]
    assert (status(), str(Article.objects.get().published_on)) == ("published", DAY)


@pytest.mark.parametrize(
    ("name", "kept_back", "public"),
    [
        ("a.md", "---\ntitle: T\ndraft: true\n---\n{}", "---\ntitle: T\n---\n{}"),
        ("a.md", "---\ntitle: T\npublished: false\n---\n{}", "---\ntitle: T\n---\n{}"),
        ("a.csv", "Title,Draft,Body\nT,yes,{}\n", "Title,Draft,Body\nT,no,{}\n"),
        ("a.json", '[{{"title": "T", "draft": true, "body": "{}"}}]', '[{{"title": "T", "body": "{}"}}]'),
    ],
)
def test_what_is_kept_back_no_more_is_published(bring, name, kept_back, public):
    bring(name, kept_back.format(text_of(1)))
    assert status() == "draft"
    assert kinds(bring(name, public.format(text_of(1)))) == ["updated"]
    assert status() == "published"


def test_a_draft_that_its_writer_moved_among_the_posts_is_published(bring, tmp_path):
    bring("_drafts/trays.md", f"---\ntitle: Trays\n---\n{text_of(1)}")
    assert status() == "draft"
    (tmp_path / "_drafts/trays.md").unlink()
    assert kinds(bring("_posts/2023-10-03-trays.md", f"---\ntitle: Trays\n---\n{text_of(1)}")) == ["updated"]
    assert status() == "published"


def test_what_another_source_keeps_back_stays_a_draft(bring):
    said = {"title": "T", "url": "https://lantern.example/t", "body": text_of(1)}
    bring("a.json", json.dumps([said | {"draft": True}]))
    bring("b.json", json.dumps([said | {"draft": True, "dek": "At last"}]))
    bring("a.json", json.dumps([said]))
    assert status() == "draft"
    bring("b.json", json.dumps([said | {"dek": "At last"}]))
    assert status() == "published"
