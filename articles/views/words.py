"""The words of an article by their places: where its sentences stand, and where a link to a passage leads."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from articles import access
from articles.anchoring import Orphaned, sentences, text_directive
from articles.services import placing
from articles.services.placing import Selection


@login_not_required
@require_safe
def cursor(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """What the sentence cursor needs of a revision: where its sentences stand, its handles and its words."""
    _, revision = access.revision_at(request, slug, number)
    text = revision.text
    return render(request, "annotations/_cursor.html", {"sentences": sentences(text, 0, len(text))})


@login_not_required
@require_safe
def passage(request: HttpRequest, slug: str, number: int, start: int, end: int) -> HttpResponse:
    """The permanent address of the passage `[start, end)` (code points) of revision `number`.

    Sends to where those words stand today; to the old text if the paper has taken them out; to the article if
    there never were such words. The fragment names the place for our script and the words for the browser.
    """
    article = access.article_at(request, slug)
    address = article.get_absolute_url()
    try:
        found = placing.find(article, Selection(start=start, end=end, revision=number))
    except placing.NoSuchPassage:
        return HttpResponseRedirect(address)
    today = found.outcome
    if isinstance(today, Orphaned):
        directive = text_directive(found.named.text, found.passage.start, found.passage.end)
        return HttpResponseRedirect(f"{reverse('revision', args=[slug, number])}#{directive}")
    directive = text_directive(found.current.text, today.start, today.end)
    return HttpResponseRedirect(f"{address}#passage-{today.start}-{today.end}{directive}")
