"""What an article is about: a paper's own tags. Readers' tags on notes are `Tag`; the two never mix."""

from django.db import models
from django.db.models import Count
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from articles.models.named import Named

# So many topics stand beside one on its page.
BESIDE = 5


class Topic(Named):
    """A subject that papers give to articles."""

    name = models.CharField(_("name"), max_length=100)
    name_key = models.CharField(max_length=100, unique=True, editable=False)

    class Meta:
        verbose_name = _("topic")
        verbose_name_plural = _("topics")
        ordering = ["name"]

    def get_absolute_url(self) -> str:
        """Return the address of the stories about it."""
        return reverse("topic", args=[self.slug])

    def often_with(self) -> models.QuerySet["Topic"]:
        """Return the topics of which most published stories about this one are too."""
        together = Topic.objects.filter(articles__in=self.articles.published()).exclude(pk=self.pk)
        return together.annotate(stories=Count("articles")).order_by("-stories", "name")[:BESIDE]
