"""Tags of readers, as far as everyone may see them."""

from django.contrib import admin
from django.db.models import Count, Q, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy

from articles.admin.base import ReadOnlyAdmin
from articles.models import Tag, Visibility


@admin.register(Tag)
class TagAdmin(ReadOnlyAdmin):
    """Words that readers put on public notes. A word that stands only on private ones is not listed."""

    ordering = ["name"]
    list_display = ["name", "public_notes"]
    search_fields = ["name"]
    fields = ["name", "public_notes"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Tag]:
        """Return the tags of public notes with the number of those notes."""
        public = Q(
            annotations__visibility=Visibility.PUBLIC,
            annotations__deleted_at__isnull=True,
            annotations__taken_down_at__isnull=True,
        )
        tags = super().get_queryset(request).annotate(public_count=Count("annotations", filter=public))
        return tags.filter(public_count__gt=0)

    @admin.display(description=gettext_lazy("public notes"), ordering="public_count")
    def public_notes(self, tag: Tag) -> int:
        """Return on how many public notes it stands."""
        return tag.public_count
