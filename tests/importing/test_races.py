"""Imports beside other imports and beside readers, in real threads; and the way from the keys of before."""

from datetime import date
from hashlib import sha256

import pytest
from django.apps import apps
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from articles.importing.identity import text_key, words_key
from articles.importing.writer import Writer
from articles.models import Annotation, Article, ArticleKey, Contributor, Publication, Section
from articles.models.imported import KEY_LENGTH
from articles.services import annotating
from articles.services.annotating import Content, Selection
from tests.importing.documents import document, exported, kinds, story, text_of, write
from tests.services.test_races import at_once

pytestmark = pytest.mark.django_db(transaction=True)


def test_two_imports_of_one_export_at_a_time_make_each_story_once():
    export = [
        exported(number, number, url=f"https://harborlight.example/{number}", headline=f"Story {number}")
        for number in range(1, 8)
    ]
    outcomes = []
    at_once(*[lambda: outcomes.extend(write(*export, batches=[2, 2, 2]))] * 2)
    assert sorted(kinds(outcomes)) == ["created"] * 7 + ["unchanged"] * 7
    assert [model.objects.count() for model in (Article, Contributor, Section)] == [7, 1, 1]


def test_two_imports_of_one_folder_at_a_time_make_each_story_once():
    folder = [document(f"{number}.txt", number, headline=f"Story {number}") for number in range(1, 8)]
    at_once(*[lambda: write(*folder, batches=[2, 2, 2])] * 2)
    assert [model.objects.count() for model in (Article, Contributor, Section)] == [7, 1, 1]


def test_a_note_that_is_written_while_its_story_is_imported_is_carried(alice, monkeypatch):
    write(exported())
    article = story()
    words = text_of(1).split()
    start = article.current.text.index(words[9])

    def note():
        annotating.annotate(
            author=alice,
            article=article,
            selection=Selection(start=start, end=start + len(words[9])),
            content=Content("While it is imported."),
        )

    plans = Writer._plans

    def then_a_note(self, batch):
        made = plans(self, batch)
        at_once(note)
        return made

    monkeypatch.setattr(Writer, "_plans", then_a_note)
    assert kinds(write(exported(html=f"<p>At last: {text_of(1)}</p>"))) == ["updated"]
    made = Annotation.objects.get()
    assert (made.revision.number, made.revision.text[made.start : made.end]) == (2, words[9])


def test_a_document_that_the_database_refuses_is_rejected_alone_and_the_next_come_in():
    refused = (
        document("b.txt", 2, headline="Nul", dek="a\x00b") if connection.vendor == "postgresql" else None
    )
    batch = [document("a.txt", 1, headline="One"), *([refused] if refused else []), document("c.txt", 3)]
    outcomes = write(*batch)
    assert [outcome.kind for outcome in outcomes if outcome.source != "b.txt"] == ["created", "created"]
    assert {outcome.kind for outcome in outcomes if outcome.source == "b.txt"} <= {"rejected"}
    assert Article.objects.count() == 2


@pytest.fixture
def models_of(request):
    """The models as they were after the migration that is named; afterwards all are made again."""
    executor = MigrationExecutor(connection)
    executor.migrate([("articles", request.param)])
    yield executor.loader.project_state([("articles", request.param)]).apps
    migrate()


def migrate():
    executor = MigrationExecutor(connection)
    executor.migrate(executor.loader.graph.leaf_nodes())


@pytest.mark.parametrize("models_of", ["0006_imports"], indirect=True)
def test_stories_that_were_imported_before_there_were_keys_are_recognised(models_of):
    publication = models_of.get_model("articles", "Publication").objects.create(
        name="The Harbor Light", name_key="the harbor light", slug="harbor"
    )
    said = document()
    key = text_key(said.headline, said.published)
    old = {"publication": publication, "sort_at": "2026-11-02T12:00Z", "imported": "0" * 64}
    articles = models_of.get_model("articles", "Article").objects
    texts = models_of.get_model("articles", "Revision").objects
    for number, identity in enumerate([f"text:{key.value}", f"text:{key.value}#2"]):
        article = articles.create(
            slug=f"story-{number}",
            identity=identity,
            headline=said.headline,
            published_on=said.published,
            **old,
        )
        text = text_of(number + 1)
        texts.create(article=article, number=1, html=f"<p>{text}</p>", text=text, digest=str(number), words=9)
    articles.create(slug="mine", identity="editor:1", **old | {"imported": ""})
    migrate()
    assert apps.get_model("articles", "Article") is Article
    assert list(ArticleKey.objects.values_list("value", "article__slug").order_by("article__slug")) == [
        (key.value, "story-0"),
        (key.value, "story-1"),
    ]
    assert [article.written for article in Article.objects.order_by("slug")] == [
        {},
        {"body": "0"},
        {"body": "1"},
    ]


@pytest.mark.parametrize("models_of", ["0019_keys_of_given_stories"], indirect=True)
def test_what_was_keyed_as_it_was_set_is_found_as_it_is_typed(models_of):
    publication = models_of.get_model("articles", "Publication").objects.create(
        name="Light – North", name_key="light – north", slug="light"
    )
    people = models_of.get_model("articles", "Contributor").objects
    for number, name in enumerate(["Pat O’Neil", "Pat O'Neil", "Kim O’Hara"]):
        people.create(publication=publication, name=name, name_key=name.lower(), slug=f"person-{number}")
    article = models_of.get_model("articles", "Article").objects.create(
        publication=publication,
        slug="bus",
        headline="Bus “won’t” leave",
        published_on="2026-11-02",
        sort_at="2026-11-02T12:00Z",
    )
    models_of.get_model("articles", "Revision").objects.create(
        article=article, number=1, html="<p>a</p>", text="a", digest="d1", words=1
    )
    keys = models_of.get_model("articles", "ArticleKey").objects
    for said in ("bus “won’t” leave|2026-11-02", "words|bus “won’t” leave|d1", "as it was|"):
        value = sha256(f"text:{said}".encode()).hexdigest()[:KEY_LENGTH]
        keys.create(publication=publication, article=article, kind="text", value=value)
    migrate()
    assert Publication.objects.get().name_key == "light - north"
    assert sorted(Contributor.objects.values_list("name_key", flat=True)) == [
        "kim o'hara",
        "pat o'neil",
        "pat o’neil",  # twice there: an editor tells which one stays
    ]
    known = set(ArticleKey.objects.values_list("value", flat=True))
    typed = 'Bus "won\'t" leave'
    assert known > {text_key(typed, date(2026, 11, 2)).value, words_key(typed, "d1").value}
    assert len(known) == 3
