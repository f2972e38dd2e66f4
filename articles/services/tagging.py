"""Tags put on many notes at once, and taken off."""

import logging
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import groupby
from uuid import UUID

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from articles.models import Annotation, Tag, User
from articles.models.tag import TAGS
from articles.services.locking import lock_articles_of
from articles.services.showing import audiences_of, show_to

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Tagged:
    """How many notes were changed, and how many could not take so many tags more."""

    changed: int
    full: int


def put_on(*, author: User, annotations: Collection[UUID | str], tags: Sequence[str]) -> Tagged:
    """Put tags on those of the annotations that `author` wrote; the others stay as they are."""
    with transaction.atomic():
        chosen = _locked(author, annotations)
        Tag.objects.bulk_create([Tag(name=name) for name in tags], ignore_conflicts=True)
        found = list(Tag.objects.filter(name__in=tags))
        missing = {a: [tag for tag in found if tag.pk not in {t.pk for t in a.tags.all()}] for a in chosen}
        full = {a for a, more in missing.items() if more and len(a.tags.all()) + len(more) > TAGS}
        changed = [a for a, more in missing.items() if more and a not in full]
        through = Annotation.tags.through
        through.objects.bulk_create(
            (through(annotation=a, tag=tag) for a in changed for tag in missing[a]), ignore_conflicts=True
        )
        _show(changed)
    logger.info("tags put on", extra={"annotations": len(changed)})
    return Tagged(len(changed), len(full))


def take_off(*, author: User, annotations: Collection[UUID | str], tags: Sequence[str]) -> Tagged:
    """Take tags off those of the annotations that `author` wrote; the others stay as they are."""
    with transaction.atomic():
        chosen = _locked(author, annotations)
        changed = [a for a in chosen if any(tag.name in tags for tag in a.tags.all())]
        through = Annotation.tags.through.objects
        through.filter(annotation__in=changed, tag__name__in=tags).delete()
        _show(changed)
    logger.info("tags taken off", extra={"annotations": len(changed)})
    return Tagged(len(changed), 0)


def _locked(author: User, annotations: Collection[UUID | str]) -> list[Annotation]:
    """Return those that the author wrote, with their tags, by article; articles are locked before them."""
    own = Annotation.objects.written_by(author).filter(pk__in=annotations)
    lock_articles_of(own)
    locked = own.order_by("article", "pk").select_for_update(of=("self",))
    return list(locked.select_related("article").prefetch_related("tags"))


def _show(changed: Sequence[Annotation]) -> None:
    """Give the changed annotations their next version, and raise those of what shows them."""
    own = Annotation.objects.filter(pk__in=[annotation.pk for annotation in changed])
    own.update(version=F("version") + 1, modified=timezone.now())
    for article, its in groupby(changed, key=lambda annotation: annotation.article):
        show_to(article, set().union(*map(audiences_of, its)))
