"""Blocks of text in a page, and what two prints of one text have in common."""

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass

from lxml import etree
from lxml.html import HtmlElement

from articles.readers.html_page.elements.printed import BLOCKS, SILENT, lines_of, text_of
from articles.readers.html_page.elements.tree import Page
from articles.readers.plain_text.lines import SENTENCE_END

PROSE = 20  # words of a paragraph that is hardly anything but text
_LEAVES = frozenset(
    {"p", "div", "section", "center", "h1", "h2", "h3", "h4", "h5", "h6", "aside", "header", "dd", "dt"}
)
_PICTURED = re.compile(r"caption|cutline|photo-?credit|image-?credit", re.IGNORECASE)
_INVISIBLE = " \t\n\xa0\xad\u200b\u2060\ufeff"
_FEW = 6  # elements at the beginning of a paragraph
_WORD = re.compile(r"\w+")


@dataclass(slots=True)
class Block:
    """A block of the body that has no other in it, its place in the source and its text in one line."""

    element: HtmlElement
    line: int
    text: str
    words: int

    @property
    def is_prose(self) -> bool:
        """Whether it is so long, and ends so, that it can hardly be anything but text."""
        return (self.words >= PROSE and bool(SENTENCE_END.search(self.text[-8:]))) or self.words >= 2 * PROSE


def bare(text: str) -> str:
    """Return what two prints of one text have in common: its letters and figures."""
    return "".join(_WORD.findall(text.casefold()))


def blocks_in(root: HtmlElement) -> list[Block]:
    """Return the blocks of a tree that hold no other block, but for those of lists, tables and pictures."""
    blocks = []
    pictured = {part for frame in root.iter("figure") for part in frame.iter(*_LEAVES)}
    for element in root.iter(*_LEAVES):
        if element in pictured or _PICTURED.search(element.get("class") or ""):
            continue
        if element is not root and (block := block_of(element)) is not None:
            blocks.append(block)
    return blocks


def block_of(element: HtmlElement) -> Block | None:
    """Return an element as a block, or None if it holds others, or no text."""
    lines = [] if any(_holds_block(child) for child in element) else lines_of(element)
    text = " ".join(text for _, text in lines)
    return Block(element, lines[0][0], text, text.count(" ") + 1) if lines else None


def _holds_block(element: HtmlElement) -> bool:
    return (
        element.tag in BLOCKS
        or next(element.iter(*_LEAVES, "li", "table", "figure", "blockquote"), None) is not None
    )


def is_linked(element: HtmlElement) -> bool:
    """Say whether most of the words of an element are links."""
    whole = len(text_of(element))
    linked = sum(len(text_of(link)) for link in element.iter("a"))
    return linked > 0 and linked * 10 >= whole * 6


def is_of_contents(block: Block) -> bool:
    """Say whether a line is nothing but a link to a place of its page."""
    link = next(block.element.iter("a"), None)
    href = link.get("href") or "" if link is not None else ""
    return href[:1] == "#" and len(href) > 1 and link is not None and text_of(link) == block.text


def outside(page: Page, bodies: Sequence[HtmlElement], passed: Sequence[HtmlElement]) -> list[Block]:
    """Return the paragraphs of prose that stand neither in the story nor in a part that was passed over."""
    blocks = [block for block in blocks_in(page.root) if block.is_prose]
    elements = [block.element for block in blocks]
    elsewhere = set(page.inside(elements, [*bodies, *passed]))
    return [block for block in blocks if block.element not in elsewhere]


def trim(bodies: Sequence[HtmlElement]) -> None:
    """Take white space and what is invisible from the beginnings of paragraphs, which writers indent with."""
    for body in bodies:
        for element in body.iter("p", "div", "li", "h2", "h3", "h4", "td", "th"):
            _trim(element)


def _trim(element: HtmlElement) -> None:
    for part in itertools.islice(element.iter(), _FEW):
        if part is not element and part.tag in BLOCKS:
            return
        if part.text and part.tag not in SILENT:
            part.text = part.text.lstrip(_INVISIBLE)
            if part.text:
                return
        if part.tag == "br" and part.tail:
            part.tail = part.tail.lstrip(_INVISIBLE)
        if part is not element and part.tail and part.tail.strip(_INVISIBLE):
            return


def serialised(bodies: Sequence[HtmlElement]) -> str:
    """Return the HTML of a body."""
    return "\n".join(
        etree.tostring(body, encoding="unicode", method="html", with_tail=False) for body in bodies
    )
