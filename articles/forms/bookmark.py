"""What a page says of a reader's bookmark."""

from django import forms

from articles.services.placing import Selection


class PlaceForm(forms.Form):
    """Where somebody is in a story: words `[start, end)`, in code points of a revision's text."""

    revision = forms.IntegerField(min_value=1)
    start = forms.IntegerField(min_value=0)
    end = forms.IntegerField(min_value=1)

    @property
    def selection(self) -> Selection:
        """The words."""
        data = self.cleaned_data
        return Selection(start=data["start"], end=data["end"], revision=data["revision"])
