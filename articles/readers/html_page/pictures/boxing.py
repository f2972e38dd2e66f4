"""Make figures of what is around one picture and its words, however a site calls it."""

import itertools
import re
from collections.abc import Iterator, Sequence

from lxml import etree
from lxml.html import HtmlElement

from articles.readers.html_page.elements.printed import lines_of, text_of
from articles.readers.html_page.elements.selectors import words_of
from articles.readers.html_page.elements.tree import Page
from articles.readers.html_page.looking import is_simple
from articles.readers.plain_text.lines import SENTENCE_END
from articles.readers.plain_text.words.names import is_name
from articles.readers.plain_text.words.photos import parse_photo

_BOXES = frozenset(
    [
        "div",
        "p",
        "a",
        "picture",
        "span",
        "center",
        "li",
        "dl",
        "dt",
        "dd",
        "section",
        "noscript",
        "td",
        "tr",
        "tbody",
        "table",
    ]
)
_NAMED = {
    *("image", "images", "photo", "photos", "picture", "pic", "media", "figure", "thumb", "mediabox"),
    *("caption", "cutline", "foto", "fotos", "imagen", "fotografia"),
}
_CAPTION = re.compile(
    r"caption|cutline|pie-?de-?foto|leyenda|(?:^|[\s_-])(?:cap|legend)(?:$|[\s_-])|Cap(?:$|\s)", re.IGNORECASE
)
_CREDIT = re.compile(r"credit|photographer|(?:^|[\s_-])cred(?:$|[\s_-])", re.IGNORECASE)
_SEAM = re.compile(r"(?<=[a-z][.!?”\"])(?=[A-Z])")  # where two elements meet without a space
_INLINE = ("em", "i", "small", "span", "cite")
_LEVELS = 6  # above a picture
_LONGEST = 700  # characters of its words
_LEFT_OUT = 40  # characters of a box that are neither caption nor credit, such as "Enlarge"
_FEWEST_SPACES = 3  # between the words of a caption that nothing names
_TOLD = ("caption", "credit")  # what attributes are named for that hold words


def frame_boxes(page: Page, stops: Sequence[HtmlElement]) -> None:
    """Make a figure of each box that holds one picture and words that are named for it or tell of it.

    `stops` are elements that no box holds.
    """
    for figure in page.all("figure"):
        _take_last_name(figure)
        _take_told(figure)
    for image in page.all("img"):
        if next(image.iterancestors("figure"), None) is None:
            told = [(box, words) for box in _boxes(page, image, stops) if (words := _words_in(box))]
            # A cell with both needs no other, which may hold tools.
            told = next(([one] for one in told if one[0].tag == "td" and all(one[1])), told)
            around = itertools.islice(image.iterancestors("a"), 1)
            shown = next(
                (one.get("data-caption") for one in (image, *around) if one.get("data-caption")), None
            )
            title = shown or image.get("title") or ""
            if told:
                _frame(told[-1][0], image, *told[-1][1])
            elif shown or (
                (one := parse_photo(title[:_LONGEST])) and one.sure and (one.caption or one.credit)
            ):
                # Words that only show when a mouse rests on the picture, or for a script to show.
                etree.SubElement(page.frame(image), "figcaption").text = title[:_LONGEST]


def frame_tables(page: Page, bodies: Sequence[HtmlElement]) -> None:
    """Make a figure of a small table in a story that holds one picture: so old pages put words under one."""
    for body in bodies:
        for table in page.all("table", body):
            is_small = 2 * page.weight(table) < page.weight(body) and page.weight(table) <= _LONGEST
            images = list(itertools.islice(table.iter("img"), 2))
            if table is not body and is_small and len(images) == 1:
                cell = next((one for one in images[0].iterancestors("td") if text_of(one)), table)
                told = cell if page.holds(table, cell) else table
                words = text_of(told)
                _frame(table, images[0], *(_words_by_lines(told, words) or (words, "")))


def _boxes(page: Page, image: HtmlElement, stops: Sequence[HtmlElement]) -> Iterator[HtmlElement]:
    """Yield what is around one picture and few words, from the inside out."""
    for outer in itertools.islice(image.iterancestors(), _LEVELS):
        is_box = outer.tag in _BOXES or "-" in outer.tag  # an element that a site made
        if not is_box or page.weight(outer) > _LONGEST or not is_simple(outer):
            return
        if len(list(itertools.islice(outer.iter("img"), 2))) > 1:
            return
        if any(page.holds(outer, stop) for stop in stops):
            return
        yield outer


