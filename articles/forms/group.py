"""The forms of a group, and of the names that its members, or a reader, give to the colours."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from articles.forms.account import DesignedForm
from articles.models import Color, Group, User
from articles.models.colors import NAME_LENGTH
from articles.services.grouping import INVITATION_DAYS

SPANS = [
    (1, _("a day")),
    (INVITATION_DAYS, _("a week")),
    (30, _("30 days")),
    (180, _("half a year")),
]


class GroupForm(DesignedForm):
    """What a group is called."""

    name = forms.CharField(label=_("Name of the group"), max_length=100)

    def clean_name(self) -> str:
        """Return the name without superfluous white space."""
        return " ".join(self.cleaned_data["name"].split())


class InvitationForm(DesignedForm):
    """For how many days an invitation is good."""

    days = forms.TypedChoiceField(
        label=_("Good for"), choices=SPANS, coerce=int, initial=INVITATION_DAYS, required=False
    )

    def clean_days(self) -> int:
        """Return the days, a week's where none are given."""
        return self.cleaned_data["days"] or INVITATION_DAYS


class ColorNamesForm(DesignedForm):
    """What each colour means; one may have no name."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for color in Color:
            self.fields[color.value] = forms.CharField(
                label=color.label,
                required=False,
                max_length=NAME_LENGTH,
                widget=forms.TextInput(attrs={"class": "input"}),
            )

    @property
    def names(self) -> Mapping[str, str]:
        """The cleaned names by colour, as the services take them."""
        return self.cleaned_data


class LeaveForm(forms.Form):
    """Whether who leaves takes along what they wrote."""

    take_notes = forms.BooleanField(required=False)


class MemberForm(DesignedForm):
    """One of a group's members other than its owner."""

    member = forms.ModelChoiceField(queryset=User.objects.none(), label=_("New owner"), empty_label=None)

    def __init__(self, *args: Any, group: Group, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        others = group.members.exclude(pk=group.owner_id).order_by("name_key")
        self.fields["member"].queryset = others


class DeleteForm(DesignedForm):
    """That the owner means it."""

    sure = forms.BooleanField(label=_("I know that this cannot be undone."))

    def describe(self, name: str, field: forms.Field) -> None:  # noqa: ARG002 - there is one
        """Say what is missing."""
        field.error_messages["required"] = _("Tick this first.")
