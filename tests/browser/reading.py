"""What a person does on an article's page: selects, marks, writes, looks."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from time import monotonic
from typing import Self

from playwright.sync_api import Locator, Page, Route, expect

from articles.models import Article
from tests.conftest import PATIENCE

# The page's range over the canonical text [start, end), found without a line of the code under test.
RANGE = """
([start, end]) => {
  const at = (offset, isEnd) => {
    const blocks = [...document.querySelectorAll("#article-body [data-start]")];
    const block = blocks.findLast((b) => Number(b.dataset.start) <= (isEnd ? offset - 1 : offset));
    let left = offset - Number(block.dataset.start);
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const letters = [...walker.currentNode.data];
      if (isEnd ? left <= letters.length : left < letters.length)
        return [walker.currentNode, letters.slice(0, left).join("").length];
      left -= letters.length;
    }
  };
  const range = document.createRange();
  range.setStart(...at(start, false));
  range.setEnd(...at(end, true));
  RETURN
}
"""
SELECT = RANGE.replace(
    "RETURN",
    "range.startContainer.parentElement.scrollIntoView({block: 'center'});"
    "const s = getSelection(); s.removeAllRanges(); s.addRange(range);",
)
ENDS = RANGE.replace(
    "RETURN",
    "range.startContainer.parentElement.scrollIntoView({block: 'center'});"
    "const r = [...range.getClientRects()].filter((r) => r.width), a = r[0], z = r.at(-1);"
    "return [a.left + 1, a.top + a.height / 2, z.right - 1, z.top + z.height / 2]",
)
MARKED = """
(id) => [...document.querySelectorAll(`mark[data-annotations~="${id}"]`)].map((m) => m.textContent).join("")
"""
STILL = """
async () => {
  await document.fonts.ready;
  for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
}
"""


def still(page: Page) -> None:
    """Wait until nothing moves, so that places can be compared: the fonts are here, the layout is done."""
    page.evaluate(STILL)


def soon(page: Page, look: Callable[[], object], wanted: object) -> None:
    """Expect that a look at the page finds what is wanted sooner or later, as `expect` does."""
    until = monotonic() + PATIENCE / 1000
    while (found := look()) != wanted and monotonic() < until:
        page.wait_for_timeout(50)
    assert found == wanted


class Held:
    """Requests of a page that wait until they are let go."""

    def __init__(self, page: Page, pattern: str) -> None:
        self._page = page
        self._waiting: list[Route] = []
        self._is_over = False
        page.route(pattern, self._on_route)

    def _on_route(self, route: Route) -> None:
        if self._is_over:
            route.continue_()
        else:
            self._waiting.append(route)

    def release(self) -> None:
        """Let go what waits, which is at least one, and what comes from now on."""
        soon(self._page, lambda: bool(self._waiting), wanted=True)
        self._is_over = True
        for route in self._waiting:
            route.continue_()


def stop_clock(page: Page) -> None:
    """Have the page's time stand still, from its next address on, but when a test has it go on."""
    page.clock.install()
    page.clock.pause_at(datetime.now(UTC) + timedelta(days=1))


@dataclass
class Reading:
    """An article open in a browser."""

    page: Page
    article: Article

    @classmethod
    def of(cls, page: Page, article: Article) -> Self:
        page.goto(article.get_absolute_url())
        return cls(page, article)

    def reload(self) -> None:
        self.page.reload()

    # ---- selecting ----

    def passage(self, first: str, last: str | None = None) -> list[int]:
        """The passage from the words `first` to the words `last`, in code points."""
        text = self.article.current.text
        start = text.index(first)
        last = last or first
        return [start, text.index(last, start) + len(last)]

    def select(self, first: str, last: str | None = None) -> str:
        """Select from `first` to `last`, and return the canonical text between them."""
        start, end = self.passage(first, last)
        self.page.evaluate(SELECT, [start, end])
        expect(self.toolbar).to_be_visible()
        return self.article.current.text[start:end]

    def drag(self, first: str, last: str | None = None) -> str:
        """Select with the mouse, and return the canonical text between the ends."""
        start, end = self.passage(first, last)
        still(self.page)
        x, y, to_x, to_y = self.page.evaluate(ENDS, [start, end])
        mouse = self.page.mouse
        mouse.move(x, y)
        mouse.down()
        mouse.move((x + to_x) / 2, (y + to_y) / 2, steps=4)
        mouse.move(to_x, to_y, steps=4)
        mouse.up()
        expect(self.toolbar).to_be_visible()
        return self.article.current.text[start:end]

    @property
    def toolbar(self) -> Locator:
        return self.page.locator("#selection-toolbar")

    # ---- marking ----

    def highlight(self, color: str) -> None:
        self.toolbar.locator(f'[data-action="highlight"][data-color="{color}"]').click()

    def begin_note(self) -> Locator:
        """Press Note, and return the editor."""
        self.toolbar.locator('[data-action="note"]').click()
        return self._in_hand()

    def edit(self) -> Locator:
        """Open the only card's note for editing, and return the editor."""
        self.card().click()
        self.card().get_by_role("link", name="Edit").click()
        return self._in_hand()

    def _in_hand(self) -> Locator:
        """The editor, once it can be typed in."""
        expect(self.editor.get_by_label("Your note")).to_be_focused()
        return self.editor

    def write(self, words: str, *, choice: str | None = None) -> None:
        """Fill in the open editor and save it."""
        self.editor.get_by_label("Your note").fill(words)
        if choice:
            self.editor.get_by_label(choice).check()
        self.editor.get_by_role("button", name="Save").click()
        expect(self.editor).to_have_count(0)

    @property
    def editor(self) -> Locator:
        return self.page.locator("#cards form.editor")

    # ---- looking ----

    def card(self, words: str | None = None) -> Locator:
        """The card that holds some words; the only one, unless words are given."""
        cards = self.page.locator("#margin .card")
        return cards.filter(has_text=words) if words else cards

    def marked(self, card: Locator) -> str:
        """The text under the marks of a card's annotation."""
        identity = card.get_attribute("id") or ""
        return self.page.evaluate(MARKED, identity.removeprefix("annotation-"))

    def notice(self, words: str) -> Locator:
        """What is shown at the foot of the window; people who listen hear the same words from elsewhere."""
        return self.page.locator(".floats").get_by_text(words)

    def said(self, sentence: str) -> None:
        """Expect that people who listen were told."""
        expect(self.page.locator("#announce")).to_have_text(sentence)
