"""The form in which an editor settles one guess of an import."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from articles.forms.article import validate_language
from articles.models import Article
from articles.services.reviewing import value_of

LONGEST_NAME, LONGEST_ROLE = 200, 120


class PeopleField(forms.CharField):
    """Names, one a line, each with its role behind a comma: as they stand on a byline."""

    widget = forms.Textarea(attrs={"rows": 2})

    def prepare_value(self, value: Any) -> Any:  # noqa: ANN401 - Django's signature
        """Return names with roles as they are written."""
        if not isinstance(value, list):
            return value
        return "\n".join(f"{name}, {role}" if role else name for name, role in value)

    def to_python(self, value: str | None) -> Any:  # noqa: ANN401 - names with their roles
        """Return the names with their roles; one who is named twice counts once."""
        parted = [line.partition(",") for line in (value or "").splitlines() if line.strip()]
        people = {name.strip(): role.strip() for name, _, role in parted}
        for name, role in people.items():
            if not name or len(name) > LONGEST_NAME or len(role) > LONGEST_ROLE:
                raise ValidationError(_("One name a line, with the role behind a comma."))
        return list(people.items())


def _text(**options: Any) -> forms.CharField:
    return forms.CharField(required=False, widget=forms.Textarea(attrs={"rows": 2}), **options)


class GuessForm(forms.Form):
    """One guess: `value` is what stands in its field, to be left as it is or mended.

    `field` is the document's name of it. Those that cannot be mended in a line, such as the text, have no
    `value`. What the editor saw comes back with the form, so that nothing newer is overwritten.
    """

    def __init__(self, article: Article, field: str, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, auto_id=f"guess-{article.pk}-{field}-%s", **kwargs)
        if value := _field_of(article, field):
            value.initial = value_of(article, field)
            value.show_hidden_initial = True
            self.fields["value"] = value

    @property
    def seen(self) -> Any:  # noqa: ANN401 - as the field has it
        """What stood there when the editor looked."""
        box = self["value"]
        return box.field.clean(self.data.get(box.html_initial_name, ""))


def _field_of(article: Article, field: str) -> forms.Field | None:
    rows = forms.Textarea(attrs={"rows": 2})
    day = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    fields = {
        "headline": forms.CharField(max_length=500),
        "dek": forms.CharField(required=False, widget=rows),
        "caption": forms.CharField(required=False, widget=rows),
        "credit": forms.CharField(required=False, max_length=200),
        "section": forms.ModelChoiceField(article.publication.sections.all(), required=False),
        "published": forms.DateField(required=False, widget=day),
        "language": forms.CharField(max_length=12, validators=[validate_language]),
        "bylines": PeopleField(required=False, widget=rows),
    }
    return fields.get(field)
