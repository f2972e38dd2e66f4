"""What readers say under a note: replies, the one reaction, settling."""

import pytest

from articles.models import Annotation, Article, Audience, Group, Membership, Visibility
from articles.models.audience import audience_of_person
from articles.services import annotating, threads
from articles.services.annotating import Content

pytestmark = pytest.mark.django_db


@pytest.fixture
def group(alice, bob):
    group = Group.objects.create(name="Period 3", slug="period-3", owner=alice)
    Membership.objects.bulk_create([Membership(group=group, user=user) for user in (alice, bob)])
    return group


@pytest.fixture
def note(alice, article, annotate):
    return annotate(alice, article, "600 trays", note="Many?", visibility="public")


def reply(author, to, note="Enough."):
    return threads.reply(author=author, to=to, content=Content(note=note))


def test_a_reply_to_a_reply_stands_in_the_same_thread(alice, bob, note):
    first = reply(bob, note)
    second = reply(alice, first)
    assert (second.parent, second.thread) == (first, note)


def test_a_reply_is_seen_as_its_thread_is_whatever_is_asked_for(alice, bob, article, annotate, group):
    note = annotate(alice, article, "600 trays", note="Many?", visibility="group", group=group)
    made = threads.reply(author=bob, to=note, content=Content(note="No.", visibility="public"))
    assert (made.visibility, made.group) == (Visibility.GROUP, group)


def test_nothing_is_said_in_a_thread_that_was_deleted_meanwhile(alice, bob, note):
    annotating.delete(annotation=Annotation.objects.get(pk=note.pk))
    with pytest.raises(annotating.Deleted):
        reply(bob, note)


def test_nobody_sees_the_replies_to_what_was_deleted_until_it_is_back(bob, note):
    made = reply(bob, note)
    annotating.delete(annotation=note)
    assert not Annotation.objects.visible_to(bob).exists()
    annotating.restore(annotation=note)
    assert made in Annotation.objects.visible_to(bob)


def test_the_fronts_do_not_count_replies_to_what_was_deleted(bob, note):
    reply(bob, note)
    assert Article.objects.with_public_notes().get().public_notes == 2
    annotating.delete(annotation=note)
    assert Article.objects.with_public_notes().get().public_notes == 0


def test_found_helpful_twice_counts_once(bob, note):
    for _ in range(2):
        threads.set_helpful(annotation=note, user=bob, helpful=True)
    assert note.helpful.count() == 1
    threads.set_helpful(annotation=note, user=bob, helpful=False)
    assert not note.helpful.exists()


def test_whoever_finds_a_note_helpful_is_told_that_their_page_changed(bob, note):
    threads.set_helpful(annotation=note, user=bob, helpful=True)
    assert Audience.objects.get(article=note.article_id, name=audience_of_person(bob.pk)).number == 1


def test_a_thread_is_settled_by_somebody_and_opened_again(alice, note):
    threads.resolve(thread=note, by=alice)
    note.refresh_from_db()
    assert (note.resolved_by, note.resolved_at is None) == (alice, False)
    threads.reopen(thread=note)
    note.refresh_from_db()
    assert (note.resolved_by, note.resolved_at) == (None, None)
