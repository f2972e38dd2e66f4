"""Imports that were made: when, of what, with which end, and what went wrong."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from articles.models.article import Article


class ImportRun(models.Model):
    """One run of an import. Without `ended` it still runs, or was killed; a new run goes on from there.

    `sources` are as they were given, one a line; `options` are those of the command. The counts are of
    documents by outcome; `error` says why it stopped early.
    """

    started = models.DateTimeField(_("started"), auto_now_add=True)
    ended = models.DateTimeField(_("ended"), null=True)
    sources = models.TextField(_("sources"))
    options = models.JSONField(_("options"), default=dict)
    created = models.PositiveIntegerField(_("created"), default=0)
    updated = models.PositiveIntegerField(_("updated"), default=0)
    unchanged = models.PositiveIntegerField(_("unchanged"), default=0)
    rejected = models.PositiveIntegerField(_("rejected"), default=0)
    error = models.TextField(_("error"), blank=True)

    class Meta:
        verbose_name = _("import")
        verbose_name_plural = _("imports")
        ordering = ["-started", "-pk"]

    def __str__(self) -> str:
        return self.sources.partition("\n")[0]


class ImportProblem(models.Model):
    """What an import has to tell of one document: why it was rejected, or what was left out or kept.

    `place` is where in the source, `reason` a code, `details` particulars for a sentence.
    """

    run = models.ForeignKey(ImportRun, on_delete=models.CASCADE, related_name="problems")
    source = models.CharField(_("source"), max_length=500)
    outcome = models.CharField(_("outcome"), max_length=10)
    place = models.CharField(_("place"), max_length=500)
    reason = models.CharField(_("reason"), max_length=50)
    details = models.TextField(_("details"), blank=True)
    article = models.ForeignKey(
        Article, on_delete=models.SET_NULL, null=True, related_name="+", verbose_name=_("article")
    )

    class Meta:
        verbose_name = _("problem of an import")
        verbose_name_plural = _("problems of imports")
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"{self.source}: {self.reason}"
