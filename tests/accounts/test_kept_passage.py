"""The sign-in page shows what a visitor had selected, and no more."""

from urllib.parse import quote

import pytest

from articles.models import Status

QUOTE = "counted every tray"


def selection(article, **changes) -> str:
    start = article.current.text.index(QUOTE)
    values = {"start": start, "end": start + len(QUOTE), "revision": 1} | changes
    return f"/articles/{article.slug}/annotations/new/?" + "&".join(f"{k}={v}" for k, v in values.items())


def kept(client, target: str, page: str = "/account/login/") -> str:
    text = client.get(f"{page}?next={quote(target)}").text
    return text[text.index('<aside class="kept"') :].split("</aside>")[0] if 'class="kept"' in text else ""


@pytest.mark.parametrize("page", ["/account/login/", "/account/signup/"])
def test_the_selection_is_shown_while_one_signs_in(client, article, settings, page):
    settings.SIGNUP = "open"
    shown = kept(client, selection(article), page)
    assert f">{QUOTE}</mark>" in shown
    assert article.headline in shown


def test_the_selection_is_still_shown_after_an_error(client, article):
    response = client.post("/account/login/", {"login": "a"}, query_params={"next": selection(article)})
    assert QUOTE in response.text


def test_asking_for_a_note_leads_to_the_selection(client, article):
    response = client.get(selection(article), follow=True)
    assert f">{QUOTE}</mark>" in response.text


def test_the_words_of_a_draft_are_not_shown(client, make_article):
    draft = make_article(status=Status.DRAFT)
    assert kept(client, selection(draft)) == ""


def test_offsets_of_another_revision_show_no_words(client, article):
    shown = kept(client, selection(article, revision=2))
    assert article.headline in shown
    assert "<mark" not in shown


def test_offsets_beyond_the_text_are_clipped(client, article):
    shown = kept(client, selection(article, end=999_999_999))
    assert "vending machines.</mark>" in shown


def test_a_long_selection_is_cut(client, make_article):
    long = make_article("<p>" + f"{QUOTE} " + "word " * 500 + "</p>")
    shown = kept(client, selection(long, end=2000))
    assert "…</mark>" in shown
    assert len(shown) < 1200


def test_markup_in_the_text_stays_text(client, make_article):
    article = make_article(f"<p>&lt;script&gt;alert(1)&lt;/script&gt; {QUOTE}</p>")
    assert "<script>" not in kept(client, selection(article, start=0))


@pytest.mark.parametrize("color", ["green", "red", '"><script>'])
def test_the_colour_is_one_of_ours(client, article, color):
    expected = "green" if color == "green" else "yellow"
    assert f'data-color="{expected}"' in kept(client, selection(article, color=quote(color)))


@pytest.mark.parametrize(
    "target",
    [
        "",
        "/",
        "nonsense",
        "//[",
        "\x00",
        "/articles/no-such-story/annotations/new/?start=1&end=2&revision=1",
        "/articles/%00/annotations/new/",
        "/articles//annotations/new/",
        "javascript:alert(1)",
        "/?" + "&".join("a=1" for _ in range(50)),
    ],
)
def test_what_leads_to_no_selection_shows_none(client, article, target):
    assert kept(client, target) == ""


@pytest.mark.parametrize(
    "changes",
    [{"start": "x"}, {"start": "-1"}, {"start": "9" * 5000}, {"end": ""}, {"end": 0}, {"revision": "٣"}],
)
def test_numbers_that_are_none_show_no_words(client, article, changes):
    shown = kept(client, selection(article, **changes))
    assert article.headline in shown
    assert "<mark" not in shown


def test_another_site_s_address_shows_nothing(client, article):
    assert kept(client, "//evil.example" + selection(article)) == ""
