"""Placing an orphan again: its author chooses words of today."""

import re

import pytest

from articles.models import Annotation
from articles.services import annotating
from articles.services.publishing import save_article

pytestmark = pytest.mark.django_db

HTMX = {"HX-Request": "true"}
WITHOUT = (
    "<h2>What the numbers say</h2><p>“We counted every tray for a week,” she said. Nobody helped.</p>"
    "<p>The next target is the vending machines.</p>"
)


@pytest.fixture
def by_alice(client, alice):
    client.force_login(alice)
    return client


@pytest.fixture
def orphan(alice, article, annotate):
    """A note of Alice's on a paragraph that the paper has taken out."""
    note = annotate(alice, article, "They cost $4.10 each.", "Cheap?")
    save_article(article=article, html=WITHOUT)
    note.refresh_from_db()
    assert note.is_orphaned
    return note


@pytest.fixture
def address(orphan):
    return f"/annotations/{orphan.pk}/place/"


def choose(article, words):
    start = article.current.text.index(words)
    return {"start": start, "end": start + len(words), "revision": article.current.number}


def paragraph(response):
    """The offset of the paragraph whose sentences an answer offers."""
    return int(re.search(r'name="at" value="(\d+)"', response.text)[1])


def test_an_orphan_is_placed_by_a_plain_form(by_alice, address, article, orphan):
    response = by_alice.post(address, choose(article, "Nobody helped."))
    assert response["Location"] == f"{article.get_absolute_url()}#annotation-{orphan.pk}"
    page = by_alice.get(article.get_absolute_url()).text
    assert re.search(rf'<mark data-annotations="{orphan.pk}"[^>]*>Nobody helped.</mark>', page)
    assert "No longer in the article" not in page


def test_the_form_shows_the_quote_and_sentences_to_choose_from(by_alice, address):
    text = by_alice.get(address).text
    assert "They cost $4.10 each." in text
    assert text.count("<option") > 0


def test_every_paragraph_can_be_reached(by_alice, address, article):
    starts = {article.current.text.index(words) for words in ("What the", "“We counted", "The next")}
    at, seen = [""], set()
    while at:
        response = by_alice.get(f"{address}?at={at.pop()}")
        if paragraph(response) not in seen:
            seen.add(paragraph(response))
            at += re.findall(r"\?at=(\d+)", response.text)
    assert seen == starts


@pytest.mark.parametrize("at", ["x", "7", "-1", "9" * 30])
def test_an_address_of_no_paragraph_shows_the_nearest(by_alice, address, at):
    assert paragraph(by_alice.get(address, {"at": at})) == paragraph(by_alice.get(address))


def test_htmx_gets_the_card_into_the_margin_and_the_orphans_without_it(by_alice, address, article, orphan):
    response = by_alice.post(address, choose(article, "Nobody helped.") | {"shown": "2"}, headers=HTMX)
    assert (response["HX-Retarget"], response["HX-Reswap"]) == ("#cards", "beforeend")
    assert f'id="annotation-{orphan.pk}"' in response.text
    assert '<div id="orphans" hx-swap-oob="true"></div>' in response.text


def test_what_it_was_made_on_stays_on_record(by_alice, address, article, orphan):
    by_alice.post(address, choose(article, "Nobody helped."))
    orphan.refresh_from_db()
    assert (orphan.exact, orphan.made_revision.number) == ("They cost $4.10 each.", 1)
    assert "Placed on other words" in by_alice.get(article.get_absolute_url()).text


@pytest.mark.parametrize("wrong", [{"end": 0}, {"start": ""}, {"end": 99_999}, {"exact": "Other words"}])
def test_a_passage_that_is_none_is_refused(by_alice, address, article, wrong):
    assert by_alice.post(address, choose(article, "Nobody helped.") | wrong).status_code == 422
    assert Annotation.objects.get().is_orphaned


def test_words_that_went_this_moment_are_a_conflict(by_alice, address, article):
    sent = choose(article, "Nobody helped.")
    save_article(article=article, html="<p>The next target is the vending machines.</p>")
    response = by_alice.post(address, sent)
    assert response.status_code == 409
    assert "The next target is the vending machines." in response.text


def test_a_note_that_stands_again_is_shown_in_its_place(by_alice, address, article, orphan):
    save_article(article=article, html=article.revisions.get(number=1).html)
    for response in (by_alice.get(address), by_alice.post(address, choose(article, "vending machines"))):
        assert response["Location"].endswith(f"#annotation-{orphan.pk}")
    orphan.refresh_from_db()
    assert article.current.text[orphan.start : orphan.end] == "They cost $4.10 each."


def test_a_deleted_orphan_is_not_placed(by_alice, address, article, orphan):
    annotating.delete(annotation=orphan)
    assert by_alice.post(address, choose(article, "Nobody helped.")).status_code == 404


@pytest.mark.parametrize(("visibility", "status"), [("public", 403), ("private", 404)])
def test_nobody_places_what_is_not_theirs(client, bob, address, article, orphan, visibility, status):
    Annotation.objects.filter(pk=orphan.pk).update(visibility=visibility)
    client.force_login(bob)
    assert client.get(address).status_code == status
    assert client.post(address, choose(article, "Nobody helped.")).status_code == status
