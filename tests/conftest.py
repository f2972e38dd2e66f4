"""The cast and the paper that the tests share.

Alice writes, Bob reads beside her, Charlie is a stranger to both, Edith edits; a visitor has no account.
"""

import logging
import os
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import pytest
from django.core.cache import cache
from django.utils import translation
from hypothesis import settings
from playwright.sync_api import Browser, expect, sync_playwright

from articles.models import Annotation, Article, Publication, Section, Status, User
from articles.services import annotating
from articles.services.annotating import Content, Selection
from articles.services.publishing import save_article

# The same cases at every run, however slow the machine; HYPOTHESIS_PROFILE=search looks for new ones.
settings.register_profile("same", derandomize=True, deadline=None, database=None)
settings.register_profile("search", deadline=None, database=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "same"))

# A slow machine is no defect, so no browser test fails for less than this.
PATIENCE = 20_000  # ms
expect.set_options(timeout=PATIENCE)

# As much of an input stands in the name of its test at the most, in characters.
LONGEST_NAME = 80

CHROMIUM = "/usr/bin/chromium"
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]
PASSWORD = "correct horse battery"

STORY = (
    "<p>The kitchen bought 600 trays. They cost $4.10 each.</p>"
    "<h2>What the numbers say</h2>"
    '<p>“We <a href="https://example.org/count">counted every tray</a> for a week,” she said.</p>'
    "<p>The next target is the vending machines.</p>"
)


def pytest_make_parametrize_id(val: object) -> str | None:
    """Name a case by the beginning of a long input: a megabyte of it hides what failed."""
    if isinstance(val, str | bytes) and len(val) > LONGEST_NAME:
        return f"{val[:LONGEST_NAME]!r}..."
    return None


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """One browser for all tests: Playwright runs a loop in their thread and refuses to start a second one."""
    # Because of that loop Django takes all queries of the tests for async ones.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS, timeout=6 * PATIENCE)
        yield browser
        browser.close()


@pytest.fixture(autouse=True)
def _empty_cache(request: pytest.FixtureRequest) -> None:
    """Rate limits count in the cache, which lives in the database: start each test at zero."""
    if request.node.get_closest_marker("django_db") or "db" in request.fixturenames:
        request.getfixturevalue("db")
        cache.clear()


class _Raising(logging.Handler):
    """Raises what a reader passed over so that the rest goes on."""

    def emit(self, record: logging.LogRecord) -> None:
        if record.exc_info and record.exc_info[1]:
            raise record.exc_info[1]


@pytest.fixture(autouse=True)
def _readers_do_not_fail(request: pytest.FixtureRequest) -> Iterator[None]:
    """What a reader passes over so that the rest goes on is a fault all the same."""
    if request.node.get_closest_marker("reader_fails"):
        yield
        return
    handler, logger = _Raising(), logging.getLogger("articles.readers")
    logger.addHandler(handler)
    yield
    logger.removeHandler(handler)


@pytest.fixture(autouse=True)
def _language_of_the_site() -> Iterator[None]:
    """A request's language stays on in its thread: take it off after each test."""
    yield
    translation.deactivate()


def make_user(name: str, **extra: Any) -> User:
    return User.objects.create_user(name, f"{name.lower()}@example.org", PASSWORD, **extra)


@pytest.fixture
def alice(db: None) -> User:
    return make_user("Alice")


@pytest.fixture
def bob(db: None) -> User:
    return make_user("Bob")


@pytest.fixture
def charlie(db: None) -> User:
    return make_user("Charlie")


@pytest.fixture
def edith(db: None) -> User:
    return make_user("Edith", is_staff=True, is_superuser=True)


@pytest.fixture
def publication(db: None) -> Publication:
    return Publication.objects.create(name="The Harbor Light", tagline="News of Harbor Ridge", is_home=True)


@pytest.fixture
def section(publication: Publication) -> Section:
    return Section.objects.create(publication=publication, name="News")


@pytest.fixture
def make_article(publication: Publication) -> Callable[..., Article]:
    """Make an article of the given HTML; published and of the home publication unless said otherwise."""

    def make(html: str = STORY, **fields: Any) -> Article:
        number = Article.objects.count() + 1
        values: dict[str, Any] = {
            "publication": publication,
            "headline": f"Story number {number}",
            "status": Status.PUBLISHED,
            "published_on": date(2026, 11, 1),
        }
        article = Article(**values | fields)
        save_article(article=article, html=html)
        return article

    return make


@pytest.fixture
def article(make_article: Callable[..., Article], section: Section) -> Article:
    return make_article(headline="Cafeteria trades plastic trays for washable ones", section=section)


@pytest.fixture
def annotate() -> Callable[..., Annotation]:
    """Annotate the words `quote` of an article (their first occurrence) as `author`."""

    def make(author: User, article: Article, quote: str, note: str = "", **content: Any) -> Annotation:
        start = article.current.text.index(quote)
        return annotating.annotate(
            author=author,
            article=article,
            selection=Selection(start=start, end=start + len(quote), revision=article.current.number),
            content=Content(note=note, **content),
        )

    return make
