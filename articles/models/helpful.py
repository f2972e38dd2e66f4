"""The one reaction to a note: a reader found it helpful."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from articles.models.annotation import Annotation


class Helpful(models.Model):
    """A reader who found a note of somebody else helpful."""

    annotation = models.ForeignKey(Annotation, on_delete=models.CASCADE, related_name="helpful")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    created = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("helpful note")
        verbose_name_plural = _("helpful notes")
        constraints = [models.UniqueConstraint(fields=["annotation", "user"], name="helpful_once")]

    def __str__(self) -> str:
        return f"{self.annotation_id}, {self.user_id}"
