"""Where the story stands in a page of an unknown kind: by trafilatura, or by where the prose is."""

import itertools
import logging
import re
from collections import Counter
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

import trafilatura
from lxml import etree
from lxml.html import HtmlElement

from articles.readers.html_page.body.signed import signs
from articles.readers.html_page.elements.blocks import Block, bare, blocks_in, is_linked
from articles.readers.html_page.elements.printed import lines_of, text_of
from articles.readers.html_page.elements.selectors import words_of
from articles.readers.html_page.elements.tree import Page
from articles.readers.html_page.looking import is_simple
from articles.readers.plain_text.lines import SENTENCE_END

# trafilatura takes time and memory out of proportion for pages that are larger or more tangled than these.
_MOST_CHARACTERS = 600_000
_MOST_ELEMENTS = 8_000
_MOST_LEVELS = 40  # above a paragraph in which the story's element is looked for
_SHARE = 0.85  # of the words that were found that the story's element must hold
_LEAST = 0.5  # of the prose of the fullest element that the story must have
_COLUMN = 0.6  # of the words that the headline's column must hold
_HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})
_MOST_TABLES = 200
_LINE = 8  # words of a line that counts for it
_MOST_BOXES = 40  # of a story
_MAKE_LEVELS = 4  # around a box that tell its make
_PARTS = {"text", "block", "module", "row", "richtext", "wysiwyg", "paragraph", "chunk", "component", "part"}
_FEET = {"footer", "foot", "comment", "comments", "sidebar", "related", "teaser", "card"}
_ENDS = re.compile(rf"{SENTENCE_END.pattern}|[:,]$")
_RIGHTS = ("copyright", "©", "(c)")
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
    found, fullest = _by_trafilatura(page, blocks), _by_prose(page, blocks)
    if found is None or fullest is None:
        return found or fullest
    prose = [block for block in blocks if block.is_prose]
    here, there = (
        sum(block.words for block in prose if page.holds(one.element, block.element))
        for one in (found, fullest)
    )
    return fullest if _LEAST * there > here else found


def _by_trafilatura(page: Page, blocks: Sequence[Block]) -> Located | None:
    if page.size > _MOST_ELEMENTS or sum(len(block.text) for block in blocks) > _MOST_CHARACTERS:
        return None
    # Its lines are to be those of the page, not those of the source.
    html = etree.tostring(page.root, encoding="unicode", method="html").replace("\n", " ")
    if len(html) > 2 * _MOST_CHARACTERS:
        return None
    try:
        text = trafilatura.extract(html, include_comments=False, include_tables=True, deduplicate=False)
    except (ValueError, TypeError, AttributeError, KeyError, IndexError, RecursionError, etree.LxmlError):
        return None  # a library's fault with a strange page: the other way is left
    kept = {bare(line.strip(" -*#>|")) for line in (text or "").split("\n")}
    words: Counter[HtmlElement] = Counter()
    chosen = [block for block in blocks if block.words >= 4 and _is_kept(block, kept)]
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
    places = [place for place, block in enumerate(inner) if block.words >= 4 and _is_kept(block, kept)]
    holders = {inner[place].element.getparent() for place in places}
    # Prose beside what was found is the story's, though it was not found.
    places += [n for n, block in enumerate(inner) if block.is_prose and block.element.getparent() in holders]
    begins, ends = min(places), max(places)
    foreign = [
        block
        for place, block in enumerate(inner)
        if not begins <= place <= ends
        and not block.is_prose
        and not (place > ends and signs(block))
        # A greeting, a first sentence of few words, or the heading of the first part.
        and not (
            block.element.getparent() in holders
            and (_ENDS.search(block.text[-8:]) or is_one_of_several(block.element))
        )
    ]
    return Located(element, foreign, "trafilatura")


def is_one_of_several(heading: HtmlElement) -> bool:
    """Say whether a heading stands over one of the parts of a story, before another of its rank."""
    return heading.tag in _HEADINGS and next(heading.itersiblings(heading.tag), None) is not None


