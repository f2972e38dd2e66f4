"""Makes cards of annotations for one reader, many at once."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from operator import attrgetter
from uuid import UUID

from django.contrib.auth.models import AnonymousUser
from django.db.models import Count, Exists, OuterRef, Prefetch, Subquery, Value, prefetch_related_objects
from django.utils.formats import date_format
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language, gettext, ngettext

from articles.models import Annotation, AnnotationQuerySet, Article, Color, Helpful, User, Visibility
from articles.permissions import may_resolve
from articles.views.card import Card, Reply
from articles.views.since import Since, since_made

# Of the people and groups that are fetched with each annotation, what takes long to read and no card says.
_UNSAID = (
    *(
        f"{who}__{name}"
        for who in ("author", "resolved_by")
        for name in ("color_names", "last_login", "date_joined")
    ),
    *(f"group__{name}" for name in ("color_names", "invitation_until", "archived_at", "created")),
)


@dataclass(frozen=True, slots=True)
class CardMaker:
    """Makes cards of an article for one reader. What many of them say alike is looked up once."""

    user: User | AnonymousUser
    article: Article
    _sees: dict[str, str] = field(default_factory=lambda: {v.value: str(v.label) for v in Visibility})
    _labels: dict[tuple[str, str, bool, int], str] = field(default_factory=dict)
    _days: dict[date, str] = field(default_factory=dict)

    def cards_of(self, annotations: AnnotationQuerySet) -> list[Card]:
        """Return the cards of annotations in the order of the text, in two queries, or three after an edit.

        Replies among them get into the cards of their threads; without its thread a reply is left out.
        """
        found = _with_helpful(annotations, self.user)
        with_people = found.select_related("author", "group", "resolved_by").defer(*_UNSAID)
        fetched = list(with_people.order_by("created", "pk"))
        # Into a plain list: asking the manager of each annotation takes longer than all the rest of its card.
        prefetch_related_objects(fetched, Prefetch("tags", to_attr="its_tags"))
        replies: dict[UUID, list[Annotation]] = defaultdict(list)
        for annotation in fetched:
            if annotation.thread_id:
                replies[annotation.thread_id].append(annotation)
        threads = (annotation for annotation in fetched if not annotation.thread_id)
        changed = since_made(annotations, fetched, self.article)
        cards = [self._card_of(each, replies.get(each.pk, []), changed.get(each.pk)) for each in threads]
        return sorted(cards, key=attrgetter("order"))

    def _card_of(self, annotation: Annotation, replies: Sequence[Annotation], changed: Since | None) -> Card:
        mine = annotation.author_id == self.user.pk
        author = "" if mine else annotation.author.username
        color = "" if annotation.is_on_the_whole else annotation.color
        start, end = (-1, -1) if annotation.start is None else (annotation.start, annotation.end)
        return Card(
            id=_id(annotation.pk),
            author_id=annotation.author_id,
            author=author or gettext("You"),
            mine=mine,
            color=annotation.color,
            start=start,
            end=end,
            whole=annotation.is_on_the_whole,
            orphaned=annotation.is_orphaned,
            since=changed,
            quote=annotation.exact or "",
            language="" if self.article.language == get_language() else self.article.language,
            # Made by markup.clean_note when the note was saved.
            note=mark_safe(annotation.note_html),  # noqa: S308
            tags=[tag.name for tag in annotation.its_tags],
            **self._times(annotation),
            sees=self._seen_by(annotation),
            group=annotation.group.slug if _is_for_group(annotation) else "",
            label=self._label(color, author, noted=bool(annotation.note), replies=len(replies)),
            helpful=annotation.times_helpful or 0,
            found_helpful=annotation.found_helpful,
            resolved=self._resolved(annotation),
            may_resolve=may_resolve(self.user, annotation),
            replies=self._replies(annotation, replies),
            # The order of the text, longer passages first; notes on the whole article before all.
            order=(start, -end, annotation.created, annotation.pk),
        )

    def _replies(self, thread: Annotation, replies: Sequence[Annotation]) -> list[Reply]:
        # Within a sentence: “answering you”.
        names = {reply.pk: self._name(reply, you=gettext("you")) for reply in replies}
        return [self._reply_of(reply, thread, names.get(reply.parent_id, "")) for reply in replies]

    def _reply_of(self, annotation: Annotation, thread: Annotation, answering: str) -> Reply:
        narrower = (annotation.visibility, annotation.group_id) != (thread.visibility, thread.group_id)
        return Reply(
            id=_id(annotation.pk),
            thread_id=_id(thread.pk),
            author_id=annotation.author_id,
            author=self._name(annotation),
            mine=annotation.author_id == self.user.pk,
            answering=answering,
            note=mark_safe(annotation.note_html),  # noqa: S308 - as in a card
            **self._times(annotation),
            sees=self._seen_by(annotation) if narrower else "",
            helpful=annotation.times_helpful or 0,
            found_helpful=annotation.found_helpful,
        )

    def _name(self, annotation: Annotation, *, you: str = "") -> str:
        mine = annotation.author_id == self.user.pk
        return (you or gettext("You")) if mine else annotation.author.username

    def _seen_by(self, annotation: Annotation) -> str:
        if _is_for_group(annotation):
            return annotation.group.name
        return self._sees[annotation.visibility]

    def _resolved(self, annotation: Annotation) -> str:
        if annotation.resolved_at is None:
            return ""
        day = self._day(annotation.resolved_at.astimezone(self.article.publication.zone).date())
        if annotation.resolved_by is None:
            return day
        mine = annotation.resolved_by_id == self.user.pk
        name = gettext("you") if mine else annotation.resolved_by.username
        return gettext("by %(name)s, %(day)s") % {"name": name, "day": day}

    def _times(self, annotation: Annotation) -> dict[str, str]:
        """Return when an annotation was made and edited, as fields."""
        zone = self.article.publication.zone
        made = annotation.created.astimezone(zone)
        edited = annotation.edited_at and annotation.edited_at.astimezone(zone)
        return {
            "made": made.isoformat(timespec="minutes"),
            "made_on": self._day(made.date()),
            "edited": edited.isoformat(timespec="minutes") if edited else "",
            "edited_on": self._day(edited.date()) if edited else "",
        }

    def _day(self, day: date) -> str:
        """Return a day in words; no "3 hours ago", for the page is kept for visitors and time goes on."""
        if day not in self._days:
            self._days[day] = date_format(day, "SHORT_DATE_FORMAT")
        return self._days[day]

    def _label(self, color: str, author: str, *, noted: bool, replies: int) -> str:
        """Return what is said of an annotation, the reader's own if `author` is empty."""
        key = (color, author, noted, replies)
        if key not in self._labels:
            self._labels[key] = _label(*key)
        return self._labels[key]


