"""Mend a page's tree so that each paragraph, head and caption stands in an element of its own."""

import itertools
import re
from collections import Counter

from lxml import etree
from lxml.html import HtmlElement

from articles.readers.html_page.elements.printed import BLOCKS
from articles.readers.html_page.elements.typewritten import INLINE, text_length
from articles.readers.plain_text.lines import SENTENCE_END

_ADDRESS = re.compile(r"(?!data:)\S", re.IGNORECASE)
_SOURCES = ("src", "srcset", "data-src", "data-srcset", "data-lazy-src", "data-original")
_COPIED = ("src", "srcset", "alt", "title")
_LEVELS = 4  # above a picture or a text
_BY = re.compile(r"(?:(?:Posted |Written |Submitted |Contributed )?(?:[Bb][Yy]|[Pp][Oo][Rr])):? +[A-ZÁÉÍÓÚÑ]")
_MOST_PARTS = 12  # pieces of text in a caption
_FEWEST_LINKS, _MOST_OF_MENU = 3, 300  # links and elements
_OF_STORY = ("h1", "p", "article")  # no menu has
_OTHER_CASE = "w-condition-invisible"  # how Webflow names what the style sheet hides
_HEADS = re.compile(r"[\w?]$")  # how the text of a heading ends
_HEADING_LEVELS = frozenset("123456")
_OF_NOTION = {
    "notion-header-block": "h2",
    "notion-sub_header-block": "h2",
    "notion-sub_sub_header-block": "h3",
    "notion-bulleted_list-block": "ul",
    "notion-numbered_list-block": "ol",
}
_LISTS = ("ul", "ol")
_MOST_LABEL = 2  # words of a button
_MOST_SPANS = 100  # of a paragraph
_WHOLE = 20  # characters of a sentence
_LONGEST_HEADING = 60  # characters
_SENTENCE = 8  # words of a line under such a heading
_LONGEST_CAPTION = 400  # characters
_SIZES = 2  # of letters in one paragraph that make its lines blocks
_HOLDERS = ("div", "td", "section", "article", "center", "main", "body", "blockquote", "header", "footer")


def close_void(root: HtmlElement) -> None:
    """Put behind an element that holds nothing what the parser, which does not know it, put into it."""
    for element in list(root.iter("source", "track", "wbr")):
        inner, tail = list(element), element.tail
        element.tail, element.text = element.text, None
        if not inner:
            element.tail = f"{element.tail or ''}{tail or ''}"
            continue
        inner[-1].tail = f"{inner[-1].tail or ''}{tail or ''}"
        between, element.tail = element.tail, None
        for child in reversed(inner):
            element.addnext(child)
        element.tail = between


def drop_hidden_menus(root: HtmlElement) -> None:
    """Drop what a page hides that is mostly links: menus which a button opens, whose words are none of its.

    What is hidden while a box is open over the page stays, as it holds a story. Dropped too is what a
    builder prints for another case than this page's, such as "No items found." below items.
    """
    for box in list(root.iter("div", "nav", "ul", "section", "aside")):
        if _OTHER_CASE in (box.get("class") or "").split():
            box.clear(keep_tail=True)
        if (box.get("aria-hidden") or "").casefold() == "true" or box.get("hidden") is not None:
            tags = Counter(part.tag for part in itertools.islice(box.iter(), _MOST_OF_MENU + 1))
            is_small = tags.total() <= _MOST_OF_MENU
            if is_small and tags["a"] >= _FEWEST_LINKS and not any(tags[tag] for tag in _OF_STORY):
                box.clear(keep_tail=True)


def take_roles(root: HtmlElement) -> None:
    """Make headings, and buttons of a word or two, of what says that it is one: scripts make them so."""
    for element in root.iter("div", "span", "p"):
        role = (element.get("role") or "").casefold()
        if role == "heading":
            level = element.get("aria-level") or "2"
            element.tag = f"h{level}" if level in _HEADING_LEVELS else "h2"
        elif role == "button" and next(element.iter("img", "a"), None) is None:
            text = "".join(itertools.islice(element.itertext(), _MOST_PARTS)).split()
            if 0 < len(text) <= _MOST_LABEL and text[-1][-1] not in ".?!":
                element.tag = "button"


def name_notion_blocks(root: HtmlElement) -> None:
    """Make headings and lists of the blocks in which Notion sets them, whose classes alone tell them."""
    for block in list(root.iter("div")):
        names = (block.get("class") or "").split()
        kind = next((_OF_NOTION[name] for name in names if name in _OF_NOTION), None)
        if kind in _LISTS:
            block.tag, listed = "li", block.getprevious()
            if listed is None or listed.tag != kind:
                listed = block.makeelement(kind)
                block.addprevious(listed)
            listed.append(block)
        elif kind is not None:
            block.tag = kind
            etree.strip_tags(block, "div")


def open_forms(root: HtmlElement) -> None:
    """Make a plain part of a form that is around most of a page, as some servers' pages have one."""
    forms = list(root.iter("form"))
    most = text_length(root) // 2 if forms else 0
    for form in forms:
        if text_length(form) > most:
            form.tag = "div"


