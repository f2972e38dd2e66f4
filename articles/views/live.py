"""What a page that is open asks again and again: whether others changed its margin, and what of it."""

from django.http import Http404, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.cache import get_conditional_response
from django.utils.http import quote_etag
from django.views.decorators.http import require_safe

from articles import access
from articles.forms.live import ChangesForm, WritingForm
from articles.models.versions import MarginVersion
from articles.services.presence import is_written_to, note_writing
from articles.views.htmx import HtmxHttpRequest
from articles.views.parts import blocks_at, blocks_under, margin_for

# Seconds until the page is to ask again: while somebody writes to its reader, and otherwise. What is written
# is to be seen within 3 s and within 15 s; the rest of it is for the way.
QUICK = 2
SLOW = 13


@require_safe
def live(request: HtmxHttpRequest, slug: str) -> HttpResponse:
    """All that this reader may see in the margin, as ids with versions; 304 by one look-up while that stands.

    `Retry-After` says when to ask again. Nothing but what may be seen is named: what is gone is not there.
    """
    seen = MarginVersion.of(slug, request.user.pk)
    if seen is None:
        raise Http404
    if not seen.is_public:
        access.article_at(request, slug)  # 404 for whoever may not read it
    if "writing" in request.GET and (form := WritingForm(request.GET)).is_valid():
        note_writing(user=request.user, seen=seen, group=form.group)
    etag = quote_etag(seen.token)
    response = get_conditional_response(request, etag) or _manifest(request, slug)
    response.headers["ETag"] = etag
    response.headers["Retry-After"] = str(QUICK if is_written_to(seen) else SLOW)
    return response


def _manifest(request: HtmxHttpRequest, slug: str) -> JsonResponse:
    article = access.article_at(request, slug)
    margin = margin_for(request, article)
    return JsonResponse(
        {
            "revision": article.current.number,
            "cards": {card.id: card.version for card in (*margin, *margin.hidden)},
            # What the page's filter leaves out does not come; it stays if it is there, made a moment ago.
            "hidden": [card.id for card in margin.hidden],
        }
    )


@require_safe
def changes(request: HtmxHttpRequest, slug: str) -> HttpResponse:
    """The cards that are asked for, the blocks of the text that they touch, the orphans, and the counts.

    409 when the text that the page shows is no longer the current one: its blocks are others.
    """
    article = access.article_at(request, slug)
    form = ChangesForm(request.GET)
    if not form.is_valid():
        return HttpResponse(status=400)
    asked = form.cleaned_data
    if asked["shown"] != article.current.number:
        return HttpResponse(status=409)
    margin = margin_for(request, article, also=asked["cards"])
    cards = [card for card in margin.cards if asked["every"] or card.id in asked["cards"]]
    starts = blocks_under(article, [(card.start, card.end) for card in cards]) | asked["blocks"]
    context = {
        "article": article,
        "cards": cards,
        "margin": margin,
        "blocks": blocks_at(article, starts, margin),
        "orphans_too": True,
        "strip": "kept",
    }
    return render(request, "annotations/_changed.html", context)
