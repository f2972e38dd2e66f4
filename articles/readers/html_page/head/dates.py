"""When a page's story was published."""

import itertools
from collections.abc import Iterator
from datetime import date, datetime, timedelta

from lxml.html import HtmlElement

from articles.readers.html_page.byline_text import byline_text, read_people
from articles.readers.html_page.elements.app_data import day_in_data
from articles.readers.html_page.elements.printed import text_of
from articles.readers.html_page.elements.selectors import words_of
from articles.readers.html_page.looking import STAMPS, Dated, Looking, is_simple
from articles.readers.moments import When, moment_of, when
from articles.readers.plain_text.mending.oddities import date_of_address
from articles.readers.plain_text.words.dates import first_date, read_date_line

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
_LOOSE = (" .date", " time", " time[datetime]", " [class*=date]")  # selectors of any date
_SHORT = 12  # words of a line with a day
_LEVELS = 3  # around a byline
_LONGEST_LINE = 300  # characters of a byline with what stands beside it
_TEASER = 400  # characters of a box that leads to another story
_BESIDE = 20  # characters beside a date in a link
_PUBLISHED = {"published", "entry-date", "pubdate"}


def read_dates(look: Looking) -> None:
    """Take the day that is printed, and the moment that machines are told; else the day in the address."""
    told = _told_date(look)
    day, moment = (told[1].day, told[1].moment) if told else (None, None)
    doubt = told[1].doubt if told else None
    if told:
        look.say("published", told[0])
    printed = _likeliest(look, told[1] if told else None)
    if printed is not None and printed.doubt and (told is None or not _agree(printed.when, told[1])):
        # Other places come first, and what machines are told.
        look.head.far = printed if told is None else None
        printed = None
    if printed is not None:
        stamp = _stamp(printed.element)
        moment = moment or (stamp.moment if stamp else None)
        look.head.told = moment.date() if moment else day
        if told and not _agree(printed.when, told[1]):
            look.guess("published", "sources-disagree")
        day, doubt = printed.when.day or day, None
        look.head.dated = byline_text(printed.element)
        look.say("published", printed.origin, printed.element)
    if moment and not day:
        day = _day_without_year(look, moment)
    look.head.when = When(day, moment, doubt) if day or moment else None
    if look.head.when is None and (elsewhere := first_date(date_of_address(look.head.url) or "")):
        look.head.when = When(elsewhere, None, "from-headline-or-address")
        look.say("published", "url")
    updated = look.data.text("dateModified") or (look.data.first("article:modified_time") or ("", ""))[1]
    look.head.updated = moment_of(updated) or _printed_change(look, moment, day)


def _day_without_year(look: Looking, moment: datetime) -> date | None:
    """Return the day that the story's head prints without its year, where machines are told the moment."""
    headline = look.head.element("headline")
    days = [moment.date() + timedelta(days=step) for step in (0, -1, 1)]
    for block in look.blocks if headline is not None else ():
        if block.words <= _SHORT and _is_near(look, block.element):
            parts = {part.strip(".,") for part in block.text.split()}
            for day in days:
                if str(day.day) in parts and not parts.isdisjoint({f"{day:%B}", f"{day:%b}"}):
                    look.say("published", "day without its year", block.element)
                    return day
    return None


def _agree(one: When, other: When) -> bool:
    """Say whether two dates are of one day, of which one may be told in another zone."""
    first, second = (when.moment.date() if when.moment else when.day for when in (one, other))
    return first is None or second is None or abs(first - second) <= timedelta(days=1)


def _likeliest(look: Looking, told: When | None) -> Dated | None:
    """Return the first date in the story's own head; else one elsewhere, or one that may be of a change.

    One elsewhere that is another than machines are `told` may be that of another story.
    """
    far: list[Dated] = []
    changed: list[Dated] = []
    for origin, element, found in _printed_dates(look):
        if _only_tells_change(element):
            changed.append(Dated(origin, element, found, "from-updated"))
        elif origin.endswith(_LOOSE) and not _is_near(look, element):
            reason = "above-headline" if _is_over(look, element) else "one-source"
            far.append(Dated(origin, element, found, reason))
        elif told and not _agree(found, told) and _is_over(look, element) and not _is_near(look, element):
            far.append(Dated(origin, element, found, "sources-disagree"))
        else:
            return Dated(origin, element, found)
    return _date_beside_byline(look) or next(iter([*far, *changed]), None)


def _is_near(look: Looking, element: HtmlElement) -> bool:
    """Say whether an element stands behind the headline, or with it in a head of its own."""
    headline, box = look.head.element("headline"), look.head_box()
    return (
        headline is None
        or look.page.place(headline) <= look.page.place(element) <= look.end_of_head(headline)
        or (box is not None and look.page.holds(box, element))
    )


def _is_over(look: Looking, element: HtmlElement) -> bool:
    headline = look.head.element("headline")
    return headline is not None and look.page.comes_after(headline, element)


def _only_tells_change(element: HtmlElement) -> bool:
    words = set(words_of(element.get("class") or ""))
    return not words.isdisjoint(_CHANGES) and words.isdisjoint(_FIRST)


def _date_beside_byline(look: Looking) -> Dated | None:
    """Return the date in an element of its own in the line that names the writer, which nothing names."""
    byline = next((element for _, element in look.found("byline") if read_people(byline_text(element))), None)
    around = itertools.islice(byline.iterancestors(), _LEVELS) if byline is not None else ()
    for line in around:
        if look.page.weight(line) > _LONGEST_LINE:
            break
        for part in line.iter("span", "time", "abbr", "a", "div", "p"):
            dated = read_date_line(text_of(part)) if len(part) == 0 and not _only_tells_change(part) else None
            if dated and dated.published and not dated.rest and not dated.updated:
                return Dated("beside the byline", part, When(dated.published))
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
    told = next(((origin, found) for origin, value in values if (found := when(value))), None)
    if told is None and (found := when(day_in_data(look.page, look.head.headline))):
        return "data of the page", found
    return told


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
    if headline is not None and look.page.comes_after(element, headline) and _is_of_other(look, element):
        return True
    return (
        link is not None
        and headline is not None
        and look.page.comes_after(link, headline)
        and look.page.weight(link) > look.page.weight(element) + _BESIDE
    )


def _is_of_other(look: Looking, element: HtmlElement) -> bool:
    """Say whether a date stands with a linked heading of its own in a small box: that of another story."""
    for around in itertools.islice(element.iterancestors(), _LEVELS):
        if look.page.weight(around) > _TEASER or not is_simple(around):
            return False
        heading = next(around.iter("h2", "h3", "h4", "h5"), None)
        if heading is not None and text_of(heading):
            return any(text_of(link) == text_of(heading) for link in around.iter("a"))
    return False


def _stamp(element: HtmlElement) -> When | None:
    """Return what an element, or the first `time` in it, tells machines of its date."""
    inner = next(element.iter("time"), element)
    return next((found for key in STAMPS if (found := when(inner.get(key) or ""))), None)
