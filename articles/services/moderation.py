"""What editors do about public notes: take one down, bring it back. Other notes are not theirs."""

import logging
from collections import defaultdict
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from articles.models import Annotation, Article, User, Visibility
from articles.services.locking import lock_annotation
from articles.services.showing import audiences_of, show_changed, show_to

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
        show_changed(annotation)


def show_author_anew(*, author: User) -> None:
    """Raise the versions of all that shows notes of a person whose name has changed."""
    theirs = Annotation.objects.alive().filter(author=author).select_related("article")
    audiences: dict[Article, set[str]] = defaultdict(set)
    for annotation in theirs.only("author", "visibility", "group", "article__publication"):
        audiences[annotation.article] |= audiences_of(annotation)
    with transaction.atomic():
        for article, seen_by in sorted(audiences.items(), key=lambda each: each[0].pk):
            show_to(article, seen_by)
