"""The desk of reviews: stories with a guess in them, the guess beside its source, settled one by one."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.contrib import admin
from django.contrib.admin import AdminSite
from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.forms import BoundField
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import translation
from django.utils.functional import Promise
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext, gettext_lazy

from articles.admin.review import FIELDS, KINDS, KINDS_OF, MAY_BE, REASONS, USES, in_words, kind_of
from articles.forms.review import ReviewForm
from articles.models import Article, Publication
from articles.services import reviewing

PAGE = 10


@dataclass(frozen=True, slots=True)
class Doubt:
    """A field that is in doubt, with the reason, and the inputs in which it is mended.

    There are none for what cannot be mended in a line: the text, and the photos. A second one is of the field
    to which the value may belong instead.
    """

    field: str
    name: str | Promise
    reason: str
    inputs: list[BoundField]


@dataclass(frozen=True, slots=True)
class Waiting:
    """A story that waits for review, with its doubts and the lines of its source."""

    article: Article
    form: ReviewForm
    doubts: list[Doubt]
    lines: list[dict[str, Any]]


def desk(request: HttpRequest, site: AdminSite, *, refused: ReviewForm | None = None) -> HttpResponse:
    """Show the stories that wait for review, oldest import first.

    `refused` is a form that could not be taken: it is shown with what was typed, where its story stands. A
    story whose paper somebody asks for again (`?open=`) stands above them.
    """
    page = Paginator(_waiting(), PAGE).get_page(request.GET.get("p"))
    fixed = _fixed(request, site)
    opened = _opened(request)
    articles = [*([opened] if opened else []), *(article for article in page if article != opened)]
    stories = [
        _story(article, refused if refused and refused.article == article else None, fixed)
        for article in articles
    ]
    _ask_once([story.form for story in stories])
    done = _done(request)
    context = {
        **site.each_context(request),
        "title": gettext("To review"),
        "page": page,
        "stories": stories,
        "opened": opened,
        "done": done,
        "next": done and _next(page, done),
    }
    return render(request, "admin/articles/article/desk.html", context, status=422 if refused else 200)


def settle(request: HttpRequest, pk: int, site: AdminSite) -> HttpResponse:
    """Settle one guess of a story, or all of them; whatever was mended in its form counts as well."""
    article = get_object_or_404(_articles(), pk=pk)
    doubted = set(_doubted(article))
    chosen = request.POST.get("settle", "")
    settled = doubted if chosen == "all" else doubted & {chosen}
    # What another has settled meanwhile is still in the form.
    shown = [name.removeprefix("initial-") for name in request.POST if name.startswith("initial-")]
    names = dict.fromkeys([*_names(article), *shown])
    form = ReviewForm(article, names, request.POST, fixed=_fixed(request, site))
    if not form.is_valid():
        return desk(request, site, refused=form)
    try:
        is_done = reviewing.review(
            article=article, settled=settled, answers=form.answers(settled), is_all=chosen == "all"
        )
    except reviewing.ChangedMeanwhile as changed:
        form.tell_of(changed.fields)
        return desk(request, site, refused=form)
    if form.has_changed():
        site.get_model_admin(Article).log_change(request, article, _changes(form))
    query = {"p": page} if (page := request.GET.get("p")) else {}
    if is_done:
        query["done"] = str(pk)
    address = reverse("admin:articles_article_desk", query=query)
    return redirect(f"{address}#done" if is_done else f"{address}#story-{pk}")


def _changes(form: ReviewForm) -> list[dict[str, Any]]:
    """Return what was mended as Django's history has it: names in English, translated when they are shown."""
    with translation.override(None):
        return [{"changed": {"fields": [str(FIELDS[name]) for name in form.changed_data]}}]


def _articles() -> QuerySet[Article]:
    return Article.objects.select_related("publication", "section", "current").prefetch_related(
        "bylines__contributor", "photos", "topics", "publication__sections"
    )


def _waiting() -> QuerySet[Article]:
    return _articles().filter(needs_review=True).order_by("created", "pk")


def _done(request: HttpRequest) -> Article | None:
    """Return the story whose last doubt was settled just now."""
    return _asked(request, "done")


def _asked(request: HttpRequest, name: str) -> Article | None:
    said = request.GET.get(name, "")
    return _articles().filter(pk=said).first() if said.isdecimal() and len(said) < 19 else None


