"""What became of annotations when an article got a new text."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from articles.models.annotation import Annotation
from articles.models.revision import Revision


class Fate(models.TextChoices):
    """What a new revision did to a passage whose words did not simply stay."""

    EDITED = "edited", _("words changed")
    ORPHANED = "orphaned", _("no longer in the article")
    RETURNED = "returned", _("in the article again")


class Carrying(models.Model):
    """One annotation that a revision edited, orphaned or brought back.

    For all others there is no row: their words went along as they were.
    """

    annotation = models.ForeignKey(Annotation, on_delete=models.CASCADE, related_name="carryings")
    revision = models.ForeignKey(Revision, on_delete=models.CASCADE, related_name="carryings")
    fate = models.CharField(max_length=10, choices=Fate)

    class Meta:
        verbose_name = _("carrying")
        verbose_name_plural = _("carryings")
        constraints = [
            models.UniqueConstraint(fields=["annotation", "revision"], name="carried_once_to_a_revision"),
            models.CheckConstraint(name="carrying_known_fate", condition=models.Q(fate__in=Fate.values)),
        ]

    def __str__(self) -> str:
        return f"{self.annotation_id}, {self.revision_id}: {self.fate}"
