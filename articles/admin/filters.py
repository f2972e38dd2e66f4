"""What the lists of articles are sifted by, in words that stand alone."""

from collections.abc import Iterator
from typing import Any

from django.contrib import admin
from django.contrib.admin.views.main import ChangeList
from django.db.models import Exists, ForeignKey, OuterRef, QuerySet
from django.http import HttpRequest
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy

from articles.admin.review import OUTCOMES, in_words
from articles.forms.article import with_paper
from articles.importing.words import REASONS
from articles.models import Article, Photo, Publication, Section


class StatusFilter(admin.ChoicesFieldListFilter):
    """The states of an article, beginning with a capital as in the list."""

    def choices(self, changelist: ChangeList) -> Iterator[dict[str, Any]]:
        """Return the choices."""
        for choice in super().choices(changelist):
            yield choice | {"display": capfirst(choice["display"])}


class SectionFilter(admin.RelatedFieldListFilter):
    """The sections; where there are several papers, each is named with its own."""

    def field_choices(
        self,
        field: ForeignKey,
        request: HttpRequest,
        model_admin: admin.ModelAdmin,
    ) -> list[tuple[int, str]]:
        """Return the keys and names of the sections, in the papers' order."""
        if Publication.objects.count() < 2:
            return super().field_choices(field, request, model_admin)
        sections = Section.objects.select_related("publication")
        return [(section.pk, with_paper(section)) for section in sections]


class DescriptionFilter(admin.SimpleListFilter):
    """The stories whose pictures say nothing to those who do not see them."""

    title = gettext_lazy("pictures")
    parameter_name = "pictures"

    def lookups(self, request: HttpRequest, model_admin: admin.ModelAdmin) -> list[tuple[str, Any]]:  # noqa: ARG002
        """Return the one choice besides all."""
        return [("undescribed", gettext_lazy("Without a description"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Article]) -> QuerySet[Article]:  # noqa: ARG002
        """Keep the stories that have such a picture."""
        if self.value() != "undescribed":
            return queryset
        return queryset.filter(Exists(Photo.objects.undescribed().filter(article=OuterRef("pk"))))


class OutcomeFilter(admin.AllValuesFieldListFilter):
    """What became of documents, in words."""

    def choices(self, changelist: ChangeList) -> Iterator[dict[str, Any]]:
        """Return the choices."""
        for choice in super().choices(changelist):
            yield choice | {"display": OUTCOMES.get(choice["display"], choice["display"])}


class ReasonFilter(admin.AllValuesFieldListFilter):
    """What imports have to tell, in words."""

    def choices(self, changelist: ChangeList) -> Iterator[dict[str, Any]]:
        """Return the choices."""
        for choice in super().choices(changelist):
            yield choice | {"display": in_words(str(choice["display"]), REASONS)}
