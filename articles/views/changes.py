"""What the history of an article shows: how much each revision changed, and what became of the notes."""

from bisect import bisect
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from django.contrib.auth.models import AnonymousUser
from django.db.models import Count
from django.urls import reverse
from django.utils.text import Truncator
from django.utils.translation import gettext

from articles.anchoring import Passage, Piece, Row, paragraphs_changed
from articles.models import Annotation, AnnotationQuerySet, Article, Carrying, Fate, Revision, User
from newsroom.kept import Kept

# So many words are compared for the figures of one list; what is left out is counted at the next request.
MOST_WORDS = 200_000
QUOTE_CHARACTERS = 80


@dataclass(frozen=True, slots=True)
class Difference:
    """Two texts beside each other, and how many words were changed between them."""

    rows: Sequence[Row]
    words: int
    size: int


@dataclass(frozen=True, slots=True)
class _Figure:
    """How many words were changed between two texts; small, so that very many are kept."""

    words: int
    size: int = 1


# Texts are known by their digests, and a text never changes: what is kept here stays true.
_differences: Kept[Difference] = Kept(8_000_000)
_figures: Kept[_Figure] = Kept(100_000)


def difference(old: Revision, new: Revision) -> Difference:
    """Return what was changed between two revisions."""

    def compare() -> Difference:
        rows = paragraphs_changed(old.text, new.text)
        return Difference(rows, sum(row.words for row in rows), len(old.text) + len(new.text))

    key = (old.digest, new.digest)
    found = _differences.get(key, None, compare)
    _figures.keep(key, None, _Figure(found.words))
    return found


def words_changed_in(article: Article, revisions: Sequence[Revision]) -> dict[int, int]:
    """Return how many words each of the revisions changed, by number; as many of them as can be told quickly.

    `revisions` are of the article, come newest first and without their texts.
    """
    before = {revision.number: revision for revision in [*revisions, *_before(article, revisions[-1:])]}
    pairs = [(before[r.number - 1], r) for r in revisions if r.number - 1 in before]
    unknown = []
    room = MOST_WORDS
    for old, new in pairs:
        if (
            _figures.find((old.digest, new.digest), None) is None
            and (room := room - old.words - new.words) >= 0
        ):
            unknown.append((old.pk, new.pk))
    texts = Revision.objects.in_bulk({pk for pair in unknown for pk in pair})
    for old_pk, new_pk in unknown:
        difference(texts[old_pk], texts[new_pk])
    figures = {new.number: _figures.find((old.digest, new.digest), None) for old, new in pairs}
    return {number: figure.words for number, figure in figures.items() if figure is not None}


def _before(article: Article, oldest: Iterable[Revision]) -> Iterable[Revision]:
    for revision in oldest:
        yield from article.revisions.filter(number=revision.number - 1).defer("html", "text")


@dataclass(slots=True)
class Fates:
    """What became of the notes that one reader may see when a revision was made."""

    carried: int = 0
    edited: int = 0
    orphaned: int = 0
    returned: int = 0

    @property
    def total(self) -> int:
        """How many notes stood, or came to stand, in that text or were lost to it."""
        return self.carried + self.edited + self.orphaned + self.returned


def fates_of(article: Article, user: User | AnonymousUser, revisions: Iterable[Revision]) -> dict[int, Fates]:
    """Return what became of the notes that `user` may see at each of the revisions, by number."""
    seen = _seen(article, user)
    made = sorted(seen.values_list("created", flat=True))
    became: dict[int, dict[str, int]] = defaultdict(lambda: dict.fromkeys(Fate.values, 0))
    rows = Carrying.objects.filter(annotation__in=seen, revision__article=article).order_by()
    for number, fate, count in rows.values_list("revision__number", "fate").annotate(Count("pk")):
        became[number][fate] = count
    fates = {}
    for revision in revisions:
        lost = sum(
            count[Fate.ORPHANED] - count[Fate.RETURNED]
            for number, count in became.items()
            if number < revision.number
        )
        here = became[revision.number]
        stood = bisect(made, revision.created) - lost if revision.number > 1 else 0
        fates[revision.number] = Fates(
            carried=max(0, stood - here[Fate.EDITED] - here[Fate.ORPHANED]),
            edited=here[Fate.EDITED],
            orphaned=here[Fate.ORPHANED],
            returned=here[Fate.RETURNED],
        )
    return fates


def _seen(article: Article, user: User | AnonymousUser) -> AnnotationQuerySet:
    return Annotation.objects.visible_to(user).filter(article=article, start__isnull=False)


@dataclass(frozen=True, slots=True)
class NoteFate:
    """What a change did to one note: `what` names the note, `quote` are the words on which it was made."""

    what: str
    fate: str
    quote: str
    url: str


@dataclass(slots=True)
class ShownRow:
    """A row of a difference, with the notes whose words it changed."""

    row: Row
    notes: list[NoteFate] = field(default_factory=list)

    @property
    def before(self) -> list[Piece]:
        """What stood in the old text."""
        return [piece for piece in self.row.pieces if piece.kind != "added"]

    @property
    def after(self) -> list[Piece]:
        """What stands in the new text."""
        return [piece for piece in self.row.pieces if piece.kind != "removed"]

    @property
    def lines(self) -> list[str]:
        """The paragraphs of a row that is the same in both texts."""
        return self.row.pieces[0].text.split("\n")


def shown_rows(article: Article, user: User | AnonymousUser, old: Revision, new: Revision) -> list[ShownRow]:
    """Return the difference of two revisions; of neighbours with the notes that `user` may see beside it.

    A note is told where its place in one of the two texts is known without computing it again.
    """
    rows = [ShownRow(row) for row in difference(old, new).rows]
    if new.number - old.number != 1:
        return rows
    carryings = Carrying.objects.filter(annotation__in=_seen(article, user), revision=new)
    for carrying in carryings.select_related("annotation__author").order_by("annotation__start", "pk"):
        here = _row_of(carrying.annotation, rows, old, new)
        if here:
            here.notes.append(_fate(carrying, user))
    return rows


def _row_of(
    annotation: Annotation, rows: Sequence[ShownRow], old: Revision, new: Revision
) -> ShownRow | None:
    """Return the changed row in which an annotation stood, or stands."""
    places = [
        (annotation.revision_id, annotation.start, annotation.end),
        (annotation.made_revision_id, annotation.made_start, annotation.made_end),
    ]
    for revision, start, end in places:
        for shown in rows if revision in {old.pk, new.pk} else ():
            where = shown.row.old if revision == old.pk else shown.row.new
            if where and shown.row.kind != "same" and _overlap(where, start, end):
                return shown
    return None


def _overlap(where: Passage, start: int, end: int) -> bool:
    return where.start < end and start < where.end


def _fate(carrying: Carrying, user: User | AnonymousUser) -> NoteFate:
    annotation = carrying.annotation
    return NoteFate(
        what=_name(annotation, mine=annotation.author_id == user.pk),
        fate=carrying.fate,
        quote=Truncator(annotation.exact).chars(QUOTE_CHARACTERS),
        url=reverse("annotation", args=[annotation.pk]),
    )


def _name(annotation: Annotation, *, mine: bool) -> str:
    """Return what a note is called in a sentence about it."""
    if mine:
        return gettext("Your note") if annotation.note else gettext("Your highlight")
    name = gettext("%(author)s’s note") if annotation.note else gettext("%(author)s’s highlight")
    return name % {"author": annotation.author.username}
