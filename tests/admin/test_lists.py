"""The list of articles: found, sifted, published, reviewed."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from articles.models import Article, Contributor, Publication, Section, Status
from tests.admin.conftest import change_page, list_page

LIST = "/admin/articles/article/"
Make = Callable[..., Article]


def act(desk: Client, name: str, *things: Any) -> None:
    sent = {"action": name, "_selected_action": [thing.pk for thing in things]}
    desk.post(list_page(things[0]._meta.model_name), sent)


def headlines(desk: Client, **asked: Any) -> list[str]:
    return [article.headline for article in desk.get(LIST, asked).context["cl"].result_list]


def test_the_list_asks_the_database_as_often_for_20_articles_as_for_5(
    desk: Client, make_article: Make, section: Section, publication: Publication
):
    maya = Contributor.objects.create(publication=publication, name="Maya Okafor")

    def queries(count: int) -> int:
        for _ in range(count):
            make_article(section=section).bylines.create(contributor=maya)
        with CaptureQueriesContext(
            connection,
        ) as captured:
            desk.get(LIST)
        return len(captured)

    queries(1)  # what is asked once a process
    assert queries(4) == queries(15)


@pytest.mark.parametrize(
    "name",
    ["annotation", "contributor", "group", "publication", "revision", "section", "tag", "topic", "user"],
)
def test_every_list_opens(desk: Client, article: Article, name: str):
    assert desk.get(list_page(name)).status_code == 200


def test_articles_are_found_by_headline_and_by_byline_without_accents(
    desk: Client, make_article: Make, publication: Publication
):
    make_article(headline="Snow day")
    sofia = Contributor.objects.create(publication=publication, name="Sofía Castellanos")
    make_article(headline="Heat").bylines.create(contributor=sofia)
    assert headlines(desk, q="snow") == ["Snow day"]
    assert headlines(desk, q="sofia") == ["Heat"]


def test_what_needs_review_is_sifted_out(desk: Client, make_article: Make):
    make_article(headline="Sure")
    make_article(headline="Doubtful", needs_review=True)
    assert headlines(desk, needs_review__exact=1) == ["Doubtful"]


def test_articles_are_sifted_by_section_and_status(desk: Client, make_article: Make, section: Section):
    make_article(headline="News", section=section)
    make_article(headline="Draft", status=Status.DRAFT)
    assert headlines(desk, section__id__exact=section.pk) == ["News"]
    assert headlines(desk, status__exact="draft") == ["Draft"]


def test_sections_are_named_with_their_paper_where_there_are_several(
    desk: Client, article: Article, section: Section
):
    Section.objects.create(publication=Publication.objects.create(name="The Courier"), name=section.name)
    page = desk.get(LIST).content.decode()
    assert f"The Courier · {section.name}" in page
    assert f"The Harbor Light · {section.name}" in page


def test_sections_of_the_only_paper_are_named_alone(desk: Client, article: Article, section: Section):
    Section.objects.create(publication=section.publication, name="Opinion")
    assert f"The Harbor Light · {section.name}" not in desk.get(LIST).content.decode()


def test_the_status_begins_with_a_capital(desk: Client, article: Article):
    page = desk.get(LIST).content.decode()
    assert '<td class="field-state">Published</td>' in page
    assert ">published</a>" not in page


@pytest.mark.parametrize("name", ["article", "annotation"])
def test_the_search_is_named_by_text(desk: Client, name: str):
    page = desk.get(list_page(name)).content.decode()
    assert re.search(r'<label for="searchbar">.*<span class="visually-hidden">Search</span></label>', page)


def test_undated_articles_stand_last(desk: Client, make_article: Make):
    make_article(headline="Undated", published_on=None)
    make_article(headline="Dated")
    assert headlines(desk) == ["Dated", "Undated"]


def test_marking_as_reviewed_takes_the_mark_away(desk: Client, make_article: Make):
    doubtful = make_article(needs_review=True)
    act(desk, "mark_reviewed", doubtful)
    doubtful.refresh_from_db()
    assert not doubtful.needs_review


def test_unpublishing_takes_an_article_from_visitors_and_raises_the_versions(
    desk: Client, article: Article, client: Client
):
    before = article.version, Publication.objects.get().version
    act(desk, "unpublish", article)
    article.refresh_from_db()
    assert client.get(article.get_absolute_url()).status_code == 404
    assert article.version > before[0]
    assert Publication.objects.get().version > before[1]


def test_publishing_shows_a_draft_to_visitors(desk: Client, make_article: Make, client: Client):
    draft = make_article(status=Status.DRAFT)
    act(desk, "publish", draft)
    assert client.get(draft.get_absolute_url()).status_code == 200


def test_what_the_import_guessed_and_left_out_is_told_in_words(desk: Client, make_article: Make):
    article = make_article(
        needs_review=True,
        guesses=[{"field": "credit", "reason": "name-before-body"}],
        removed=[{"line": 7, "kind": "donate", "rule": "donate", "text": "Your donation will support us."}],
    )
    page = desk.get(change_page(article)).content.decode()
    assert "A bare name stood above the text" in page
    assert "call for donations" in page
    assert "Your donation will support us." in page


def test_an_article_opens_on_the_site(desk: Client, article: Article):
    assert f'href="{article.get_absolute_url()}"' in desk.get(change_page(article)).content.decode()
