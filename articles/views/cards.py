"""What the margin shows: annotations as cards, and the marks that lead to them."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from operator import attrgetter

from django.contrib.auth.models import AnonymousUser
from django.db.models import F, Q
from django.db.models.functions import Coalesce
from django.utils.translation import get_language

from articles.anchoring import Marked, Span
from articles.models import AnchorState, Annotation, AnnotationQuerySet, Article, Helpful, User, Visibility
from articles.views.card import Card
from articles.views.card_maker import CardMaker
from articles.views.filters import EVERYTHING, Choice, Filter, Sifted
from articles.views.popular import Favourite, favourites_of
from newsroom.kept import Kept

# The note that an annotation comes from, which may be itself.
_TOP = Coalesce(F("thread"), F("pk"))


@dataclass(frozen=True)
class Margin:
    """All that stands beside an article for one reader. Counts are of what this reader may see.

    `cards` begin with the notes on the whole article. `hidden` are those that the filter leaves out: they
    are counted, and not among what is iterated over. `choices` are what the filter offers, by dimension.
    `popular` are the passages that many marked, of which everyone may know.
    """

    cards: Sequence[Card]
    orphans: Sequence[Card]
    hidden: Sequence[Card] = ()
    asked: Filter = EVERYTHING
    choices: Mapping[str, Sequence[Choice]] = field(default_factory=dict)
    popular: Sequence[Favourite] = ()

    @cached_property
    def count(self) -> int:
        """How many highlights and notes there are, replies among them."""
        return sum(1 + len(card.replies) for card in self._every())

    @cached_property
    def notes(self) -> int:
        """How many of them say something."""
        return sum(card.notes for card in self._every())

    @property
    def highlights(self) -> int:
        """How many of them only mark a passage."""
        return self.count - self.notes

    @cached_property
    def readers(self) -> int:
        """How many people made them."""
        return len({each.author_id for card in self._every() for each in (card, *card.replies)})

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

    def _every(self) -> Iterator[Card]:
        yield from self
        yield from self.hidden

    @property
    def showing(self) -> int:
        """How many cards the filter leaves."""
        return len(self.cards) + len(self.orphans)

    @property
    def all(self) -> int:
        """How many cards there are without the filter."""
        return self.showing + len(self.hidden)


@dataclass(frozen=True, slots=True)
class _PublicCards:
    """The cards that everyone may see, as a stranger to all of them does, and what many of them mark."""

    cards: Sequence[Card]
    popular: Sequence[Favourite]

    @property
    def size(self) -> int:
        """How much memory they take, about."""
        return sum(card.size for card in self.cards)


_public: Kept[_PublicCards] = Kept(32_000_000)


def margin_of(
    article: Article, user: User | AnonymousUser, asked: Filter = EVERYTHING, *, also: Collection[str] = ()
) -> Margin:
    """Return the margin of an article for `user`, of it what is `asked` for, in a fixed number of queries.

    Cards that everyone may see are kept while the article's version stands; what a reader sees in another
    way always comes fresh. The cards with the ids `also` are shown whatever is asked for.
    """
    public = _public.get(
        (article.pk, get_language()),
        (article.created, article.version, article.publication.time_zone),
        lambda: _public_cards(article),
    )
    cards = public.cards
    if user.is_authenticated:
        own = CardMaker(user, article).cards_of(_own(article, user))
        fresh = {card.id for card in own}
        others = [card for card in cards if card.id not in fresh]
        cards = sorted([*others, *own], key=attrgetter("order"))
    reader = user.username if user.is_authenticated else ""
    sifted = Sifted.of(cards, asked, reader, also=also)
    return Margin(
        cards=[card for card in sifted.shown if not card.orphaned],
        orphans=[card for card in sifted.shown if card.orphaned],
        hidden=sifted.hidden,
        asked=asked,
        choices=sifted.choices,
        popular=public.popular,
    )


def _public_cards(article: Article) -> _PublicCards:
    stranger = AnonymousUser()
    cards = CardMaker(stranger, article).cards_of(_seen(article, stranger))
    marked = [Marked(c.start, c.end, c.author_id) for c in cards if not (c.whole or c.orphaned)]
    return _PublicCards(cards, favourites_of(article.current.text, marked))


def thread_of(annotation: Annotation, user: User | AnonymousUser) -> list[Card]:
    """Return the card of the thread that an annotation belongs to, none if `user` does not see it."""
    top = annotation.thread_id or annotation.pk
    thread = Annotation.objects.visible_to(user).filter(Q(pk=top) | Q(thread=top))
    return CardMaker(user, annotation.article).cards_of(thread)


def _seen(article: Article, user: User | AnonymousUser) -> AnnotationQuerySet:
    """Orphans, what has no passage, and what stands in the very text that is shown, not in one just come."""
    seen = Annotation.objects.visible_to(user).filter(article=article)
    return seen.filter(Q(start__isnull=True) | Q(revision=article.current_id) | Q(state=AnchorState.ORPHANED))


def _own(article: Article, user: User) -> AnnotationQuerySet:
    """The threads that a reader sees in another way than a stranger does, with all their replies.

    They have something of the reader's in them, or of their groups', or that the reader found helpful.
    """
    seen = _seen(article, user)
    found = Helpful.objects.filter(user=user).values("annotation")
    # Whether all of these may be seen is asked once, of the threads: what else there is in a thread that
    # everyone sees has its card made anew, and says nothing.
    own = Annotation.objects.filter(
        Q(author=user) | Q(visibility=Visibility.GROUP) | Q(pk__in=found), article=article
    )
    return seen.alias(top=_TOP).filter(top__in=own.order_by().annotate(top=_TOP).values("top"))
