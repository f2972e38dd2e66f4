"""What a reader keeps of stories: on their pages, and on a list of their own."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from articles.models import Article, Bookmark, Status
from articles.services import bookmarking
from articles.services.placing import Selection
from articles.services.publishing import save_article

pytestmark = pytest.mark.django_db

LATER = "The next target is the vending machines."


@pytest.fixture
def path(article):
    return article.get_absolute_url()


@pytest.fixture
def signed_in(client, alice):
    client.force_login(alice)
    return client


def values(article, words=LATER, **more):
    start = article.current.text.index(words)
    return {"revision": article.current.number, "start": start, "end": start + len(words), **more}


def test_one_press_saves_a_story_and_another_takes_it_off(signed_in, path, alice):
    response = signed_in.post(f"{path}save/", {"saved": "1"})
    assert (response.status_code, response["Location"]) == (303, path)
    assert 'aria-pressed="true">Saved for later' in signed_in.get(path).text
    signed_in.post(f"{path}save/", {"saved": "0"})
    assert 'aria-pressed="false">Save for later' in signed_in.get(path).text
    assert not Bookmark.objects.exists()


def test_over_the_page_the_button_alone_comes_back(signed_in, path):
    part = signed_in.post(f"{path}save/", {"saved": "1"}, headers={"HX-Request": "true"}).text
    assert "<html" not in part
    assert 'name="saved" value="0"' in part


def test_the_list_shows_what_was_saved_and_takes_it_off(signed_in, article, path, alice):
    bookmarking.save_for_later(user=alice, article=article)
    assert article.headline in signed_in.get("/saved/").text
    response = signed_in.post(f"{path}save/", {"saved": "0", "listed": "1"})
    assert (response.status_code, response["Location"]) == (303, "/saved/")
    assert article.headline not in signed_in.get("/saved/").text


def test_a_visitor_signs_in_and_is_asked_whether_to_save(client, path, alice):
    assert f'href="{path}save/"' in client.get(path).text
    response = client.get(f"{path}save/")
    assert response["Location"] == f"/account/login/?next={path}save/"
    client.force_login(alice)
    assert "Save this story for later?" in client.get(f"{path}save/").text
    assert not Bookmark.objects.exists()


def test_a_long_list_has_pages(signed_in, make_article, alice):
    for number in range(25):
        story = make_article(headline=f"Number {number:02}")
        bookmarking.save_for_later(user=alice, article=story)
    assert "Number 00" not in signed_in.get("/saved/").text
    assert "Number 00" in signed_in.get("/saved/?page=2").text


def test_the_number_of_queries_does_not_grow_with_the_list(signed_in, make_article, alice):
    def count():
        with CaptureQueriesContext(connection) as queries:
            signed_in.get("/saved/")
        return len(queries)

    def add(number):
        for _ in range(number):
            story = make_article()
            bookmarking.save_for_later(user=alice, article=story)
            bookmarking.remember(user=alice, article=story, place=Selection(start=60, end=70))

    add(2)
    few = count()
    add(10)
    assert count() == few


def test_a_place_is_kept_and_offered_on_any_device(signed_in, path, article, alice):
    assert signed_in.post(f"{path}place/", values(article)).status_code == 204
    another = Client()
    another.force_login(alice)
    page = another.get(path).text
    assert f'href="{path}place/"' in page
    assert "You were" in page
    start = article.current.text.index(LATER)
    sent = another.get(f"{path}place/")
    assert (sent.status_code, sent["Location"]) == (302, f"{path}#passage-{start}-{start + len(LATER)}")


def test_a_place_is_carried_through_corrections(signed_in, path, article):
    signed_in.post(f"{path}place/", values(article))
    html = article.current.html
    save_article(article=article, html=f"<p>A new first paragraph.</p>{html}")
    article.refresh_from_db()
    start = article.current.text.index(LATER)
    assert signed_in.get(f"{path}place/")["Location"].endswith(f"#passage-{start}-{start + len(LATER)}")


def test_a_place_whose_words_are_gone_is_as_far_down_as_they_were(signed_in, path, article):
    signed_in.post(f"{path}place/", values(article))
    paragraphs = [f"<p>Wholly other words, number {number}.</p>" for number in range(10)]
    save_article(article=article, html="".join(paragraphs))
    article.refresh_from_db()
    fragment = signed_in.get(f"{path}place/")["Location"].partition("#passage-")[2]
    start, end = map(int, fragment.split("-"))
    assert article.current.text[start:end] == "Wholly other words, number 7."


def test_who_has_read_to_the_end_is_offered_nothing(signed_in, path, article):
    signed_in.post(f"{path}place/", values(article))
    assert signed_in.post(f"{path}place/", {"done": "1"}).status_code == 204
    assert "You were" not in signed_in.get(path).text
    assert signed_in.get(f"{path}place/")["Location"] == path


@pytest.mark.parametrize("address", ["/", "/saved/", "/notebook/"])
def test_what_is_not_read_to_its_end_is_listed(signed_in, address, path, article, make_article):
    make_article(headline="Another")
    signed_in.post(f"{path}place/", values(article))
    assert f'href="{path}place/"' in signed_in.get(address).text
    signed_in.post(f"{path}place/", {"forget": "1"})
    assert f'href="{path}place/"' not in signed_in.get(address).text


@pytest.mark.parametrize(
    "sent",
    [
        {},
        {"revision": "1", "start": "x", "end": "2"},
        {"revision": "9", "start": "0", "end": "2"},
        {"revision": "1", "start": "9999", "end": "10000"},
    ],
)
def test_what_is_no_place_is_refused(signed_in, path, sent):
    assert signed_in.post(f"{path}place/", sent).status_code == 422


def test_a_story_that_was_taken_back_is_on_no_list(signed_in, article, path, alice):
    bookmarking.save_for_later(user=alice, article=article)
    signed_in.post(f"{path}place/", values(article))
    Article.objects.filter(pk=article.pk).update(status=Status.DRAFT)
    assert article.headline not in signed_in.get("/saved/").text
    assert article.headline not in signed_in.get("/notebook/").text
    assert signed_in.get(f"{path}place/").status_code == 404


def test_nobody_else_sees_what_a_reader_keeps(client, article, path, alice, bob, edith):
    pages = (path, f"{path}?popular=1", "/", "/notebook/", "/saved/")

    def seen_by(user):
        other = Client()
        if user:
            other.force_login(user)
        return [
            other.get(page).text.count("Continue reading")
            + other.get(page).text.count('aria-pressed="true">Saved')
            for page in pages
        ]

    before = {user: seen_by(user) for user in (bob, edith, None)}
    bookmarking.save_for_later(user=alice, article=article)
    bookmarking.remember(user=alice, article=article, place=Selection(start=60, end=70))
    assert all(number > 0 for number in seen_by(alice))
    for user, seen in before.items():
        assert seen_by(user) == seen == [0] * len(pages)


def test_a_page_that_is_kept_costs_one_query_more_for_it(signed_in, path, article, alice):
    def count():
        with CaptureQueriesContext(connection) as queries:
            signed_in.get(path)
        return len(queries)

    signed_in.get(path)
    without = count()
    bookmarking.save_for_later(user=alice, article=article)
    bookmarking.remember(user=alice, article=article, place=Selection(start=60, end=70))
    assert count() == without
