"""What the margin shows: annotations as cards, and the marks that lead to them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from zoneinfo import ZoneInfo

from django.contrib.auth.models import AnonymousUser
from django.utils.dateformat import format as format_date
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext

from articles.anchoring import Span
from articles.forms.annotation import AnnotationForm
from articles.models import Annotation, Article, Color, User, Visibility


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
    label: str
    made: str
    made_on: str
    sees: str
    orphaned: bool


def card_of(annotation: Annotation, user: User | AnonymousUser, zone: ZoneInfo) -> Card:
    """Return the card of an annotation for `user`, its day in `zone`.

    Author and tags must have been fetched.
    """
    mine = annotation.author_id == user.pk
    made = annotation.created.astimezone(zone)
    return Card(
        annotation=annotation,
        id=str(annotation.pk),
        author=gettext("You") if mine else annotation.author.username,
        mine=mine,
        color=annotation.color,
        tags=[tag.name for tag in annotation.tags.all()],
        # Made by markup.clean_note when the note was saved.
        note=mark_safe(annotation.note_html),  # noqa: S308
        label=_label(annotation, mine=mine),
        made=made.isoformat(timespec="minutes"),
        # A day and no "3 hours ago": the page is kept for visitors, and time goes on.
        made_on=format_date(made, gettext("M j, Y")),
        sees=str(Visibility(annotation.visibility).label),
        orphaned=annotation.is_orphaned,
    )


def _label(annotation: Annotation, *, mine: bool) -> str:
    """Return what is said of an annotation to those who do not see its colour."""
    words = {"color": Color(annotation.color).label, "author": annotation.author.username}
    if mine:
        said = gettext("your %(color)s highlight") % words
    else:
        said = gettext("%(color)s highlight by %(author)s") % words
    return gettext("%(highlight)s, 1 note") % {"highlight": said} if annotation.note else said


@dataclass(frozen=True)
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
        return len({card.annotation.author_id for card in self})

    @property
    def spans(self) -> list[Span]:
        """The passages that stand in the text, for `highlight`."""
        return [
            Span(start=c.annotation.start, end=c.annotation.end, id=c.id, color=c.color, mine=c.mine)
            for c in self.cards
        ]

    @cached_property
    def blank(self) -> AnnotationForm:
        """The form of a new annotation, which the page's script copies."""
        return AnnotationForm()

    def __iter__(self) -> Iterator[Card]:
        yield from self.cards
        yield from self.orphans


def margin_of(article: Article, user: User | AnonymousUser) -> Margin:
    """Return the margin of an article for `user`, in two queries whatever their number."""
    visible = Annotation.objects.visible_to(user).filter(article=article, start__isnull=False)
    annotations = visible.select_related("author").prefetch_related("tags").in_text_order()
    zone = article.publication.zone
    cards = [card_of(annotation, user, zone) for annotation in annotations]
    return Margin(
        cards=[card for card in cards if not card.orphaned], orphans=[card for card in cards if card.orphaned]
    )
