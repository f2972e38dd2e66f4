"""Bylines, photos and corrections, edited on their article's page."""

from typing import Any

from django import forms
from django.contrib import admin
from django.contrib.admin.widgets import AutocompleteSelect
from django.core.exceptions import ValidationError
from django.db.models import Field, ForeignKey, Model, TextField
from django.forms.models import BaseInlineFormSet
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from articles.admin.base import NamedInputs, NamedRows
from articles.forms.photo import PhotoForm
from articles.models import Article, Byline, Correction, Photo, Revision

# Where a new byline or photo goes whose place the editor did not choose: behind the others.
BEHIND = 1


class OrderedFormSet(NamedRows):
    """Rows with a position: a new row goes behind the others unless it was given a place."""

    def save_new(self, form: forms.ModelForm, commit: bool = True) -> Model:  # noqa: FBT001, FBT002 - Django's
        """Save a new row behind the others."""
        if "position" not in form.changed_data:
            last = self.get_queryset().order_by("-position").values_list("position", flat=True).first()
            taken = [o.position for o in getattr(self, "new_objects", [])]
            form.instance.position = max([last if last is not None else -1, *taken]) + BEHIND
        return super().save_new(form, commit=commit)


class BylineFormSet(OrderedFormSet):
    """Bylines, whose contributors belong to the article's paper."""

    def clean(self) -> None:
        """Refuse a contributor of another paper."""
        super().clean()
        for form in self.forms:
            contributor = form.cleaned_data.get("contributor") if form.is_valid() else None
            if contributor and contributor.publication_id != self.instance.publication_id:
                message = _("%(name)s is no contributor of this publication. Add them as one.")
                form.add_error("contributor", ValidationError(message, params={"name": contributor.name}))


class ContributorSelect(AutocompleteSelect):
    """A search for contributors, of one paper where it is known."""

    publication: int | None = None

    def get_url(self) -> str:
        """Return the address that answers the search."""
        url = super().get_url()
        return f"{url}?publication={self.publication}" if self.publication else url

    def build_attrs(
        self, base_attrs: dict[str, Any], extra_attrs: dict[str, Any] | None = None
    ) -> dict[str, Any]:
        """Add words for the empty search, which are also its name."""
        return super().build_attrs(base_attrs, extra_attrs) | {"data-placeholder": _("Choose a contributor")}


class BylineInline(NamedInputs, admin.TabularInline):
    """The people of an article, in order."""

    model = Byline
    formset = BylineFormSet
    fields = ["contributor", "role", "position"]
    extra = 0

    def get_formset(
        self, request: HttpRequest, obj: Article | None = None, **kwargs: Any
    ) -> type[BaseInlineFormSet]:
        """Remember the article's paper: its contributors are those to choose from."""
        request.paper_of_article = obj.publication_id if obj else None
        return super().get_formset(request, obj, **kwargs)

    def formfield_for_foreignkey(
        self, db_field: ForeignKey, request: HttpRequest, **kwargs: Any
    ) -> forms.ModelChoiceField | None:
        """Search for contributors instead of listing them all."""
        if db_field.name == "contributor":
            widget = ContributorSelect(db_field, self.admin_site)
            widget.publication = getattr(request, "paper_of_article", None)
            kwargs["widget"] = widget
        return super().formfield_for_foreignkey(db_field, request, **kwargs)


class PhotoInline(admin.StackedInline):
    """The photos of an article; the first is its lead."""

    model = Photo
    form = PhotoForm
    formset = OrderedFormSet
    fields = ["preview", "image", "alt", "caption", "credit", "source_url", "position"]
    readonly_fields = ["preview"]
    extra = 0

    def get_formset(
        self, request: HttpRequest, obj: Article | None = None, **kwargs: Any
    ) -> type[BaseInlineFormSet]:
        """Give the forms what became of their pictures: their class is made for this request alone."""
        formset = super().get_formset(request, obj, **kwargs)
        formset.form.pictures = request.pictures
        return formset

    def formfield_for_dbfield(
        self, db_field: Field, request: HttpRequest, **kwargs: Any
    ) -> forms.Field | None:
        """Give captions two lines to begin with."""
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if isinstance(db_field, TextField):
            field.widget.attrs["rows"] = 2
        return field

    @admin.display(description=_("picture now"))
    def preview(self, photo: Photo) -> SafeString | str:
        """Show the picture small, and say when nobody has described it."""
        if not photo.image:
            return _("None: only what the page said of it is known.")
        context = {"photo": photo, "source": next(iter(photo.sizes.values()), photo.image.url)}
        return render_to_string("admin/articles/article/_preview.html", context)


class RevisionChoice(forms.ModelChoiceField):
    """A choice of revisions, by what an editor knows of them."""

    def label_from_instance(self, obj: Revision) -> str:
        """Return its number, its day at the school and its summary."""
        day = date_format(timezone.localdate(obj.created, obj.article.publication.zone))
        return f"{obj.number} · {day} · {obj.summary}" if obj.summary else f"{obj.number} · {day}"


class CorrectionFormSet(BaseInlineFormSet):
    """Corrections; one that comes with a change of the text belongs to the revision that the change makes."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._before = self.instance.current_id

    def save_new(self, form: forms.ModelForm, commit: bool = True) -> Model:  # noqa: FBT001, FBT002 - Django's
        """Save a new correction, of the revision that was just made unless the editor chose another."""
        made = self.instance.current_id
        if self._before and made != self._before and form.instance.revision_id is None:
            form.instance.revision_id = made
        return super().save_new(form, commit=commit)


class CorrectionInline(admin.StackedInline):
    """The corrections at an article's end. Saving the article shows them."""

    model = Correction
    formset = CorrectionFormSet
    fields = ["corrected_on", "text", "revision"]
    extra = 0

    def get_formset(
        self, request: HttpRequest, obj: Article | None = None, **kwargs: Any
    ) -> type[BaseInlineFormSet]:
        """Remember the article: a correction is of today at its school, and of one of its revisions."""
        request.corrected_article = obj
        return super().get_formset(request, obj, **kwargs)

    def formfield_for_dbfield(
        self, db_field: Field, request: HttpRequest, **kwargs: Any
    ) -> forms.Field | None:
        """Begin with today at the school, and with two lines for the words."""
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        article = getattr(request, "corrected_article", None)
        if db_field.name == "corrected_on":
            field.initial = timezone.localdate(timezone=article.publication.zone if article else None)
        elif db_field.name == "text":
            field.widget.attrs["rows"] = 2
        return field

    def formfield_for_foreignkey(
        self, db_field: ForeignKey, request: HttpRequest, **kwargs: Any
    ) -> forms.ModelChoiceField | None:
        """Offer the revisions of this article alone."""
        revisions = Revision.objects.filter(article=getattr(request, "corrected_article", None))
        kwargs |= {
            "queryset": revisions.select_related("article__publication").defer("html", "text"),
            "form_class": RevisionChoice,
            "help_text": _(
                "Readers are led to what it changed. Left empty: the one that is made now, if any."
            ),
        }
        return super().formfield_for_foreignkey(db_field, request, **kwargs)
