"""What happens in a group when two do something at once; real threads, real transactions."""

import pytest

from articles.models import Annotation, Group, Membership, User
from articles.services import annotating, grouping, threads
from articles.services.annotating import Content, Deleted, NotInGroup, Selection
from tests.services.test_races import at_once

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def group(alice, bob):
    """Alice keeps the group, Bob is in it."""
    group = grouping.create(owner=alice, name="Period 3")
    grouping.join(user=bob, invitation=group.invitation)
    return group


def on_their_own(verb, group, ignoring=(), **people):
    """Return the verb as one who has just opened the page does it."""

    def act():
        fresh = {name: User.objects.get(pk=person.pk) for name, person in people.items()}
        try:
            verb(group=Group.objects.get(pk=group.pk), **fresh)
        except ignoring:
            return

    return act


def writes(author, article, group, start=0):
    """Return what writes a note for a group, as it is now, or is refused."""
    content = Content(note="Mine", visibility="group", group=Group.objects.get(pk=group.pk))

    def act():
        try:
            annotating.annotate(
                author=author,
                article=article,
                selection=Selection(start=start, end=start + 11, revision=1),
                content=content,
            )
        except NotInGroup:
            return

    return act


def test_one_who_joins_twice_at_one_moment_is_in_the_group_once(charlie, group):
    def join():
        grouping.join(user=charlie, invitation=group.invitation)

    at_once(join, join, join, join)
    assert Membership.objects.filter(group=group, user=charlie).count() == 1


def test_two_who_join_at_one_moment_are_both_in_the_group(charlie, edith, group):
    at_once(
        lambda: grouping.join(user=charlie, invitation=group.invitation),
        lambda: grouping.join(user=edith, invitation=group.invitation),
    )
    assert group.members.count() == 4


@pytest.mark.parametrize("end", [grouping.archive, grouping.withdraw_invitation])
def test_nobody_joins_after_the_door_was_closed(charlie, group, end):
    def join():
        try:
            grouping.join(user=charlie, invitation=group.invitation)
        except grouping.InvitationOver:
            return

    at_once(on_their_own(end, group), join)
    with pytest.raises(grouping.InvitationOver):
        grouping.join(user=charlie, invitation=group.invitation)


def test_one_who_is_removed_while_writing_leaves_all_of_it_or_nothing(alice, bob, group, article):
    at_once(writes(bob, article, group), on_their_own(grouping.remove, group, member=bob))
    assert group.members.count() == 1
    for note in Annotation.objects.all():
        assert (note.visibility, note.group) == ("group", group)
    writes(bob, article, group)()
    assert Annotation.objects.count() <= 1


def test_no_note_is_left_to_the_group_by_one_who_takes_all_along(bob, group, article, annotate):
    annotate(bob, article, "vending machines", visibility="group", group=group)

    def leave():
        grouping.leave(group=Group.objects.get(pk=group.pk), user=bob, take_notes=True)

    at_once(leave, writes(bob, article, group))
    assert {note.visibility for note in Annotation.objects.all()} == {"private"}


def test_a_group_that_is_deleted_while_two_write_in_it_leaves_private_notes(
    alice, bob, group, article, make_article
):
    other = make_article()
    write = [writes(alice, article, group), writes(bob, other, group)]

    def archive_and_delete(group):
        grouping.archive(group=group)
        grouping.delete(group=group)

    at_once(on_their_own(archive_and_delete, group), *write)
    assert not Group.objects.exists()
    assert {(note.visibility, note.group) for note in Annotation.objects.all()} <= {("private", None)}


def test_what_is_sent_from_a_page_older_than_the_archive_is_refused(bob, group, article):
    write = writes(bob, article, group)
    grouping.archive(group=group)
    write()
    assert not Annotation.objects.exists()


def test_a_reply_while_its_writer_is_removed_is_the_groups_or_refused(alice, bob, group, article, annotate):
    note = annotate(alice, article, "600 trays", visibility="group", group=group)

    def reply():
        try:
            threads.reply(author=bob, to=Annotation.objects.get(pk=note.pk), content=Content(note="But"))
        except Deleted:
            return

    at_once(reply, on_their_own(grouping.remove, group, member=bob))
    assert {reply.group for reply in note.replies.all()} <= {group}


def test_a_group_is_never_handed_to_one_who_leaves_at_that_moment(alice, bob, group):
    at_once(
        on_their_own(grouping.hand_over, group, ignoring=grouping.NotAMember, to=bob),
        on_their_own(grouping.leave, group, ignoring=grouping.OwnerStays, user=bob),
    )
    owner = Group.objects.get().owner
    assert group.members.filter(pk=owner.pk).exists()


def test_all_who_do_something_at_one_moment_come_through(
    alice, bob, charlie, edith, group, article, annotate
):
    annotate(bob, article, "vending machines", visibility="group", group=group)
    grouping.join(user=charlie, invitation=group.invitation)
    invitation = group.invitation

    def rename(group):
        grouping.rename(group=group, name="Period 4")

    def leave_with_notes(group, user):
        grouping.leave(group=group, user=user, take_notes=True)

    at_once(
        on_their_own(rename, group),
        on_their_own(leave_with_notes, group, user=bob),
        on_their_own(grouping.leave, group, user=charlie),
        lambda: grouping.join(user=edith, invitation=invitation),
        writes(alice, article, group),
        writes(alice, article, group, start=12),
    )
    assert sorted(group.members.values_list("username", flat=True)) == ["Alice", "Edith"]
    assert {note.visibility for note in Annotation.objects.filter(author=alice)} == {"group"}
