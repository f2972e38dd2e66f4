"""Pull quotes in a body: those that repeat the story go out, others become quotations."""

import re
from collections import Counter
from collections.abc import Sequence

from lxml.html import HtmlElement

from articles.readers.html_page.body.reduced import Reduced, take_out
from articles.readers.html_page.elements.blocks import Block, bare
from articles.readers.html_page.elements.printed import lines_of
from articles.readers.html_page.elements.selectors import words_of
from articles.readers.html_page.elements.tree import Page
from articles.readers.plain_text.lines import SENTENCE_END

_PIECE = re.compile(r"[,.;:…—–]\s*")
_MOST_QUOTES = 50
_QUOTES = re.compile(r"(?:^|[\s_-])pull-?_?quotes?|pullquote", re.IGNORECASE)
_LONGEST = 1_000  # characters of a pull quote
_NAMED = {"quote", "quotes"}  # what boxes of quotations are called too
_QUOTED = re.compile(r"[“\"][^“”\"]+[”\"]")
_FEWEST_QUOTED = 4  # words of such a quotation that is no mere answer
_FEWEST_IN_HEADING = 8  # words of one that is set as a heading and yet is none
_HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})


def cut_quotes(page: Page, blocks: list[Block], bodies: Sequence[HtmlElement], done: Reduced) -> None:
    """Drop pull quotes whose words stand in the story too; what is set apart otherwise is a quotation."""
    quotes: list[HtmlElement] = []
    for body in bodies:
        for element in body.iter("blockquote", "aside", "figure", "div", "p", "span", "section"):
            named = _is_named(element) and page.weight(element) <= _LONGEST
            if (
                element is not body
                and (named or element.tag == "blockquote")
                and not (quotes and page.holds(quotes[-1], element))
            ):
                quotes.append(element)
    quotes += [
        block.element
        for block in blocks
        if block.words >= (_FEWEST_IN_HEADING if block.element.tag in _HEADINGS else _FEWEST_QUOTED)
        and _QUOTED.fullmatch(block.text)
        and not any(page.holds(quote, block.element) for quote in quotes[:_MOST_QUOTES])
    ][:_MOST_QUOTES]
    quotes += [e for e in _set_apart(page, blocks) if not any(page.holds(quote, e) for quote in quotes)]
    if not quotes:
        return
    inside = {id(part) for quote in quotes for part in quote.iter()}
    story = "\0".join(bare(block.text) for block in blocks if id(block.element) not in inside)
    for quote in quotes[: 2 * _MOST_QUOTES]:
        lines = [text for _, text in lines_of(quote)]
        words = bare(" ".join(lines))
        candidates = [words, bare(" ".join(lines[:-1])) if len(lines) > 1 else words]
        is_spliced = _is_named(quote) and _is_spliced(lines, story)
        if is_spliced or any(len(words) >= 10 and words in story for words in candidates):
            frame = quote.getparent()
            is_framed = frame is not None and frame.tag == "figure" and next(frame.iter("img"), None) is None
            take_out(frame if is_framed else quote, "pull-quote", "repeats-story", done)
        elif _is_named(quote) and quote.tag != "blockquote" and next(quote.iter("blockquote"), None) is None:
            quote.tag = "blockquote"


def _set_apart(page: Page, blocks: Sequence[Block]) -> list[HtmlElement]:
    """Return sentences in a style of their own that stand in a longer paragraph too."""
    styles = [_style(page, block) for block in blocks]
    seldom = Counter(styles)
    alone = [
        block
        for block, style in zip(blocks, styles, strict=True)
        if style
        and seldom[style] == 1
        and block.words >= _FEWEST_QUOTED
        and SENTENCE_END.search(block.text[-8:])
    ][:_MOST_QUOTES]
    paragraphs = [bare(block.text) for block in blocks] if alone else []
    return [
        block.element
        for block in alone
        if any((text := bare(block.text)) in other and len(text) < len(other) for other in paragraphs)
    ]


def _style(page: Page, block: Block) -> str:
    """Return what a paragraph, or the box that holds it alone, is named."""
    around = block.element.getparent()
    is_alone = around is not None and page.weight(around) == page.weight(block.element)
    return block.element.get("class") or (around.get("class") if is_alone else None) or ""


def _is_named(element: HtmlElement) -> bool:
    """Say whether an element is named for a pull quote, or is a block that is named for a quotation."""
    name = element.get("class") or ""
    is_block = element.tag not in {"span", "blockquote"}
    return _QUOTES.search(name) is not None or (is_block and not _NAMED.isdisjoint(words_of(name)))


def _is_spliced(lines: Sequence[str], story: str) -> bool:
    """Say whether a pull quote is put together of pieces of one paragraph."""
    pieces = [bare(piece) for piece in _PIECE.split(lines[0])] if lines else []
    pieces = [piece for piece in pieces if piece]
    return len(pieces) > 1 and any(_holds_in_order(text, pieces) for text in story.split("\0"))


def _holds_in_order(text: str, pieces: Sequence[str]) -> bool:
    place = 0
    for piece in pieces:
        found = text.find(piece, place)
        if found < 0:
            return False
        place = found + len(piece)
    return True
