"""How browsers and shared caches may keep each public answer: one table over every public address."""

from uuid import uuid4

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.urls import resolve
from django.utils.http import http_date

from articles.middleware import visitor_pages
from articles.models import Byline, Contributor, Topic
from articles.services.publishing import save_article, show_anew
from tests.test_policies import PUBLIC
from tests.test_visibility import ADDRESSES

pytestmark = pytest.mark.django_db

PICTURE = "/media/ab/720.webp"
# Kept by us for visitors; browsers may keep it and ask each time, and who signs in gets another.
PAGES = {
    "home",
    "publication",
    "publications",
    "section",
    "article",
    "topic",
    "contributor",
    "contributor_year",
    "archive",
    "archive_undated",
    "archive_year",
    "archive_month",
    "archive_day",
    "corrections",
    "staff",
    "staff_year",
    "about",
}
# The same for all, whoever asks.
SHARED = {
    "feed",
    "json_feed",
    "publication_feed",
    "publication_json_feed",
    "section_feed",
    "section_json_feed",
    "contributor_feed",
    "contributor_json_feed",
    "topic_feed",
    "topic_json_feed",
    "sitemap",
    "sitemap_part",
    "robots",
    "worker",
    "manifest",
}
KEPT = PAGES | {name for name in SHARED if "feed" in name}


def name_of(path):
    return resolve(path.partition("?")[0].format(slug="a-story", note=uuid4())).url_name


PATHS = [path for path in ADDRESSES if name_of(path) in PUBLIC - {"media"}]


@pytest.fixture
def address(article, make_article, alice, annotate):
    """The real address of a path of the table."""
    note = annotate(alice, article, "600 trays", visibility="public")
    article.topics.add(Topic.objects.create(name="Trays"))
    maya = Contributor.objects.create(publication=article.publication, name="Maya Okafor")
    Byline.objects.create(article=article, contributor=maya)
    make_article(published_on=None)
    show_anew(article=article)
    return lambda path: path.format(slug=article.slug, note=note.pk)


class Clock:
    """The time by which pages are kept, which a test moves."""

    now = 1_800_000_000.0

    def __call__(self):
        return self.now


@pytest.fixture
def clock(monkeypatch):
    clock = Clock()
    monkeypatch.setattr(visitor_pages, "time", clock)
    return clock


def directives(response):
    return {each.strip() for each in response["Cache-Control"].split(",")}


def varies_by(response):
    return {each.strip() for each in response.get("Vary", "").split(",")}


@pytest.mark.parametrize("signed_in", [False, True])
@pytest.mark.parametrize("path", PATHS)
def test_no_shared_cache_keeps_what_is_not_for_all(client, address, alice, path, signed_in):
    if signed_in:
        client.force_login(alice)
    response = client.get(address(path))
    if name_of(path) in SHARED:
        assert directives(response) == {"public", "no-cache"}
        assert not varies_by(response) & {"Cookie", "Accept-Language"}
        assert not response.cookies
    elif name_of(path) in PAGES and not signed_in:
        assert directives(response) == {"no-cache"}
        assert {"Cookie", "Accept-Language", "Accept-Encoding"} <= varies_by(response)
        assert not response.cookies
    else:
        assert directives(response) & {"private", "no-store"}
        assert "public" not in directives(response)


@pytest.mark.parametrize("path", [path for path in PATHS if name_of(path) in SHARED])
def test_what_is_shared_is_the_same_for_all(client, address, alice, path):
    visitors = client.get(address(path)).content
    client.force_login(alice)
    assert client.get(address(path), headers={"Accept-Language": "es"}).content == visitors


