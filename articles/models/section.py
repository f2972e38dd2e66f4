"""A part of the paper: News, Opinion, Sports ..."""

from typing import Self

from django.apps import apps
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from articles.models.named import Named
from articles.models.publication import Publication


class SectionQuerySet(models.QuerySet["Section"]):
    """Sections, and which of them readers find."""

    def with_stories(self) -> Self:
        """Keep the sections in which a story is published: an import makes some that hold only drafts."""
        stories = apps.get_model("articles", "Article").objects.published()
        return self.filter(models.Exists(stories.filter(section=models.OuterRef("pk"))))


class Section(Named):
    """A part of one publication, in the order in which the paper names its parts."""

    publication = models.ForeignKey(
        Publication, on_delete=models.CASCADE, related_name="sections", verbose_name=_("publication")
    )
    name = models.CharField(_("name"), max_length=100)
    name_key = models.CharField(max_length=100, editable=False)
    dek = models.CharField(
        _("dek"), max_length=300, blank=True, help_text=_("The line under the section's name.")
    )
    position = models.PositiveSmallIntegerField(_("position"), default=0)

    objects = SectionQuerySet.as_manager()

    class Meta:
        verbose_name = _("section")
        verbose_name_plural = _("sections")
        ordering = ["publication", "position", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["publication", "name_key"],
                name="section_one_of_a_name",
                violation_error_message=_("The paper has a section of this name."),
            ),
        ]

    def get_absolute_url(self) -> str:
        """Return the address of the section's front."""
        return reverse("section", args=[self.slug])
