"""How an article changed: its revisions, what each of them changed, and an old text made the current one."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.core.paginator import Page, Paginator
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.safestring import mark_safe
from django.utils.translation import gettext
from django.views.decorators.http import require_POST, require_safe

from articles import access
from articles.models import Article, Revision
from articles.permissions import may_edit
from articles.services import publishing
from articles.services.publishing import SavedMeanwhile
from articles.views.changes import Fates, fates_of, shown_rows, words_changed_in

PAGE_SIZE = 50
# A number of more digits is no revision's.
MOST_DIGITS = 9


@dataclass(frozen=True, slots=True)
class Line:
    """A revision in the list: how many words it changed (the first: has), None where they were not counted.

    `url` leads to its text, `compare_url` to what it changed. `shown` says that it is one of the two that are
    compared below, `shown_with_before` that its own change is.
    """

    revision: Revision
    words: int | None
    fates: Fates
    url: str
    compare_url: str
    shown: bool
    shown_with_before: bool


@dataclass(frozen=True, slots=True)
class Pair:
    """Two revisions that are compared, and how: side by side, or in one text."""

    old: Revision
    new: Revision
    side: bool


@login_not_required
@require_safe
def history(request: HttpRequest, slug: str) -> HttpResponse:
    """The revisions of an article, newest first, and the difference of two: the newest and the one before."""
    article = access.article_at(request, slug)
    pair = _pair(request.GET, article)
    page = Paginator(_listed(article), PAGE_SIZE).get_page(request.GET.get("page"))
    context = _around(article) | {
        "corrections": article.corrections.select_related("revision").defer(
            "revision__html", "revision__text"
        ),
        "first": article.revisions.defer("html", "text").last(),
        "page": page,
        "lines": _lines(request, article, page, pair),
        "pair": pair,
    }
    if pair:
        context |= {
            "rows": shown_rows(article, request.user, pair.old, pair.new),
            "sides": [_side(pair.old), _side(pair.new)],
            "one_url": _address(article, pair.new.number, pair.old.number, page=page.number),
            "side_url": _address(article, pair.new.number, pair.old.number, page=page.number, side=True),
        }
    return render(request, "revisions/history.html", context)


def _side(revision: Revision) -> dict[str, Any]:
    return {"revision": revision, "name": gettext("Revision %(number)d") % {"number": revision.number}}


def _around(article: Article) -> dict[str, Any]:
    return {"article": article, "publication": article.publication, "section": article.section}


def _listed(article: Article) -> Any:  # noqa: ANN401 - a QuerySet of Revision
    return article.revisions.select_related("editor").defer("html", "text").order_by("-number")


def _pair(asked: Mapping[str, str], article: Article) -> Pair | None:
    """Return the revisions that the address asks for: `new`, or the newest, and `old`, or the one before.

    None where there is no text before. Raises 404 for what is no revision of the article.
    """
    new = _number(asked.get("new"), article.current.number)
    old = _number(asked.get("old"), new - 1)
    if old == 0:
        return None
    found = {revision.number: revision for revision in article.revisions.filter(number__in={old, new})}
    if len(found) < len({old, new}):
        raise Http404
    return Pair(found[old], found[new], side=asked.get("view") == "side")


def _number(given: str | None, otherwise: int) -> int:
    if given is None:
        return otherwise
    if not given.isascii() or not given.isdecimal() or len(given) > MOST_DIGITS or int(given) == 0:
        raise Http404
    return int(given)


def _lines(request: HttpRequest, article: Article, page: Page, pair: Pair | None) -> list[Line]:
    revisions = list(page)
    words = words_changed_in(article, revisions)
    fates = fates_of(article, request.user, revisions)
    shown = {pair.old.number, pair.new.number} if pair else set()
    return [
        Line(
            revision=revision,
            words=revision.words if revision.number == 1 else words.get(revision.number),
            fates=fates[revision.number],
            url=_text_url(article, revision),
            compare_url=_address(article, revision.number, revision.number - 1, page=page.number),
            shown=revision.number in shown,
            shown_with_before=bool(pair)
            and (pair.new.number, pair.old.number) == (revision.number, revision.number - 1),
        )
        for revision in revisions
    ]


def _text_url(article: Article, revision: Revision) -> str:
    if revision.number == article.current.number:
        return article.get_absolute_url()
    return reverse("revision", args=[article.slug, revision.number])


def _address(article: Article, new: int, old: int, *, page: int, side: bool = False) -> str:
    """Return the address of the history with the difference of two revisions."""
    query: dict[str, object] = {"new": new, "old": old}
    if side:
        query["view"] = "side"
    if page > 1:
        query["page"] = page
    return f"{reverse('history', args=[article.slug])}?{urlencode(query)}#diff"


@login_not_required
@require_safe
def revision(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """One text of an article as it was saved; who may edit the article can make it the current one."""
    article, found = access.revision_at(request, slug, number)
    context = _around(article) | {
        "revision": found,
        "body": mark_safe(found.html),  # noqa: S308 - sanitised when it was saved
        "may_restore": may_edit(request.user),
    }
    return render(request, "revisions/revision.html", context)


@require_POST
def restore(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """Make an old text the current one, unless somebody saved since the page was made."""
    article, found = access.revision_to_restore_at(request, slug, number)
    seen = _number(request.POST.get("seen"), article.current.number)
    try:
        made = publishing.restore(revision=found, editor=request.user, seen=seen)
    except SavedMeanwhile:
        return _saved_meanwhile(request, slug, number, seen)
    if made:
        said = gettext("The text of revision %(number)d is the current one again, as revision %(made)d.")
        messages.success(request, said % {"number": number, "made": made.number})
    else:
        messages.info(request, gettext("That is the current text already."))
    return HttpResponseRedirect(reverse("history", args=[article.slug]), status=303)


def _saved_meanwhile(request: HttpRequest, slug: str, number: int, seen: int) -> HttpResponse:
    """Show what was saved since the editor looked, and let them decide again."""
    article, found = access.revision_to_restore_at(request, slug, number)
    old = article.revisions.filter(number=seen).first() or article.current
    context = _around(article) | {
        "revision": found,
        "pair": Pair(old, article.current, side=False),
        "newer": _listed(article).filter(number__gt=seen),
        "rows": shown_rows(article, request.user, old, article.current),
    }
    return render(request, "revisions/conflict.html", context, status=409)
