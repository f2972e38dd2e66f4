"""What is asked for in a notebook: the fields of its address, and the address of what is asked for."""

from typing import Any
from uuid import UUID

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from articles.forms.annotation import ContentForm
from articles.models.sifting import DIMENSIONS, Sift
from articles.models.tag import NAME_LENGTH, TAGS

# More values of one field than anybody chooses, and a bound on what is asked of the database.
MOST_VALUES = 50
WORDS_LENGTH = 200


def sift_of(data: QueryDict) -> Sift:
    """Return what the fields of an address ask for; a value that nothing has is found nowhere."""
    many = {name: _values(data, name) for name in (*DIMENSIONS, "tag")}
    return Sift(**many, words=data.get("words", "")[:WORDS_LENGTH].replace("\0", "").strip())


def _values(data: QueryDict, name: str) -> frozenset[str]:
    return frozenset(value for value in data.getlist(name)[:MOST_VALUES] if value and "\0" not in value)


def query_of(sift: Sift, **others: str) -> str:
    """Return the query of an address that asks for the same, with other fields where they say something."""
    query = QueryDict(mutable=True)
    for name in (*DIMENSIONS, "tag"):
        query.setlist(name, sorted(getattr(sift, name)))
    for name, value in ({"words": sift.words} | others).items():
        if value:
            query[name] = value
    return query.urlencode()


class _Notes(forms.MultipleChoiceField):
    """Keys of notes; whose they are is asked by the service that changes them."""

    def valid_value(self, value: str) -> bool:
        """Whether it is a key at all."""
        try:
            return bool(UUID(value))
        except ValueError:
            return False


class ChosenForm(forms.Form):
    """Tags to be put on, or taken off, the notes that were chosen in a list; `all` means all it has shown."""

    tags = forms.CharField(
        label=_("Tags"),
        max_length=TAGS * (NAME_LENGTH + 2),
        error_messages={"required": _("Write a tag first.")},
    )
    do = forms.ChoiceField(choices=[("add", ""), ("remove", "")])
    all = forms.BooleanField(required=False)
    chosen = _Notes(required=False)
    shown = _Notes(required=False)

    clean_tags = ContentForm.clean_tags

    def clean(self) -> dict[str, Any]:
        """Refuse a change of nothing."""
        data = super().clean()
        if data.get("all"):
            data["chosen"] = data.get("shown", [])
        if not data.get("chosen"):
            self.add_error(None, _("Choose notes first: each has a box beside it."))
        return data
