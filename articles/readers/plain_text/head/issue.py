"""The day of the issue that a story is in, for one that has no day of its own."""

import re

from articles.readers.plain_text.draft import Draft
from articles.readers.plain_text.furniture import is_issue_line
from articles.readers.plain_text.lines import Line
from articles.readers.plain_text.words.dates import find_dates

_ISSUE_WORDS = 12  # words of a line with the day of an issue
_PAGE = re.compile(r"(?:page|p[aá]gina|p\.) ?[a-z]?\d{1,3}")
_COUNTED = re.compile(r"\b(?:no|n[uú]m|number|n[uú]mero|issue|vol|volume)\.? ?$", re.IGNORECASE)
_DAYS_BETWEEN = re.compile(r"\d{4} ?[-–—] ?\d{1,2} ")  # of an archive's copies of the page


def take_issue_date(draft: Draft, above: list[Line], *, is_site: bool) -> None:
    """Take the day of an issue for that of its story, which has none of its own.

    `is_site`: no story of the site has one, so each day above a story is its issue's. On a page alone the
    paper's name, the issue's volume or the number of the page stands beside it.
    """
    short = [line for line in above if line.words <= _ISSUE_WORDS]
    if not is_site:
        short = [
            line
            for place, line in enumerate(short)
            if is_issue_line(line.text)
            or (draft.publication and line.sources[0].startswith(f"{draft.publication}, "))
            or any(_PAGE.fullmatch(below.key) and not below.gap for below in short[place + 1 : place + 2])
        ]
    days = {
        day
        for line in short
        for day, start, _ in find_dates(line.text)
        if not _DAYS_BETWEEN.search(line.text)
        and not _COUNTED.search(line.text[:start])  # "Number 3 November 2008"
    }
    if len(days) == 1:
        draft.published = days.pop()
        draft.guess("published", "above-headline")
