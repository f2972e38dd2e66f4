"""Mend a page's tree so that each paragraph, head and caption stands in an element of its own."""

import itertools
import re
from collections.abc import Iterator

from lxml import etree
from lxml.html import HtmlElement

from articles.markup.whitespace import collapse
from articles.readers.html_page.elements.printed import BLOCKS, SILENT, printed
from articles.readers.html_page.elements.typewritten import INLINE, text_length
from articles.readers.plain_text.words.photos import parse_photo

_CAPTION = re.compile(r"caption|cutline", re.IGNORECASE)
_CREDIT = re.compile(r"credit|photographer", re.IGNORECASE)
_LEVELS = 4  # above a picture or a text
_BY = re.compile(r"(?:(?:Posted |Written |Submitted |Contributed )?(?:[Bb][Yy]|[Pp][Oo][Rr])):? +[A-ZÁÉÍÓÚÑ]")
_CLOSED = frozenset({"figure", "td", "li", "header", "nav", "footer", "aside"})
_MOST_PARTS = 12  # pieces of text in a caption
_LONGEST_CAPTION = 400  # characters
_PICTURE_AND_WORDS = 3  # elements of a box: picture, credit, caption
_SIZES = 2  # of letters in one paragraph that make its lines blocks
_HOLDERS = ("div", "td", "section", "article", "center", "main", "body", "blockquote", "header")


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


def frame_captions(root: HtmlElement) -> None:
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
        nearest = (one for one in (following, behind.get(image)) if one is not None)
        named = next((one for one in nearest if _CAPTION.search(one.get("class") or "")), None)
        is_named = named is not None
        words = named if named is not None else behind.get(image)
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
        below = _caption_below(words) if not is_named else None
        credit = words.getnext() if is_named else None
        words.drop_tree()
        words.tail = None
        figure.append(words)
        if credit is not None and _CREDIT.search(credit.get("class") or ""):
            credit.drop_tree()
            credit.tail = None
            figure.append(credit)
        if not is_named:
            words.tag = "figcaption"
        if below is not None:
            below.tag, words.tag = "figcaption", "div"
            words.set("class", "credit")
            figure.append(below)


def _caption_below(credit: HtmlElement) -> HtmlElement | None:
    """Return the only paragraph under a credit in a box that holds nothing else but the picture."""
    box, below = credit.getparent(), credit.getnext()
    if box is None or below is None or box.tag != "div" or len(box) != _PICTURE_AND_WORDS:
        return None
    photo = parse_photo(collapse("".join(itertools.islice(credit.itertext(), _MOST_PARTS))).strip())
    is_credit = photo is not None and not photo.caption
    return below if is_credit and below.tag == "p" and not (below.tail or "").strip() else None


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
            # In a table that only lays out a page the next cell may tell of it.
            if element.tag in _CLOSED and element.tag != "td":
                picture = None
        text = element.text if event == "start" and element.tag not in SILENT else None
        text = text if event == "start" else element.tail
        if picture is not None and text and text.strip():
            around = itertools.islice(reversed(opened), _LEVELS)
            holder = next((one for one in around if one[1].tag in {"p", "div", "td"}), None)
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
