"""When a page's story was published."""

import itertools
from collections.abc import Iterator
from datetime import date, datetime, timedelta

from lxml.html import HtmlElement

from articles.readers.html_page.byline_text import byline_text, read_people
from articles.readers.html_page.looking import STAMPS, Looking
from articles.readers.html_page.printed import text_of
from articles.readers.html_page.selectors import words_of
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
    "span.updated",
)
_CHANGES = {"updated", "modified"}  # words in names of what tells when a story was changed,
_FIRST = {"date", "published", "posted", "time", "pubdate"}  # but for those of when it was published
_LEVELS = 3  # around a byline
_LONGEST_LINE = 300  # characters of a byline with what stands beside it
_BESIDE = 20  # characters beside a date in a link
_PUBLISHED = {"published", "entry-date", "pubdate"}


def read_dates(look: Looking) -> None:
    """Take the day that is printed, and the moment that machines are told; else the day in the address."""
    told = _told_date(look)
    day, moment = (told[1].day, told[1].moment) if told else (None, None)
    doubt = told[1].doubt if told else None
    if told:
        look.say("published", told[0])
    printed = _likeliest(look)
    if printed is not None:
        origin, element, found = printed
        stamp = _stamp(element)
        moment = moment or (stamp.moment if stamp else None)
        look.head.told = moment.date() if moment else day
        if told and look.head.told and found.day and abs(found.day - look.head.told) > timedelta(days=1):
            look.guess("published", "sources-disagree")
        elif not told and _only_tells_change(element):
            look.guess("published", "from-updated")
        elif not told and not _is_near(look, element):
            look.guess("published", "above-headline")
        day, doubt = found.day or day, None
        look.head.dated = byline_text(element)
        look.say("published", origin, element)
    look.head.when = When(day, moment, doubt) if day or moment else None
    if look.head.when is None and (elsewhere := first_date(date_of_address(look.head.url) or "")):
        look.head.when = When(elsewhere, None, "from-headline-or-address")
        look.say("published", "url")
    updated = look.data.text("dateModified") or (look.data.first("article:modified_time") or ("", ""))[1]
    look.head.updated = moment_of(updated) or _printed_change(look, moment, day)


def _likeliest(look: Looking) -> tuple[str, HtmlElement, When] | None:
    """Return the first date in the story's own head; else one over it, or one that may be of a change."""
    over: list[tuple[str, HtmlElement, When]] = []
    changed: list[tuple[str, HtmlElement, When]] = []
    for one in _printed_dates(look):
        if _only_tells_change(one[1]):
            changed.append(one)
        elif _is_near(look, one[1]):
            return one
        else:
            over.append(one)
    beside = _date_beside_byline(look)
    return beside or next(iter([*over, *changed]), None)


def _is_near(look: Looking, element: HtmlElement) -> bool:
    """Say whether an element stands behind the headline, or with it in a head of its own."""
    headline, box = look.head.element("headline"), look.head_box()
    return (
        headline is None
        or look.page.place(element) >= look.page.place(headline)
        or (box is not None and look.page.holds(box, element))
    )


def _only_tells_change(element: HtmlElement) -> bool:
    words = set(words_of(element.get("class") or ""))
    return not words.isdisjoint(_CHANGES) and words.isdisjoint(_FIRST)


def _date_beside_byline(look: Looking) -> tuple[str, HtmlElement, When] | None:
    """Return the date in an element of its own in the line that names the writer, which nothing names."""
    byline = next((element for _, element in look.found("byline") if read_people(byline_text(element))), None)
    around = itertools.islice(byline.iterancestors(), _LEVELS) if byline is not None else ()
    for line in around:
        if look.page.weight(line) > _LONGEST_LINE:
            break
        for part in line.iter("span", "time", "abbr", "a", "div", "p"):
            dated = read_date_line(text_of(part)) if len(part) == 0 and not _only_tells_change(part) else None
            if dated and dated.published and not dated.rest and not dated.updated:
                return "beside the byline", part, When(dated.published)
    return None


def _printed_change(look: Looking, published: datetime | None, day: date | None) -> datetime | None:
    """Return when the story was last changed, where the page says that beside when it was published."""
    elements = [element for _, element in look.page.each(_CHANGED) if _is_of_change(element)]
    aside = set(look.page.inside(sorted(elements, key=look.page.place), look.elsewhere))
    stamps = (_stamp(element) or when(text_of(element)) for element in elements if element not in aside)
    moment = next((stamp.moment for stamp in stamps if stamp and stamp.moment), None)
    is_later = moment and (moment > published if published else day is not None and moment.date() > day)
    return moment if is_later else None


def _is_of_change(element: HtmlElement) -> bool:
    return _PUBLISHED.isdisjoint((element.get("class") or "").split())


def _told_date(look: Looking) -> tuple[str, When] | None:
    values = [("json-ld datePublished", look.data.text("datePublished") or "")]
    values += [(f"meta {name}", look.data.meta[name][0]) for name in _DATES if name in look.data.meta]
    return next(((origin, found) for origin, value in values if (found := when(value))), None)


def _printed_dates(look: Looking) -> Iterator[tuple[str, HtmlElement, When]]:
    for part in ("date", "byline"):
        for origin, element in look.found(part):
            is_other = "class*=date" in origin and "date" not in (element.get("class") or "").replace(
                "update", ""
            )
            is_other = is_other and not _only_tells_change(element)
            if is_other or _is_in_teaser(look, element):
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
