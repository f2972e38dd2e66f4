"""A contributor and their stories, by school year."""

from collections import defaultdict
from datetime import date
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.models import AnonymousUser
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from articles import access
from articles.models import Annotation, Article, Contributor
from articles.models.school_year import days_of, school_year_of
from articles.views.htmx import HtmxHttpRequest, render_part_or_page
from articles.views.pages import page_of
from articles.views.popular import favourite_of

# So many stories of each school year stand on a contributor's page.
NEWEST_OF_YEAR = 5


@login_not_required
@require_safe
def contributor(request: HttpRequest, slug: str) -> HttpResponse:
    """Who somebody is on the paper, what readers marked most, and the newest stories of each school year."""
    found = access.contributor_at(slug)
    roles = {staff_year.school_year: staff_year.role for staff_year in found.staff_years.all()}
    days = found.articles.published().newest_first().values_list("pk", "published_on")
    of_year: dict[str, list[int]] = defaultdict(list)
    for pk, day in days:
        of_year[school_year_of(day) if day else ""].append(pk)
    stories = _stories([pk for keys in of_year.values() for pk in keys[:NEWEST_OF_YEAR]])
    years = [
        {
            "school_year": year,
            "role": roles.get(year, ""),
            "count": len(of_year.get(year, [])),
            "stories": [stories[pk] for pk in of_year.get(year, [])[:NEWEST_OF_YEAR]],
            "has_more": len(of_year.get(year, [])) > NEWEST_OF_YEAR,
        }
        for year in sorted(of_year.keys() | roles.keys() - {""}, reverse=True)
    ]
    context = {
        "publication": found.publication,
        "contributor": found,
        "role": next((role for _, role in sorted(roles.items(), reverse=True) if role), "")
        or _newest_role(found),
        "count": sum(map(len, of_year.values())),
        "year_count": sum(1 for year in of_year if year),
        "notes": _notes_on(found),
        "favourite": favourite_of(found),
        "years": years,
    }
    return render(request, "contributors/contributor.html", context)


def _stories(keys: list[int]) -> dict[int, Article]:
    return Article.objects.with_public_notes().for_lists().in_bulk(keys)


def _newest_role(contributor: Contributor) -> str:
    """Return the role that their newest published story gives them with their name."""
    newest = contributor.articles.published().newest_first().first()
    byline = contributor.bylines.filter(article=newest).first()
    return byline.role if byline else ""


def _notes_on(contributor: Contributor) -> int:
    """Return how many annotations everybody sees on the contributor's stories."""
    stories = contributor.articles.published()
    return Annotation.objects.visible_to(AnonymousUser()).filter(article__in=stories).count()


@login_not_required
@require_safe
def school_year(request: HtmxHttpRequest, slug: str, school_year: str) -> HttpResponse:
    """All stories of a contributor in a school year, by month."""
    found = access.contributor_at(slug)
    stories = found.articles.published().filter(published_on__range=_days_or_404(school_year))
    role = found.staff_years.filter(school_year=school_year).values_list("role", flat=True).first()
    context: dict[str, Any] = {
        "publication": found.publication,
        "contributor": found,
        "school_year": school_year,
        "role": role or "",
        **page_of(request, stories.newest_first().with_public_notes().for_lists()),
    }
    if not context["page"].paginator.count:
        raise Http404
    return render_part_or_page(
        request, part="lists/_stories.html", page="contributors/school_year.html", context=context
    )


def _days_or_404(school_year: str) -> tuple[date, date]:
    try:
        return days_of(school_year)
    except ValueError:
        raise Http404 from None
