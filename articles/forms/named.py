"""The form of what is recognised by its folded name: one thing under two spellings is refused."""

from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from articles.models.naming import fold


class NamedForm(forms.ModelForm):
    """A form with a `name`, which must be the only one when case, accents and spaces are left out of account.

    `within` names the field inside which it must be the only one; None: on the whole site.
    """

    within: ClassVar[str | None] = None

    def clean(self) -> dict[str, Any]:
        """Refuse a name that is taken, naming the spelling that has it."""
        data = super().clean()
        key = fold(data.get("name") or "")
        if not key:
            return data
        model = self._meta.model
        others = model.objects.exclude(pk=self.instance.pk).filter(name_key=key)
        if self.within:
            others = others.filter(
                **{self.within: data.get(self.within) or getattr(self.instance, f"{self.within}_id")}
            )
        if taken := others.first():
            self.add_error(
                "name", ValidationError(_("There is “%(name)s” already."), params={"name": taken.name})
            )
        elif len(key) > model._meta.get_field("name_key").max_length:  # noqa: SLF001 - Django's documented API
            self.add_error("name", _("This name is too long."))
        return data


class NamedInPublicationForm(NamedForm):
    """The form of a section or a contributor: one of a name in each publication."""

    within = "publication"
