"""The pages that everybody reads."""

import re
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.models import Article, Byline, Contributor, Photo, Publication, Section, Topic
from articles.services.editing import mark_reviewed
from articles.services.publishing import save_article, show_anew
from articles.services.reviewing import review

pytestmark = pytest.mark.django_db


def get(client, path):
    response = client.get(path)
    assert response.status_code == 200
    return response.content.decode()


def test_the_front_is_that_of_the_home_publication(client, article):
    Publication.objects.create(name="The Other Paper")
    assert "The Harbor Light" in get(client, "/")


def test_a_site_without_a_paper_says_how_to_begin(client, db):
    assert "import_articles" in get(client, "/")


def test_stories_stand_newest_first_and_undated_ones_last(client, make_article):
    for headline, day in (("Oldest", date(2024, 1, 1)), ("Undated", None), ("Newest", date(2026, 11, 2))):
        make_article(headline=headline, published_on=day)
    page = get(client, "/")
    assert page.index("Newest") < page.index("Oldest") < page.index("Undated")


def test_drafts_are_seen_by_editors_alone(client, make_article, edith):
    draft = make_article(headline="Not yet", status="draft")
    assert "Not yet" not in get(client, "/")
    assert client.get(f"/articles/{draft.slug}/").status_code == 404
    client.force_login(edith)
    assert "Not yet" in get(client, f"/articles/{draft.slug}/")


@pytest.mark.parametrize(
    "settle",
    [
        lambda article: review(article=article, settled={"blocks"}, answers={}),
        lambda article: mark_reviewed(articles=Article.objects.filter(pk=article.pk)),
    ],
)
def test_readers_are_told_that_only_the_beginning_of_a_story_is_here(client, article, settle):
    address = f"/articles/{article.slug}/"
    told = "Only the beginning of this story is held here."
    assert told not in get(client, address)
    article.guesses = [{"field": "blocks", "reason": "excerpt-only"}]
    article.needs_review, article.source_url = True, "https://paper.example/trays/"
    article.save()
    show_anew(article=article)
    page = get(client, address)
    assert told in page
    assert '<a href="https://paper.example/trays/" rel="noreferrer">The story on the paper’s site</a>' in page
    settle(article)
    assert told not in get(client, address)


def test_a_section_shows_its_stories_and_pages_the_older_ones(client, make_article, section):
    for number in range(30):
        make_article(headline=f"Number {number:02}", section=section, published_on=date(2026, 10, number + 1))
    first, second = get(client, "/sections/news/"), get(client, "/sections/news/?page=2")
    assert "Number 29" in first
    assert "Number 00" not in first
    assert "Number 00" in second


@pytest.mark.parametrize("page", ["0", "-1", "99", "x"])
def test_a_page_number_out_of_range_shows_the_nearest(client, article, page):
    get(client, f"/sections/news/?page={page}")


def test_an_article_says_who_wrote_it_when_and_about_what(client, article, publication):
    writer = Contributor.objects.create(publication=publication, name="Maya Okafor")
    Byline.objects.create(article=article, contributor=writer, role="Staff Writer")
    article.topics.add(Topic.objects.create(name="lunch"))
    page = get(client, f"/articles/{article.slug}/")
    for words in ("Maya Okafor", "Staff Writer", "November 1, 2026", "lunch", "1 min"):
        assert words in page


def test_a_photo_that_is_not_held_is_told_of_with_its_credit(client, article):
    Photo.objects.create(article=article, credit="Theo Lindqvist")
    page = get(client, f"/articles/{article.slug}/")
    assert "Theo Lindqvist" in page
    assert "<figure" not in page


def test_all_photos_of_a_story_are_shown_the_first_above_the_text(client, article):
    for position, name in enumerate(("Theo Lindqvist", "Wei Zhang", "Ana Whitlock")):
        Photo.objects.create(article=article, credit=name, caption=f"By {name}", position=position)
    page = get(client, f"/articles/{article.slug}/")
    body = page.index('id="article-body"')
    assert page.index("By Theo Lindqvist") < body < page.index("By Wei Zhang") < page.index("By Ana Whitlock")


