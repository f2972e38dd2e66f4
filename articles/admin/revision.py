"""Revisions: saved texts, to be looked at. They are made by saving an article, and never altered."""

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy

from articles.admin.base import ReadOnlyAdmin
from articles.models import Revision


@admin.register(Revision)
class RevisionAdmin(ReadOnlyAdmin):
    """The history of the texts."""

    list_display = ["article_headline", "number", "created", "editor", "summary"]
    list_select_related = ["article", "editor"]
    search_fields = ["article__headline", "summary"]
    ordering = ["-created", "-pk"]
    fields = ["article", "number", "created", "editor", "summary", "words", "text", "html"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Revision]:
        """Return the revisions; a list does not fetch their texts."""
        revisions = super().get_queryset(request)
        is_list = request.resolver_match.url_name == "articles_revision_changelist"
        return revisions.defer("html", "text") if is_list else revisions

    @admin.display(description=gettext_lazy("article"), ordering="article__headline")
    def article_headline(self, revision: Revision) -> str:
        """Return the headline of its article."""
        return revision.article.headline
