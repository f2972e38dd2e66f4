"""What visitors see is made once, kept, and made anew when it changes."""

from datetime import UTC, date, datetime
from io import StringIO

import pytest
from django.core.management import call_command
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from lxml import html

from articles.importing.paper import Paper
from articles.importing.profiles import fill
from articles.models import Article, Byline, Contributor, Correction, Photo, Section, StaffYear, Topic
from articles.models.versions import version_of_site
from articles.readers import ParsedProfile
from articles.services import annotating, editing
from articles.services.picturing import take_in
from articles.services.publishing import save_article, show_anew
from tests.admin.test_pictures import picture as a_picture

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


# ---- the pages of a paper's people, days and subjects ----


@pytest.fixture
def maria(article):
    person = Contributor.objects.create(publication=article.publication, name="Maria Ortiz")
    Byline.objects.create(article=article, contributor=person)
    StaffYear.objects.create(contributor=person, school_year="2026-2027", role="Editor")
    return person


@pytest.fixture
def lunch(article):
    topic = Topic.objects.create(name="Lunch")
    article.topics.add(topic)
    return topic


LISTS = [
    "/contributors/maria-ortiz/",
    "/contributors/maria-ortiz/2026-2027/",
    "/topics/lunch/",
    "/archive/",
    "/archive/2026/11/",
    "/archive/2026/11/01/",
    "/staff/",
    "/staff/2026-2027/",
    "/corrections/",
    "/about/",
    "/publications/the-harbor-light/corrections/",
    "/feed/",
    "/topics/lunch/feed.json",
]


@pytest.mark.parametrize("path", LISTS)
def test_lists_are_kept_too(client, path, maria, lunch):
    client.get(path)
    with CaptureQueriesContext(connection) as queries:
        assert client.get(path).status_code == 200
    assert len(queries) == 1


@pytest.fixture
def desk(edith):
    """The admin, as an editor uses it: `desk(model, row, field=value)` saves a form with that changed."""
    browser = Client()
    browser.force_login(edith)

    def save(kind, row, **changed):
        path = f"/admin/articles/{kind}/{row.pk}/change/"
        page = html.fromstring(browser.get(path).content)
        form = dict(page.xpath(f'//form[@id="{kind}_form"]')[0].form_values())
        assert browser.post(path, form | changed).status_code == 302

    return save


@pytest.mark.parametrize("path", ["/contributors/maria-ortiz/", "/staff/", "/feed/", "/topics/lunch/"])
def test_who_is_renamed_stands_on_every_list_by_the_new_name(client, desk, maria, lunch, path):
    client.get(path)
    desk("contributor", maria, name="Mara Ortiz")
    assert "Mara Ortiz" in client.get(path).content.decode()


def test_a_role_is_on_the_pages_of_the_staff_at_once(client, desk, maria):
    client.get("/staff/")
    desk("contributor", maria, **{"staff_years-0-role": "Chief of all"})
    assert "Chief of all" in client.get("/staff/").content.decode()


def test_a_profile_that_is_imported_is_on_the_pages_of_the_staff_at_once(client, maria):
    client.get("/contributors/maria-ortiz/")
    with transaction.atomic():
        profile = ParsedProfile("staff.json", name="Maria Ortiz", bio="She plays the tuba.")
        fill(Paper(maria.publication), profile)
    assert "She plays the tuba." in client.get("/contributors/maria-ortiz/").content.decode()


def test_a_renamed_topic_is_called_so_on_its_page(client, desk, lunch):
    client.get("/topics/lunch/")
    desk("topic", lunch, name="School lunch")
    assert "School lunch" in client.get("/topics/lunch/").content.decode()


@pytest.mark.parametrize(
    "path", ["/topics/lunch/", "/archive/2026/11/", "/feed/", "/contributors/maria-ortiz/"]
)
def test_a_story_taken_back_is_on_no_list(client, article, maria, lunch, make_article, path):
    other = make_article(headline="The other")
    other.topics.add(lunch)
    Byline.objects.create(article=other, contributor=maria)
    show_anew(article=other)
    assert article.headline in client.get(path).content.decode()
    editing.unpublish(articles=Article.objects.filter(pk=article.pk))
    assert article.headline not in client.get(path).content.decode()


def test_what_the_paper_says_of_itself_is_new_at_once(client, desk, publication):
    client.get("/about/")
    desk("publication", publication, tagline="News of the harbor")
    assert "News of the harbor" in client.get("/about/").content.decode()


def test_a_page_of_a_day_is_made_anew_the_next_day(client, publication, monkeypatch):
    before = version_of_site()
    monkeypatch.setattr(timezone, "now", lambda: datetime(2031, 1, 2, tzinfo=UTC))
    assert version_of_site() != before


@pytest.mark.parametrize("path", ["/", "/archive/", "/staff/", "/corrections/", "/topics/lunch/", "/feed/"])
def test_what_is_deleted_with_others_in_the_admin_is_on_no_list(
    client, edith, maria, lunch, make_article, path
):
    other = make_article(headline="The other")
    other.topics.add(lunch)
    sam = Contributor.objects.create(publication=other.publication, name="The other writer")
    Byline.objects.create(article=other, contributor=sam)
    Correction.objects.create(article=other, corrected_on=date(2026, 11, 2), text="It was one more.")
    show_anew(article=other)
    assert "The other" in client.get(path).text
    desk = Client()
    desk.force_login(edith)
    desk.post(
        "/admin/articles/article/",
        {"action": "delete_selected", "_selected_action": other.pk, "post": "yes"},
    )
    assert "The other" not in client.get(path).text


@pytest.mark.parametrize("path", ["/archive/", "/staff/", "/topics/lunch/", "/contributors/maria-ortiz/"])
def test_a_story_that_is_imported_is_on_every_list_at_once(client, maria, lunch, tmp_path, path):
    client.get(path)
    story = tmp_path / "story.txt"
    story.write_text(
        "Title: Late bus leaves later\nAuthor: Maria Ortiz, Sam Reed\nDate: 2026-11-20\n"
        "Publication: The Harbor Light\nTags: Lunch\n\nIt leaves at five, ten minutes after practice ends.\n"
    )
    call_command("import_articles", str(story), stdout=StringIO())
    told = "Sam Reed" if path == "/staff/" else "Late bus leaves later"
    assert told in client.get(path).text


def test_a_correction_stands_and_goes_at_once(client, desk, path, article):
    pages = (path, "/corrections/")
    rows = {"corrections-TOTAL_FORMS": "1", "corrections-0-corrected_on": "2026-11-02"}
    for page in pages:
        client.get(page)
    desk("article", article, **rows, **{"corrections-0-text": "It was 700 trays."})
    assert ["It was 700 trays." in client.get(page).text for page in pages] == [True, True]
    desk("article", article, **{"corrections-0-DELETE": "on"})
    assert ["It was 700 trays." in client.get(page).text for page in pages] == [False, False]


def test_a_photo_is_described_at_once(client, desk, path, article):
    picture = take_in(data=a_picture())
    photo = Photo.objects.create(article=article, **picture.fields())
    show_anew(article=article)
    client.get(path)
    desk("article", article, **{"photos-0-alt": "A tray, held up", "photos-0-id": photo.pk})
    assert "A tray, held up" in client.get(path).text
