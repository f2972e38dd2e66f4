"""Notes away from their articles: the notebook, the notes of a group, and those of one article to study."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.core.paginator import Page, Paginator
from django.db.models import Count, Max, Min, Q
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext, ngettext
from django.views.decorators.http import require_http_methods, require_safe

from articles import access
from articles.forms.sifting import ChosenForm, query_of, sift_of
from articles.models import Annotation, AnnotationQuerySet, Article, Group, Visibility
from articles.models.colors import names_of
from articles.models.sifting import GROUP, counts_of, faceted, holding, sifted
from articles.services import tagging
from articles.views.bookmarks import continued_by
from articles.views.entries import Entry, EntryMaker
from articles.views.facets import facets_of
from articles.views.pages import paged

PAGE_SIZE = 40
# A study view is printed whole: only very many notes are parted.
STUDY_SIZE = 500
OF_MINE = ("color", "sees", "kind", "gone", "tag")
OF_MANY = ("color", "person", "kind", "gone", "tag")


@dataclass(frozen=True, slots=True)
class Section:
    """Entries under one heading: an article, with the number of all that are asked for on it, or a day."""

    entries: Sequence[Entry]
    article: Article | None = None
    count: int = 0
    day: date | None = None

    @property
    def readable(self) -> bool:
        """Whether the article may be named."""
        return self.entries[0].readable


@require_http_methods(["GET", "HEAD", "POST"])
def notebook(request: HttpRequest) -> HttpResponse:
    """All that the reader wrote, or where others mention them; POST puts tags on what was chosen."""
    form = ChosenForm(request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        _tag(request, form.cleaned_data)
        return HttpResponseRedirect(request.get_full_path(), status=303)
    user = request.user
    mine = Annotation.objects.written_by(user)
    mentions = Annotation.objects.visible_to(user).on_articles_for(user).filter(mentions__user=user)
    of_mentions = request.GET.get("of") == "mentions"
    context = _list(request, mentions if of_mentions else mine, facets=OF_MANY if of_mentions else OF_MINE)
    context |= {
        "of": "mentions" if of_mentions else "",
        "mine": mine.count(),
        "mentions": mentions.count(),
        "form": form,
        "continued": continued_by(request),
        "chosen": form.data.getlist("chosen") if form.is_bound else [],
    }
    return render(request, "notebook/notebook.html", context, status=422 if form.is_bound else 200)


def _tag(request: HttpRequest, data: dict[str, Any]) -> None:
    """Put tags on the chosen notes, or take them off, and say what was done."""
    change = tagging.put_on if data["do"] == "add" else tagging.take_off
    tagged = change(author=request.user, annotations=data["chosen"], tags=data["tags"])
    words = (
        ngettext("Tags put on %(count)d note.", "Tags put on %(count)d notes.", tagged.changed)
        if data["do"] == "add"
        else ngettext("Tags taken off %(count)d note.", "Tags taken off %(count)d notes.", tagged.changed)
    )
    messages.success(request, words % {"count": tagged.changed})
    if tagged.full:
        full = ngettext(
            "%(count)d note has too many tags to take more.",
            "%(count)d notes have too many tags to take more.",
            tagged.full,
        )
        messages.warning(request, full % {"count": tagged.full})


@require_safe
def group_notes(request: HttpRequest, slug: str) -> HttpResponse:
    """What the members of a group wrote for it, for its members."""
    group = access.group_at(request, slug)
    notes = Annotation.objects.visible_to(request.user).on_articles_for(request.user)
    notes = notes.filter(visibility=Visibility.GROUP, group=group)
    context = _list(request, notes, facets=OF_MANY, group=group)
    return render(request, "notebook/group.html", context | {"group": group})


def _list(
    request: HttpRequest, notes: AnnotationQuerySet, *, facets: Iterable[str], group: Group | None = None
) -> dict[str, Any]:
    """Return a page of notes as the address asks for them, and what it takes to ask for others."""
    sift = sift_of(request.GET)
    by = {"by": "date"} if request.GET.get("by") == "date" else {}
    of = {"of": "mentions"} if request.GET.get("of") == "mentions" else {}
    found = holding(faceted(notes), sift.words)
    counts = counts_of(found, sift)
    matching = sifted(found, sift)
    shelf = _shelf(matching)
    pages = paged(request, range(counts.total), PAGE_SIZE)
    page = pages["page"]
    keys = _by_date(matching, page) if by else _by_article(matching, page, shelf)
    zone = zone_of_lists()
    entries = EntryMaker(request.user, zone).entries_of(keys, in_threads=not by)
    return {
        "sift": sift,
        "by": by.get("by", "article"),
        "counts": counts,
        "articles": len(shelf),
        "since": min((line.first for line in shelf.values()), default=None),
        "zone": zone,
        "facets": facets_of(sift, counts, colors=names_of(request.user, group), names=facets),
        **pages,
        "sections": _days(entries) if by else _articles(entries, shelf),
        "query": query_of(sift),
        "query_here": query_of(sift, **by, **of),
        "by_article": query_of(sift, **of),
        "by_date": query_of(sift, by="date", **of),
    }


@dataclass(frozen=True, slots=True)
class _Line:
    """An article among those that have notes: how many, and when the first was made."""

    count: int
    first: datetime


def _shelf(notes: AnnotationQuerySet) -> dict[int, _Line]:
    """Return the articles that notes are on, the one with the latest note first."""
    rows = notes.values_list("article").annotate(Count("pk"), Min("created"), latest=Max("created"))
    return {pk: _Line(count, first) for pk, count, first, _ in rows.order_by("-latest", "article")}


def _by_date(notes: AnnotationQuerySet, page: Page) -> list[UUID]:
    """Return the keys of the notes of a page, the newest first."""
    keys = notes.order_by("-created", "pk").values_list("pk", flat=True)
    return list(keys[page.object_list.start : page.object_list.stop])


def _by_article(notes: AnnotationQuerySet, page: Page, shelf: Mapping[int, _Line]) -> list[UUID]:
    """Return the keys of the notes of a page by article; only those on its articles are put in order."""
    here: dict[int, list[UUID]] = {}
    begins = before = 0
    for article, line in shelf.items():
        if before < page.object_list.stop and before + line.count > page.object_list.start:
            begins = before if not here else begins
            here[article] = []
        before += line.count
    for article, key in notes.filter(article__in=here).in_threads().values_list("article", "pk"):
        here[article].append(key)
    keys = [key for its in here.values() for key in its]
    return keys[page.object_list.start - begins : page.object_list.stop - begins]


def zone_of_lists() -> ZoneInfo:
    """Return the zone in which days are told: the home publication's."""
    home = access.home_publication()
    return home.zone if home else ZoneInfo("UTC")


