"""The form in which an editor settles the guesses of an import in one story."""

import re
from collections.abc import Callable, Collection, Iterable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import ProhibitNullCharactersValidator
from django.utils.translation import gettext_lazy as _

from articles.forms.article import validate_language
from articles.models import Article, Publication, Topic
from articles.models.naming import fold
from articles.services.reviewing import Answer, value_of

LONGEST_NAME, LONGEST_ROLE = 200, 120
LONGEST_TOPIC: int = Topic._meta.get_field("name").max_length  # noqa: SLF001 - Django's documented API
# A comma that parts a name from its own end, and from no role.
_OWN_COMMA = re.compile(r",(?=\s*(?:Jr|Sr|II|III|IV|Ph\.?\s?D|M\.?D|Ed\.?D)\b\.?\s*(?:,|$))", re.IGNORECASE)
_HELD = "\0"


class NamesField(forms.CharField):
    """Names, one a line; one that is there twice counts once."""

    def __init__(self, **options: Any) -> None:
        super().__init__(required=False, widget=forms.Textarea(attrs={"rows": 2}), **options)

    def prepare_value(self, value: Any) -> Any:  # noqa: ANN401 - Django's signature
        """Return the names as they are written."""
        return "\n".join(value) if isinstance(value, list) else value

    def clean(self, value: str | None) -> Any:  # noqa: ANN401 - Django's signature
        """Return the names; raises ValidationError for a NUL, which Django sees in a text and in no list."""
        ProhibitNullCharactersValidator()(value or "")
        return super().clean(value)

    def to_python(self, value: str | None) -> Any:  # noqa: ANN401 - Django's signature
        """Return the names; raises ValidationError for one that is too long."""
        names = {fold(line): " ".join(line.split()) for line in (value or "").splitlines() if line.strip()}
        for key, name in names.items():
            if not key or max(len(key), len(name)) > LONGEST_TOPIC:
                raise ValidationError(_("This name is too long."))
        return list(names.values())


class PeopleField(NamesField):
    """Names, one a line, each with its role behind a comma: as they stand on a byline."""

    def prepare_value(self, value: Any) -> Any:  # noqa: ANN401 - Django's signature
        """Return names with roles as they are written."""
        return super().prepare_value(
            [", ".join(filter(None, each)) for each in value] if isinstance(value, list) else value
        )

    def to_python(self, value: str | None) -> Any:  # noqa: ANN401 - names with their roles
        """Return the names with their roles; a "Jr." behind a comma is the name's own."""
        people: dict[str, tuple[str, str]] = {}
        for line in (value or "").splitlines():
            name, _comma, role = _OWN_COMMA.sub(_HELD, line).partition(",")
            name, role = (" ".join(part.replace(_HELD, ",").split()) for part in (name, role))
            if name or role:
                people.setdefault(key := fold(name), (name, role))
                if not key or max(len(key), len(name)) > LONGEST_NAME or len(role) > LONGEST_ROLE:
                    raise ValidationError(_("One name a line, with the role behind a comma."))
        return list(people.values())


def _line(longest: int, **options: Any) -> forms.CharField:
    return forms.CharField(required=False, max_length=longest, **options)


def _text(_story: Article) -> forms.CharField:
    return forms.CharField(required=False, widget=forms.Textarea(attrs={"rows": 2}))


def _section(story: Article) -> forms.ModelChoiceField:
    """Return a choice among the sections of the story's paper; those that were fetched with it serve."""
    field = forms.ModelChoiceField(story.publication.sections.all(), required=False)
    field.choices = [
        ("", field.empty_label),
        *((each.pk, str(each)) for each in story.publication.sections.all()),
    ]
    return field


def _day(_story: Article) -> forms.DateField:
    return forms.DateField(required=False, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))


# Fields of a document that are mended in a line or two, each made for a story.
FIELDS: dict[str, Callable[[Article], forms.Field]] = {
    "publication": lambda _story: forms.ModelChoiceField(Publication.objects.all(), empty_label=None),
    "tagline": lambda _story: _line(300, help_text=_("Of the whole paper.")),
    "headline": lambda _story: forms.CharField(max_length=500),
    "dek": _text,
    "caption": _text,
    "credit": lambda _story: _line(200),
    "section": _section,
    "published": _day,
    "language": lambda _story: forms.CharField(max_length=12, validators=[validate_language]),
    "bylines": lambda _story: PeopleField(help_text=_("One name a line, with the role behind a comma.")),
    "tags": lambda _story: NamesField(help_text=_("One topic a line.")),
}


class ReviewForm(forms.Form):
    """The guesses of one story: what stands in each field, to be left as it is or mended.

    `names` are the document's names of the fields; those that cannot be mended in a line, such as the text,
    have no field here. What the editor saw comes back with the form, so that nothing newer is overwritten.
    The `fixed` ones are shown, and not theirs to change.
    """

    def __init__(
        self,
        article: Article,
        names: Iterable[str],
        data: Any = None,  # noqa: ANN401 - Django's
        *,
        fixed: Collection[str] = (),
    ) -> None:
        super().__init__(data, auto_id=f"story-{article.pk}-%s")
        self.article = article
        for name in names:
            if make := FIELDS.get(name):
                field = make(article)
                field.initial = value_of(article, name)
                field.show_hidden_initial = True
                field.disabled = name in fixed
                self.fields[name] = field

    def answers(self, settled: Iterable[str]) -> dict[str, Answer]:
        """Return the answers of a valid form: of the fields that changed, and of those that are `settled`."""
        asked = self.fields.keys() & {*self.changed_data, *settled}
        return {name: self._answer(name) for name in asked}

    def tell_of(self, names: Iterable[str]) -> None:
        """Tell the editor that somebody changed fields meanwhile, and what stands there now.

        What was typed stays; sent again, it replaces that.
        """
        article = Article.objects.get(pk=self.article.pk)
        self.data = self.data.copy()
        for name in names:
            box, now = self[name], self.fields[name].prepare_value(value_of(article, name))
            self.data[box.html_initial_name] = now
            shown = getattr(box.field, "queryset", None)
            words = shown.filter(pk=now).first() if shown is not None and now else now
            self.add_error(
                name,
                ValidationError(
                    _("Somebody changed this meanwhile to “%(now)s”. Send yours again to put it there."),
                    params={"now": words or "—"},
                ),
            )

    def _answer(self, name: str) -> Answer:
        seen = self._seen(name)
        return Answer(seen, seen if self.fields[name].disabled else self.cleaned_data[name])

    def _seen(self, name: str) -> Any:  # noqa: ANN401 - as the field has it
        """Return what stood in a field when the editor looked; None for what nothing could have been."""
        try:
            return self.fields[name].clean(self.data.get(self[name].html_initial_name, ""))
        except ValidationError:
            return None
