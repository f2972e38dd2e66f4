"""What readers say to each other under a note: reply, find helpful, resolve."""

import logging
from uuid import UUID

from django.db import IntegrityError, transaction
from django.utils import timezone

from articles.models import Annotation, Helpful, User
from articles.models.audience import audience_of_person
from articles.permissions import may_see
from articles.services.annotating import Content, Deleted, create, refuse_flood
from articles.services.locking import lock_annotation
from articles.services.showing import audiences_of, show_changed, show_to

logger = logging.getLogger(__name__)


class Archived(Exception):
    """The group in which the thread stands is archived."""


def reply(
    *,
    author: User,
    to: Annotation,
    content: Content,
    client_id: UUID | None = None,
    by_hand: bool = True,
) -> Annotation:
    """Answer a note and return the reply, seen as its thread is; the same `client_id` twice makes one.

    Raises Deleted when the writer does not see the thread any more, Archived, and TooManyAnnotations; nothing
    is saved then.
    """
    thread = to.thread or to
    annotation = Annotation(author=author, article=to.article, parent=to, thread=thread, client_id=client_id)
    try:
        with transaction.atomic():
            if by_hand:
                refuse_flood(author)
            lock_annotation(thread)
            # The writer may be out of its group by now, or the thread its author's alone.
            if not may_see(author, thread):
                raise Deleted
            if thread.group and thread.group.is_archived:
                raise Archived
            annotation.visibility, annotation.group = thread.visibility, thread.group
            create(annotation, content)
    except IntegrityError:
        made = Annotation.objects.filter(author=author, client_id=client_id).first() if client_id else None
        if made is None:
            raise
        return made
    logger.info("reply made", extra={"annotation": annotation.pk})
    return annotation


def resolve(*, thread: Annotation, by: User) -> None:
    """Note that a thread is settled."""
    _set_resolved(thread, by)


def reopen(*, thread: Annotation) -> None:
    """Take back that a thread is settled."""
    _set_resolved(thread, None)


def _set_resolved(thread: Annotation, by: User | None) -> None:
    with transaction.atomic():
        lock_annotation(thread)
        thread.resolved_by, thread.resolved_at = by, timezone.now() if by else None
        thread.save(update_fields=["resolved_by", "resolved_at", "modified"])
        show_changed(thread)


def set_helpful(*, annotation: Annotation, user: User, helpful: bool) -> None:
    """Note that a reader finds a note helpful, or does no more. Said twice it counts once."""
    with transaction.atomic():
        lock_annotation(annotation)
        if helpful:
            Helpful.objects.bulk_create([Helpful(annotation=annotation, user=user)], ignore_conflicts=True)
        else:
            Helpful.objects.filter(annotation=annotation, user=user).delete()
        # The reader too, whose page tells it from what others see.
        show_to(annotation.article, audiences_of(annotation) | {audience_of_person(user.pk)})
