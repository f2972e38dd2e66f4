"""Feeds: Atom by RFC 4287's own schema, JSON Feed by what version 1.1 asks for, and what both tell."""

import json
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pytest
from django.core.files.base import ContentFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from lxml import etree
from PIL import Image

from articles.models import Byline, Contributor, Photo, Publication, Topic
from articles.services.publishing import save_article, show_anew

pytestmark = pytest.mark.django_db

ATOM = "{http://www.w3.org/2005/Atom}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
SITE = "http://127.0.0.1:8000"


def picture():
    with BytesIO() as file:
        Image.new("RGB", (3, 2)).save(file, "WEBP")
        return file.getvalue()


WEBP = picture()
SCHEMA = etree.RelaxNG(etree.parse(Path(__file__).with_name("atom.rng")))


@pytest.fixture
def story(article):
    """A story with all that a feed can tell of one."""
    maria = Contributor.objects.create(publication=article.publication, name="Maria Ortiz")
    wei = Contributor.objects.create(publication=article.publication, name="Wei Zhang")
    Byline.objects.create(article=article, contributor=maria, role="Editor")
    Byline.objects.create(article=article, contributor=wei, position=1)
    article.topics.add(Topic.objects.create(name="Food & drink"))
    photo = Photo(article=article, caption="Trays <drying>", credit="Wei Zhang", alt="A stack of trays")
    photo.image.save("ab/720.webp", ContentFile(WEBP))
    article.dek = "Washable ones cost < $5"
    save_article(
        article=article, html='<p>See <a href="/articles/other/">that</a> &amp; <a href="#part">this</a>.</p>'
    )
    return article


def atom(client, path="/feed/"):
    response = client.get(path)
    assert response.status_code == 200
    feed = etree.fromstring(response.content)
    assert SCHEMA.validate(feed), SCHEMA.error_log
    for entry in feed.iter(f"{ATOM}entry"):
        # What the schema says in words: an author here or above, an alternate link or content.
        assert entry.find(f"{ATOM}author") is not None or feed.find(f"{ATOM}author") is not None
    return feed


def links(element):
    return {link.get("rel"): link.get("href") for link in element.findall(f"{ATOM}link")}


def texts(element, name):
    return [each.text for each in element.findall(f"{ATOM}{name}")]


@pytest.mark.parametrize("path", ["/feed/", "/publications/the-harbor-light/feed/", "/sections/news/feed/"])
def test_every_atom_feed_is_valid_and_tells_the_story(client, path, story):
    feed = atom(client, path)
    assert links(feed)["self"] == SITE + path
    assert texts(feed.find(f"{ATOM}entry"), "title") == [story.headline]


def test_an_empty_feed_is_valid_too(client, publication):
    assert texts(atom(client), "title") == ["The Harbor Light"]


def test_there_is_no_feed_of_a_site_without_a_paper(client):
    assert client.get("/feed/").status_code == 404


def test_an_entry_tells_all_of_a_story(client, story):
    entry = atom(client).find(f"{ATOM}entry")
    assert entry.get(LANG) == "en"
    assert [author.findtext(f"{ATOM}name") for author in entry.iter(f"{ATOM}author")] == [
        "Maria Ortiz",
        "Wei Zhang",
    ]
    assert [each.get("term") for each in entry.iter(f"{ATOM}category")] == ["News", "Food & drink"]
    assert links(entry)["alternate"] == f"{SITE}/articles/{story.slug}/"
    assert links(entry)["enclosure"] == SITE + story.lead_photo.image.url
    assert texts(entry, "summary") == ["Washable ones cost &lt; $5"]


def test_the_text_is_whole_and_its_addresses_are_absolute(client, story):
    content = atom(client).findtext(f".//{ATOM}content")
    assert f'<a href="{SITE}/articles/other/">that</a> &amp; ' in content
    assert f'<a href="{SITE}/articles/{story.slug}/#part">this</a>' in content
    assert f'<img src="{SITE}{story.lead_photo.image.url}"' in content
    assert "Trays &lt;drying&gt;" in content


def test_a_new_slug_makes_no_new_entry(client, story):
    before = texts(atom(client).find(f"{ATOM}entry"), "id")
    story.slug = "trays-that-can-be-washed"
    save_article(article=story, html=story.current.html)
    assert texts(atom(client).find(f"{ATOM}entry"), "id") == before


def test_an_entry_is_updated_when_its_text_changes(client, make_article):
    old = make_article(published_at=datetime(2019, 5, 2, 14, tzinfo=UTC))
    assert texts(atom(client).find(f"{ATOM}entry"), "updated") == ["2019-05-02T14:00:00+00:00"]
    revision = save_article(article=old, html="<p>Corrected.</p>")
    seen = datetime.fromisoformat(texts(atom(client).find(f"{ATOM}entry"), "updated")[0])
    assert seen == revision.created


