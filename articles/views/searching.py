"""The search: a box, what it finds in articles and notes, and by what that is narrowed down."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, tzinfo
from html import unescape
from uuid import UUID

from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.html import escape, strip_tags
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import ngettext
from django.views.decorators.http import require_safe

from articles.access import home_publication
from articles.forms.searching import Asked, narrowing_to
from articles.models import Publication, User, Visibility
from articles.search.lookup import Found, Narrowing, find_articles, find_notes, languages_asked
from articles.search.query import SHORTEST_BEGINNING, Question
from articles.search.shown import NoteLine, StoryLine, note_lines, people_of, story_lines
from articles.search.snippets import Marker, Piece
from articles.search.words import language_of
from articles.views.pages import paged
from articles.views.search_facets import chips_of, facets_of

PAGE_SIZE = 20
# So many notes stand below the articles.
NOTES_BELOW = 3


@dataclass(frozen=True, slots=True)
class Story:
    """An article that was found, its words marked. `publication` is empty where it goes without saying."""

    address: str
    language: str
    headline: SafeString
    excerpt: SafeString
    section: str | None
    people: Sequence[SafeString]
    day: date | None
    publication: str
    notes: str


@dataclass(frozen=True, slots=True)
class Note:
    """A note that was found, its words marked. `sees` says who does, `made` when, in the zone of lists."""

    id: UUID
    color: str
    mine: bool
    author: str
    sees: str
    made: datetime
    quote: SafeString
    words: SafeString
    address: str
    headline: str
    language: str


@login_not_required
@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """What answers a question, in articles or in the notes that the reader may see."""
    asked = Asked.of(request.GET)
    question = Question.of(asked.text)
    things = asked.things()
    narrowing = narrowing_to(things)
    languages = languages_asked()
    articles = find_articles(question, narrowing, languages, newest_first=asked.order == "newest")
    of_notes = asked.within == "notes"
    notes = find_notes(question, request.user, narrowing, languages, counted=of_notes)
    found = notes if of_notes else articles
    pages = paged(request, found.keys, PAGE_SIZE)
    page = pages["page"]
    shown_notes = list(page) if of_notes else list(notes.keys[:NOTES_BELOW]) if page.number == 1 else []
    marker = Marker(question, languages)
    home = home_publication()
    context = {
        "live": True,
        "home": home,
        "asked": asked,
        "question": question,
        "found": found,
        "articles": articles,
        "notes": notes,
        "tabs": [(name, replace(asked, within=name, order="").query()) for name in ("articles", "notes")],
        "other_order": replace(asked, order="" if asked.order else "newest").query(),
        "without_chosen": replace(asked, chosen={}).query(),
        "query": asked.query(),
        "chips": chips_of(asked, things),
        "facets": facets_of(things, found),
        **pages,
        "stories": [] if of_notes else _stories(list(page), marker, home),
        "entries": _notes(request.user, shown_notes, marker, home),
        "beginning": _beginning(asked, narrowing, found, languages),
    }
    return render(request, "search/search.html", context)


def _stories(keys: Sequence[int], marker: Marker, home: Publication | None) -> list[Story]:
    """Return the articles of these keys in this order."""
    people = people_of(keys)
    return [_story(line, people.get(line.key, ()), marker, home) for line in story_lines(keys)]


def _story(line: StoryLine, people: Iterable[str], marker: Marker, home: Publication | None) -> Story:
    language = language_of(line.language)
    excerpt = None if line.dek and marker.finds(line.dek, language) else marker.excerpt(line.text, language)
    if excerpt is None or (line.dek and not any(piece.hit for piece in excerpt)):
        excerpt = marker.excerpt(line.dek, language)
    notes = ngettext("%(count)s note", "%(count)s notes", line.notes) % {"count": line.notes}
    return Story(
        address=reverse("article", args=[line.slug]),
        language=line.language,
        headline=_html(marker.marked(line.headline, language)),
        excerpt=_html(excerpt),
        section=line.section,
        people=[_html(marker.marked(name, language)) for name in people],
        day=line.day,
        publication=line.publication if home and line.publication_id != home.pk else "",
        notes=notes if line.notes else "",
    )


def _notes(
    user: User | AnonymousUser, keys: Sequence[UUID], marker: Marker, home: Publication | None
) -> list[Note]:
    """Return the notes of these keys in this order."""
    zone = home.zone if home else UTC
    return [_note(line, user, marker, zone) for line in note_lines(keys, user)]


def _note(line: NoteLine, user: User | AnonymousUser, marker: Marker, zone: tzinfo) -> Note:
    language = language_of(line.language)
    words = " ".join(unescape(strip_tags(line.html)).split())
    # A note whose group is gone is seen by its author alone.
    public = line.visibility == Visibility.PUBLIC
    group = line.group if line.visibility == Visibility.GROUP else None
    article = reverse("article", args=[line.slug])
    return Note(
        id=line.key,
        color=line.color,
        mine=line.author_id == user.pk,
        author=line.author,
        sees=str(Visibility.PUBLIC.label) if public else group or str(Visibility.PRIVATE.label),
        made=line.made.astimezone(zone),
        quote=_html(marker.excerpt(line.quote or "", language)),
        words=_html(marker.excerpt(words, language)),
        address=f"{article}#annotation-{line.key}" if line.in_sight else article,
        headline=line.headline,
        language=line.language,
    )


def _html(pieces: Iterable[Piece]) -> SafeString:
    """Return pieces as HTML, what was found marked; a template takes many times as long."""
    marked = (
        f'<mark class="hit">{escape(piece.text)}</mark>' if piece.hit else escape(piece.text)
        for piece in pieces
    )
    return mark_safe("".join(marked))  # noqa: S308 - escaped piece by piece


def _beginning(asked: Asked, narrowing: Narrowing, found: Found, languages: Sequence[str]) -> str:
    """Return the query that asks for words that begin so, where nothing was found of a lone word."""
    question = Question.of(asked.text)
    lone = len(question.wanted) == 1 and not question.unwanted and asked.text.isalnum()
    if found.keys or not lone or len(asked.text) < SHORTEST_BEGINNING:
        return ""
    wider = replace(asked, text=f"{asked.text}*")
    answers = find_articles(Question.of(wider.text), narrowing, languages)
    return wider.query() if answers.keys else ""
