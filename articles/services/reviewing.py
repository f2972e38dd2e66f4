"""What an editor does about the guesses of an import: say that they are right, or put right values there."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone

from articles.models import Article, Byline, Contributor, Photo, Publication, Section, Topic
from articles.models.naming import fold
from articles.services.moving import move
from articles.services.publishing import show_anew

# Fields of a document that stand on the article itself, by the names that they have there.
_OWN = {
    "headline": "headline",
    "dek": "dek",
    "section": "section",
    "published": "published_on",
    "language": "language",
}

Value = str | date | Section | Publication | Sequence[str] | Sequence[tuple[str, str]] | None


@dataclass(frozen=True, slots=True)
class Answer:
    """What an editor saw in a field, and what is to stand there.

    A day for `published`, a section for `section`, a paper for `publication`, names with their roles for
    `bylines`, names for `tags`, text for all others; `tagline` is the paper's.
    """

    seen: Value
    value: Value


class ChangedMeanwhile(Exception):
    """Other values than the editor saw stand in these `fields`."""

    def __init__(self, fields: Collection[str]) -> None:
        super().__init__(", ".join(fields))
        self.fields = fields


def review(
    *, article: Article, settled: Collection[str], answers: Mapping[str, Answer], is_all: bool = False
) -> bool:
    """Note that what the import guessed in the `settled` fields is right, and mend those that are answered.

    Either way the doubt of a field is settled; `is_all` says that nothing is left to look at. Returns whether
    the story needs no review any more. Raises ChangedMeanwhile, and saves nothing, when somebody else changed
    what the editor saw.
    """
    with transaction.atomic():
        locked = Article.objects.select_for_update().get(pk=article.pk)
        stands = {name: _plain(value_of(locked, name)) for name in answers}
        wanted = {name: answer for name, answer in answers.items() if stands[name] != _plain(answer.value)}
        if stale := [name for name, answer in wanted.items() if stands[name] != _plain(answer.seen)]:
            raise ChangedMeanwhile(stale)
        # Section and people go along to another paper, so that comes last.
        for name in sorted(wanted, key="publication".__eq__):
            _put(locked, name, wanted[name].value)
        settled = {*settled, *answers}
        locked.guesses = [guess for guess in locked.guesses if guess["field"] not in settled]
        if settled or is_all:
            locked.needs_review = bool(locked.guesses)
        locked.save()
        # Readers, too, are told of a text that is in doubt.
        if wanted or "blocks" in settled:
            show_anew(article=locked)
    return not locked.needs_review


def value_of(article: Article, field: str) -> Any:  # noqa: ANN401 - one of Value
    """Return what stands in a field of the document today."""
    if field in _OWN:
        return getattr(article, _OWN[field])
    if field == "publication":
        return article.publication
    if field == "tagline":
        return article.publication.tagline
    if field == "tags":
        return sorted(topic.name for topic in article.topics.all())
    if field == "bylines":
        return [(byline.contributor.name, byline.role) for byline in article.bylines.all()]
    photo = article.lead_photo
    return getattr(photo, field) if photo else ""


def _plain(value: Any) -> Any:  # noqa: ANN401 - one of Value, as two of them are compared
    """Return a value without what a form may change of it on its way: blanks, and where a role begins."""
    if isinstance(value, str):
        return " ".join(value.split())
    if isinstance(value, list):
        return [_plain(", ".join(filter(None, each)) if isinstance(each, tuple) else each) for each in value]
    return value or ""


def _put(article: Article, field: str, value: Any) -> None:  # noqa: ANN401 - one of Value
    if field in _OWN:
        setattr(article, _OWN[field], value)
        if field == "published" and article.published_at:
            _hold_to_day(article)
    elif field == "publication":
        move(article=article, publication=value)
    elif field == "tagline":
        Publication.objects.filter(pk=article.publication_id).update(tagline=value)
    elif field == "tags":
        article.topics.set(
            Topic.objects.get_or_create(name_key=fold(name), defaults={"name": name})[0] for name in value
        )
    elif field == "bylines":
        _put_bylines(article, value)
    else:
        _put_photo(article, field, value)


def _hold_to_day(article: Article) -> None:
    """Forget a moment that is of another day than the one that an editor gave."""
    if timezone.localdate(article.published_at, article.publication.zone) != article.published_on:
        article.published_at = None


def _put_bylines(article: Article, people: Any) -> None:  # noqa: ANN401 - names with their roles
    article.bylines.all().delete()
    for position, (name, role) in enumerate(people):
        contributor, _ = Contributor.objects.get_or_create(
            publication=article.publication, name_key=fold(name), defaults={"name": name}
        )
        Byline.objects.create(article=article, contributor=contributor, role=role, position=position)


def _put_photo(article: Article, field: str, value: str) -> None:
    """Put a word about the lead photo there; one of which nothing is known any more goes."""
    photo = article.photos.first() or Photo(article=article)
    setattr(photo, field, value)
    if photo.image or photo.source_url or photo.caption or photo.credit or photo.alt:
        photo.save()
    elif photo.pk:
        photo.delete()
