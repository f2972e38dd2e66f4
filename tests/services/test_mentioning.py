"""Whom a note names by @, and what it shows of that: nobody whom its readers do not know of anyway."""

import pytest

from articles.models import Group, Membership
from articles.services import annotating, threads
from articles.services.annotating import Content
from tests.conftest import make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def group(alice, bob):
    group = Group.objects.create(name="Period 3", slug="period-3", owner=alice)
    Membership.objects.bulk_create([Membership(group=group, user=user) for user in (alice, bob)])
    return group


@pytest.fixture
def write(alice, article, annotate):
    """Alice writes a note."""
    return lambda note, **content: annotate(alice, article, "600 trays", note=note, **content)


@pytest.fixture
def known(article, annotate):
    """Somebody writes where everyone reads it."""
    return lambda person: annotate(person, article, "vending machines", note="Next?", visibility="public")


def named(note):
    return {mention.user.username for mention in note.mentions.select_related("user")}


def shown(note, name):
    return f'<span class="mention">@{name}</span>' in note.note_html


def test_a_groups_note_names_its_members(write, bob, charlie, group):
    note = write("@Bob, @Charlie: look", visibility="group", group=group)
    assert named(note) == {"Bob"}
    assert shown(note, "Bob")
    assert not shown(note, "Charlie")


def test_a_private_note_names_nobody(write, bob, known):
    known(bob)
    note = write("Tell @Bob")
    assert named(note) == set()
    assert note.note_html == "<p>Tell @Bob</p>"


def test_a_note_does_not_name_its_writer(write, alice, known):
    known(alice)
    note = write("I, @Alice", visibility="public")
    assert named(note) == set()
    assert not shown(note, "Alice")


def test_a_public_note_names_whoever_wrote_in_public(write, bob, known):
    known(bob)
    assert shown(write("@Bob, look", visibility="public"), "Bob")


def test_a_public_note_does_not_tell_who_has_an_account(write, bob):
    note = write("@Bob, @Nobody: look", visibility="public")
    assert named(note) == {"Bob"}
    assert note.note_html == "<p>@Bob, @Nobody: look</p>"


def test_what_was_written_for_a_group_does_not_make_a_name_public(write, bob, group, article, annotate):
    annotate(bob, article, "600 trays", note="Here", visibility="group", group=group)
    assert not shown(write("@Bob", visibility="public"), "Bob")


def test_the_longest_name_is_meant(write, bob, known):
    ruth, delacroix = make_user("Ruth"), make_user("Ruth Delacroix")
    known(ruth)
    known(delacroix)
    note = write("@Ruth Delacroix wrote it", visibility="public")
    assert named(note) == {"Ruth Delacroix"}
    assert shown(note, "Ruth Delacroix")


def test_a_longer_name_that_its_readers_do_not_know_of_does_not_stand_before_theirs(write, known):
    known(make_user("Ruth"))
    make_user("Ruth Delacroix")
    assert shown(write("@Ruth Delacroix wrote it", visibility="public"), "Ruth")


@pytest.mark.parametrize("note", ["@bob's tray", "(@BOB)", "@Bob."])
def test_a_name_is_known_in_any_case_and_in_a_sentence(write, bob, known, note):
    known(bob)
    assert named(write(note, visibility="public")) == {"Bob"}


def test_a_note_that_is_made_private_names_nobody_any_more(write, bob, known):
    known(bob)
    note = write("@Bob", visibility="public")
    annotating.edit(annotation=note, content=Content(note="@Bob"))
    assert named(note) == set()
    assert not shown(note, "Bob")


def test_a_reply_names_members_only_once_its_thread_is_a_groups(write, alice, bob, charlie, group, known):
    known(bob)
    known(charlie)
    note = write("Many?", visibility="public")
    reply = threads.reply(author=alice, to=note, content=Content(note="@Bob @Charlie"))
    annotating.edit(annotation=note, content=Content(note="Many?", visibility="group", group=group))
    reply.refresh_from_db()
    assert named(reply) == {"Bob"}
    assert not shown(reply, "Charlie")


def test_a_note_that_names_a_crowd_asks_little(write, bob, known, django_assert_max_num_queries):
    known(bob)
    with django_assert_max_num_queries(40):
        note = write("@Nobody " * 2000 + "@Bob", visibility="public")
    assert named(note) == set()
