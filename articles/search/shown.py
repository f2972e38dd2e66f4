"""What the page of answers shows of articles and notes that were found, and by what they are narrowed down.

By hand, each in one query: the ORM takes longer to build and to read them than all else that an answer takes.
"""

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from typing import Any, NamedTuple
from uuid import UUID

from django.contrib.auth.models import AnonymousUser
from django.db import connection

from articles.models import Annotation, User
from articles.models.annotation import SEEN, SEEN_BY_ALL

# Of a text so many letters are looked through for the words that are shown of it.
LOOKED_THROUGH = 100_000

_STORIES = """
    SELECT s.id, s.slug, s.headline, s.dek, s.language, s.published_on, d.name, p.id, p.name,
        (SELECT count(*) FROM articles_annotation a LEFT JOIN articles_annotation t ON t.id = a.thread_id
            WHERE a.article_id = s.id AND {SEEN_BY_ALL}),
        substr(r.text, 1, {LOOKED_THROUGH})
    FROM articles_article s
    JOIN articles_revision r ON r.id = s.current_id
    JOIN articles_publication p ON p.id = s.publication_id
    LEFT JOIN articles_section d ON d.id = s.section_id
    WHERE s.id IN ({keys}) AND s.status = 'published'"""
_PEOPLE = """
    SELECT b.article_id, c.name FROM articles_byline b JOIN articles_contributor c ON c.id = b.contributor_id
    WHERE b.article_id IN ({keys}) ORDER BY b.position, b.id"""
# Of a reply that it stands in a thread which the reader sees is asked too: there it can be shown.
_NOTES = """
    SELECT n.id, n.exact, n.note_html, n.color, n.created, n.visibility, g.name, n.author_id, u.username,
        s.slug, s.headline, s.language, n.thread_id IS NULL OR EXISTS (
            SELECT 1 FROM articles_annotation a LEFT JOIN articles_annotation t ON t.id = a.thread_id
            WHERE a.id = n.thread_id AND {SEEN})
    FROM articles_annotation n
    JOIN articles_user u ON u.id = n.author_id
    JOIN articles_article s ON s.id = n.article_id
    LEFT JOIN articles_group g ON g.id = n.group_id
    WHERE n.id IN ({keys})"""

# Whoever is counted stands on a story that everybody may read: nobody else is named by it.
_NAMED = {
    "section": "SELECT 'section', id, slug, name FROM articles_section WHERE id IN ({keys})",
    "contributor": "SELECT 'contributor', id, slug, name FROM articles_contributor WHERE id IN ({keys})",
    "publication": "SELECT 'publication', id, slug, name FROM articles_publication WHERE id IN ({keys})",
}


class Thing(NamedTuple):
    """A section, a person, a publication or a year, by which answers are narrowed down."""

    key: Any
    slug: str
    name: str


class StoryLine(NamedTuple):
    """An article as answers show it; `notes` are those that everyone may see, `text` how its text begins."""

    key: int
    slug: str
    headline: str
    dek: str
    language: str
    day: date | None
    section: str | None
    publication_id: int
    publication: str
    notes: int
    text: str


class NoteLine(NamedTuple):
    """A note as answers show it; `in_sight`: it can be shown beside its article's text."""

    key: UUID
    quote: str | None
    html: str
    color: str
    made: datetime
    visibility: str
    group: str | None
    author_id: int
    author: str
    slug: str
    headline: str
    language: str
    in_sight: bool


def named(keys: Mapping[str, Sequence[int]]) -> dict[str, list[Thing]]:
    """Return by kind (`section`, `contributor`, `publication`) the things of these keys, all in one query."""
    kinds = [kind for kind in keys if keys[kind]]
    if not kinds:
        return {}
    sql = " UNION ALL ".join(_NAMED[kind].format(keys=_marks(keys[kind])) for kind in kinds)
    things: dict[str, list[Thing]] = {}
    with connection.cursor() as cursor:
        cursor.execute(sql, [key for kind in kinds for key in keys[kind]])
        for kind, *thing in cursor.fetchall():
            things.setdefault(kind, []).append(Thing(*thing))
    return things


def story_lines(keys: Sequence[int]) -> list[StoryLine]:
    """Return those of these articles that every visitor may read, in this order."""
    lines = {row[0]: StoryLine(*row) for row in _asked(_STORIES, keys)}
    return [lines[key] for key in keys if key in lines]


def people_of(keys: Sequence[int]) -> dict[int, list[str]]:
    """Return by article the names on its byline, in order."""
    people: dict[int, list[str]] = {}
    for key, name in _asked(_PEOPLE, keys):
        people.setdefault(key, []).append(name)
    return people


def note_lines(keys: Sequence[UUID], user: User | AnonymousUser) -> list[NoteLine]:
    """Return these notes in this order; that `user` may see them was asked when they were found."""
    as_stored = [Annotation._meta.pk.get_db_prep_value(key, connection) for key in keys]  # noqa: SLF001
    lines = {}
    for key, quote, html, color, made, *others, in_sight in _asked(_NOTES, as_stored, before=[user.pk] * 2):
        at = made if made.tzinfo else made.replace(tzinfo=UTC)
        line = NoteLine(UUID(str(key)), quote, html, color, at, *others, bool(in_sight))
        lines[line.key] = line
    return [lines[key] for key in keys if key in lines]


def _asked(query: str, keys: Sequence[Any], *, before: Sequence[Any] = ()) -> list[Any]:
    """Return what a query answers about some keys; `before` are the values in front of them."""
    if not keys:
        return []
    parts = {"SEEN": SEEN, "SEEN_BY_ALL": SEEN_BY_ALL, "LOOKED_THROUGH": LOOKED_THROUGH}
    sql = query.format(**parts, keys=_marks(keys))
    with connection.cursor() as cursor:
        cursor.execute(sql, [*before, *keys])
        return cursor.fetchall()


def _marks(values: Sequence[Any]) -> str:
    return ", ".join(["%s"] * len(values))
