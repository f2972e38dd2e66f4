"""What an editor does about a guess of the import: say that it is right, or put the right value there."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.db import transaction

from articles.models import Article, Byline, Contributor, Photo, Section
from articles.models.naming import fold
from articles.services.publishing import show_anew

# Fields of a document that stand on the article itself, by the names that they have there.
_OWN = {
    "headline": "headline",
    "dek": "dek",
    "section": "section",
    "published": "published_on",
    "language": "language",
}

Value = str | date | Section | Sequence[tuple[str, str]] | None


class ChangedMeanwhile(Exception):
    """The field has another value than the editor saw."""


def settle(*, article: Article, field: str) -> None:
    """Note that what the import guessed in a field of the document is right."""
    with transaction.atomic():
        locked = Article.objects.select_for_update().get(pk=article.pk)
        _settle(locked, field)
        locked.save(update_fields=["guesses", "needs_review", "modified"])


def correct(*, article: Article, field: str, value: Value, seen: Value) -> None:
    """Give a field the right value in place of what the import guessed.

    `value` is a day for `published`, a section for `section`, names with their roles for `bylines`, text for
    all others; `seen` is what the editor saw there. Raises ChangedMeanwhile when somebody else changed it.
    """
    with transaction.atomic():
        locked = Article.objects.select_for_update().get(pk=article.pk)
        if value_of(locked, field) != seen:
            raise ChangedMeanwhile
        if field in _OWN:
            setattr(locked, _OWN[field], value)
        elif field == "bylines":
            _put_bylines(locked, value)
        else:
            photo = locked.photos.first() or Photo(article=locked)
            setattr(photo, field, value)
            photo.save()
        _settle(locked, field)
        locked.save()
        show_anew(article=locked)


def value_of(article: Article, field: str) -> Any:  # noqa: ANN401 - one of Value
    """Return what stands in a field of the document today."""
    if field in _OWN:
        return getattr(article, _OWN[field])
    if field == "bylines":
        rows = article.bylines.select_related("contributor")
        return [(byline.contributor.name, byline.role) for byline in rows]
    photo = article.photos.first()
    return getattr(photo, field) if photo else ""


def _settle(article: Article, field: str) -> None:
    article.guesses = [guess for guess in article.guesses if guess["field"] != field]
    article.needs_review = bool(article.guesses)


def _put_bylines(article: Article, people: Any) -> None:  # noqa: ANN401 - names with their roles
    article.bylines.all().delete()
    for position, (name, role) in enumerate(people):
        contributor, _ = Contributor.objects.get_or_create(
            publication=article.publication, name_key=fold(name), defaults={"name": name}
        )
        Byline.objects.create(article=article, contributor=contributor, role=role, position=position)
