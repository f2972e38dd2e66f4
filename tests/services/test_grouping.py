"""Groups: made, joined, left, handed over, archived, deleted, and never a note seen by more people for it."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import AnonymousUser
from django.utils import timezone

from articles.models import Annotation, Group, Mention
from articles.models.colors import names_of
from articles.models.versions import version_of_own
from articles.permissions import may_see
from articles.services import accounts, annotating, grouping, threads
from articles.services.annotating import Content, Deleted, NotInGroup

pytestmark = pytest.mark.django_db


@pytest.fixture
def group(alice, bob):
    """Alice keeps the group, Bob is in it."""
    group = grouping.create(owner=alice, name="Period 3")
    grouping.join(user=bob, invitation=group.invitation)
    return group


def members(group):
    return sorted(group.members.values_list("username", flat=True))


def fresh(row):
    return type(row).objects.get(pk=row.pk)


# ---- making and joining ----


def test_who_makes_a_group_owns_it_and_is_in_it(alice):
    group = grouping.create(owner=alice, name="Period 3")
    assert (group.owner, members(group), group.invites) == (alice, ["Alice"], True)


def test_two_groups_of_one_name_have_addresses_that_do_not_tell_of_each_other(alice, bob):
    one, other = (grouping.create(owner=person, name="Période 3") for person in (alice, bob))
    assert one.slug != other.slug
    assert one.slug[:-6] == other.slug[:-6] == "periode-3-"


def test_a_name_without_letters_has_an_address(alice):
    assert grouping.create(owner=alice, name="🦊").slug.startswith("group-")


def test_no_more_groups_are_made_in_an_hour_than_people_make(alice):
    for number in range(grouping.GROUPS_AN_HOUR):
        grouping.create(owner=alice, name=f"Group {number}")
    with pytest.raises(grouping.TooManyGroups):
        grouping.create(owner=alice, name="One more")


def test_no_more_groups_are_joined_in_an_hour_than_people_join(alice, charlie, group, monkeypatch):
    monkeypatch.setattr(grouping, "JOINED_AN_HOUR", 1)
    grouping.create(owner=charlie, name="Chess")
    with pytest.raises(grouping.TooManyGroups):
        grouping.join(user=charlie, invitation=group.invitation)


def test_an_invitation_makes_a_member_once(bob, group):
    grouping.join(user=bob, invitation=group.invitation)
    assert members(group) == ["Alice", "Bob"]


def expire(group):
    Group.objects.filter(pk=group.pk).update(invitation_until=timezone.now() - timedelta(seconds=1))


def renew(group):
    grouping.renew_invitation(group=fresh(group), days=7)


def withdraw(group):
    grouping.withdraw_invitation(group=fresh(group))


def archive(group):
    grouping.archive(group=fresh(group))


def remove_somebody(group):
    grouping.remove(group=fresh(group), member=group.members.get(username="Bob"))


@pytest.mark.parametrize("end", [expire, renew, withdraw, archive, remove_somebody], ids=lambda f: f.__name__)
def test_an_invitation_that_is_over_lets_nobody_in(charlie, group, end):
    end(group)
    with pytest.raises(grouping.InvitationOver):
        grouping.join(user=charlie, invitation=group.invitation)
    assert "Charlie" not in members(group)


def test_an_invitation_that_nobody_gave_lets_nobody_in(charlie, group):
    with pytest.raises(grouping.InvitationOver):
        grouping.join(user=charlie, invitation="")


def test_a_new_invitation_is_good_for_the_days_that_were_chosen(charlie, group):
    grouping.renew_invitation(group=group, days=30)
    assert group.invitation_until - timezone.now() > timedelta(days=29, hours=23)
    grouping.join(user=charlie, invitation=group.invitation)
    assert "Charlie" in members(group)


def test_an_invitation_serves_again_when_the_group_is_opened_again(charlie, group):
    grouping.archive(group=group)
    grouping.unarchive(group=group)
    grouping.join(user=charlie, invitation=group.invitation)
    assert "Charlie" in members(group)


# ---- leaving, removing, handing over ----


def test_who_leaves_writes_there_no_more(bob, group, article, annotate):
    grouping.leave(group=group, user=bob)
    with pytest.raises(NotInGroup):
        annotate(bob, article, "600 trays", visibility="group", group=group)


def test_the_owner_does_not_leave(alice, group):
    with pytest.raises(grouping.OwnerStays):
        grouping.leave(group=group, user=alice)
    with pytest.raises(grouping.OwnerStays):
        grouping.remove(group=group, member=alice)
    assert "Alice" in members(group)


def test_who_handed_the_group_over_may_leave(alice, bob, group):
    grouping.hand_over(group=group, to=bob)
    grouping.leave(group=group, user=alice)
    assert (fresh(group).owner, members(group)) == (bob, ["Bob"])


def test_a_group_is_handed_to_members_only(charlie, group):
    with pytest.raises(grouping.NotAMember):
        grouping.hand_over(group=group, to=charlie)
    assert fresh(group).owner.username == "Alice"


@pytest.mark.parametrize("way_out", [grouping.leave, grouping.remove])
def test_who_is_not_in_the_group_cannot_go(charlie, group, way_out):
    with pytest.raises(grouping.NotAMember):
        way_out(group=group, **{"user" if way_out is grouping.leave else "member": charlie})


def test_notes_of_one_who_left_stay_with_the_group_and_with_them(alice, bob, group, article, annotate):
    note = annotate(bob, article, "600 trays", visibility="group", group=group)
    grouping.leave(group=group, user=bob)
    assert may_see(alice, fresh(note))
    assert may_see(bob, fresh(note))


def test_notes_that_are_taken_along_are_their_writers_alone(alice, bob, group, article, annotate):
    note = annotate(bob, article, "600 trays", visibility="group", group=group)
    grouping.leave(group=group, user=bob, take_notes=True)
    assert (fresh(note).visibility, fresh(note).group) == ("private", None)
    assert not may_see(alice, fresh(note))


def test_replies_to_notes_that_are_taken_along_stay_with_who_wrote_them(alice, bob, group, article, annotate):
    note = annotate(bob, article, "600 trays", visibility="group", group=group)
    reply = threads.reply(author=alice, to=note, content=Content(note="So many?"))
    grouping.leave(group=group, user=bob, take_notes=True)
    assert may_see(alice, fresh(reply))
    assert not may_see(bob, fresh(reply))


def test_notes_of_others_and_of_other_groups_are_not_taken_along(alice, bob, group, article, annotate):
    chess = grouping.create(owner=bob, name="Chess")
    kept = [
        annotate(alice, article, "600 trays", visibility="group", group=group),
        annotate(bob, article, "600 trays", visibility="group", group=chess),
        annotate(bob, article, "600 trays", visibility="public"),
    ]
    grouping.leave(group=group, user=bob, take_notes=True)
    assert [fresh(note).visibility for note in kept] == ["group", "group", "public"]


def test_a_form_of_a_note_that_was_taken_along_meanwhile_is_told(bob, group, article, annotate):
    note = annotate(bob, article, "600 trays", visibility="group", group=group)
    grouping.leave(group=group, user=bob, take_notes=True)
    with pytest.raises(annotating.EditConflict):
        annotating.edit(annotation=fresh(note), content=Content(visibility="group", group=group), version=1)


def test_a_member_who_goes_is_named_there_no_more(alice, bob, group, article, annotate):
    annotate(alice, article, "600 trays", "Look, @Bob", visibility="group", group=group)
    annotate(alice, article, "600 trays", "Look, @Bob", visibility="public")
    grouping.remove(group=group, member=bob)
    assert [mention.annotation.visibility for mention in Mention.objects.filter(user=bob)] == ["public"]


def test_a_reply_to_a_group_that_one_was_removed_from_meanwhile_is_refused(
    alice, bob, group, article, annotate
):
    note = annotate(alice, article, "600 trays", visibility="group", group=group)
    grouping.remove(group=group, member=bob)
    with pytest.raises(Deleted):
        threads.reply(author=bob, to=note, content=Content(note="But why?"))


# ---- archiving and deleting ----


def test_an_archived_group_is_read_and_not_written_in(alice, bob, group, article, annotate):
    note = annotate(bob, article, "600 trays", visibility="group", group=group)
    grouping.archive(group=group)
    assert may_see(alice, fresh(note))
    with pytest.raises(NotInGroup):
        annotate(bob, article, "a week", visibility="group", group=fresh(group))
    with pytest.raises(threads.Archived):
        threads.reply(author=alice, to=fresh(note), content=Content(note="So many?"))


def test_a_group_is_deleted_only_when_it_is_archived(group):
    with pytest.raises(grouping.NotArchived):
        grouping.delete(group=group)
    grouping.archive(group=group)
    grouping.delete(group=group)
    assert not Group.objects.exists()


def test_notes_of_a_deleted_group_are_their_writers_alone(alice, bob, group, article, annotate):
    note = annotate(bob, article, "600 trays", visibility="group", group=group)
    reply = threads.reply(author=alice, to=note, content=Content(note="So many?"))
    grouping.archive(group=group)
    grouping.delete(group=group)
    assert [fresh(each).visibility for each in (note, reply)] == ["private", "private"]
    assert [may_see(alice, fresh(each)) for each in (note, reply)] == [False, True]


# ---- never wider: whatever happens to a group, nobody sees a note whom it was hidden from ----

KINDS = ("private", "group", "reply", "deleted", "public")


def leave(group, bob):
    grouping.leave(group=group, user=bob)


def leave_with_notes(group, bob):
    grouping.leave(group=group, user=bob, take_notes=True)


def be_removed(group, bob):
    grouping.remove(group=group, member=bob)


def take_over(group, bob):
    grouping.hand_over(group=group, to=bob)


def take_over_and_see_the_owner_off(group, bob):
    alice = group.owner
    grouping.hand_over(group=group, to=bob)
    grouping.leave(group=group, user=alice, take_notes=True)


def archive_and_open(group, bob):
    grouping.archive(group=group)
    grouping.unarchive(group=group)


def archive_and_delete(group, bob):
    grouping.archive(group=group)
    grouping.delete(group=group)


def leave_and_archive_and_delete(group, bob):
    grouping.leave(group=group, user=bob)
    archive_and_delete(group, bob)


EVENTS = [
    leave,
    leave_with_notes,
    be_removed,
    take_over,
    take_over_and_see_the_owner_off,
    archive_and_open,
    archive_and_delete,
    leave_and_archive_and_delete,
]


@pytest.fixture
def notes(alice, bob, group, article, annotate):
    """Of each kind one by Alice and one by Bob, each reply under a note of the other."""
    made = {}
    for author, other in ((alice, bob), (bob, alice)):
        write = lambda quote, **content: annotate(author, article, quote, "Mine", **content)  # noqa: B023, E731
        inside = {"visibility": "group", "group": group}
        mine = {kind: write("600 trays", **inside) for kind in ("group", "deleted")}
        mine["private"] = write("a week")
        mine["public"] = write("vending machines", visibility="public")
        annotating.delete(annotation=mine["deleted"])
        thread = annotate(other, article, "$4.10", "Theirs", **inside)
        mine["reply"] = threads.reply(author=author, to=thread, content=Content(note="Mine"))
        made |= {(author.username, kind): note for kind, note in mine.items()}
    return made


def seen_by(note, people):
    by_rule = {name for name, person in people.items() if may_see(person, note)}
    for name, person in people.items():
        assert Annotation.objects.visible_to(person).filter(pk=note.pk).exists() is (name in by_rule)
    return by_rule


@pytest.mark.parametrize("event", EVENTS, ids=lambda event: event.__name__)
def test_nothing_gets_wider(event, notes, group, alice, bob, charlie, make_people):
    people = make_people
    before = {key: seen_by(note, people) for key, note in notes.items()}
    event(fresh(group), bob)
    for (author, kind), note in notes.items():
        after = seen_by(fresh(note), people)
        assert after <= before[author, kind], (author, kind)
        assert kind == "deleted" or author in after, (author, kind)


@pytest.mark.parametrize("event", EVENTS, ids=lambda event: event.__name__)
def test_what_is_brought_back_later_is_not_wider_either(event, notes, group, alice, bob, make_people):
    in_group = {"Alice", "Bob"}
    event(fresh(group), bob)
    for author in in_group:
        note = fresh(notes[author, "deleted"])
        annotating.restore(annotation=note)
        assert seen_by(fresh(note), make_people) <= in_group


@pytest.fixture
def make_people(alice, bob, charlie):
    return {"Alice": alice, "Bob": bob, "Charlie": charlie, "visitor": AnonymousUser()}


# ---- what kept pages are recognised by ----


@pytest.fixture
def version(article):
    return lambda person: version_of_own(article.pk, person.pk)


def rename(group, bob):
    grouping.rename(group=group, name="Period 4")


def name_colors(group, bob):
    grouping.name_colors(group=group, names={"yellow": "Claim"})


def only_archive(group, bob):
    grouping.archive(group=group)


@pytest.mark.parametrize(
    "event",
    [rename, name_colors, only_archive, leave, leave_with_notes, be_removed, archive_and_delete],
    ids=lambda event: event.__name__,
)
def test_pages_are_made_anew_for_those_who_see_a_change(event, group, alice, bob, article, annotate, version):
    annotate(alice, article, "a week", visibility="group", group=group)
    annotate(bob, article, "600 trays", visibility="group", group=group)
    before = version(bob)
    event(fresh(group), bob)
    assert version(bob) != before


def test_a_page_of_a_member_shows_no_note_that_was_taken_along(group, alice, bob, article, annotate, version):
    annotate(bob, article, "600 trays", visibility="group", group=group)
    before = version(alice)
    grouping.leave(group=group, user=bob, take_notes=True)
    assert version(alice) != before


def test_one_who_left_sees_the_new_name_on_their_notes(group, bob, article, annotate, version):
    annotate(bob, article, "600 trays", visibility="group", group=group)
    grouping.leave(group=group, user=bob)
    before = version(bob)
    grouping.rename(group=group, name="Period 4")
    assert version(bob) != before


def test_strangers_notice_nothing(group, bob, charlie, article, annotate, version):
    annotate(bob, article, "600 trays", visibility="group", group=group)
    annotate(charlie, article, "a week")
    before = version(charlie)
    archive_and_delete(group, bob)
    assert version(charlie) == before


# ---- the names of the colours ----


def test_a_group_names_its_colours_and_its_reader_the_rest(alice, group):
    accounts.name_colors(user=alice, names={"green": "Funny"})
    assert names_of(alice, group) == {"green": "Funny"}
    grouping.name_colors(group=group, names={"pink": "Loaded  word", "yellow": " Claim ", "blue": " "})
    assert names_of(alice, group) == {"yellow": "Claim", "pink": "Loaded word"}
    assert names_of(alice) == {"green": "Funny"}


def test_a_visitor_has_named_no_colour():
    assert names_of(AnonymousUser()) == {}


def test_naming_colours_shows_on_the_pages_with_notes_of_ones_own(alice, article, annotate, version):
    annotate(alice, article, "600 trays")
    before = version(alice)
    accounts.name_colors(user=alice, names={"green": "Funny"})
    assert version(alice) != before


def test_the_choices_of_who_sees_a_note_are_the_groups_that_one_writes_in(alice, bob):
    groups = [grouping.create(owner=alice, name=name) for name in ("Period 4", "Book club", "Last year")]
    grouping.archive(group=groups[2])
    for user in (alice, bob, AnonymousUser()):
        written_in = Group.objects.written_in_by(user).values_list("slug", "name")
        assert Group.objects.choices_of(user) == list(written_in)
    assert [name for _, name in Group.objects.choices_of(alice)] == ["Book club", "Period 4"]
