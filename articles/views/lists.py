"""Lists of stories that everybody reads: of a section, of a topic."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse
from django.views.decorators.http import require_safe

from articles import access
from articles.models import Publication
from articles.views.htmx import HtmxHttpRequest, render_part_or_page
from articles.views.openings import opening_of
from articles.views.pages import page_of

SECTION_LEADS = 4


@login_not_required
@require_safe
def section(request: HtmxHttpRequest, slug: str) -> HttpResponse:
    """A section's front: its newest stories large, the others by month."""
    found = access.section_at(slug)
    stories = found.articles.published().newest_first().with_public_notes().for_lists()
    listed = page_of(request, stories, leads=SECTION_LEADS)
    context = {
        "publication": found.publication,
        "section": found,
        "opening": opening_of(listed["leads"][0]) if listed["leads"] else [],
        **listed,
    }
    return render_part_or_page(
        request, part="lists/_stories.html", page="sections/section.html", context=context
    )


@login_not_required
@require_safe
def topic(request: HtmxHttpRequest, slug: str) -> HttpResponse:
    """The stories about a topic, of all papers, by month."""
    found = access.topic_at(slug)
    stories = found.articles.published().newest_first().with_public_notes().for_lists()
    context = {
        "topic": found,
        "beside": found.often_with(),
        "says_paper": Publication.objects.count() > 1,
        **page_of(request, stories),
    }
    return render_part_or_page(request, part="lists/_stories.html", page="lists/topic.html", context=context)
