"""What an editor is shown of an article that somebody else saved while they were writing."""

from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from typing import Any

from django import forms
from django.db.models import Manager, QuerySet
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import gettext

from articles.anchoring import Row, paragraphs_changed
from articles.models import Article


@dataclass(frozen=True, slots=True)
class Difference:
    """A field whose value that stands is not the one in the form."""

    label: str
    theirs: str
    mine: str


class Newer:
    """An article as it stands, beside a form that was refused because of it.

    Made while the article is locked; what takes time is done when it is shown, after that.
    """

    def __init__(self, article: Article, form: forms.ModelForm, text: str | None) -> None:
        """Compare the fields. `text` is the canonical text of the form's body, None if it was refused."""
        self.article = article
        self.text = text
        own = {field.name for field in article._meta.get_fields()}  # noqa: SLF001 - Django's documented API
        fields = (_difference(article, form, name) for name in form.fields if name in own)
        self.differences = [field for field in fields if field]

    @cached_property
    def rows(self) -> list[Row]:
        """How the text of the form differs from the one that stands, paragraph by paragraph."""
        return [] if self.text is None else paragraphs_changed(self.article.current.text, self.text)

    @property
    def text_differs(self) -> bool:
        """Whether the two texts differ."""
        return self.text is None or self.text != self.article.current.text


def _difference(article: Article, form: forms.ModelForm, name: str) -> Difference | None:
    """Return how a field of the article differs from the form's, or None when it does not."""
    field, theirs = form.fields[name], getattr(article, name)
    mine = form.cleaned_data[name] if name in form.cleaned_data else form[name].value()
    one, other = (_shown(field, value) for value in (theirs, mine))
    return None if one == other else Difference(capfirst(str(field.label)), one, other)


def _shown(field: forms.Field, value: Any) -> str:  # noqa: ANN401 - what any field holds
    """Return a value of a field in words."""
    match value:
        case bool():
            shown = gettext("yes") if value else gettext("no")
        case datetime():
            shown = date_format(timezone.localtime(value), "DATETIME_FORMAT")
        case date():
            shown = date_format(value)
        case Manager() | QuerySet():
            shown = ", ".join(sorted(map(str, value.all())))
        case str():
            shown = str(dict(getattr(field, "choices", ())).get(value, value))
        case _:
            shown = "" if value is None else str(value)
    return shown or "–"
