"""Topics: what articles are about."""

from django.contrib import admin
from django.db.models import Count, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy

from articles.admin.base import ShownAdmin
from articles.forms.named import NamedForm
from articles.models import Publication, Topic


@admin.register(Topic)
class TopicAdmin(ShownAdmin):
    """The papers' own tags."""

    form = NamedForm
    ordering = ["name"]
    list_display = ["name", "stories"]
    search_fields = ["name", "name_key"]
    fieldsets = [
        (None, {"fields": ["name"]}),
        (gettext_lazy("Address"), {"fields": ["slug"], "classes": ["collapse"]}),
    ]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Topic]:
        """Return the topics with the number of their stories."""
        return super().get_queryset(request).annotate(story_count=Count("articles"))

    @admin.display(description=gettext_lazy("stories"), ordering="story_count")
    def stories(self, topic: Topic) -> int:
        """Return how many stories are about it."""
        return topic.story_count

    def publications_of(self, obj: Topic) -> list[int]:
        """Return the papers that have stories about it."""
        return list(
            Publication.objects.filter(articles__topics=obj)
            .order_by()
            .values_list("pk", flat=True)
            .distinct()
        )
