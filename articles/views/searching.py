"""The search: a box, what it finds in articles and notes, and by what that is narrowed down."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from html import unescape
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.models import AnonymousUser
from django.db.models import Count
from django.db.models.functions import Substr
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.html import escape, strip_tags
from django.utils.safestring import SafeString, mark_safe
from django.views.decorators.http import require_safe

from articles.forms.searching import Asked
from articles.models import Annotation, Article
from articles.search.lookup import Found, find_articles, find_notes, languages_asked
from articles.search.query import SHORTEST_BEGINNING, Question
from articles.search.snippets import Marker, Piece
from articles.search.words import language_of
from articles.views.entries import Entry, EntryMaker
from articles.views.notebook import zone_of_lists
from articles.views.pages import paged
from articles.views.search_facets import chips_of, facets_of

PAGE_SIZE = 20
# So many notes stand below the articles.
NOTES_BELOW = 3
# Of a text so many letters are looked through for the words that are shown of it.
LOOKED_THROUGH = 100_000


@dataclass(frozen=True, slots=True)
class Story:
    """An article that was found, its words marked."""

    article: Article
    headline: SafeString
    people: Sequence[SafeString]
    excerpt: SafeString
    notes: int


@dataclass(frozen=True, slots=True)
class Note:
    """A note that was found, its words marked."""

    entry: Entry
    quote: SafeString
    words: SafeString


@login_not_required
@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """What answers a question, in articles or in the notes that the reader may see."""
    asked = Asked.of(request.GET)
    question = Question.of(asked.text)
    narrowing = asked.narrowing()
    languages = languages_asked()
    articles = find_articles(question, narrowing, languages, newest_first=asked.order == "newest")
    of_notes = asked.within == "notes"
    notes = find_notes(question, request.user, narrowing, languages, counted=of_notes)
    found = notes if of_notes else articles
    pages = paged(request, found.keys, PAGE_SIZE)
    page = pages["page"]
    shown_notes = list(page) if of_notes else list(notes.keys[:NOTES_BELOW]) if page.number == 1 else []
    marker = Marker(question, languages)
    context = {
        "live": True,
        "asked": asked,
        "question": question,
        "found": found,
        "articles": articles,
        "notes": notes,
        "tabs": [(name, replace(asked, within=name, order="").query()) for name in ("articles", "notes")],
        "other_order": replace(asked, order="" if asked.order else "newest").query(),
        "without_chosen": replace(asked, chosen={}).query(),
        "query": asked.query(),
        "chips": chips_of(asked),
        "facets": facets_of(asked, found),
        **pages,
        "stories": [] if of_notes else _stories(list(page), marker),
        "entries": _notes(request, shown_notes, marker),
        "beginning": _beginning(asked, question, found, languages),
    }
    return render(request, "search/search.html", context)


def _stories(keys: Sequence[int], marker: Marker) -> list[Story]:
    """Return the articles of these keys in this order, in a fixed number of queries."""
    bare = Article.objects.published().filter(pk__in=keys).select_related("section", "publication")
    bare = bare.defer("removed", "guesses", "excerpt", "written").annotate(
        text=Substr("current__text", 1, LOOKED_THROUGH)
    )
    articles = {article.pk: article for article in bare.prefetch_related("bylines__contributor")}
    public = Annotation.objects.visible_to(AnonymousUser()).filter(article__in=keys)
    notes = dict(public.order_by().values_list("article").annotate(Count("pk")))
    return [_story(articles[key], marker, notes.get(key, 0)) for key in keys if key in articles]


def _story(article: Any, marker: Marker, notes: int) -> Story:  # noqa: ANN401 - an article with `text`
    language = language_of(article.language)
    excerpt = (
        None
        if article.dek and marker.finds(article.dek, language)
        else marker.excerpt(article.text, language)
    )
    if excerpt is None or (article.dek and not any(piece.hit for piece in excerpt)):
        excerpt = marker.excerpt(article.dek, language)
    return Story(
        article=article,
        headline=_html(marker.marked(article.headline, language)),
        people=[_html(marker.marked(byline.contributor.name, language)) for byline in article.bylines.all()],
        excerpt=_html(excerpt),
        notes=notes,
    )


def _notes(request: HttpRequest, keys: Sequence[Any], marker: Marker) -> list[Note]:
    entries = EntryMaker(request.user, zone_of_lists()).entries_of(keys, in_threads=False)
    notes = []
    for entry in entries:
        language = language_of(entry.annotation.article.language)
        words = " ".join(unescape(strip_tags(entry.annotation.note_html)).split())
        quote = marker.excerpt(entry.annotation.exact or "", language)
        notes.append(Note(entry, _html(quote), _html(marker.excerpt(words, language))))
    return notes


def _html(pieces: Iterable[Piece]) -> SafeString:
    """Return pieces as HTML, what was found marked; a template takes many times as long."""
    marked = (
        f'<mark class="hit">{escape(piece.text)}</mark>' if piece.hit else escape(piece.text)
        for piece in pieces
    )
    return mark_safe("".join(marked))  # noqa: S308 - escaped piece by piece


def _beginning(asked: Asked, question: Question, found: Found, languages: Sequence[str]) -> str:
    """Return the query that asks for words that begin so, where nothing was found of a lone word."""
    lone = len(question.wanted) == 1 and not question.unwanted and asked.text.isalnum()
    if found.keys or not lone or len(asked.text) < SHORTEST_BEGINNING:
        return ""
    wider = replace(asked, text=f"{asked.text}*")
    answers = find_articles(Question.of(wider.text), wider.narrowing(), languages)
    return wider.query() if answers.keys else ""
