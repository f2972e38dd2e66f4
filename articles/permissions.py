"""Who may do what: the rules in one place.

The query form of `may_see` is `Annotation.objects.visible_to`; a test holds the two to each other.
"""

from django.contrib.auth.models import AnonymousUser

from articles.models import Annotation, Article, Group, Membership, User, Visibility


def may_read(user: User | AnonymousUser, article: Article) -> bool:
    """Whether `user` may read the article: everyone what is published, staff with the right also drafts."""
    return article.is_public or user.has_perm("articles.view_article")


def may_edit(user: User | AnonymousUser) -> bool:
    """Whether `user` may give articles another text: staff with that right."""
    return user.has_perm("articles.change_article")


def may_see(user: User | AnonymousUser, annotation: Annotation) -> bool:
    """Whether `user` may see the annotation: public, their own, or of a group they are in.

    Nobody sees what its author deleted or a moderator took down, or replies to that.
    """
    if annotation.is_gone:
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


def may_resolve(user: User | AnonymousUser, thread: Annotation) -> bool:
    """Whether `user` may settle a thread or open it again: who began it, and the owner of the group it is in.

    Not whoever may see it: a public thread would be closed by strangers.
    """
    if thread.thread_id is not None or not user.is_authenticated:
        return False
    owner = thread.group.owner_id if thread.visibility == Visibility.GROUP and thread.group else None
    return user.pk in (thread.author_id, owner)


def may_find_helpful(user: User | AnonymousUser, annotation: Annotation) -> bool:
    """Whether `user`, who may see the annotation, may say that it helps: not of their own."""
    return user.is_authenticated and annotation.author_id != user.pk


def may_enter(user: User | AnonymousUser, group: Group) -> bool:
    """Whether `user` may see the group's page and its notes: its members; others do not know of it."""
    return user.is_authenticated and Membership.objects.filter(group=group, user=user).exists()


def may_keep(user: User | AnonymousUser, group: Group) -> bool:
    """Whether `user` may invite to the group, change it and take members out of it: its owner."""
    return user.is_authenticated and group.owner_id == user.pk
