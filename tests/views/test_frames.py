"""Pages that are kept for readers who are signed in: shared where they are alike, and each person's own."""

import re

import pytest
from django.test import Client

from articles.models import Article, Status
from articles.services import annotating
from articles.services.publishing import save_article
from articles.views.frames import Frame, slot
from tests.conftest import STORY

pytestmark = pytest.mark.django_db


@pytest.fixture
def page_for(article):
    """The article's page as a reader gets it."""

    def get(user):
        client = Client()
        client.force_login(user)
        return client.get(article.get_absolute_url()).content.decode()

    return get


def test_each_reader_finds_their_own_name_on_the_page_that_they_share(page_for, alice, bob):
    pages = {user.username: page_for(user) for user in (alice, bob)}
    assert "Alice" in pages["Alice"]
    assert "Bob" not in pages["Alice"]
    assert "Bob" in pages["Bob"]
    assert "Alice" not in pages["Bob"]


def test_each_answer_has_a_token_of_its_own(page_for, alice, bob):
    token = re.compile(r'"X-CSRFToken": "(\w{64})"')
    found = [token.search(page_for(user))[1] for user in (alice, bob, bob)]
    assert len(set(found)) == 3


def test_no_slot_is_left_open(page_for, alice):
    mark = slot("x").partition("_")[0]
    assert mark not in page_for(alice)


def test_a_name_is_escaped_in_its_slot(page_for, alice):
    alice.username = "<b>Alice</b>"
    alice.save()
    assert "&lt;b&gt;Alice&lt;/b&gt;" in page_for(alice)


def test_a_private_note_stays_out_of_the_page_that_others_share(page_for, alice, bob, article, annotate):
    page_for(bob)
    annotate(alice, article, "600 trays", note="My secret")
    assert "My secret" in page_for(alice)
    assert "My secret" not in page_for(bob)


def test_a_public_note_shows_to_everybody_at_once(page_for, bob, alice, article, annotate):
    page_for(bob)
    annotate(alice, article, "600 trays", note="Count them", visibility="public")
    assert "Count them" in page_for(bob)


def test_ones_own_deletion_shows_at_once(page_for, alice, article, annotate):
    note = annotate(alice, article, "600 trays", note="Never mind")
    assert "Never mind" in page_for(alice)
    annotating.delete(annotation=note)
    assert "Never mind" not in page_for(alice)


def test_a_new_headline_shows_at_once(page_for, alice, article):
    page_for(alice)
    article.headline = "Trays, again"
    save_article(article=article, html=STORY)
    assert "Trays, again" in page_for(alice)


def test_a_slot_of_no_value_stays_for_a_later_filling():
    frame = Frame(f"<p>{slot('greeting')} {slot('name')}</p>")
    again = Frame(frame.filled({"greeting": "Good morning"}))
    assert again.filled({"name": "Alice"}) == "<p>Good morning Alice</p>"


def test_the_way_back_from_a_deletion_is_offered_once(alice, article, annotate, client):
    client.force_login(alice)
    note = annotate(alice, article, "600 trays")
    path = article.get_absolute_url()
    client.get(path)
    client.post(f"/annotations/{note.pk}/delete/")
    undo = f"/annotations/{note.pk}/restore/"
    assert undo in client.get(path).content.decode()
    assert undo not in client.get(path).content.decode()


def test_a_kept_page_of_an_article_taken_back_is_gone_at_once(page_for, alice, article):
    page_for(alice)
    Article.objects.filter(pk=article.pk).update(status=Status.DRAFT)
    assert article.headline not in page_for(alice)
