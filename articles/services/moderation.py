"""What editors do about public notes: take one down, bring it back. Other notes are not theirs."""

import logging
from datetime import datetime

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from articles.models import Annotation, Article, Publication, User, Visibility
from articles.services import annotating
from articles.services.locking import lock_annotation

logger = logging.getLogger(__name__)


class NotPublic(Exception):
    """The annotation is private or a group's: moderation does not reach it."""


def take_down(*, annotation: Annotation, moderator: User) -> None:
    """Take a public annotation out of everybody's sight, its author's too. Raises NotPublic for any other."""
    _set(annotation, timezone.now())
    logger.info("annotation taken down", extra={"annotation": annotation.pk, "moderator": moderator.pk})


def bring_back(*, annotation: Annotation, moderator: User) -> None:
    """Show a public annotation again that was taken down. Raises NotPublic for any other."""
    _set(annotation, None)
    logger.info("annotation brought back", extra={"annotation": annotation.pk, "moderator": moderator.pk})


def _set(annotation: Annotation, taken_down_at: datetime | None) -> None:
    with transaction.atomic():
        lock_annotation(annotation)
        if annotation.visibility != Visibility.PUBLIC:
            raise NotPublic
        annotation.taken_down_at = taken_down_at
        annotation.save(update_fields=["taken_down_at"])
        annotating.show_changed(annotation)


def show_author_anew(*, author: User) -> None:
    """Raise the versions of the pages that show public notes of a person whose name has changed."""
    public = Annotation.objects.alive().filter(author=author, visibility=Visibility.PUBLIC)
    with transaction.atomic():
        articles = dict(public.order_by().values_list("article", "article__publication").distinct())
        Article.objects.filter(pk__in=articles).update(version=F("version") + 1)
        for publication in set(articles.values()):
            Publication.objects.count_anew(publication)
