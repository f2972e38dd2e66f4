"""What an editor asks while its note is being written: what a word may become, and how the note will look."""

from typing import Any

from django import forms

from articles.models import Visibility
from articles.models.annotation import NOTE_LENGTH

# The longest name of a tag or a person.
LONGEST = 60


class ReadersForm(forms.Form):
    """Who will see the note: as its form says, or (`to`) whoever sees the note that it answers.

    Cleaned, `visibility` is one of `Visibility`, private where it is none, and `group` a slug or empty.
    """

    visibility = forms.CharField(required=False)
    group = forms.CharField(required=False)
    to = forms.UUIDField(required=False)

    def clean(self) -> dict[str, Any]:
        """Part the visibility from the group that may stand behind it ("group:period-3")."""
        data = super().clean()
        visibility, _colon, slug = data["visibility"].partition(":")
        known = visibility in Visibility.values
        return data | {
            "visibility": visibility if known else Visibility.PRIVATE,
            "group": (slug or data["group"]) if visibility == Visibility.GROUP else "",
        }


class PreviewForm(ReadersForm):
    """A note that is not saved yet."""

    note = forms.CharField(required=False, max_length=NOTE_LENGTH)


class BeginningForm(ReadersForm):
    """The letters with which a word begins, and the slug of the article on which it is written."""

    q = forms.CharField(required=False, max_length=LONGEST)
    article = forms.SlugField(required=False, max_length=100)
