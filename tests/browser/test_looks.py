"""What a reader chooses for all pages, and pages that have to hold their shape."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import PHONE, WIDE
from tests.browser.reading import Held, still

ARABIC = "<p>هذه قصة قصيرة عن الحديقة المدرسية. يزرع الطلاب الخضروات.</p>" * 2

# From here on, how much of the window moves without anybody's doing (web.dev's layout shift, 0 to 1 a move).
SHIFTS = """() => {
  globalThis.shifted = 0;
  new PerformanceObserver((list) => {
    for (const move of list.getEntries()) globalThis.shifted += move.value;
  }).observe({ type: "layout-shift" });
}"""


def test_a_theme_chosen_on_one_page_holds_on_the_next(page, article):
    page.goto("/account/login/")
    page.get_by_role("group", name="Theme").get_by_role("button", name="Dark").click()
    page.goto("/")
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    expect(page.get_by_role("button", name="Dark")).to_have_attribute("aria-pressed", "true")


def test_the_theme_follows_the_system_again_when_told_to(page, article):
    page.goto("/")
    themes = page.get_by_role("group", name="Theme")
    themes.get_by_role("button", name="Dark").click()
    themes.get_by_role("button", name="As my system").click()
    page.reload()
    expect(themes.get_by_role("button", name="As my system")).to_have_attribute("aria-pressed", "true")
    assert page.locator("html").get_attribute("data-theme") is None


def test_the_text_grows_and_stays_grown(page, article):
    page.goto(article.get_absolute_url())
    page.get_by_role("button", name="Larger text").click()
    page.reload()
    expect(page.locator("html")).to_have_attribute("data-text", "large")


def test_a_story_that_runs_from_the_right_does_not_scroll_sideways(open_page, make_article):
    page = open_page(viewport=PHONE, is_mobile=True)
    page.goto(make_article(ARABIC, language="ar").get_absolute_url())
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0


@pytest.mark.parametrize("width", [390, 820, 1440])
def test_notes_away_from_their_article_bring_its_words_along(page, article, annotate, alice, width):
    annotate(alice, article, "600 trays", visibility="public")
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(f"{article.get_absolute_url()}annotations/")
    expect(page.locator(".card-quote")).to_be_visible()
    still(page)
    assert page.locator(".card").bounding_box()["x"] == page.locator("h1").bounding_box()["x"]


@pytest.mark.parametrize("window", [PHONE, WIDE], ids=["phone", "wide"])
def test_nothing_jumps_when_the_news_serif_comes_late(open_page, article, window):
    page = open_page(viewport=window)
    for address in ("/", article.get_absolute_url()):
        held = Held(page, "**/*.woff2")
        page.goto(address, wait_until="domcontentloaded")
        page.evaluate("new Promise(requestAnimationFrame)")
        page.evaluate(SHIFTS)
        held.release()
        page.evaluate(
            "Promise.all(['500 40px Newsreader', '16px Newsreader'].map((f) => document.fonts.load(f)))"
        )
        still(page)
        assert page.evaluate("shifted") < 0.005
