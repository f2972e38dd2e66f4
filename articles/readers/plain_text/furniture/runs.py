"""Lines above a story that are told by those they stand among: a menu's labels, what tells the weather."""

import re
from collections.abc import Iterator
from itertools import pairwise

from articles.readers.plain_text.furniture.boxes import boxes
from articles.readers.plain_text.furniture.classifying import Mark, classify
from articles.readers.plain_text.furniture.tickers import listed_above
from articles.readers.plain_text.lines import Line
from articles.readers.plain_text.words.bylines import parse_byline
from articles.readers.plain_text.words.dates import read_date_line
from articles.readers.plain_text.words.field_lines import read_field_line
from articles.readers.plain_text.words.papers import ARTICLES, describes_paper, is_school, looks_like_paper
from articles.readers.plain_text.words.photos import parse_photo
from articles.readers.plain_text.words.vocabulary import HOMES, MENU, SECTIONS, SHARE

_FEWEST = 5  # labels of a menu some of whose words are not known
_LABEL_WORDS = 4
_LONGEST_NAME = 8  # words of a paper or school
_FEWEST_STORIES, _NEAR = 3, 12  # lines
_LABEL = re.compile(r"(?!(?:The|El|La) )[A-ZÀ-Þ](?:[^.?!,;:/>»|\d]|(?<=\w)/(?=\w)){0,50}")
_WIDE = re.compile(r"\s{2,}")
_ROW, _PAPERS = 4, 4  # labels in a row, names in a list
_PAPER_WORDS = 3  # a label has seldom as many and a paper's word among them
_SMALL = {"and", "of", "the", "to", "in", "for", "us", "a"}
_WEATHER = 8  # lines
TEASER = Mark("related", "sure", "teaser-above-headline")
# What a menu ends with; another section may stand behind it all the same where each label stands apart.
_ENDING = MENU - SECTIONS
_MONTH = re.compile(r"[^\W\d_]{3,10} (?:19|20)\d\d(?: \(\d+\))?")
_MONTH_WORDS = 3
_NOTICES = 2  # lines as long as text that may stand above a story; below, nothing is looked for
_NOTICE_WORDS = 25
_FORECAST = re.compile(
    r"(?:today|tonight|tomorrow)$|.*\b(?:highs?|lows?|winds?|humidity|feels like|precip\w*|chance of)\b"
    r"\D{0,24}\b\d{1,3}(?:[fc]\b|\b)"
)


def site_marks(lines: list[Line]) -> dict[int, Mark]:
    """Return the places of lines that those around them tell to be the site's, with what they are."""
    marks: dict[int, Mark] = {}
    boxed = boxes(lines)
    prose = [place for place, line in enumerate(lines) if line.is_prose]
    lines = lines[: prose[_NOTICES]] if len(prose) > _NOTICES else lines
    first_prose = prose[0] if prose else len(lines)
    for start, end in _runs(lines):
        if end - start < _FEWEST:
            continue
        first, last = _labels_of(lines[:start], lines[start:end], lines[end:])
        marks.update(
            (place, Mark("menu", "sure", "run-of-labels")) for place in range(start + first, start + last)
        )
    for start, end in (*listed_above(lines), _numbered(lines)):
        marks.update((place, TEASER) for place in range(start, end))
    rows = [place for place, line in enumerate(lines) if line.is_row and _is_row(line)]
    marks.update((place, Mark("menu", "sure", "row-of-labels")) for place in rows)
    for start, end in _blocks(lines):
        if start < first_prose and _is_site_list(lines[start:end]):
            marks.update((place, Mark("menu", "sure", "site-list")) for place in range(start, end))
    marks.update((place, Mark("weather", "sure", "weather-block")) for place in weather(lines))
    for one, two in pairwise(range(len(lines))):
        if lines[two].words <= _MONTH_WORDS and _is_month(lines[one]) and _is_month(lines[two]):
            marks[one] = marks[two] = Mark("related", "sure", "months-of-an-archive")
    return marks | boxed


def weather(lines: list[Line]) -> Iterator[int]:
    """Yield the places of lines that tell the weather, and for which place they do."""
    for start, end in _blocks(lines):
        yield from _weather(lines, start, end)


def _weather(lines: list[Line], start: int, end: int) -> range:
    """Return the places of what tells the weather in a block, with the place that it is told for."""
    told = [place for place in range(start, end) if _tells_weather(lines[place])]
    is_with_place = end - start == 2 and len(told) == 1 and _is_label(lines[start + end - 1 - told[0]])
    if len(told) < 2 and not is_with_place:
        return range(0)
    plate = [place for place in range(start, told[0]) if describes_paper(lines[place].text)]
    start = plate[-1] + 1 if plate else start
    # On a page without blanks all lines are one block: no more goes than stands between.
    return range(start, end) if end - start <= _WEATHER else range(told[0], told[-1] + 1)


def _is_row(line: Line) -> bool:
    """Say whether wide spaces part labels of a menu that stand in one line."""
    parts = [part for part in _WIDE.split(line.sources[0].strip()) if part]
    return len(parts) >= _ROW and all(
        len(part.split()) <= _LABEL_WORDS and part[0].isupper() for part in parts
    )


