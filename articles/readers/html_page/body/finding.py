"""Where the body of a page's story stands: by the profiles, or by what the whole page looks like."""

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lxml.html import HtmlElement

from articles.readers.html_page.body.between import blocks_between
from articles.readers.html_page.body.lines import is_sentence
from articles.readers.html_page.body.locating import (
    beside_headline,
    is_form,
    is_one_of_several,
    locate,
    open_layout,
    twins,
)
from articles.readers.html_page.elements.blocks import Block, blocks_in
from articles.readers.html_page.elements.printed import BLOCKS, text_of
from articles.readers.html_page.elements.structured import Structured
from articles.readers.html_page.elements.teasers import teasers
from articles.readers.html_page.elements.tree import Page
from articles.readers.html_page.kinds.general import DIALOGS, GENERAL
from articles.readers.html_page.kinds.profile import Profile
from articles.readers.html_page.looking import Head
from articles.readers.html_page.pictures.areas import outermost
from articles.readers.html_page.site import Site
from articles.readers.plain_text.lines import SENTENCE_END
from articles.readers.plain_text.words.photos import parse_photo

_CHAPTER_LEVELS = 2  # around the body of a chapter
_LISTS = frozenset(
    {"home", "blog", "archive", "category", "tag", "author", "search", "search-results", "error404"}
)
_LINE = 8  # words of a sentence of the story
_POEMS = {"poem", "poems", "verse", "verses", "stanza"}
_OF_STORY = frozenset({"h2", "h3", "h4", "h5", "h6", "li"})
_SINGLE = frozenset({"single", "single-post", "page", "singular"})


@dataclass(slots=True)
class Found:
    """Where the body stands: its elements, how they were found, and blocks in them that are no part of it."""

    elements: Sequence[HtmlElement]
    origin: str
    foreign: Sequence[HtmlElement] = ()


def _make_of(element: HtmlElement) -> list[str | None]:
    """Return what a body and the boxes right around it are called."""
    around = itertools.islice(element.iterancestors(), _CHAPTER_LEVELS)
    return [one.get("class") for one in (element, *around)]


def is_list(page: Page, structured: Structured) -> bool:
    """Say whether a page calls itself a list of stories, a search or an error."""
    names = _names_of_body(page)
    return bool(names & _LISTS) and not names & _SINGLE and not structured.story


def is_story(page: Page, structured: Structured) -> bool:
    """Say whether a page calls itself an article to machines."""
    kind = structured.first("og:type")
    return (
        bool(structured.story)
        or (kind is not None and kind[1].casefold() == "article")
        or bool(_names_of_body(page) & _SINGLE)
    )


def _names_of_body(page: Page) -> set[str]:
    body = page.root.find("body")
    return set((body.get("class") or "").split()) if body is not None else set()


@dataclass(frozen=True, slots=True)
class Places:
    """What a body is looked for by: the page, what it tells machines, its head, blocks, other parts, site."""

    page: Page
    profile: Profile
    structured: Structured
    head: Head
    aside: Sequence[HtmlElement]
    blocks: Sequence[Block]
    lines: Sequence[Block]
    site: Site

    def find(self) -> Found | None:
        """Return where the story stands, by the profiles or by what the whole page looks like."""
        page = self.page
        for profile in dict.fromkeys((self.profile, GENERAL)):
            for selector in profile.body:
                elements = [element for element in page.all(selector) if text_of(element)]
                aside = set(page.inside(elements, self.aside))
                elements = outermost(page, [element for element in elements if element not in aside])
                parents = list(dict.fromkeys(element.getparent() for element in elements))
                if len(parents) > 1 and not is_story(page, self.structured):
                    return None
                if elements:
                    return Found(list(self._of_one_story(elements)), f"{profile.name} {selector}")
        is_prose = any(block.is_prose for block in self.blocks)
        return (None if is_prose else self._poem()) or self._located()

    def _of_one_story(self, elements: Sequence[HtmlElement]) -> Iterator[HtmlElement]:
        """Yield the bodies beside the first one, and those of one make in its article: a story's chapters."""
        first, headline = elements[0], self.head.element("headline")
        article, make = next(first.iterancestors("article"), None), _make_of(first)
        is_own = article is not None and headline is not None and self.page.holds(article, headline)
        for element in elements:
            around = next(element.iterancestors("article"), None)
            is_chapter = is_own and around is article and _make_of(element) == make
            if element.getparent() is first.getparent() or is_chapter:
                yield element

    def _poem(self) -> Found | None:
        """Return the parts that are named for poems, whose lines are too short to look like prose."""
        poems = outermost(self.page, [part for part in self.page.named(_POEMS) if part.tag in BLOCKS])
        poems = [part for part in poems if part.getparent() is poems[0].getparent() and text_of(part)]
        is_told = self.head.element("headline") is not None
        return Found(poems, "named poem") if poems and is_told else None

    def _located(self) -> Found | None:
        page, headline = self.page, self.head.element("headline")
        own = [block for block in self.blocks if not self.site.has(block.element)]
        others = [*(e for _, e in page.each(DIALOGS)), *teasers(page)]
        others = [e for e in others if 2 * page.weight(e) < page.weight(page.root)]
        passed = set(page.inside([block.element for block in own], others))
        located = locate(page, [block for block in own if block.element not in passed])
        if located is None or (is_form(page) and not is_story(page, self.structured)):
            return None
        element = located.element
        is_over = headline is not None and page.holds(element, headline)
        if headline is not None and is_over:
            element = beside_headline(page, element, headline)
        foreign = [block.element for block in located.foreign if page.holds(element, block.element)]
        parts = twins(page, element, headline, self.blocks)
        foreign += [b.element for b in _labels(page, self._between(parts), parts)]
        if headline is not None and is_over:
            over = [b for b in blocks_in(element) if page.place(b.element) < page.place(headline)]
            foreign += [b.element for b in over if not b.is_prose]
        for part in parts:
            open_layout(page, part)
        kept = [one for one in foreign if next(one.iter("img"), None) is None]
        return Found(parts, located.origin, kept)

    def _between(self, bodies: Sequence[HtmlElement]) -> list[Block]:
        return blocks_between(self.page, self.head, self.lines, bodies, self.aside)


def _labels(page: Page, between: Sequence[Block], bodies: Sequence[HtmlElement]) -> Iterator[Block]:
    """Yield what stands over a story and is no part of it.

    Behind its first sentence headings, and what stands in tables and lists, are its own.
    """
    begun = False
    for block in between:
        begun = begun or (block.words >= _LINE and is_sentence(block))
        frame = next(block.element.iterancestors("table", "li"), block.element)
        is_inside = frame not in (block.element, *bodies) and any(page.holds(body, frame) for body in bodies)
        is_own = begun and (is_inside or block.element.tag in _OF_STORY)
        if _is_label(block.text) and not (is_own or is_one_of_several(block.element)):
            yield block


def _is_label(text: str) -> bool:
    """Say whether a line over a story is neither a sentence nor what tells of a picture."""
    greets = text[-1] in ":,"
    return not greets and SENTENCE_END.search(text[-8:]) is None and parse_photo(text) is None
