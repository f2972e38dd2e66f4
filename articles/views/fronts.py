"""The fronts of papers: what a reader meets first."""

from collections.abc import Sequence
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from articles import access
from articles.models import Article, Publication
from articles.views.bookmarks import continued_by
from articles.views.openings import has_picture, opening_of
from articles.views.popular import favourites_of_the_week

LEAD_STORIES = 8
ROW_STORIES = 3
# Up to so many stories stand beside the lead; from then on three of them make a row below it.
FEW_STORIES = 5
SECTION_STORIES = 4


@login_not_required
@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """The front of the home publication; a word on how to begin where there is none."""
    publication = access.home_publication()
    if publication is None:
        return render(request, "publications/none.html")
    return _front(request, publication)


@login_not_required
@require_safe
def publication(request: HttpRequest, slug: str) -> HttpResponse:
    """The front of any publication."""
    return _front(request, access.publication_at(slug))


def _front(request: HttpRequest, publication: Publication) -> HttpResponse:
    stories = publication.articles.published().newest_first().with_public_notes().for_lists()
    newest = list(stories[:LEAD_STORIES])
    few = len(newest) <= FEW_STORIES
    row = [] if few else _row(newest[1:])
    context = {
        "publication": publication,
        "today": timezone.localdate(timezone=publication.zone),
        "lead": newest[0] if newest else None,
        "opening": opening_of(newest[0]) if newest else [],
        "row": row,
        "rowhas_pictures": all(map(has_picture, row)),
        "few": few,
        "aside": [story for story in newest[1:] if story not in row],
        "sections": _sections_with_stories(publication, shown={story.pk for story in newest}),
        "continued": continued_by(request),
        "passages": favourites_of_the_week(publication),
    }
    return render(request, "publications/front.html", context)


def _row(stories: Sequence[Article]) -> list[Article]:
    """Return the stories of the row below the lead: those with pictures if they fill it."""
    pictured = list(filter(has_picture, stories))
    return pictured[:ROW_STORIES] if len(pictured) >= ROW_STORIES else list(stories[:ROW_STORIES])


def _sections_with_stories(publication: Publication, *, shown: set[int]) -> list[dict[str, Any]]:
    """Return the sections in order, each with its newest stories that the front does not show above."""
    sections = []
    for section in publication.sections.all():
        stories = section.articles.published().newest_first().exclude(pk__in=shown)
        newest = list(stories.with_public_notes().for_lists()[:SECTION_STORIES])
        if newest:
            sections.append({"section": section, "lead": newest[0], "list": newest[1:]})
    return sections
