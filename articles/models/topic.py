"""What an article is about: a paper's own tags. Readers' tags on notes are `Tag`; the two never mix."""

from typing import Any

from django.db import models
from django.db.models import Count
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from articles.models.addressed import Addressed
from articles.models.naming import fold

# So many topics stand beside one on its page.
BESIDE = 5


class Topic(Addressed):
    """A subject that papers give to articles."""

    name = models.CharField(_("name"), max_length=100)
    name_key = models.CharField(max_length=100, unique=True, editable=False)

    class Meta:
        verbose_name = _("topic")
        verbose_name_plural = _("topics")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Keep the folded name in step with the name."""
        self.name_key = fold(self.name)
        super().save(*args, **kwargs)

    def get_absolute_url(self) -> str:
        """Return the address of the stories about it."""
        return reverse("topic", args=[self.slug])

    def often_with(self) -> models.QuerySet["Topic"]:
        """Return the topics of which most published stories about this one are too."""
        together = Topic.objects.filter(articles__in=self.articles.published()).exclude(pk=self.pk)
        return together.annotate(stories=Count("articles")).order_by("-stories", "name")[:BESIDE]
