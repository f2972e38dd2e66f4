"""What was deleted is gone for good after thirty days, and nothing else is."""

from datetime import timedelta

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.utils import timezone

from articles.models import Annotation, EarlierNote, Helpful, Tag
from articles.services import annotating, threads
from articles.services.annotating import Content
from articles.services.purging import purge_deleted

pytestmark = pytest.mark.django_db


@pytest.fixture
def note(alice, article, annotate):
    return annotate(alice, article, "600 trays", note="Many?", visibility="public", tags=["count"])


def reply(author, to, note="Enough."):
    return threads.reply(author=author, to=to, content=Content(note=note))


def deleted(annotation, *, days):
    """Delete an annotation as it was done so many days ago."""
    annotating.delete(annotation=annotation)
    Annotation.objects.filter(pk=annotation.pk).update(deleted_at=timezone.now() - timedelta(days=days))
    return annotation


def held(words):
    """Whether any table of the database holds these words."""
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'SELECT * FROM "{table}"')  # noqa: S608 - the names of our own tables
            if any(words in str(value) for row in cursor.fetchall() for value in row):
                return True
    return False


def test_a_note_is_gone_thirty_days_after_it_was_deleted(note):
    deleted(note, days=31)
    assert purge_deleted() == 1
    assert not Annotation.objects.exists()


def test_until_then_it_can_be_brought_back(note):
    deleted(note, days=29)
    assert purge_deleted() == 0
    assert annotating.restore(annotation=note).note == "Many?"


def test_what_stands_is_left_alone(note):
    assert purge_deleted(days=0) == 0
    assert Annotation.objects.get().note == "Many?"


def test_nothing_of_its_words_is_left(note):
    annotating.edit(annotation=note, content=Content(note="More?", tags=["sum"]))
    deleted(note, days=31)
    purge_deleted()
    assert not any(held(words) for words in ("Many?", "More?", "sum"))


def test_a_tag_that_another_note_has_stays(note, bob, article, annotate):
    annotate(bob, article, "a week", tags=["count"])
    deleted(note, days=31)
    purge_deleted()
    assert Tag.objects.get().name == "count"


def test_the_replies_of_others_keep_their_words(note, bob):
    answer = reply(bob, note, "Not enough.")
    threads.set_helpful(annotation=note, user=bob, helpful=True)
    annotating.edit(annotation=note, content=Content(note="More?", visibility="public", tags=["sum"]))
    deleted(note, days=31)
    assert purge_deleted() == 1
    answer.refresh_from_db()
    assert (answer.note, answer.thread_id) == ("Not enough.", note.pk)
    assert not any(held(words) for words in ("Many?", "More?", "sum"))
    assert not EarlierNote.objects.exists()
    assert not Helpful.objects.exists()


def test_what_is_left_of_a_thread_is_seen_by_nobody(note, alice, bob):
    reply(bob, note)
    deleted(note, days=31)
    purge_deleted()
    for reader in (alice, bob):
        assert not Annotation.objects.visible_to(reader).exists()


def test_what_is_left_of_a_thread_cannot_be_brought_back(client, note, alice, bob):
    reply(bob, note)
    deleted(note, days=31)
    purge_deleted()
    client.force_login(alice)
    assert client.post(f"/annotations/{note.pk}/restore/").status_code == 404


def test_ones_own_replies_go_with_ones_note(note, alice):
    reply(alice, note, "See above.")
    deleted(note, days=31)
    assert purge_deleted() == 2
    assert not Annotation.objects.exists()


def test_an_answer_to_a_purged_reply_keeps_its_words(note, alice, bob):
    answer = reply(alice, reply(bob, note, "Not enough."), "Why not?")
    deleted(answer.parent, days=31)
    assert purge_deleted() == 1
    assert not held("Not enough.")
    assert Annotation.objects.visible_to(bob).get(pk=answer.pk).note == "Why not?"


def test_it_is_safe_to_repeat(note, bob):
    reply(bob, note)
    deleted(note, days=31)
    purge_deleted()
    assert purge_deleted() == 0


def test_what_a_moderator_took_down_is_not_purged(note):
    Annotation.objects.filter(pk=note.pk).update(taken_down_at=timezone.now() - timedelta(days=99))
    assert purge_deleted() == 0


def test_the_command_says_how_many_are_gone(note, capsys):
    deleted(note, days=8)
    call_command("purge_deleted", "--days", "7")
    assert capsys.readouterr().out == "1 deleted note is gone for good.\n"


@pytest.mark.parametrize("days", ["-1", "a", "1.5", "9" * 30])
def test_the_command_refuses_what_is_no_number_of_days(days):
    with pytest.raises(CommandError):
        call_command("purge_deleted", f"--days={days}")
