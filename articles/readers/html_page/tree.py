"""A page as a tree with an index by name, class, id and attribute, and the lines of text in it."""

import itertools
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from articles.markup.whitespace import collapse, is_blank, without_unwanted
from articles.readers.decoding import repair
from articles.readers.plain_text.photos import parse_photo

MAX_TAGS = 100_000
MAX_DEPTH = 1_000
# libxml2 compares each attribute of a tag with all others.
MAX_ATTRIBUTES = 300

# The longest story; a page that is longer, with pictures in it, is not looked through for wrong encodings.
MAX_CHARACTERS = 2_000_000
_PLAIN = {**dict.fromkeys(map(ord, "\u00ad\u200b\u2060\ufeff")), 0xA0: " "}

_TAG = re.compile(rb"<[a-zA-Z](?:[^=>]++|=\s*+(?:\"[^\"]*+\"|'[^']*+')?+)*+")
_QUOTED = re.compile(rb"\"[^\"]*\"|'[^']*'")
_ATTRIBUTE_END = re.compile(rb"[\s/]+")

BLOCKS = frozenset(
    {
        *(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "caption",
            "center",
            "dd",
            "details",
            "dialog",
        ),
        *(
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
        ),
        *(
            "h6",
            "header",
            "hr",
            "html",
            "legend",
            "li",
            "main",
            "nav",
            "ol",
            "p",
            "pre",
            "section",
            "summary",
        ),
        *("table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul"),
    }
)
# What holds no words of the page.
SILENT = frozenset(
    {
        *("audio", "button", "canvas", "datalist", "embed", "head", "iframe", "input", "link", "map", "math"),
        *("meta", "noscript", "object", "param", "progress", "script", "select", "source", "style", "svg"),
        *("template", "textarea", "title", "track", "video"),
    }
)

_CAPTION = re.compile(r"caption|cutline", re.IGNORECASE)
_LEVELS = 4  # above a picture or a text
_CLOSED = frozenset({"figure", "td", "li", "header", "nav", "footer", "aside"})
_MOST_PARTS = 12  # pieces of text in a caption
_LONGEST_CAPTION = 400  # characters
_SIZES = 2  # of letters in one paragraph that make its lines blocks
_LOOSE = frozenset({"a", "b", "strong", "em", "i", "font", "span", "u", "small", "big"})

Selectors = tuple[str, ...]


class PageRefusedError(ValueError):
    """A page that is too tangled to be read in good time; its text is a reason code."""


@dataclass(frozen=True, slots=True)
class _Simple:
    """One part of a selector: `h1.headline`, `#story`, `meta[name=author]`, `[class*=advert]`."""

    tag: str
    name: str
    classes: tuple[str, ...]
    attributes: tuple[tuple[str, str, str], ...]

    def fits(self, element: HtmlElement) -> bool:
        if (self.tag and element.tag != self.tag) or (self.name and element.get("id") != self.name):
            return False
        if self.classes:
            own = (element.get("class") or "").split()
            if not all(name in own for name in self.classes):
                return False
        return all(_has(element, *wanted) for wanted in self.attributes)


def _has(element: HtmlElement, key: str, sign: str, wanted: str) -> bool:
    value = element.get(key)
    return value is not None and _fits(value, sign, wanted)


def _fits(value: str, sign: str, wanted: str) -> bool:
    return wanted in value.casefold() if sign == "*=" else sign != "=" or value.casefold() == wanted


_PART = re.compile(
    r"(?P<tag>^[a-z][\w-]*)|#(?P<id>[\w-]+)|\.(?P<class>[\w-]+)|\[(?P<key>[\w:-]+)(?:(?P<sign>\*?=)(?P<value>[^\]]*))?\]"
)


def _parsed(selector: str) -> tuple[_Simple, ...]:
    simples = []
    for part in selector.split():
        tag = name = ""
        classes: list[str] = []
        attributes: list[tuple[str, str, str]] = []
        for found in _PART.finditer(part):
            tag = found["tag"] or tag
            name = found["id"] or name
            if found["class"]:
                classes.append(found["class"])
            if found["key"]:
                attributes.append((found["key"], found["sign"] or "", (found["value"] or "").casefold()))
        simples.append(_Simple(tag, name, tuple(classes), tuple(attributes)))
    return tuple(simples)


