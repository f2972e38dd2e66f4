"""What all pages of the admin have in common: kept pages show changes, readers' notes stay theirs."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.contrib import admin
from django.contrib.admin.widgets import RelatedFieldWidgetWrapper
from django.core.exceptions import FieldDoesNotExist
from django.db import transaction
from django.db.models import Field, Model, QuerySet
from django.forms import ModelForm, Script
from django.forms.models import BaseInlineFormSet
from django.http import HttpRequest, HttpResponse
from django.utils.text import capfirst
from django.utils.translation import gettext
from js_asset import Media as MediaWithImportMap

from articles.models import Annotation, Bookmark, Publication

# What is its reader's own.
_READERS_OWN = (Annotation, Annotation.tags.through, Bookmark)


def asks_about_readers(model: type[Model], lookup: str) -> bool:
    """Whether a lookup in a list's address would sift rows of `model` by what readers keep for themselves.

    `?annotations__isnull=0` on the list of articles would tell where private notes are, and `bookmarks` what
    somebody reads.
    """
    for part in lookup.split("__"):
        try:
            field = model._meta.get_field(part)  # noqa: SLF001 - Django's documented API
        except FieldDoesNotExist:
            return False
        if not field.is_relation or field.related_model is None:
            return False
        model = field.related_model
        if model in _READERS_OWN:
            return True
    return False


class NamedInputs:
    """Mixin for rows of inputs: each is named by its column, which a label would do in a form."""

    def formfield_for_dbfield(
        self, db_field: Field, request: HttpRequest, **kwargs: Any
    ) -> forms.Field | None:
        """Return the field with its name on the input itself."""
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if field and not isinstance(field.widget, RelatedFieldWidgetWrapper):
            field.widget.attrs["aria-label"] = capfirst(db_field.verbose_name)
        return field


class NamedRows(BaseInlineFormSet):
    """Rows of inputs, of which the box that deletes one has a name: its column's heading is no label."""

    def add_fields(self, form: ModelForm, index: int | None) -> None:
        """Name the box."""
        super().add_fields(form, index)
        if "DELETE" in form.fields:
            form.fields["DELETE"].widget.attrs["aria-label"] = gettext("Delete")


class NewsroomAdmin(admin.ModelAdmin):
    """A noun in the admin."""

    list_per_page = 50

    class Media:
        js = [Script("js/admin.js", type="module")]

    def lookup_allowed(self, lookup: str, value: str, request: HttpRequest) -> bool:
        """Refuse lists sifted by readers' annotations and bookmarks, which may be private."""
        return not asks_about_readers(self.model, lookup) and super().lookup_allowed(lookup, value, request)

    def view_on_site(self, obj: Model) -> str | None:
        """Return the address of its page on the site, if it has one."""
        return obj.get_absolute_url() if hasattr(obj, "get_absolute_url") else None

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        """Give the import map of the text editor the nonce that the policy asks for."""
        context["media"] = MediaWithImportMap.from_media(context["media"], nonce=str(request.csp_nonce))
        return super().render_change_form(request, context, *args, **kwargs)


class ReadOnlyAdmin(NewsroomAdmin):
    """A noun that can be looked at here and not changed."""

    actions = None

    def has_add_permission(self, request: HttpRequest) -> bool:  # noqa: ARG002
        """No."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:  # noqa: ARG002
        """No."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:  # noqa: ARG002
        """No."""
        return False


class ShownAdmin(NewsroomAdmin):
    """A noun that pages show: saving or deleting one raises the versions of its publications' pages."""

    def publications_of(self, obj: Model) -> Iterable[int]:
        """Return the keys of the publications whose pages show `obj`."""
        raise NotImplementedError

    def save_model(self, request: HttpRequest, obj: Model, form: ModelForm, change: bool) -> None:  # noqa: FBT001
        """Save it and let kept pages show it anew."""
        with transaction.atomic():
            super().save_model(request, obj, form, change)
            self._show_anew([obj])

    def delete_model(self, request: HttpRequest, obj: Model) -> None:
        """Delete it, and let no kept page show it any more."""
        with transaction.atomic():
            self._show_anew([obj])
            super().delete_model(request, obj)

    def delete_queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> None:
        """Delete several, and let no kept page show them any more."""
        with transaction.atomic():
            self._show_anew(queryset)
            super().delete_queryset(request, queryset)

    def _show_anew(self, objects: Iterable[Model]) -> None:
        for pk in sorted({pk for obj in objects for pk in self.publications_of(obj)}):
            Publication.objects.show_anew(pk)
