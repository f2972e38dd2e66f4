"""How soon an article answers the hand: its marks at first, a highlight after the release, cards, typing."""

import json
import os
from collections.abc import Callable
from itertools import pairwise
from statistics import median
from typing import Any

from playwright.sync_api import Browser, Page

from articles.models import Annotation, Article, User
from tests.benchmarks import servers
from tests.benchmarks.browser import TRACED, WINDOW, chromium, longest_task
from tests.benchmarks.figures import Figure
from tests.benchmarks.paper import MANY, Paper, signed_in

FEW = 5
ROUNDS = 9
PATIENCE = 20_000  # ms
CARDS = 12
WORDS = "The minutes show that nobody asked for trays."
# Counts the marks at each frame; the first frame with any content is the last one before its time.
WATCH = """
window.bench = { frames: [], events: [], content: Infinity };
const each = (now) => {
  bench.frames.push([now, document.querySelectorAll("mark").length]);
  requestAnimationFrame(each);
};
requestAnimationFrame(each);
new PerformanceObserver((list) => {
  bench.content = list.getEntriesByName("first-contentful-paint")[0]?.startTime ?? bench.content;
}).observe({ type: "paint", buffered: true });
new PerformanceObserver((list) => bench.events.push(...list.getEntries().map(
  ({ interactionId, duration, name }) => [interactionId, duration, name],
))).observe({ type: "event", durationThreshold: 16, buffered: true });
"""
FIRST = "() => bench.frames.findLast(([now]) => now <= bench.content)?.[1] ?? 0"
# The ends of a few words of one text, of those long enough, in the middle of the window.
ENDS = """(number) => {
  const texts = document.createTreeWalker(document.getElementById("article-body"), NodeFilter.SHOW_TEXT);
  const long = [];
  while (texts.nextNode()) {
    const { length, parentElement } = texts.currentNode;
    if (length >= 24 && !parentElement.closest("a")) long.push(texts.currentNode);
  }
  const text = long[number * 3 % long.length];
  text.parentElement.scrollIntoView({ block: "center" });
  const range = document.createRange();
  range.setStart(text, 4);
  range.setEnd(text, 18);
  const [first, last] = [range.getClientRects()[0], [...range.getClientRects()].at(-1)];
  return [first.left + 1, first.top + first.height / 2, last.right - 1, last.top + last.height / 2];
}"""
# Where to press a mark, of all that are in no link, in the middle of the window, and then its card.
MARK = """(part) => {
  const marks = document.querySelectorAll("#article-body mark[tabindex]:not(a mark)");
  const mark = marks[Math.floor(part * marks.length)];
  mark.scrollIntoView({ block: "center" });
  const { left, top, height } = mark.getClientRects()[0];
  return [left + 3, top + height / 2];
}"""
CARD = """() => {
  const { left, top } = document.querySelector("#cards .card[data-active]").getBoundingClientRect();
  return [left + 20, top + 20];
}"""
# Two frames after the one in which it is there, it is on the screen.
AFTER_RELEASE = """() => {
  window.benchShown = new Promise((done) => addEventListener("pointerup", ({ timeStamp }) => {
    const next = requestAnimationFrame, end = () => done(performance.now() - timeStamp);
    const look = () => IS_THERE ? next(() => next(end)) : next(look);
    look();
  }, { once: true, capture: true }));
}"""
TOOLBAR = 'document.getElementById("selection-toolbar").checkVisibility({visibilityProperty: true})'
OWN = 'document.querySelectorAll("mark[data-mine]").length'
# Painted over the text until the server answers, or already put into it.
HIGHLIGHT = f'(CSS.highlights.get("saving-yellow")?.size > 0 || {OWN} > benchOwn)'


def measure(paper: Paper) -> list[Figure]:
    """Use an article with many notes and one with few, in a browser before the server of production."""
    # Playwright runs a loop in this thread, so Django takes queries in it for async ones.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
    reader = paper.readers[0]
    try:
        with servers.newsroom() as port, chromium() as browser:
            many, few = (_used(browser, port, paper.long[notes], reader) for notes in (MANY, FEW))
    finally:
        del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]
        Annotation.objects.filter(
            article__in=paper.long.values(), author=reader, visibility="private"
        ).delete()
    beside = f"with {FEW} notes"
    targets: dict[str, float | None] = {
        "release to toolbar": 150,
        "release to highlight": 150,
        "INP": 100,
        "INP of typing": 100,
        "slowest of twenty frames while scrolling": None,
        "longest task, time of a processor": 100,
    }
    marks, all_marks = many.pop("marks in the first frame"), many.pop("marks")
    return [
        Figure(
            "marks in the first frame",
            marks,
            "",
            "all of the page",
            all_marks,
            1,
            "ratio",
            more_is_better=True,
        ),
        *(
            Figure(f"60 kB, {MANY} notes: {name}", many[name], "ms", beside, few[name], target)
            for name, target in targets.items()
        ),
    ]


