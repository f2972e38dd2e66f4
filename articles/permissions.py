"""Who may do what: the rules in one place.

The query form of `may_see` is `Annotation.objects.visible_to`; a test holds the two to each other.
"""

from django.contrib.auth.models import AnonymousUser

from articles.models import Annotation, Article, Membership, User, Visibility


def may_read(user: User | AnonymousUser, article: Article) -> bool:
    """Whether `user` may read the article: everyone what is published, staff with the right also drafts."""
    return article.is_public or user.has_perm("articles.view_article")


def may_edit(user: User | AnonymousUser) -> bool:
    """Whether `user` may give articles another text: staff with that right."""
    return user.has_perm("articles.change_article")


def may_see(user: User | AnonymousUser, annotation: Annotation) -> bool:
    """Whether `user` may see the annotation: public, their own, or of a group they are in.

    Nobody sees what its author deleted or a moderator took down.
    """
    if annotation.deleted_at is not None or annotation.taken_down_at is not None:
        return False
    if annotation.visibility == Visibility.PUBLIC:
        return True
    if not user.is_authenticated:
        return False
    if annotation.author_id == user.pk:
        return True
    return (
        annotation.visibility == Visibility.GROUP
        and Membership.objects.filter(user=user, group=annotation.group_id).exists()
    )


def may_change(user: User | AnonymousUser, annotation: Annotation) -> bool:
    """Whether `user` may edit, delete or bring back the annotation: its author alone."""
    return annotation.author_id == user.pk
