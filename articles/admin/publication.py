"""Publications: name, tagline, time zone; which one is at home here."""

from typing import Any
from zoneinfo import available_timezones

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import ValidationError
from django.db.models import Count, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext, gettext_lazy
from django_prose_editor.fields import ProseEditorFormField
from django_prose_editor.widgets import AdminProseEditorWidget

from articles.admin.base import ShownAdmin
from articles.forms.article import EXTENSIONS
from articles.forms.named import NamedForm
from articles.markup import MarkupRefused, clean_body
from articles.models import ArticleKey, Publication
from articles.services import editing


class PublicationForm(NamedForm):
    """A publication; its time zone is chosen from those there are."""

    time_zone = forms.ChoiceField(
        label=gettext_lazy("Time zone"),
        choices=lambda: [(name, name) for name in sorted(available_timezones())],
        initial="America/New_York",
        help_text=gettext_lazy("A story’s day is the day at the school."),
    )

    about = ProseEditorFormField(
        label=gettext_lazy("About the paper"),
        required=False,
        config={"extensions": EXTENSIONS},
        widget=AdminProseEditorWidget,
        help_text=gettext_lazy("Who makes it, for whom, and how to reach you."),
    )

    class Meta:
        model = Publication
        fields = ["name", "tagline", "about", "time_zone", "slug"]

    def clean_about(self) -> str:
        """Sanitise what the paper says of itself; refuse what cannot be."""
        try:
            return clean_body(self.cleaned_data["about"]).html
        except MarkupRefused as refused:
            raise ValidationError(gettext("The text is too long or nested too deep.")) from refused


@admin.register(Publication)
class PublicationAdmin(ShownAdmin):
    """The newspapers."""

    form = PublicationForm
    ordering = ["name"]
    list_display = ["name", "tagline", "is_home", "time_zone", "articles"]
    search_fields = ["name", "name_key"]
    fieldsets = [
        (None, {"fields": ["name", "tagline", "about", "time_zone"]}),
        (gettext_lazy("Address"), {"fields": ["slug"], "classes": ["collapse"]}),
    ]
    actions = ["make_home"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Publication]:
        """Return the publications with the number of their articles."""
        return super().get_queryset(request).annotate(article_count=Count("articles"))

    @admin.display(description=gettext_lazy("articles"), ordering="article_count")
    def articles(self, publication: Publication) -> int:
        """Return how many articles it has."""
        return publication.article_count

    @admin.action(description=gettext_lazy("Make it the home publication"), permissions=["change"])
    def make_home(self, request: HttpRequest, queryset: QuerySet[Publication]) -> None:
        """Put the chosen publication's front at the site's front page."""
        chosen = list(queryset)
        if len(chosen) != 1:
            self.message_user(request, gettext("Choose one publication."), messages.ERROR)
            return
        editing.make_home(publication=chosen[0])
        message = gettext("%(name)s is the home publication now.") % {"name": chosen[0].name}
        self.message_user(request, message, messages.SUCCESS)

    def publications_of(self, obj: Publication) -> list[int]:
        """Return itself."""
        return [obj.pk]

    def get_deleted_objects(self, objs: Any, request: HttpRequest) -> tuple[Any, Any, set[str], list[Any]]:  # noqa: ANN401
        """Refuse to delete a publication that has articles, or had some, without listing them all."""
        refused = []
        for paper in Publication.objects.filter(pk__in=[obj.pk for obj in objs]):
            if paper.articles.exists():
                refused.append(gettext("%(name)s has articles.") % {"name": paper.name})
            elif ArticleKey.objects.filter(publication=paper).exists():
                why = gettext("By %(name)s imports know articles that were given to another publication.")
                refused.append(why % {"name": paper.name})
        if refused:
            return [], {}, set(), refused
        return super().get_deleted_objects(objs, request)
