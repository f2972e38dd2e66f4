"""The pages that everybody reads: fronts, sections, articles."""

from collections.abc import Sequence
from itertools import groupby
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.models import AnonymousUser
from django.core.paginator import Page, Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.safestring import SafeString, mark_safe
from django.utils.text import Truncator
from django.utils.translation import get_language, gettext
from django.views.decorators.http import require_safe

from articles import access
from articles.anchoring import highlight, sentences
from articles.forms.annotation import AnnotationForm
from articles.markup import blocks_of, contents, page
from articles.models import Article, Publication, Revision, Section
from articles.models.colors import names_of
from articles.models.versions import MarginVersion, Version, token_of, version_of_article, version_of_own
from articles.views.cards import Margin, margin_of
from articles.views.filters import Filter
from articles.views.frames import Frame, fits, group_choices, slot
from articles.views.htmx import HtmxHttpRequest, load_anew, render_part_or_page, tell, wants_part
from articles.views.parts import shows_current
from articles.views.popular import favourites_of_the_week
from newsroom.kept import Kept

LEAD_STORIES = 8
ROW_STORIES = 3
# Up to so many stories stand beside the lead; from then on three of them make a row below it.
FEW_STORIES = 5
# How many characters of a lead without a picture the front prints, to the end of a sentence.
OPENING_CHARACTERS = 700
SECTION_STORIES = 4
SECTION_LEADS = 4
PAGE_SIZE = 24
# A table of contents pays from this many subheads on.
CONTENTS_FROM = 3

_frames: Kept[Frame] = Kept(8_000_000)
_pages: Kept[Frame] = Kept(32_000_000)


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
        "opening": _opening(newest[0]) if newest else [],
        "row": row,
        "row_has_pictures": all(map(_has_picture, row)),
        "few": few,
        "aside": [story for story in newest[1:] if story not in row],
        "sections": _sections_with_stories(publication, shown={story.pk for story in newest}),
        "passages": favourites_of_the_week(publication),
    }
    return render(request, "publications/front.html", context)


def _has_picture(story: Article) -> bool:
    photo = story.lead_photo
    return bool(photo and photo.image)


def _row(stories: Sequence[Article]) -> list[Article]:
    """Return the stories of the row below the lead: those with pictures if they fill it."""
    pictured = list(filter(_has_picture, stories))
    return pictured[:ROW_STORIES] if len(pictured) >= ROW_STORIES else list(stories[:ROW_STORIES])


def _opening(lead: Article) -> list[str]:
    """Return how a lead without a picture begins, by paragraphs: its words stand where it would."""
    if _has_picture(lead):
        return []
    body = Revision.objects.only("html", "text").get(pk=lead.current_id)
    paragraphs: list[str] = []
    room = OPENING_CHARACTERS
    for block in blocks_of(body.html):
        if block.tag == "p" and room > 0:
            begun = [s for s in sentences(body.text, block.start, block.end) if s.start < block.start + room]
            words = body.text[block.start : begun[-1].end if begun else block.end]
            paragraphs.append(Truncator(words).chars(2 * OPENING_CHARACTERS))
            room -= len(words)
    return paragraphs


def _sections_with_stories(publication: Publication, *, shown: set[int]) -> list[dict[str, Any]]:
    """Return the sections in order, each with its newest stories that the front does not show above."""
    sections = []
    for section in publication.sections.all():
        stories = section.articles.published().newest_first().exclude(pk__in=shown)
        newest = list(stories.with_public_notes().for_lists()[:SECTION_STORIES])
        if newest:
            sections.append({"section": section, "lead": newest[0], "list": newest[1:]})
    return sections


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


