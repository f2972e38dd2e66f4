"""Groups of readers: made, named, invited to, joined, left, handed over, archived, deleted.

None of this ever shows a note to more people than saw it before. Who leaves keeps seeing what they wrote, and
so does the group, unless they take it with them. When a group is deleted, each note stays with its writer.

Rows are taken in one order: articles, the group, its members, then notes; another order could wait for ever.
"""

import logging
import secrets
from collections.abc import Mapping
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import F, Q, QuerySet
from django.utils import timezone
from django.utils.crypto import get_random_string

from articles.models import Annotation, Group, Membership, Mention, User, Visibility
from articles.models.audience import audience_of_group, audience_of_person
from articles.models.colors import named
from articles.models.naming import free_slug
from articles.search.index import put_notes
from articles.services.locking import lock_articles_of
from articles.services.showing import show_notes

logger = logging.getLogger(__name__)

INVITATION_DAYS = 7
# More than a teacher makes, or a pupil joins, at the beginning of a school year; a script meets an end.
GROUPS_AN_HOUR = 30
JOINED_AN_HOUR = 60


class TooManyGroups(Exception):
    """The person made, or joined, more groups within an hour than people do."""


class InvitationOver(Exception):
    """The invitation is unknown, expired or withdrawn, or the group is archived."""


class OwnerStays(Exception):
    """The owner cannot go: a group is handed over or archived first."""


class NotAMember(Exception):
    """The person is not in the group (any more)."""


class NotArchived(Exception):
    """The group is still written in: it is archived before it is deleted."""


def create(*, owner: User, name: str) -> Group:
    """Make a group with its owner in it and an invitation for a week, and return it. Raises TooManyGroups.

    Its address says nothing of groups that others have under the same name.
    """
    slug = free_slug(name, lambda _slug: False, fallback="group")
    ending = get_random_string(6, "abcdefghjkmnpqrstuvwxyz23456789")
    with transaction.atomic():
        if Group.objects.filter(owner=owner, created__gt=_an_hour_ago()).count() >= GROUPS_AN_HOUR:
            raise TooManyGroups
        group = Group(name=name, slug=f"{slug}-{ending}", owner=owner)
        _invite(group, INVITATION_DAYS)
        group.save(force_insert=True)
        Membership.objects.create(group=group, user=owner)
    logger.info("group made", extra={"group": group.pk})
    return group


def rename(*, group: Group, name: str) -> None:
    """Give a group another name, which its notes show at once; its address stays."""
    with transaction.atomic():
        _lock_with_articles(group)
        group.name = name
        group.save(update_fields=["name"])
        _show_anew(group)


def name_colors(*, group: Group, names: Mapping[str, str]) -> None:
    """Say what the colours mean in a group, by colour; one without a name means nothing in particular."""
    with transaction.atomic():
        _lock_with_articles(group)
        group.color_names = named(names)
        group.save(update_fields=["color_names"])
        _show_anew(group)


def renew_invitation(*, group: Group, days: int) -> None:
    """Make a new invitation that is good for so many days; the one before works no more."""
    with transaction.atomic():
        _lock(group)
        _invite(group, days)
        group.save(update_fields=["invitation", "invitation_until"])


def withdraw_invitation(*, group: Group) -> None:
    """Let nobody in any more by the invitation that was given out."""
    with transaction.atomic():
        _lock(group)
        _withdraw(group)


def join(*, user: User, invitation: str) -> Group:
    """Make a person a member of the group that the invitation is for, and return it; twice does no harm.

    Raises InvitationOver and TooManyGroups.
    """
    with transaction.atomic():
        group = Group.objects.select_for_update(no_key=True).filter(invitation=invitation).first()
        if group is None or not group.invites:
            raise InvitationOver
        if Membership.objects.filter(user=user, joined__gt=_an_hour_ago()).count() >= JOINED_AN_HOUR:
            raise TooManyGroups
        Membership.objects.get_or_create(group=group, user=user)
    logger.info("group joined", extra={"group": group.pk, "person": user.pk})
    return group


def leave(*, group: Group, user: User, take_notes: bool = False) -> None:
    """Take a person out of a group at their wish.

    What they wrote there stays with the group and with them. With `take_notes` it becomes theirs alone, and
    the replies under it their writers'. Raises OwnerStays and NotAMember; nothing is changed then.
    """
    with transaction.atomic():
        theirs = _notes_of(user, group)
        if take_notes:
            lock_articles_of(theirs)
        _lock(group)
        _take_out(group, user)
        if take_notes:
            _make_private(theirs, group)
    logger.info("group left", extra={"group": group.pk, "person": user.pk})


