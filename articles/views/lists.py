"""Lists of stories that everybody reads, in pages with addresses."""

from itertools import groupby
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.core.paginator import Page, Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from articles import access
from articles.models import Article

SECTION_LEADS = 4
PAGE_SIZE = 24


@login_not_required
@require_safe
def section(request: HttpRequest, slug: str) -> HttpResponse:
    """A section's front: its newest stories large, the others by month, in pages with addresses."""
    found = access.section_at(slug)
    stories = found.articles.published().newest_first().with_public_notes().for_lists()
    pages = Paginator(stories, PAGE_SIZE)
    here = pages.get_page(request.GET.get("page"))
    leads = list(here)[:SECTION_LEADS] if here.number == 1 else []
    context = {
        "publication": found.publication,
        "section": found,
        "page": here,
        "numbers": pages.get_elided_page_range(here.number, on_each_side=1, on_ends=1),
        "lead": leads[0] if leads else None,
        "aside": leads[1:],
        "months": _by_month(here, after=len(leads)),
    }
    return render(request, "sections/section.html", context)


def _by_month(here: Page, *, after: int) -> list[tuple[Any, list[Article]]]:
    """Return the page's stories behind the first `after`, grouped by month; undated ones under None."""

    def month(story: Article) -> Any:  # noqa: ANN401 - a date or None
        return story.published_on and story.published_on.replace(day=1)

    return [(first, list(stories)) for first, stories in groupby(list(here)[after:], key=month)]
