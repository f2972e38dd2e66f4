"""What the margin shows: annotations as cards, and the marks that lead to them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter

from django.contrib.auth.models import AnonymousUser
from django.db.models import F, Q
from django.db.models.functions import Coalesce
from django.utils.translation import get_language

from articles.anchoring import Span
from articles.models import AnchorState, Annotation, AnnotationQuerySet, Article, Helpful, User, Visibility
from articles.views.card import Card
from articles.views.card_maker import CardMaker
from newsroom.kept import Kept

# The note that an annotation comes from, which may be itself.
_TOP = Coalesce(F("thread"), F("pk"))


@dataclass(frozen=True, slots=True)
class Margin:
    """All that stands beside an article for one reader. Counts are of what this reader may see.

    `cards` begin with the notes on the whole article.
    """

    cards: Sequence[Card]
    orphans: Sequence[Card]

    @property
    def count(self) -> int:
        """How many highlights and notes there are, replies among them."""
        return sum(1 + len(card.replies) for card in self)

    @property
    def notes(self) -> int:
        """How many of them say something."""
        return sum(card.notes for card in self)

    @property
    def highlights(self) -> int:
        """How many of them only mark a passage."""
        return self.count - self.notes

    @property
    def readers(self) -> int:
        """How many people made them."""
        return len({each.author_id for card in self for each in (card, *card.replies)})

    @property
    def spans(self) -> list[Span]:
        """The passages that stand in the text, for `highlight`."""
        return [
            Span(start=c.start, end=c.end, id=c.id, color=c.color, mine=c.mine, resolved=bool(c.resolved))
            for c in self.cards
            if not c.whole
        ]

    def card_of(self, annotation: Annotation) -> Card | None:
        """Return the card on which an annotation stands, its own or its thread's, if the reader sees it."""
        key = str(annotation.thread_id or annotation.pk)
        return next((card for card in self if card.id == key), None)

    def __iter__(self) -> Iterator[Card]:
        yield from self.cards
        yield from self.orphans


@dataclass(frozen=True, slots=True)
class _PublicCards:
    """The cards that everyone may see, as a stranger to all of them does."""

    cards: Sequence[Card]

    @property
    def size(self) -> int:
        """How much memory they take, about."""
        return sum(card.size for card in self.cards)


_public: Kept[_PublicCards] = Kept(32_000_000)


def margin_of(article: Article, user: User | AnonymousUser) -> Margin:
    """Return the margin of an article for `user`, in a fixed number of queries.

    Cards that everyone may see are kept while the article's version stands; what a reader sees in another
    way always comes fresh.
    """
    cards = _public.get(
        (article.pk, get_language()),
        (article.created, article.version, article.publication.time_zone),
        lambda: _PublicCards(CardMaker(AnonymousUser(), article).cards_of(_seen(article, AnonymousUser()))),
    ).cards
    if user.is_authenticated:
        own = CardMaker(user, article).cards_of(_own(article, user))
        fresh = {card.id for card in own}
        others = [card for card in cards if card.id not in fresh]
        cards = sorted([*others, *own], key=attrgetter("order"))
    return Margin(
        cards=[card for card in cards if not card.orphaned], orphans=[card for card in cards if card.orphaned]
    )


def _seen(article: Article, user: User | AnonymousUser) -> AnnotationQuerySet:
    """Orphans, what has no passage, and what stands in the very text that is shown, not in one just come."""
    seen = Annotation.objects.visible_to(user).filter(article=article)
    return seen.filter(Q(start__isnull=True) | Q(revision=article.current_id) | Q(state=AnchorState.ORPHANED))


def _own(article: Article, user: User) -> AnnotationQuerySet:
    """The threads that a reader sees in another way than a stranger does, with all their replies.

    They have something of the reader's in them, or of their groups', or that the reader found helpful.
    """
    seen = _seen(article, user)
    found = Helpful.objects.filter(user=user, annotation__article=article).values("annotation")
    own = seen.filter(Q(author=user) | ~Q(visibility=Visibility.PUBLIC) | Q(pk__in=found))
    return seen.alias(top=_TOP).filter(top__in=own.annotate(top=_TOP).values("top"))
