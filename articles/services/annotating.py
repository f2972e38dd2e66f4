"""What readers do beside the text: highlight, note, edit, place again, delete, bring back."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from uuid import UUID

from django.db import IntegrityError, transaction
from django.db.models import F
from django.utils import timezone

from articles.anchoring import Edited, Orphaned, Outcome, Passage, carry, quote_of, stands, tidy
from articles.markup import clean_note
from articles.models import (
    AnchorState,
    Annotation,
    Article,
    Carrying,
    Fate,
    Publication,
    Revision,
    Tag,
    User,
    Visibility,
)
from articles.services.locking import lock_annotation, lock_article

logger = logging.getLogger(__name__)

# More than anybody writes by hand in a minute, and little enough to keep a script from flooding a page.
ANNOTATIONS_A_MINUTE = 60


class TooManyAnnotations(Exception):
    """The author made more annotations within a minute than a person does."""


class NoSuchPassage(Exception):
    """The offsets name no words of the revision."""


class PassageChanged(Exception):
    """The passage was selected in an older revision, and its words stand there no more."""


class EditConflict(Exception):
    """Somebody saved the annotation since the version that was seen; the object now says what stands."""


class Deleted(Exception):
    """The annotation was deleted meanwhile; the object now says what it was."""


@dataclass(frozen=True, slots=True)
class Selection:
    """A passage as a reader selected it.

    `start` and `end` are code points of the canonical text of the article's revision number `revision`
    (None: the current one); `exact`, where the browser sent it, the words it saw there.
    """

    start: int
    end: int
    revision: int | None = None
    exact: str = ""


@dataclass(frozen=True, slots=True)
class Content:
    """What a reader says about a passage."""

    note: str = ""
    color: str = "yellow"
    visibility: str = Visibility.PRIVATE
    tags: Sequence[str] = ()


def annotate(
    *,
    author: User,
    article: Article,
    selection: Selection,
    content: Content,
    client_id: UUID | None = None,
    unplaced: bool = False,
) -> Annotation:
    """Make an annotation and return it; the same `client_id` twice makes one.

    With `unplaced`, a passage that was changed is kept as an orphan with its quote. Raises NoSuchPassage,
    PassageChanged and TooManyAnnotations; nothing is saved then.
    """
    if client_id and (made := Annotation.objects.filter(author=author, client_id=client_id).first()):
        return made
    annotation = Annotation(author=author, article=article, client_id=client_id)
    note_html = clean_note(content.note)
    found = _find(article, selection)
    try:
        with transaction.atomic():
            _refuse_flood(author)
            lock_article(article)
            found = _checked(article, selection, found)
            _make(annotation, found)
            _place(annotation, found, unplaced=unplaced)
            _write(annotation, content, note_html)
            annotation.save(force_insert=True)
            if isinstance(found.outcome, Edited):
                Carrying.objects.create(annotation=annotation, revision=found.current, fate=Fate.EDITED)
            if content.tags:
                _tag(annotation, content.tags)
            show_changed(annotation)
    except IntegrityError:
        # The same request was sent twice at one moment, and the other was quicker.
        made = Annotation.objects.filter(author=author, client_id=client_id).first() if client_id else None
        if made is None:
            raise
        return made
    logger.info("annotation made", extra={"annotation": annotation.pk, "article": article.pk})
    return annotation


def edit(
    *, annotation: Annotation, content: Content, version: int | None = None, bring_back: bool = False
) -> Annotation:
    """Change the words, colour, visibility and tags of an annotation; its passage stays.

    `version` is the one that was seen when the words were written: raises EditConflict when another stands.
    Raises Deleted for one that its author deleted, which `bring_back` brings back with the new words instead.
    When either is raised nothing is saved, and the object was read again: its fields say what stands now.
    """
    note_html = clean_note(content.note)
    with transaction.atomic():
        lock_annotation(annotation)
        if annotation.deleted_at and not bring_back:
            raise Deleted
        if version is not None and version != annotation.version:
            raise EditConflict
        was_public = annotation.visibility == Visibility.PUBLIC
        annotation.deleted_at = None
        _write(annotation, content, note_html)
        # Only these: what a correction of the article moves is not the author's to set.
        _save(annotation, "note", "note_html", "color", "visibility", "deleted_at", "modified")
        _tag(annotation, content.tags)
        show_changed(annotation, also=was_public)
    logger.info("annotation edited", extra={"annotation": annotation.pk})
    return annotation


def place(*, annotation: Annotation, selection: Selection) -> Annotation:
    """Give an annotation whose words went a new passage in the text of today.

    What it was made on stays on record. Raises NoSuchPassage and PassageChanged, as `annotate` does, and
    Deleted; nothing is saved then.
    """
    found = _find(annotation.article, selection)
    with transaction.atomic():
        lock_annotation(annotation)
        if annotation.deleted_at:
            raise Deleted
        found = _checked(annotation.article, selection, found)
        _place(annotation, found)
        _save(annotation, "revision", "start", "end", "state", "modified")
        show_changed(annotation)
    logger.info("annotation placed", extra={"annotation": annotation.pk})
    return annotation


def delete(*, annotation: Annotation) -> None:
    """Take an annotation out of everybody's sight; its author can bring it back."""
    with transaction.atomic():
        lock_annotation(annotation)
        annotation.deleted_at = timezone.now()
        _save(annotation, "deleted_at")
        show_changed(annotation)
    logger.info("annotation deleted", extra={"annotation": annotation.pk})


