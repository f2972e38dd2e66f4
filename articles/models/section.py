"""A part of the paper: News, Opinion, Sports ..."""

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from articles.models.named import Named
from articles.models.publication import Publication


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
