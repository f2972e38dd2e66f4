"""What a card says of its passage when the paper has changed the text since: words changed, or taken out."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import F, OuterRef, Q, Subquery
from django.utils.formats import date_format

from articles.anchoring.differences import Piece, words_changed
from articles.models import AnchorState, Annotation, AnnotationQuerySet, Article, Carrying, Fate

# Above so many characters a card shows what was taken out and what put in, without comparing words.
MOST_COMPARED = 6_000
# How much is shown of what stayed beside a change, and of what was taken out or put in, in characters.
BESIDE = 60
MOST_SHOWN = 600


@dataclass(frozen=True, slots=True)
class Since:
    """What became of a passage: `old` are the words it was made on, `now` what stands there, empty when gone.

    `number` and `day` tell which revision changed it last, where one is known to have done it; `url` leads to
    the change. `placed`: no revision did, its author chose new words. `stood_in` and `stood_url` are the last
    text that has the passage.
    """

    old: str
    now: str
    number: int | None
    day: str
    url: str
    placed: bool
    stood_in: int
    stood_url: str

    @property
    def pieces(self) -> list[Piece]:
        """The change by words; long stretches are cut to what lies beside it."""
        if len(self.old) + len(self.now) > MOST_COMPARED:
            pieces = [Piece("removed", self.old), Piece("added", self.now)]
        else:
            pieces = words_changed(self.old, self.now)
        last = len(pieces) - 1
        return [_cut(piece, first=place == 0, last=place == last) for place, piece in enumerate(pieces)]


def since_made(
    annotations: AnnotationQuerySet, fetched: Sequence[Annotation], article: Article
) -> dict[UUID, Since]:
    """Return what became of those of `annotations`, already `fetched`, whose words do not stand as they were.

    That is one query more, and only where there are such: it takes longer to build than that of the cards.
    """
    now = {each.pk: _now(each, article) for each in fetched if each.start is not None and not each.thread_id}
    changed = [each for each in fetched if each.pk in now and now[each.pk] != each.exact]
    if not changed:
        return {}
    told = {row.pk: row for row in _told(annotations)}
    # One that was deleted between the two queries is told nothing of.
    return {
        each.pk: _since(each, now[each.pk], told[each.pk], article) for each in changed if each.pk in told
    }


def _now(annotation: Annotation, article: Article) -> str:
    """Return the words that stand at an annotation's place today."""
    return "" if annotation.is_orphaned else article.current.text[annotation.start : annotation.end]


def _told(annotations: AnnotationQuerySet) -> Iterable[Any]:
    """Return the numbers and dates that are told of annotations."""
    # Of one article's revisions the later one has the higher key, and by that there is an index.
    told = Carrying.objects.filter(annotation=OuterRef("pk")).order_by("-revision_id")
    did_it = told.filter(
        Q(fate=Fate.ORPHANED, annotation__state=AnchorState.ORPHANED)
        | Q(fate=Fate.EDITED, annotation__state=AnchorState.ANCHORED)
    )
    rows = annotations.annotate(
        changed_in=Subquery(did_it.values("revision__number")[:1]),
        changed_at=Subquery(did_it.values("revision__created")[:1]),
        last_fate=Subquery(told.values("fate")[:1]),
        made_in=F("made_revision__number"),
        stood_in=F("revision__number"),
    )
    names = ("pk", "changed_in", "changed_at", "last_fate", "made_in", "stood_in")
    return rows.values_list(*names, named=True)


def _since(annotation: Annotation, now: str, told: Any, article: Article) -> Since:  # noqa: ANN401 - a row
    # Nothing brought it back, and yet it stands.
    placed = bool(now) and told.last_fate in (None, Fate.ORPHANED)
    number = None if placed else told.changed_in
    before, after = (number - 1, number) if number else (told.made_in, article.current.number)
    history = f"{article.get_absolute_url()}revisions/"
    return Since(
        old=annotation.exact,
        now=now,
        number=number,
        day=_day(told.changed_at, article) if number else "",
        url=f"{history}?old={before}&new={after}#diff",
        placed=placed,
        stood_in=told.stood_in,
        stood_url=f"{history}{told.stood_in}/",
    )


def _day(moment: datetime, article: Article) -> str:
    return date_format(moment.astimezone(article.publication.zone).date(), "SHORT_DATE_FORMAT")


def _cut(piece: Piece, *, first: bool, last: bool) -> Piece:
    """Return a piece without what is too long of it; of words that stayed, those beside a change are kept."""
    text = piece.text
    if len(text) <= (3 * BESIDE if piece.kind == "same" else MOST_SHOWN):
        return piece
    if piece.kind != "same":
        return Piece(piece.kind, text[:MOST_SHOWN].rsplit(" ", 1)[0] + " …")
    head = "" if first else text[:BESIDE].rsplit(" ", 1)[0] + " "
    tail = "" if last else " " + text[-BESIDE:].split(" ", 1)[-1]
    return Piece("same", f"{head}…{tail}")