@login_not_required
@require_safe
def article(request: HtmxHttpRequest, slug: str) -> HttpResponse:
    """An article with the marks and notes that this reader may see, in the page that is sent.

    The query filters them; HTMX gets what a filter changes. `popular` shows what many readers marked.
    """
    asked = Filter.of(request.GET)
    is_plain = asked.is_open and "popular" not in request.GET and not wants_part(request)
    if is_plain and fits(request) and (version := version_of_article(slug)):
        return _kept_page(request, slug, version).response_to(request)
    # Before the margin itself: what comes between the two is told as a change.
    seen = MarginVersion.of(slug, request.user.pk) if request.user.is_authenticated else None
    found = access.article_at(request, slug)
    if wants_part(request) and not shows_current(request, found):
        return load_anew()
    margin = margin_of(found, request.user, asked)
    group = access.group_of_mine(request, asked.group) if asked.group else None
    context = {
        "article": found,
        "margin": margin,
        "body": body_of(found, margin),
        "legend": names_of(request.user, group),
        "group": group,
        "seen": seen,
        "shows_popular": "popular" in request.GET,
        "more_groups": group_choices(request.user),
    }
    if not wants_part(request):
        context |= _around(found)
    response = render_part_or_page(
        request, part="annotations/_sifted.html", page="articles/article.html", context=context
    )
    return tell(response, "newsroom:sifted", address=found.get_absolute_url() + asked.query)


def _kept_page(request: HttpRequest, slug: str, version: Version) -> Frame:
    """Return an article's page for a reader who is signed in, kept as long as what it shows stands.

    All who see what everyone sees share one; a reader with notes of their own has their own.
    """
    user = request.user
    own = version_of_own(version[0], user.pk)
    # A shared page is made as for nobody: a note that its first reader saves meanwhile does not get into it.
    reader = user if own else AnonymousUser()
    shape = (slug, user.is_staff, get_language())

    def make_page() -> Frame:
        article = access.article_at(request, slug)
        margin = margin_of(article, reader)
        beside = {
            "article": article,
            "publication": article.publication,
            "margin": margin,
            "seen": {"token": token_of(version[:3], own)},
        }
        parts = {
            "body": body_of(article, margin),
            "count": Frame.of("annotations/_count.html", beside, staff=user.is_staff).filled({}),
            "notes": Frame.of("annotations/_margin.html", beside, staff=user.is_staff).filled({}),
            "popular": Frame.of("articles/_popular.html", beside, staff=user.is_staff).filled({}),
        }
        return Frame(_frames.get(shape, version, lambda: make_frame(article)).filled(parts))

    def make_frame(article: Article) -> Frame:
        slots = {name: slot(name) for name in ("body", "count", "notes", "popular", "more_groups")}
        return Frame.of("articles/article.html", _around(article) | slots, staff=user.is_staff)

    return _pages.get((*shape, user.pk if own else None), (version, own), make_page)


def _around(article: Article) -> dict[str, Any]:
    """Return what stands around the text and its notes: the same for every reader."""
    headings = contents(article.current.html)
    return {
        "home": access.home_publication(),
        "publication": article.publication,
        "section": article.section,
        "article": article,
        "photo": article.lead_photo,
        "bylines": article.bylines.select_related("contributor"),
        "topics": article.topics.all(),
        "corrections": article.corrections.select_related("revision").defer(
            "revision__html", "revision__text"
        ),
        "changes": article.current.number - 1,
        "changed_on": timezone.localdate(article.current.created, article.publication.zone),
        "contents": headings if len(headings) >= CONTENTS_FROM else [],
        "blank": AnnotationForm(),
        "more": _more(article),
    }


def body_of(article: Article, margin: Margin) -> SafeString:
    """Return the article's body as the page shows it: marks first, then what stands around the blocks."""
    body = page(
        highlight(article.current.html, margin.spans),
        note_url=note_url(article),
        note_label=lambda number: gettext("Note on paragraph %(number)d") % {"number": number},
    )
    return mark_safe(body)  # noqa: S308 - sanitised when it was saved


def note_url(article: Article) -> str:
    """Return the address of the plain form for the current revision, to which a passage is added."""
    return f"{reverse('annotation_new', args=[article.slug])}?revision={article.current.number}"


def _more(article: Article) -> Sequence[Article]:
    """Return three more stories of the article's section, or of its paper where it has none."""
    of: Section | Publication = article.section or article.publication
    stories = of.articles.published().newest_first().exclude(pk=article.pk)
    return stories.with_public_notes().for_lists()[:3]


@login_not_required
@require_safe
def article_text(request: HttpRequest, slug: str) -> HttpResponse:
    """The canonical text, in which the offsets of annotations count; the ETag is the revision's number."""
    found = access.article_at(request, slug)
    response = HttpResponse(found.current.text, content_type="text/plain; charset=utf-8")
    response["ETag"] = f'"{found.current.number}"'
    return response
