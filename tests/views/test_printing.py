"""A story as it is printed, with notes where its reader asks for them."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.services import annotating, threads
from articles.services.publishing import save_article

pytestmark = pytest.mark.django_db


@pytest.fixture
def path(article):
    return f"/articles/{article.slug}/print/"


@pytest.fixture
def notes(alice, bob, article, annotate):
    """Two of Alice's and one of Bob's, out of order, and a highlight that says nothing."""
    annotate(bob, article, "vending machines", note="Bob asks which", visibility="public")
    annotate(alice, article, "counted every tray", note="Alice admires", visibility="private")
    annotate(alice, article, "They cost")
    return annotate(alice, article, "600 trays", note="Alice counts", visibility="public")


def test_a_story_is_printed_without_notes_and_without_tools(client, path, article, notes, settings):
    settings.SITE_URL = "https://news.example.org"
    page = client.get(path).text
    assert article.headline in page
    assert "The kitchen bought 600 trays." in page
    assert f"https://news.example.org{article.get_absolute_url()}" in page
    for unwanted in ("Alice counts", "Bob asks", "<mark", "para-note", "selection-toolbar"):
        assert unwanted not in page


def test_notes_are_numbered_in_the_order_of_the_text(client, path, alice, notes):
    client.force_login(alice)
    page = client.get(f"{path}?notes=all").text
    numbered = re.findall(r'<mark data-annotations="([-0-9a-f]+)"[^>]* data-n="(\d)">', page)
    footnotes = re.findall(r'<li id="annotation-([-0-9a-f]+)">', page)
    assert [number for _, number in numbered] == ["1", "2", "3"]
    assert [note for note, _ in numbered] == footnotes
    assert page.index("Alice counts") < page.index("Alice admires") < page.index("Bob asks which")


def test_what_only_marks_has_no_number(client, path, alice, notes):
    client.force_login(alice)
    assert client.get(f"{path}?notes=all").text.count("<mark") == 3


def test_ones_own_alone_can_be_asked_for(client, path, alice, notes):
    client.force_login(alice)
    page = client.get(f"{path}?notes=mine").text
    assert "Alice counts" in page
    assert "Bob asks" not in page


def test_a_visitor_has_none_of_their_own(client, path, notes):
    assert "Alice counts" not in client.get(f"{path}?notes=mine").text
    assert "Alice counts" in client.get(f"{path}?notes=all").text
    assert "Alice admires" not in client.get(f"{path}?notes=all").text


def test_replies_are_printed_with_what_they_answer(client, path, bob, notes):
    threads.reply(author=bob, to=notes, content=annotating.Content(note="Bob counts again"))
    client.force_login(bob)
    assert "Bob counts again" in client.get(f"{path}?notes=mine").text


def test_notes_on_the_whole_and_those_that_lost_their_words_have_no_number(
    client, path, alice, article, annotate
):
    content = annotating.Content(note="On all of it", visibility="public")
    annotating.annotate(author=alice, article=article, selection=None, content=content)
    annotate(alice, article, "counted every tray", note="Gone", visibility="public")
    save_article(article=article, html="<p>The kitchen bought 600 trays. They cost $4.10 each.</p>")
    page = client.get(f"{path}?notes=all").text
    assert "<mark" not in page
    assert page.index("On all of it") < page.index("counted every tray") < page.index("Gone")


@pytest.mark.parametrize("asked", ["", "?notes=everything"])
def test_what_nobody_offers_is_none(client, path, notes, asked):
    assert "Alice counts" not in client.get(path + asked).text


def test_the_number_of_queries_does_not_grow_with_notes(client, path, alice, article, annotate):
    client.force_login(alice)

    def count():
        with CaptureQueriesContext(connection) as queries:
            client.get(f"{path}?notes=all")
        return len(queries)

    annotate(alice, article, "600 trays", note="One", tags=["one"])
    count()  # the public cards are made now, and kept
    few = count()
    for words in ("kitchen", "They cost", "numbers", "a week"):
        annotate(alice, article, words, note="More", tags=["one", "two"])
    assert count() == few


def test_a_draft_is_printed_by_editors_alone(client, make_article, edith):
    path = f"/articles/{make_article(status='draft').slug}/print/"
    assert client.get(path).status_code == 404
    client.force_login(edith)
    assert client.get(path).status_code == 200
