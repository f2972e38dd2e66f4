"""What a note said before its author changed it."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from articles.models.annotation import Annotation


class EarlierNote(models.Model):
    """The words of a note up to a change of them. Who may see the note may see what it said before."""

    annotation = models.ForeignKey(Annotation, on_delete=models.CASCADE, related_name="earlier")
    note = models.TextField(_("note"))
    until = models.DateTimeField(_("until"))

    class Meta:
        verbose_name = _("earlier note")
        verbose_name_plural = _("earlier notes")
        ordering = ["annotation", "until", "pk"]

    def __str__(self) -> str:
        return self.note[:80]
