"""What a paper says of itself under its name."""

import itertools
import re
from collections.abc import Sequence

from lxml.html import HtmlElement

from articles.readers.html_page.body.signed import says_by
from articles.readers.html_page.elements.blocks import Block, bare
from articles.readers.html_page.elements.printed import lines_of, text_of
from articles.readers.html_page.looking import FOOT_LINES, Looking, is_simple
from articles.readers.html_page.site import TITLE_PARTS
from articles.readers.plain_text.furniture import classify
from articles.readers.plain_text.words.dates import read_date_line
from articles.readers.plain_text.words.papers import describes_paper, is_school, same_paper
from articles.readers.plain_text.words.vocabulary import MENU, SECTIONS
from articles.readers.texts import plain

_TAGLINES = (
    ".site-description",
    ".site-tagline",
    ".wp-block-site-tagline",
    "#site-description",
    ".sno-site-tagline",
    "#site-slogan",
    "#slogan",
    ".slogan",
    "#motto",
    "#lema",
    ".lema",
    ".motto",
    "#tagline",
    "#slogan",
    ".slogan",
    ".tagline",
    ".site-slogan",
    ".Header .description",
    "#header-description",
    "[class*=branding__slogan]",
)
_TOP = 12  # blocks in which the paper's name and slogan stand
_NUMBER = re.compile(r"vol(?:ume)?\b|issue\b|no\.", re.IGNORECASE)  # of an issue
_GIVEN = re.compile(r"just another .{0,40}\b(?:site|weblog|blog)\b", re.IGNORECASE)  # by the software
_TOOL = re.compile(
    r"(?:search|skip|open|close|toggle|log|sign|follow|breaking|latest|trending|in this section)\b",
    re.IGNORECASE,
)
_PLACE = re.compile(r"\b\d{5}\b|\b\d{3}[-. ]\d{4}\b|@\w")  # a post code, a number to call, an address
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_OF_PAGE = re.compile(r"\b(?:page|site|content|menu|language|search|cookies?)\b", re.IGNORECASE)
_PART = re.compile(r"\s*[|•·]\s*")
_FEWEST_SLOGAN, _MOST_SLOGAN = 3, 12  # words


def read_slogan(look: Looking) -> None:
    """Take the paper's slogan where the page has a place for it, or as machines are told."""
    slogan = next(
        ((s, text_of(e)) for s, e in look.page.each(_TAGLINES) if text_of(e) and _is_of_site(look, e)), None
    )
    described = look.data.site.get("description")
    if slogan is None and isinstance(described, str) and plain(described):
        slogan = ("json-ld site", plain(described))
    publisher = look.data.story.get("publisher")
    described = publisher.get("description") if isinstance(publisher, dict) else None
    if slogan is None and isinstance(described, str) and _could_be_slogan(plain(described)):
        slogan = ("json-ld publisher", plain(described))
    if slogan and len(slogan[1]) <= 300 and not _GIVEN.match(slogan[1]):
        look.head.tagline = slogan[1]
        look.say("tagline", slogan[0])


def without_slogan(look: Looking, name: str) -> str:
    """Return the first part of a name of two that the page prints by itself: the other one is its slogan."""
    parts = TITLE_PARTS.split(name)
    if len(parts) == 1:
        return name
    printed = {bare(text) for _, text in lines_of(look.page.root)[:FOOT_LINES]}
    own = [part for part in parts if bare(part) in printed and part.casefold() not in MENU | SECTIONS]
    own = [part for part in own if not (is_school(part) or describes_paper(part))]
    return own[0] if own and bare(name) not in printed else name


def drop_slogan_of_school(look: Looking) -> None:
    """Drop the slogan of the school on whose site the paper is, unless it describes a paper."""
    if not describes_paper(look.head.tagline or ""):
        look.head.tagline = None


def read_line_under_paper(look: Looking) -> None:
    """Take the line right under the paper's name at the top of the page, where it is no link or date."""
    headline = look.head.element("headline")
    if look.head.tagline or look.head.publication is None or headline is None:
        return
    name = bare(look.head.publication)
    place = look.page.place(headline)
    top = [block for block in look.with_cells()[:_TOP] if look.page.place(block.element) < place]
    for block, following in itertools.pairwise(top):
        is_linked = next(following.element.iter("a"), None) is not None
        is_own = look.site.has(block.element) and not look.site.has(following.element)
        if bare(block.text) == name and not (is_linked or is_own) and _could_be_slogan(following.text):
            look.head.tagline = following.text
            look.say("tagline", "line under the paper's name", following.element)
            return
    _read_beside_link(look, name, place)
    if look.head.tagline is None:
        _read_line_with_paper(look, top)
    for read in (_read_line_of_many, _read_line_under_paper_in_foot):
        if look.head.tagline is None:
            read(look, name)
    if look.head.tagline is None:
        _read_line_under_logo(look, top)
    if look.head.tagline is None:
        _read_words_of_logo(look, place)


def _read_beside_link(look: Looking, name: str, place: int) -> None:
    """Take the element right behind the link with the paper's name over the headline, at this place."""
    for link in look.page.all("a[href]")[:_TOP]:
        said = {bare(text_of(link)), *(bare(image.get("alt") or "") for image in link.iter("img"))}
        following = link.getnext()
        if following is None or name not in said or look.page.place(link) > place:
            continue
        text = text_of(following) if is_simple(following) else ""
        is_own = next(following.iter("a", *_HEADINGS), None) is None and not (link.tail or "").strip()
        if is_own and _could_be_slogan(text) and classify(text) is None:
            look.head.tagline = text
            look.say("tagline", "beside the paper's name", following)
            return


