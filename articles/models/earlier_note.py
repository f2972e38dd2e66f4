"""What a note said before its author changed it."""

from typing import Self

from django.contrib.auth.models import AnonymousUser
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from articles.models.annotation import Annotation, Visibility
from articles.models.group import Group
from articles.models.user import User


class EarlierNoteQuerySet(models.QuerySet["EarlierNote"]):
    """Earlier words of notes."""

    def visible_to(self, user: User | AnonymousUser) -> Self:
        """Keep, of notes that `user` may see, words that were shown to them: a private draft stays one."""
        shown = Q(visibility=Visibility.PUBLIC) | Q(
            visibility=Visibility.GROUP,
            group=F("annotation__group"),
            annotation__visibility=Visibility.GROUP,
        )
        own = Q(annotation__author=user) if user.is_authenticated else Q(pk__in=[])
        return self.filter(own | shown)


class EarlierNote(models.Model):
    """The words of a note up to a change of them, and who saw it then.

    Whoever may see the note may see what it said before, if it was shown to them: `visible_to`.
    """

    annotation = models.ForeignKey(Annotation, on_delete=models.CASCADE, related_name="earlier")
    note = models.TextField(_("note"))
    visibility = models.CharField(max_length=10, choices=Visibility, default=Visibility.PRIVATE)
    group = models.ForeignKey(Group, on_delete=models.SET_NULL, null=True, related_name="+")
    until = models.DateTimeField(_("until"))

    objects = EarlierNoteQuerySet.as_manager()

    class Meta:
        verbose_name = _("earlier note")
        verbose_name_plural = _("earlier notes")
        ordering = ["annotation", "until", "pk"]

    def __str__(self) -> str:
        return self.note[:80]
