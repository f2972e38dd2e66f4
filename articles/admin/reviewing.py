"""The desk of reviews: stories with a guess in them, the guess beside its source, settled one by one."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.contrib.admin import AdminSite
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext

from articles.admin.review import FIELDS, KINDS, REASONS, in_words
from articles.forms.review import GuessForm
from articles.models import Article
from articles.services import editing, reviewing

PAGE = 10


@dataclass(frozen=True, slots=True)
class Doubt:
    """A guess of a story: its field and reason in words, and the form that settles it."""

    field: str
    name: str | Promise
    reason: str | Promise
    form: GuessForm


@dataclass(frozen=True, slots=True)
class Waiting:
    """A story that waits for review, with its doubts and the lines of its source."""

    article: Article
    doubts: list[Doubt]
    lines: list[dict[str, Any]]


def desk(
    request: HttpRequest, site: AdminSite, *, rejected: tuple[int, str, GuessForm] | None = None
) -> HttpResponse:
    """Show the stories that wait for review, oldest import first; `rejected` is a form that was not valid."""
    waiting = Article.objects.filter(needs_review=True).select_related("publication", "section", "current")
    page = Paginator(waiting.order_by("created", "pk"), PAGE).get_page(request.GET.get("p"))
    stories = [Waiting(article, list(_doubts(article, rejected)), _lines(article)) for article in page]
    context = {**site.each_context(request), "title": gettext("To review"), "page": page, "stories": stories}
    return render(request, "admin/articles/article/desk.html", context, status=422 if rejected else 200)


def settle(request: HttpRequest, site: AdminSite, pk: int) -> HttpResponse:
    """Settle one guess of a story, or all of them, and go on with the next."""
    article = get_object_or_404(Article.objects.select_related("publication"), pk=pk)
    field = request.POST.get("field", "")
    if not field:
        editing.mark_reviewed(articles=Article.objects.filter(pk=pk))
        return _back(request)
    form = GuessForm(article, field, request.POST)
    if "value" not in form.fields:
        reviewing.settle(article=article, field=field)
    elif not form.is_valid():
        return desk(request, site, rejected=(pk, field, form))
    elif form.has_changed():
        try:
            reviewing.correct(article=article, field=field, value=form.cleaned_data["value"], seen=form.seen)
        except reviewing.ChangedMeanwhile:
            messages.warning(request, gettext("Somebody changed this meanwhile. Look at it again."))
    else:
        reviewing.settle(article=article, field=field)
    return _back(request)


def _back(request: HttpRequest) -> HttpResponse:
    page = request.GET.get("p", "")
    query = {"p": page} if page.isdigit() else None
    return redirect(reverse("admin:articles_article_desk", query=query) + "#stories")


def _doubts(article: Article, rejected: tuple[int, str, GuessForm] | None) -> Iterator[Doubt]:
    for field in dict.fromkeys(guess["field"] for guess in article.guesses):
        reasons = [in_words(guess["reason"], REASONS) for guess in article.guesses if guess["field"] == field]
        is_rejected = rejected is not None and rejected[:2] == (article.pk, field)
        form = rejected[2] if is_rejected and rejected else GuessForm(article, field)
        yield Doubt(field, in_words(field, FIELDS), " ".join(map(str, reasons)), form)


def _lines(article: Article) -> list[dict[str, Any]]:
    """Return the lines of the source with what each was taken for, in words."""
    removed = {line["line"]: in_words(line["kind"], KINDS) for line in article.removed}
    doubtful = {guess["field"] for guess in article.guesses}
    return [
        {
            **line,
            "taken_for": removed.get(line["line"])
            or in_words(line["use"], FIELDS | {"body": gettext("text")}),
            "is_removed": line["use"] == "removed",
            "is_doubtful": line["use"] in doubtful,
        }
        for line in article.excerpt
    ]
