"""The only way from a URL to an object: found and allowed, or 404 / 403.

What a person may not even know of is a 404; what they may see and not change is a 403.
"""

from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest

from articles.models import (
    Addressed,
    Annotation,
    Article,
    Contributor,
    FormerSlug,
    Group,
    Publication,
    Revision,
    Section,
    Topic,
)
from articles.permissions import (
    may_change,
    may_edit,
    may_enter,
    may_find_helpful,
    may_keep,
    may_read,
    may_resolve,
    may_see,
)


class Gone(Exception):
    """What everybody could see at an address is gone for good."""


def address_today(request: HttpRequest, kind: str, slug: str) -> str:
    """Return the slug under which that kind of thing, which left the one given, stands today.

    Raise 404 where none did, or where the reader may not see it; `Gone` where everybody could, and it was
    deleted.
    """
    former = FormerSlug.objects.at(kind, slug)
    if former is None:
        raise Http404
    if former.thing is None:
        raise Gone
    match kind:
        case "article":
            return article_at(request, _slug_of(Article, former.thing)).slug
        case "contributor":
            return contributor_at(_slug_of(Contributor, former.thing)).slug
        case "topic":
            return topic_at(_slug_of(Topic, former.thing)).slug
        case "section":
            return section_at(_slug_of(Section, former.thing)).slug
        case _:
            return publication_at(_slug_of(Publication, former.thing)).slug


def _slug_of(model: type[Addressed], pk: int) -> str:
    return model._default_manager.filter(pk=pk).values_list("slug", flat=True).first() or ""  # noqa: SLF001


def home_publication() -> Publication | None:
    """Return the home publication, or None on a site without any."""
    return Publication.objects.home()


def paper_at(slug: str | None) -> Publication:
    """Return the publication of that slug, the home publication for None, or raise 404."""
    if slug is not None:
        return publication_at(slug)
    publication = home_publication()
    if publication is None:
        raise Http404
    return publication


def publication_at(slug: str) -> Publication:
    """Return the publication of that slug, or raise 404."""
    publication = Publication.objects.filter(slug=slug).first()
    if publication is None:
        raise Http404
    return publication


def section_at(slug: str) -> Section:
    """Return the section of that slug with its publication, or raise 404."""
    section = Section.objects.select_related("publication").filter(slug=slug).first()
    if section is None:
        raise Http404
    return section


def contributor_at(slug: str) -> Contributor:
    """Return the contributor of that slug with their paper, or raise 404.

    Whom no published story and no list of the staff names is known to nobody.
    """
    contributor = Contributor.objects.named().select_related("publication").filter(slug=slug).first()
    if contributor is None:
        raise Http404
    return contributor


def topic_at(slug: str) -> Topic:
    """Return the topic of that slug if a published story is about it, or raise 404."""
    topic = Topic.objects.filter(slug=slug).first()
    if topic is None or not topic.articles.published().exists():
        raise Http404
    return topic


def article_at(request: HttpRequest, slug: str) -> Article:
    """Return the article of that slug with its current revision, if the reader may read it, or raise 404."""
    found = Article.objects.filter(slug=slug, current__isnull=False)
    article = found.select_related("publication", "section", "current").defer("removed", "guesses").first()
    if article is None or not may_read(request.user, article):
        raise Http404
    return article


def revision_at(request: HttpRequest, slug: str, number: int) -> tuple[Article, Revision]:
    """Return an article and its revision of that number, if the reader may read the article, or raise 404."""
    article = article_at(request, slug)
    revision = article.revisions.select_related("editor").filter(number=number).first()
    if revision is None:
        raise Http404
    return article, revision


def revision_to_restore_at(request: HttpRequest, slug: str, number: int) -> tuple[Article, Revision]:
    """Return an article and its revision of that number for one who may edit it.

    Raise 403 for whoever may only read it, 404 for anybody else.
    """
    article, revision = revision_at(request, slug, number)
    if not may_edit(request.user):
        raise PermissionDenied
    return article, revision


def annotation_at(request: HttpRequest, annotation_id: UUID) -> Annotation:
    """Return the annotation with its article and author, if the reader may see both, or raise 404."""
    annotation = _annotation(annotation_id)
    if not may_see(request.user, annotation) or not may_read(request.user, annotation.article):
        raise Http404
    return annotation


def own_annotation_at(request: HttpRequest, annotation_id: UUID, *, deleted: bool = False) -> Annotation:
    """Return an annotation that the reader may change.

    With `deleted`, also one that they have deleted, to bring it back; never one that a moderator took down.
    Raise 403 for an annotation of somebody else that the reader may see, 404 for any other.
    """
    annotation = _annotation(annotation_id)
    thread_is_there = annotation.thread is None or not annotation.thread.is_gone
    can_come_back = deleted and not annotation.is_purged
    is_there = annotation.taken_down_at is None and (can_come_back or annotation.deleted_at is None)
    if is_there and thread_is_there and may_change(request.user, annotation):
        if may_read(request.user, annotation.article):
            return annotation
        raise Http404
    if may_see(request.user, annotation):
        raise PermissionDenied
    raise Http404


def thread_to_resolve_at(request: HttpRequest, annotation_id: UUID) -> Annotation:
    """Return a thread that the reader may settle or open again; 403 if they only see it, else 404."""
    annotation = annotation_at(request, annotation_id)
    if not may_resolve(request.user, annotation):
        raise PermissionDenied
    return annotation


def annotation_of_another_at(request: HttpRequest, annotation_id: UUID) -> Annotation:
    """Return an annotation that the reader sees and did not make, or raise 403 for their own, else 404."""
    annotation = annotation_at(request, annotation_id)
    if not may_find_helpful(request.user, annotation):
        raise PermissionDenied
    return annotation


def _annotation(annotation_id: UUID) -> Annotation:
    related = (
        "author",
        "group",
        "thread__group",
        "article__publication",
        "article__section",
        "article__current",
    )
    annotation = Annotation.objects.select_related(*related).filter(pk=annotation_id).first()
    if annotation is None:
        raise Http404
    return annotation


def group_at(request: HttpRequest, slug: str) -> Group:
    """Return the group of that slug with its owner, if the reader is in it, or raise 404."""
    group = Group.objects.select_related("owner").filter(slug=slug).first()
    if group is None or not may_enter(request.user, group):
        raise Http404
    return group


def own_group_at(request: HttpRequest, slug: str) -> Group:
    """Return the group of that slug for its owner. Raise 403 for its other members, 404 for anybody else."""
    group = group_at(request, slug)
    if not may_keep(request.user, group):
        raise PermissionDenied
    return group


def group_invited_to(invitation: str) -> Group | None:
    """Return the group that an invitation was given for, with the number of its people, or None.

    Whoever has the invitation may know that much; whether it still lets people in, the group says.
    """
    return Group.objects.with_people().filter(invitation=invitation).first()


def group_of_mine(request: HttpRequest, slug: str) -> Group | None:
    """Return the group of that slug if the reader is a member, or None."""
    return Group.objects.filter(slug=slug, memberships__user=request.user.pk).first()
