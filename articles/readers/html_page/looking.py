"""What is looked for in a page, and where; the head of a story as far as it is known."""

import itertools
from bisect import bisect
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from datetime import date, datetime

from lxml.html import HtmlElement

from articles.readers.document import Guess, ParsedByline
from articles.readers.html_page.elements.blocks import Block, block_of, blocks_in
from articles.readers.html_page.elements.printed import BLOCKS
from articles.readers.html_page.elements.selectors import Selectors, words_of
from articles.readers.html_page.elements.structured import Structured
from articles.readers.html_page.elements.teasers import articles_apart, teasers
from articles.readers.html_page.elements.tree import NAMING, Page
from articles.readers.html_page.kinds.general import DIALOGS, GENERAL
from articles.readers.html_page.kinds.profile import Profile
from articles.readers.html_page.site import site_of
from articles.readers.moments import When

LONGEST_NEAR = 400  # characters
MOST_ELEMENTS = 50  # elements of a part of the head
FOOT_LINES = 60  # lines
# Attributes in which an element tells machines of its date.
STAMPS = ("datetime", "content", "title", "data-date", "data-datetime", "data-published", "data-time")
# Parts of a page that are not about this story.
ELSEWHERE = (
    *(
        "nav",
        "#comments",
        ".comments-area",
        ".comment",
        ".commentlist",
        "#respond",
        "#masthead",
        "#menu",
        "#nav",
        "#navigation",
        "#banner",
        "[role=banner]",
        "[role=search]",
    ),
    *DIALOGS,
    *(
        ".sidebar",
        "#sidebar",
        ".widget",
        ".widget-area",
        ".site-header",
        "#header",
        "#footer",
        ".site-footer",
        ".related",
        ".related-posts",
        ".jp-relatedposts",
        ".post-navigation",
        ".menu",
        ".site-branding",
        ".author-box",
    ),
    *(
        ".related-bottom-drawer",
        ".sno-story-related-content",
        ".contributor-area",
        ".author-bio",
        ".recent-posts",
        ".textwidget",
    ),
)
# Words in names of classes that say so too, wherever they stand in them: `mh-related-content`.
_ELSEWHERE = {"related", "recommended", "sidebar", "ticker", "trending", "comments", "promo", "subscribe"}
_OF_STORY = {"tag", "tags", "keywords", "topics"}  # what a `nav` of the story is named
# Words in names of classes and ids near the headline, on sites of any kind: `Story_authors__9f`, `fsAuthor`.
_NEAR = {
    "byline": {"byline", "author", "authors", "auth", "credits", "writer", "reporter", "poet"},
    "date": {"date", "published", "pub", "pubdate", "posted", "timestamp", "dateline", "dt"},
    "dek": {
        "standfirst",
        "subhead",
        "subheadline",
        "subheading",
        "subtitle",
        "deck",
        "dek",
        "excerpt",
        "summary",
        "teaser",
        "description",
        "abstract",
        "brief",
        "blurb",
    },
    "section": {"kicker", "overline", "eyebrow", "category", "categories", "rubric", "section", "label"},
}
_OF_PICTURES = {"image", "photo", "picture", "caption", "cutline"}
_BEFORE = 40  # starts and ends of elements over the headline that are near it
_MOST_NEAR = 200  # elements
_OVER = {"section"}  # parts of the head that may stand over the headline
_ONLY_OVER = {"section", "label"}  # words that tell them there alone
_LEVELS = 6  # above the headline
_HEAVIEST = 1_000  # characters of a head
_LINE = 8  # words of a line of text


@dataclass(frozen=True, slots=True)
class Dated:
    """A date that the page prints: where, what it says, and the reason to doubt that it is the story's."""

    origin: str
    element: HtmlElement
    when: When
    doubt: str | None = None


