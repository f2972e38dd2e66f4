"""An editor's way through the admin in a real browser."""

from collections.abc import Callable, Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.urls import reverse
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from articles.models import Article, Contributor, Publication, StaffYear, Topic, User
from articles.services.publishing import save_article
from tests.admin.conftest import change_page, list_page
from tests.conftest import PASSWORD

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

RULES = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]
PHONE = {"width": 390, "height": 844}
TEXT = ".ProseMirror[contenteditable=true]"
EVERY_BLOCK = (
    "<p>A <strong>b</strong> <em>c</em> <s>d</s> x<sub>1</sub> y<sup>2</sup> <code>z</code><br>new line, "
    '<a href="https://example.org/?a=1&amp;b=2">link</a></p><h2>Two</h2><h3>Three</h3>'
    "<blockquote><p>One.</p><p>Two.</p></blockquote><ul><li>a</li><li>b</li></ul>"
    '<ol start="3"><li>c</li></ol><pre>one  two\n  three</pre><hr>'
    '<figure><img src="/static/img/icon.svg" alt="An icon" width="32" height="32">'
    "<figcaption>It.</figcaption></figure>"
    '<table><tr><th>H</th><th>I</th></tr><tr><td colspan="2">wide</td></tr></table><p>End.</p>'
)


@pytest.fixture
def console() -> list[str]:
    """Return what the browser complained of."""
    return []


@pytest.fixture
def browser_page(chromium: Browser, console: list[str]) -> Iterator[Page]:
    context = chromium.new_context(viewport={"width": 1440, "height": 900})
    page = context.new_page()
    page.on("console", lambda message: console.append(message.text))
    page.on("pageerror", lambda error: console.append(str(error)))
    yield page
    context.close()


@pytest.fixture
def at_desk(browser_page: Page, live_server: LiveServer, edith: User) -> Page:
    """Return a page on which the editor has signed in."""
    browser_page.goto(f"{live_server.url}/admin/")
    browser_page.fill("[name=login]", "Edith")
    browser_page.fill("[name=password]", PASSWORD)
    browser_page.keyboard.press("Enter")
    browser_page.wait_for_url(f"{live_server.url}/admin/")
    return browser_page


def settle(page: Page) -> None:
    """Wait: the text editor hears of a selection a moment after it was made."""
    page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")


def test_an_editor_writes_an_article_and_corrects_a_word(
    at_desk: Page, live_server: LiveServer, publication: Publication, console: list[str]
):
    page, keys = at_desk, at_desk.keyboard
    page.goto(f"{live_server.url}/admin/articles/article/add/")
    page.fill("[name=headline]", "Snow closes the school")
    page.select_option("[name=status]", "published")
    page.click(TEXT)
    settle(page)
    page.click("[title='heading 2']")
    settle(page)
    keys.type("What happened")
    keys.press("Enter")
    settle(page)
    keys.type("It snowed says the mayor")
    for _ in "the mayor":
        keys.press("Shift+ArrowLeft")
    settle(page)
    keys.press("Control+k")
    page.fill("dialog [name=href]", "https://example.org/mayor")
    page.click("dialog button[type=submit]")
    page.wait_for_selector(f"{TEXT} a")
    settle(page)
    keys.press("End")
    settle(page)
    keys.press("Enter")
    page.click("[title='unordered list']")
    settle(page)
    keys.type("shovels")
    keys.press("Enter")
    keys.type("salt")
    with page.expect_navigation():
        page.click("[name=_save]")

    page.goto(f"{live_server.url}/articles/snow-closes-the-school/")
    body = page.locator("#article-body")
    expect(body.locator("h2")).to_contain_text("What happened")
    expect(body.locator("a[href='https://example.org/mayor']")).to_have_text("the mayor")
    expect(body.locator("ul li")).to_have_text(["shovels", "salt"])

    page.goto(f"{live_server.url}{change_page(Article.objects.get())}")
    page.locator(f"{TEXT} li").last.click()
    settle(page)
    keys.press("End")
    settle(page)
    keys.type("s of the earth")
    page.fill("[name=summary]", "More salt")
    with page.expect_navigation():
        page.click("[name=_save]")
    page.goto(f"{live_server.url}/articles/snow-closes-the-school/")
    expect(page.locator("#article-body ul li").last).to_have_text("salts of the earth")
    assert Article.objects.get().current.number == 2
    assert console == []