_KNOWN: dict[str, tuple[_Simple, ...]] = {}


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
            _KNOWN[selector] = _parsed(selector)
        *around, last = _KNOWN[selector]
        found = [element for element in self._candidates(last) if last.fits(element)]
        if within is not None:
            found = [element for element in found if self.holds(within, element)]
        for outer in around:
            holders = [element for element in self._candidates(outer) if outer.fits(element)]
            found = self._inside_any(found, holders)
        return found

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

    def comes_after(self, element: HtmlElement, other: HtmlElement) -> bool:
        """Say whether an element begins behind the end of another."""
        return self._spans[element][0] > self._spans[other][1]

    def inside(self, elements: list[HtmlElement], holders: Iterable[HtmlElement]) -> list[HtmlElement]:
        """Return the elements, which are in the order of the page, that are one of the holders or in one."""
        return self._inside_any(elements, sorted(holders, key=self.place), itself=True)

    def _candidates(self, simple: _Simple) -> list[HtmlElement]:
        if simple.name:
            return self._ids.get(simple.name, [])
        if simple.classes:
            return min((self._classes.get(name, []) for name in simple.classes), key=len)
        if simple.tag:
            return self._tags.get(simple.tag, [])
        key, sign, wanted = simple.attributes[0]
        # Many elements share few values.
        fitting = [
            elements for value, elements in self._values.get(key, {}).items() if _fits(value, sign, wanted)
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
    data = without_unwanted(_repaired(text)).encode("utf-8", "replace")
    if data.count(b"<") > MAX_TAGS:
        raise PageRefusedError("too-many-elements")
    if any(_attributes(tag) > MAX_ATTRIBUTES for tag in _TAG.findall(data) if len(tag) > MAX_ATTRIBUTES):
        raise PageRefusedError("too-many-attributes")
    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True)
    try:
        root = document_fromstring(data, parser=parser)
    except etree.ParserError:
        raise PageRefusedError("no-body") from None
    for image in list(root.iter("amp-img")):
        image.tag = "img"
    wrap_loose(root)
    _split_by_size(root)
    _frame_captions(root)
    return Page(root)


def _split_by_size(root: HtmlElement) -> None:
    """Make blocks of the lines of a paragraph that are set in several sizes: so old pages set their heads."""
    for paragraph in list(root.iter("p", "td", "center")):
        if len({font.get("size") for font in paragraph.iterchildren("font")} - {None}) < _SIZES:
            continue
        line: HtmlElement | None = None
        children = list(paragraph)
        for child in children:
            if child.tag == "br":
                line = None
                if (child.tail or "").strip():
                    line = etree.SubElement(paragraph, "div")
                    line.text = child.tail
                paragraph.remove(child)
                continue
            if line is None:
                line = etree.SubElement(paragraph, "div")
            line.append(child)
        if paragraph.tag == "p":
            paragraph.tag = "div"


def _frame_captions(root: HtmlElement) -> None:
    """Put a picture and what is right behind it, if that is a caption by name or words, into a figure."""
    for figure in list(root.iter("figure")):
        paragraphs = [child for child in figure if child.tag == "p"]
        if len(paragraphs) == 1 and next(figure.iter("figcaption"), None) is None:
            paragraphs[0].tag = "figcaption" if next(paragraphs[0].iter("img"), None) is None else "p"
    behind = dict(_printed_behind(root))
    for image in list(root.iter("img")):
        outer = image
        for around in itertools.islice(image.iterancestors(), _LEVELS):
            if around.tag not in {"a", "picture"}:
                break
            outer = around
        following = outer.getnext()
        is_named = following is not None and _CAPTION.search(following.get("class") or "") is not None
        words = following if is_named else behind.get(image)
        if (
            words is None
            or (outer.tail or "").strip()
            or not (is_named or _is_caption(words))
            or next(outer.iterancestors("figure"), None) is not None
        ):
            continue
        figure = outer.makeelement("figure")
        outer.addprevious(figure)
        figure.append(outer)
        words.drop_tree()
        words.tail = None
        figure.append(words)
        if not is_named:
            words.tag = "figcaption"


