"""Which of two readings a date in figures has: 3.5.2022 is in March in one country and in May in the next."""

import re
from datetime import date, timedelta
from functools import partial

from lxml.html import HtmlElement

from articles.readers.document import Guess
from articles.readers.html_page.elements.printed import lines_of
from articles.readers.html_page.looking import Head
from articles.readers.moments import When
from articles.readers.plain_text.mending.oddities import date_of_address
from articles.readers.plain_text.words.dates import days_come_first, first_date, other_reading
from articles.readers.story import Story

# Countries whose English puts the day first.
_DAY_FIRST = re.compile(r"en[-_](?:gb|uk|ie|au|nz|in|za|hk|sg|my)\b", re.IGNORECASE)
_MOST_LINES, _LONGEST_LINE = 2_000, 200  # that are looked through for other dates


def settle_day(root: HtmlElement, head: Head, story: Story) -> None:
    """Read a day in figures as what else tells it, the page's other dates or its language have it.

    Where none does, the month is taken to come first, as a doubt: so it does in the English of most school
    papers where slashes part it, and nobody knows of points.
    """
    day = story.when.day if story.when else None
    other = other_reading(head.dated, day) if day else None
    if story.when is None or day is None or other is None:
        return
    told = [one for one in (head.told, first_date(date_of_address(story.url) or "")) if one is not None]
    if (
        agreed := next((one for one in (day, other) if any(map(partial(_same, one), told))), None)
    ) is not None:
        disagreement = Guess("published", "sources-disagree")
        story.guesses = [guess for guess in story.guesses if guess != disagreement]
    else:
        order = days_come_first("\n".join(text[:_LONGEST_LINE] for _, text in lines_of(root)[:_MOST_LINES]))
        order = (
            _order_of_language(root.get("lang") or "", story.language, head.dated) if order is None else order
        )
        if order is None:
            story.guess("published", "two-readings")
        agreed = other if order else day
    story.when = When(agreed, story.when.moment, story.when.doubt)


def _same(one: date, other: date) -> bool:
    """Say whether two days are one, of which one may be told in another zone."""
    return abs(one - other) <= timedelta(days=1)


def _order_of_language(tag: str, spoken: str | None, printed: str) -> bool | None:
    """Say whether a page's language puts the day first; None where nobody can know.

    The page's own language is that of its dates, whatever the story is written in.
    """
    code = (tag[:2] or spoken or "en").casefold()
    if code != "en" or _DAY_FIRST.match(tag):
        return True
    return False if tag and "." not in printed else None
