"""What a site has thrown away: counted, unless it may have come in before."""

from articles.readers.digests import digest_of
from articles.readers.document import Entry, Found, PassedOver, ThrownAway

_TRASH = frozenset({"trash", "trashed", "deleted", "papelera"})


def passed_over(kind: str, thrown: ThrownAway) -> Found:
    """Return what a site holds that is no story: counted, or where it is known by something an entry.

    A story in the trash may have come in before it was thrown away.
    """
    if kind in _TRASH and (thrown.guid or thrown.url):
        return Entry(thrown.source, digest_of(kind, thrown.guid or "", thrown.url or ""), lambda: thrown)
    return PassedOver(kind)