def _used(browser: Browser, port: int, article: Article, reader: User) -> dict[str, float]:
    """Return what was measured while a reader used an article, in milliseconds; and counts of marks."""
    context = browser.new_context(base_url=f"http://127.0.0.1:{port}", viewport=WINDOW)
    name, _, value = signed_in(reader).partition("=")
    context.add_cookies([{"name": name, "value": value, "url": f"http://127.0.0.1:{port}"}])
    context.set_default_timeout(PATIENCE)
    context.add_init_script(WATCH)
    page = context.new_page()
    page.goto(article.get_absolute_url())
    page.wait_for_selector("#margin[data-live]")
    found = {
        "marks in the first frame": float(page.evaluate(FIRST)),
        "marks": float(page.locator("mark").count()),
    }
    browser.start_tracing(page=page, categories=TRACED)
    found |= _highlight(page)
    found["slowest of twenty frames while scrolling"] = _scroll(page)
    _read_and_write(page)
    page.wait_for_timeout(500)
    events = page.evaluate("() => bench.events")
    found["INP"] = _inp(events)
    found["INP of typing"] = _inp([event for event in events if event[2].startswith("key")])
    found["longest task, time of a processor"] = longest_task(
        json.loads(browser.stop_tracing())["traceEvents"]
    )
    context.close()
    return found


def _highlight(page: Page) -> dict[str, float]:
    """Select words with the mouse and press a colour, again and again."""
    taken: dict[str, list[float]] = {"release to toolbar": [], "release to highlight": []}
    for number in range(ROUNDS):
        _drag(page, number)
        taken["release to toolbar"].append(_shown(page, TOOLBAR, page.mouse.up))
        button = page.locator('#selection-toolbar button[data-color="yellow"]')
        page.evaluate(f"() => {{ window.benchOwn = {OWN}; }}")
        taken["release to highlight"].append(_shown(page, HIGHLIGHT, button.click))
        page.wait_for_function(f"() => {OWN} > benchOwn")
    return {name: median(times) for name, times in taken.items()}


def _drag(page: Page, number: int) -> None:
    """Select words with the mouse, and hold it down."""
    left, top, right, bottom = page.evaluate(ENDS, number)
    page.mouse.move(left, top)
    page.mouse.down()
    page.mouse.move(right, bottom, steps=4)


def _shown(page: Page, is_there: str, act: Callable[[], Any]) -> float:
    """Return how long it takes from the release of the mouse until something is on the screen."""
    page.evaluate(AFTER_RELEASE.replace("IS_THERE", is_there))
    act()
    return float(page.evaluate("() => benchShown"))


def _scroll(page: Page) -> float:
    """Return how many milliseconds lie between frames while the page is scrolled: the slowest of twenty."""
    page.evaluate("() => { bench.frames = []; }")
    for _ in range(20):
        page.mouse.wheel(0, 400)
        page.wait_for_timeout(50)
    shown = [now for now, _marks in page.evaluate("() => bench.frames")]
    between = sorted(later - sooner for sooner, later in pairwise(shown))
    return float(between[len(between) * 19 // 20])


def _read_and_write(page: Page) -> None:
    """Press marks, open cards, and write a note by hand."""
    for number in range(CARDS):
        page.mouse.click(*page.evaluate(MARK, number / CARDS))
        page.mouse.click(*page.evaluate(CARD))
    _drag(page, ROUNDS)
    page.mouse.up()
    page.locator('#selection-toolbar [data-action="note"]').click()
    page.locator("form.editor textarea").first.press_sequentially(WORDS, delay=30)


def _inp(events: list[tuple[int, float, str]]) -> float:
    """Return the Interaction to Next Paint as browsers report it: the longest, of many interactions nearly.

    One of each fifty is left out. What took less than 16 ms is not reported, so without any it is that.
    """
    longest: dict[int, float] = {}
    for interaction, duration, _name in events:
        if interaction:
            longest[interaction] = max(duration, longest.get(interaction, 0))
    durations = sorted(longest.values(), reverse=True) or [16.0]
    return durations[min(len(durations) - 1, len(durations) // 50)]
