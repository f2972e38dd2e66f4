"""Where the story stands in a page of an unknown kind: by trafilatura, or by where the prose is."""

import itertools
import logging
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import trafilatura
from lxml import etree
from lxml.html import HtmlElement

from articles.readers.html_page.blocks import Block, bare, blocks_in
from articles.readers.html_page.tree import Page

# trafilatura takes time and memory out of proportion for pages that are larger or more tangled than these.
_MOST_CHARACTERS = 600_000
_MOST_ELEMENTS = 8_000
_MOST_LEVELS = 40  # above a paragraph in which the story's element is looked for
_SHARE = 0.85  # of the words that were found that the story's element must hold
_COLUMN = 0.6  # of the words that the headline's column must hold
_LINE = 8  # words of a line that counts for it
_PASSED = ("nav", "footer", "aside", "form")

logging.getLogger("trafilatura").setLevel(logging.CRITICAL)


@dataclass(frozen=True, slots=True)
class Located:
    """The element that holds the story, and the blocks in it that are known not to belong to it."""

    element: HtmlElement
    foreign: Sequence[Block] = ()
    origin: str = "most prose"


def locate(page: Page, blocks: Sequence[Block]) -> Located | None:
    """Return where the story stands among the blocks of a page, or None where there is no prose at all."""
    found = _by_trafilatura(page, blocks)
    return found or _by_prose(page, blocks)


def _by_trafilatura(page: Page, blocks: Sequence[Block]) -> Located | None:
    if page.size > _MOST_ELEMENTS or sum(len(block.text) for block in blocks) > _MOST_CHARACTERS:
        return None
    html = etree.tostring(page.root, encoding="unicode", method="html")
    if len(html) > 2 * _MOST_CHARACTERS:
        return None
    try:
        text = trafilatura.extract(html, include_comments=False, include_tables=True, deduplicate=False)
    except (ValueError, TypeError, AttributeError, KeyError, IndexError, RecursionError, etree.LxmlError):
        return None  # a library's fault with a strange page: the other way is left
    kept = {bare(line.strip(" -*#>|")) for line in (text or "").split("\n")}
    words: Counter[HtmlElement] = Counter()
    chosen = [block for block in blocks if bare(block.text) in kept and block.words >= 4]
    # What a box asks for below a story is short; where the story is too, all of it counts.
    prose = [block for block in chosen if block.is_prose]
    counted = prose if len(prose) > 1 else chosen
    for block in counted:
        for level, ancestor in enumerate(block.element.iterancestors()):
            if level >= _MOST_LEVELS:
                break
            words[ancestor] += block.words
    whole = sum(block.words for block in counted)
    holding = [element for element, count in words.items() if count >= _SHARE * whole]
    if not holding or whole < 15:
        return None
    element = max(holding, key=page.place)
    inner = [block for block in blocks if page.holds(element, block.element)]
    places = [place for place, block in enumerate(inner) if bare(block.text) in kept and block.words >= 4]
    foreign = [
        block
        for place, block in enumerate(inner)
        if not places[0] <= place <= places[-1] and not block.is_prose
    ]
    return Located(element, foreign, "trafilatura")


def _by_prose(page: Page, blocks: Sequence[Block]) -> Located | None:
    """Return the element with most prose right under it; what is one level further down counts half."""
    scores: Counter[HtmlElement] = Counter()
    passed = [element for name in _PASSED for element in page.all(name)]
    elsewhere = set(page.inside([block.element for block in blocks], passed))
    for block in blocks:
        parent = block.element.getparent()
        if block.words < 8 or block.element in elsewhere or parent is None:
            continue
        scores[parent] += 2 * block.words
        above = parent.getparent()
        if above is not None:
            scores[above] += block.words
    if not scores:
        return None
    best = max(scores, key=lambda element: scores[element])
    return Located(best)


def beside_headline(page: Page, element: HtmlElement, headline: HtmlElement) -> HtmlElement:
    """Return the part of the story's element, such as a column, that holds headline and most of the prose."""
    blocks = [block for block in blocks_in(element) if block.words >= _LINE]
    whole = sum(block.words for block in blocks)
    for around in itertools.islice(headline.iterancestors(), _MOST_LEVELS):
        if around is element:
            break
        if sum(block.words for block in blocks if page.holds(around, block.element)) >= _COLUMN * whole:
            return around
    return element


def is_form(page: Page) -> bool:
    """Say whether a page is one to sign in at."""
    return bool(page.all("input[type=password]"))
