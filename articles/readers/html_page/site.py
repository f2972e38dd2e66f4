"""What the pages of a site have in common: lines, titles and pictures that come again at the same place."""

import itertools
import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import lru_cache

from lxml.html import HtmlElement

from articles.readers.html_page.elements.blocks import Block
from articles.readers.html_page.elements.printed import BLOCKS, placed_lines
from articles.readers.plain_text.lines import line_key, site_key
from articles.readers.texts import plain

TITLE_PARTS = re.compile(r"\s+(?:[–—|•»«/]|--?|::)\s+|:\s+")
_SHORT = 24  # words of a line that is told by all of them; a longer one by its beginning and its length
_BEGINNING = 100  # characters
_MOST = 600  # lines of a page that are counted
_LONGEST_TITLE = 500  # characters
_LEVELS = 4  # above a picture in which the link around it is looked for
_TITLE = "title"
_TITLES = frozenset({"og:title", "twitter:title", "og:site_name", "application-name"})
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_DIGITS = re.compile(r"\d+")
_FRONT = re.compile(r"^(?:https?://[^/]+)?/?(?:(?:index|default|home|main)\.\w{3,5})?$", re.IGNORECASE)
# What keeps browsers from showing an older copy of a picture.
_FRESH = re.compile(r"\?(?:c|v|cb|t|ts|ver|cache|rand|r|_)=[\w.-]{1,40}$", re.IGNORECASE)
_SOURCES = ("data-src", "data-lazy-src", "data-original", "src")


def keys_of(root: HtmlElement) -> set[str]:
    """Return the keys under which a page is counted for its site; takes menus out of its unmended tree."""
    for menu in list(root.iter("nav", "select")):
        menu.clear(keep_tail=True)
    keys = {_placed(_TITLE, part) for text in _titles_in(root) for part in (text, *TITLE_PARTS.split(text))}
    keys |= {key for image in root.iter("img") if (key := _key_of_picture(image))}
    return keys | set(_keys_in(root, _MOST))


def _keys_in(element: HtmlElement, most: int) -> Iterator[str]:
    for _, text, block in placed_lines(element)[:most]:
        yield _placed(_place(block), text)


def _titles_in(root: HtmlElement) -> Iterator[str]:
    for element in root.iter("title", "meta"):
        name = element.get("property") or element.get("name") or ""
        said = element.text if element.tag == "title" else element.get("content")
        if said and (element.tag == "title" or name.casefold() in _TITLES):
            yield plain(said[:_LONGEST_TITLE])


def _key_of_picture(image: HtmlElement) -> str | None:
    """Return the key of a picture, or None for one that leads to another page: other stories have theirs."""
    link = next((one for one in itertools.islice(image.iterancestors(), _LEVELS) if one.tag == "a"), None)
    address = next((value for key in _SOURCES if (value := image.get(key))), "").strip()
    is_own = link is None or _FRONT.match(link.get("href") or "")
    address = _FRESH.sub("", address[:_LONGEST_TITLE])
    return f"<img>{address}" if address and is_own else None


def _placed(place: str, text: str) -> str:
    """Return the key of a text at a place: `<site-title>the harbor light`."""
    if text.count(" ") < _SHORT:
        return f"<{place}>{site_key(line_key(text))}"
    return f"<{place}>{line_key(text[:_BEGINNING])} {len(text)}"


def _place(block: HtmlElement) -> str:
    """Return what tells the place of text: the level of its heading, the name of its block or of its box."""
    while block.tag not in BLOCKS and (outer := block.getparent()) is not None:
        block = outer
    if block.tag in _HEADINGS:
        return str(block.tag)
    around = block.getparent()
    name = block.get("class") or block.get("id")
    if not name and around is not None:
        name = around.get("class") or around.get("id")
    return _without_digits(name or "")


@lru_cache(maxsize=4096)
def _without_digits(name: str) -> str:
    return _DIGITS.sub("0", " ".join(name.split()))


@dataclass(frozen=True, slots=True)
class Site:
    """What is known of a page's site: the keys of what stands in many of its pages, and in this one."""

    known: AbstractSet[str] = frozenset()

    def __bool__(self) -> bool:
        """Whether anything is known."""
        return bool(self.known)

    def has(self, element: HtmlElement) -> bool:
        """Say whether all lines of an element stand at the same place in many pages."""
        if not self.known:
            return False
        keys = list(_keys_in(element, _MOST))
        return bool(keys) and all(key in self.known for key in keys)

    def has_title(self, text: str) -> bool:
        """Say whether a text is the title, or a part of the title, of many pages."""
        return _placed(_TITLE, text) in self.known

    def has_picture(self, image: HtmlElement) -> bool:
        """Say whether a picture stands in many pages."""
        return bool(self.known) and _key_of_picture(image) in self.known


def site_of(known: AbstractSet[str], blocks: Sequence[Block]) -> Site:
    """Return what is known of the site of a page with these blocks.

    Nothing, where most of its prose is: then the others are copies of this page.
    """
    site = Site(known)
    prose = [block for block in blocks if block.is_prose] if known else []
    shared = sum(block.words for block in prose if site.has(block.element))
    return Site() if 2 * shared > sum(block.words for block in prose) else site
