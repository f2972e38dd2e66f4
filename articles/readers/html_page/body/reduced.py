"""What is taken out of a body, and what became of it."""

from dataclasses import dataclass, field

from lxml.html import HtmlElement

from articles.readers.document import ParsedByline, RemovedLine
from articles.readers.html_page.elements.blocks import Block
from articles.readers.html_page.elements.printed import lines_of
from articles.readers.html_page.elements.tree import cut
from articles.readers.texts import without_emails

_MOST_REMOVED = 2_000  # lines


@dataclass(slots=True)
class Reduced:
    """What became of a body; `byline`, `roles` and `tags` are lines in it that say so.

    `opening` are those of its bylines that it begins with, `credits` who took its pictures,
    `signed` is who signs the story in its last lines, which stay in it.
    """

    removed: list[RemovedLine] = field(default_factory=list)
    byline: list[str] = field(default_factory=list)
    opening: list[str] = field(default_factory=list)
    credits: list[str] = field(default_factory=list)
    roles: list[str] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    signed: ParsedByline | None = None


def take_out(element: HtmlElement, kind: str, rule: str, done: Reduced) -> None:
    """Cut an element out of the body and keep its lines; readers' comments are not kept."""
    if kind != "comments":
        room = _MOST_REMOVED - len(done.removed)
        done.removed += [
            RemovedLine(line, without_emails(text), kind, rule) for line, text in lines_of(element)[:room]
        ]
    cut(element)


def is_left(block: Block) -> bool:
    """Say whether a block was not taken out yet: what was is empty."""
    return len(block.element) > 0 or bool((block.element.text or "").strip())
