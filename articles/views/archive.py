"""A paper's archive: years, months and days, each with its stories, and what it printed on this day."""

from calendar import Calendar
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.formats import get_format
from django.views.decorators.http import require_safe

from articles import access
from articles.models import Article, ArticleQuerySet, Publication
from articles.views.htmx import HtmxHttpRequest, render_part_or_page
from articles.views.pages import by_day, page_of

ON_THIS_DAY = 6
# The height of the tallest bar of a year, in units of its drawing.
TALLEST = 48


@dataclass(frozen=True, slots=True)
class Holdings:
    """How many stories of a paper are of which day, and how many are of none that is known."""

    paper: Publication
    days: Mapping[date, int]
    undated: int

    @classmethod
    def of(cls, paper: Publication) -> "Holdings":
        """Count them, in one query that an index answers."""
        counts = paper.articles.published().count_by_day()
        undated = counts.pop(None, 0)
        return cls(paper, counts, undated)

    def years(self) -> list[dict[str, Any]]:
        """Return the years from the first to the last, with their stories and the height of their bar."""
        counts = Counter[int]()
        for day, count in self.days.items():
            counts[day.year] += count
        most = max(counts.values(), default=1)
        return [
            {"year": year, "count": count, "height": height, "top": TALLEST - height}
            for year, count in sorted(counts.items())
            for height in [max(1, round(TALLEST * count / most))]
        ]

    def months(self, year: int) -> list[dict[str, Any]]:
        """Return the twelve months of a year with their stories."""
        counts = Counter[int]()
        for day, count in self.days.items():
            if day.year == year:
                counts[day.month] += count
        return [{"first": date(year, month, 1), "count": counts[month]} for month in range(1, 13)]

    def weeks(self, month: date) -> list[list[dict[str, Any]]]:
        """Return the weeks of a month, each day with its stories; days of other months are None."""
        weeks = Calendar((get_format("FIRST_DAY_OF_WEEK") - 1) % 7).monthdatescalendar(
            month.year, month.month
        )
        return [
            [
                {"day": day if day.month == month.month else None, "count": self.days.get(day, 0)}
                for day in week
            ]
            for week in weeks
        ]

    def around(self, month: date) -> dict[str, date | None]:
        """Return the months with stories before and after a month."""
        firsts = {day.replace(day=1) for day in self.days}
        return {
            "earlier": max((first for first in firsts if first < month), default=None),
            "later": min((first for first in firsts if first > month), default=None),
        }

    def on_this_day(self, day: date) -> list[Article]:
        """Return stories of the same day in other years, newest first."""
        days = [
            other for other in self.days if (other.month, other.day) == (day.month, day.day) and other != day
        ]
        stories = self.paper.articles.published().filter(published_on__in=days)
        return list(stories.newest_first().for_lists()[:ON_THIS_DAY])

    def calendar(self, month: date) -> dict[str, Any]:
        """Return what the page of a month shows above its stories."""
        return {
            **self.above(month.year),
            "month": month,
            "weeks": self.weeks(month),
            **self.around(month),
        }

    def above(self, year: int | None) -> dict[str, Any]:
        """Return what stands above all pages of the archive."""
        return {
            "publication": self.paper,
            "holdings": self,
            "total": sum(self.days.values()) + self.undated,
            "first_day": min(self.days, default=None),
            "years": self.years(),
            "year": year,
            "months": self.months(year) if year else [],
            "parted": True,
        }


@login_not_required
@require_safe
def archive(request: HtmxHttpRequest, slug: str | None = None) -> HttpResponse:
    """The newest month that has stories, the newest day of it, and what stood on this day of the year."""
    holdings = Holdings.of(access.paper_at(slug))
    newest = max(holdings.days, default=None)
    if newest is None:
        context = holdings.above(None) | {"bands": _undated(holdings.paper) if holdings.undated else []}
        return render(request, "archive/archive.html", context)
    today = timezone.localdate(timezone=holdings.paper.zone)
    stories = _listed(holdings.paper.articles.published().filter(published_on=newest))
    context = {
        **holdings.calendar(newest.replace(day=1)),
        "this_day": today,
        "then": holdings.on_this_day(today),
        "page": None,
        "bands": [(newest, list(stories[:ON_THIS_DAY]))],
        "by_day": True,
    }
    return render(request, "archive/archive.html", context)


def _listed(stories: ArticleQuerySet) -> ArticleQuerySet:
    return stories.newest_first().with_public_notes().for_lists()


def _undated(paper: Publication) -> list[tuple[None, list[Article]]]:
    stories = _listed(paper.articles.published().filter(published_on__isnull=True))
    return [(None, list(stories[:ON_THIS_DAY]))]


@login_not_required
@require_safe
def undated(request: HtmxHttpRequest, slug: str | None = None) -> HttpResponse:
    """The stories of which no day is known."""
    holdings = Holdings.of(access.paper_at(slug))
    stories = holdings.paper.articles.published().filter(published_on__isnull=True)
    return _render(request, holdings.above(None) | {"is_undated": True}, stories)


@login_not_required
@require_safe
def year(request: HtmxHttpRequest, year: int, slug: str | None = None) -> HttpResponse:
    """The stories of a year, by month."""
    holdings = Holdings.of(access.paper_at(slug))
    stories = holdings.paper.articles.published().filter(
        published_on__range=(date(year, 1, 1), date(year, 12, 31))
    )
    return _render(request, holdings.above(year), stories)


@login_not_required
@require_safe
def month(request: HtmxHttpRequest, year: int, month: int, slug: str | None = None) -> HttpResponse:
    """The calendar of a month, and its stories by day."""
    first = _date_or_404(year, month, 1)
    holdings = Holdings.of(access.paper_at(slug))
    days = [day for day in holdings.days if day.replace(day=1) == first]
    stories = holdings.paper.articles.published().filter(published_on__in=days)
    return _render(request, holdings.calendar(first) | {"by_day": True}, stories)


@login_not_required
@require_safe
def day(request: HtmxHttpRequest, year: int, month: int, day: int, slug: str | None = None) -> HttpResponse:
    """The stories of a day in the calendar of its month, and those of the same day in other years."""
    found = _date_or_404(year, month, day)
    holdings = Holdings.of(access.paper_at(slug))
    stories = holdings.paper.articles.published().filter(published_on=found)
    context = {
        **holdings.calendar(found.replace(day=1)),
        "day": found,
        "this_day": found,
        "then": holdings.on_this_day(found),
        "by_day": True,
    }
    return _render(request, context, stories)


def _render(request: HtmxHttpRequest, context: dict[str, Any], stories: ArticleQuerySet) -> HttpResponse:
    """Render a page of the archive; a day, month or year without any story has none."""
    key = {"key": by_day} if context.get("by_day") else {}
    page = page_of(request, _listed(stories), **key)
    if not page["page"].paginator.count:
        raise Http404
    return render_part_or_page(
        request, part="lists/_stories.html", page="archive/archive.html", context=context | page
    )


def _date_or_404(year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        raise Http404 from None
