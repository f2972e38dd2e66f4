"""What an editor asks while its note is being written: what a word may become, and how the note will look."""

from django import forms

from articles.models import Visibility
from articles.models.annotation import NOTE_LENGTH

# The longest name of a tag or a person.
LONGEST = 60
LARGEST_ID = 2**63 - 1


class ReadersForm(forms.Form):
    """Who will see the note: as its form says, or (`to`) whoever sees the note that it answers."""

    visibility = forms.ChoiceField(choices=Visibility.choices, required=False)
    group = forms.IntegerField(min_value=1, max_value=LARGEST_ID, required=False)
    to = forms.UUIDField(required=False)


class PreviewForm(ReadersForm):
    """A note that is not saved yet."""

    note = forms.CharField(required=False, max_length=NOTE_LENGTH)


class BeginningForm(ReadersForm):
    """The letters with which a word begins, and the slug of the article on which it is written."""

    q = forms.CharField(required=False, max_length=LONGEST)
    article = forms.SlugField(required=False, max_length=100)
