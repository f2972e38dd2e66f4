"""By what a page that was made before is recognised as still true: versions, each by a quick query.

Written by hand because building such a query in the ORM takes longer than all the rest of the answer. They
only tell whether something has changed; what a reader may see is said by `visible_to` alone.
"""

from dataclasses import dataclass
from typing import Self
from zoneinfo import ZoneInfo

from django.db import connection
from django.utils import timezone
from django.utils.crypto import salted_hmac

from articles.models.audience import EVERYONE, audience_of_person

Version = tuple[object, ...]

_ARTICLE = """
    SELECT a.id, a.created, a.version, p.version, p.notes_version
    FROM articles_article a JOIN articles_publication p ON p.id = a.publication_id
    WHERE a.slug = %s AND a.status = 'published' AND a.current_id IS NOT NULL"""
# What a reader sees here beyond what everyone does: their own notes, and those of the groups they are in.
_OWN = """
    SELECT u.name, u.number FROM articles_audience u WHERE u.article_id = %s AND u.number > 0
    AND (u.name = %s OR u.name IN (
        SELECT 'group ' || m.group_id FROM articles_membership m WHERE m.user_id = %s))
    ORDER BY u.name"""
# Both at once, and until when somebody writes to those audiences.
_MARGIN = """
    SELECT a.id, a.created, a.version, a.status = 'published', u.name, u.number, u.writing_until
    FROM articles_article a LEFT JOIN articles_audience u ON u.article_id = a.id AND u.name IN (
        SELECT %s UNION ALL SELECT %s UNION ALL
        SELECT 'group ' || m.group_id FROM articles_membership m WHERE m.user_id = %s)
    WHERE a.slug = %s AND a.current_id IS NOT NULL
    ORDER BY u.name"""
_SECTION = """
    SELECT s.id, p.id, p.version, p.notes_version FROM articles_section s
    JOIN articles_publication p ON p.id = s.publication_id WHERE s.slug = %s"""
_PUBLICATION = "SELECT id, version, notes_version, time_zone FROM articles_publication WHERE slug = %s"
_SITE = "SELECT id, version, notes_version, time_zone FROM articles_publication ORDER BY id"
_HOME = """
    SELECT id, version, notes_version, time_zone FROM articles_publication
    ORDER BY is_home DESC, id LIMIT 1"""


def version_of_article(slug: str) -> Version | None:
    """Return the key of an article that everyone may read and the versions of all that its page shows them.

    None for any other. The moment at which it came in is among them: a key may be given anew, a moment not.
    """
    return _row(_ARTICLE, slug)


def version_of_section(slug: str) -> Version | None:
    """Return the version of all that a section's front shows everyone, or None where there is none."""
    return _row(_SECTION, slug)


def version_of_front(slug: str | None) -> Version | None:
    """Return the version of all that the front of a publication (None: the home publication) shows everyone.

    The front prints the date, so the day at the school is part of it. None where there is no publication.
    """
    row = _row(_PUBLICATION, slug) if slug else _row(_HOME)
    return row and (*row, timezone.localdate(timezone=ZoneInfo(row[-1])))


def version_of_site() -> Version | None:
    """Return the version of all that every paper of the site shows everyone, and the day at each school.

    For what is made of stories of several papers, or is asked for so seldom that it does no harm to make it
    anew when another page changed. None on a site without papers.
    """
    with connection.cursor() as cursor:
        cursor.execute(_SITE)
        rows = cursor.fetchall()
    return tuple((*row, timezone.localdate(timezone=ZoneInfo(row[-1]))) for row in rows) or None


def _row(query: str, *values: str) -> Version | None:
    with connection.cursor() as cursor:
        cursor.execute(query, values)
        return cursor.fetchone()


def version_of_own(article_id: int, user_id: int) -> Version:
    """Return what changes whenever that changes which a reader sees of an article beyond what everyone does.

    Empty for a reader who sees what everyone sees.
    """
    with connection.cursor() as cursor:
        cursor.execute(_OWN, [article_id, audience_of_person(user_id), user_id])
        return tuple(cursor.fetchall())


@dataclass(frozen=True, slots=True)
class MarginVersion:
    """By what is recognised that a reader sees something else in a margin than before.

    `token` changes with it and with nothing else; nothing can be read from it. `writing_until` says until
    when somebody writes to the audiences that the reader belongs to, by name, in seconds since the epoch.
    """

    article_id: int
    is_public: bool
    token: str
    writing_until: dict[str, int]

    @classmethod
    def of(cls, slug: str, user_id: int) -> Self | None:
        """Return it for an article and a reader, in one look-up, or None where there is no such article.

        Whether the reader may see an article that is not public is not asked here.
        """
        with connection.cursor() as cursor:
            cursor.execute(_MARGIN, [EVERYONE, audience_of_person(user_id), user_id, slug])
            rows = cursor.fetchall()
        if not rows:
            return None
        *article, is_public = rows[0][:4]
        audiences = [row[4:] for row in rows if row[4] is not None]
        own = tuple((name, number) for name, number, _ in audiences if number)
        until = {name: seconds for name, _, seconds in audiences}
        return cls(article[0], bool(is_public), token_of(tuple(article), own), until)


def token_of(article: Version, own: Version) -> str:
    """Return the token of what a reader sees in a margin.

    `article` are the article's id, its moment and its version, with which `version_of_article` begins; `own`
    is what `version_of_own` says of the reader.
    """
    return salted_hmac("newsroom.margin", repr((article, own)), algorithm="sha256").hexdigest()[:32]