def open_inline(root: HtmlElement) -> None:
    """Make blocks of inline elements that hold paragraphs, as blocks or parted by blank lines."""
    for element in list(root.iter(*INLINE)):
        children = list(element)
        if element.tag != "a" and (
            _has_blank_line(children) or any(child.tag in BLOCKS for child in children)
        ):
            element.tag = "div"
            for around in itertools.islice(element.iterancestors("p", *INLINE), _LEVELS):
                around.tag = "div"


def wrap_loose(root: HtmlElement) -> None:
    """Put text that stands between blocks, or between blank lines, into paragraphs, as a browser shows it."""
    for element in list(root.iter(*_HOLDERS)):
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
        or any((child.tail or "").strip() or child.tag in INLINE for child in children)
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


def split_by_size(root: HtmlElement) -> None:
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


def split_spans(root: HtmlElement) -> None:
    """Make paragraphs of the spans of one that is nothing but spans of one name, each of whole sentences."""
    for paragraph in list(root.iter("p")):
        spans = list(itertools.islice(paragraph, _MOST_SPANS + 1))
        is_loose = (paragraph.text or "").strip() or any((span.tail or "").strip() for span in spans)
        if not 1 < len(spans) <= _MOST_SPANS or is_loose or any(one.tag != "span" for one in spans):
            continue
        name = spans[0].get("class")
        if name and all(one.get("class") == name and _is_told(one) for one in spans):
            paragraph.tag = "div"
            for span in spans:
                span.tag = "p"


def _is_told(span: HtmlElement) -> bool:
    text = "".join(span.itertext()).strip()
    return len(text) >= _WHOLE and SENTENCE_END.search(text[-8:]) is not None


def split_bold(root: HtmlElement) -> None:
    """Make a paragraph of a bold line that a paragraph begins with: so some set the headings in a story."""
    for paragraph in list(root.iter("p")):
        if len(paragraph) > 1 and paragraph[0].tag == "br" and not _text_before(paragraph[0]):
            paragraph.remove(paragraph[0])
        first = paragraph[0] if len(paragraph) > 1 else None
        if first is None or first.tag not in {"b", "strong"} or (paragraph.text or "").strip():
            continue
        words = "".join(itertools.islice(first.itertext(), _MOST_PARTS)).strip()
        is_line = paragraph[1].tag == "br" and not (first.tail or "").strip() and len(first) == 0
        below = (paragraph[1].tail or "").split()
        is_line = is_line and len(words) <= _LONGEST_HEADING and _HEADS.search(words) is not None
        if is_line and len(below) >= _SENTENCE:
            heading = paragraph.makeelement("p")
            paragraph.addprevious(heading)
            paragraph.text = paragraph[1].tail
            paragraph.remove(paragraph[1])
            heading.append(first)


def _text_before(line_break: HtmlElement) -> str:
    """Return what stands right around a line break that its paragraph begins with."""
    around = line_break.getparent()
    return f"{(around.text if around is not None else '') or ''}{line_break.tail or ''}".strip()


def split_signed(root: HtmlElement) -> None:
    """Make blocks of the lines of a short paragraph of which one is a byline: they are a head's."""
    for paragraph in list(root.iter("p", "div", "td", "center")):
        children = list(itertools.islice(paragraph, _MOST_PARTS + 1))
        if not 0 < len(children) <= _MOST_PARTS or not any(child.tag == "br" for child in children):
            continue
        parts = list(itertools.islice(paragraph.itertext(), _MOST_PARTS + 1))
        if (
            len(parts) > _MOST_PARTS
            or sum(map(len, parts)) > _LONGEST_CAPTION
            or any(child.tag in BLOCKS for child in children)
            or not any(_BY.match(part.strip()) for part in parts)
        ):
            continue
        first, paragraph.text = paragraph.text, None
        line = etree.SubElement(paragraph, "div")
        line.text = first
        for child in children:
            if child.tag == "br":
                line = etree.SubElement(paragraph, "div")
                line.text = child.tail
                paragraph.remove(child)
            else:
                line.append(child)
        paragraph.tag = "div" if paragraph.tag == "p" else paragraph.tag


def join_copies(root: HtmlElement) -> None:
    """Drop the copy of a picture for browsers without scripts; what only holds its place gets its address."""
    for copy in list(root.iter("noscript")):
        inner = list(itertools.islice(copy.iter("img"), 2))
        around = copy.getparent()
        if len(inner) != 1 or around is None:
            continue
        others = (child for child in around if child is not copy)
        beside = [one for child in others for one in itertools.islice(child.iter("img"), 2)]
        if len(beside) != 1:
            continue
        if not any(_ADDRESS.match(value) for key, value in beside[0].items() if key in _SOURCES):
            for key in _COPIED:
                beside[0].attrib.pop(key, None)
                if value := inner[0].get(key):
                    beside[0].set(key, value)
        copy.clear(keep_tail=True)
