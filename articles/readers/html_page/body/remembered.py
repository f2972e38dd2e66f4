"""The lines of a body that many pages of its site have at the same place."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from lxml.html import HtmlElement

from articles.readers.html_page.body.reduced import Reduced, take_out
from articles.readers.html_page.body.signed import is_byline
from articles.readers.html_page.elements.blocks import Block, blocks_in, is_linked
from articles.readers.html_page.elements.printed import lines_of, text_of
from articles.readers.html_page.elements.tree import Page
from articles.readers.html_page.site import Site
from articles.readers.plain_text.lines import LIST_MARK
from articles.readers.plain_text.tail.signatures import closes_letter
from articles.readers.plain_text.words.names import is_name, is_role

_LISTS = ("ul", "ol", "dl", "table")
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_LINE = 4  # words of a line that tells of something
_MANY = 6  # lines that several pages have, amid a story


def cut_known(page: Page, bodies: Sequence[HtmlElement], site: Site, done: Reduced) -> None:
    """Take out of a body the lines and lists that many pages have.

    What they share because they tell of the same things stays: amid a story questions, headings over its
    paragraphs, lists and paragraphs, and all of it where it is more than what is the page's own; everywhere
    greetings, bylines and the end of a letter.
    """
    blocks = [block for body in bodies for block in blocks_in(body)] if site else []
    known = {block.element for block in blocks if site.has(block.element)}
    own = [
        place
        for place, block in enumerate(blocks)
        if block.words >= _LINE and block.element not in known and not is_linked(block.element)
    ]
    if not site or not own:
        return
    amid = [place for place in range(own[0], own[-1]) if blocks[place].element in known]
    kept = {place for place in amid if _tells(blocks, place, known)}
    if len(amid) >= _MANY and len(amid) > len(own):
        kept.update(amid)
    begins, ends = blocks[own[0]].element, blocks[own[-1]].element
    for listed in [part for body in bodies for part in body.iter(*_LISTS) if part is not body]:
        is_amid = page.comes_after(listed, begins) and page.comes_after(ends, listed)
        if (is_linked(listed) or not is_amid) and site.has(listed):
            take_out(listed, "site", "site-memory", done)
    for place, block in enumerate(blocks):
        if block.element in known and place not in kept and not _is_signed(blocks, place):
            take_out(block.element, "site", "site-memory", done)


def _tells(blocks: Sequence[Block], place: int, known: AbstractSet[HtmlElement]) -> bool:
    """Say whether a line amid a story is a paragraph, a question, one of a list, or stands over its text."""
    block, behind = blocks[place], blocks[place + 1]
    if block.is_prose or LIST_MARK.match(block.text) or (block.words >= _LINE and block.text[-1] in ":?"):
        return True
    bold = " ".join(text_of(part) for part in block.element.iter("b", "strong"))
    return (
        (block.element.tag in _HEADINGS or bold == block.text)
        and behind.element not in known
        and not is_linked(behind.element)
        and behind.element.getparent() is block.element.getparent()
    )


def _is_signed(blocks: Sequence[Block], place: int) -> bool:
    """Say whether a line greets, takes leave, or stands under one that does, or is a byline."""
    lines = [text for _, text in lines_of(blocks[place].element)]
    above = blocks[place - 1].text if place else ""
    is_letter = above[-1:] == "," or any(text[-1] == "," or closes_letter(text) for text in lines)
    return is_letter or is_byline(blocks[place].text) or (is_name(lines[0]) and all(map(is_role, lines[1:])))
