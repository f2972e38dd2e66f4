"""Sections, in the order in which the paper names them."""

from django.contrib import admin
from django.db import transaction
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy

from articles.admin.base import NamedInputs, ShownAdmin
from articles.forms.named import NamedInPublicationForm
from articles.models import Article, Section
from articles.search.index import put_articles


@admin.register(Section)
class SectionAdmin(NamedInputs, ShownAdmin):
    """The parts of the papers; their order is edited in the list."""

    form = NamedInPublicationForm
    list_display = ["name", "publication", "dek", "position"]
    list_editable = ["position"]
    list_filter = ["publication"]
    list_select_related = ["publication"]
    ordering = ["publication__name", "position", "pk"]
    search_fields = ["name", "name_key"]
    fieldsets = [
        (None, {"fields": ["publication", "name", "dek", "position"]}),
        (gettext_lazy("Address"), {"fields": ["slug"], "classes": ["collapse"]}),
    ]

    def get_readonly_fields(self, request: HttpRequest, obj: Section | None = None) -> list[str]:  # noqa: ARG002
        """Leave a section with its paper, for its stories are there."""
        return ["publication"] if obj else []

    def delete_model(self, request: HttpRequest, obj: Section) -> None:
        """Delete a section; its stories are found without it."""
        self.delete_queryset(request, Section.objects.filter(pk=obj.pk))

    def delete_queryset(self, request: HttpRequest, queryset: QuerySet[Section]) -> None:
        """Delete several."""
        with transaction.atomic():
            stories = list(Article.objects.filter(section__in=queryset).values_list("pk", flat=True))
            super().delete_queryset(request, queryset)
            put_articles(stories)

    def publications_of(self, obj: Section) -> list[int]:
        """Return its paper."""
        return [obj.publication_id]