@dataclass(slots=True)
class Head:
    """The fields of a story, where each was found, and what is in doubt; `used` are their elements.

    `dated` is the text in which the day is printed, `told` the one that machines are told, `far` what is
    printed where the story's date need not stand.
    """

    headline: str = ""
    dek: str | None = None
    publication: str | None = None
    tagline: str | None = None
    section: str | None = None
    bylines: Sequence[ParsedByline] = ()
    when: When | None = None
    updated: datetime | None = None
    tags: Sequence[str] = ()
    url: str | None = None
    guid: str | None = None
    language: str | None = None
    origins: dict[str, str] = field(default_factory=dict)
    guesses: list[Guess] = field(default_factory=list)
    used: list[tuple[str, HtmlElement]] = field(default_factory=list)
    dated: str = ""
    told: date | None = None
    far: Dated | None = None

    def element(self, name: str) -> HtmlElement | None:
        """Return the element that a field was found in first."""
        return next((element for of, element in self.used if of == name), None)


def elsewhere(page: Page) -> list[HtmlElement]:
    """Return the parts of a page that are not about its story. Head, foot and asides in the story are."""
    parts = {element for _, element in page.each(ELSEWHERE)}
    tags = [*page.named(_OF_STORY), *page.all("[aria-label*=tags]")]
    parts.difference_update(nav for nav in tags if nav.tag == "nav")
    for name in ("header", "footer", "aside"):
        own = {element for story in ("article", ".hentry", "main") for element in page.all(f"{story} {name}")}
        parts |= set(page.all(name)) - own
    heads = ((one, list(one.iter("h1"))) for one in [*page.all("header"), *page.all("[role=banner]")])
    # The title in a site's banner is a link to its front page.
    titled = {one for one, h1 in heads if h1 and (one.tag == "header" or h1[0].find(".//a") is None)}
    parts.update(page.all("button"), teasers(page))
    return [one for one in parts - titled if 2 * page.weight(one) <= page.weight(page.root)]


