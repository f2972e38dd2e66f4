"""A picture of an article, held here or known only by what the page said of it."""

from pathlib import PurePosixPath
from typing import Self

from django.core.validators import URLValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from articles.models.article import Article

# What browsers show as a picture and never as a page; SVG can carry scripts and is not among them. A table
# of our own, because Python's knows of WebP only where the system tells it.
PICTURE_TYPES = {
    ".webp": "image/webp",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".png": "image/png",
    ".gif": "image/gif",
    ".avif": "image/avif",
}


def picture_type(name: str) -> str | None:
    """Return the media type of a picture of that name, or None for what is none."""
    return PICTURE_TYPES.get(PurePosixPath(name).suffix)


def size_name(name: str, width: int) -> str:
    """Return the name of the size of that width of a picture whose largest size has this name."""
    return str(PurePosixPath(name).with_name(f"{width}.webp"))


class PhotoQuerySet(models.QuerySet["Photo"]):
    """Photos, and which of them are not yet as they should be."""

    def undescribed(self) -> Self:
        """Keep those whose picture is held here and says nothing to those who do not see it."""
        return self.exclude(image="").filter(alt="")

    def unsized(self) -> Self:
        """Keep those whose picture came before there were sizes."""
        return self.exclude(image="").filter(widths=[])


class Photo(models.Model):
    """A picture with its caption and credit. The first of an article is its lead.

    `image` is the largest size of the picture, beside which the others lie, `width` and `height` what it
    measures: as it was taken in, so that no page and no form has to open the file. `widths` are those of
    all, the smallest first, and none where it came before there were sizes (`manage.py size_pictures`).
    `image` is empty where a page was imported without its picture: what is known of it is kept and said.
    `source_url` is its address on the paper's own site, from which nothing is loaded.
    """

    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="photos")
    position = models.PositiveSmallIntegerField(_("position"), default=0)
    image = models.ImageField(_("picture"), upload_to="photos/", blank=True, max_length=200)
    width = models.PositiveIntegerField(null=True, editable=False)
    height = models.PositiveIntegerField(null=True, editable=False)
    widths = models.JSONField(default=list, blank=True, editable=False)
    source_url = models.CharField(
        _("address on the paper's own site"),
        max_length=1000,
        blank=True,
        validators=[URLValidator(["http", "https"])],
    )
    caption = models.TextField(_("caption"), blank=True)
    credit = models.CharField(
        _("credit"), max_length=200, blank=True, help_text=_("The bare name: “Wei Zhang”.")
    )
    alt = models.CharField(
        _("description"),
        max_length=500,
        blank=True,
        help_text=_("What the picture shows, for those who do not see it."),
    )

    objects = PhotoQuerySet.as_manager()

    class Meta:
        verbose_name = _("photo")
        verbose_name_plural = _("photos")
        ordering = ["position", "pk"]

    def __str__(self) -> str:
        return self.caption[:60] or self.credit or self.image.name or str(_("photo"))

    @property
    def sizes(self) -> dict[int, str]:
        """The addresses of its sizes by their width in pixels, the smallest first."""
        storage = self.image.storage
        return {width: storage.url(size_name(self.image.name, width)) for width in self.widths}
