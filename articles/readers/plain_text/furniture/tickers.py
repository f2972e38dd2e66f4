"""Titles of other stories above a page's own: a ticker, what is trending, a row of slides."""

from collections.abc import Iterator

from articles.readers.plain_text.furniture.classifying import classify
from articles.readers.plain_text.lines import Line
from articles.readers.plain_text.words.bylines import parse_byline
from articles.readers.plain_text.words.dates import read_date_line
from articles.readers.plain_text.words.names import is_name
from articles.readers.plain_text.words.photos import parse_photo
from articles.readers.plain_text.words.vocabulary import SECTIONS

_FEW, _LABEL_WORDS = 3, 10  # words
_SLIDES = 16  # lines between the two ends of a row of slides
_SIGNED = {"explicit", "role"}
_NEAR = 40  # lines below a list among which the page's own headline stands
_SLIDES_BEGIN, _SLIDES_END = {"navigate left", "previous slide"}, {"navigate right", "next slide"}
_TICKERS = {
    "latest",
    "latest news",
    "latest stories",
    "trending",
    "trending now",
    "breaking",
    "breaking news",
    "top stories",
    "popular",
    "headlines",
    "in the news",
    "news ticker",
    "lo último",
    "última hora",
}


def listed_above(lines: list[Line]) -> Iterator[tuple[int, int]]:
    """Yield where titles of other stories stand above a page's own, with the labels that open the lists."""
    end = 0
    for place, line in enumerate(lines):
        if line.is_prose:
            return
        if place < end or line.fate or (line.words > _FEW and not _opens_list(line)):
            continue
        end = _slides_end(lines, place) if line.key in _SLIDES_BEGIN else _list_end(lines, place)
        if end > place and _has_title(lines[end : end + _NEAR]):
            yield place, end


def listed_keys(lines: list[Line]) -> set[str]:
    """Return the keys of the titles that are listed, without their labels."""
    return {
        lines[place].key
        for start, end in listed_above(lines)
        for place in range(start + 1, end)
        if lines[place].words > 1 and classify(lines[place].text) is None
    }


def without_lists(lines: list[Line]) -> list[Line]:
    """Return the lines but for titles of other stories, with their labels."""
    listed = {place for start, end in listed_above(lines) for place in range(start, end)}
    return [line for place, line in enumerate(lines) if place not in listed]


def _slides_end(lines: list[Line], place: int) -> int:
    """Return the place behind a row of slides; 0 where these are the pictures of the page's own story."""
    for other in range(place + 1, min(place + _SLIDES, len(lines))):
        if lines[other].key in _SLIDES_END:
            return other + 1 if other > place + 1 else 0
        if not _may_be_title(lines[other]):
            break
    return 0


def _list_end(lines: list[Line], place: int) -> int:
    """Return the place behind the titles in one block with a label such as `Latest:`; 0 if it opens none."""
    label = lines[place]
    mark = classify(label.text)
    is_list = _opens_list(label)
    is_label = (
        not is_list and label.text[-1] == ":" and (mark is None or mark.kind == "menu") and not label.is_row
    )
    if not (is_list or is_label or label.key.rstrip(":") in _TICKERS):
        return 0
    # A list may stand apart from what it is called, but not a banner's one title.
    end = place + (2 if is_list else 1)
    while end < len(lines) and lines[end].gap == 0:
        end += 1
    titles = lines[place + 1 : end]
    is_named = bool(titles) and not is_label and all(line.words > 1 for line in titles)
    is_told = is_named or any(line.words > _FEW for line in titles)
    return end if is_told and all(_may_be_title(line) for line in titles) else 0


def _opens_list(line: Line) -> bool:
    """Say whether a line is such as `Most read` or `Keep reading with one of our other stories`."""
    mark = classify(line.text) if line.words <= _LABEL_WORDS else None
    return mark is not None and mark.kind == "related" and mark.weight == "opener"


def _may_be_title(line: Line) -> bool:
    """Say whether a line could be a title, of another story too."""
    if line.is_prose or line.key in SECTIONS:
        return False
    mark, byline = classify(line.text), parse_byline(line.text)
    return (
        (mark is None or mark.kind == "navigation")
        and read_date_line(line.text) is None
        and (byline is None or byline.strength not in _SIGNED)
        and parse_photo(line.text) is None
    )


def _has_title(below: list[Line]) -> bool:
    """Say whether the page's own headline could stand among the lines below a list, apart from it."""
    is_named = False  # a title may read like a name, or be one word: the writer's stands below
    for line in below:
        byline = parse_byline(line.text)
        if line.is_prose or (byline is not None and byline.strength in _SIGNED):
            return is_named and not line.is_prose
        if line.gap and classify(line.text) is None and _may_be_title(line):
            if line.words > _FEW or (line.words > 1 and not is_name(line.text)):
                return True
            is_named = True
    return False