def _words_in(box: HtmlElement) -> tuple[str, str] | None:
    """Return caption and credit in what is around a picture, or None where it holds other words, or none."""
    words = text_of(box)
    named = [
        element
        for element in box.iterdescendants()
        if (_CAPTION.search(_name(element)) or _CREDIT.search(_name(element)))
        and next(element.iter("img"), None) is None
    ]
    named = _outermost([element for element in named if not _is_shell(element, named)])
    credited = [element for element in named if _CREDIT.search(_name(element))]
    caption = _joined([element for element in named if element not in credited])
    credit = _joined(credited)
    if named and words:
        if not credit and (beside := parse_photo(words.replace(caption, "", 1).strip())):
            credit = words.replace(caption, "", 1).strip() if beside.sure else ""
        rest = words.replace(credit, "", 1).strip() if credit and not caption else ""
        caption = rest if rest.count(" ") >= _FEWEST_SPACES or SENTENCE_END.search(rest) else caption
        return (caption, credit) if len(words) - len(f"{caption} {credit}") <= _LEFT_OUT else None
    return _words_by_lines(box, words) if words else None


def _words_by_lines(box: HtmlElement, words: str) -> tuple[str, str] | None:
    """Return caption and credit of a box in which nothing is named, by what its lines say."""
    lines = [line for _, text in lines_of(box) for line in _SEAM.split(text)]
    credited = [line for line in lines if (one := parse_photo(line)) and one.sure and not one.caption]
    if not credited and len(lines) > 1 and SENTENCE_END.search(lines[-2][-8:]) and is_name(lines[-1]):
        return " ".join(lines[:-1]), lines[-1]
    if len(credited) == 1 and len(lines) > 1:
        return " ".join(line for line in lines if line not in credited), credited[0]
    last = next(
        (part for part in reversed(list(box.iter("em", "i", "small", "span"))) if text_of(part)), None
    )
    said = text_of(last) if last is not None else ""
    if not credited and said and is_name(said.partition(",")[0]) and words.endswith(f" {said}"):
        return words[: -len(said)].rstrip(), said.partition(",")[0]
    photo = parse_photo(words)
    is_told = not _NAMED.isdisjoint(words_of(_name(box))) or (photo is not None and photo.sure)
    return (words, "") if is_told else None


def _is_shell(element: HtmlElement, named: Sequence[HtmlElement]) -> bool:
    """Say whether all words of a named element stand in others that are named in it."""
    parts = _outermost([one for one in element.iterdescendants() if one in named])
    return bool(parts) and _joined(parts) == text_of(element)


def _outermost(elements: Sequence[HtmlElement]) -> list[HtmlElement]:
    inner = {part for element in elements for part in element.iterdescendants()}
    return [element for element in elements if element not in inner]


def _frame(box: HtmlElement, image: HtmlElement, caption: str, credit: str) -> None:
    name = box.get("class") or ""
    box.clear(keep_tail=True)
    box.tag = "figure"
    if not (_CAPTION.search(name) or _CREDIT.search(name)):
        box.set("class", name)  # by which the places of pictures are found
    image.tail = None
    box.append(image)
    if caption:
        etree.SubElement(box, "figcaption").text = caption
    if credit:
        line = etree.SubElement(box, "div")
        line.set("class", "credit")
        line.text = credit


def _joined(elements: Sequence[HtmlElement]) -> str:
    return " ".join(text for element in elements if (text := text_of(element)))


def _name(element: HtmlElement) -> str:
    return f"{element.get('class') or ''} {element.get('id') or ''}"


def _take_last_name(figure: HtmlElement) -> None:
    """Call the last part of a caption its credit where it is a name in an element of its own."""
    for caption in figure.iter("figcaption"):
        last = caption[-1] if len(caption) else None
        if (
            last is not None
            and last.tag in {"small", "cite", "em", "i", "span", "b", "strong"}
            and not (last.tail or "").strip()
            and not last.get("class")
            and is_name(text_of(last).strip(" ()"))
            and text_of(caption) != text_of(last)
        ):
            last.set("class", "credit")


def _take_told(figure: HtmlElement) -> None:
    """Print the caption and credit that only attributes of a figure hold, for a script to show."""
    if not is_simple(figure) or text_of(figure):
        return
    for element in list(figure.iter()):
        for kind in _TOLD:
            told = [
                value for key, value in element.items() if key.startswith("data-") and kind in key.split("-")
            ]
            if told and told[0].strip():
                line = etree.SubElement(figure, "div")
                line.set("class", kind)
                line.text = told[0]
