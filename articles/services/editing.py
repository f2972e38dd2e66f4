"""What editors do to articles and papers besides saving them: publish, take back, review, choose the home."""

import logging

from django.db import transaction
from django.db.models import F, QuerySet
from django.utils import timezone

from articles.models import Article, Publication, Status
from articles.search.index import put_articles

logger = logging.getLogger(__name__)


def publish(*, articles: QuerySet[Article]) -> int:
    """Let every visitor read the articles; return how many were drafts."""
    return _set_status(articles, Status.PUBLISHED)


def unpublish(*, articles: QuerySet[Article]) -> int:
    """Make the articles drafts again; return how many were published. Their notes stay with them."""
    return _set_status(articles, Status.DRAFT)


def _set_status(articles: QuerySet[Article], status: Status) -> int:
    with transaction.atomic():
        found = articles.order_by().exclude(status=status).values_list("pk", "publication")
        changed = dict(found.select_for_update())
        Article.objects.filter(pk__in=changed).update(
            status=status, version=F("version") + 1, modified=timezone.now()
        )
        put_articles(changed)
        # In one order, or two who publish in several papers would wait for each other.
        for publication in sorted(set(changed.values())):
            Publication.objects.show_anew(publication)
    logger.info("articles set", extra={"status": status, "count": len(changed)})
    return len(changed)


def mark_reviewed(*, articles: QuerySet[Article]) -> int:
    """Note that an editor looked at what the import guessed; return how many were waiting for it."""
    return Article.objects.filter(
        pk__in=list(articles.values_list("pk", flat=True)), needs_review=True
    ).update(needs_review=False, version=F("version") + 1)


def make_home(*, publication: Publication) -> None:
    """Make this the home publication: its front is the site's front page."""
    with transaction.atomic():
        before = Publication.objects.home()
        Publication.objects.filter(is_home=True).update(is_home=False)
        Publication.objects.filter(pk=publication.pk).update(is_home=True)
        for pk in sorted({before.pk if before else publication.pk, publication.pk}):
            Publication.objects.show_anew(pk)
