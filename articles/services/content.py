"""What an annotation says and who sees it, put on the annotation by the verbs that save it."""

from collections.abc import Sequence
from dataclasses import dataclass

from articles.models import Annotation, Group, Membership, Tag, Visibility
from articles.services.mentioning import rendered


class NotInGroup(Exception):
    """The author is not a member of the group, or it is archived."""


@dataclass(frozen=True, slots=True)
class Content:
    """What a reader says about a passage."""

    note: str = ""
    color: str = "yellow"
    visibility: str = Visibility.PRIVATE
    group: Group | None = None
    tags: Sequence[str] = ()


def write(annotation: Annotation, content: Content) -> None:
    """Set the words of an annotation and, unless it is a reply, who sees it. Raises NotInGroup."""
    annotation.note = content.note
    annotation.color = content.color
    if annotation.thread_id is None:
        set_readers(annotation, content.visibility, content.group)
    annotation.note_html = rendered(annotation)


def set_readers(annotation: Annotation, visibility: str, group: Group | None) -> None:
    """Set who sees an annotation. Raises NotInGroup for a group in which its author does not write."""
    if visibility == Visibility.GROUP and not _may_write_in(annotation, group):
        raise NotInGroup
    annotation.visibility = visibility
    annotation.group = group if visibility == Visibility.GROUP else None


def _may_write_in(annotation: Annotation, group: Group | None) -> bool:
    """Whether the author may show it to the group; what stands in an archived group may stay there."""
    if group is None:
        return False
    # Taken until the note is saved: whoever ends the membership or the group meanwhile waits, and finds it.
    members = Membership.objects.select_for_update(no_key=True, of=("self",)).select_related("group")
    membership = members.filter(group=group, user=annotation.author_id).first()
    if membership is None:
        return False
    return not membership.group.is_archived or group.pk == annotation.group_id


def tag(annotation: Annotation, names: Sequence[str]) -> None:
    """Give a saved annotation these tags and no others."""
    Tag.objects.bulk_create([Tag(name=name) for name in names], ignore_conflicts=True)
    annotation.tags.set(Tag.objects.filter(name__in=names))
