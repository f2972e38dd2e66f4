"""What the margin shows: annotations as cards, and the marks that lead to them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.contrib.auth.models import AnonymousUser
from django.utils.safestring import SafeString, mark_safe

from articles.anchoring import Span
from articles.models import Annotation, Article, User


@dataclass(frozen=True, slots=True)
class Card:
    """One annotation as its reader sees it: values only, so that five hundred of them render fast."""

    annotation: Annotation
    id: str
    author: str
    mine: bool
    color: str
    tags: Sequence[str]
    note: SafeString


def card_of(annotation: Annotation, user: User | AnonymousUser) -> Card:
    """Return the card of an annotation for `user`; author and tags must have been fetched."""
    return Card(
        annotation=annotation,
        id=str(annotation.pk),
        author=annotation.author.username,
        mine=annotation.author_id == user.pk,
        color=annotation.color,
        tags=[tag.name for tag in annotation.tags.all()],
        # Made by markup.clean_note when the note was saved.
        note=mark_safe(annotation.note_html),  # noqa: S308
    )


@dataclass(frozen=True, slots=True)
class Margin:
    """All that stands beside an article for one reader. Counts are of what this reader may see."""

    cards: Sequence[Card]
    orphans: Sequence[Card]

    @property
    def count(self) -> int:
        """How many highlights and notes there are."""
        return len(self.cards) + len(self.orphans)

    @property
    def readers(self) -> int:
        """How many people made them."""
        return len({card.annotation.author_id for card in (*self.cards, *self.orphans)})

    @property
    def spans(self) -> list[Span]:
        """The passages that stand in the text, for `highlight`."""
        return [
            Span(start=c.annotation.start, end=c.annotation.end, id=c.id, color=c.color, mine=c.mine)
            for c in self.cards
        ]


def margin_of(article: Article, user: User | AnonymousUser) -> Margin:
    """Return the margin of an article for `user`, in two queries whatever their number."""
    visible = Annotation.objects.visible_to(user).filter(article=article, start__isnull=False)
    annotations = visible.select_related("author").prefetch_related("tags").in_text_order()
    cards = [card_of(annotation, user) for annotation in annotations]
    return Margin(cards=_standing(cards), orphans=[card for card in cards if card.annotation.is_orphaned])


def _standing(cards: Iterable[Card]) -> list[Card]:
    return [card for card in cards if not card.annotation.is_orphaned]
