"""Addresses that things had before: links to them go on working, and nothing else gets them by chance."""

from typing import TYPE_CHECKING, Self

from django.db import models

if TYPE_CHECKING:
    from articles.models.addressed import Addressed


class FormerSlugQuerySet(models.QuerySet["FormerSlug"]):
    """Former slugs, and what they say of one."""

    def at(self, kind: str, slug: str) -> "FormerSlug | None":
        """Return what is known of the slug for that kind of thing, or None."""
        return self.filter(kind=kind, slug=slug).first()

    def of_others(self, thing: "Addressed") -> Self:
        """Keep those of its kind that lead, or led, to something else."""
        of_kind = self.filter(kind=thing.kind())
        return of_kind if thing.pk is None else of_kind.exclude(thing=thing.pk)

    def moved(self, thing: "Addressed", *, before: str) -> None:
        """Remember that `thing` stood at the slug `before`, in the caller's transaction."""
        self.filter(kind=thing.kind(), slug=thing.slug).delete()
        self.update_or_create(kind=thing.kind(), slug=before, defaults={"thing": thing.pk})


class FormerSlug(models.Model):
    """A slug at which a thing of that kind once stood: `thing` is its key, or None where it is gone for good.

    `kind` is the name of the thing's model in lower case. The key is no foreign one, since five tables share
    this; where it leads to nothing there is nothing at the address.
    """

    kind = models.CharField(max_length=20)
    slug = models.SlugField(max_length=100, db_index=False)
    thing = models.BigIntegerField(null=True)

    objects = FormerSlugQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["kind", "slug"], name="former_slug_of_one")]
        indexes = [models.Index(fields=["kind", "thing"], name="former_slugs_of_thing")]

    def __str__(self) -> str:
        return f"{self.kind}/{self.slug}"
