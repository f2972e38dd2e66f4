"""What readers do beside the text: highlight, note, edit, place again, delete, bring back."""

import logging
from datetime import timedelta
from uuid import UUID

from django.db import IntegrityError, transaction
from django.utils import timezone

from articles.anchoring import Edited
from articles.models import (
    AnchorState,
    Annotation,
    Article,
    Carrying,
    EarlierNote,
    Fate,
    Group,
    User,
)
from articles.search import index
from articles.services import placing
from articles.services.content import Content, NotInGroup, set_readers, tag, write
from articles.services.locking import lock_annotation, lock_article
from articles.services.mentioning import mention, rendered
from articles.services.narrowing import narrow_replies
from articles.services.placing import NoSuchPassage, PassageChanged, Selection
from articles.services.showing import audiences_of, show_changed

__all__ = ["Content", "NoSuchPassage", "NotInGroup", "PassageChanged", "Selection"]

logger = logging.getLogger(__name__)

# More than anybody writes by hand in a minute, and little enough to keep a script from flooding a page.
ANNOTATIONS_A_MINUTE = 60


class TooManyAnnotations(Exception):
    """The author made more annotations within a minute than a person does."""


class EditConflict(Exception):
    """Somebody saved the annotation since the version that was seen; the object now says what stands."""


class Deleted(Exception):
    """The annotation was deleted meanwhile; the object now says what it was."""


def annotate(
    *,
    author: User,
    article: Article,
    selection: Selection | None,
    content: Content,
    client_id: UUID | None = None,
    unplaced: bool = False,
    by_hand: bool = True,
) -> Annotation:
    """Make an annotation and return it; the same `client_id` twice makes one.

    A highlight of the very words that its author highlighted before is that one in another colour. Without a
    `selection` it is a note on the whole article. With `unplaced`, a passage that was changed is kept as an
    orphan with its quote. What is not made `by_hand` is made as it is, and not counted against what a person
    makes in a minute. Raises NoSuchPassage, PassageChanged, TooManyAnnotations and NotInGroup; nothing is
    saved then.
    """
    if client_id and (made := _made_before(author, client_id)):
        return made
    annotation = Annotation(author=author, article=article, client_id=client_id)
    found = placing.find(article, selection) if selection else None
    try:
        with transaction.atomic():
            if by_hand:
                refuse_flood(author)
            lock_article(article)
            if selection and found:
                found = placing.checked(article, selection, found)
                placing.make(annotation, found)
                placing.place(annotation, found, unplaced=unplaced)
            if by_hand and (same := _highlighted_before(annotation, content)):
                return _recolor(same, content.color)
            create(annotation, content)
            if found and isinstance(found.outcome, Edited):
                Carrying.objects.create(annotation=annotation, revision=found.current, fate=Fate.EDITED)
    except IntegrityError:
        # The same request was sent twice at one moment, and the other was quicker.
        made = _made_before(author, client_id)
        if made is None:
            raise
        return made
    logger.info("annotation made", extra={"annotation": annotation.pk, "article": article.pk})
    return annotation


def _made_before(author: User, client_id: UUID | None) -> Annotation | None:
    made = Annotation.objects.filter(author=author, client_id=client_id)
    # Nearly always there is none, and asking for that alone is quicker.
    return made.first() if client_id and made.exists() else None


def _highlighted_before(annotation: Annotation, content: Content) -> Annotation | None:
    """Return the author's own highlight of the same words for the same readers, if this would be another."""
    if annotation.state != AnchorState.ANCHORED or annotation.start is None or content.note or content.tags:
        return None
    there = Annotation.objects.alive().filter(author=annotation.author, article=annotation.article, note="")
    same_words = there.filter(start=annotation.start, end=annotation.end, state=AnchorState.ANCHORED)
    shown_alike = same_words.filter(visibility=content.visibility, group=content.group)
    return shown_alike.filter(thread=None, tags=None).first()


def _recolor(annotation: Annotation, color: str) -> Annotation:
    """Give an annotation of a locked article another colour. Raises NotInGroup like `annotate`."""
    set_readers(annotation, annotation.visibility, annotation.group)
    if annotation.color != color:
        annotation.color = color
        _save(annotation, "color", "modified")
        show_changed(annotation)
    return annotation


