"""What a page that is open asks: what changed, and who writes in it."""

from uuid import UUID

from django import forms
from django.core.validators import validate_comma_separated_integer_list

# More than a page asks for at once; it asks for everything instead.
MOST_CARDS = 100


class WritingForm(forms.Form):
    """To whom the reader writes this moment: "public", or "group:" with the group's slug behind it."""

    writing = forms.RegexField(r"^(public|group:[-\w]+)$", max_length=120)

    @property
    def group(self) -> str | None:
        """The slug of the group, or None for everyone."""
        return self.cleaned_data["writing"].partition(":")[2] or None


class ChangesForm(forms.Form):
    """Which cards are wanted, which blocks of the text beside theirs, and which text is shown.

    Blocks are named by their offsets, in code points of the canonical text, the text by its revision.
    """

    every = forms.BooleanField(required=False)

    cards = forms.CharField(required=False, max_length=MOST_CARDS * 37)
    blocks = forms.CharField(required=False, validators=[validate_comma_separated_integer_list])
    shown = forms.IntegerField(min_value=1)

    def clean_cards(self) -> set[str]:
        """Return the ids of the cards, as pages write them."""
        try:
            return {str(UUID(name)) for name in self.cleaned_data["cards"].split(",") if name}
        except ValueError as error:
            raise forms.ValidationError("no ids", code="invalid") from error

    def clean_blocks(self) -> set[int]:
        """Return the offsets of the blocks."""
        return {int(start) for start in self.cleaned_data["blocks"].split(",") if start}
