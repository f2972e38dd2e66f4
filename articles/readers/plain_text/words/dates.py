"""Dates as student papers print them: in words, in figures (US order), in English and in Spanish."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan enero ene",
            "february feb febrero",
            "march mar marzo",
            "april apr abril abr",
            "may mayo",
            "june jun junio",
            "july jul julio",
            "august aug agosto ago",
            "september sept sep septiembre setiembre",
            "october oct octubre",
            "november nov noviembre",
            "december dec diciembre dic",
        ),
        start=1,
    )
    for name in names.split()
}
_MONTH = "(?:" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + ")"
_DATE = re.compile(
    rf"\b(?P<m1>{_MONTH})\b\.?\s+(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<y1>\d{{4}})\b"
    rf"|\b(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+|de\s+)?(?P<m2>{_MONTH})\b\.?,"
    rf"?\s+(?:del?\s+)?(?P<y2>\d{{4}})\b"
    r"|(?<![\d/])(?P<y3>\d{4})(?P<s3>[-/.])(?P<m3>\d{1,2})(?P=s3)(?P<d3>\d{1,2})(?!\d)"
    r"|(?<![\d/.])(?P<m4>\d{1,2})(?P<s4>[-/.])(?P<d4>\d{1,2})(?P=s4)(?P<y4>\d{4}|\d{2})(?![\d/]|\.\d)",
    re.IGNORECASE,
)
_VAGUE_DATE = re.compile(
    rf"\b{_MONTH}\b\.?\s+\d{{1,2}}(?:st|nd|rd|th)?\b|\b{_MONTH}\b\.?,?\s+(?:de\s+)?\d{{4}}\b"
    rf"|\b\d{{1,2}}\s+de\s+{_MONTH}\b|(?<=date )\d{{4}}-\d{{2}}\b",
    re.IGNORECASE,
)
_WEEKDAY = re.compile(
    r"\b(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?\b\.?,?"
    r"|\b(?:lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo)\b,?",
    re.IGNORECASE,
)
_TIME = re.compile(
    r"(?:(?:\b(?:at|a las|a "
    r"la)|@)\s+)?(?:\bT)?\d{1,2}:\d{2}(?::\d{2})?(?:\.\d{1,6})?\s*(?:[ap]\.?\s?m\b\.?|h(?:rs?)?\b\.?)?"
    r"(?:[+-]\d\d:?\d\d|Z\b)?"
    r"(?:\s*(?:[ECMP][SD]?T|UTC|GMT)\b)?|(?:\bat\s+)?\b\d{1,2}\s*[ap]\.?\s?m\b\.?|\b(?:noon|midnight)\b",
    re.IGNORECASE,
)
_AGO = re.compile(r"\b\d{1,2} (?:min|hr|hour|day|week)s? ago\b", re.IGNORECASE)
_UPDATED = re.compile(
    r"\b(?:last\s+update(?=\s*:)|[uú]ltima\s+actualizaci[oó]n|"
    r"(?:last\s+)?(?:updated|modified|edited|revised|actualizad[oa]|"
    r"modificad[oa]))\b(?:\s+(?:on|el))?\s*:?",
    re.IGNORECASE,
)
_PUBLISHED = re.compile(
    r"\b(?:originally\s+|first\s+)?(?:published|posted|submitted|publicad[oa]|posted\s+on)\b"
    r"(?:\s+(?:on|at|el))?\s*:?"
    r"|\b(?:(?:publication|issue|print|post)\s+)?(?:date|fecha)\b\s*:?|^(?:issue|edition) (?:of|for)\b",
    re.IGNORECASE,
)
# How the names of months begin, and the middle of a date in figures: a quick look spares most lines the rest.
_MONTH_STARTS = sorted({name[:3] for name in _MONTHS})
_FIGURES = re.compile(r"\d[-/.]\d")
_YEAR = re.compile(r"\d{4}")
_LONGEST_LINE = 200  # code points of a line with a date
_MONTHS_OF_YEAR = 12
_DIGIT = re.compile(r"\d")
_EDGE = " \t|•·⋅–—-,/;:\\()[]"


@dataclass(frozen=True, slots=True)
class DateLine:
    """A line with a date: the first publication if it says it, and what else stands in the line.

    `labelled` is true if the line calls its date that of publication. `vague`: the line's date lacks
    its year or its day, and so is none.
    """

    published: date | None
    rest: str
    labelled: bool = False
    updated: bool = False
    vague: bool = False


def find_dates(text: str) -> Iterator[tuple[date, int, int]]:
    """Yield each date in a text with the places where it starts and ends (code points)."""
    if not (_FIGURES.search(text) or (_YEAR.search(text) and _has_month(text))):
        return
    for match in _DATE.finditer(text):
        found = _made(match)
        if found is not None:
            yield found, match.start(), match.end()


def _has_month(text: str) -> bool:
    folded = text.lower()
    return any(map(folded.__contains__, _MONTH_STARTS))


def first_date(text: str) -> date | None:
    """Return the first date in a short text, or `None`."""
    return next((found for found, _, _ in find_dates(text[:_LONGEST_LINE])), None)


def other_reading(text: str, day: date) -> date | None:
    """Return how a day that a text has in figures reads elsewhere, where it can be read in two ways.

    >>> other_reading("Published 3.5.2022", date(2022, 3, 5)), other_reading("3/14/2022", date(2022, 3, 14))
    (datetime.date(2022, 5, 3), None)
    """
    for match in _DATE.finditer(text[:_LONGEST_LINE]):
        if match["m4"] and _made(match) == day and day.day != day.month and day.day <= _MONTHS_OF_YEAR:
            return day.replace(month=day.day, day=day.month)
    return None


def days_come_first(text: str) -> bool | None:
    """Say whether a text has the day before the month in figures; None where it has no date that tells."""
    told = {
        int(one["m4"]) > _MONTHS_OF_YEAR
        for one in _DATE.finditer(text)
        if one["m4"] and _has_one_reading(one)
    }
    return told.pop() if len(told) == 1 else None


def _has_one_reading(match: re.Match[str]) -> bool:
    return max(int(match["m4"]), int(match["d4"])) > _MONTHS_OF_YEAR and _made(match) is not None


def _made(match: re.Match[str]) -> date | None:
    form = match.lastgroup or ""
    number = form[-1]
    year, month, day = (match.group(part + number) for part in "ymd")
    month_number = _MONTHS.get(month.casefold()) or int(month)
    day_number, year_number = int(day), int(year)
    if len(year) == 2:
        year_number += 2000 if year_number < 70 else 1900
    if month_number > _MONTHS_OF_YEAR >= day_number:
        month_number, day_number = day_number, month_number
    if not 1850 <= year_number <= 2200:
        return None
    try:
        return date(year_number, month_number, day_number)
    except ValueError:
        return None


@lru_cache(maxsize=4096)
def read_date_line(text: str) -> DateLine | None:
    """Take the dates out of a line such as `Published: March 21, 2012 | By Maya Okafor`.

    Returns `None` for a line without any date. The caller judges by `rest` whether the line was one
    of dates: a sentence that mentions a day leaves most of itself there.
    """
    if len(text) > _LONGEST_LINE or not _DIGIT.search(text):
        return None
    found = list(find_dates(text))
    if not found:
        return _vague(text)
    published: date | None = None
    labelled = updated = False
    pieces: list[str] = []
    start = 0
    for when, begin, end in found:
        before = text[start:begin]
        is_update = _UPDATED.search(before) is not None
        is_first = _PUBLISHED.search(before) is not None and not is_update
        if not is_update and (published is None or (is_first and not labelled)):
            published = when
        labelled, updated = labelled or is_first, updated or is_update
        pieces.append(before)
        start = end
    pieces.append(text[start:])
    return DateLine(published, _rest(" | ".join(pieces)), labelled, updated)


def _vague(text: str) -> DateLine | None:
    if not (_has_month(text) or "date " in text.lower()) or not _VAGUE_DATE.search(text):
        return None
    labelled = _PUBLISHED.search(text) is not None
    return DateLine(None, _rest(_VAGUE_DATE.sub(" | ", text)), labelled, vague=True)


def _closed(text: str) -> str:
    """Return a piece with the parenthesis at its end that was taken for an edge: `Maya Okafor (Editor)`."""
    return f"{text})" if text.rfind("(") > text.rfind(")") else text


def _rest(text: str) -> str:
    for pattern in (_AGO, _TIME, _WEEKDAY, _UPDATED, _PUBLISHED):
        text = pattern.sub(" ", text)
    parts = [_closed(part.strip(_EDGE)) for part in re.split(r"[|•·⋅~]", text)]
    return " | ".join(part for part in parts if part and part.casefold() not in {"on", "at", "el", "a"})
