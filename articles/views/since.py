"""What a card says of its passage when the paper has changed the text since: words changed, or taken out."""

from dataclasses import dataclass

from django.db.models import F, OuterRef, Q, Subquery
from django.utils.dateformat import format as format_date
from django.utils.translation import gettext

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


def with_what_became(annotations: AnnotationQuerySet) -> AnnotationQuerySet:
    """Add to annotations the numbers and dates that `since` tells of, in the same query."""
    # Of one article's revisions the later one has the higher key, and by that there is an index.
    told = Carrying.objects.filter(annotation=OuterRef("pk")).order_by("-revision_id")
    did_it = told.filter(
        Q(fate=Fate.ORPHANED, annotation__state=AnchorState.ORPHANED)
        | Q(fate=Fate.EDITED, annotation__state=AnchorState.ANCHORED)
    )
    return annotations.annotate(
        changed_in=Subquery(did_it.values("revision__number")[:1]),
        changed_at=Subquery(did_it.values("revision__created")[:1]),
        last_fate=Subquery(told.values("fate")[:1]),
        made_in=F("made_revision__number"),
        stood_in=F("revision__number"),
    )


def since(annotation: Annotation, article: Article) -> Since | None:
    """Return what became of an annotation `with_what_became`, or None when its words stand as they were."""
    text = article.current.text
    now = "" if annotation.is_orphaned else text[annotation.start : annotation.end]
    if now == annotation.exact:
        return None
    # Nothing brought it back, and yet it stands.
    placed = bool(now) and annotation.last_fate in (None, Fate.ORPHANED)
    number, stood_in = None if placed else annotation.changed_in, annotation.stood_in
    before, after = (number - 1, number) if number else (annotation.made_in, article.current.number)
    history = f"{article.get_absolute_url()}revisions/"
    return Since(
        old=annotation.exact,
        now=now,
        number=number,
        day=_day(annotation, article) if number else "",
        url=f"{history}?old={before}&new={after}#diff",
        placed=placed,
        stood_in=stood_in,
        stood_url=f"{history}{stood_in}/",
    )


def _day(annotation: Annotation, article: Article) -> str:
    day = annotation.changed_at.astimezone(article.publication.zone).date()
    return format_date(day, gettext("M j, Y"))


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
