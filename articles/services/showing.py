"""Telling pages and browsers that notes changed: versions of kept pages, numbers of audiences."""

from collections.abc import Iterable

from django.db.models import F, QuerySet

from articles.models import Annotation, Article, Audience, Publication, Visibility
from articles.models.audience import audience_of_group, audience_of_person

PUBLIC = "public"


def audiences_of(annotation: Annotation) -> set[str]:
    """Return the audiences that see an annotation as it stands: its author, its group, or everyone."""
    audiences = {audience_of_person(annotation.author_id)}
    if annotation.visibility == Visibility.PUBLIC:
        audiences.add(PUBLIC)
    elif annotation.visibility == Visibility.GROUP and annotation.group_id:
        audiences.add(audience_of_group(annotation.group_id))
    return audiences


def show_changed(annotation: Annotation, *, before: Iterable[str] = ()) -> None:
    """Raise the versions of all that shows it, to those who see it now and those who did `before`.

    Called in the transaction of the change itself, with the article locked.
    """
    show_to(annotation.article, audiences_of(annotation) | set(before))


def show_to(article: Article, audiences: set[str]) -> None:
    """Raise the versions of what these audiences see of an article's notes."""
    if PUBLIC in audiences:
        Article.objects.filter(pk=article.pk).update(version=F("version") + 1)
        Publication.objects.count_anew(article.publication_id)
    Audience.objects.count_on(article.pk, audiences - {PUBLIC})


def show_notes(notes: QuerySet[Annotation], audiences: set[str]) -> None:
    """Raise what is counted for these groups and persons on every article that has one of the notes.

    At once for many: an audience of a note has had its number since the note was made.
    """
    counted = Audience.objects.filter(article__in=notes.order_by().values("article"), name__in=audiences)
    counted.update(number=F("number") + 1)
