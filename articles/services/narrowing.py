"""Replies are never seen by more people than their thread: what happens to them when that gets narrower."""

from articles.models import Annotation, Membership, Visibility
from articles.search.index import put_notes
from articles.services.mentioning import mention, rendered
from articles.services.showing import audiences_of, show_changed


def narrow_replies(thread: Annotation) -> None:
    """Let the replies follow a thread that fewer people see now, in the transaction that changed it.

    A reply was written for those who saw the thread then. It is never shown to anybody else: where the thread
    became wider it stays as it was, where the thread went to another group it becomes its author's alone.
    """
    for reply in thread.replies.exclude(visibility=Visibility.PRIVATE).select_related("article"):
        before = audiences_of(reply)
        if not _follows(reply, thread):
            continue
        # Whom it names to those who see it now may be fewer people.
        reply.note_html = rendered(reply)
        reply.save(update_fields=["visibility", "group", "note_html", "modified"])
        put_notes([reply.pk])
        mention(reply)
        show_changed(reply, before=before)


def _follows(reply: Annotation, thread: Annotation) -> bool:
    """Set who sees a reply after its thread changed; whether that is a change."""
    if thread.visibility == Visibility.PUBLIC:
        return False
    if thread.visibility == reply.visibility and thread.group_id == reply.group_id:
        return False
    joins = reply.visibility == Visibility.PUBLIC and thread.visibility == Visibility.GROUP
    if joins and Membership.objects.filter(group=thread.group_id, user=reply.author_id).exists():
        reply.visibility, reply.group_id = Visibility.GROUP, thread.group_id
    else:
        reply.visibility, reply.group_id = Visibility.PRIVATE, None
    return True
