"""Windows of the browser that serve one test after another.

Opening a window costs half a second of computing, its first page as much again: processes start, scripts and
styles are compiled. A further page finds all that. So windows are kept, and each test has pages of its own.
"""

from collections.abc import Mapping
from typing import Any

from playwright.sync_api import Browser, Page

from tests.conftest import PATIENCE

# A process a window: as many as wait to be used again.
KEPT = 3
EMPTY = "<!doctype html><link rel='icon' href='data:,'>"
# A clock that a test stopped cannot be set going again.
CLEAR = "() => { localStorage.clear(); return setTimeout.toString().includes('[native code]'); }"


class Window:
    """A context of the browser, and one empty page of the site that keeps its process alive."""

    def __init__(self, browser: Browser, *, worker: bool, options: Mapping[str, Any]) -> None:
        self.options = options
        self._has_worker = worker
        self._context = browser.new_context(**options)
        self._context.set_default_timeout(PATIENCE)
        if not worker:
            self._context.add_init_script("delete Navigator.prototype.serviceWorker")
        self._empty = self._context.new_page()
        self._empty.route("**/*", lambda route: route.fulfill(content_type="text/html", body=EMPTY))
        self._empty.goto("/")

    def new_page(self) -> Page:
        return self._context.new_page()

    @property
    def pages(self) -> list[Page]:
        """The pages of the test, the first opened first."""
        return [page for page in self._context.pages if page != self._empty]

    def clear(self) -> bool:
        """Close the pages and forget what they left; return whether the window is as good as a new one."""
        if self._has_worker:
            return False
        for page in self.pages:
            page.close()
        self._context.unroute_all()
        self._context.set_offline(False)
        self._context.clear_permissions()
        self._context.grant_permissions(self.options.get("permissions", []))
        self._context.clear_cookies()
        return self._empty.evaluate(CLEAR)

    def close(self) -> None:
        self._context.close()


class Windows:
    """All windows of a run: those that wait to be used again."""

    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        self._kept: list[Window] = []

    def take(self, *, worker: bool, options: Mapping[str, Any]) -> Window:
        """Return a window of the given options that no other test has."""
        for window in self._kept:
            if window.options == options and not worker:
                self._kept.remove(window)
                return window
        return Window(self._browser, worker=worker, options=options)

    def give_back(self, window: Window) -> None:
        """Keep a window for later tests, unless something in it stays."""
        if window.clear():
            self._kept.append(window)
        else:
            window.close()
        if len(self._kept) > KEPT:
            self._kept.pop(0).close()
