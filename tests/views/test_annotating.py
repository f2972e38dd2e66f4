"""Making and changing annotations over HTTP: plain forms, parts for HTMX, and what is refused."""

import re
from urllib.parse import parse_qs, urlsplit
from uuid import uuid4

import pytest

from articles.models import Annotation
from articles.services.publishing import save_article
from articles.views.cards import margin_of

pytestmark = pytest.mark.django_db

HTMX = {"HX-Request": "true"}
CHANGED = "<p>The kitchen bought bowls. They cost $4.10 each.</p>"


@pytest.fixture
def address(article):
    return f"{article.get_absolute_url()}annotations/"


@pytest.fixture
def fields(article):
    """A note on “600 trays”, as a browser sends it."""
    start = article.current.text.index("600 trays")
    return {"start": start, "end": start + 9, "exact": "600 trays", "revision": 1, "note": "Many?"}


@pytest.fixture
def by_alice(client, alice):
    client.force_login(alice)
    return client


def test_a_plain_form_is_answered_with_the_way_to_the_note(by_alice, address, article, fields):
    response = by_alice.post(address, fields)
    note = Annotation.objects.get()
    assert (response.status_code, response["Location"]) == (
        303,
        f"{article.get_absolute_url()}#annotation-{note.pk}",
    )


def test_htmx_gets_the_card_and_the_paragraph_with_its_mark(by_alice, address, fields):
    response = by_alice.post(address, fields, headers=HTMX)
    note = Annotation.objects.get()
    assert f'id="annotation-{note.pk}"' in response.text
    assert "hx-swap-oob=\"innerHTML:#article-body [data-start='0']\"" in response.text
    assert f'<mark data-annotations="{note.pk}"' in response.text
    assert "newsroom:changed" in response["HX-Trigger-After-Settle"]


def test_a_part_comes_without_blocks_that_the_annotation_does_not_touch(by_alice, address, fields):
    response = by_alice.post(address, fields, headers=HTMX)
    assert response.text.count('hx-swap-oob="innerHTML:#article-body') == 1


def test_the_same_client_id_twice_makes_one_annotation(by_alice, address, fields):
    sent = fields | {"client_id": str(uuid4())}
    first, second = (by_alice.post(address, sent)["Location"] for _ in range(2))
    assert first == second
    assert Annotation.objects.count() == 1


@pytest.mark.parametrize(
    "wrong",
    [
        {"end": 0},
        {"start": "x"},
        {"end": 99_999},
        {"exact": "700 trays"},
        {"color": "red"},
        {"note": "x" * 20_001},
    ],
)
def test_what_cannot_be_is_refused_and_the_words_are_kept(by_alice, address, fields, wrong):
    response = by_alice.post(address, fields | wrong)
    assert response.status_code == 422
    assert str((fields | wrong)["note"])[:5] in response.text
    assert not Annotation.objects.exists()


def test_words_that_are_gone_are_a_conflict_that_keeps_the_note(by_alice, address, article, fields):
    save_article(article=article, html=CHANGED)
    response = by_alice.post(address, fields)
    assert response.status_code == 409
    for words in ("Many?", "600 trays", "The kitchen bought bowls."):
        assert words in response.text


def test_a_conflict_shows_by_words_what_changed_and_leads_to_the_history(by_alice, address, article, fields):
    save_article(article=article, html=CHANGED)
    page = by_alice.post(address, fields).text
    assert re.search(r"<del>(<[^>]*>|removed: )*600 trays</del>", page)
    assert re.search(r"<ins>(<[^>]*>|added: )*bowls</ins>", page)
    assert f'href="{article.get_absolute_url()}revisions/?old=1&amp;new=2#diff"' in page


def test_a_conflict_offers_first_the_sentence_that_is_most_like_the_one_that_went(
    by_alice, address, article, fields
):
    start = article.current.text.index("They cost")
    quote = "They cost $4.10 each."
    changed = (
        "<p>It is a large kitchen. At $4.10, they are cheap. Lunch is at noon, as it has always been.</p>"
    )
    save_article(article=article, html=changed)
    sent = fields | {"start": start, "end": start + len(quote), "exact": quote}
    page = by_alice.post(address, sent).text
    assert re.findall(r"<option [^>]*selected>([^<]*)<", page) == ["At $4.10, they are cheap."] * 2


