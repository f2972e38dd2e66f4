"""A database with a million notes more: everybody wrote one on each of a thousand stories."""

from pathlib import Path

from django.db import connection, transaction
from django.db.models import OuterRef, Subquery

from articles.models import Annotation, Article, Publication, Revision, Status, User
from articles.models.user import name_key
from tests.benchmarks.paper import Paper
from tests.benchmarks.site import database

PEOPLE = STORIES = 1_000
TEXT = "The student council counted 600 plastic trays before the first bell. " * 4
# What differs from the note that is copied.
OWN = ("id", "client_id", "author_id", "article_id", "made_revision_id", "revision_id")


def make_crowd(path: Path, paper: Paper) -> int:
    """Write the run's database with the notes of a crowd to a new file and return how many it has then."""
    with connection.cursor() as cursor:
        cursor.execute("VACUUM INTO %s", [str(path)])
    with database(path), transaction.atomic():
        # The readers who are measured are among those who wrote much.
        names = [f"Writer {number}" for number in range(PEOPLE - len(paper.readers))]
        User.objects.bulk_create(User(username=name, name_key=name_key(name)) for name in names)
        _make_stories(paper.short)
        _copy(Annotation.objects.filter(article=paper.long[5]).earliest("created"))
        return Annotation.objects.count()


def _make_stories(like: Article) -> None:
    publication = Publication.objects.get(pk=like.publication_id)
    stories = Article.objects.bulk_create(
        Article(
            publication=publication,
            slug=f"crowd-{number}",
            status=Status.PUBLISHED,
            headline=f"Story {number}",
            sort_at=like.sort_at,
        )
        for number in range(STORIES)
    )
    html = f"<p>{TEXT}</p>"
    Revision.objects.bulk_create(
        Revision(article=story, number=1, html=html, text=TEXT, digest=Revision.digest_of(html), words=44)
        for story in stories
    )
    theirs = Revision.objects.filter(article=OuterRef("pk")).values("pk")
    Article.objects.filter(slug__startswith="crowd-").update(current=Subquery(theirs[:1]))


def _copy(note: Annotation) -> None:
    """Copy a note for everybody and each of those stories; a million objects of Python would take minutes."""
    columns = [field.column for field in Annotation._meta.concrete_fields if field.column not in OWN]
    names = ", ".join(f'"{column}"' for column in columns)
    copied = ", ".join(f'note."{column}"' for column in columns)
    with connection.cursor() as cursor:
        # Keys by chance come everywhere into the indexes: these stay in memory meanwhile, half a GB.
        cursor.execute("PRAGMA cache_size = -500000")
        cursor.execute(
            f"INSERT INTO articles_annotation ({', '.join(OWN)}, {names})"  # noqa: S608 - our own columns
            " SELECT lower(hex(randomblob(16))), NULL, person.id,"
            f" story.id, story.current_id, story.current_id, {copied}"
            " FROM articles_article AS story, articles_user AS person, articles_annotation AS note"
            " WHERE note.id = %s AND story.slug LIKE 'crowd-%%'",
            [note.pk.hex],
        )
