"""What is offered to complete a word that is being typed: tags, and people to name in a note.

Never what the reader may not see: another's private tag, or the name of somebody of whom they cannot know.
"""

from django.contrib.auth.models import AnonymousUser
from django.db.models import Count, Q, QuerySet

from articles.models.annotation import Annotation
from articles.models.article import Article
from articles.models.group import Group
from articles.models.user import User, name_key

# As many as can be looked over while typing.
OFFERED = 8


def tags_beginning(beginning: str, *, user: User, article: Article | None = None) -> list[tuple[str, int]]:
    """Return tags that begin so, with on how many notes: the reader's own, most used first, then the others'.

    Others' are those on notes of `article` that the reader may see.
    """
    seen = Q(author=user) | Q(article=article) if article else Q(author=user)
    notes = Annotation.objects.visible_to(user).filter(seen, tags__name__startswith=beginning.lower())
    used = (
        notes.order_by()
        .values("tags__name")
        .annotate(mine=Count("pk", filter=Q(author=user)), all=Count("pk"))
    )
    found = used.order_by("-mine", "-all", "tags__name")[:OFFERED]
    return [(row["tags__name"], row["mine"] or row["all"]) for row in found]


def members_beginning(beginning: str, *, user: User, group: Group) -> list[str]:
    """Return the names of the other members of a group that begin so, in order."""
    return _names(User.objects.filter(memberships__group=group), beginning, user)


def writers_beginning(beginning: str, *, user: User, article: Article) -> list[str]:
    """Return the names that begin so of those others who wrote what everyone sees on an article, in order."""
    written = Annotation.objects.visible_to(AnonymousUser()).filter(article=article)
    return _names(User.objects.filter(pk__in=written.values("author")), beginning, user)


def _names(people: QuerySet[User], beginning: str, user: User) -> list[str]:
    found = people.filter(name_key__startswith=name_key(beginning)).exclude(pk=user.pk).order_by("name_key")
    return list(found.values_list("username", flat=True)[:OFFERED])
