"""What visitors see is made once, kept, and made anew when it changes."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.models import Section
from articles.services import annotating
from articles.services.publishing import save_article

pytestmark = pytest.mark.django_db


@pytest.fixture
def path(article):
    return f"/articles/{article.slug}/"


def test_the_second_visitor_costs_one_look_up(client, path):
    client.get(path)
    with CaptureQueriesContext(connection) as queries:
        assert client.get(path).status_code == 200
    assert len(queries) == 1


def test_two_visitors_get_the_same_bytes(client, path):
    assert client.get(path).content == client.get(path).content


def test_a_visitor_gets_no_cookie_and_no_token(client, path):
    response = client.get(path)
    assert not response.cookies
    assert b"csrf" not in response.content.lower()


def test_a_browser_that_has_the_page_is_told_so(client, path):
    etag = client.get(path)["ETag"]
    response = client.get(path, headers={"If-None-Match": etag})
    assert (response.status_code, response.content) == (304, b"")


@pytest.mark.parametrize(("accepted", "sent"), [("br, gzip", "br"), ("gzip", "gzip"), ("", None)])
def test_it_is_sent_in_the_best_encoding_that_is_accepted(client, path, accepted, sent):
    for _ in range(2):
        response = client.get(path, headers={"Accept-Encoding": accepted})
        assert response.get("Content-Encoding") == sent


def test_the_headers_of_security_stand_on_kept_pages_too(client, path):
    first, second = client.get(path), client.get(path)
    assert first["Content-Security-Policy"] == second["Content-Security-Policy"]
    assert second["X-Content-Type-Options"] == "nosniff"
    assert second["Vary"] == first["Vary"]
    assert "Cookie" in second["Vary"]


def test_a_public_note_is_seen_by_the_next_visitor(client, path, alice, article, annotate):
    client.get(path)
    note = annotate(alice, article, "600 trays", note="Who counted them?", visibility="public")
    assert "Who counted them?" in client.get(path).content.decode()
    annotating.delete(annotation=note)
    assert "Who counted them?" not in client.get(path).content.decode()


def test_a_note_made_private_is_gone_for_the_next_visitor(client, path, alice, article, annotate):
    note = annotate(alice, article, "600 trays", note="Who counted them?", visibility="public")
    client.get(path)
    annotating.edit(annotation=note, content=annotating.Content(note="Who counted them?"))
    assert "Who counted them?" not in client.get(path).content.decode()


def test_a_corrected_text_is_seen_by_the_next_visitor(client, path, article):
    client.get(path)
    save_article(article=article, html="<p>The kitchen bought 700 trays.</p>")
    assert "700 trays" in client.get(path).content.decode()


@pytest.mark.parametrize("front", ["/", "/publications/the-harbor-light/", "/sections/news/"])
def test_a_new_story_is_on_the_fronts_at_once(client, front, article, make_article):
    client.get(front)
    make_article(headline="Late bus leaves later", section=Section.objects.get(slug="news"))
    assert "Late bus leaves later" in client.get(front).content.decode()


def test_an_article_taken_back_is_gone_at_once(client, path, article):
    client.get(path)
    article.status = "draft"
    save_article(article=article, html=article.current.html)
    assert client.get(path).status_code == 404


def test_who_is_signed_in_gets_a_page_of_their_own(client, path, alice):
    client.get(path)
    client.force_login(alice)
    response = client.get(path)
    assert "Alice" in response.content.decode()
    assert "private" in response["Cache-Control"]


def test_an_unknown_host_is_refused(client, path, settings):
    settings.ALLOWED_HOSTS = ["news.example.org"]
    assert client.get(path).status_code == 400
