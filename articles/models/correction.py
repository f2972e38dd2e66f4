"""A correction: a dated line at the end of an article that says what the paper had got wrong."""

from typing import Self

from django.db import models
from django.utils.translation import gettext_lazy as _

from articles.models.article import Article
from articles.models.publication import Publication
from articles.models.revision import Revision


class CorrectionQuerySet(models.QuerySet["Correction"]):
    """Corrections, and in what order they are read."""

    def printed_by(self, paper: Publication) -> Self:
        """Keep those of stories of a paper that every visitor may read."""
        stories = paper.articles.published()
        # Asked of each correction: there are fewer of them than stories.
        return self.filter(models.Exists(stories.filter(pk=models.OuterRef("article"))))

    def newest_first(self) -> Self:
        """Order by their day, each with its story, without the texts of either."""
        related = self.select_related("article", "revision").order_by("-corrected_on", "-pk")
        return related.defer(
            "revision__html", "revision__text", "article__removed", "article__guesses", "article__excerpt"
        )


class Correction(models.Model):
    """What was wrong and what is right, in the paper's words; with the revision that mended it, if any."""

    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="corrections")
    corrected_on = models.DateField(_("date"))
    text = models.TextField(_("correction"), max_length=2000)
    revision = models.ForeignKey(
        Revision,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("revision"),
    )

    objects = CorrectionQuerySet.as_manager()

    class Meta:
        verbose_name = _("correction")
        verbose_name_plural = _("corrections")
        ordering = ["article", "corrected_on", "pk"]

    def __str__(self) -> str:
        return self.text[:80]