def create(annotation: Annotation, content: Content) -> None:
    """Save a new annotation with its words, inside a transaction that has locked its article."""
    write(annotation, content)
    annotation.save(force_insert=True)
    if annotation.note:
        index.add_note(annotation)
    if content.tags:
        tag(annotation, content.tags)
    if "@" in content.note:
        mention(annotation)
    show_changed(annotation)


def edit(
    *, annotation: Annotation, content: Content, version: int | None = None, bring_back: bool = False
) -> Annotation:
    """Change the words, colour, visibility and tags of an annotation; its passage stays.

    What its note said before is kept. Replies follow it where it is seen by fewer people, never by more; a
    reply itself stays as wide as it is.

    `version` is the one that was seen when the words were written: raises EditConflict when another stands.
    Raises Deleted for one that its author deleted, which `bring_back` brings back with the new words instead.
    When either is raised nothing is saved, and the object was read again: its fields say what stands now.
    Raises NotInGroup like `annotate`.
    """
    with transaction.atomic():
        lock_annotation(annotation)
        if annotation.deleted_at and not bring_back:
            raise Deleted
        if version is not None and version != annotation.version:
            raise EditConflict
        before, earlier = audiences_of(annotation), _as_it_stands(annotation)
        annotation.deleted_at = None
        write(annotation, content)
        if earlier.note.strip() and earlier.note != annotation.note:
            annotation.edited_at = earlier.until = timezone.now()
            earlier.save()
        # Only these: what a correction of the article moves is not the author's to set.
        words = ("note", "note_html", "color", "visibility", "group", "deleted_at", "edited_at", "modified")
        _save(annotation, *words)
        tag(annotation, content.tags)
        index.put_notes([annotation.pk])
        mention(annotation)
        narrow_replies(annotation)
        show_changed(annotation, before=before)
    logger.info("annotation edited", extra={"annotation": annotation.pk})
    return annotation


def set_visibility(*, annotation: Annotation, visibility: str, group: Group | None = None) -> Annotation:
    """Show an annotation to others than before; its words stay, and replies follow it as in `edit`.

    Raises Deleted, and NotInGroup like `annotate`; nothing is saved then.
    """
    with transaction.atomic():
        lock_annotation(annotation)
        if annotation.deleted_at:
            raise Deleted
        before = audiences_of(annotation)
        set_readers(annotation, visibility, group)
        annotation.note_html = rendered(annotation)
        _save(annotation, "note_html", "visibility", "group", "modified")
        index.put_notes([annotation.pk])
        mention(annotation)
        narrow_replies(annotation)
        show_changed(annotation, before=before)
    logger.info("annotation shown to others", extra={"annotation": annotation.pk})
    return annotation


def place(*, annotation: Annotation, selection: Selection) -> Annotation:
    """Give an annotation whose words went a new passage in the text of today.

    What it was made on stays on record. Raises NoSuchPassage and PassageChanged, as `annotate` does, and
    Deleted; nothing is saved then.
    """
    found = placing.find(annotation.article, selection)
    with transaction.atomic():
        lock_annotation(annotation)
        if annotation.deleted_at:
            raise Deleted
        found = placing.checked(annotation.article, selection, found)
        placing.place(annotation, found)
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


def refuse_flood(author: User) -> None:
    """Raise TooManyAnnotations. Counted in the database, so that all workers share the limit."""
    since = timezone.now() - timedelta(minutes=1)
    if Annotation.objects.filter(author=author, created__gt=since).count() >= ANNOTATIONS_A_MINUTE:
        raise TooManyAnnotations


def _save(annotation: Annotation, *fields: str) -> None:
    """Save these fields of a locked annotation, as its next version."""
    annotation.version += 1
    annotation.save(update_fields=[*fields, "version"])


def _as_it_stands(annotation: Annotation) -> EarlierNote:
    """Return what an annotation says, to be kept when that changes."""
    return EarlierNote(
        annotation=annotation,
        note=annotation.note,
        visibility=annotation.visibility,
        group_id=annotation.group_id,
    )
