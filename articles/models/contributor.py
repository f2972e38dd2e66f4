"""The people on bylines."""

from typing import Self

from django.core.validators import RegexValidator
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from articles.models.article import Article
from articles.models.named import Named
from articles.models.publication import Publication


class ContributorQuerySet(models.QuerySet["Contributor"]):
    """Contributors, and of whom everybody may know."""

    def named(self) -> Self:
        """Keep those whom a published story or a list of the staff names; drafts name nobody yet."""
        published = Article.objects.published().filter(bylines__contributor=models.OuterRef("pk"))
        on_staff = StaffYear.objects.filter(contributor=models.OuterRef("pk"))
        return self.filter(models.Exists(published) | models.Exists(on_staff))


class Contributor(Named):
    """A person (or a staff) whom a publication names on bylines. One person under two spellings is one.

    `written` holds what an import last wrote of a profile, so that an editor's corrections are known from it.
    """

    publication = models.ForeignKey(
        Publication, on_delete=models.CASCADE, related_name="contributors", verbose_name=_("publication")
    )
    name = models.CharField(_("name"), max_length=200)
    name_key = models.CharField(max_length=200, editable=False)
    bio = models.TextField(_("about the person"), blank=True)
    written = models.JSONField(default=dict, blank=True, editable=False)

    objects = ContributorQuerySet.as_manager()

    class Meta:
        verbose_name = _("contributor")
        verbose_name_plural = _("contributors")
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(
                fields=["publication", "name_key"],
                name="contributor_one_of_a_name",
                violation_error_message=_("The paper has a contributor of this name."),
            ),
        ]

    def get_absolute_url(self) -> str:
        """Return the address of the person's stories."""
        return reverse("contributor", args=[self.slug])


class StaffYear(models.Model):
    """A contributor's role on the staff in a school year (`2025-2026`), which may be unknown."""

    contributor = models.ForeignKey(Contributor, on_delete=models.CASCADE, related_name="staff_years")
    school_year = models.CharField(
        _("school year"),
        max_length=9,
        blank=True,
        validators=[RegexValidator(r"^\d{4}-\d{4}\Z", _("Write it like 2025-2026."))],
    )
    role = models.CharField(_("role"), max_length=120, blank=True)

    class Meta:
        verbose_name = _("year on the staff")
        verbose_name_plural = _("years on the staff")
        ordering = ["-school_year"]
        constraints = [
            models.UniqueConstraint(fields=["contributor", "school_year"], name="staff_year_once"),
        ]

    def __str__(self) -> str:
        return ", ".join(filter(None, [self.role, self.school_year]))


class Byline(models.Model):
    """A contributor on an article, with the role that the paper gives there."""

    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="bylines")
    contributor = models.ForeignKey(
        Contributor, on_delete=models.PROTECT, related_name="bylines", verbose_name=_("contributor")
    )
    role = models.CharField(_("role"), max_length=120, blank=True)
    position = models.PositiveSmallIntegerField(_("position"), default=0)

    class Meta:
        verbose_name = _("byline")
        verbose_name_plural = _("bylines")
        ordering = ["position", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["article", "contributor"], name="byline_once_an_article"),
        ]

    def __str__(self) -> str:
        return f"{self.contributor}, {self.role}" if self.role else str(self.contributor)
