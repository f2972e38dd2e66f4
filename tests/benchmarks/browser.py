"""A real Chromium, and what its main thread spends until a frame is shown, by its own trace."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from operator import itemgetter
from typing import Any, Self

from playwright.sync_api import Browser, Page, sync_playwright

EXECUTABLE = "/usr/bin/chromium"
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
WINDOW = {"width": 1440, "height": 900}
TRACED = ["devtools.timeline", "disabled-by-default-devtools.timeline", "v8", "blink.user_timing"]
SCRIPT = {
    "EvaluateScript",
    "FunctionCall",
    "v8.compile",
    "v8.compileModule",
    "v8.evaluateModule",
    "RunMicrotasks",
}
# After the second one the frame that the first one prepared is painted.
SHOWN = """() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => {
  performance.mark("bench-shown");
  done();
})))"""


@contextmanager
def chromium() -> Iterator[Browser]:
    """Give a browser, and close it."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=EXECUTABLE, args=FLAGS)
        try:
            yield browser
        finally:
            browser.close()


@dataclass(frozen=True, slots=True)
class Cost:
    """Processor time of a page's main thread, in ms: all of it, and what scripts took of that.

    Not the time that passed: what else the machine does has no part in it.
    """

    whole: float
    script: float

    @classmethod
    def of(cls, events: list[dict[str, Any]]) -> Self:
        """Add up the tasks of the main threads of pages until the last mark that a frame was shown."""
        shown = max(e["ts"] for e in events if e["name"] == "bench-shown")
        spent = [e for e in _on_main_threads(events) if e["ts"] < shown]
        return cls(
            whole=sum(e["tdur"] for e in spent if e["name"] == "RunTask") / 1000,
            script=sum(e["tdur"] for e in _outermost([e for e in spent if e["name"] in SCRIPT])) / 1000,
        )


def longest_task(events: list[dict[str, Any]]) -> float:
    """Return the time of a processor that the longest task of a page's main thread took, in milliseconds."""
    return max(e["tdur"] for e in _on_main_threads(events) if e["name"] == "RunTask") / 1000


def _on_main_threads(events: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return what ran on the main threads of pages and took time of a processor."""
    threads = {(e["pid"], e["tid"]) for e in events if _names_main_thread(e)}
    return [e for e in events if (e["pid"], e["tid"]) in threads and "tdur" in e]


def _names_main_thread(event: dict[str, Any]) -> bool:
    return event["name"] == "thread_name" and event["args"]["name"] == "CrRendererMain"


def _outermost(events: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Leave out what happens inside of another one: a module that is evaluated calls functions."""
    end = 0
    for event in sorted(events, key=itemgetter("ts")):
        if event["ts"] >= end:
            end = event["ts"] + event["dur"]
            yield event


def cost_of(page: Page, address: str, ready: str) -> Cost:
    """Return what a page costs from the click that leads to it to the frame in which `ready` holds.

    It is opened from an empty page of the same site, so that the browser itself is awake. `ready` is an
    expression of JavaScript.
    """
    browser = page.context.browser
    if browser is None:
        raise RuntimeError("The page has no browser.")
    browser.start_tracing(page=page, categories=TRACED)
    page.goto(address)
    page.wait_for_function(ready)
    page.evaluate(SHOWN)
    return Cost.of(json.loads(browser.stop_tracing())["traceEvents"])
