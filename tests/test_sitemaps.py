"""What search engines are told: where everything is, what is news, and what to leave alone."""

from datetime import timedelta
from urllib.robotparser import RobotFileParser

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from lxml import etree

from articles import sitemaps
from articles.models import Byline, Contributor, Publication, Topic

pytestmark = pytest.mark.django_db

SITE = "http://127.0.0.1:8000"
NAMES = {
    "s": "http://www.sitemaps.org/schemas/sitemap/0.9",
    "n": "http://www.google.com/schemas/sitemap-news/0.9",
}


def read(client, path):
    response = client.get(path)
    assert response.status_code == 200
    assert response["Content-Type"].startswith("application/xml")
    return etree.fromstring(response.content)


def locations(client, path):
    return read(client, path).xpath("//s:loc/text()", namespaces=NAMES)


def test_the_index_leads_to_every_story_that_visitors_may_read(client, article, make_article):
    make_article(headline="Not yet", status="draft")
    files = locations(client, "/sitemap.xml")
    found = [address for file in files for address in locations(client, file.removeprefix(SITE))]
    assert f"{SITE}/articles/{article.slug}/" in found
    assert {f"{SITE}/", f"{SITE}/sections/news/"} <= set(found)
    assert not [address for address in found if "not-yet" in address]


def test_every_address_in_it_is_there_and_is_its_own(client, article):
    Publication.objects.create(name="The Anchor")
    Contributor.objects.create(publication=article.publication, name="On no story")
    Topic.objects.create(name="Of no story")
    article.topics.add(Topic.objects.create(name="Lunch"))
    maria = Contributor.objects.create(publication=article.publication, name="Maria Ortiz")
    Byline.objects.create(article=article, contributor=maria)
    found = [
        address
        for name in ("fronts", "stories", "contributors", "topics")
        for address in locations(client, f"/sitemap-{name}.xml")
    ]
    assert {f"{SITE}/topics/lunch/", f"{SITE}/contributors/maria-ortiz/"} <= set(found)
    assert f"{SITE}/publications/the-anchor/archive/" in found
    for address in found:
        page = client.get(address.removeprefix(SITE))
        assert f'<link rel="canonical" href="{address}">' in page.content.decode()


def test_many_stories_stand_in_several_files(client, make_article, monkeypatch):
    monkeypatch.setattr(sitemaps.Stories, "limit", 2)
    for _ in range(5):
        make_article()
    files = [file for file in locations(client, "/sitemap.xml") if "stories" in file]
    assert [file.partition("?")[2] for file in files] == ["", "p=2", "p=3"]
    found = [address for file in files for address in locations(client, file.removeprefix(SITE))]
    assert len(set(found)) == 5


def test_the_index_loads_no_story(client, article):
    with CaptureQueriesContext(connection) as queries:
        client.get("/sitemap.xml")
    assert not [query for query in queries if "headline" in query["sql"]]


@pytest.mark.parametrize(
    "path", ["/sitemap-nothing.xml", "/sitemap-stories.xml?p=7", "/sitemap-stories.xml?p=x"]
)
def test_files_that_are_not_there_are_not_found(client, article, path):
    assert client.get(path).status_code == 404


def test_news_are_the_stories_of_two_days(client, make_article):
    now = timezone.now()
    fresh = make_article(headline="Bus & bell", language="es", published_at=now - timedelta(days=1))
    make_article(headline="Old", published_at=now - timedelta(days=3))
    (news,) = read(client, "/sitemap-news.xml").xpath("//n:news", namespaces=NAMES)

    def told(name):
        return news.xpath(f".//n:{name}/text()", namespaces=NAMES)

    assert told("title") == ["Bus & bell"]
    assert told("name") == ["The Harbor Light"]
    assert told("language") == ["es"]
    assert told("publication_date")[0] == fresh.published_at.isoformat()


def test_what_is_dated_ahead_is_no_news(client, make_article):
    today = timezone.localdate()
    make_article(headline="Today", published_on=today)
    make_article(headline="Ahead", published_on=today + timedelta(days=40))
    titles = read(client, "/sitemap-news.xml").xpath("//n:title/text()", namespaces=NAMES)
    assert titles == ["Today"]


@pytest.mark.parametrize("path", ["/sitemap.xml", "/sitemap-stories.xml", "/sitemap-news.xml", "/robots.txt"])
def test_they_are_the_same_for_all_and_asked_for_again(client, article, alice, path):
    first = client.get(path)
    assert first["Cache-Control"] == "public, no-cache"
    again = client.get(path, headers={"If-None-Match": first["ETag"], "Accept-Language": "es"})
    assert again.status_code == 304
    client.force_login(alice)
    assert client.get(path).content == first.content


@pytest.fixture
def robots(client):
    lines = client.get("/robots.txt").content.decode().splitlines()
    parser = RobotFileParser()
    parser.parse(lines)
    return parser, lines


@pytest.mark.parametrize(
    "path", ["/", "/articles/trays/", "/sections/news/?page=2", "/feed/", "/media/x.webp"]
)
def test_search_engines_may_read_the_paper(robots, path):
    assert robots[0].can_fetch("Googlebot", path)


@pytest.mark.parametrize(
    "path", ["/account/", "/account/login/", "/admin/", "/notebook/export/", "/groups/x/"]
)
def test_search_engines_are_kept_out_of_what_is_somebodys_own(robots, path):
    assert not robots[0].can_fetch("Googlebot", path)


def test_robots_names_forms_exports_and_the_sitemap(robots):
    assert {"Disallow: /articles/*/annotations/", "Disallow: /articles/*/export/"} <= set(robots[1])
    assert robots[0].site_maps() == [f"{SITE}/sitemap.xml"]
