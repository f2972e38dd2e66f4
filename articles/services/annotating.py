"""What readers do beside the text: highlight, note, edit, delete, bring back."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from django.db import IntegrityError, transaction
from django.db.models import F
from django.utils import timezone

from articles.anchoring import Orphaned, carry, quote_of, stands, tidy
from articles.markup import clean_note
from articles.models import AnchorState, Annotation, Article, Publication, Revision, Tag, User, Visibility

logger = logging.getLogger(__name__)

# More than anybody writes by hand in a minute, and little enough to keep a script from flooding a page.
ANNOTATIONS_A_MINUTE = 60


class TooManyAnnotations(Exception):
    """The author made more annotations within a minute than a person does."""


class NoSuchPassage(Exception):
    """The offsets name no words of the revision."""


class PassageChanged(Exception):
    """The passage was selected in an older revision, and its words stand there no more."""


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
    try:
        with transaction.atomic():
            _refuse_flood(author)
            # Locked, so that no revision comes between placing the passage and saving it. The revision is
            # fetched after that: PostgreSQL would join the row that it waited for with what stood before.
            article = Article.objects.select_for_update().get(pk=article.pk)
            _place(annotation, article, selection, unplaced=unplaced)
            _write(annotation, content, note_html)
            annotation.save(force_insert=True)
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


def edit(*, annotation: Annotation, content: Content) -> Annotation:
    """Change the words, colour, visibility and tags of an annotation; its passage stays."""
    note_html = clean_note(content.note)
    with transaction.atomic():
        lock(annotation)
        was_public = annotation.visibility == Visibility.PUBLIC
        _write(annotation, content, note_html)
        # Only these: a correction of the article may have moved the anchor since the annotation was read.
        annotation.save(update_fields=["note", "note_html", "color", "visibility", "modified"])
        _tag(annotation, content.tags)
        show_changed(annotation, also=was_public)
    logger.info("annotation edited", extra={"annotation": annotation.pk})
    return annotation


def delete(*, annotation: Annotation) -> None:
    """Take an annotation out of everybody's sight; its author can bring it back."""
    with transaction.atomic():
        lock(annotation)
        annotation.deleted_at = timezone.now()
        annotation.save(update_fields=["deleted_at"])
        show_changed(annotation)
    logger.info("annotation deleted", extra={"annotation": annotation.pk})


def restore(*, annotation: Annotation) -> Annotation:
    """Bring back a deleted annotation, as it was."""
    with transaction.atomic():
        lock(annotation)
        annotation.deleted_at = None
        annotation.save(update_fields=["deleted_at"])
        show_changed(annotation)
    logger.info("annotation restored", extra={"annotation": annotation.pk})
    return annotation


def lock(annotation: Annotation) -> None:
    """Take an annotation for this transaction, and read again what others may have changed of it meanwhile.

    Its article is locked first, as a correction does it: whoever locks in another order waits for ever.
    """
    Article.objects.select_for_update().only("pk").get(pk=annotation.article_id)
    moving = ["visibility", "deleted_at", "taken_down_at", "start", "end", "state", "revision"]
    annotation.refresh_from_db(fields=moving, from_queryset=Annotation.objects.select_for_update())


def _refuse_flood(author: User) -> None:
    """Raise TooManyAnnotations. Counted in the database, so that all workers share the limit."""
    since = timezone.now() - timedelta(minutes=1)
    if Annotation.objects.filter(author=author, created__gt=since).count() >= ANNOTATIONS_A_MINUTE:
        raise TooManyAnnotations


def _place(annotation: Annotation, article: Article, selection: Selection, *, unplaced: bool) -> None:
    """Set both anchors: the one it is made with, and where that passage stands now."""
    current = article.current
    named = _revision(article, selection.revision)
    passage = tidy(named.text, selection.start, selection.end)
    if passage is None or selection.end > len(named.text):
        raise NoSuchPassage
    if selection.exact.strip() and not stands(named.text, selection.start, selection.end, selection.exact):
        raise NoSuchPassage
    quote = quote_of(named.text, passage.start, passage.end)
    annotation.made_revision, annotation.made_start, annotation.made_end = named, passage.start, passage.end
    annotation.exact, annotation.prefix, annotation.suffix = quote.exact, quote.prefix, quote.suffix
    outcome = carry(named.text, current.text, [passage])[0]
    if not isinstance(outcome, Orphaned):
        annotation.revision, annotation.state = current, AnchorState.ANCHORED
        annotation.start, annotation.end = outcome.start, outcome.end
    elif unplaced:
        annotation.revision, annotation.state = named, AnchorState.ORPHANED
        annotation.start, annotation.end = passage.start, passage.end
    else:
        raise PassageChanged


def _revision(article: Article, number: int | None) -> Revision:
    if number is None or number == article.current.number:
        return article.current
    revision = Revision.objects.filter(article=article, number=number).first()
    if revision is None:
        raise NoSuchPassage
    return revision


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
