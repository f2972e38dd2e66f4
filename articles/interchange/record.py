"""An annotation as it leaves: plain values, whatever the format."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from django.conf import settings
from django.db.models import F
from django.db.models.functions import Coalesce

from articles.models import AnchorState, Annotation, Visibility
from articles.models.annotation import AnnotationQuerySet

# So many rows are held at once, however many there are.
CHUNK = 500


@dataclass(frozen=True, slots=True)
class Place:
    """A passage: code points `[start, end)` of the canonical text of a revision, with its quote."""

    revision: int
    start: int
    end: int
    exact: str
    prefix: str
    suffix: str


@dataclass(frozen=True, slots=True)
class Record:
    """One annotation. Addresses are whole; times have their zone; `place` is the passage it was made on.

    `now` is where that stands today (number of the revision, start, end), None for an orphan; both are None
    for a reply and for a note on a whole article. `group` is the name of the group that sees it, or empty.
    """

    id: str
    url: str
    author: str
    note: str
    color: str
    visibility: str
    group: str
    group_slug: str
    tags: tuple[str, ...]
    created: datetime
    modified: datetime
    resolved: bool
    article_url: str
    slug: str
    headline: str
    publication: str
    parent: str
    thread: str
    place: Place | None
    now: tuple[int, int, int] | None

    @property
    def is_orphaned(self) -> bool:
        """Whether its passage stands in the newest text no more."""
        return self.place is not None and self.now is None


def in_export_order(annotations: AnnotationQuerySet) -> AnnotationQuerySet:
    """Order by article, then as in the text, notes on the whole first, replies behind their thread."""
    return annotations.alias(
        stands=Coalesce("thread__start", "start"),
        since=Coalesce("thread__created", "created"),
        root=Coalesce("thread_id", "id"),
    ).order_by(
        "article__sort_at",
        "article",
        F("stands").asc(nulls_first=True),
        "since",
        "root",
        F("thread").asc(nulls_first=True),
        "created",
        "pk",
    )


def records(annotations: AnnotationQuerySet) -> Iterator[Record]:
    """Return the records of annotations in export order, in few queries and little memory for any number."""
    related = ("author", "group", "article__publication", "made_revision", "revision")
    rows = (
        in_export_order(annotations)
        .select_related(*related)
        .prefetch_related("tags")
        .defer("made_revision__html", "made_revision__text", "revision__html", "revision__text")
    )
    for annotation in rows.iterator(chunk_size=CHUNK):
        yield record_of(annotation)


def record_of(annotation: Annotation) -> Record:
    """Return the record of an annotation that has come with all that is related to it."""
    article, group = annotation.article, annotation.group
    is_group = annotation.visibility == Visibility.GROUP and group is not None
    return Record(
        id=str(annotation.pk),
        url=whole(annotation.get_absolute_url()),
        author=annotation.author.username,
        note=annotation.note.replace("\r\n", "\n"),
        color=annotation.color,
        visibility=annotation.visibility,
        group=group.name if is_group else "",
        group_slug=group.slug if is_group else "",
        tags=tuple(sorted(tag.name for tag in annotation.tags.all())),
        created=annotation.created.astimezone(UTC),
        modified=annotation.modified.astimezone(UTC),
        resolved=annotation.resolved_at is not None,
        article_url=whole(article.get_absolute_url()),
        slug=article.slug,
        headline=article.headline,
        publication=article.publication.name,
        parent=str(annotation.parent_id or ""),
        thread=str(annotation.thread_id or ""),
        place=_place(annotation),
        now=_now(annotation),
    )


def _place(annotation: Annotation) -> Place | None:
    if annotation.made_revision is None:
        return None
    return Place(
        revision=annotation.made_revision.number,
        start=annotation.made_start,
        end=annotation.made_end,
        exact=annotation.exact,
        prefix=annotation.prefix,
        suffix=annotation.suffix,
    )


def _now(annotation: Annotation) -> tuple[int, int, int] | None:
    if annotation.revision is None or annotation.state == AnchorState.ORPHANED:
        return None
    return annotation.revision.number, annotation.start, annotation.end


def whole(path: str) -> str:
    """Return a path of the site as a whole address."""
    return f"{settings.SITE_URL}{path}"
