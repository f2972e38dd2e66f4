"""What was read before somebody else changed it undoes nothing and hides nothing."""

import threading
import time

import pytest
from django.test import Client

from articles.models import Annotation, Publication
from articles.services import annotating, editing
from articles.services.annotating import Content
from articles.services.publishing import save_article
from articles.views import reading
from tests.services.test_races import at_once


@pytest.fixture
def note(alice, article, annotate):
    return annotate(alice, article, "600 trays", note="My secret")


@pytest.fixture
def made_public_meanwhile(note, client, article):
    """The note as a tab read it before another made it public and a visitor saw it."""
    stale = Annotation.objects.get(pk=note.pk)
    annotating.edit(annotation=note, content=Content(note="My secret", visibility="public"))
    assert "My secret" in client.get(article.get_absolute_url()).content.decode()
    return stale


@pytest.mark.django_db
def test_a_note_made_private_in_an_older_tab_is_gone_for_visitors(made_public_meanwhile, client, article):
    annotating.edit(annotation=made_public_meanwhile, content=Content(note="My secret"))
    assert "My secret" not in client.get(article.get_absolute_url()).content.decode()


@pytest.mark.django_db
def test_a_note_deleted_in_an_older_tab_is_gone_for_visitors(made_public_meanwhile, client, article):
    annotating.delete(annotation=made_public_meanwhile)
    assert "My secret" not in client.get(article.get_absolute_url()).content.decode()


@pytest.mark.django_db
def test_a_private_note_saved_while_the_page_is_made_stays_out_of_what_others_share(
    alice, bob, article, annotate, monkeypatch
):
    real = reading.version_of_own

    def saved_by_another_tab(article_id, user_id):
        version = real(article_id, user_id)
        if user_id == alice.pk:
            annotate(alice, article, "600 trays", note="My secret")
        return version

    monkeypatch.setattr(reading, "version_of_own", saved_by_another_tab)
    for person in (alice, bob):
        client = Client()
        client.force_login(person)
        page = client.get(article.get_absolute_url()).content.decode()
    assert "My secret" not in page


@pytest.mark.django_db
def test_the_front_is_that_of_the_new_home_though_both_papers_count_alike(client, publication, make_article):
    make_article()
    other = Publication.objects.create(name="The Courier")
    Publication.objects.filter(pk=publication.pk).update(version=5)
    Publication.objects.filter(pk=other.pk).update(version=4)
    client.get("/")
    editing.make_home(publication=other)
    assert "<title>The Courier" in client.get("/").content.decode()


@pytest.mark.django_db(transaction=True)
def test_an_edit_and_a_correction_do_not_wait_for_each_other_for_ever(note, article, monkeypatch):
    fresh = Annotation.objects.get(pk=note.pk)
    begun = threading.Event()
    real = annotating.lock_annotation

    def slow(annotation):
        real(annotation)
        begun.set()
        time.sleep(0.3)

    monkeypatch.setattr(annotating, "lock_annotation", slow)

    def correct():
        begun.wait(5)
        save_article(article=article, html="<p>First of all.</p>" + article.current.html)

    at_once(
        lambda: annotating.edit(annotation=fresh, content=Content(note="Mine", visibility="public")), correct
    )
    fresh.refresh_from_db()
    assert (fresh.note, fresh.revision.number) == ("Mine", 2)
