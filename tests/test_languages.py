"""A page comes in its reader's language, and never in another's."""

import re

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.test import Client

pytestmark = pytest.mark.django_db

ENGLISH, SPANISH = '<html lang="en">', '<html lang="es">'


@pytest.fixture
def path(article):
    return article.get_absolute_url()


def page_in(client, path, language):
    return client.get(path, headers={"Accept-Language": language})


@pytest.mark.parametrize(
    ("asked", "answered"),
    [
        ("es", "es"),
        ("es-MX,es;q=0.9,en;q=0.8", "es"),
        ("en-GB,es;q=0.5", "en"),
        ("fr,es;q=0.7,en;q=0.3", "es"),
        ("fr", "en"),
        ("*", "en"),
        ("es;q=much,,;", "en"),
    ],
)
def test_a_browser_is_answered_in_the_first_language_of_its_that_there_is(client, path, asked, answered):
    assert page_in(client, path, asked)["Content-Language"] == answered


def test_where_nobody_asks_for_a_language_the_sites_is_spoken(client, path, settings):
    settings.LANGUAGE_CODE = "es"
    assert page_in(client, path, "fr-CA")["Content-Language"] == "es"


def test_what_a_reader_chose_counts_more_than_their_browser(client, path):
    client.get("/language/es/")
    assert page_in(client, path, "en")["Content-Language"] == "es"
    client.get("/language/en/")
    assert page_in(client, path, "es")["Content-Language"] == "en"


@pytest.mark.parametrize(
    "page",
    [
        "/",
        "/sections/news/",
        "/archive/",
        "/staff/",
        "/about/",
        "/articles/cafeteria-trades-plastic-trays-for-washable-ones/",
    ],
)
def test_a_kept_page_is_never_sent_in_the_other_language(client, article, page):
    for _ in range(2):
        for language, html in (("en", ENGLISH), ("es", SPANISH)):
            response = page_in(client, page, language)
            assert html in response.content.decode()
            assert response["Content-Language"] == language


def test_a_browser_that_has_the_page_in_one_language_is_sent_the_other(client, path):
    etag = page_in(client, path, "en")["ETag"]
    client.get("/language/es/")
    response = client.get(path, headers={"Accept-Language": "en", "If-None-Match": etag})
    assert response.status_code == 200
    assert SPANISH in response.content.decode()


def test_a_page_says_on_what_its_language_hangs(client, path):
    for _ in range(2):
        assert {"Accept-Language", "Cookie"} <= set(client.get(path)["Vary"].split(", "))


def test_a_picture_is_in_no_language(client):
    response = client.get(default_storage.url(default_storage.save("dot.png", ContentFile(b"\x89PNG"))))
    assert b"".join(response) == b"\x89PNG"
    assert "Content-Language" not in response
    assert "Accept-Language" not in response.get("Vary", "")


def test_readers_who_share_a_page_share_it_in_one_language(path, alice, bob, article, annotate):
    annotate(alice, article, "600 trays", note="Count them", visibility="public")
    for _ in range(2):
        for user, language, label, html in (
            (alice, "en", "your yellow highlight", ENGLISH),
            (bob, "es", "resaltado amarillo de Alice", SPANISH),
            (bob, "en", "yellow highlight by Alice", ENGLISH),
            (alice, "es", "tu resaltado amarillo", SPANISH),
        ):
            client = Client()
            client.force_login(user)
            page = page_in(client, path, language).content.decode()
            assert html in page
            assert label in page


def test_the_other_language_is_a_link_that_keeps_the_page(client, path, alice, article):
    client.force_login(alice)
    for page in (path, f"{path}?q=trays", "/notebook/?by=date"):
        link = re.search(
            r'<a href="(/language/es/[^"]*)" lang="es" hreflang="es"[^>]*>Español</a>',
            client.get(page).content.decode(),
        )
        assert client.get(link[1]).url == page
        assert ">English</a>" in client.get(page).content.decode()
        del client.cookies["language"]


def test_a_refused_form_leads_to_the_page_that_it_stood_on(client, alice):
    client.force_login(alice)
    page = client.post(
        "/account/password/change/", {}, headers={"Referer": "http://testserver/account/password/change/"}
    )
    assert "/language/es/?next=/account/password/change/" in page.content.decode()


@pytest.mark.parametrize(
    "onward", ["https://evil.example/", "//evil.example/", "/\\evil.example", "javascript:alert(1)", ""]
)
def test_choosing_a_language_leads_nowhere_else(client, onward):
    assert client.get("/language/es/", {"next": onward}).url == "/"


@pytest.mark.parametrize("code", ["fr", "en-us", "xx"])
def test_a_language_that_there_is_not_cannot_be_chosen(client, code):
    assert client.get(f"/language/{code}/").status_code == 404


def test_a_cookie_of_nonsense_is_no_choice(client, path):
    client.cookies["language"] = "../../etc" * 20
    assert page_in(client, path, "es")["Content-Language"] == "es"


def test_dates_are_written_as_each_language_does(client, path):
    assert ">November 1, 2026<" in page_in(client, path, "en").content.decode()
    assert ">1 de noviembre de 2026<" in page_in(client, path, "es").content.decode()


def test_words_of_a_story_are_marked_where_the_page_is_in_another_language(client, path):
    headline = re.compile(r'<h1 class="headline"( lang="en" dir="auto")?>')
    assert headline.search(page_in(client, path, "en").content.decode())[1] is None
    assert headline.search(page_in(client, path, "es").content.decode())[1]


def test_a_mail_is_in_the_language_of_who_asks_for_it(client, alice, mailoutbox):
    fields = {"email": alice.email}
    client.post("/account/password/reset/", fields, headers={"Accept-Language": "es"})
    assert mailoutbox[0].subject == "Una contraseña nueva"
    assert "para la cuenta\nAlice en " in mailoutbox[0].body


def test_notes_are_taken_home_in_the_language_of_their_reader(client, alice, article, annotate):
    annotate(alice, article, "600 trays", note="¿Quién las contó?")
    client.force_login(alice)
    response = page_in(client, "/notebook/export/", "es")
    assert "resaltado amarillo, visible para: solo yo" in response.getvalue().decode()
