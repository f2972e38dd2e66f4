"""Long lists in pages with addresses; of lists of stories HTMX puts the next one below."""

from collections.abc import Callable, Sequence
from itertools import groupby
from typing import Any

from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpRequest

from articles.models import Article
from articles.views.htmx import HtmxHttpRequest, wants_part

PAGE_SIZE = 24

Key = Callable[[Any], object]


def by_month(story: Article) -> object:
    """Return the month under which a story stands; None where its day is not known."""
    return story.published_on and story.published_on.replace(day=1)


def by_day(story: Article) -> object:
    """Return the day under which a story stands."""
    return story.published_on


def paged(request: HttpRequest, rows: Any, size: int) -> dict[str, Any]:  # noqa: ANN401 - whatever can be cut
    """Return the page of `rows` that is asked for, or the last one, and the `numbers` that lead to others."""
    page = Paginator(rows, size).get_page(request.GET.get("page"))
    return {
        "page": page,
        "numbers": page.paginator.get_elided_page_range(page.number, on_each_side=1, on_ends=1),
    }


def page_of(
    request: HtmxHttpRequest, rows: QuerySet[Any], *, key: Key = by_month, leads: int = 0
) -> dict[str, Any]:
    """Return the page of `rows` that the address asks for, in bands of one `key`.

    On the first page the first `leads` stand above the bands. `goes_on` says that the first band is the
    rest of the last one of the page before, below which HTMX puts it (`is_below`).
    """
    pages = paged(request, rows, PAGE_SIZE)
    here = pages["page"]
    shown = list(here)
    above = shown[:leads] if here.number == 1 else []
    bands = _banded(shown[len(above) :], key)
    is_below = wants_part(request) and here.number > 1 and bands
    before = rows[here.start_index() - 2] if is_below else None
    return {
        **pages,
        "leads": above,
        "bands": bands,
        "is_below": bool(is_below),
        "goes_on": before is not None and key(before) == bands[0][0],
    }


def _banded(rows: Sequence[Any], key: Key) -> list[tuple[object, list[Any]]]:
    return [(value, list(band)) for value, band in groupby(rows, key=key)]
