"""What the margin shows: annotations as cards, and the marks that lead to them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from hashlib import blake2b
from operator import attrgetter

from django.contrib.auth.models import AnonymousUser
from django.db.models import Prefetch, Q, prefetch_related_objects
from django.template.loader import render_to_string
from django.utils.dateformat import format as format_date
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language, gettext

from articles.anchoring import Span
from articles.models import (
    AnchorState,
    Annotation,
    AnnotationQuerySet,
    Article,
    Color,
    Tag,
    User,
    Visibility,
)
from articles.views.since import Since, since, with_what_became
from newsroom.kept import Kept


@dataclass(frozen=True)
class Card:
    """One annotation as its reader sees it: values only, so that five hundred of them render fast.

    `start` and `end` are code points of the text in which it last stood; `made` is a time in the zone of the
    paper, `made_on` its day in words; `label` says what the colours show; `since` tells what the paper did to
    its words.
    """

    id: str
    author_id: int
    author: str
    mine: bool
    color: str
    start: int
    end: int
    orphaned: bool
    since: Since | None
    quote: str
    note: SafeString
    tags: Sequence[str]
    made: str
    made_on: str
    sees: str
    label: str
    order: tuple[object, ...]

    @cached_property
    def html(self) -> SafeString:
        """The card as the page shows it: made once, however many readers it is shown to."""
        return render_to_string("annotations/_cards.html", {"cards": [self]})

    @cached_property
    def version(self) -> str:
        """What changes whenever the card does: a short digest of all that it says."""
        return blake2b(repr(self).encode(), digest_size=4).hexdigest()

    def __getitem__(self, name: str) -> object:
        """Return a field. Templates look here first, and a miss costs them an exception each time."""
        return getattr(self, name)


@dataclass(frozen=True, slots=True)
class CardMaker:
    """Makes cards of an article for one reader. What many of them say alike is looked up once."""

    user: User | AnonymousUser
    article: Article
    _sees: dict[str, str] = field(default_factory=lambda: {v.value: str(v.label) for v in Visibility})
    _labels: dict[tuple[str, str, bool], str] = field(default_factory=dict)
    _days: dict[date, str] = field(default_factory=dict)

    def cards_of(self, annotations: AnnotationQuerySet) -> list[Card]:
        """Return the cards of annotations in the order of the text, in two queries."""
        fetched = list(with_what_became(annotations).select_related("author").in_text_order())
        # Into a plain list: asking the manager of each annotation takes longer than all the rest of its card.
        prefetch_related_objects(fetched, Prefetch("tags", to_attr="its_tags"))
        return [self._card_of(annotation, annotation.its_tags) for annotation in fetched]

    def _card_of(self, annotation: Annotation, tags: Iterable[Tag]) -> Card:
        mine = annotation.author_id == self.user.pk
        author = "" if mine else annotation.author.username
        made = annotation.created.astimezone(self.article.publication.zone)
        return Card(
            id=mark_safe(str(annotation.pk)),  # noqa: S308 - a UUID
            author_id=annotation.author_id,
            author=author or gettext("You"),
            mine=mine,
            color=annotation.color,
            start=annotation.start,
            end=annotation.end,
            orphaned=annotation.is_orphaned,
            since=since(annotation, self.article),
            quote=annotation.exact,
            # Made by markup.clean_note when the note was saved.
            note=mark_safe(annotation.note_html),  # noqa: S308
            tags=[tag.name for tag in tags],
            made=made.isoformat(timespec="minutes"),
            made_on=self._day(made.date()),
            sees=self._sees[annotation.visibility],
            label=self._label(annotation.color, author, noted=bool(annotation.note)),
            # As `in_text_order`.
            order=(annotation.start, -annotation.end, annotation.created, annotation.pk),
        )

    def _day(self, day: date) -> str:
        """Return a day in words; no "3 hours ago", for the page is kept for visitors and time goes on."""
        if day not in self._days:
            self._days[day] = format_date(day, gettext("M j, Y"))
        return self._days[day]

    def _label(self, color: str, author: str, *, noted: bool) -> str:
        """Return what is said of an annotation, the reader's own if `author` is empty."""
        key = (color, author, noted)
        if key not in self._labels:
            self._labels[key] = _label(*key)
        return self._labels[key]


def _label(color: str, author: str, noted: bool) -> str:  # noqa: FBT001 - a key, taken apart
    words = {"color": Color(color).label, "author": author}
    said = gettext("%(color)s highlight by %(author)s") if author else gettext("your %(color)s highlight")
    return gettext("%(highlight)s, 1 note") % {"highlight": said % words} if noted else said % words


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
    def notes(self) -> int:
        """How many of them say something."""
        return sum(bool(card.note) for card in self)

    @property
    def highlights(self) -> int:
        """How many of them only mark a passage."""
        return self.count - self.notes

    @property
    def readers(self) -> int:
        """How many people made them."""
        return len({card.author_id for card in self})

    @property
    def spans(self) -> list[Span]:
        """The passages that stand in the text, for `highlight`."""
        return [Span(start=c.start, end=c.end, id=c.id, color=c.color, mine=c.mine) for c in self.cards]

    def __iter__(self) -> Iterator[Card]:
        yield from self.cards
        yield from self.orphans


@dataclass(frozen=True, slots=True)
class _PublicCards:
    """The cards that everyone may see, as a stranger to all of them does."""

    cards: Sequence[Card]

    @property
    def size(self) -> int:
        """The characters of what differs from card to card, and about as many around it."""
        changed = sum(
            1000 + 2 * (len(card.since.old) + len(card.since.now)) for card in self.cards if card.since
        )
        return changed + sum(1000 + 2 * (len(card.quote) + len(card.note)) for card in self.cards)


_public: Kept[_PublicCards] = Kept(32_000_000)


def margin_of(article: Article, user: User | AnonymousUser) -> Margin:
    """Return the margin of an article for `user`, in a fixed number of queries.

    Cards that everyone may see are kept while the article's version stands; a reader's own always come fresh.
    """
    cards = _public.get(
        (article.pk, get_language()),
        (article.created, article.version, article.publication.time_zone),
        lambda: _PublicCards(_cards_of(article, AnonymousUser(), _seen(article, AnonymousUser()))),
    ).cards
    if user.is_authenticated:
        others = [card for card in cards if card.author_id != user.pk]
        cards = sorted([*others, *_cards_of(article, user, _own(article, user))], key=attrgetter("order"))
    return Margin(
        cards=[card for card in cards if not card.orphaned], orphans=[card for card in cards if card.orphaned]
    )


def _seen(article: Article, user: User | AnonymousUser) -> AnnotationQuerySet:
    """The orphans, and what stands in the very text that is shown: a newer one may have come this moment."""
    seen = Annotation.objects.visible_to(user).filter(article=article, start__isnull=False)
    return seen.filter(Q(revision=article.current_id) | Q(state=AnchorState.ORPHANED))


def _own(article: Article, user: User) -> AnnotationQuerySet:
    """What a reader sees beyond what everyone does, and in another way: their own and their groups'."""
    return _seen(article, user).filter(Q(author=user) | ~Q(visibility=Visibility.PUBLIC))


def _cards_of(
    article: Article, user: User | AnonymousUser, annotations: AnnotationQuerySet
) -> Sequence[Card]:
    return CardMaker(user, article).cards_of(annotations)
