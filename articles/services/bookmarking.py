"""Stories saved for later, and where a reader was in a story."""

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from articles.anchoring import tidy
from articles.models import Article, Bookmark, User
from articles.services.placing import NoSuchPassage, Selection

NO_PLACE = {"revision": None, "start": None, "end": None, "percent": None, "read_at": None}


def save_for_later(*, user: User, article: Article) -> None:
    """Put an article on its reader's list; one that is there already comes to its top."""
    Bookmark.objects.bulk_create(
        [Bookmark(user=user, article=article, saved_at=timezone.now())],
        update_conflicts=True,
        unique_fields=["user", "article"],
        update_fields=["saved_at"],
    )


def take_off(*, user: User, article: Article) -> None:
    """Take an article off its reader's list."""
    _let_go(user, article, saved_at=None)


def remember(*, user: User, article: Article, place: Selection) -> None:
    """Keep where a reader is in an article, unless they have been further on in the same text.

    So two devices do not set each other back. Raises NoSuchPassage for words that no revision has.
    """
    text, number = article.current.text, article.current.number
    if place.revision not in (None, number):
        revision = article.revisions.filter(number=place.revision).only("number", "text").first()
        if revision is None:
            raise NoSuchPassage
        text, number = revision.text, revision.number
    passage = tidy(text, place.start, min(place.end, len(text)))
    if passage is None:
        raise NoSuchPassage
    here = {
        "revision": number,
        "start": passage.start,
        "end": passage.end,
        "percent": round(100 * passage.start / len(text)),
        "read_at": timezone.now(),
    }
    with transaction.atomic():
        Bookmark.objects.bulk_create([Bookmark(user=user, article=article, **here)], ignore_conflicts=True)
        behind = Q(revision=None) | Q(revision__lt=number) | Q(revision=number, start__lt=passage.start)
        Bookmark.objects.filter(behind, user=user, article=article).update(**here)


def forget(*, user: User, article: Article) -> None:
    """Keep no longer where a reader was in an article: they have read it, or do not go on."""
    _let_go(user, article, **NO_PLACE)


@transaction.atomic
def _let_go(user: User, article: Article, **nothing: None) -> None:
    its = Bookmark.objects.filter(user=user, article=article)
    its.update(**nothing)
    its.filter(saved_at=None, revision=None).delete()
