"""Notes follow the text: the annotations of an article are carried to its new revision."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple
from uuid import UUID

from django.db import connection, transaction
from django.db.models import F, Q, QuerySet

from articles.anchoring import Alignment, Edited, Orphaned, Outcome, Passage, align
from articles.markup import Body
from articles.models import AnchorState, Annotation, Article, Carrying, Fate, Publication, Revision
from articles.services.locking import lock_article

# Keys in one query: SQLite takes no more than 999 values in the older of its builds.
BATCH = 500
# From so many annotations that moved by the same distances on, one query moves them all.
TOGETHER = 20
_MOVE = """
    UPDATE articles_annotation SET revision_id = %s, state = %s, start = start + %s, "end" = "end" + %s
    WHERE id = %s"""


class Place(NamedTuple):
    """A passage of a revision, in code points of its text. What stands there never changes."""

    revision: int
    start: int
    end: int


class Anchor(NamedTuple):
    """An annotation, where it last stood, and the passage it was made on."""

    annotation: UUID
    place: Place
    made: Place
    orphaned: bool


class Plan:
    """What becomes of an article's annotations with a new body, computed before its transaction begins.

    It is kept by places, and neither the text of a revision nor the new one changes any more: what was
    computed stays true whatever happens meanwhile, and only what has come since has to be added.
    """

    def __init__(self, body: Body) -> None:
        self.text = body.text
        self.digest = Revision.digest_of(body.html)
        self._alignments: dict[int, Alignment] = {}
        self._outcomes: dict[Place, Outcome] = {}
        self._same: set[int] = set()

    def is_for(self, body: Body) -> bool:
        """Say whether it was made for this body."""
        return self.digest == Revision.digest_of(body.html)

    def covers(self, anchors: Iterable[Anchor]) -> bool:
        """Say whether the texts in which all these stand were compared with the new one, which takes long."""
        return all(anchor.place.revision in self._alignments for anchor in anchors)

    def add(self, anchors: Sequence[Anchor]) -> None:
        """Compute what becomes of these; what is known already costs nothing."""
        self.add_places(anchor.place for anchor in anchors)
        made = {anchor.made.revision for anchor in anchors}
        self._same |= Revision.objects.only("pk").filter(digest=self.digest).in_bulk(made).keys()

    def add_places(self, places: Iterable[Place]) -> None:
        """Compute where the words of these places stand in the new text."""
        unknown = {place for place in places if place not in self._outcomes}
        unread = {place.revision for place in unknown} - self._alignments.keys()
        for pk, revision in Revision.objects.only("text").in_bulk(unread).items():
            self._alignments[pk] = align(revision.text, self.text)
        for place in unknown:
            outcome = self._alignments[place.revision].outcome(Passage(place.start, place.end))
            self._outcomes[place] = outcome

    def of_place(self, place: Place) -> Outcome:
        """Return what becomes of the words of a place that was added."""
        return self._outcomes[place]

    def outcome(self, anchor: Anchor) -> Outcome:
        """Return what becomes of an annotation that was added.

        It is carried from where it last stood. When the very body returns in which it was made, what edits
        had cut off its passage returns too; unless it stands elsewhere, where its author placed it.
        """
        carried, made = self._outcomes[anchor.place], anchor.made
        if made.revision not in self._same:
            return carried
        if not isinstance(carried, Orphaned):
            is_whole = (carried.start, carried.end) == (made.start, made.end)
            if is_whole or carried.end <= made.start or carried.start >= made.end:
                return carried
        return Edited(made.start, made.end)


def plan(*, article: Article, body: Body, before: Plan | None = None) -> Plan:
    """Compute what becomes of an article's annotations when it gets a new body; nothing is saved.

    To be called outside of a transaction: comparing two long texts takes a while. A plan that was made
    `before` for the same body is added to. Nothing is computed for a body that is the current one.
    """
    made = before if before and before.is_for(body) else Plan(body)
    if article.pk and not Article.objects.filter(pk=article.pk, current__digest=made.digest).exists():
        made.add(anchors_of(Annotation.objects.filter(article=article.pk)))
    return made


def anchors_of(annotations: QuerySet[Annotation]) -> list[Anchor]:
    """Return the anchors of those of the annotations that have a passage, deleted ones too."""
    last, made = ("revision", "start", "end"), ("made_revision", "made_start", "made_end")
    rows = annotations.filter(start__isnull=False).values_list("pk", "state", *last, *made)
    return [
        Anchor(pk, Place(*places[:3]), Place(*places[3:]), state == AnchorState.ORPHANED)
        for pk, state, *places in rows
    ]


def locked_anchors(article: Article) -> list[Anchor]:
    """Return where the annotations of a locked article stand, and take them for this transaction too."""
    return anchors_of(Annotation.objects.filter(article=article.pk).select_for_update())


def carry_to(*, revision: Revision, anchors: Sequence[Anchor], plan: Plan) -> None:
    """Carry annotations of the revision's article to it, in the caller's transaction, by a plan for its body.

    The article is locked, and `anchors` were read since. What the plan does not know is computed here. Each
    is carried from the revision in which it last stood, so that a text that returns brings back the orphans
    it had left. An annotation whose words are gone becomes an orphan and keeps its last place.
    """
    plan.add(anchors)
    _write(revision, {anchor: plan.outcome(anchor) for anchor in anchors})


def reanchor(*, article: Article, dry_run: bool = False) -> Counter[str]:
    """Carry the annotations of an article that do not stand in its current revision once more.

    Each is carried from where it last stood, and where that fails from the passage it was made on. Returns
    how many annotations there are by what became of them (`unchanged`, `moved`, `edited`, `orphaned`); those
    that stand are unchanged. With `dry_run` nothing is saved.
    """
    ahead = _plan_for(article.current)
    outcomes = _once_more(article, ahead)
    if not dry_run:
        with transaction.atomic():
            lock_article(article)
            if article.current.digest != ahead.digest:
                ahead = _plan_for(article.current)
            outcomes = _once_more(article, ahead)
            _write(article.current, _retold(article.current, outcomes))
            if any(not (anchor.orphaned and isinstance(o, Orphaned)) for anchor, o in outcomes.items()):
                Article.objects.filter(pk=article.pk).update(version=F("version") + 1)
                Publication.objects.count_anew(article.publication_id)
    counts = Counter(type(outcome).__name__.lower() for outcome in outcomes.values())
    all_of_them = Annotation.objects.filter(article=article, start__isnull=False).count()
    counts["unchanged"] += all_of_them - len(outcomes)
    return counts


def _plan_for(revision: Revision) -> Plan:
    return Plan(Body(revision.html, revision.text))


def _once_more(article: Article, ahead: Plan) -> dict[Anchor, Outcome]:
    """Return what becomes of the annotations that do not stand in the current revision as they should."""
    current = article.current
    anchors = anchors_of(
        Annotation.objects.filter(article=article).filter(
            Q(state=AnchorState.ORPHANED) | ~Q(revision=current) | Q(end__gt=len(current.text))
        )
    )
    ahead.add(anchors)
    outcomes = {anchor: ahead.outcome(anchor) for anchor in anchors}
    failed = [anchor for anchor, outcome in outcomes.items() if isinstance(outcome, Orphaned)]
    ahead.add_places(anchor.made for anchor in failed)
    return outcomes | {anchor: ahead.of_place(anchor.made) for anchor in failed}


def _retold(revision: Revision, outcomes: Mapping[Anchor, Outcome]) -> dict[Anchor, Outcome]:
    """Take back that the revision orphaned annotations which now stand in it: they never went."""
    back = [
        a.annotation for a, outcome in outcomes.items() if a.orphaned and not isinstance(outcome, Orphaned)
    ]
    never_went: set[UUID] = set()
    for batch in _batches(back):
        told = Carrying.objects.filter(annotation__in=batch, revision=revision, fate=Fate.ORPHANED)
        never_went.update(told.values_list("annotation", flat=True))
        told.delete()
    return {
        anchor._replace(orphaned=anchor.orphaned and anchor.annotation not in never_went): outcome
        for anchor, outcome in outcomes.items()
    }


def _write(revision: Revision, outcomes: Mapping[Anchor, Outcome]) -> None:
    """Save what becomes of annotations in a revision, in few queries for thousands of them."""
    alike: dict[tuple[int, int], list[Anchor]] = defaultdict(list)
    gone: list[UUID] = []
    for anchor, outcome in outcomes.items():
        if not isinstance(outcome, Orphaned):
            alike[outcome.start - anchor.place.start, outcome.end - anchor.place.end].append(anchor)
        elif not anchor.orphaned:
            gone.append(anchor.annotation)
    for batch in _batches(gone):
        Annotation.objects.filter(pk__in=batch).update(state=AnchorState.ORPHANED)
    single: list[tuple[int, int, Anchor]] = []
    for (start, end), anchors in alike.items():
        if len(anchors) < TOGETHER:
            single += [(start, end, anchor) for anchor in anchors]
            continue
        shifted = {"start": F("start") + start, "end": F("end") + end}
        for batch in _batches([anchor.annotation for anchor in anchors]):
            moved = Annotation.objects.filter(pk__in=batch)
            moved.update(revision=revision, state=AnchorState.ANCHORED, **shifted)
    _move_each(revision, single)
    _tell(revision, outcomes)


def _move_each(revision: Revision, moves: Iterable[tuple[int, int, Anchor]]) -> None:
    """Move annotations each by its own distances. `bulk_update` takes many times as long."""
    key_of = Annotation._meta.pk.get_db_prep_value  # noqa: SLF001
    rows = [
        (revision.pk, AnchorState.ANCHORED.value, start, end, key_of(anchor.annotation, connection))
        for start, end, anchor in moves
    ]
    if rows:
        with connection.cursor() as cursor:
            cursor.executemany(_MOVE, rows)


def _tell(revision: Revision, outcomes: Mapping[Anchor, Outcome]) -> None:
    """Note what the revision did to annotations whose words did not simply stay."""
    rows = [
        Carrying(annotation_id=anchor.annotation, revision=revision, fate=fate)
        for anchor, outcome in outcomes.items()
        if (fate := _fate(anchor, outcome))
    ]
    Carrying.objects.bulk_create(
        rows,
        batch_size=BATCH,
        update_conflicts=True,
        unique_fields=["annotation", "revision"],
        update_fields=["fate"],
    )


def _fate(anchor: Anchor, outcome: Outcome) -> Fate | None:
    if isinstance(outcome, Orphaned):
        return None if anchor.orphaned else Fate.ORPHANED
    if anchor.orphaned:
        return Fate.RETURNED
    return Fate.EDITED if isinstance(outcome, Edited) else None


def _batches(keys: Sequence[UUID]) -> Iterator[Sequence[UUID]]:
    for begin in range(0, len(keys), BATCH):
        yield keys[begin : begin + BATCH]
