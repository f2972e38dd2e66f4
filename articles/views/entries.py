"""Notes away from their articles, as lists show them: with their words, and what is around them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from django.contrib.auth.models import AnonymousUser
from django.db.models import Count, F
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe

from articles.models import Annotation, User, Visibility
from articles.permissions import may_read
from articles.views.parts import address_of


@dataclass(frozen=True, slots=True)
class Entry:
    """A note or a reply as one person sees it in a list.

    `made` is in the zone of the list. `readable` says whether they may read its article (of their own notes
    also those are listed whose article is public no more). `thread` is the note to which a reply belongs,
    None where that is out of their sight; `under` says that it stands in the list right above. `replies`
    counts those that they may see. `place` leads to it beside its text, and `stood` to the last text that
    has its words; both are empty where there is nothing to be seen.
    """

    annotation: Annotation
    readable: bool
    mine: bool
    made: datetime
    sees: str
    note: SafeString
    tags: Sequence[str]
    place: str
    stood: str
    thread: Annotation | None
    under: bool
    replies: int


@dataclass(frozen=True, slots=True)
class EntryMaker:
    """Makes entries for one person, in a number of queries that does not grow with them."""

    user: User | AnonymousUser
    zone: ZoneInfo

    def entries_of(self, keys: Sequence[UUID], *, in_threads: bool = True) -> list[Entry]:
        """Return the annotations of these keys as entries in this order, in four queries.

        `in_threads` says that by this order replies stand under their notes.
        """
        fetched = _fetched(keys)
        threads, replies = self._threads_of(fetched), self._replies_to(fetched)
        entries = []
        above = None
        for each in fetched:
            under = in_threads and each.thread_id is not None and each.thread_id == above
            entries.append(self._entry(each, threads, replies, under=under))
            above = each.thread_id or each.pk
        return entries

    def _entry(
        self,
        annotation: Annotation,
        threads: Mapping[UUID | None, Annotation],
        replies: Mapping[UUID, int],
        *,
        under: bool,
    ) -> Entry:
        article = annotation.article
        readable = may_read(self.user, article)
        thread = threads.get(annotation.thread_id)
        is_shown = readable and (annotation.thread_id is None or thread is not None)
        text = (article.slug, annotation.stood_in)
        return Entry(
            annotation=annotation,
            readable=readable,
            mine=annotation.author_id == self.user.pk,
            made=annotation.created.astimezone(self.zone),
            sees=_sees(annotation),
            note=mark_safe(annotation.note_html),  # noqa: S308 - made by markup.clean_note when it was saved
            tags=[tag.name for tag in annotation.tags.all()],
            place=address_of(annotation) if is_shown else "",
            stood=reverse("revision", args=text) if readable and annotation.is_orphaned else "",
            thread=thread,
            under=under,
            replies=replies.get(annotation.pk, 0),
        )

    def _threads_of(self, annotations: Iterable[Annotation]) -> dict[UUID | None, Annotation]:
        """Return the notes that replies answer, of those that may be seen."""
        threads = {annotation.thread_id for annotation in annotations if annotation.thread_id}
        seen = Annotation.objects.visible_to(self.user).filter(pk__in=threads).select_related("author")
        return {thread.pk: thread for thread in seen}

    def _replies_to(self, annotations: Iterable[Annotation]) -> dict[UUID, int]:
        seen = Annotation.objects.visible_to(self.user).filter(thread__in=[a.pk for a in annotations])
        return dict(seen.order_by().values_list("thread").annotate(Count("pk")))


def _fetched(keys: Sequence[UUID]) -> list[Annotation]:
    """Return the annotations of these keys with what is around them: picking them by key alone is quick."""
    related = Annotation.objects.select_related("author", "group", "article__publication")
    bare = related.defer("article__removed", "article__guesses").with_standing()
    rows = bare.annotate(stood_in=F("revision__number")).prefetch_related("tags").in_bulk(keys)
    return [rows[key] for key in keys if key in rows]


def _sees(annotation: Annotation) -> str:
    """Return who sees it, in words; a note whose group is gone is seen by its author alone."""
    if annotation.visibility == Visibility.PUBLIC:
        return str(Visibility.PUBLIC.label)
    in_group = annotation.visibility == Visibility.GROUP and annotation.group
    return annotation.group.name if in_group else str(Visibility.PRIVATE.label)
