"""A person named in a note by @name, who may see that note."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from articles.models.annotation import Annotation


class Mention(models.Model):
    """A note and a person whom it names. Whether they may see it is asked anew each time."""

    annotation = models.ForeignKey(Annotation, on_delete=models.CASCADE, related_name="mentions")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="mentions")

    class Meta:
        verbose_name = _("mention")
        verbose_name_plural = _("mentions")
        constraints = [models.UniqueConstraint(fields=["annotation", "user"], name="mentioned_once")]

    def __str__(self) -> str:
        return f"{self.annotation_id}, {self.user_id}"
