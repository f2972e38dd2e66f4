"""The article page, which everybody reads."""

from dataclasses import dataclass
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.models import AnonymousUser
from django.db.models import Prefetch, prefetch_related_objects
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language, gettext
from django.views.decorators.http import require_safe

from articles import access
from articles.anchoring import highlight
from articles.forms.annotation import AnnotationForm
from articles.markup import contents, page
from articles.models import Article, Byline, Publication, Section
from articles.models.colors import names_of
from articles.models.versions import MarginVersion, Version, token_of, version_of_article, version_of_own
from articles.views.bookmarks import OWN_PARTS, own_parts
from articles.views.cards import Margin, margin_of
from articles.views.filters import Filter
from articles.views.frames import Frame, fits, group_choices, slot
from articles.views.htmx import HtmxHttpRequest, load_anew, render_part_or_page, tell, wants_part
from articles.views.metadata import metadata_of
from articles.views.parts import shows_current
from newsroom.kept import Kept

# A table of contents pays from this many subheads on.
CONTENTS_FROM = 3
MORE_STORIES = 3

_pages: Kept[Frame] = Kept(32_000_000)


@login_not_required
@require_safe
def article(request: HtmxHttpRequest, slug: str) -> HttpResponse:
    """An article with the marks and notes that this reader may see, in the page that is sent.

    The query filters them; HTMX gets what a filter changes. `popular` shows what many readers marked.
    """
    asked = Filter.of(request.GET)
    is_plain = asked.is_open and "popular" not in request.GET and not wants_part(request)
    if is_plain and fits(request) and (version := version_of_article(slug)):
        shelf = own_parts(request, article_id=version[0], slug=slug)
        return _kept_page(request, slug, version).response_to(request, shelf)
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
        context |= _around(found) | own_parts(request, article_id=found.pk, slug=slug)
    response = render_part_or_page(
        request, part="annotations/_sifted.html", page="articles/article.html", context=context
    )
    return tell(response, "newsroom:sifted", address=found.get_absolute_url() + asked.query)


@dataclass(frozen=True, slots=True)
class _Shared:
    """An article that everyone may read, and its page with slots for what readers see in other ways."""

    article: Article
    frame: Frame

    @property
    def size(self) -> int:
        """How much memory it takes, about."""
        return self.frame.size + len(self.article.current.html) + len(self.article.current.text)


_frames: Kept[_Shared] = Kept(16_000_000)


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
        shared = _frames.get(shape, version, make_shared)
        margin = margin_of(shared.article, reader)
        beside = {
            "article": shared.article,
            "publication": shared.article.publication,
            "margin": margin,
            "seen": {"token": token_of(version[:3], own)},
        }
        parts = {
            "body": body_of(shared.article, margin),
            "count": Frame.of("annotations/_count.html", beside, staff=user.is_staff).filled({}),
            "notes": Frame.of("annotations/_margin.html", beside, staff=user.is_staff).filled({}),
        }
        return Frame(shared.frame.filled(parts))

    def make_shared() -> _Shared:
        article = access.article_at(request, slug)
        slots = {name: slot(name) for name in ("body", "count", "notes", "more_groups", *OWN_PARTS)}
        # What many marked is the same for everybody.
        context = {**_around(article), **slots, "margin": margin_of(article, AnonymousUser())}
        return _Shared(article, Frame.of("articles/article.html", context, staff=user.is_staff))

    return _pages.get((*shape, user.pk if own else None), (version, own), make_page)


def _around(article: Article) -> dict[str, Any]:
    """Return what stands around the text and its notes: the same for every reader."""
    prefetch_related_objects(
        [article], Prefetch("bylines", Byline.objects.select_related("contributor")), "photos", "topics"
    )
    headings = contents(article.current.html)
    lead, *photos = article.photos.all() or [None]
    changes = article.current.number - 1
    changed_on = timezone.localdate(article.current.created, article.publication.zone)
    is_updated = changes and article.published_on and changed_on > article.published_on
    return {
        "home": access.home_publication(),
        "publication": article.publication,
        "section": article.section,
        "article": article,
        "photo": lead,
        "photos": photos,
        "bylines": article.bylines.all(),
        "topics": article.topics.all(),
        "corrections": article.corrections.select_related("revision").defer(
            "revision__html", "revision__text"
        ),
        "changes": changes,
        "changed_on": changed_on,
        "updated_on": changed_on if is_updated else None,
        "contents": headings if len(headings) >= CONTENTS_FROM else [],
        "blank": AnnotationForm(),
        **metadata_of(article),
        **_beside(article),
    }


def _beside(article: Article) -> dict[str, Any]:
    """Return the stories before and after an article, and three more, of its section or else of its paper."""
    of: Section | Publication = article.section or article.publication
    stories = of.articles.published()
    neighbours = {
        "previous": stories.before(article).only("slug", "headline", "language").first(),
        "next": stories.after(article).only("slug", "headline", "language").first(),
    }
    shown = [article.pk, *(story.pk for story in neighbours.values() if story)]
    more = stories.newest_first().exclude(pk__in=shown).with_public_notes().for_lists()
    return {**neighbours, "more": more[:MORE_STORIES]}


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


@login_not_required
@require_safe
def article_text(request: HttpRequest, slug: str) -> HttpResponse:
    """The canonical text, in which the offsets of annotations count; the ETag is the revision's number."""
    found = access.article_at(request, slug)
    response = HttpResponse(found.current.text, content_type="text/plain; charset=utf-8")
    response["ETag"] = f'"{found.current.number}"'
    return response
