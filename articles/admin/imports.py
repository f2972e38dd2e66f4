"""Imports: what came in when, and what an editor should know of it."""

from django.contrib import admin
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext, gettext_lazy, ngettext

from articles.admin.base import ReadOnlyAdmin
from articles.admin.filters import OutcomeFilter, ReasonFilter
from articles.admin.review import OUTCOMES, PLACES, in_words
from articles.importing.words import REASONS
from articles.models import ImportProblem, ImportRun


@admin.register(ImportRun)
class ImportRunAdmin(ReadOnlyAdmin):
    """The runs, newest first."""

    list_display = ["started", "state", "named", "documents", "told"]
    search_fields = ["sources"]
    fields = [
        "started",
        "ended",
        "state",
        "sources",
        "given",
        "created",
        "updated",
        "unchanged",
        "rejected",
        "told",
    ]

    @admin.display(description=gettext_lazy("state"))
    def state(self, run: ImportRun) -> str:
        """Say whether it came to its end."""
        if run.error:
            # What the program itself said has a translation; what the database said stays as it is.
            return gettext("stopped: %(error)s") % {"error": gettext(run.error)}
        return gettext("complete") if run.ended else gettext("running, or broken off")

    @admin.display(description=gettext_lazy("sources"))
    def named(self, run: ImportRun) -> str:
        """Name the first source, and say how many others there were."""
        first, *others = run.sources.split("\n")
        first = gettext("standard input") if first == "-" else first
        if not others:
            return first
        words = ngettext("%(first)s and %(count)d other", "%(first)s and %(count)d others", len(others))
        return words % {"first": first, "count": len(others)}

    @admin.display(description=gettext_lazy("documents"), empty_value="")
    def documents(self, run: ImportRun) -> str:
        """Say how many documents had which outcome, of those there were."""
        counts = ((words, getattr(run, kind)) for kind, words in OUTCOMES.items())
        return ", ".join(f"{words} {count}" for words, count in counts if count)

    @admin.display(description=gettext_lazy("options"), empty_value="")
    def given(self, run: ImportRun) -> str:
        """Return the options that were given, as one would write them."""
        return " ".join(
            f"--{name.replace('_', '-')}" if value is True else f"--{name.replace('_', '-')} {value}"
            for name, value in sorted(run.options.items())
            if value
        )

    @admin.display(description=gettext_lazy("problems"), empty_value="")
    def told(self, run: ImportRun) -> SafeString | str:
        """Link to what the run has to tell of single documents."""
        count = run.problems.count()
        if not count:
            return ""
        words = ngettext("%(count)d problem", "%(count)d problems", count) % {"count": count}
        address = reverse("admin:articles_importproblem_changelist", query={"run__id__exact": run.pk})
        return format_html('<a href="{}">{}</a>', address, words)


@admin.register(ImportProblem)
class ImportProblemAdmin(ReadOnlyAdmin):
    """What imports have to tell of single documents."""

    list_display = ["source", "what", "fate", "story"]
    # The newest run first, in each as the run came to it.
    ordering = ["-run_id", "pk"]
    list_filter = [("outcome", OutcomeFilter), ("reason", ReasonFilter)]
    list_select_related = ["article"]
    search_fields = ["source", "details"]
    fields = ["run", "source", "what", "fate", "story"]

    def lookup_allowed(self, lookup: str, value: str, request: HttpRequest) -> bool:
        """Let a run's page link to its problems."""
        return lookup == "run__id__exact" or super().lookup_allowed(lookup, value, request)

    @admin.display(description=gettext_lazy("outcome"), ordering="outcome")
    def fate(self, problem: ImportProblem) -> str:
        """Return what became of the document, in words."""
        return str(in_words(problem.outcome, OUTCOMES))

    @admin.display(description=gettext_lazy("what"), ordering="reason")
    def what(self, problem: ImportProblem) -> str:
        """Return the reason in words, behind its place and before its particulars."""
        # The source itself stands beside it.
        place = "" if problem.place == problem.source else f"{PLACES.get(problem.place, problem.place)}: "
        details = f" ({problem.details})" if problem.details else ""
        return f"{place}{in_words(problem.reason, REASONS)}{details}"

    @admin.display(description=gettext_lazy("article"), empty_value="")
    def story(self, problem: ImportProblem) -> SafeString | str:
        """Link to the article."""
        if problem.article is None:
            return ""
        address = reverse("admin:articles_article_change", args=[problem.article_id])
        return format_html('<a href="{}">{}</a>', address, problem.article.headline)
