"""The form of an annotation: its passage, its words, who sees it."""

from collections.abc import Iterable
from dataclasses import replace
from functools import cached_property
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from articles.models import Annotation, Color, Group, Visibility
from articles.models.annotation import NOTE_LENGTH
from articles.models.tag import NAME_LENGTH, TAGS, tag_names
from articles.services.annotating import Content, Selection

# Fields of one name hold who sees a note: "private", "public", or "group:" with the group's slug behind it.
IN_GROUP = f"{Visibility.GROUP}:"


def content_of(annotation: Annotation) -> Content:
    """Return what an annotation that stands says, as the form of the same words would."""
    return Content(
        note=annotation.note,
        color=annotation.color,
        visibility=annotation.visibility,
        group=annotation.group,
        tags=sorted(tag.name for tag in annotation.tags.all()),
    )


def groups_for(annotation: Annotation) -> list[Group]:
    """Return the groups that the author of an annotation may choose, with the one in which it is already."""
    groups = list(Group.objects.written_in_by(annotation.author))
    is_elsewhere = annotation.group is not None and annotation.group not in groups
    return [*groups, annotation.group] if is_elsewhere else groups


class _VisibilityField(forms.ChoiceField):
    """Who sees a note; takes "group" alone too, where the group is said in a field of its own."""

    def valid_value(self, value: str) -> bool:
        return value in Visibility.values or super().valid_value(value)


class VisibilityForm(forms.Form):
    """Who sees a note: its author, one of the groups in which they write, or everyone.

    `groups` are those. Cleaned, `visibility` is one of `Visibility`, private where none is given, and `group`
    the group or None.
    """

    visibility = _VisibilityField(label=_("Who sees it"), required=False)
    group = forms.CharField(required=False)

    def __init__(self, *args: Any, groups: Iterable[Group] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._offered = groups
        self.fields["visibility"].choices = self._choices

    @cached_property
    def groups(self) -> dict[str, Group]:
        """The groups by slug, fetched where one is chosen or they are shown."""
        return {group.slug: group for group in self._offered}

    def _choices(self) -> list[tuple[str, Any]]:
        return [
            (Visibility.PRIVATE, Visibility.PRIVATE.label),
            *((IN_GROUP + slug, group.name) for slug, group in self.groups.items()),
            (Visibility.PUBLIC, Visibility.PUBLIC.label),
        ]

    def clean(self) -> dict[str, Any]:
        """Part the visibility from its group, which must be one of the author's."""
        data = super().clean()
        if "visibility" not in data:
            return data
        visibility, _colon, slug = (data["visibility"] or Visibility.PRIVATE).partition(":")
        in_group = visibility == Visibility.GROUP
        group = self.groups.get(slug or data.get("group", "")) if in_group else None
        if in_group and group is None:
            self.add_error("visibility", _("You do not write in that group (any more). Choose again."))
        return data | {"visibility": visibility, "group": group}


class ContentForm(VisibilityForm):
    """What a reader says about a passage: the fields of an annotation that can be edited."""

    note = forms.CharField(
        label=_("Your note"), required=False, max_length=NOTE_LENGTH, widget=forms.Textarea
    )
    tags = forms.CharField(label=_("Tags"), required=False, max_length=TAGS * (NAME_LENGTH + 2))
    color = forms.ChoiceField(label=_("Color"), choices=Color.choices, initial=Color.YELLOW, required=False)

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

    @property
    def content(self) -> Content:
        """The cleaned fields, as the services take them."""
        return Content(
            note=self.cleaned_data["note"],
            color=self.cleaned_data["color"],
            visibility=self.cleaned_data["visibility"],
            group=self.cleaned_data["group"],
            tags=self.cleaned_data["tags"],
        )


class EditForm(ContentForm):
    """The words of an annotation that stands, and the version of it that they were written over.

    `bring_back` says that its author knows that they had deleted it; `needs_words` that it marks no passage,
    so that it is nothing without words.
    """

    version = forms.IntegerField(min_value=1, required=False)
    bring_back = forms.BooleanField(required=False)

    def __init__(self, *args: Any, needs_words: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["note"].required = needs_words

    @staticmethod
    def initial_of(annotation: Annotation) -> dict[str, Any]:
        """Return the initial values of the form for an annotation that stands."""
        return {
            "note": annotation.note,
            "tags": ", ".join(tag.name for tag in annotation.tags.all()),
            "color": annotation.color,
            "visibility": IN_GROUP + annotation.group.slug if annotation.group else annotation.visibility,
            "version": annotation.version,
        }

    def says_what_stands(self, annotation: Annotation) -> bool:
        """Whether the cleaned fields are those of an annotation as it stands; of a reply its words alone."""
        if annotation.thread_id:
            return self.cleaned_data["note"] == annotation.note
        return replace(self.content, tags=sorted(self.content.tags)) == content_of(annotation)

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
    """A new annotation: a passage, or the whole article where none is given, and what is said of it."""

    start = forms.IntegerField(min_value=0, required=False)
    end = forms.IntegerField(min_value=1, required=False)
    client_id = forms.UUIDField(required=False)
    unplaced = forms.BooleanField(required=False)
    # The passage ("12-40") whose sentences the plain form offers, so that it offers them again.
    within = forms.CharField(required=False, max_length=20)

    @property
    def is_on_the_whole(self) -> bool:
        """Whether it is about the whole article."""
        if not self.is_bound:
            return bool(self.initial.get("whole"))
        return not (self["start"].value() or self["end"].value())

    @property
    def selection(self) -> Selection | None:
        """The cleaned passage, as the services take it, or None for the whole article."""
        return None if self.is_on_the_whole else super().selection

    def clean(self) -> dict[str, Any]:
        """Refuse half a passage, and a note on the whole article that says nothing."""
        data = super().clean()
        if self.is_on_the_whole and not data.get("note") and "note" not in self.errors:
            self.add_error("note", _("Write what you have to say of the article."))
        for name in () if self.is_on_the_whole else ("start", "end"):
            if data.get(name) is None and name not in self.errors:
                self.add_error(name, _("The passage has only one end. Choose the words again."))
        return data


class ReplyForm(forms.Form):
    """A reply: words, and nothing else."""

    note = forms.CharField(label=_("Your reply"), max_length=NOTE_LENGTH, widget=forms.Textarea)
    client_id = forms.UUIDField(required=False)
