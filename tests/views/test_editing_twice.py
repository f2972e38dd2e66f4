"""One note in two windows: the second save is refused, both versions are shown, and nothing is lost."""

import re

import pytest

from articles.models import Annotation
from articles.services.publishing import save_article

pytestmark = pytest.mark.django_db

HTMX = {"HX-Request": "true"}
MINE = {"note": "What I wrote here", "tags": "mine", "color": "blue", "visibility": "private"}


@pytest.fixture
def by_alice(client, alice):
    client.force_login(alice)
    return client


@pytest.fixture
def note(alice, article, annotate):
    return annotate(alice, article, "600 trays", "As it was")


@pytest.fixture
def address(note):
    return f"/annotations/{note.pk}/edit/"


def hidden(response, name):
    """The value of a hidden field of the form in an answer."""
    return re.search(rf'name="{name}" value="([^"]*)"', response.text)[1]


@pytest.fixture
def overtaken(by_alice, address):
    """What a form sends that was opened before the note was saved in another window."""
    mine = MINE | {"version": hidden(by_alice.get(address), "version")}
    other = {"note": "What *I* wrote there", "tags": "theirs", "color": "green", "visibility": "public"}
    assert by_alice.post(address, other | {"version": mine["version"]}).status_code == 303
    return mine


@pytest.mark.parametrize("headers", [{}, HTMX])
def test_the_second_save_is_refused_and_shows_both_versions(by_alice, address, overtaken, headers):
    response = by_alice.post(address, overtaken, headers=headers)
    assert response.status_code == 409
    for shown in ("<p>What <em>I</em> wrote there</p>", "green", "Everyone", "theirs"):
        assert shown in response.text
    assert ">What I wrote here</textarea>" in response.text
    assert 'value="mine"' in response.text
    assert Annotation.objects.get().note == "What *I* wrote there"


@pytest.mark.parametrize("headers", [{}, HTMX])
def test_saving_once_more_from_there_counts(by_alice, address, overtaken, headers):
    refused = by_alice.post(address, overtaken, headers=headers)
    again = overtaken | {"version": hidden(refused, "version")}
    assert by_alice.post(address, again, headers=headers).status_code == (200 if headers else 303)
    note = Annotation.objects.get()
    assert (note.note, note.color, note.visibility) == ("What I wrote here", "blue", "private")
    assert [tag.name for tag in note.tags.all()] == ["mine"]


def test_the_same_words_sent_twice_are_no_conflict(by_alice, address, note):
    sent = MINE | {"version": "1", "tags": "two, one"}
    answers = [by_alice.post(address, sent) for _ in range(2)]
    assert [answer.status_code for answer in answers] == [303, 303]
    assert Annotation.objects.get().note == "What I wrote here"


def test_a_third_window_is_noticed_too(by_alice, address, overtaken):
    refused = by_alice.post(address, overtaken)
    again = overtaken | {"version": hidden(refused, "version")}
    by_alice.post(address, MINE | {"note": "A third", "version": again["version"]})
    response = by_alice.post(address, again)
    assert response.status_code == 409
    assert "<p>A third</p>" in response.text


def test_one_can_keep_what_stands(by_alice, address, overtaken, note, article):
    response = by_alice.post(address, overtaken)
    way_back = f'href="{article.get_absolute_url()}#annotation-{note.pk}">Keep what stands</a>'
    assert way_back in response.text


def test_the_page_around_a_conflict_shows_what_stands(by_alice, address, overtaken):
    response = by_alice.post(address, overtaken | {"shown": "1"}, headers=HTMX)
    assert 'hx-swap-oob="innerHTML:#article-body' in response.text
    assert re.search(r'<mark [^>]*data-color="green"', response.text)


def test_a_correction_of_the_article_is_no_conflict(by_alice, address, note, article):
    from_before = MINE | {"version": hidden(by_alice.get(address), "version")}
    save_article(article=article, html="<p>News.</p>" + article.current.html)
    assert by_alice.post(address, from_before).status_code == 303


@pytest.mark.parametrize("headers", [{}, HTMX])
def test_words_about_a_note_that_was_deleted_are_kept(by_alice, address, note, headers):
    version = hidden(by_alice.get(address), "version")
    by_alice.post(f"/annotations/{note.pk}/delete/")
    response = by_alice.post(address, MINE | {"version": version}, headers=headers)
    assert response.status_code == 409
    assert "You deleted this note in another window." in response.text
    assert ">What I wrote here</textarea>" in response.text
    assert not Annotation.objects.alive().exists()


@pytest.mark.parametrize("headers", [{}, HTMX])
def test_saving_once_more_brings_a_deleted_note_back_with_the_new_words(by_alice, address, note, headers):
    by_alice.post(f"/annotations/{note.pk}/delete/")
    refused = by_alice.post(address, MINE | {"version": "1"}, headers=headers)
    again = MINE | {name: hidden(refused, name) for name in ("version", "bring_back")}
    by_alice.post(address, again, headers=headers)
    assert Annotation.objects.alive().get().note == "What I wrote here"


def test_a_deleted_note_has_left_the_text_of_the_other_window(by_alice, address, note):
    by_alice.post(f"/annotations/{note.pk}/delete/")
    response = by_alice.post(address, MINE | {"version": "1", "shown": "1"}, headers=HTMX)
    assert "The kitchen bought 600 trays." in response.text
    assert "<mark" not in response.text


def test_nobody_else_learns_that_a_note_was_deleted(client, bob, by_alice, address, note):
    by_alice.post(f"/annotations/{note.pk}/delete/")
    client.force_login(bob)
    assert client.post(address, MINE).status_code == 404