def test_every_kind_of_block_comes_through_the_editor_unchanged(
    at_desk: Page, live_server: LiveServer, make_article: Callable[..., Article]
):
    article = make_article(EVERY_BLOCK)
    save_article(article=article, html=article.current.html)
    at_desk.goto(f"{live_server.url}{change_page(article)}")
    at_desk.locator(f"{TEXT} > p").last.click()
    at_desk.keyboard.press("End")
    at_desk.keyboard.type("x")
    at_desk.keyboard.press("Backspace")
    at_desk.click("[name=_save]")
    at_desk.wait_for_url(f"{live_server.url}{list_page('article')}**")
    assert article.revisions.count() == 1


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_forms_can_be_used_by_everyone(
    at_desk: Page, live_server: LiveServer, article: Article, edith: User, console: list[str], theme: str
):
    at_desk.emulate_media(color_scheme=theme)
    maya = Contributor.objects.create(publication=article.publication, name="Maya Okafor")
    StaffYear.objects.create(contributor=maya, school_year="2026-2027", role="Staff Writer")
    article.topics.add(Topic.objects.create(name="Lunch"))
    for thing in (article, article.publication, maya, edith):
        console.clear()  # of what axe said about the page before
        at_desk.goto(f"{live_server.url}{change_page(thing)}")
        if thing in (article, article.publication):
            at_desk.wait_for_selector(TEXT)
        assert console == []
        found = Axe().run(at_desk, options={"runOnly": RULES})
        assert found.violations_count == 0, (thing, found.generate_report())


@pytest.fixture
def doubted(article: Article) -> Article:
    """Return a story of which an import doubted one field of each kind."""
    reasons = {
        "publication": "home",
        "headline": "by-place",
        "section": "line-above-headline",
        "bylines": "names-before-body",
        "published": "above-headline",
        "credit": "name-before-body",
        "tags": "one-source",
        "photos": "one-source",
        "blocks": "unknown-site",
    }
    article.guesses = [{"field": field, "reason": reason} for field, reason in reasons.items()]
    article.excerpt = [{"line": line, "text": f"Line {line}.", "use": "body"} for line in range(1, 40)]
    article.needs_review = True
    article.save()
    return article


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_desk_of_reviews_can_be_used_by_everyone(
    at_desk: Page, live_server: LiveServer, doubted: Article, console: list[str], theme: str
):
    at_desk.emulate_media(color_scheme=theme)
    at_desk.goto(f"{live_server.url}{reverse('admin:articles_article_desk')}")
    assert console == []
    for width in (390, 1440):
        at_desk.set_viewport_size({"width": width, "height": 900})
        found = Axe().run(at_desk, options={"runOnly": RULES})
        assert found.violations_count == 0, found.generate_report()
    at_desk.set_viewport_size({"width": 320, "height": 700})
    assert at_desk.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_the_desk_of_reviews_is_worked_by_keyboard_alone(
    at_desk: Page, live_server: LiveServer, doubted: Article
):
    at_desk.goto(f"{live_server.url}{reverse('admin:articles_article_desk')}")
    headline, people = at_desk.locator("[name=headline]"), at_desk.locator("[name=bylines]")
    at_desk.locator("#stories h2 a").focus()
    while not headline.evaluate("box => box === document.activeElement"):
        at_desk.keyboard.press("Tab")
    at_desk.keyboard.press("Control+A")
    at_desk.keyboard.type("Trays are back")
    with at_desk.expect_navigation():
        at_desk.keyboard.press("Enter")
    # Nothing but what was typed is settled, and one goes on where the story begins.
    expect(headline).to_have_count(0)
    expect(at_desk.locator(".doubt")).to_have_count(8)
    at_desk.keyboard.press("Tab")
    expect(at_desk.get_by_role("link", name="Trays are back", exact=True)).to_be_focused()
    while not people.evaluate("box => box === document.activeElement"):
        at_desk.keyboard.press("Tab")
    at_desk.keyboard.type(", Editor\n")
    at_desk.keyboard.press("Tab")
    with at_desk.expect_navigation():
        at_desk.keyboard.press("Space")
    expect(people).to_be_focused()
    expect(people).to_be_in_viewport()
    at_desk.keyboard.press("Control+A")
    at_desk.keyboard.type("Maya Okafor, Editor")
    while not at_desk.evaluate("document.activeElement.value === 'all'"):
        at_desk.keyboard.press("Tab")
    with at_desk.expect_navigation():
        at_desk.keyboard.press("Enter")
    expect(at_desk.get_by_role("status")).to_contain_text("“Trays are back” is reviewed.")
    doubted.refresh_from_db()
    assert [str(byline) for byline in doubted.bylines.all()] == ["Maya Okafor, Editor"]
    assert not doubted.needs_review


def test_the_desk_of_reviews_needs_no_script(
    chromium: Browser, live_server: LiveServer, edith: User, doubted: Article
):
    context = chromium.new_context(java_script_enabled=False, has_touch=True, viewport=PHONE)
    page = context.new_page()
    page.goto(f"{live_server.url}{reverse('admin:articles_article_desk')}")
    page.fill("[name=login]", "Edith")
    page.fill("[name=password]", PASSWORD)
    page.keyboard.press("Enter")
    page.fill("[name=tags]", "Lunch\nTrays")
    right = page.locator("button[value=blocks]")
    assert right.bounding_box()["height"] >= 44
    right.tap()
    expect(page.locator(".doubt")).to_have_count(7)
    assert sorted(topic.name for topic in doubted.topics.all()) == ["Lunch", "Trays"]
    context.close()
