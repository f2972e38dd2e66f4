"""What a paper says of itself: who makes it, what it corrected, how to reach it; and all papers."""

from collections import Counter, defaultdict
from dataclasses import dataclass

from django.contrib.auth.decorators import login_not_required
from django.db.models import Count, Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.safestring import mark_safe
from django.views.decorators.http import require_safe

from articles import access
from articles.models import Byline, Contributor, Correction, Publication, StaffYear, Status
from articles.models.school_year import days_of, school_year_of
from articles.views.htmx import HtmxHttpRequest, render_part_or_page
from articles.views.pages import page_of


@login_not_required
@require_safe
def publications(request: HttpRequest) -> HttpResponse:
    """The papers of this site."""
    published = Q(articles__status=Status.PUBLISHED, articles__current__isnull=False)
    papers = Publication.objects.annotate(stories=Count("articles", filter=published)).order_by("name", "pk")
    return render(request, "publications/publications.html", {"papers": papers})


@login_not_required
@require_safe
def about(request: HttpRequest, slug: str | None = None) -> HttpResponse:
    """What the paper says of itself, and how notes work here."""
    paper = access.paper_at(slug)
    context = {
        "publication": paper,
        "about": mark_safe(paper.about),  # noqa: S308 - sanitised when it was saved
        "has_others": Publication.objects.count() > 1,
    }
    return render(request, "publications/about.html", context)


@login_not_required
@require_safe
def corrections(request: HtmxHttpRequest, slug: str | None = None) -> HttpResponse:
    """What the paper got wrong, newest first, by month."""
    paper = access.paper_at(slug)
    rows = Correction.objects.printed_by(paper).newest_first()
    page = page_of(request, rows, key=lambda correction: correction.corrected_on.replace(day=1))
    return render_part_or_page(
        request,
        part="publications/_corrections.html",
        page="publications/corrections.html",
        context={"publication": paper, **page},
    )


@dataclass(frozen=True, slots=True)
class OnStaff:
    """Somebody in a school year: their role, and how many stories their name stands on."""

    contributor: Contributor
    role: str
    stories: int


@login_not_required
@require_safe
def staff(request: HttpRequest, slug: str | None = None, school_year: str | None = None) -> HttpResponse:
    """Who was on the staff in a school year (the newest one unless said otherwise), and who else wrote."""
    paper = access.paper_at(slug)
    years = _school_years(paper)
    if school_year is None:
        school_year = years[0] if years else None
    elif school_year not in years:
        raise Http404
    staff, others = _people(paper, school_year) if school_year else ([], [])
    context = {
        "publication": paper,
        "years": years,
        "school_year": school_year,
        "staff": staff,
        "others": others,
    }
    return render(request, "publications/staff.html", context)


def _school_years(paper: Publication) -> list[str]:
    """Return the school years of which a staff or stories are known, newest first."""
    of_staff = (
        StaffYear.objects.filter(contributor__publication=paper)
        .order_by()
        .values_list("school_year", flat=True)
    )
    of_stories = {school_year_of(day) for day in paper.articles.published().count_by_day() if day}
    return sorted({*of_staff.distinct(), *of_stories} - {""}, reverse=True)


def _people(paper: Publication, school_year: str) -> tuple[list[OnStaff], list[OnStaff]]:
    """Return the staff of a school year, editors first, and the others on its bylines."""
    stories = paper.articles.published().filter(published_on__range=days_of(school_year))
    bylines = Byline.objects.filter(article__in=stories).order_by().values_list("contributor", "role")
    counts: Counter[int] = Counter()
    roles: defaultdict[int, Counter[str]] = defaultdict(Counter)
    for pk, role, count in bylines.annotate(Count("pk")):
        counts[pk] += count
        roles[pk][role] += count
    on_staff = dict(
        StaffYear.objects.filter(contributor__publication=paper, school_year=school_year).values_list(
            "contributor", "role"
        )
    )
    people = Contributor.objects.in_bulk(counts.keys() | on_staff.keys())
    staff = [OnStaff(people[pk], role, counts[pk]) for pk, role in on_staff.items()]
    others = [
        OnStaff(person, roles[pk].most_common(1)[0][0], counts[pk])
        for pk, person in people.items()
        if pk not in on_staff
    ]
    staff.sort(key=lambda one: (_rank(one.role), one.role, one.contributor.name))
    others.sort(key=lambda one: (-one.stories, one.contributor.name))
    return staff, others


def _rank(role: str) -> int:
    """Return where a role stands in an imprint: who leads the paper, who leads a part of it, all others."""
    words = role.casefold()
    if "chief" in words or "jefe" in words or "jefa" in words:
        return 0
    return 1 if "edit" in words else 2
