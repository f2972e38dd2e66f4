"""A page as a tree with an index by name, class, id and attribute."""

import itertools
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from articles.markup.whitespace import without_unwanted
from articles.readers.decoding import repair
from articles.readers.html_page.elements.captions import frame_captions
from articles.readers.html_page.elements.mending import (
    close_void,
    drop_hidden_menus,
    join_copies,
    name_notion_blocks,
    open_forms,
    open_inline,
    split_bold,
    split_by_size,
    split_signed,
    split_spans,
    take_roles,
    wrap_loose,
)
from articles.readers.html_page.elements.printed import BLOCKS, SILENT
from articles.readers.html_page.elements.selectors import Simple, fits_value, parsed, words_of
from articles.readers.html_page.elements.typewritten import open_preformatted
from articles.readers.html_page.elements.worded import open_worded

MAX_TAGS = 100_000
MAX_DEPTH = 1_000
# libxml2 compares each attribute of a tag with all others.
MAX_ATTRIBUTES = 300

# The longest story; a page that is longer, with pictures in it, is not looked through for wrong encodings.
MAX_CHARACTERS = 2_000_000
_TAG = re.compile(rb"<[a-zA-Z](?:[^=>]++|=\s*+(?:\"[^\"]*+\"|'[^']*+')?+)*+")
_QUOTED = re.compile(rb"\"[^\"]*\"|'[^']*'")
_ATTRIBUTE_END = re.compile(rb"[\s/]+")


class PageRefusedError(ValueError):
    """A page that is too tangled to be read in good time; its text is a reason code."""


# Attributes that names of an element stand in.
NAMING = ("class", "id", "data-testid", "data-automation-id", "data-component", "data-hook")
_KNOWN: dict[str, tuple[Simple, ...]] = {}