def _articles(entries: Iterable[Entry], shelf: Mapping[int, _Line]) -> list[Section]:
    """Return entries by article; one on the border of two pages is headed on both."""
    sections = []
    for pk, its in groupby(entries, key=lambda entry: entry.annotation.article_id):
        here = list(its)
        sections.append(Section(here, article=here[0].annotation.article, count=shelf[pk].count))
    return sections


def _days(entries: Iterable[Entry]) -> list[Section]:
    return [Section(list(its), day=day) for day, its in groupby(entries, key=lambda entry: entry.made.date())]


@login_not_required
@require_safe
def study(request: HttpRequest, slug: str) -> HttpResponse:
    """The notes on one article that the reader may see, in the order of its text, to be read and printed."""
    article = access.article_at(request, slug)
    seen = Annotation.objects.visible_to(request.user).filter(article=article)
    whose = request.GET.get("whose", "")
    choices = _those_who_wrote(request, seen)
    asked = next((choice for choice in choices if choice["value"] == whose), choices[0])
    page = Paginator(range(asked["count"]), STUDY_SIZE).get_page(request.GET.get("page"))
    keys = asked["notes"].in_threads().values_list("pk", flat=True)
    here = list(keys[page.object_list.start : page.object_list.stop])
    entries = EntryMaker(request.user, article.publication.zone).entries_of(here)
    context = {
        "article": article,
        "publication": article.publication,
        "section": article.section,
        "choices": choices if len(choices) > 1 else [],
        "asked": asked,
        "page": page,
        "parts": _parts(entries),
    }
    return render(request, "notebook/study.html", context)


def _those_who_wrote(request: HttpRequest, seen: AnnotationQuerySet) -> list[dict[str, Any]]:
    """Return whose notes may be asked for, with their threads: everyone's, one's own, those of each group."""
    choices = [{"value": "", "label": gettext("Everyone"), "notes": seen}]
    if request.user.is_authenticated:
        of_mine = Q(author=request.user, thread__isnull=True) | Q(thread__author=request.user)
        choices.append({"value": "mine", "label": gettext("Mine"), "notes": seen.filter(of_mine)})
        in_groups = seen.filter(visibility=Visibility.GROUP)
        for group in Group.objects.filter(pk__in=in_groups.order_by().values("group")):
            notes = in_groups.filter(group=group)
            choices.append({"value": f"{GROUP}{group.slug}", "label": group.name, "notes": notes})
    return [choice | {"count": choice["notes"].count()} for choice in choices]


def _parts(entries: Iterable[Entry]) -> list[tuple[str, list[Entry]]]:
    """Return entries by where they stand: on the whole (""), "anchored" in the text, or "orphaned"."""
    parted = groupby(entries, key=lambda entry: entry.annotation.standing or "")
    return [(standing, list(its)) for standing, its in parted]