def test_an_undated_story_has_a_moment_but_no_day_of_publication(client, make_article):
    make_article(published_on=None)
    entry = atom(client).find(f"{ATOM}entry")
    assert texts(entry, "published") == []
    assert texts(entry, "updated")[0] > "2026"


def test_characters_that_xml_cannot_hold_do_no_harm(client, make_article):
    make_article(headline="Bell\x0b rings", dek="at \x1b noon")
    assert texts(atom(client).find(f"{ATOM}entry"), "title") == ["Bell rings"]


@pytest.mark.parametrize("path", ["/feed/", "/feed.json"])
def test_only_what_visitors_may_read_is_told(client, path, article, make_article, edith):
    make_article(headline="Not yet", status="draft")
    client.force_login(edith)
    body = client.get(path).content.decode()
    assert article.headline in body
    assert "Not yet" not in body


@pytest.mark.parametrize("path", ["/feed/", "/feed.json"])
def test_another_papers_stories_are_not_in_it(client, path, article, make_article):
    other = Publication.objects.create(name="The Anchor")
    make_article(headline="Of the Anchor", publication=other)
    assert "Of the Anchor" not in client.get(path).content.decode()
    assert "Of the Anchor" in client.get(f"/publications/the-anchor{path}").content.decode()


def test_stories_beyond_the_first_page_are_on_the_next(client, make_article):
    for _ in range(21):
        make_article()
    first = atom(client)
    assert len(first.findall(f"{ATOM}entry")) == 20
    assert links(first)["next"] == f"{SITE}/feed/?page=2"
    second = atom(client, "/feed/?page=2")
    assert len(second.findall(f"{ATOM}entry")) == 1
    assert links(second)["previous"] == f"{SITE}/feed/"
    assert "next" not in links(second)
    assert client.get("/feed.json").json()["next_url"] == f"{SITE}/feed.json?page=2"


@pytest.mark.parametrize("page", ["0", "3", "-1", "x", "²", "9" * 30])
def test_pages_that_are_not_there_are_not_found(client, article, page):
    assert client.get("/feed/", {"page": page}).status_code == 404


@pytest.mark.parametrize(
    "path",
    [
        "/feed.json",
        "/publications/the-harbor-light/feed.json",
        "/sections/news/feed.json",
        "/topics/food-drink/feed.json",
        "/contributors/wei-zhang/feed.json",
    ],
)
def test_json_feed_has_what_version_1_1_asks_for(client, path, story):
    response = client.get(path)
    assert response["Content-Type"] == "application/feed+json; charset=utf-8"
    feed = json.loads(response.content)
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["feed_url"] == SITE + path
    assert isinstance(feed["title"], str)
    (item,) = feed["items"]
    assert item["id"] == texts(atom(client).find(f"{ATOM}entry"), "id")[0]
    assert item["url"] == f"{SITE}/articles/{story.slug}/"
    assert item["content_html"] == atom(client).findtext(f".//{ATOM}content")
    assert item["authors"] == [
        {"name": "Maria Ortiz", "url": f"{SITE}/contributors/maria-ortiz/"},
        {"name": "Wei Zhang", "url": f"{SITE}/contributors/wei-zhang/"},
    ]
    assert item["tags"] == ["News", "Food & drink"]
    assert item["summary"] == "Washable ones cost < $5"
    assert item["attachments"][0]["mime_type"] == "image/webp"
    assert item["attachments"][0]["size_in_bytes"] == len(WEBP)


def test_an_empty_json_feed_has_its_items(client, publication):
    assert client.get("/feed.json").json()["items"] == []


def test_a_feed_speaks_the_sites_language_whoever_asks(client, article):
    headers = {"Accept-Language": "es"}
    assert client.get("/feed/").content == client.get("/feed/", headers=headers).content


@pytest.mark.parametrize("path", ["/feed/", "/feed.json"])
def test_more_stories_cost_no_more_queries(client, path, make_article, story):
    def queries():
        show_anew(article=story)
        with CaptureQueriesContext(connection) as captured:
            client.get(path)
        return len(captured)

    few = queries()
    for _ in range(5):
        other = make_article()
        other.topics.set(story.topics.all())
        Byline.objects.create(article=other, contributor=Contributor.objects.first())
    assert queries() == few


def test_the_schema_refuses_what_is_no_feed(client, article):
    feed = atom(client)
    feed.remove(feed.find(f"{ATOM}updated"))
    assert not SCHEMA.validate(feed)


@pytest.mark.parametrize("feed", ["feed/", "feed.json"])
def test_who_follows_a_section_follows_it_to_its_new_address(client, article, feed):
    article.section.slug = "campus-news"
    article.section.save()
    response = client.get(f"/sections/news/{feed}")
    assert (response.status_code, response["Location"]) == (301, f"/sections/campus-news/{feed}")
