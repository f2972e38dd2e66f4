"""What was deleted goes for good, once its author has had time enough to bring it back."""

import logging
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import F, Q
from django.db.models.functions import Coalesce
from django.utils import timezone

from articles.models import (
    Annotation,
    AnnotationQuerySet,
    Article,
    Carrying,
    EarlierNote,
    Helpful,
    Mention,
    NoteWords,
    Tag,
)
from articles.services.locking import lock_article

logger = logging.getLogger(__name__)

# Days in which a deleted note can be brought back.
DAYS = 30

_PLACES = ("made_revision", "made_start", "made_end", "exact", "prefix", "suffix", "revision", "start", "end")
_WORDLESS = {"note": "", "note_html": "", "state": None, **dict.fromkeys(_PLACES)}


def purge_deleted(*, days: int = DAYS) -> int:
    """Delete for good what its author deleted more than `days` days ago; return how many annotations.

    With a note go the replies of its own author to it. Where others have replied, their words are not its
    author's to take along: its row stays, deleted as it was and empty, and holds the thread together. Safe to
    repeat and to interrupt: an article is a transaction.
    """
    before = timezone.now() - timedelta(days=days)
    articles = Article.objects.filter(pk__in=_due(before).values("article")).order_by("pk").only("pk")
    purged = sum(_purge(article, before) for article in articles)
    logger.info("deleted annotations purged", extra={"count": purged})
    return purged


def _due(before: datetime) -> AnnotationQuerySet:
    own = Q(deleted_at__lt=before) | Q(thread__deleted_at__lt=before, thread__author=F("author"))
    return Annotation.objects.filter(own)


def _purge(article: Article, before: datetime) -> int:
    """Purge what is due on an article. Its pages stay as they are: nobody sees any of it."""
    with transaction.atomic():
        lock_article(article)
        due = _due(before).filter(article=article)
        tags = set(Tag.objects.filter(annotations__in=due).values_list("pk", flat=True))
        purged = 0
        # From the ends of the threads inward: what is answered by nothing any more.
        while ends := list(due.filter(answers=None, replies=None).values_list("pk", flat=True)):
            Annotation.objects.filter(pk__in=ends).delete()
            purged += len(ends)
        purged += _empty(due.exclude(note="", exact=None))
        Tag.objects.filter(pk__in=tags, annotations=None).delete()
    return purged


def _empty(annotations: AnnotationQuerySet) -> int:
    """Take all words from annotations that others have answered."""
    keys = list(annotations.values_list("pk", flat=True))
    for of in (Carrying, EarlierNote, Helpful, Mention, NoteWords, Annotation.tags.through):
        of.objects.filter(annotation__in=keys).delete()
    emptied = Annotation.objects.filter(pk__in=keys)
    return emptied.update(deleted_at=Coalesce("deleted_at", timezone.now()), **_WORDLESS)
