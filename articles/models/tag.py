"""A word that a reader puts on a note. It is seen only with a note that may be seen."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Tag(models.Model):
    """A reader's word, in lower case. Topics of articles are another table, so that the two never mix."""

    name = models.CharField(_("name"), max_length=60, unique=True)

    class Meta:
        verbose_name = _("tag")
        verbose_name_plural = _("tags")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name
