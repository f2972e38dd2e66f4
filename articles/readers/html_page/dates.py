"""When a page's story was published."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from lxml.html import HtmlElement

from articles.readers.html_page.byline_text import byline_text
from articles.readers.html_page.looking import STAMPS, Looking
from articles.readers.moments import When, moment_of, when
from articles.readers.plain_text.dates import first_date, read_date_line
from articles.readers.plain_text.oddities import date_of_address

_DATES = (
    "article:published_time",
    "og:article:published_time",
    "parsely-pub-date",
    "sailthru.date",
    *("datepublished", "pubdate", "dc.date.issued", "dc.date", "dcterms.date", "date"),
    "dc:date",
)
# What says when a story was last changed, but for what says when it was published by the same element.
_CHANGED = (
    "[itemprop=dateModified]",
    "time.updated",
    "abbr.updated",
    "time.modified",
    ".entry-modified time",
)
_BESIDE = 20  # characters beside a date in a link
_PUBLISHED = {"published", "entry-date", "pubdate"}


def read_dates(look: Looking) -> None:
    """Take the day that is printed, and the moment that machines are told; else the day in the address."""
    told = _told_date(look)
    day, moment = (told[1].day, told[1].moment) if told else (None, None)
    doubt = told[1].doubt if told else None
    if told:
        look.say("published", told[0])
    for origin, element, found in _printed_dates(look):
        stamp = _stamp(element)
        moment = moment or (stamp.moment if stamp else None)
        if told and moment and found.day and abs(found.day - moment.date()) > timedelta(days=1):
            look.guess("published", "sources-disagree")
        day, doubt = found.day or day, None
        look.say("published", origin, element)
        break
    look.head.when = When(day, moment, doubt) if day or moment else None
    if look.head.when is None and (elsewhere := first_date(date_of_address(look.head.url) or "")):
        look.head.when = When(elsewhere, None, "from-headline-or-address")
        look.say("published", "url")
    updated = look.data.text("dateModified") or (look.data.first("article:modified_time") or ("", ""))[1]
    look.head.updated = moment_of(updated) or _printed_change(look, moment)


def _printed_change(look: Looking, published: datetime | None) -> datetime | None:
    """Return when the story was last changed, where the page says that beside when it was published."""
    elements = [element for _, element in look.page.each(_CHANGED) if not _PUBLISHED & set(_names(element))]
    aside = set(look.page.inside(sorted(elements, key=look.page.place), look.elsewhere))
    stamps = (_stamp(element) for element in elements if element not in aside)
    moment = next((stamp.moment for stamp in stamps if stamp and stamp.moment), None)
    return moment if moment and published and moment > published else None


def _names(element: HtmlElement) -> list[str]:
    return (element.get("class") or "").split()


def _told_date(look: Looking) -> tuple[str, When] | None:
    values = [("json-ld datePublished", look.data.text("datePublished") or "")]
    values += [(f"meta {name}", look.data.meta[name][0]) for name in _DATES if name in look.data.meta]
    return next(((origin, found) for origin, value in values if (found := when(value))), None)


def _printed_dates(look: Looking) -> Iterator[tuple[str, HtmlElement, When]]:
    for part in ("date", "byline"):
        for origin, element in look.found(part):
            if _is_in_teaser(look, element):
                continue
            line = read_date_line((byline_text(element) or element.get("aria-label") or "")[:200])
            if (
                line is not None
                and line.published
                and not (line.updated and not line.labelled and part == "date")
            ):
                yield origin, element, When(line.published)
            elif part == "date" and (stamp := _stamp(element)):
                yield origin, element, stamp


def _is_in_teaser(look: Looking, element: HtmlElement) -> bool:
    """Say whether a date stands in a link behind the headline that has other words: one to another story."""
    headline = look.head.element("headline")
    link = next(element.iterancestors("a"), None)
    return (
        link is not None
        and headline is not None
        and look.page.comes_after(link, headline)
        and look.page.weight(link) > look.page.weight(element) + _BESIDE
    )


def _stamp(element: HtmlElement) -> When | None:
    """Return what an element, or the first `time` in it, tells machines of its date."""
    inner = next(element.iter("time"), element)
    return next((found for key in STAMPS if (found := when(inner.get(key) or ""))), None)
