"""What editors do about public notes: take one down, bring it back. Other notes are not theirs."""

import logging

from django.db import transaction
from django.db.models import F

from articles.models import Annotation, Article, Publication, User, Visibility
from articles.services import annotating

logger = logging.getLogger(__name__)


class NotPublic(Exception):
    """The annotation is private or a group's: moderation does not reach it."""


def take_down(*, annotation: Annotation, moderator: User) -> None:
    """Take a public annotation out of everybody's sight. Raises NotPublic for any other."""
    _refuse_others(annotation)
    annotating.delete(annotation=annotation)
    logger.info("annotation taken down", extra={"annotation": annotation.pk, "moderator": moderator.pk})


def bring_back(*, annotation: Annotation, moderator: User) -> None:
    """Show a public annotation again that was taken down. Raises NotPublic for any other."""
    _refuse_others(annotation)
    annotating.restore(annotation=annotation)
    logger.info("annotation brought back", extra={"annotation": annotation.pk, "moderator": moderator.pk})


def _refuse_others(annotation: Annotation) -> None:
    if annotation.visibility != Visibility.PUBLIC:
        raise NotPublic


def show_author_anew(*, author: User) -> None:
    """Raise the versions of the pages that show public notes of a person whose name has changed."""
    public = Annotation.objects.alive().filter(author=author, visibility=Visibility.PUBLIC)
    with transaction.atomic():
        articles = dict(public.order_by().values_list("article", "article__publication").distinct())
        Article.objects.filter(pk__in=articles).update(version=F("version") + 1)
        for publication in set(articles.values()):
            Publication.objects.count_anew(publication)