def _is_site_list(block: list[Line]) -> bool:
    """Say whether a block leads to other places: from `Home` on, below `Trending:`, to papers or schools."""
    first, rest = block[0], block[1:]
    if not all(line.words <= _LONGEST_NAME and not line.is_sentence for line in rest):
        return False
    if first.text[-1] == ":" and first.words <= _LABEL_WORDS:
        is_field = read_field_line(first) is not None or parse_photo(first.text) is not None
        are_links = all(line.words <= _LABEL_WORDS and line.text[-1] not in ",;:?!" for line in rest)
        return len(rest) > 1 and not is_field and are_links and all(line.text[0].isupper() for line in rest)
    if first.key in HOMES:
        return all(map(_is_label, rest)) and len(rest) > 1
    named = sum(1 for line in block if _names_paper(line.text))
    return named >= _PAPERS and named * 3 >= len(block) * 2


def _names_paper(text: str) -> bool:
    is_titled = text.startswith(ARTICLES) and text.istitle() and text.count(" ") < _LABEL_WORDS
    return is_titled or looks_like_paper(text) or is_school(text)


def _is_month(line: Line) -> bool:
    return line.words <= _MONTH_WORDS and _MONTH.fullmatch(line.text) is not None


def _numbered(lines: list[Line]) -> tuple[int, int]:
    """Return where a list of other stories stands above the writers: `1. Chairs go missing` and so on."""
    first = next((place for place, line in enumerate(lines) if line.text.startswith("1. ")), len(lines))
    end = first
    while end < len(lines) and lines[end].text.startswith(f"{end - first + 1}. ") and not lines[end].is_prose:
        end += 1
    if end - first < _FEWEST_STORIES or any(line.is_prose for line in lines[:first]):
        return 0, 0
    below = lines[end : end + _NEAR]
    is_signed = any(
        (byline := parse_byline(line.text)) is not None and byline.strength in {"explicit", "role"}
        for line in below
    )
    return (first, end) if is_signed or any(map(_is_dated, below)) else (0, 0)


def _is_dated(line: Line) -> bool:
    found = read_date_line(line.text) if line.words <= _LABEL_WORDS * 3 else None
    return found is not None and found.published is not None and len(found.rest.split()) <= _LABEL_WORDS


def _runs(lines: list[Line]) -> Iterator[tuple[int, int]]:
    """Yield where labels stand one below the other, each as far off as the others, and none of them twice."""
    start = end = 0
    while start < len(lines):
        keys: set[str] = set()
        end = start
        while end < len(lines) and _is_label(lines[end]) and lines[end].key not in keys:
            if end > start + 1 and lines[end].gap != lines[start + 1].gap:
                break
            keys.add(lines[end].key)
            end += 1
        if end > start + 1:
            yield start, end
        # The last label of one run may be the first of the next, further or less far off.
        is_first = (
            end < len(lines) and end > start + 1 and lines[end].key not in keys and _is_label(lines[end])
        )
        start = end - 1 if is_first else max(end, start + 1)


def _blocks(lines: list[Line]) -> Iterator[tuple[int, int]]:
    start = 0
    for place in range(1, len(lines) + 1):
        if place == len(lines) or lines[place].gap:
            if place - start > 1:
                yield start, place
            start = place


def _is_label(line: Line) -> bool:
    text = line.text.lstrip("•·*- ")
    if line.words > _LABEL_WORDS + 1 or line.fate or not _LABEL.fullmatch(text):
        return False
    words = text.split()
    return (
        len(words) <= _LABEL_WORDS
        and all(word[0].isupper() or word in _SMALL or not word[0].isalpha() for word in words)
        and read_field_line(line) is None
        and (len(words) < _PAPER_WORDS or not looks_like_paper(text))
    )


def _labels_of(above: list[Line], run: list[Line], below: list[Line]) -> tuple[int, int]:
    """Return which lines of a run are a menu's: none, or all between the paper and the headline."""
    known = [place for place, line in enumerate(run) if _is_known(line)]
    named = sum(1 for line in run if line.key in SHARE and line.key not in SECTIONS)
    if len(known) - named < 3 or 2 * len(known) < len(run) + (run[1].gap > 0):
        return 0, 0
    is_ended = below and (below[0].gap > 0 or classify(below[0].text) is not None)
    is_title_below = below and (is_ended if not run[1].gap else _has_title(run, below))
    is_named = run[1].gap == 0 and any(
        classify(line.text) is None and not describes_paper(line.text) for line in above
    )
    if _is_apart(run):
        return 0 if is_named else known[0], len(run) - 1
    return 0 if is_named else known[0], len(run) if is_title_below else known[-1] + 1


def _is_apart(run: list[Line]) -> bool:
    """Say whether a section stands behind what ends a menu, as `Donate` does: it is the story's.

    So is one in capitals behind labels in small letters.
    """
    is_shouted = run[-1].text.isupper() and not any(line.text.isupper() for line in run[:-1])
    return run[-1].key in SECTIONS and (is_shouted or run[-2].key in _ENDING)


def _has_title(run: list[Line], below: list[Line]) -> bool:
    """Say whether what follows a menu could be a headline, perhaps below one of its labels again."""
    labels = {line.key for line in run}
    first = next((line for line in below[:2] if line.key not in labels), None)
    return (
        first is not None
        and first.words > 1
        and first.text[-1] != "."
        and classify(first.text) is None
        and parse_byline(first.text) is None
        and read_date_line(first.text) is None
    )


def _is_known(line: Line) -> bool:
    named = line.key.rpartition(" ")[2] in SECTIONS and not line.key.startswith(("the ", "el ", "la "))
    return line.key in MENU or named


def _tells_weather(line: Line) -> bool:
    if line.words > _NOTICE_WORDS:
        return False
    mark = classify(line.text)
    return (mark is not None and mark.kind == "weather") or _FORECAST.match(line.key) is not None
