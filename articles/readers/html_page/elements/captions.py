"""Put pictures of a page and the captions that stand behind them into figures."""

import itertools
import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from articles.markup.whitespace import collapse
from articles.readers.html_page.elements.printed import BLOCKS, SILENT, printed
from articles.readers.html_page.elements.typewritten import text_length
from articles.readers.plain_text.words.photos import parse_photo

_CAPTION = re.compile(r"caption|cutline", re.IGNORECASE)
_CREDIT = re.compile(r"credit|photographer", re.IGNORECASE)
_CLOSED = frozenset({"td", "li", "header", "nav", "footer", "aside"})
_PICTURE_AND_WORDS = 3  # elements of a box: picture, credit, caption
_MOST_NAMED = 2  # boxes behind a picture: caption and credit
_LEVELS = 4  # above a picture or a text
_MOST_PARTS = 12  # pieces of text in a caption
_LONGEST_CAPTION = 400  # characters


def frame_captions(root: HtmlElement) -> None:
    """Put a picture and what is right behind it, if that is a caption by name or words, into a figure."""
    for figure in list(root.iter("figure")):
        paragraphs = [child for child in figure if child.tag == "p"]
        if len(paragraphs) == 1 and next(figure.iter("figcaption"), None) is None:
            paragraphs[0].tag = "figcaption" if next(paragraphs[0].iter("img"), None) is None else "p"
    _frame_fields(root)
    _frame_under_headline(root)
    behind = dict(_printed_behind(root))
    for image in list(root.iter("img")):
        outer = _outermost(image)
        if outer is None or (outer.tail or "").strip():
            continue
        nearest = [one for one in (outer.getnext(), behind.get(image)) if one is not None]
        named = next((one for one in nearest if _CAPTION.search(one.get("class") or "")), None)
        words = behind.get(image)
        if named is not None:
            _frame(outer, named)
        elif words is not None and _is_caption(words) and not _has_table(outer, words):
            _frame_told(outer, words)


def _frame_fields(root: HtmlElement) -> None:
    """Put a picture's box and the boxes right behind it that are named for its words into a figure.

    So systems set a story whose editors fill in picture, credit and caption in fields of their own.
    """
    for image in list(root.iter("img")):
        outer = image
        for around in itertools.islice(image.iterancestors("div", "a", "picture", "span"), _LEVELS):
            parts = list(itertools.islice(around.iter(), _MOST_PARTS + 1))
            images = sum(part.tag == "img" for part in parts)
            if len(parts) > _MOST_PARTS or images > 1 or any(map(str.strip, around.itertext())):
                break
            outer = around
        if outer.tag != "div" or next(outer.iterancestors("figure"), None) is not None:
            continue
        named = list(itertools.takewhile(_is_named, itertools.islice(outer.itersiblings(), _MOST_NAMED)))
        # One alone is looked for elsewhere.
        if len(named) == _MOST_NAMED:
            _framed(outer, *_as_words(named))


def _frame_under_headline(root: HtmlElement) -> None:
    """Put the picture that a headline lies over, and its words in the box behind both, into a figure."""
    for headline in list(root.iter("h1")):
        for around in itertools.islice(headline.iterancestors("div", "header", "section"), _LEVELS):
            images = list(itertools.islice(around.iter("img"), 2))
            words = around.getnext()
            if len(images) == 1 and words is not None and 0 < len(words) <= _MOST_NAMED:
                is_free = next(images[0].iterancestors("figure"), None) is None
                if is_free and all(map(_is_named, words)) and not (words.text or "").strip():
                    _framed(images[0], *_as_words(list(words)))
                break


def _as_words(named: list[HtmlElement]) -> list[HtmlElement]:
    """Return boxes that are named for a picture's words as its caption and credit."""
    for part in named:
        is_credit = _CREDIT.search(part.get("class") or "") is not None
        part.tag, part.attrib["class"] = ("div", "credit") if is_credit else ("figcaption", "")
    return named


def _is_named(box: HtmlElement) -> bool:
    name = box.get("class") or ""
    if _CAPTION.search(name) is None and _CREDIT.search(name) is None:
        return False
    is_simple = next(itertools.islice(box.iter(), _MOST_PARTS, None), None) is None
    return is_simple and 0 < text_length(box) <= _LONGEST_CAPTION and next(box.iter("img"), None) is None


def _outermost(image: HtmlElement) -> HtmlElement | None:
    """Return what is around a picture alone; None for one in a figure with words or other pictures."""
    outer = image
    for around in itertools.islice(image.iterancestors(), _LEVELS):
        if around.tag not in {"a", "picture"}:
            break
        outer = around
    frame = next(outer.iterancestors("figure"), None)
    if frame is None:
        return outer
    several = next(itertools.islice(frame.iter("img"), 1, None), None) is not None
    return None if several or text_length(frame) else frame


def _framed(outer: HtmlElement, *parts: HtmlElement) -> None:
    """Put parts behind a picture into the figure around it."""
    figure = outer
    if outer.tag != "figure":
        figure = outer.makeelement("figure")
        outer.addprevious(figure)
        figure.append(outer)
    for part in parts:
        part.drop_tree()
        part.tail = None
        figure.append(part)


def _frame(outer: HtmlElement, caption: HtmlElement) -> None:
    credit = caption.getnext()
    is_credit = credit is not None and _CREDIT.search(credit.get("class") or "")
    _framed(outer, caption, *([credit] if is_credit else []))


def _frame_told(outer: HtmlElement, words: HtmlElement) -> None:
    below = _caption_below(words)
    words.tag = "figcaption" if below is None else "div"
    _framed(outer, words, *([] if below is None else [below]))
    if below is not None:
        below.tag = "figcaption"
        words.set("class", "credit")


def _has_table(outer: HtmlElement, credit: HtmlElement) -> bool:
    """Say whether picture, credit and caption are the cells of a table: old pages lay them out so."""
    table = next(outer.iterancestors("table"), None)
    if table is None or credit.tag != "td" or next(credit.iterancestors("table"), None) is not table:
        return False
    is_alone = next(itertools.islice(table.iter("img"), 1, None), None) is None
    return is_alone and text_length(credit) < text_length(table) <= _LONGEST_CAPTION


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