class Looking:
    """A page that is looked through for the head of its story, and the head as far as it is known."""

    def __init__(
        self, page: Page, profile: Profile, structured: Structured, beginning: str, known: AbstractSet[str]
    ) -> None:
        self.page = page
        self.profiles = dict.fromkeys((profile, GENERAL))
        self.data = structured
        self.beginning = beginning
        self.elsewhere = elsewhere(page)
        self.blocks = blocks_in(page.root)
        self.site = site_of(known, self.blocks)
        self.head = Head()
        self._named: list[tuple[str, HtmlElement]] | None = None
        self._end: int | None = None
        self._box: tuple[HtmlElement | None] | None = None

    def with_cells(self) -> list[Block]:
        """Return the blocks of the page with those cells of its tables that hold no others, in its order."""
        cells = (block_of(cell) for name in ("td", "th") for cell in self.page.all(name))
        blocks = (*self.blocks, *(cell for cell in cells if cell is not None))
        return sorted(blocks, key=lambda block: self.page.place(block.element))

    def found(self, part: str) -> Iterator[tuple[str, HtmlElement]]:
        """Yield the elements of a part of the story that stand in its part of the page, the best first."""
        for profile in self.profiles:
            selectors: Selectors = getattr(profile, part)
            for selector in selectors:
                elements = self.page.all(selector)
                aside = set(self.page.inside(elements, [*self.elsewhere, *self._passed(part)]))
                for element in elements[:MOST_ELEMENTS]:
                    if element not in aside:
                        yield f"{profile.name} {selector}", element
        words = _NEAR.get(part, set())
        for name, element in self._near if words else ():
            is_behind = self._is_behind_headline(element)
            if name in words and (is_behind or part in _OVER) and not (is_behind and name in _ONLY_OVER):
                yield f"near the headline, named {name}", element

    def _passed(self, part: str) -> list[HtmlElement]:
        """Return what holds no such part: who is named in a picture's words took it."""
        return self.page.all("figure") + self.page.all("figcaption") if part == "byline" else []

    def pass_others(self) -> None:
        """Leave out what is named for something else, and each article but the one around the headline."""
        page, headline = self.page, self.head.element("headline")
        others = [element for element in page.named(_ELSEWHERE) if element.tag in BLOCKS]
        others += articles_apart(page, headline) if headline is not None else []
        others += [e for e in page.all("header") if headline is not None and page.comes_after(headline, e)]
        lines = [block for block in self.blocks if block.words >= _LINE]
        places = [page.place(block.element) for block in lines]
        words = [0, *itertools.accumulate(block.words for block in lines)]
        passed: HtmlElement | None = None
        for other in sorted(others, key=page.place):
            if passed is not None and page.holds(passed, other):
                continue
            begin, end = (bisect(places, place) for place in page.extent(other))
            is_own = headline is not None and page.holds(other, headline)
            if not is_own and 2 * (words[end] - words[begin]) <= words[-1]:
                self.elsewhere.append(other)
                passed = other

    def _is_behind_headline(self, element: HtmlElement) -> bool:
        headline = self.head.element("headline")
        return headline is not None and self.page.place(element) > self.page.place(headline)

    @property
    def _near(self) -> list[tuple[str, HtmlElement]]:
        """The words in names of elements from a little over the headline to the prose, and the elements."""
        if self._named is None:
            self._named = list(self._named_near())
        return self._named

    def _named_near(self) -> Iterator[tuple[str, HtmlElement]]:
        headline, page = self.head.element("headline"), self.page
        if headline is None:
            return
        begins, ends = page.place(headline) - _BEFORE, self.end_of_head(headline)
        near = [
            element
            for element in dict.fromkeys((*page.all("[class]"), *page.all("[id]")))
            if begins < page.place(element) < ends
            and page.weight(element) <= LONGEST_NEAR
            and (page.weight(element) > 0 or any(element.get(key) for key in ("aria-label", *STAMPS)))
            and is_simple(element)
        ]
        near.sort(key=page.place)
        aside = set(page.inside(near, self.elsewhere))
        for element in [element for element in near if element not in aside][:_MOST_NEAR]:
            words = dict.fromkeys(words_of(" ".join(element.get(key) or "" for key in NAMING)))
            if _OF_PICTURES.isdisjoint(words):
                yield from ((word, element) for word in words)

    def end_of_head(self, headline: HtmlElement) -> int:
        """Return the place of the second paragraph behind the headline: the first may be a long dek."""
        if self._end is None:
            prose = (block.element for block in self.blocks if block.is_prose)
            behind = (element for element in prose if self.page.comes_after(element, headline))
            first = [self.page.place(element) for element in itertools.islice(behind, 2)]
            self._end = first[-1] if first else 2 * self.page.size
        return self._end

    def head_box(self) -> HtmlElement | None:
        """Return what is around headline, byline and date alone, or None where the headline stands alone."""
        headline = self.head.element("headline")
        if headline is None:
            return None
        if self._box is None:
            self._box = (self._around_head(headline),)
        return self._box[0]

    def _around_head(self, headline: HtmlElement) -> HtmlElement | None:
        box = None
        for around in itertools.islice(headline.iterancestors(), _LEVELS):
            if self.page.weight(around) > _HEAVIEST or any(
                block.is_prose and self.page.holds(around, block.element) for block in self.blocks
            ):
                break
            box = around
        return box

    def say(self, name: str, origin: str, element: HtmlElement | None = None) -> None:
        """Note where a field was found, and its element."""
        self.head.origins[name] = origin
        if element is not None:
            self.head.used.append((name, element))

    def guess(self, name: str, reason: str) -> None:
        """Note that a field is in doubt."""
        self.head.guesses.append(Guess(name, reason))


def is_simple(element: HtmlElement) -> bool:
    """Say whether an element holds few others: so many can be looked at in good time."""
    return next(itertools.islice(element.iterdescendants(), MOST_ELEMENTS, None), None) is None
