"""A real Chromium in front of a live server. A test that fails leaves a picture in var/screenshots/."""

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.conf import settings
from django.test import Client
from playwright.sync_api import Browser, Page, ViewportSize

from articles.middleware import visitor_pages
from articles.models import Article, User
from tests.browser.reading import Reading
from tests.browser.windows import Window, Windows

WIDE = {"width": 1440, "height": 900}
PHONE = {"width": 390, "height": 844}
SCREENSHOTS = settings.VAR_DIR / "screenshots"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "tests/browser/" in item.nodeid:
            item.add_marker(pytest.mark.browser)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Any:
    report = yield
    item.stash[_FAILED] = item.stash.get(_FAILED, False) or report.failed
    return report


_FAILED = pytest.StashKey[bool]()


@pytest.fixture(autouse=True)
def _own_address(live_server: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the site says of itself leads to the server of the tests."""
    monkeypatch.setattr(settings, "SITE_URL", live_server.url)


@pytest.fixture(scope="session")
def windows(chromium: Browser) -> Windows:
    return Windows(chromium)


@pytest.fixture
def open_page(
    windows: Windows, live_server: Any, request: pytest.FixtureRequest
) -> Iterator[Callable[..., Page]]:
    """Open a page in a window that is as good as new: `open_page(**options of the browser's context)`.

    Without a service worker unless it is asked for: what goes through one, `page.route` does not see.
    """
    taken: list[Window] = []

    def make(*, worker: bool = False, viewport: ViewportSize = WIDE, **options: Any) -> Page:
        usual = {"base_url": live_server.url, "reduced_motion": "reduce"}
        taken.append(windows.take(worker=worker, options=usual | options))
        page = taken[-1].new_page()
        page.set_viewport_size(viewport)
        return page

    yield make
    has_failed = request.node.stash.get(_FAILED, False)
    for number, window in enumerate(taken):
        if has_failed and window.pages:
            SCREENSHOTS.mkdir(exist_ok=True)
            name = re.sub(r"\W+", "-", request.node.name).strip("-")
            window.pages[0].screenshot(path=SCREENSHOTS / f"{name}-{number}.png")
        if has_failed:
            window.close()
        else:
            windows.give_back(window)


@pytest.fixture
def page(open_page: Callable[..., Page]) -> Page:
    return open_page()


@pytest.fixture
def sign_in(live_server: Any) -> Callable[[Page, User], None]:
    """Give a browser the session of a person; the form to sign in has tests of its own."""

    def sign_in(page: Page, user: User) -> None:
        client = Client()
        client.force_login(user)
        session = client.cookies[settings.SESSION_COOKIE_NAME].value
        page.context.add_cookies(
            [{"name": settings.SESSION_COOKIE_NAME, "value": session, "url": live_server.url}]
        )

    return sign_in


@pytest.fixture(autouse=True)
def _nothing_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    """The server outlives a test, and the next one's pages have the same addresses and versions."""
    test, version_of = object(), visitor_pages.version_of
    monkeypatch.setattr(
        visitor_pages, "version_of", lambda path: (found := version_of(path)) and (*found, test)
    )


@pytest.fixture
def read(page: Page, sign_in: Callable[[Page, User], None], alice: User, article: Article) -> Reading:
    """Alice has the article open."""
    sign_in(page, alice)
    return Reading.of(page, article)
