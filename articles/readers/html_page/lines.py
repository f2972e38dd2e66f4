"""The lines of a body that are a site's furniture by what they say, link to and where they stand."""

import re

from lxml.html import HtmlElement

from articles.readers.html_page.blocks import Block, bare
from articles.readers.html_page.printed import text_of
from articles.readers.html_page.reduced import Reduced, is_left, take_out
from articles.readers.plain_text.furniture import classify

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_HEADING_FURNITURE = frozenset({"advertisement", "share", "newsletter", "comments", "donate"})
_RELATED = re.compile(
    r"(?:related|read(?: more| next| also)?|more|see also|also read|you (?:may|might) also like|recommended|"
    r"relacionad[oa]s?|lee también|leer más)"
    r"(?: (?:stor(?:y|ies)|articles?|posts?|coverage|reading))?\s*[:|–—-]",
    re.IGNORECASE,
)
_TAGS = re.compile(
    r"(?:tags?|tagged(?: with| as)?|filed under|posted in|categor(?:y|ies)|etiquetas?)\s*:\s*", re.IGNORECASE
)
_BIO = re.compile(
    r"\b(?:is|was) (?:an?|the|in|currently)\b.{0,60}\b(?:freshman|sophomore|junior|senior|grader?|student|"
    r"editor|reporter|writer|columnist|photographer|staff|year|member|contributor|major)\b"
    r"|\bcan be (?:reached|contacted)\b|\bfollow (?:him|her|them)\b",
    re.IGNORECASE,
)
# What the print version of a page tells of itself under the story.
_PRINTED = re.compile(r"(?:this )?(?:article|story|page) (?:was )?printed from\b", re.IGNORECASE)
_LETTERS = re.compile(r"[^\W\d_]{2}")


def cut_furniture(blocks: list[Block], done: Reduced) -> None:
    """Take out the lines that are a site's furniture by what they say and where they stand."""
    last = max((place for place, block in enumerate(blocks) if block.is_prose), default=-1)
    for place, block in enumerate(blocks):
        if not is_left(block):
            continue
        tagged = _TAGS.match(block.text)
        if tagged and place > last and block.words <= 40:
            if block.text[:1] in "Tte":
                done.tags += [part.strip() for part in block.text[tagged.end() :].split(",")]
            take_out(block.element, "tags", "tags-line", done)
        elif block.words <= 40 and _is_linked(block.element) and _RELATED.match(block.text):
            take_out(block.element, "related", "related-link", done)
        elif place > last >= 0 and _PRINTED.match(block.text):
            for following in blocks[place:]:
                take_out(following.element, "navigation", "printed-from", done)
            return
        elif place > last >= 0 and _is_row_of_links(block):
            take_out(block.element, "navigation", "row-of-links", done)
        else:
            _cut_line(blocks, place, last, done)


def _cut_line(blocks: list[Block], place: int, last: int, done: Reduced) -> None:
    block = blocks[place]
    mark = classify(block.text) if block.words <= 60 else None
    if mark is None or mark.weight == "weak" or not (mark.kind == "end-mark" or _LETTERS.search(block.text)):
        return
    if block.element.tag in _HEADINGS and mark.weight == "sure" and mark.kind not in _HEADING_FURNITURE:
        return
    if mark.weight == "sure":
        take_out(block.element, mark.kind, mark.rule, done)
    elif place > last or (
        mark.kind == "about" and all(_BIO.search(b.text) or not b.is_prose for b in blocks[place + 1 :])
    ):
        for following in blocks[place:]:
            if is_left(following):
                take_out(following.element, mark.kind, mark.rule, done)
        _cut_lists_behind(block.element, mark.kind, mark.rule, done)
    elif mark.kind == "related":
        _cut_linked(blocks, place, done)


def _cut_linked(blocks: list[Block], place: int, done: Reduced) -> None:
    """Take out a heading such as "Related stories" in the middle of a story, with the links under it."""
    heading = blocks[place].element
    listed = heading.getnext()
    if listed is not None and listed.tag in {"ul", "ol"} and _is_linked(listed):
        take_out(listed, "related", "related-list", done)
        take_out(heading, "related", "related-list", done)
        return
    box = heading.getparent()
    if box is not None and box.tag in {"aside", "div", "section"} and _is_box_of_links(box, heading):
        take_out(box, "related", "related-box", done)
        return
    links = place + 1
    while links < len(blocks) and _is_linked(blocks[links].element):
        links += 1
    if links > place + 1:
        for block in blocks[place:links]:
            take_out(block.element, "related", "related-list", done)


def _is_box_of_links(box: HtmlElement, heading: HtmlElement) -> bool:
    """Say whether a box holds a heading and nothing else but links."""
    links = sum(len(bare(text_of(link))) for link in box.iter("a"))
    return links > 0 and links + len(bare(text_of(heading))) >= len(bare(text_of(box)))


def _cut_lists_behind(heading: HtmlElement, kind: str, rule: str, done: Reduced) -> None:
    for sibling in list(heading.itersiblings("ul", "ol")):
        if _is_linked(sibling):
            take_out(sibling, kind, rule, done)


def _is_linked(element: HtmlElement) -> bool:
    """Say whether most of the words of an element are links."""
    whole = len(text_of(element))
    linked = sum(len(text_of(link)) for link in element.iter("a"))
    return linked > 0 and linked * 10 >= whole * 6


def _is_row_of_links(block: Block) -> bool:
    """Say whether a block is nothing but several links: those of a page to others."""
    links = [text_of(link) for link in block.element.iter("a")]
    return len(links) > 1 and sum(len(bare(text)) for text in links) == len(bare(block.text))