def test_a_story_that_changed_after_its_day_says_when(client, article):
    assert "updated" not in get(client, f"/articles/{article.slug}/")
    save_article(article=article, html="<p>The kitchen bought 700 trays.</p>")
    Article.objects.filter(pk=article.pk).update(published_on=date(2020, 1, 1))
    assert "updated" in get(client, f"/articles/{article.slug}/?popular=1")


def test_stories_lead_to_those_before_and_after_them_in_their_section(client, make_article, section):
    days = {"Older": 1, "Old": 2, "Now": 3, "New": 3, "Newer": 4}
    stories = {
        name: make_article(headline=name, section=section, published_on=date(2026, 10, day))
        for name, day in days.items()
    }
    make_article(headline="Elsewhere", published_on=date(2026, 10, 2))

    def neighbours(name):
        page = get(client, stories[name].get_absolute_url())
        found = re.findall(r'rel="(prev|next)" href="/articles/([-\w]+)/"', page)
        return dict(found)

    assert neighbours("Now") == {"prev": "old", "next": "new"}
    assert neighbours("New") == {"prev": "now", "next": "newer"}
    assert neighbours("Older") == {"next": "old"}
    assert neighbours("Newer") == {"prev": "new"}


def test_undated_stories_have_neighbours_too(client, make_article):
    first, second = (make_article(headline=name, published_on=None) for name in ("First", "Second"))
    assert f'rel="next" href="{second.get_absolute_url()}"' in get(client, first.get_absolute_url())


def test_the_body_carries_its_offsets(client, article):
    page = get(client, f"/articles/{article.slug}/")
    start = article.current.text.index("What the numbers say")
    assert f'data-start="{start}"' in page


def test_the_canonical_text_has_the_number_of_its_revision(client, article):
    response = client.get(f"/articles/{article.slug}/text")
    assert response.content.decode() == article.current.text
    assert (response["ETag"], response["Content-Type"]) == ('"1"', "text/plain; charset=utf-8")


@pytest.mark.parametrize("path", ["/articles/nothing/", "/sections/nothing/", "/publications/nothing/", "/x"])
def test_what_is_not_there_is_a_designed_404(client, db, path):
    response = client.get(path)
    assert response.status_code == 404
    assert 'id="main"' in response.content.decode()


def test_the_number_of_queries_does_not_grow_with_notes(
    client, article, alice, annotate, django_assert_max_num_queries
):
    client.force_login(alice)
    path = f"/articles/{article.slug}/"
    annotate(alice, article, "600 trays", tags=["one"])
    with django_assert_max_num_queries(25) as few:
        client.get(path)
    for words in ("kitchen", "They cost", "numbers", "a week", "The next target"):
        annotate(alice, article, words, tags=["one", "two"])
    with django_assert_max_num_queries(len(few)):
        client.get(path)


def test_the_number_of_queries_does_not_grow_with_stories(client, make_article, section):
    def count():
        with CaptureQueriesContext(connection) as queries:
            client.get("/sections/news/?page=1")
        return len(queries)

    for _ in range(6):
        make_article(section=section)
    few = count()
    for _ in range(15):
        make_article(section=section)
    assert count() == few


def test_another_papers_section_has_its_own_address(client, make_article):
    other = Publication.objects.create(name="The Courier")
    news = Section.objects.create(publication=other, name="News")
    Section.objects.create(publication=Publication.objects.get(is_home=True), name="News")
    make_article(headline="Far away", publication=other, section=news)
    assert "Far away" in get(client, f"/sections/{news.slug}/")


def test_health_is_told(client, db):
    assert get(client, "/healthz") == "ok\n"


@pytest.mark.parametrize("name", ["../newsroom.sqlite3", "photos/x.svg", "photos/none.webp"])
def test_media_serves_pictures_alone(client, db, name):
    assert client.get(f"/media/{name}").status_code == 404