def restore(*, annotation: Annotation) -> Annotation:
    """Bring back a deleted annotation, as it was."""
    with transaction.atomic():
        lock_annotation(annotation)
        annotation.deleted_at = None
        _save(annotation, "deleted_at")
        show_changed(annotation)
    logger.info("annotation restored", extra={"annotation": annotation.pk})
    return annotation


def _refuse_flood(author: User) -> None:
    """Raise TooManyAnnotations. Counted in the database, so that all workers share the limit."""
    since = timezone.now() - timedelta(minutes=1)
    if Annotation.objects.filter(author=author, created__gt=since).count() >= ANNOTATIONS_A_MINUTE:
        raise TooManyAnnotations


@dataclass(frozen=True, slots=True)
class _Found:
    """A passage of the revision `named`, and what became of it in the revision `current`."""

    named: Revision
    passage: Passage
    current: Revision
    outcome: Outcome


def _find(article: Article, selection: Selection) -> _Found:
    """Find the selected passage in its revision and in the current one. Raises NoSuchPassage."""
    current = article.current
    named = _revision(article, selection.revision)
    passage = tidy(named.text, selection.start, selection.end)
    if passage is None or selection.end > len(named.text):
        raise NoSuchPassage
    if selection.exact.strip() and not stands(named.text, selection.start, selection.end, selection.exact):
        raise NoSuchPassage
    return _Found(named, passage, current, carry(named.text, current.text, [passage])[0])


def _checked(article: Article, selection: Selection, found: _Found) -> _Found:
    """Return what was found, or, if a revision came before the article was locked, what is found now.

    Two long texts take a while to compare, so that is done before the transaction: others wait for its end.
    """
    if article.current_id == found.current.pk:
        return found
    return _find(article, replace(selection, revision=found.named.number))


def _revision(article: Article, number: int | None) -> Revision:
    if number is None or number == article.current.number:
        return article.current
    revision = Revision.objects.filter(article=article, number=number).first()
    if revision is None:
        raise NoSuchPassage
    return revision


def _make(annotation: Annotation, found: _Found) -> None:
    """Set the anchor it is made with, which never changes."""
    start, end = found.passage.start, found.passage.end
    quote = quote_of(found.named.text, start, end)
    annotation.made_revision, annotation.made_start, annotation.made_end = found.named, start, end
    annotation.exact, annotation.prefix, annotation.suffix = quote.exact, quote.prefix, quote.suffix


def _place(annotation: Annotation, found: _Found, *, unplaced: bool = False) -> None:
    """Set the anchor it has now. Raises PassageChanged, but with `unplaced` makes it an orphan."""
    if not isinstance(found.outcome, Orphaned):
        annotation.revision, annotation.state = found.current, AnchorState.ANCHORED
        annotation.start, annotation.end = found.outcome.start, found.outcome.end
    elif unplaced:
        annotation.revision, annotation.state = found.named, AnchorState.ORPHANED
        annotation.start, annotation.end = found.passage.start, found.passage.end
    else:
        raise PassageChanged


def _save(annotation: Annotation, *fields: str) -> None:
    """Save these fields of a locked annotation, as its next version."""
    annotation.version += 1
    annotation.save(update_fields=[*fields, "version"])


def _write(annotation: Annotation, content: Content, note_html: str) -> None:
    annotation.note = content.note
    annotation.note_html = note_html
    annotation.color = content.color
    annotation.visibility = content.visibility


def _tag(annotation: Annotation, names: Sequence[str]) -> None:
    Tag.objects.bulk_create([Tag(name=name) for name in names], ignore_conflicts=True)
    annotation.tags.set(Tag.objects.filter(name__in=names))


def show_changed(annotation: Annotation, *, also: bool = False) -> None:
    """Raise the versions of the pages that show it to visitors, if they see it (or, with `also`, saw it)."""
    if annotation.visibility == Visibility.PUBLIC or also:
        Article.objects.filter(pk=annotation.article_id).update(version=F("version") + 1)
        Publication.objects.count_anew(annotation.article.publication_id)
