"""An editor's way through the admin in a real browser."""

from collections.abc import Callable, Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from articles.models import Article, Contributor, Publication, StaffYear, Topic, User
from articles.services.publishing import save_article
from tests.admin.conftest import change_page, list_page
from tests.conftest import PASSWORD

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

RULES = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]
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