def _read_line_with_paper(look: Looking, top: Sequence[Block]) -> None:
    """Take a line at the top that describes the paper, or goes on behind its name."""
    paper = look.head.publication or ""
    for block in top:
        rest = block.text[len(paper) :].strip(" -–—|:")
        if describes_paper(block.text) and not is_school(block.text):
            rest = block.text
        elif not _goes_on(paper, block.text) or not _could_be_slogan(rest):
            continue
        kept = [part for part in _PART.split(rest) if not _NUMBER.match(part)]
        look.head.tagline = " | ".join(kept) if len(kept) == 1 else rest
        look.say("tagline", "line at the top", block.element)
        if rest != block.text:
            look.guess("tagline", "beside-paper")
        return


def _read_line_under_logo(look: Looking, top: Sequence[Block]) -> None:
    """Take the line right behind the picture of the paper's name at the top of the page."""
    paper = look.head.publication or ""
    logos = [image for image in look.page.all("img[alt]") if same_paper(image.get("alt") or " ", paper)]
    first = look.page.place(logos[0]) if logos else None
    behind = next((one for one in top if first is not None and look.page.place(one.element) > first), None)
    if (
        behind is not None
        and _could_be_slogan(behind.text)
        and next(behind.element.iter("a"), None) is None
        and classify(behind.text) is None
        and not (says_by(behind.text) or same_paper(behind.text, paper))
    ):
        look.head.tagline = behind.text
        look.say("tagline", "line under the logo", behind.element)
        look.guess("tagline", "beside-paper")


def _read_words_of_logo(look: Looking, place: int) -> None:
    """Take what a picture over the headline, at this place, says of the paper, alone or behind its name."""
    paper = look.head.publication or ""
    for image in look.page.all("img[alt]")[:_TOP]:
        said = plain(image.get("alt") or "")
        said = said[len(paper) :].strip(" -–—|:") if said.startswith(paper) else said
        if look.page.place(image) < place and describes_paper(said) and not is_school(said):
            look.head.tagline = said
            look.say("tagline", "words of the logo")
            return


def _read_line_of_many(look: Looking, name: str) -> None:
    """Take the line over the paper's name that many pages have, or one of theirs that describes a paper."""
    many = [block for block in look.blocks if look.site.has(block.element)] if look.site else []
    pairs = itertools.pairwise(look.blocks)
    over = [one for one, following in pairs if bare(following.text) == name and one in many]
    paper = (look.head.publication or "").removeprefix("The ")
    for block in [*over, *many]:
        around = itertools.islice(block.element.iterancestors("a"), 1)
        is_linked = block.element.tag in _HEADINGS or any(True for _ in (*block.element.iter("a"), *around))
        is_slogan = describes_paper(block.text) and paper not in block.text
        is_motto = _could_be_slogan(block.text) and not _OF_PAGE.search(block.text)
        is_slogan = is_slogan or (block in over and is_motto and classify(block.text) is None)
        if is_slogan and not (is_linked or is_school(block.text)):
            look.head.tagline = block.text
            look.say("tagline", "line of many pages", block.element)
            look.guess("tagline", "beside-paper")
            return


def _goes_on(name: str, text: str) -> bool:
    """Say whether a text begins with a name that ends there, perhaps where two elements meet."""
    return text.startswith(name) and (text[len(name) :][:1] == " " or text[len(name) :][:1].isupper())


def _is_of_site(look: Looking, element: HtmlElement) -> bool:
    """Say whether an element stands over the prose of a page, or in its foot: notes on writers do not."""
    prose = next((block.element for block in look.blocks if block.is_prose), None)
    is_over = prose is None or look.page.comes_after(prose, element)
    return is_over or any(look.page.holds(part, element) for part in look.elsewhere)


def _read_line_under_paper_in_foot(look: Looking, name: str) -> None:
    last = max((place for place, block in enumerate(look.blocks) if block.is_prose), default=len(look.blocks))
    for block in look.blocks[last:]:
        rest = block.text.partition(look.head.publication or name)[2]
        behind = _PART.split(rest[1:])[0].strip() if rest[:1] in {",", ":"} else ""
        lines = [text for _, text in lines_of(block.element)] if name in bare(block.text) else []
        behind = behind or next((text for text in lines[:-1] if bare(text) != name), "")
        if behind and describes_paper(behind):
            look.head.tagline = behind
            look.say("tagline", "line under the paper's name in the foot")
            return
    for block, following in itertools.pairwise(look.blocks[last:]):
        is_slogan = _could_be_slogan(following.text) and classify(following.text) is None
        is_under = bare(block.text) == name and is_slogan
        is_under = is_under or (name in bare(block.text) and describes_paper(following.text))
        if is_under and next(following.element.iter("a"), None) is None:
            look.head.tagline = following.text
            look.say("tagline", "line under the paper's name in the foot")
            look.guess("tagline", "beside-paper")
            return


def _could_be_slogan(text: str) -> bool:
    is_long_enough = _FEWEST_SLOGAN <= len(text.split()) <= _MOST_SLOGAN
    return (
        is_long_enough
        and not (_GIVEN.match(text) or _NUMBER.match(text) or _TOOL.match(text) or _PLACE.search(text))
        and read_date_line(text) is None
    )
