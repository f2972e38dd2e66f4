"""The form of an annotation: its passage, its words, who sees it."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from articles.models import Annotation, Color, Visibility
from articles.models.annotation import NOTE_LENGTH
from articles.models.tag import NAME_LENGTH, TAGS, tag_names
from articles.services.annotating import Content, Selection

VISIBILITIES = [(Visibility.PRIVATE, Visibility.PRIVATE.label), (Visibility.PUBLIC, Visibility.PUBLIC.label)]


def content_of(annotation: Annotation) -> Content:
    """Return what an annotation that stands says, as the form of the same words would."""
    return Content(
        note=annotation.note,
        color=annotation.color,
        visibility=annotation.visibility,
        tags=sorted(tag.name for tag in annotation.tags.all()),
    )


class ContentForm(forms.Form):
    """What a reader says about a passage: the fields of an annotation that can be edited."""

    note = forms.CharField(
        label=_("Your note"), required=False, max_length=NOTE_LENGTH, widget=forms.Textarea
    )
    tags = forms.CharField(label=_("Tags"), required=False, max_length=TAGS * (NAME_LENGTH + 2))
    color = forms.ChoiceField(label=_("Colour"), choices=Color.choices, initial=Color.YELLOW, required=False)
    visibility = forms.ChoiceField(
        label=_("Who sees it"), choices=VISIBILITIES, initial=Visibility.PRIVATE, required=False
    )

    def clean_tags(self) -> list[str]:
        """Return the tags: parted by commas, in lower case, each once, without # and superfluous space."""
        tags = tag_names(self.cleaned_data["tags"].split(","))
        if len(tags) > TAGS or any(len(tag) > NAME_LENGTH for tag in tags):
            raise forms.ValidationError(
                _("At most %(count)s tags of %(length)s letters."),
                params={"count": TAGS, "length": NAME_LENGTH},
            )
        return tags

    def clean_color(self) -> str:
        """Return the colour, yellow where none is given."""
        return self.cleaned_data["color"] or Color.YELLOW

    def clean_visibility(self) -> str:
        """Return the visibility, private where none is given."""
        return self.cleaned_data["visibility"] or Visibility.PRIVATE

    @property
    def content(self) -> Content:
        """The cleaned fields, as the services take them."""
        return Content(
            note=self.cleaned_data["note"],
            color=self.cleaned_data["color"],
            visibility=self.cleaned_data["visibility"],
            tags=self.cleaned_data["tags"],
        )


class EditForm(ContentForm):
    """The words of an annotation that stands, and the version of it that they were written over.

    `bring_back` says that its author knows that they had deleted it.
    """

    version = forms.IntegerField(min_value=1, required=False)
    bring_back = forms.BooleanField(required=False)

    @staticmethod
    def initial_of(annotation: Annotation) -> dict[str, Any]:
        """Return the initial values of the form for an annotation that stands."""
        return {
            "note": annotation.note,
            "tags": ", ".join(tag.name for tag in annotation.tags.all()),
            "color": annotation.color,
            "visibility": annotation.visibility,
            "version": annotation.version,
        }

    def overtaken_by(self, annotation: Annotation) -> None:
        """Make a form that was refused one that counts when it is sent again, for what stands was shown."""
        self.data = self.data.copy()
        self.data["version"] = annotation.version
        self.data["bring_back"] = "1" if annotation.deleted_at else ""


class PassageForm(forms.Form):
    """A passage: code points of a revision's canonical text (the current one's, where none is named)."""

    start = forms.IntegerField(min_value=0)
    end = forms.IntegerField(min_value=1)
    revision = forms.IntegerField(min_value=1, required=False)
    # The white space at the ends of a selection belongs to it: it is compared with the text letter by letter.
    exact = forms.CharField(required=False, strip=False)

    def clean(self) -> dict[str, Any]:
        """Refuse a passage that ends before it begins."""
        data = super().clean()
        start, end = data.get("start"), data.get("end")
        if start is not None and end is not None and end <= start:
            self.add_error("end", _("The passage ends before it begins. Choose a later end."))
        return data

    @property
    def selection(self) -> Selection:
        """The cleaned passage, as the services take it."""
        data = self.cleaned_data
        return Selection(start=data["start"], end=data["end"], revision=data["revision"], exact=data["exact"])


class AnnotationForm(PassageForm, ContentForm):
    """A new annotation: a passage, and what is said of it."""

    client_id = forms.UUIDField(required=False)
    unplaced = forms.BooleanField(required=False)
    # The passage ("12-40") whose sentences the plain form offers, so that it offers them again.
    within = forms.CharField(required=False, max_length=20)
