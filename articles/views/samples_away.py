"""Notes away from their article, answers of the search, a group: samples for `/styleguide/`. No database."""

from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from django.core.paginator import Paginator
from django.utils.safestring import SafeString, mark_safe

from articles.anchoring import Piece
from articles.forms.annotation import AnnotationForm
from articles.forms.group import ColorNamesForm, InvitationForm
from articles.forms.searching import Asked
from articles.views.choices import Choice, Facet
from articles.views.entries import Entry
from articles.views.search_facets import Chip
from articles.views.searching import Note, Story

MADE = datetime(2026, 11, 1, 12, tzinfo=UTC)
FOUND = mark_safe('Cafeteria trades plastic <mark class="hit">trays</mark> for washable ones')
READER, KEEPER = 1, 2


def notebook(article: SimpleNamespace) -> dict[str, Any]:
    """Return entries in each state, and the boxes by which they are sifted."""
    note = mark_safe("<p>Who <em>counted</em> them?</p>")
    mine = _entry(article, "mine", note=note, tags=["cost"], replies=2)
    return {
        "entries": [
            mine,
            _entry(article, "marked", color="blue", exact="counted every tray"),
            _entry(article, "whole", exact=None, note=note, sees="Period 3"),
            _entry(article, "hers", author="Bob", color="green", note=note, resolved_at=MADE),
            _entry(article, "orphan", color="pink", note=note, is_orphaned=True, stood_in=1),
            _entry(article, "reply", thread_id=1, note=note, under=True),
        ],
        "sift": Facet(
            "color",
            "Color",
            [
                Choice("yellow", "Yellow", 4, checked=True, color="yellow"),
                Choice("blue", "Evidence", 2, checked=False, color="blue"),
            ],
            at_first=8,
        ),
    }


def search(article: SimpleNamespace) -> dict[str, Any]:
    """Return a question and what answers it: a story and a note, with boxes to narrow it down."""
    keys = SimpleNamespace(keys=[1], more=False, among=1)
    return {
        "asked": Asked(text="trays", chosen={"year": ("2026",)}),
        "question": SimpleNamespace(wanted=["trays"]),
        "articles": keys,
        "notes": keys,
        "tabs": [("articles", "q=trays"), ("notes", "q=trays&in=notes")],
        "chips": [Chip("2026", "q=trays")],
        "facets": [
            Facet(
                "section",
                "Section",
                choices=[
                    Choice(name.lower(), name, 9 - at, checked=not at)
                    for at, name in enumerate(
                        ("News", "Opinion", "Features", "Sports", "Arts", "Clubs", "Letters")
                    )
                ],
                at_first=6,
            )
        ],
        "answers": [_story(article)],
        "found_notes": [_note(article)],
    }


def _story(article: SimpleNamespace) -> Story:
    return Story(
        address=article.get_absolute_url,
        language=article.language,
        headline=FOUND,
        excerpt=FOUND,
        section=article.section.name,
        people=[mark_safe("Maya Okafor")],
        day=article.published_on,
        publication="",
        notes="12 notes",
    )


def _note(article: SimpleNamespace) -> Note:
    return Note(
        id=uuid5(NAMESPACE_URL, "away/found"),
        color="yellow",
        mine=False,
        author="Bob",
        sees="Everyone",
        made=MADE,
        quote=FOUND,
        words=mark_safe('Who counted the <mark class="hit">trays</mark>?'),
        address="#g-search",
        headline=article.headline,
        language=article.language,
    )


def group() -> dict[str, Any]:
    """Return a group as who keeps it sees it: its link, its colours and its members."""
    owner = SimpleNamespace(pk=KEEPER, username="Ms. Rivera")
    kept = SimpleNamespace(
        name="Period 3",
        slug="a-sample",
        owner=owner,
        owner_id=KEEPER,
        people=28,
        is_archived=False,
        invitation_until=MADE,
        get_absolute_url="#",
    )
    people = [owner, SimpleNamespace(pk=READER, username="Alice")]
    members = [SimpleNamespace(user=who, joined=MADE) for who in people]
    return {
        "group": kept,
        "groups": [kept, SimpleNamespace(**vars(kept) | {"name": "Last year", "is_archived": True})],
        "zone": UTC,
        "members": Paginator(members, 10).page(1),
        "invitation_form": InvitationForm(),
        "names_form": ColorNamesForm({"yellow": "Evidence", "pink": "x" * 60}),
    }


def conflict(article: SimpleNamespace) -> dict[str, Any]:
    """Return a note whose words the paper changed while it was written."""
    form = AnnotationForm({"note": "Who counted them?", "color": "green", "start": "0", "end": "9"})
    return {
        "form": form,
        "quote": "cost $4.10 each",
        "pieces": [
            Piece("same", "The kitchen bought 600 trays. They cost "),
            Piece("removed", "$4.10"),
            Piece("added", "$4.40"),
            Piece("same", " each."),
        ],
        "changes": "#g-conflict",
        "sentences": [(SimpleNamespace(start=0, end=29), article.current.text[:29])],
    }


def _entry(article: SimpleNamespace, name: str, *, author: str = "", **fields: Any) -> Entry:
    about = {
        "note": SafeString(),
        "tags": [],
        "sees": "Everyone",
        "under": False,
        "replies": 0,
    }
    said = {key: fields.pop(key, value) for key, value in about.items()}
    annotation = {
        "pk": uuid5(NAMESPACE_URL, f"away/{name}"),
        "article": article,
        "author": SimpleNamespace(username=author),
        "color": "yellow",
        "exact": "600 trays",
        "thread_id": None,
        "is_orphaned": False,
        "edited_at": None,
        "resolved_at": None,
        "stood_in": 2,
    }
    made = SimpleNamespace(**annotation | fields)
    return Entry(
        annotation=made,
        readable=True,
        mine=not author,
        made=MADE,
        place="#g-notebook",
        stood="#g-notebook" if made.is_orphaned else "",
        thread=None,
        **said,
    )