def _is_kept(block: Block, kept: AbstractSet[str]) -> bool:
    """Say whether a block is among the lines that were kept, as one or as several of them."""
    if bare(block.text) in kept:
        return True
    lines = lines_of(block.element) if next(block.element.iter("br"), None) is not None else []
    return len(lines) > 1 and all(bare(text) in kept for _, text in lines)


def open_layout(page: Page, body: HtmlElement) -> None:
    """Make plain parts of the tables in a story that only lay it out: those with one cell in each row."""
    for table in reversed(page.all("table", body)[:_MOST_TABLES]):
        rows = [row for row in table.iter("tr") if next(row.iterancestors("table"), None) is table]
        cells = [cell for row in rows for cell in row if cell.tag in {"td", "th"}]
        if len(cells) == len(rows) and not (next(table.iter("img"), None) is not None or table is body):
            for part in (table, *table.iter("tbody", "tr", "td", "th")):
                part.tag = "div"


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


def twins(
    page: Page, element: HtmlElement, headline: HtmlElement | None, blocks: Sequence[Block]
) -> list[HtmlElement]:
    """Return the parts of a story that is laid out in several boxes of one make, of which one was found.

    They are called as it is, and so is what is around them; each has prose, or sentences where it comes
    behind the one that was found, and none comes before the headline or behind the foot of the page.
    """
    make = _make(element)
    if make is None:
        outer = element
        for around in itertools.islice(element.iterancestors(), _MAKE_LEVELS):
            if page.weight(around) > page.weight(element):
                break
            outer = around
        behind = _of_one_name(element) or [box for box in _of_one_name(outer) if _tells(box)]
        return [element, *behind]
    prose = [block for block in blocks if block.is_prose]
    return [
        other
        for other in page.all(element.tag)
        if other is element
        or (
            _make(other) == make
            and (headline is None or page.comes_after(other, headline))
            and (
                any(page.holds(other, block.element) for block in prose)
                or (page.comes_after(other, element) and _tells(other))
            )
            and not _is_foot(other)
        )
    ]


def _tells(box: HtmlElement) -> bool:
    """Say whether a box holds paragraphs, of which the first is a sentence, and no links."""
    blocks = blocks_in(box) if is_simple(box) and next(box.iter("a"), None) is None else []
    return bool(blocks) and blocks[0].words >= _LINE and _ENDS.search(blocks[0].text[-8:]) is not None


def _of_one_name(element: HtmlElement) -> list[HtmlElement]:
    """Return the boxes right behind a story's that are called as it is, and hold paragraphs with sentences.

    So builders of sites lay a story out whose names of classes are no words.
    """
    name, behind = element.get("class"), []
    for box in itertools.islice(element.itersiblings(), _MOST_BOXES) if name else ():
        told = [one for one in blocks_in(box) if one.element.tag == "p" and _ENDS.search(one.text[-8:])]
        if box.get("class") != name or box.tag != element.tag or not told or _is_foot(box) or is_linked(box):
            break
        behind.append(box)
    return behind


def _make(element: HtmlElement) -> tuple[str, ...] | None:
    """Return the names of a box and of those around it, or None for one that is of no kit of boxes."""
    chain = [element, *itertools.islice(element.iterancestors(), _MAKE_LEVELS)]
    names = [f"{one.tag} {one.get('class') or ''}" for one in chain]
    named = set(words_of(element.get("class") or ""))
    is_part = element.tag == "td" or not named.isdisjoint(_PARTS)
    return tuple(names) if named and is_part else None


def _is_foot(element: HtmlElement) -> bool:
    """Say whether a box is named for the foot of a page, or begins with whose work the page is."""
    around = [element, *itertools.islice(element.iterancestors(), _MOST_LEVELS)]
    names = " ".join(f"{one.get('class') or ''} {one.get('id') or ''}" for one in around)
    return not _FEET.isdisjoint(words_of(names)) or text_of(element)[:20].casefold().startswith(_RIGHTS)


def is_form(page: Page) -> bool:
    """Say whether a page is one to sign in at."""
    return bool(page.all("input[type=password]"))
