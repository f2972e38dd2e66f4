"""Typewritten text, as old mailing lists and text files have it, made into paragraphs."""

import itertools
import re

from lxml.html import HtmlElement

from articles.readers.html_page.elements.printed import BLOCKS

INLINE = frozenset({"a", "b", "strong", "em", "i", "font", "span", "u", "small", "big"})
_PARAGRAPH, _LINE = "\u2029", "\u2028"  # signs for breaks, which Unicode has
_RULE = re.compile(r"\s*[-=_*~#+.]{3,}\s*")
_COLUMNS = re.compile(r" {3,}")
_SPACED = re.compile(r"(?:\w ){2,}\w(?: {3,}(?:\w )+\w)*")
_ROOM = 8  # characters that a line of type may be shorter than the longest one for no reason


def open_preformatted(root: HtmlElement) -> None:
    """Make paragraphs of a typewritten text that is most of a page, as those of old mailing lists have it."""
    texts = list(root.iter("pre", "xmp", "listing"))
    most = text_length(root) // 2 if texts else 0
    for element in texts:
        if text_length(element) <= most or next(element.iter(*BLOCKS - {"pre"}), element) is not element:
            continue
        element.tag = "div"
        for part in element.iter():
            if part.text:
                part.text = _typed(part.text)
            if part is not element and part.tail:
                part.tail = _typed(part.tail)
        for holder in (element, *element.iterdescendants(*INLINE)):
            _set_breaks(holder)


def _typed(text: str) -> str:
    """Return typewritten text with signs for its breaks; lines that only ended where the paper did go on."""
    lines = [line.rstrip() for line in text.expandtabs().split("\n")]
    lines = ["" if _RULE.fullmatch(line) else line for line in lines]
    width = max(map(len, lines))
    parts = [_typed_line(lines[0])]
    is_head = True
    for line, behind in itertools.pairwise(lines):
        first = behind.partition(" ")[0]
        # Behind a blank line, before an indented one, and around lines set in columns.
        if not line or not first or _COLUMNS.search(line.strip()):
            parts.append(_PARAGRAPH)
        else:
            # A line that the next word had room in was ended on purpose; in the head it stands by itself.
            is_full = len(line) + len(first) + _ROOM >= width
            is_head = is_head and not is_full
            parts.append(" " if is_full else _PARAGRAPH if is_head else _LINE)
        parts.append(_typed_line(behind))
    return "".join(parts)


def _typed_line(line: str) -> str:
    """Return a typed line: its columns apart, `T H E   L I G H T` as words."""
    line = line.strip()
    if _SPACED.fullmatch(line):
        return " ".join(word.replace(" ", "") for word in _COLUMNS.split(line))
    return _COLUMNS.sub(_PARAGRAPH, line)


def _set_breaks(element: HtmlElement) -> None:
    """Put breaks where marks of them stand in the text right in an element."""
    for holder, key in [(element, "text"), *((child, "tail") for child in element)]:
        text = getattr(holder, key) or ""
        if _PARAGRAPH not in text and _LINE not in text:
            continue
        first, *rest = re.split(f"({_PARAGRAPH}|{_LINE})", text)
        setattr(holder, key, first)
        place = 0 if key == "text" else element.index(holder) + 1
        for mark, words in zip(rest[::2], rest[1::2], strict=True):
            for _ in range(2 if mark == _PARAGRAPH else 1):
                line = element.makeelement("br")
                element.insert(place, line)
                place += 1
            line.tail = words


def text_length(element: HtmlElement) -> int:
    """Return how many characters of text stand in an element."""
    return sum(map(len, element.itertext()))
