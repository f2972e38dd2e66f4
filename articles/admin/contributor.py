"""Contributors: the people on bylines."""

from django.contrib import admin
from django.db import transaction
from django.db.models import Count, QuerySet
from django.forms import ModelForm
from django.http import HttpRequest
from django.utils.translation import gettext_lazy

from articles.admin.base import NamedInputs, NamedRows, ShownAdmin
from articles.forms.named import NamedInPublicationForm
from articles.models import Contributor, StaffYear
from articles.search.index import put_articles


class StaffYearInline(NamedInputs, admin.TabularInline):
    """What a contributor was on the staff, year by year."""

    model = StaffYear
    formset = NamedRows
    fields = ["school_year", "role"]
    extra = 0


@admin.register(Contributor)
class ContributorAdmin(ShownAdmin):
    """The people of the papers."""

    form = NamedInPublicationForm
    inlines = [StaffYearInline]
    ordering = ["name"]
    list_display = ["name", "publication", "stories"]
    list_filter = ["publication"]
    list_select_related = ["publication"]
    search_fields = ["name", "name_key"]
    fieldsets = [
        (None, {"fields": ["publication", "name", "bio"]}),
        (gettext_lazy("Address"), {"fields": ["slug"], "classes": ["collapse"]}),
    ]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Contributor]:
        """Return the contributors with the number of their stories."""
        return super().get_queryset(request).annotate(story_count=Count("bylines"))

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Contributor], search_term: str
    ) -> tuple[QuerySet[Contributor], bool]:
        """Search; on an article's form among the people of its paper."""
        publication = request.GET.get("publication", "")
        if publication.isascii() and publication.isdigit():
            queryset = queryset.filter(publication=publication)
        return super().get_search_results(request, queryset, search_term)

    def get_readonly_fields(self, request: HttpRequest, obj: Contributor | None = None) -> list[str]:  # noqa: ARG002
        """Leave a contributor with their paper, for their bylines are there."""
        return ["publication"] if obj else []

    @admin.display(description=gettext_lazy("stories"), ordering="story_count")
    def stories(self, contributor: Contributor) -> int:
        """Return on how many stories their name stands."""
        return contributor.story_count

    def save_model(self, request: HttpRequest, obj: Contributor, form: ModelForm, change: bool) -> None:  # noqa: FBT001
        """Save a person; by their name their stories are found."""
        with transaction.atomic():
            super().save_model(request, obj, form, change)
            if change and "name" in form.changed_data:
                put_articles(obj.articles.values_list("pk", flat=True))

    def publications_of(self, obj: Contributor) -> list[int]:
        """Return their paper."""
        return [obj.publication_id]
