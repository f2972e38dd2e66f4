"""What pages tell machines in their head: one address each, and what a story is."""

import json
from datetime import UTC, date, datetime

import pytest
from lxml import html

from articles.models import Byline, Contributor, Publication, Topic
from articles.services.publishing import save_article, show_anew
from articles.views.pages import PAGE_SIZE

pytestmark = pytest.mark.django_db

SITE = "http://127.0.0.1:8000"
ATTACKS = [
    "</script><script>alert(1)</script>",
    "<!--<script>",
    "]]></script>",
    '"></script><img src=x onerror=alert(1)>',
    "\u2028alert(1)//",
    "\\u003c/script\\u003e & Co.",
]


@pytest.fixture
def head(client):
    """The head of a page, read as a browser would."""

    def get(path, **headers):
        return html.fromstring(client.get(path, headers=headers).content).find("head")

    return get


def told(head):
    """What a story's page tells of it, as schema.org names it."""
    (data,) = head.xpath('//script[@type="application/ld+json"]/text()')
    return json.loads(data)


def properties(head):
    return {meta.get("property"): meta.get("content") for meta in head.xpath("//meta[@property]")}


def canonical(head):
    (link,) = head.xpath('//link[@rel="canonical"]')
    return link.get("href")


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("/", "/"),
        ("/publications/the-harbor-light/", "/"),
        ("/sections/news/", "/sections/news/"),
        ("/publications/the-harbor-light/archive/2026/", "/archive/2026/"),
        ("/publications/the-harbor-light/corrections/", "/corrections/"),
        ("/sections/news/?page=1", "/sections/news/"),
        ("/sections/news/?page=2", "/sections/news/"),
        ("/sections/news/?page=x&utm_source=mail", "/sections/news/"),
        ("/articles/{slug}/", "/articles/{slug}/"),
        ("/articles/{slug}/?whose=mine&popular", "/articles/{slug}/"),
    ],
)
def test_a_page_has_one_address(head, path, address, article):
    assert canonical(head(path.format(slug=article.slug))) == SITE + address.format(slug=article.slug)


def test_each_page_of_a_list_has_an_address_and_none_that_is_not_there(head, make_article, section):
    for _ in range(PAGE_SIZE + 1):
        make_article("<p>Words.</p>", section=section)
    for asked, known in (("", ""), ("?page=2", "?page=2"), ("?page=99", "?page=2"), ("?page=-1", "?page=2")):
        assert canonical(head(f"/sections/news/{asked}")) == f"{SITE}/sections/news/{known}"


@pytest.mark.parametrize("page", ["cite/", "print/", "revisions/"])
def test_a_page_about_a_story_is_shared_by_its_headline(head, article, page):
    assert properties(head(f"/articles/{article.slug}/{page}"))["og:title"] == article.headline


def test_another_papers_front_is_its_own(head, article):
    Publication.objects.create(name="The Anchor")
    for page in ("", "archive/"):
        assert canonical(head(f"/publications/the-anchor/{page}")) == f"{SITE}/publications/the-anchor/{page}"


def test_a_page_that_is_not_there_has_no_address(head, article):
    article.delete()
    for path in ("/nowhere/", f"/articles/{article.slug}/", "/offline/"):
        assert head(path).xpath('//link[@rel="canonical"]') == []


def test_who_is_signed_in_gets_the_same_head(head, client, article, alice):
    path = f"/articles/{article.slug}/"
    visitors = head(path)
    client.force_login(alice)
    mine = head(path)
    assert canonical(mine) == canonical(visitors)
    assert properties(mine) == properties(visitors)
    assert told(mine) == told(visitors)


def test_a_story_tells_what_is_known_of_it(head, article):
    maria = Contributor.objects.create(publication=article.publication, name="Maria Ortiz")
    Byline.objects.create(article=article, contributor=maria)
    article.topics.add(Topic.objects.create(name="Lunch"))
    article.published_at = datetime(2026, 11, 1, 15, tzinfo=UTC)
    article.dek = "Washable ones"
    save_article(article=article, html=article.current.html)
    page = head(f"/articles/{article.slug}/")
    story = told(page)
    address = f"{SITE}/articles/{article.slug}/"
    assert story["@type"] == "NewsArticle"
    assert story["headline"] == article.headline
    assert story["mainEntityOfPage"]["@id"] == address
    assert [author["name"] for author in story["author"]] == ["Maria Ortiz"]
    assert story["publisher"]["name"] == "The Harbor Light"
    assert story["datePublished"] == story["dateModified"] == "2026-11-01T15:00:00+00:00"
    assert (story["articleSection"], story["keywords"]) == ("News", ["Lunch"])
    graph = properties(page)
    assert graph["og:title"] == article.headline
    assert graph["og:description"] == "Washable ones"
    assert (graph["og:type"], graph["og:locale"], graph["og:url"]) == ("article", "en_US", address)
    assert graph["article:author"] == "Maria Ortiz"
    assert (graph["article:section"], graph["article:tag"]) == ("News", "Lunch")


def test_what_is_not_known_is_not_told(head, make_article):
    story = make_article(published_on=None)
    page = head(f"/articles/{story.slug}/")
    assert {"datePublished", "author", "image", "description", "articleSection"}.isdisjoint(told(page))
    assert "article:published_time" not in properties(page)


def test_a_day_is_told_as_a_day(head, make_article):
    story = make_article(published_on=date(2026, 10, 5))
    assert told(head(f"/articles/{story.slug}/"))["datePublished"] == "2026-10-05"


def test_a_correction_is_a_modification(head, article):
    revision = save_article(article=article, html="<p>Seven hundred.</p>")
    modified = told(head(f"/articles/{article.slug}/"))["dateModified"]
    assert datetime.fromisoformat(modified) == revision.created


def test_a_story_without_a_dek_is_described_by_how_it_begins(head, article):
    (description,) = head(f"/articles/{article.slug}/").xpath('//meta[@name="description"]/@content')
    assert description.startswith("The kitchen bought 600 trays. They cost $4.10 each. What")


@pytest.mark.parametrize("attack", ATTACKS)
def test_no_headline_ends_the_data(head, client, make_article, attack):
    story = make_article(headline=attack, dek=attack)
    page = head(f"/articles/{story.slug}/")
    assert told(page)["headline"] == attack
    assert properties(page)["og:title"] == attack
    assert page.xpath("//script[not(@src) and not(@type)]") == []
    assert page.xpath("//img") == []


@pytest.mark.parametrize(
    ("path", "feeds"),
    [
        ("/", ["/feed/", "/feed.json"]),
        ("/sections/news/", ["/sections/news/feed/", "/sections/news/feed.json", "/feed/", "/feed.json"]),
        (
            "/publications/the-anchor/",
            ["/publications/the-anchor/feed/", "/publications/the-anchor/feed.json"],
        ),
    ],
)
def test_a_page_names_its_feeds_and_they_are_there(head, client, article, path, feeds):
    Publication.objects.create(name="The Anchor")
    named = head(path).xpath('//link[@rel="alternate"]/@href')
    assert named == feeds
    assert [client.get(feed).status_code for feed in named] == [200] * len(feeds)


def test_a_new_topic_is_told_by_a_kept_page(head, article):
    head(f"/articles/{article.slug}/")
    article.topics.add(Topic.objects.create(name="Lunch"))
    show_anew(article=article)
    assert told(head(f"/articles/{article.slug}/"))["keywords"] == ["Lunch"]
