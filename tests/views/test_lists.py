"""The lists that everybody reads: topics, contributors, archive, staff, corrections, papers."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.models import Article, Byline, Contributor, Correction, Publication, Section, StaffYear, Topic
from articles.services.editing import publish
from tests.conftest import STORY

pytestmark = pytest.mark.django_db


def get(client, path, **extra):
    response = client.get(path, **extra)
    assert response.status_code == 200
    return response.content.decode()


@pytest.fixture
def maya(publication):
    return Contributor.objects.create(publication=publication, name="Maya Okafor", bio="Counts things.")


@pytest.fixture
def write(make_article, maya):
    """Make a story by Maya, about trays."""

    def write(html=STORY, **fields):
        article = make_article(html, **fields)
        Byline.objects.create(article=article, contributor=maya, role="Staff Writer")
        article.topics.add(Topic.objects.get_or_create(name_key="trays", defaults={"name": "Trays"})[0])
        return article

    return write


@pytest.fixture
def other_paper(make_article):
    paper = Publication.objects.create(name="The Other Paper")
    make_article(headline="Elsewhere", publication=paper, published_on=date(2025, 3, 9))
    return paper


# ---- sections ----


def test_a_section_whose_newest_story_has_no_picture_prints_how_it_begins(client, write, section):
    write("<p>It begins so.</p>", section=section, published_on=date(2026, 3, 2))
    write("<p>Older words.</p>", section=section, published_on=date(2026, 3, 1))
    page = get(client, "/sections/news/")
    assert "It begins so." in page
    assert "Older words." not in page


# ---- topics ----


def test_a_topic_lists_its_stories_and_what_they_are_often_about_too(client, write):
    write(headline="Washed").topics.add(Topic.objects.create(name="Kitchens"))
    page = get(client, "/topics/trays/")
    assert "Washed" in page
    assert "/topics/kitchens/" in page


def test_a_topic_of_drafts_alone_is_not_there(client, write):
    write(status="draft")
    assert client.get("/topics/trays/").status_code == 404


def test_a_topic_says_of_which_paper_a_story_is_where_there_are_several(client, write, other_paper):
    write()
    write(publication=other_paper, headline="Theirs")
    assert "The Other Paper</span>" in get(client, "/topics/trays/")


# ---- pages of lists ----


@pytest.fixture
def many(write):
    for number in range(30):
        write(headline=f"Number {number:02}", published_on=date(2026, 10, 1) + timedelta(number))


def test_the_next_page_has_an_address(client, many):
    assert 'href="?page=2"' in get(client, "/topics/trays/")
    second = get(client, "/topics/trays/?page=2")
    assert "Number 05" in second
    assert "<html" in second


def test_htmx_puts_the_next_page_below_without_naming_the_month_anew(client, many):
    part = get(client, "/topics/trays/?page=2", headers={"HX-Request": "true"})
    assert "<html" not in part
    assert "band--on" in part
    assert part.count("autofocus") == 1
    assert "band--on" not in get(client, "/topics/trays/?page=2")


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/sections/news/",
        "/topics/trays/",
        "/contributors/maya-okafor/",
        "/contributors/maya-okafor/2026-2027/",
        "/archive/",
        "/archive/2026/",
        "/archive/2026/11/",
        "/archive/2026/11/01/",
        "/staff/",
        "/corrections/",
        "/publications/",
    ],
)
def test_a_longer_list_takes_no_more_queries(client, write, section, path, alice):
    client.force_login(alice)

    def queries(stories):
        for _ in range(stories):
            article = write(section=section)
            Correction.objects.create(article=article, corrected_on=date(2026, 11, 3), text="It was 600.")
        with CaptureQueriesContext(connection) as captured:
            get(client, path)
        return len(captured)

    queries(1)
    assert queries(12) == queries(12)


# ---- contributors ----


def test_a_contributor_has_their_stories_by_school_year_with_the_role_of_each(client, write, maya):
    StaffYear.objects.create(contributor=maya, school_year="2026-2027", role="Features Editor")
    write(headline="New", published_on=date(2026, 8, 1))
    write(headline="Old", published_on=date(2026, 7, 31))
    page = get(client, "/contributors/maya-okafor/")
    assert page.index("2026–27") < page.index("New") < page.index("2025–26") < page.index("Old")
    assert "Features Editor" in page
    assert "Counts things." in page


def test_all_stories_of_a_school_year_have_an_address(client, many, maya):
    assert "/contributors/maya-okafor/2026-2027/" in get(client, "/contributors/maya-okafor/")
    assert "Number 29" in get(client, "/contributors/maya-okafor/2026-2027/")


@pytest.mark.parametrize("year", ["2025-2026", "2026-2028", "2027-2026"])
def test_a_school_year_without_stories_is_not_there(client, many, year):
    assert client.get(f"/contributors/maya-okafor/{year}/").status_code == 404


def test_a_contributor_of_drafts_alone_is_not_there(client, write, maya):
    write(status="draft")
    assert client.get("/contributors/maya-okafor/").status_code == 404


def test_only_public_notes_on_published_stories_are_counted(client, write, alice, annotate):
    article = write()
    annotate(alice, article, "600 trays", visibility="public")
    annotate(alice, article, "vending machines")
    assert "1 note by readers" in get(client, "/contributors/maya-okafor/")


def test_bylines_and_topics_lead_to_their_pages(client, write, section):
    article = write(section=section)
    for path in ("/", "/sections/news/", article.get_absolute_url()):
        assert 'href="/contributors/maya-okafor/"' in get(client, path)
    assert 'href="/topics/trays/"' in get(client, article.get_absolute_url())


# ---- archive ----


def test_the_archive_opens_at_the_newest_month(client, write):
    write(headline="Then", published_on=date(2019, 3, 4))
    write(headline="Now", published_on=date(2026, 11, 2))
    page = get(client, "/archive/")
    assert "November 2026" in page
    assert 'href="/archive/2019/"' in page
    assert "Now" in page


def test_years_are_drawn_as_bars_where_there_are_several(client, write):
    write(published_on=date(2026, 11, 2))
    assert "<rect" not in get(client, "/archive/")
    write(published_on=date(2019, 3, 4))
    assert get(client, "/archive/").count("<rect") == 2


def test_years_months_and_days_have_their_stories(client, write):
    write(headline="Then", published_on=date(2019, 3, 4))
    for path in ("/archive/2019/", "/archive/2019/03/", "/archive/2019/03/04/"):
        assert "Then" in get(client, path)


@pytest.mark.parametrize("path", ["2018/", "2019/04/", "2019/03/05/", "2019/13/", "2019/02/30/", "2019/00/"])
def test_a_day_month_or_year_without_stories_is_not_there(client, write, path):
    write(published_on=date(2019, 3, 4))
    assert client.get(f"/archive/{path}").status_code == 404


def test_a_day_shows_what_was_printed_on_it_in_other_years(client, write):
    write(headline="Then", published_on=date(2019, 3, 4))
    write(headline="Again", published_on=date(2021, 3, 4))
    write(headline="Another day", published_on=date(2021, 3, 5))
    page = get(client, "/archive/2019/03/04/")
    assert "Again" in page
    assert "Another day" not in page


def test_stories_without_a_date_are_in_the_archive_too(client, write):
    write(headline="Sometime", published_on=None)
    assert "Sometime" in get(client, "/archive/")
    assert "Sometime" in get(client, "/archive/undated/")


def test_weeks_begin_as_the_language_has_it(client, write):
    write(published_on=date(2026, 11, 2))
    english = get(client, "/archive/")
    assert english.index('title="Sunday"') < english.index('title="Monday"')
    spanish = get(client, "/archive/", headers={"Accept-Language": "es"})
    assert spanish.index('title="lunes"') < spanish.index('title="domingo"')


def test_drafts_are_counted_nowhere(client, write):
    write(published_on=date(2019, 3, 4))
    write(headline="Secret", status="draft", published_on=date(2018, 3, 4))
    assert "2018" not in get(client, "/archive/")
    assert client.get("/archive/2018/").status_code == 404


# ---- of one paper ----


def test_another_paper_has_its_own_archive_staff_and_corrections_below_its_front(
    client, article, other_paper
):
    page = get(client, "/publications/the-other-paper/archive/")
    assert "Elsewhere" in page
    assert 'href="/publications/the-other-paper/archive/2025/03/09/"' in page
    assert article.headline not in page
    for name in ("staff", "corrections", "about"):
        assert "The Other Paper" in get(client, f"/publications/the-other-paper/{name}/")


def test_the_papers_are_listed(client, article, other_paper):
    page = get(client, "/publications/")
    assert 'href="/"' in page
    assert 'href="/publications/the-other-paper/"' in page


@pytest.mark.parametrize("name", ["archive", "staff", "corrections", "about"])
def test_a_site_without_a_paper_has_none_of_its_pages(client, db, name):
    assert client.get(f"/{name}/").status_code == 404


def test_corrections_are_read_newest_first_and_lead_to_their_stories(client, article, make_article):
    draft = make_article(status="draft")
    for story, day, text in (
        (article, date(2026, 10, 1), "It was 600."),
        (article, date(2026, 11, 1), "It was 601."),
        (draft, date(2026, 11, 2), "Not yet."),
    ):
        Correction.objects.create(article=story, corrected_on=day, text=text)
    page = get(client, "/corrections/")
    assert page.index("It was 601.") < page.index("It was 600.")
    assert article.get_absolute_url() in page
    assert "Not yet." not in page


def test_the_staff_of_a_school_year_stand_before_others_and_editors_first(client, write, maya, publication):
    write(published_on=date(2026, 9, 1))
    for name, role in (("Ana Writer", "Staff Writer"), ("Zoe Chief", "Editor-in-Chief")):
        person = Contributor.objects.create(publication=publication, name=name)
        StaffYear.objects.create(contributor=person, school_year="2026-2027", role=role)
    page = get(client, "/staff/")
    assert page.index("Zoe Chief") < page.index("Ana Writer") < page.index("Maya Okafor")
    assert client.get("/staff/2024-2025/").status_code == 404


def test_a_paper_says_what_its_editor_wrote_of_it(client, edith, publication):
    client.force_login(edith)
    form = {
        "name": publication.name,
        "tagline": "",
        "time_zone": "America/New_York",
        "about": "<p>We meet in <b>room 12</b>.</p><script>alert(1)</script>",
        "slug": publication.slug,
    }
    client.post(f"/admin/articles/publication/{publication.pk}/change/", form)
    client.logout()
    page = get(client, "/about/")
    assert "room 12" in page
    assert "alert(1)" not in page
    assert "How notes work here" in page


def test_a_section_stands_in_the_menu_from_its_first_published_story_on(client, make_article, publication):
    section = Section.objects.create(publication=publication, name="Next issue")
    article = make_article(section=section, status="draft")
    assert section.get_absolute_url() not in get(client, "/")
    assert section.get_absolute_url() not in get(client, "/sitemap-fronts.xml")
    publish(articles=Article.objects.filter(pk=article.pk))
    assert section.get_absolute_url() in get(client, "/")
    assert section.get_absolute_url() in get(client, "/sitemap-fronts.xml")