@dataclass(slots=True)
class Page:
    """A page's tree with an index: one pass over it answers all selectors of all profiles.

    Selectors are CSS, as far as sites' markup is told apart by it: a name, `#id`, `.class`, `[key]`,
    `[key=value]`, `[key*=part]`, and ancestors before a space. Values are compared in any case.
    """

    root: HtmlElement
    _spans: dict[HtmlElement, tuple[int, int]] = field(default_factory=dict)
    _tags: dict[str, list[HtmlElement]] = field(default_factory=lambda: defaultdict(list))
    _classes: dict[str, list[HtmlElement]] = field(default_factory=lambda: defaultdict(list))
    _ids: dict[str, list[HtmlElement]] = field(default_factory=lambda: defaultdict(list))
    _values: dict[str, dict[str, list[HtmlElement]]] = field(default_factory=lambda: defaultdict(dict))
    _weights: dict[HtmlElement, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        opened: list[int] = []
        weight = 0
        for number, (event, element) in enumerate(etree.iterwalk(self.root, events=("start", "end"))):
            if event == "end":
                self._spans[element] = (opened.pop(), number)
                self._weights[element] += weight
                weight += len(element.tail or "")
                continue
            self._weights[element] = -weight
            weight += len(element.text or "") if element.tag not in SILENT else 0
            opened.append(number)
            if len(opened) > MAX_DEPTH:
                raise PageRefusedError("too-deep")
            self._spans[element] = (number, number)
            self._tags[element.tag].append(element)
            for name in set((element.get("class") or "").split()):
                self._classes[name].append(element)
            for key, value in element.items():
                self._values[key].setdefault(value, []).append(element)
            if name := element.get("id"):
                self._ids[name].append(element)

    def all(self, selector: str, within: HtmlElement | None = None) -> list[HtmlElement]:
        """Return the elements that fit a selector, in the order of the page."""
        if selector not in _KNOWN:
            _KNOWN[selector] = parsed(selector)
        *around, last = _KNOWN[selector]
        candidates = self._candidates(last)
        if not candidates:
            return []
        found = [element for element in candidates if last.fits(element)]
        if within is not None:
            found = [element for element in found if self.holds(within, element)]
        for outer in around:
            holders = [element for element in self._candidates(outer) if outer.fits(element)]
            found = self._inside_any(found, holders)
        return found

    def named(self, words: AbstractSet[str]) -> list[HtmlElement]:
        """Return in order the elements with one of the words in a name: `caption` in `Story_leadCaption`."""
        others = (self._values[key].items() for key in NAMING[1:] if key in self._values)
        names = itertools.chain(self._classes.items(), *others)
        found = [e for name, own in names if not words.isdisjoint(words_of(name)) for e in own]
        return sorted(dict.fromkeys(found), key=self.place)

    def each(
        self, selectors: Iterable[str], within: HtmlElement | None = None
    ) -> Iterator[tuple[str, HtmlElement]]:
        """Yield all elements that fit one of the selectors: those of the first before those of the next."""
        for selector in selectors:
            for element in self.all(selector, within):
                yield selector, element

    @property
    def size(self) -> int:
        """How many elements it has."""
        return len(self._spans)

    def weight(self, element: HtmlElement) -> int:
        """Return how many characters of text stood in an element when the page was read."""
        return self._weights[element]

    def holds(self, outer: HtmlElement, inner: HtmlElement) -> bool:
        """Say whether an element stood inside another when the page was read, or is it."""
        begin, end = self._spans[outer]
        return begin <= self._spans.get(inner, (-1, -1))[0] <= end

    def place(self, element: HtmlElement) -> int:
        """Return a number by which elements are in the order of the page."""
        return self._spans[element][0]

    def extent(self, element: HtmlElement) -> tuple[int, int]:
        """Return the places where an element begins and ends."""
        return self._spans[element]

    def comes_after(self, element: HtmlElement, other: HtmlElement) -> bool:
        """Say whether an element begins behind the end of another."""
        return self._spans[element][0] > self._spans[other][1]

    def frame(self, image: HtmlElement) -> HtmlElement:
        """Put a picture into a figure of its own, and return it; it stands where the picture stood."""
        figure = image.makeelement("figure")
        figure.tail, image.tail = image.tail, None
        image.addprevious(figure)
        figure.append(image)
        self._spans[figure], self._weights[figure] = self._spans[image], 0
        return figure

    def inside(self, elements: list[HtmlElement], holders: Iterable[HtmlElement]) -> list[HtmlElement]:
        """Return the elements, which are in the order of the page, that are one of the holders or in one."""
        return self._inside_any(elements, sorted(holders, key=self.place), itself=True)

    def _candidates(self, simple: Simple) -> list[HtmlElement]:
        if simple.name:
            return self._ids.get(simple.name, [])
        if simple.classes:
            return min((self._classes.get(name, []) for name in simple.classes), key=len)
        if simple.tag:
            return self._tags.get(simple.tag, [])
        key, sign, wanted = simple.attributes[0]
        # Many elements share few values.
        fitting = [
            elements
            for value, elements in self._values.get(key, {}).items()
            if fits_value(value, sign, wanted)
        ]
        return sorted(itertools.chain.from_iterable(fitting), key=self.place)

    def _inside_any(
        self, elements: list[HtmlElement], holders: list[HtmlElement], *, itself: bool = False
    ) -> list[HtmlElement]:
        """Return the elements that stand inside one of the holders; both are in the order of the page."""
        inside, reach, place = [], -1, 0
        for element in elements:
            begin = self._spans[element][0]
            while place < len(holders) and self._spans[holders[place]][0] < begin + itself:
                reach = max(reach, self._spans[holders[place]][1])
                place += 1
            if begin < reach:
                inside.append(element)
        return inside


def read_page(text: str) -> Page:
    """Return the tree of a page; raises `PageRefusedError` for one that cannot be read in good time."""
    root = tree_of(text)
    for image in list(root.iter("amp-img")):
        image.tag = "img"
    close_void(root)
    join_copies(root)
    drop_hidden_menus(root)
    take_roles(root)
    name_notion_blocks(root)
    open_worded(root)
    open_forms(root)
    open_preformatted(root)
    open_inline(root)
    wrap_loose(root)
    split_by_size(root)
    split_signed(root)
    split_bold(root)
    split_spans(root)
    frame_captions(root)
    return Page(root)


def tree_of(text: str) -> HtmlElement:
    """Return the tree of a page as the parser makes it; raises `PageRefusedError` as `read_page` does."""
    data = without_unwanted(_repaired(text)).encode("utf-8", "replace")
    if data.count(b"<") > MAX_TAGS:
        raise PageRefusedError("too-many-elements")
    if any(_attributes(tag) > MAX_ATTRIBUTES for tag in _TAG.findall(data) if len(tag) > MAX_ATTRIBUTES):
        raise PageRefusedError("too-many-attributes")
    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True)
    try:
        return document_fromstring(data, parser=parser)
    except etree.ParserError:
        raise PageRefusedError("no-body") from None


def _repaired(text: str) -> str:
    """Undo a wrong encoding line by line, before characters go that only it has."""
    if text.isascii() or len(text) > MAX_CHARACTERS:
        return text
    return "\n".join([repair(line) for line in text.split("\n")])


def _attributes(tag: bytes) -> int:
    return len(_ATTRIBUTE_END.split(_QUOTED.sub(b" ", tag)))


def cut(element: HtmlElement) -> None:
    """Empty an element: the text behind it stays where it is, and so does the end of a block."""
    tag = "div" if element.tag in BLOCKS else "span"
    element.clear(keep_tail=True)
    element.tag = tag
