"""Annotations of a file become a reader's own: each is put on its article, or the reason is told why not."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from django.urls import Resolver404, resolve
from django.utils import timezone

from articles.interchange.incoming import Incoming
from articles.models import Annotation, Article, Color, Group, Revision, User, Visibility
from articles.models.annotation import NOTE_LENGTH
from articles.models.tag import NAME_LENGTH, TAGS, tag_names
from articles.models.user import name_key
from articles.services import annotating, threads
from articles.services.annotating import Content, Selection


class Refused(Exception):
    """An annotation cannot come in; the message is a code."""


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of one: `place` in the file, `kind` created, unchanged or rejected, and a reason's code."""

    place: str
    kind: str
    reason: str = ""


def take_in(found: Iterable[tuple[str, Incoming | None]], *, user: User) -> Iterator[Taken]:
    """Make the annotations of a file this person's, in order, and tell what became of each.

    Reasons: `unreadable`, `not-yours` (somebody else wrote it), `no-article`, `no-passage` (its words stand
    nowhere, or in several places that its context does not tell apart), `no-parent` (a reply to what is not
    here), `bad-content`, `not-in-group`.
    """
    for place, incoming in found:
        try:
            if incoming is None:
                raise Refused("unreadable")
            kind = _take(incoming, user)
        except Refused as refused:
            yield Taken(place, "rejected", str(refused))
        else:
            yield Taken(place, kind)


def _take(incoming: Incoming, user: User) -> str:
    if incoming.creator and name_key(incoming.creator) != user.name_key:
        raise Refused("not-yours")
    if _known(incoming.key, user):
        return "unchanged"
    content = _content(incoming)
    made = _reply(incoming, content, user) if incoming.answers else _annotate(incoming, content, user)
    if incoming.created and incoming.created < timezone.now():
        Annotation.objects.filter(pk=made.pk).update(created=incoming.created)
    return "created"


def _known(key: object, user: User) -> Annotation | None:
    """Return the annotation that came in under this key before, or was exported from here."""
    mine = Annotation.objects.filter(author=user)
    return mine.filter(client_id=key).first() or mine.filter(pk=key).first()


def _content(incoming: Incoming) -> Content:
    """Return the words of an annotation, held to what the form takes. Raises Refused."""
    tags = tag_names(incoming.tags)
    if len(incoming.note) > NOTE_LENGTH or len(tags) > TAGS or any(len(tag) > NAME_LENGTH for tag in tags):
        raise Refused("bad-content")
    visibility = incoming.visibility if incoming.visibility in Visibility.values else Visibility.PRIVATE
    return Content(
        note=incoming.note,
        color=incoming.color if incoming.color in Color.values else Color.YELLOW,
        tags=tags,
        visibility=visibility,
        group=Group.objects.filter(slug=incoming.group).first() if incoming.group else None,
    )


def _reply(incoming: Incoming, content: Content, user: User) -> Annotation:
    key = incoming.answers
    seen = Annotation.objects.visible_to(user)
    parent = seen.filter(pk=key).first() or seen.filter(author=user, client_id=key).first()
    if parent is None:
        raise Refused("no-parent")
    try:
        return threads.reply(author=user, to=parent, content=content, client_id=incoming.key, by_hand=False)
    except (threads.Archived, annotating.Deleted) as refused:
        raise Refused("no-parent") from refused


def _annotate(incoming: Incoming, content: Content, user: User) -> Annotation:
    article = _article(incoming.source)
    try:
        return annotating.annotate(
            author=user,
            article=article,
            selection=_selection(incoming, article),
            content=content,
            client_id=incoming.key,
            unplaced=True,
            by_hand=False,
        )
    except annotating.NoSuchPassage as refused:
        raise Refused("no-passage") from refused
    except annotating.NotInGroup as refused:
        raise Refused("not-in-group") from refused


def _article(source: str) -> Article:
    """Return the article at an address of this site or of the paper's own. Raises Refused."""
    related = Article.objects.filter(current__isnull=False).select_related("current", "publication")
    try:
        match = resolve(urlsplit(source).path)
        slug = match.kwargs.get("slug") if match.url_name == "article" else None
    except Resolver404:
        slug = None
    article = related.filter(slug=slug).first() if slug else None
    article = article or related.filter(source_url=source).first()
    if article is None:
        raise Refused("no-article")
    return article


def _selection(incoming: Incoming, article: Article) -> Selection | None:
    """Return the passage: where the file says, if its words stand there; else where alone they stand.

    Nothing is placed on words that are not the quote's.
    """
    if not incoming.exact:
        return None
    start, end = incoming.start, incoming.end
    if start is not None and end is not None:
        for revision in _revisions(incoming, article):
            if revision.text[start:end] == incoming.exact:
                return Selection(start, end, revision.number, incoming.exact)
    text = article.current.text
    quoted = f"{incoming.prefix}{incoming.exact}{incoming.suffix}"
    for words, before in ((quoted, len(incoming.prefix)), (incoming.exact, 0)):
        if text.count(words) == 1:
            start = text.index(words) + before
            return Selection(start, start + len(incoming.exact), article.current.number, incoming.exact)
    raise Refused("no-passage")


def _revisions(incoming: Incoming, article: Article) -> Iterator[Revision]:
    """Return the revisions in which the offsets may count: the one that is named, then the current one."""
    if incoming.revision is not None and incoming.revision != article.current.number:
        named = Revision.objects.filter(article=article, number=incoming.revision).first()
        if named:
            yield named
    yield article.current