@pytest.mark.parametrize("path", [path for path in PATHS if name_of(path) in KEPT])
def test_what_is_kept_has_a_tag_and_a_time_by_which_it_is_not_sent_again(client, address, path, clock):
    first = client.get(address(path))
    clock.now += 2
    first = client.get(address(path))
    for headers in (
        {"If-None-Match": first["ETag"]},
        {"If-None-Match": f'"other", W/{first["ETag"]}'},
        {"If-None-Match": "*"},
        {"If-Modified-Since": first["Last-Modified"]},
    ):
        again = client.get(address(path), headers=headers)
        assert (again.status_code, again.content) == (304, b"")
        assert again["ETag"] == first["ETag"]
        assert again["Cache-Control"] == first["Cache-Control"]
        assert again["Vary"] == first["Vary"]


def test_what_changes_twice_within_a_second_is_never_taken_for_what_it_was(
    client, article, annotate, alice, clock
):
    path, second = article.get_absolute_url(), http_date(clock.now)
    assert "Last-Modified" not in client.get(path)
    annotate(alice, article, "600 trays", "Is that many?", visibility="public")
    clock.now += 0.9
    assert "many" in client.get(path, headers={"If-Modified-Since": second}).text
    clock.now += 0.1
    modified = client.get(path)["Last-Modified"]
    annotate(alice, article, "vending machines", "Next?", visibility="public")
    assert "Next?" in client.get(path, headers={"If-Modified-Since": modified}).text
    clock.now += 1
    assert client.get(path)["Last-Modified"] == http_date(clock.now) != modified


@pytest.mark.parametrize(
    "headers",
    [
        {"If-None-Match": '"other"'},
        # Where both are sent the tag counts.
        {"If-None-Match": '"other"', "If-Modified-Since": http_date(4_000_000_000)},
        {"If-Modified-Since": http_date(0)},
        {"If-Modified-Since": "yesterday"},
    ],
)
def test_what_a_browser_does_not_have_is_sent(client, article, headers):
    path = f"/articles/{article.slug}/"
    for _ in range(2):  # when it is made, and when it is kept
        assert client.get(path, headers=headers).status_code == 200


@pytest.mark.parametrize(
    "path", ["/articles/{slug}/", "/", "/sections/news/", "/feed/", "/sections/news/feed.json"]
)
def test_after_a_change_the_whole_answer_comes(client, article, path):
    path = path.format(slug=article.slug)
    tag = client.get(path)["ETag"]
    article.headline = "Trays, again"
    save_article(article=article, html=article.current.html)
    response = client.get(path, headers={"If-None-Match": tag})
    assert response.status_code == 200
    assert "Trays, again" in response.content.decode()


@pytest.mark.parametrize(
    "path", ["/sections/news/?page=1", "/articles/{slug}/text", "/articles/{slug}/cite/", "/feed/?page=1"]
)
def test_other_pages_are_not_sent_again_to_visitors_either(client, article, path):
    path = path.format(slug=article.slug)
    tag = client.get(path)["ETag"]
    assert client.get(path, headers={"If-None-Match": tag}).status_code == 304


@pytest.mark.parametrize("path", ["/", "/articles/{slug}/", "/feed/"])
def test_head_says_what_get_would(client, article, path):
    path = path.format(slug=article.slug)
    head, get = client.head(path), client.get(path)
    assert head.content == b""
    assert {name: head[name] for name in ("ETag", "Cache-Control", "Vary")} == {
        name: get[name] for name in ("ETag", "Cache-Control", "Vary")
    }


def test_a_picture_is_kept_for_ever_by_everybody(client, db):
    default_storage.save("ab/720.webp", ContentFile(b"webp"))
    response = client.get(PICTURE)
    assert directives(response) == {"public", "max-age=31536000", "immutable"}
    assert not varies_by(response) & {"Cookie", "Accept-Language"}
    assert response.getvalue() == b"webp"
    response.close()
    assert client.get(PICTURE, headers={"If-None-Match": response["ETag"]}).status_code == 304


def test_what_is_not_there_is_not_kept(client, db):
    for path in ("/nowhere/", "/articles/none/", "/media/none.webp"):
        response = client.get(path)
        assert response.status_code == 404
        assert directives(response) & {"private", "no-store"}