def _next(page: Page[Article], done: Article) -> Article | None:
    """Return the story of a page that stands where one stood that is done; None behind the last."""
    place = (done.created, done.pk)
    return next((article for article in page if (article.created, article.pk) > place), None)


def _opened(request: HttpRequest) -> Article | None:
    """Return the story whose paper is asked for again; with that it is in doubt while it is looked at."""
    article = _asked(request, "open")
    if article and "publication" not in _doubted(article):
        article.guesses = [{"field": "publication", "reason": "asked"}, *article.guesses]
    return article


@admin.display(description=gettext_lazy("Publication"))
def paper(article: Article) -> SafeString:
    """Return a story's paper, with the way to give it to another one."""
    address = reverse("admin:articles_article_desk", query={"open": article.pk})
    words = gettext("Give it to another one")
    return format_html('{} · <a href="{}">{}</a>', article.publication, address, words)


def _fixed(request: HttpRequest, site: AdminSite) -> Collection[str]:
    """Return the fields that whoever asks may not change: the tagline is the whole paper's."""
    papers = site.get_model_admin(Publication)
    return () if papers.has_change_permission(request) else ("tagline",)


def _ask_once(forms: Iterable[ReviewForm]) -> None:
    """Let the forms of a page share the papers that there are to choose from."""
    boxes = [form.fields["publication"] for form in forms if "publication" in form.fields]
    if boxes:
        papers = list(boxes[0].choices)
        for box in boxes:
            box.choices = papers


def _story(article: Article, refused: ReviewForm | None, fixed: Collection[str]) -> Waiting:
    form = refused or ReviewForm(article, _names(article), fixed=fixed)
    return Waiting(article, form, list(_doubts(article, form)), _lines(article))


def _names(article: Article) -> list[str]:
    """Return the fields that are in doubt, and those to which their values may belong."""
    belong = [MAY_BE[guess["reason"]] for guess in article.guesses if guess["reason"] in MAY_BE]
    return list(dict.fromkeys([*_doubted(article), *belong]))


def _doubted(article: Article) -> list[str]:
    """Return the fields that are in doubt, in the order in which a page has them."""
    doubted = {guess["field"] for guess in article.guesses}
    return [*(name for name in FIELDS if name in doubted), *sorted(doubted - FIELDS.keys())]


def _doubts(article: Article, form: ReviewForm) -> Iterator[Doubt]:
    doubted = _doubted(article)
    # A field that somebody has settled meanwhile is shown while there is something to say of it.
    for field in [*doubted, *(name for name in form.errors if name not in _names(article))]:
        codes = [guess["reason"] for guess in article.guesses if guess["field"] == field]
        others = [MAY_BE[code] for code in codes if MAY_BE.get(code) not in {None, *doubted}]
        inputs = [form[name] for name in dict.fromkeys([field, *others]) if name in form.fields]
        for box in inputs:
            _describe(box, article, field)
        reason = " ".join(str(in_words(code, REASONS)) for code in codes)
        yield Doubt(field, in_words(field, FIELDS), reason, inputs)


def _describe(box: BoundField, article: Article, doubted: str) -> None:
    """Name an input, and tie to it what is said of it; the first that was refused is where one goes on."""
    box.label = in_words(box.name, FIELDS)
    said = [f"why-{article.pk}-{doubted}"]
    said += [f"{box.auto_id}_helptext"] if box.help_text else []
    said += [f"{box.auto_id}_error"] if box.errors else []
    box.field.widget.attrs["aria-describedby"] = " ".join(said)
    if box.name == next(iter(box.form.errors), None):
        box.field.widget.attrs["autofocus"] = True


def _lines(article: Article) -> list[dict[str, Any]]:
    """Return the lines of the source with what each was taken for, in words."""
    doubtful = {guess["field"] for guess in article.guesses}
    kinds = {kind for field in doubtful for kind in KINDS_OF.get(field, ())}
    return [
        {
            **line,
            "taken_for": in_words(kind, KINDS) if kind else in_words(line["use"], USES),
            "is_removed": line["use"] == "removed",
            "is_doubtful": line["use"] in doubtful or kind in kinds,
        }
        for line in article.excerpt
        for kind in [kind_of(line, article.removed)]
    ]
