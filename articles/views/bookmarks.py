"""A reader's own shelf: stories saved for later, and those that they are in the middle of."""

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.middleware.csrf import get_token
from django.shortcuts import render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_safe

from articles import access
from articles.anchoring import Orphaned
from articles.forms.bookmark import PlaceForm
from articles.markup import blocks_of
from articles.models import Article, Bookmark
from articles.services import bookmarking, placing
from articles.services.placing import NoSuchPassage, Selection
from articles.views.htmx import HtmxHttpRequest, render_part_or_page, tell, wants_part

PAGE_SIZE = 24
# So many stories that one is in the middle of stand on a front or above a list.
CONTINUED = 3


@require_safe
def saved(request: HttpRequest) -> HttpResponse:
    """The stories that the reader saved, the latest first, in pages with addresses."""
    stories = Article.objects.published().saved_by(request.user).with_public_notes().for_lists()
    pages = Paginator(stories, PAGE_SIZE)
    here = pages.get_page(request.GET.get("page"))
    context = {
        "page": here,
        "numbers": pages.get_elided_page_range(here.number, on_each_side=1, on_ends=1),
        "continued": continued_by(request) if here.number == 1 else [],
    }
    return render(request, "bookmarks/saved.html", context)


def continued_by(request: HttpRequest) -> list[Article]:
    """Return the stories that the reader is in the middle of, the latest first; none for a visitor."""
    if not request.user.is_authenticated:
        return []
    return list(Article.objects.published().being_read_by(request.user).for_lists()[:CONTINUED])


@require_http_methods(["GET", "HEAD", "POST"])
def save(request: HtmxHttpRequest, slug: str) -> HttpResponse:
    """POST saves a story for later, or takes it off with `saved=0`; GET asks, after signing in for it."""
    article = access.article_at(request, slug)
    if request.method == "POST":
        is_saved = request.POST.get("saved") != "0"
        change = bookmarking.save_for_later if is_saved else bookmarking.take_off
        change(user=request.user, article=article)
        if not wants_part(request):
            back = reverse("saved") if "listed" in request.POST else article.get_absolute_url()
            return HttpResponseRedirect(back, status=303)
    else:
        is_saved = Bookmark.objects.filter(
            user=request.user, article=article, saved_at__isnull=False
        ).exists()
    context = {
        "article": article,
        "publication": article.publication,
        "section": article.section,
        "slug": slug,
        "saved": is_saved,
    }
    response = render_part_or_page(
        request, part="bookmarks/_save.html", page="bookmarks/save.html", context=context
    )
    said = gettext("Saved for later") if is_saved else gettext("No longer saved")
    return tell(response, "newsroom:said", said=said)


@require_http_methods(["GET", "HEAD", "POST"])
def place(request: HttpRequest, slug: str) -> HttpResponse:
    """GET sends to where the reader was in a story; POST keeps where they are, `done` or `forget` nothing."""
    article = access.article_at(request, slug)
    if request.method != "POST":
        return HttpResponseRedirect(article.get_absolute_url() + _fragment(request, article))
    if "forget" in request.POST:
        bookmarking.forget(user=request.user, article=article)
        return HttpResponseRedirect(reverse("saved"), status=303)
    if "done" in request.POST:
        bookmarking.forget(user=request.user, article=article)
        return HttpResponse(status=204)
    form = PlaceForm(request.POST)
    if not form.is_valid():
        return HttpResponse(status=422)
    try:
        bookmarking.remember(user=request.user, article=article, place=form.selection)
    except NoSuchPassage:
        return HttpResponse(status=422)
    return HttpResponse(status=204)


def _fragment(request: HttpRequest, article: Article) -> str:
    """Return the fragment of the reader's place in the text of today, empty where they have none.

    Where the paper took its words out, it is the paragraph that now stands as far down as they did.
    """
    kept = Bookmark.objects.filter(user=request.user, article=article, revision__isnull=False).first()
    if kept is None:
        return ""
    found = placing.find(article, Selection(start=kept.start, end=kept.end, revision=kept.revision))
    if not isinstance(found.outcome, Orphaned):
        return f"#passage-{found.outcome.start}-{found.outcome.end}"
    offset = len(article.current.text) * kept.percent // 100
    blocks = [block for block in blocks_of(article.current.html) if block.end > offset]
    return f"#passage-{blocks[0].start}-{blocks[0].end}" if blocks else ""


def own_parts(request: HttpRequest, *, article_id: int, slug: str) -> dict[str, SafeString]:
    """Return what of a story's page is the reader's own shelf: saved or not, and where they were."""
    if not request.user.is_authenticated:
        return {}
    kept = Bookmark.objects.filter(user=request.user, article=article_id).first()
    context: dict[str, Any] = {
        "slug": slug,
        "saved": bool(kept and kept.saved_at),
        "csrf_token": get_token(request),
    }
    parts = {"keeping": render_to_string("bookmarks/_save.html", context), "resume": SafeString("")}
    if kept and kept.revision:
        parts["resume"] = render_to_string("bookmarks/_resume.html", {**context, "percent": kept.percent})
    return parts
