"""One saved text of an article. Articles change; revisions do not."""

import hashlib
from typing import Any

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Revision(models.Model):
    """The body of an article as it was saved: sanitised, normalised HTML and its canonical text.

    They live here alone, and `services.publishing` alone makes one, so nothing goes round the sanitiser.
    """

    article = models.ForeignKey("articles.Article", on_delete=models.CASCADE, related_name="revisions")
    number = models.PositiveIntegerField(_("number"))
    html = models.TextField()
    text = models.TextField()
    digest = models.CharField(max_length=64)
    words = models.PositiveIntegerField()
    created = models.DateTimeField(auto_now_add=True)
    editor = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("editor"),
    )
    summary = models.CharField(_("summary"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("revision")
        verbose_name_plural = _("revisions")
        ordering = ["article", "-number"]
        constraints = [models.UniqueConstraint(fields=["article", "number"], name="revision_number_once")]

    def __str__(self) -> str:
        return f"{self.article_id}, {self.number}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save a new revision; raise TypeError for one that was saved before: revisions are never altered."""
        if not self._state.adding:
            message = "A revision is never altered; make a new one."
            raise TypeError(message)
        super().save(*args, **kwargs)

    @staticmethod
    def digest_of(html: str) -> str:
        """Return the digest by which two bodies are compared: SHA-256 of the stored HTML, in hexadecimal."""
        return hashlib.sha256(html.encode()).hexdigest()
