"""The page of a story's citations."""

import pytest

from articles.models import Byline, Contributor

pytestmark = pytest.mark.django_db


@pytest.fixture
def path(article):
    return f"/articles/{article.slug}/cite/"


@pytest.fixture(autouse=True)
def site(settings):
    settings.SITE_URL = "https://news.example.org"


def test_it_cites_the_story_in_three_styles(client, path, article, publication):
    for position, (name, role) in enumerate([("Maya Okafor", "Staff Writer"), ("Wei Zhang", "Photographer")]):
        person = Contributor.objects.create(publication=publication, name=name)
        Byline.objects.create(article=article, contributor=person, role=role, position=position)
    page = client.get(path).text
    headline = "“Cafeteria Trades Plastic Trays for Washable Ones.” <i>The Harbor Light</i>, "
    assert f"Okafor, Maya. {headline}1 Nov. 2026, news.example.org/articles/{article.slug}/." in page
    assert "Okafor, M. (2026, November 1). Cafeteria trades plastic trays for washable ones. <i>" in page
    assert f"{headline}November 1, 2026. https://news.example.org/articles/{article.slug}/." in page


def test_the_papers_own_address_is_cited_where_it_is_known(client, path, article):
    article.source_url = "https://light.example.org/trays/"
    article.save()
    page = client.get(path).text
    assert "</i>. https://light.example.org/trays/</p>" in page
    assert "news.example.org" not in page.partition("<dl")[2].partition("</dl>")[0]


def test_a_citation_is_english_in_any_language_of_the_interface(client, path):
    page = client.get(path, headers={"Accept-Language": "es"}).text
    assert "1 Nov. 2026" in page
    assert "(2026, November 1)" in page


def test_a_headline_is_escaped(client, path, article):
    article.headline = "<b>Trays</b> & plates"
    article.save()
    assert "&lt;b&gt;Trays&lt;/b&gt; &amp; plates" in client.get(path).text


def test_over_the_story_it_comes_without_the_page(client, path):
    part = client.get(path, headers={"HX-Request": "true"}).text
    assert "<html" not in part
    assert 'id="mla"' in part


def test_the_story_leads_to_it(client, path, article):
    assert f'href="{path}"' in client.get(article.get_absolute_url()).text


def test_a_draft_is_cited_by_editors_alone(client, make_article, edith):
    path = f"/articles/{make_article(status='draft').slug}/cite/"
    assert client.get(path).status_code == 404
    client.force_login(edith)
    assert client.get(path).status_code == 200