def test_unplaced_keeps_a_note_whose_words_are_gone(by_alice, address, article, fields):
    save_article(article=article, html=CHANGED)
    assert by_alice.post(address, fields | {"unplaced": "1"}).status_code == 303
    note = Annotation.objects.get()
    assert (note.is_orphaned, note.exact) == (True, "600 trays")


def test_a_conflict_is_settled_on_sentences_of_today(by_alice, address, article, fields):
    save_article(article=article, html=CHANGED)
    anew = {"anew": "1", "anew_start": 0, "anew_end": 25, "anew_revision": 2}
    assert by_alice.post(address, fields | anew).status_code == 303
    assert Annotation.objects.get().exact == "The kitchen bought bowls."


def test_a_page_with_an_older_text_is_loaded_anew(by_alice, address, article, fields):
    save_article(article=article, html=article.current.html + "<p>One more.</p>")
    response = by_alice.post(address, fields | {"shown": "1"}, headers=HTMX)
    assert response["HX-Refresh"] == "true"
    assert Annotation.objects.exists()


def test_a_visitor_is_sent_to_sign_in_and_back_to_the_selection(client, address, fields):
    response = client.post(address, fields)
    back = urlsplit(parse_qs(urlsplit(response["Location"]).query)["next"][0])
    assert back.path == f"{address}new/"
    assert parse_qs(back.query) == {"start": ["19"], "end": ["28"], "revision": ["1"]}


def test_htmx_of_a_visitor_is_told_to_sign_in_without_a_part(client, address, article, fields):
    response = client.post(address, fields, headers=HTMX)
    assert response.status_code == 401
    assert response["HX-Redirect"].endswith(f"?next={article.get_absolute_url()}")


def test_the_plain_form_shows_the_words_of_the_revision_that_was_read(by_alice, address, article):
    save_article(article=article, html=CHANGED)
    response = by_alice.get(f"{address}new/", {"start": 19, "end": 28, "revision": 1})
    assert "600 trays" in response.text


@pytest.mark.parametrize(
    "query", [{}, {"start": "x", "end": "y"}, {"start": 5, "end": 5}, {"start": "9" * 30, "end": 1}]
)
def test_the_plain_form_without_a_passage_leads_back_to_the_story(by_alice, address, article, query):
    response = by_alice.get(f"{address}new/", query)
    assert response.status_code == 200
    assert "No words were chosen." in response.text


def test_the_margin_is_a_part_for_htmx_and_a_page_for_others(client, address):
    assert client.get(address, headers=HTMX).text.lstrip().startswith("<aside")
    assert client.get(address).text.startswith("<!doctype html>")
    assert "HX-Request" in client.get(address)["Vary"]


def test_the_margin_counts_notes_and_highlights_apart(by_alice, address, alice, article, annotate):
    annotate(alice, article, "600 trays", "Many?")
    annotate(alice, article, "$4.10 each")
    annotate(alice, article, "vending machines")
    assert ">1 note · 2 highlights<" in by_alice.get(address).text


@pytest.mark.parametrize(("note", "kind"), [("", "Highlight"), ("Many?", "Note")])
def test_what_was_deleted_is_called_what_it_was(note, kind, by_alice, alice, article, annotate):
    address = f"/annotations/{annotate(alice, article, '600 trays', note).pk}"
    strip = by_alice.post(f"{address}/delete/", headers={"HX-Request": "true"}).text
    assert f"<span>{kind} deleted</span>" in strip
    assert (
        f"{kind} is back"
        in by_alice.post(f"{address}/restore/", headers={"HX-Request": "true"})["HX-Trigger-After-Settle"]
    )


def test_nobody_changes_what_is_not_theirs(client, bob, alice, article, annotate):
    public = annotate(alice, article, "600 trays", visibility="public")
    private = annotate(alice, article, "600 trays")
    client.force_login(bob)
    for action in ("edit", "delete", "restore"):
        assert client.post(f"/annotations/{public.pk}/{action}/").status_code == 403
        assert client.post(f"/annotations/{private.pk}/{action}/").status_code == 404


def test_the_margin_takes_four_queries_however_many_notes_there_are(
    alice, bob, article, annotate, django_assert_num_queries
):
    for quote in ("600 trays", "They cost", "vending machines"):
        annotate(alice, article, quote, tags=["numbers"])
        annotate(bob, article, quote, tags=["numbers"], visibility="public")
    with django_assert_num_queries(4):
        assert margin_of(article, alice).count == 6
