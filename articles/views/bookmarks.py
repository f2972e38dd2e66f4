"""A reader's own shelf: stories saved for later, and those that they are in the middle of."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.html import escape
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
from articles.views.pages import PAGE_SIZE, paged

# So many stories that one is in the middle of stand on a front or above a list.
CONTINUED = 3
# What of a story's page is its reader's own shelf, by the names of slots.
OWN_PARTS = ("is_saved", "save_as", "save_label", "resume")


@require_safe
def saved(request: HttpRequest) -> HttpResponse:
    """The stories that the reader saved, the latest first, in pages with addresses."""
    stories = Article.objects.published().saved_by(request.user).with_public_notes().for_lists()
    pages = paged(request, stories, PAGE_SIZE)
    context = {**pages, "continued": continued_by(request) if pages["page"].number == 1 else []}
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
        "saved": is_saved,
        **_button(is_saved=is_saved),
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


def own_parts(request: HttpRequest, *, article_id: int, slug: str) -> dict[str, str]:
    """Return what of a story's page is the reader's own shelf: saved or not, and where they were."""
    if not request.user.is_authenticated:
        return {}
    is_saved, percent = Bookmark.shelf_of(request.user.pk, article_id)
    parts = {**_button(is_saved=is_saved), "resume": ""}
    if percent is not None:
        parts["resume"] = render_to_string("bookmarks/_resume.html", {"slug": slug, "percent": percent})
    return parts


def _button(*, is_saved: bool) -> dict[str, str]:
    """Return what the button that saves a story says, and what it sends."""
    label = gettext("Saved for later") if is_saved else gettext("Save for later")
    return {
        "is_saved": "true" if is_saved else "false",
        "save_as": "0" if is_saved else "1",
        "save_label": escape(label),
    }
