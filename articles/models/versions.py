"""By what a page that was made before is recognised as still true: versions, each by a quick query.

Written by hand because building such a query in the ORM takes longer than all the rest of the answer. They
only tell whether something has changed; what a reader may see is said by `visible_to` alone.
"""

from django.db import connection

Version = tuple[object, ...]

_ARTICLE = """
    SELECT a.id, a.created, a.version, p.version, p.notes_version
    FROM articles_article a JOIN articles_publication p ON p.id = a.publication_id
    WHERE a.slug = %s AND a.status = 'published' AND a.current_id IS NOT NULL"""
# Everything that a reader might see here beyond what everyone does, as it now is; and the groups they are in.
_OWN = """
    SELECT id, modified, deleted_at, taken_down_at, state, "start", "end" FROM articles_annotation
    WHERE article_id = %s AND (author_id = %s OR visibility = 'group') ORDER BY id"""
_GROUPS = "SELECT group_id FROM articles_membership WHERE user_id = %s ORDER BY group_id"


def version_of_article(slug: str) -> Version | None:
    """Return the key of an article that everyone may read and the versions of all that its page shows them.

    None for any other. The moment at which it came in is among them: a key may be given anew, a moment not.
    """
    with connection.cursor() as cursor:
        cursor.execute(_ARTICLE, [slug])
        return cursor.fetchone()


def version_of_own(article_id: int, user_id: int) -> Version:
    """Return what changes whenever that changes which a reader sees of an article beyond what everyone does.

    Empty for a reader who sees what everyone sees.
    """
    with connection.cursor() as cursor:
        cursor.execute(_OWN, [article_id, user_id])
        notes = cursor.fetchall()
        if not notes:
            return ()
        cursor.execute(_GROUPS, [user_id])
        return (*notes, *cursor.fetchall())