def _is_for_group(annotation: Annotation) -> bool:
    return annotation.visibility == Visibility.GROUP and annotation.group is not None


def _id(key: UUID) -> SafeString:
    return mark_safe(str(key))  # noqa: S308 - a UUID


def _label(color: str, author: str, noted: bool, replies: int) -> str:  # noqa: FBT001 - a key, taken apart
    if color:
        said = gettext("%(color)s highlight by %(author)s") if author else gettext("your %(color)s highlight")
        said %= {"color": Color(color).label, "author": author}
        if noted:
            said = gettext("%(highlight)s, 1 note") % {"highlight": said}
    elif author:
        said = gettext("note on the whole article by %(author)s") % {"author": author}
    else:
        said = gettext("your note on the whole article")
    if not replies:
        return said
    return said + ngettext(", %(count)s reply", ", %(count)s replies", replies) % {"count": replies}


def _with_helpful(annotations: AnnotationQuerySet, user: User | AnonymousUser) -> AnnotationQuerySet:
    """Add to annotations how many found them helpful and whether `user` did, in the same query."""
    helpful = Helpful.objects.filter(annotation=OuterRef("pk")).order_by()
    counted = helpful.values("annotation").annotate(times=Count("pk"))
    own = Exists(helpful.filter(user=user)) if user.is_authenticated else Value(False)  # noqa: FBT003
    return annotations.annotate(times_helpful=Subquery(counted.values("times")), found_helpful=own)
