"""What has an address of its own: a slug that is kept free of others, and remembered when it changes."""

from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils.translation import gettext_lazy as _

from articles.models.former_slug import FormerSlug
from articles.models.naming import free_slug


class Addressed(models.Model):
    """A thing with a slug. Whatever saves it leaves a former slug behind that leads to the new one."""

    # The field from which a slug is made where none is given.
    slug_from: ClassVar[str] = "name"

    slug = models.SlugField(_("slug"), max_length=100, unique=True, blank=True)

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Give it a slug of its own when it has none, and remember the one that it had."""
        others = type(self)._base_manager.exclude(pk=self.pk)  # noqa: SLF001
        former = FormerSlug.objects.of_others(self)
        if not self.slug:
            self.slug = free_slug(
                getattr(self, self.slug_from),
                lambda s: others.filter(slug=s).exists() or former.filter(slug=s).exists(),
                fallback=self.kind(),
            )
        elif self.pk is None:
            # An editor gave it an address that something left: it is at home there now.
            FormerSlug.objects.filter(kind=self.kind(), slug=self.slug).delete()
        named = kwargs.get("update_fields")
        if self.pk is None or (named is not None and "slug" not in named):
            super().save(*args, **kwargs)
            return
        with transaction.atomic():
            stored = type(self)._base_manager.filter(pk=self.pk)  # noqa: SLF001
            before = stored.values_list("slug", flat=True).first()
            super().save(*args, **kwargs)
            if before and before != self.slug:
                FormerSlug.objects.moved(self, before=before)

    def clean(self) -> None:
        """Refuse a slug that leads to another thing, which stood there before."""
        super().clean()
        former = FormerSlug.objects.at(self.kind(), self.slug) if self.slug else None
        if former is None or former.thing in {None, self.pk}:
            return
        if other := type(self)._base_manager.filter(pk=former.thing).first():  # noqa: SLF001 - Django's documented API
            raise ValidationError(
                _("“%(slug)s” is a former address of “%(other)s”, and links to it still lead there."),
                params={"slug": self.slug, "other": other},
            )

    @classmethod
    def kind(cls) -> str:
        """Return the name by which its former slugs are kept."""
        return cls._meta.model_name or ""
