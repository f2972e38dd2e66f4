"""Highlights until the browser shows them, beside a library that puts them into the page by script."""

from collections.abc import Callable
from functools import partial
from itertools import pairwise
from pathlib import Path
from random import Random
from statistics import median
from uuid import UUID

from playwright.sync_api import Page

from articles.anchoring import Span, highlight
from articles.markup import project
from tests.benchmarks import ROOT, RUN, recogito, texts
from tests.benchmarks.browser import WINDOW, Cost, chromium, cost_of
from tests.benchmarks.figures import Figure, milliseconds

ROUNDS = 5
LETTERS = 60_000  # ten thousand words
COUNTS = (500, 2_000, 5_000)
DENSE, DENSE_MARKS = 12_000, 5_000
COLORS = ("yellow", "green", "blue", "pink")
FOLDER = RUN / "painting"
STYLES = ("tokens", "base", "article", "annotations")
PAINTED = "document.querySelector('#article-body') !== null"
Measure = Callable[[], Cost]


def measure() -> list[Figure]:
    """Open pages with and without marks, and the library's with as many, in turns."""
    FOLDER.mkdir()
    random = Random(8)  # noqa: S311
    body, dense = texts.html(random, LETTERS), texts.html(random, DENSE)
    with recogito.library() as library, chromium() as browser:
        page = browser.new_page(viewport=WINDOW)
        figures = _dense(page, random, dense)
        for count in COUNTS:
            spans = _spans(random, body, count)
            ours = partial(_opened, page, _write("ours", highlight(body, spans)), PAINTED)
            behind = recogito.scripts(library, project(body), spans)
            theirs = partial(_opened, page, _write("theirs", body, behind), recogito.READY)
            figures += _beside(f"{count:,} highlights on {LETTERS // 1000} kB", *_medians(ours, theirs))
    return figures


def _dense(page: Page, random: Random, body: str) -> list[Figure]:
    """Measure a mark on every other letter or so: in the server, and until the browser has laid them out."""
    ends = [len(project(body)) * number // DENSE_MARKS for number in range(DENSE_MARKS + 1)]
    spans = [_span(random, start, end) for start, end in pairwise(ends)]
    marked = partial(_opened, page, _write("dense", highlight(body, spans)), PAINTED)
    plain = partial(_opened, page, _write("plain", body), PAINTED)
    ours, without = _medians(marked, plain)
    in_server = median(milliseconds(partial(highlight, body, spans)) for _ in range(ROUNDS))
    what = f"{DENSE_MARKS:,} marks on {DENSE:,} letters"
    return [
        Figure(f"{what}: main thread", ours.whole, "ms", "the text without marks", without.whole, 150),
        Figure(f"{what}: in the server", in_server, "ms"),
    ]


def _beside(what: str, ours: Cost, theirs: Cost) -> list[Figure]:
    name = recogito.PACKAGE.rpartition("/")[2]
    return [
        Figure(f"{what}: script", ours.script, "ms", name, theirs.script, 0.25, of="ratio"),
        Figure(f"{what}: main thread", ours.whole, "ms", name, theirs.whole, 0.6, of="ratio"),
    ]


def _medians(*measures: Measure) -> list[Cost]:
    """Take each once a round, A B A B, after a round that does not count."""
    for each in measures:
        each()
    rounds = [[each() for each in measures] for _ in range(ROUNDS)]
    return [
        Cost(whole=median(cost.whole for cost in column), script=median(cost.script for cost in column))
        for column in zip(*rounds, strict=True)
    ]


def _opened(page: Page, path: Path, ready: str) -> Cost:
    page.goto((FOLDER / "empty.html").as_uri())
    return cost_of(page, path.as_uri(), ready)


def _write(name: str, body: str, behind: str = "") -> Path:
    """Write a page with the styles of an article, which all of them have alike."""
    styles = "".join((ROOT / "static" / "css" / f"{style}.css").read_text() for style in STYLES)
    path = FOLDER / f"{name}.html"
    path.write_text(
        f'<!doctype html><html lang="en"><meta charset="utf-8"><title>Story</title><style>{styles}</style>'
        f'<main class="page"><article class="article"><div class="body" id="article-body">{body}</div>'
        f"</article></main>{behind}</html>",
        encoding="utf-8",
    )
    (FOLDER / "empty.html").write_text("<!doctype html><title>Empty</title>")
    return path


def _spans(random: Random, html: str, count: int) -> list[Span]:
    length = len(project(html))
    starts = [random.randrange(length - 200) for _ in range(count)]
    return [_span(random, start, start + random.randint(20, 160)) for start in starts]


def _span(random: Random, start: int, end: int) -> Span:
    return Span(start, end, str(UUID(int=random.getrandbits(128))), random.choice(COLORS))
