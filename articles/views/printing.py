"""A story on paper: a clipping, with the notes that its reader may see as footnotes on request."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.safestring import SafeString, mark_safe
from django.views.decorators.http import require_safe

from articles import access
from articles.anchoring import Span, highlight
from articles.models import Article
from articles.views.card import Card
from articles.views.cards import margin_of
from newsroom import addresses

NONE, MINE, ALL = "", "mine", "all"


@dataclass(frozen=True, slots=True)
class Footnotes:
    """Threads that say something: on words of the text, in its order; on the whole; on words now gone."""

    numbered: Sequence[Card]
    whole: Sequence[Card]
    orphans: Sequence[Card]

    @property
    def spans(self) -> list[Span]:
        """The passages that the numbers lead to; `highlight` numbers them in this order."""
        return [Span(start=c.start, end=c.end, id=c.id, color=c.color, mine=c.mine) for c in self.numbered]


@login_not_required
@require_safe
def clipping(request: HttpRequest, slug: str) -> HttpResponse:
    """A story as it is printed: without notes, with one's own (`notes=mine`) or with all that one may see."""
    article = access.article_at(request, slug)
    threads = [card for card in margin_of(article, request.user) if card.notes]
    by_choice = {NONE: [], MINE: [card for card in threads if _is_of_reader(card)], ALL: threads}
    asked = request.GET.get("notes", NONE)
    notes = _footnotes(by_choice.get(asked, []))
    lead, *photos = article.photos.all() or [None]
    context = {
        "article": article,
        "publication": article.publication,
        "section": article.section,
        "bylines": article.bylines.select_related("contributor"),
        "corrections": article.corrections.all(),
        "photo": lead,
        "photos": photos,
        "body": _body(article, notes),
        "notes": notes,
        "asked": asked if asked in by_choice else NONE,
        "mine": len(by_choice[MINE]),
        "all": len(threads),
        "address": addresses.absolute(article.get_absolute_url()),
    }
    return render(request, "articles/clipping.html", context)


def _is_of_reader(card: Card) -> bool:
    return card.mine or any(reply.mine for reply in card.replies)


def _footnotes(threads: Sequence[Card]) -> Footnotes:
    standing = [card for card in threads if not (card.whole or card.orphaned)]
    return Footnotes(
        numbered=sorted(standing, key=lambda card: (card.start, -card.end)),
        whole=[card for card in threads if card.whole],
        orphans=[card for card in threads if card.orphaned],
    )


def _body(article: Article, notes: Footnotes) -> SafeString:
    # Sanitised when it was saved; the marks are ours.
    return mark_safe(highlight(article.current.html, notes.spans))  # noqa: S308