def _printed_behind(root: HtmlElement) -> Iterator[tuple[HtmlElement, HtmlElement]]:
    """Yield pictures, each with the paragraph that is the next thing printed, in one pass over the page."""
    opened: list[tuple[int, HtmlElement]] = []
    picture: tuple[int, HtmlElement] | None = None
    for number, (event, element) in enumerate(printed(root)):
        if event == "start":
            opened.append((number, element))
            if element.tag == "img":
                picture = number, element
        else:
            opened.pop()
            if element.tag in _CLOSED:
                picture = None
        text = element.text if event == "start" and element.tag not in SILENT else None
        text = text if event == "start" else element.tail
        if picture is not None and text and text.strip():
            around = itertools.islice(reversed(opened), _LEVELS)
            holder = next((one for one in around if one[1].tag in {"p", "div"}), None)
            if holder is not None and holder[0] > picture[0]:
                yield picture[1], holder[1]
            picture = None


def _is_caption(words: HtmlElement) -> bool:
    """Say whether a paragraph names who took a picture."""
    if next(words.iterdescendants(*BLOCKS, "img"), None) is not None:
        return False
    parts = list(itertools.islice(words.itertext(), _MOST_PARTS))
    text = collapse("".join(parts)).strip() if len(parts) < _MOST_PARTS else ""
    photo = parse_photo(text) if 0 < len(text) <= _LONGEST_CAPTION else None
    return photo is not None and photo.sure


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


def wrap_loose(root: HtmlElement) -> None:
    """Put text that stands between blocks, or between blank lines, into paragraphs, as a browser shows it."""
    for element in list(root.iter("div", "td", "section", "article", "center", "main", "body", "blockquote")):
        children = list(element)
        has_blocks = any(child.tag in BLOCKS for child in children)
        if (has_blocks or _has_blank_line(children)) and _has_loose_text(element, children):
            _wrap(element, children)


def _has_blank_line(children: list[HtmlElement]) -> bool:
    return any(
        one.tag == other.tag == "br" and not (one.tail or "").strip()
        for one, other in itertools.pairwise(children)
    )


def _has_loose_text(element: HtmlElement, children: list[HtmlElement]) -> bool:
    return bool(
        (element.text or "").strip()
        or any((child.tail or "").strip() or child.tag in _LOOSE for child in children)
    )


def _wrap(element: HtmlElement, children: list[HtmlElement]) -> None:
    paragraph: HtmlElement | None = None

    def current() -> HtmlElement:
        nonlocal paragraph
        if paragraph is None:
            paragraph = element.makeelement("p")
            element.append(paragraph)
        return paragraph

    if (element.text or "").strip():
        current().text, element.text = element.text, None
    for place, child in enumerate(children):
        tail, child.tail = child.tail, None
        following = children[place + 1] if place + 1 < len(children) else None
        if child.tag in BLOCKS:
            paragraph = None
            element.append(child)
        elif (
            child.tag == "br" and not (tail or "").strip() and following is not None and following.tag == "br"
        ):
            element.remove(child)
            paragraph = None
        else:
            current().append(child)
            child.tail = tail
            continue
        if (tail or "").strip():
            current().text = tail


def lines_of(element: HtmlElement) -> list[tuple[int, str]]:
    """Return the lines that an element prints: the line of the source where each begins, and its text."""
    lines: list[tuple[int, str]] = []
    parts: list[str] = []
    begins = element.sourceline or 1

    def end() -> None:
        text = collapse("".join(parts).translate(_PLAIN)).strip() if parts else ""
        if text and not is_blank(text):
            lines.append((begins, text))
        parts.clear()

    for event, part in printed(element):
        if part.tag in BLOCKS or part.tag == "br":
            end()
        if not parts:
            begins = part.sourceline or begins
        text = part.text if event == "start" else None if part is element else part.tail
        if text and (event == "end" or part.tag not in SILENT):
            parts.append(text)
    end()
    return lines


def printed(element: HtmlElement) -> Iterator[tuple[str, HtmlElement]]:
    """Yield the starts and ends of what is printed in an element; what is not, without its inside."""
    silent: HtmlElement | None = None
    for event, part in etree.iterwalk(element, events=("start", "end")):
        if silent is None and event == "start" and part.tag in SILENT:
            silent = part
            yield event, part
        elif silent is None:
            yield event, part
        elif part is silent and event == "end":
            silent = None
            yield event, part


def text_of(element: HtmlElement) -> str:
    """Return the text of an element in one line."""
    return " ".join(text for _, text in lines_of(element))