def remove(*, group: Group, member: User) -> None:
    """Take a member out of a group at its owner's wish; the invitation, which they may have, is withdrawn.

    What they wrote there stays with the group and with them. Raises OwnerStays and NotAMember.
    """
    with transaction.atomic():
        _lock(group)
        _take_out(group, member)
        _withdraw(group)
    logger.info("group member removed", extra={"group": group.pk, "person": member.pk})


def hand_over(*, group: Group, to: User) -> None:
    """Make another member the owner; who was it before stays a member. Raises NotAMember."""
    with transaction.atomic():
        _lock(group)
        if not Membership.objects.select_for_update(no_key=True).filter(group=group, user=to).exists():
            raise NotAMember
        group.owner = to
        group.save(update_fields=["owner"])
    logger.info("group handed over", extra={"group": group.pk, "person": to.pk})


def archive(*, group: Group) -> None:
    """End a group: what it wrote can be read, nothing is written in it, nobody joins."""
    _set_archived(group, archived=True)


def unarchive(*, group: Group) -> None:
    """Open an archived group again."""
    _set_archived(group, archived=False)


def delete(*, group: Group) -> None:
    """Delete an archived group for good; each note in it becomes its writer's alone. Raises NotArchived."""
    with transaction.atomic():
        _lock_with_articles(group)
        if not group.is_archived:
            raise NotArchived
        # First of all its members: whoever is writing in it at this moment is waited for, nobody else begins.
        group.memberships.all().delete()
        _make_private(Annotation.objects.filter(group=group, visibility=Visibility.GROUP), group)
        key = group.pk
        group.delete()
    logger.info("group deleted", extra={"group": key})


def _set_archived(group: Group, *, archived: bool) -> None:
    with transaction.atomic():
        _lock_with_articles(group)
        group.archived_at = timezone.now() if archived else None
        group.save(update_fields=["archived_at"])
        _show_anew(group)


def _an_hour_ago() -> datetime:
    return timezone.now() - timedelta(hours=1)


def _lock(group: Group) -> None:
    """Take a group for this transaction, and read again what others may have changed of it meanwhile.

    Raises `Group.DoesNotExist` when it was deleted.
    """
    fields = ["name", "owner", "invitation", "invitation_until", "color_names", "archived_at"]
    group.refresh_from_db(fields=fields, from_queryset=Group.objects.select_for_update(no_key=True))


def _lock_with_articles(group: Group) -> None:
    lock_articles_of(Annotation.objects.filter(group=group))
    _lock(group)


def _invite(group: Group, days: int) -> None:
    group.invitation = secrets.token_urlsafe(16)
    group.invitation_until = timezone.now() + timedelta(days=days)


def _withdraw(group: Group) -> None:
    group.invitation = group.invitation_until = None
    group.save(update_fields=["invitation", "invitation_until"])


def _take_out(group: Group, user: User) -> None:
    """End a membership in a locked group: what names the person there is no news for them any more."""
    if group.owner_id == user.pk:
        raise OwnerStays
    gone, _each = Membership.objects.filter(group=group, user=user).delete()
    if not gone:
        raise NotAMember
    Mention.objects.filter(
        user=user, annotation__group=group, annotation__visibility=Visibility.GROUP
    ).delete()


def _notes_of(user: User, group: Group) -> QuerySet[Annotation]:
    """Return what a person wrote in a group, deleted or not, with what was replied to it there."""
    inside = Annotation.objects.filter(group=group, visibility=Visibility.GROUP)
    return inside.filter(Q(author=user) | Q(thread__author=user, thread__group=group))


def _make_private(notes: QuerySet[Annotation], group: Group) -> None:
    """Make a group's notes their writers' alone; whoever has one of them in a form is told when saving."""
    show_notes(notes, {audience_of_group(group.pk), *_authors(notes)})
    Mention.objects.filter(annotation__in=notes.values("pk")).delete()
    keys = list(notes.values_list("pk", flat=True))
    notes.update(visibility=Visibility.PRIVATE, group=None, version=F("version") + 1, modified=timezone.now())
    put_notes(keys)


def _show_anew(group: Group) -> None:
    """Show the group's notes anew to all who see them: its members, and writers who have left."""
    notes = Annotation.objects.filter(group=group, visibility=Visibility.GROUP)
    left = notes.exclude(author__in=group.memberships.values("user"))
    show_notes(notes, {audience_of_group(group.pk), *_authors(left)})


def _authors(notes: QuerySet[Annotation]) -> set[str]:
    """Return the audiences that the writers of these notes are, each by themselves."""
    return {audience_of_person(pk) for pk in notes.order_by().values_list("author", flat=True).distinct()}
