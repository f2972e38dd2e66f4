"""Articles: written, corrected, reviewed after an import, published."""

from typing import Any

from django.contrib import admin, messages
from django.contrib.admin.options import InlineModelAdmin
from django.contrib.admin.utils import display_for_field, unquote
from django.core.exceptions import PermissionDenied
from django.core.files.uploadedfile import UploadedFile
from django.db.models import QuerySet
from django.forms import ModelForm
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.loader import render_to_string
from django.urls import URLPattern, path
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.utils.safestring import SafeString
from django.utils.text import capfirst
from django.utils.translation import gettext, gettext_lazy, ngettext
from django.views.decorators.http import require_http_methods, require_safe

from articles.admin import reviewing
from articles.admin.base import ShownAdmin
from articles.admin.filters import DescriptionFilter, SectionFilter, StatusFilter
from articles.admin.inlines import BylineInline, CorrectionInline, PhotoInline
from articles.admin.review import guesses_of, removed_from
from articles.forms import rows
from articles.forms.article import Ahead, ArticleForm, prepare
from articles.forms.photo import take_in
from articles.models import Article, ArticleWords, Bookmark, Publication, Revision
from articles.pictures import Refused
from articles.search.index import put_articles
from articles.services import editing
from articles.services.picturing import Picture
from articles.services.publishing import save_body


@admin.register(Article)
class ArticleAdmin(ShownAdmin):
    """Articles, with their text."""

    form = ArticleForm
    inlines = [BylineInline, PhotoInline, CorrectionInline]
    autocomplete_fields = ["topics"]
    list_display = ["headline", "section", "state", "day", "people", "review"]
    list_filter = [
        "needs_review",
        ("status", StatusFilter),
        "publication",
        ("section", SectionFilter),
        "published_on",
        DescriptionFilter,
    ]
    list_select_related = ["section", "publication"]
    search_fields = ["headline", "bylines__contributor__name", "bylines__contributor__name_key"]
    search_help_text = gettext_lazy("Headlines and bylines")
    date_hierarchy = "published_on"
    ordering = ["-sort_at", "-created", "-pk"]
    actions = ["publish", "unpublish", "mark_reviewed"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Article]:
        """Return the articles with what a line of the list shows."""
        return super().get_queryset(request).prefetch_related("bylines__contributor")

    # ---- what waits for review ----

    def get_urls(self) -> list[URLPattern]:
        """Return Django's addresses, and those of the desk of reviews."""
        desk = self.admin_site.admin_view(self.desk)
        settle = self.admin_site.admin_view(self.settle)
        return [
            path("review/", desk, name="articles_article_desk"),
            path("<int:pk>/review/", settle, name="articles_article_settle"),
            *super().get_urls(),
        ]

    @method_decorator(require_safe)
    def desk(self, request: HttpRequest) -> HttpResponse:
        """Stories with a guess in them, beside their source."""
        self._refuse_others(request)
        return reviewing.desk(request, self.admin_site)

    @method_decorator(require_http_methods(["GET", "HEAD", "POST"]))
    def settle(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Settle a guess of a story; whoever loads the page of a refused form again comes to the desk."""
        self._refuse_others(request)
        if request.method != "POST":
            return redirect("admin:articles_article_desk")
        return reviewing.settle(request, pk, self.admin_site)

    def _refuse_others(self, request: HttpRequest) -> None:
        if not self.has_change_permission(request):
            raise PermissionDenied

    def changelist_view(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """The list, with the way to what waits for review."""
        may_review = self.has_change_permission(request)
        waiting = Article.objects.filter(needs_review=True).count() if may_review else 0
        return super().changelist_view(request, {**(extra_context or {}), "waiting": waiting})

    # ---- the list ----

    @admin.display(description=gettext_lazy("status"), ordering="status")
    def state(self, article: Article) -> str:
        """Return whether readers see it."""
        return capfirst(article.get_status_display())

    @admin.display(description=gettext_lazy("published"), ordering="sort_at")
    def day(self, article: Article) -> str:
        """Return the day of publication, or say that it is not known."""
        if article.published_on is None:
            return gettext("undated")
        return display_for_field(article.published_on, Article._meta.get_field("published_on"), "")  # noqa: SLF001

    @admin.display(description=gettext_lazy("by"))
    def people(self, article: Article) -> str:
        """Return the names on the byline."""
        return ", ".join(byline.contributor.name for byline in article.bylines.all())

    @admin.display(description=gettext_lazy("review"), ordering="needs_review", empty_value="")
    def review(self, article: Article) -> str:
        """Say whether an editor still has to look at it."""
        return gettext("needs review") if article.needs_review else ""

    @admin.action(description=gettext_lazy("Publish"), permissions=["change"])
    def publish(self, request: HttpRequest, queryset: QuerySet[Article]) -> None:
        """Publish the chosen articles."""
        count = editing.publish(articles=queryset)
        message = ngettext("%(count)d article published.", "%(count)d articles published.", count)
        self.message_user(request, message % {"count": count}, messages.SUCCESS)

    @admin.action(description=gettext_lazy("Make a draft again"), permissions=["change"])
    def unpublish(self, request: HttpRequest, queryset: QuerySet[Article]) -> None:
        """Take the chosen articles back."""
        count = editing.unpublish(articles=queryset)
        message = ngettext(
            "%(count)d article is a draft again.", "%(count)d articles are drafts again.", count
        )
        self.message_user(request, message % {"count": count}, messages.SUCCESS)

    @admin.action(description=gettext_lazy("Mark as reviewed"), permissions=["change"])
    def mark_reviewed(self, request: HttpRequest, queryset: QuerySet[Article]) -> None:
        """Note that the chosen articles were looked at."""
        count = editing.mark_reviewed(articles=queryset)
        message = ngettext(
            "%(count)d article marked as reviewed.", "%(count)d articles marked as reviewed.", count
        )
        self.message_user(request, message % {"count": count}, messages.SUCCESS)

    # ---- the form ----

    def get_fieldsets(self, request: HttpRequest, obj: Article | None = None) -> list[Any]:
        """Return the parts of the form; what an import left to look at comes first as long as it waits."""
        parts: list[Any] = [
            (None, {"fields": ["headline", "dek", (self._paper_in_form(request, obj), "section"), "status"]}),
            (gettext("The story"), {"fields": ["body", "summary", "seen"]}),
            (
                gettext("When and where"),
                {"fields": ["published_on", "published_at", "language", "topics", "source_url"]},
            ),
            (gettext("Address"), {"fields": ["slug"], "classes": ["collapse"]}),
        ]
        if obj and (obj.guesses or obj.removed or obj.needs_review):
            fields = ["needs_review", "left_by_import"]
            if obj.needs_review:
                parts.insert(0, (gettext("To review"), {"fields": fields}))
            else:
                parts.append((gettext("Import"), {"fields": fields, "classes": ["collapse"]}))
        if obj:
            parts.append((gettext("History of the text"), {"fields": ["revisions"], "classes": ["collapse"]}))
        return parts

    def get_readonly_fields(self, request: HttpRequest, obj: Article | None = None) -> list[Any]:
        """Leave a story with its paper: its identity, section and people are the paper's."""
        return ["left_by_import", "revisions", *([self._paper_in_form(request, obj)] if obj else [])]

    def _paper_in_form(self, request: HttpRequest, obj: Article | None) -> Any:  # noqa: ANN401 - as Django names fields
        return reviewing.paper if obj and self.has_change_permission(request, obj) else "publication"

    def get_changeform_initial_data(self, request: HttpRequest) -> dict[str, Any]:
        """Begin a new story today, in the home publication."""
        home = Publication.objects.home()
        start = {"publication": home.pk if home else None, "published_on": timezone.localdate()}
        return start | super().get_changeform_initial_data(request)

    @admin.display(description=gettext_lazy("what the import left"))
    def left_by_import(self, article: Article) -> SafeString:
        """Show what was guessed and which lines were left out."""
        context = {"article": article, "guesses": guesses_of(article), "removed": removed_from(article)}
        return render_to_string("admin/articles/article/_review.html", context)

    @admin.display(description=gettext_lazy("revisions"))
    def revisions(self, article: Article) -> SafeString:
        """List the saved texts, newest first."""
        revisions = article.revisions.select_related("editor").defer("html", "text")
        return render_to_string("admin/articles/article/_history.html", {"revisions": revisions})

    # ---- saving and deleting ----

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        """Prepare what was sent before Django begins the transaction in which the form is handled."""
        request.ahead = self._prepare(request, object_id)
        request.pictures = self._take_in(request)
        return super().changeform_view(request, object_id, form_url, extra_context)

    def _prepare(self, request: HttpRequest, object_id: str | None) -> Ahead | None:
        if request.method != "POST" or object_id is None:
            return None
        article = self.get_object(request, unquote(object_id))
        if article is None or not self.has_change_permission(request, article):
            return None
        return prepare(article, request.POST.get("body", ""))

    def _take_in(self, request: HttpRequest) -> dict[UploadedFile, Picture | Refused]:
        may = self.has_add_permission(request) or self.has_change_permission(request)
        return take_in(request.FILES.values()) if request.method == "POST" and may else {}

    def get_form(
        self,
        request: HttpRequest,
        obj: Article | None = None,
        change: bool = False,  # noqa: FBT001, FBT002 - Django's
        **kwargs: Any,
    ) -> type[ArticleForm]:
        """Give the form what was prepared: its class is made for this request alone."""
        form = super().get_form(request, obj, change, **kwargs)
        form.ahead = request.ahead
        return form

    def get_formset_kwargs(
        self, request: HttpRequest, obj: Article, inline: InlineModelAdmin, prefix: str
    ) -> dict[str, Any]:
        """Keep the rows of bylines, photos and corrections that somebody else has deleted meanwhile."""
        params = super().get_formset_kwargs(request, obj, inline, prefix)
        if "data" in params and obj.pk:
            kept = inline.model.objects.filter(article=obj).values_list("pk", flat=True)
            params["files"] = params["files"].copy()
            rows.revive(prefix, params["data"], params["files"], set(map(str, kept)))
        return params

    def publications_of(self, obj: Article) -> list[int]:
        """Return its paper."""
        return [obj.publication_id]

    def save_model(self, request: HttpRequest, obj: Article, form: ModelForm, change: bool) -> None:  # noqa: FBT001, ARG002
        """Save the article and its text the way imports do; what stands around it is shown anew with it."""
        save_body(
            article=obj,
            body=form.prepared,
            editor=request.user,
            summary=form.cleaned_data["summary"],
            plan=form.ahead.plan if form.ahead else None,
        )

    def save_related(self, request: HttpRequest, form: ModelForm, formsets: Any, change: bool) -> None:  # noqa: ANN401, FBT001
        """Save what stands around the article, and ask for the descriptions that its pictures lack."""
        super().save_related(request, form, formsets, change)
        # By the names on its bylines it is found too.
        put_articles([form.instance.pk])
        if count := form.instance.photos.undescribed().count():
            message = ngettext(
                "%(count)d picture has no description. Say under “Photos” what it shows.",
                "%(count)d pictures have no description. Say under “Photos” what they show.",
                count,
            )
            self.message_user(request, message % {"count": count}, messages.WARNING)
        if form.instance.is_dated_ahead:
            message = gettext("Its day is still to come, but readers read it now. To wait, make it a draft.")
            self.message_user(request, message, messages.WARNING)

    def get_deleted_objects(self, objs: Any, request: HttpRequest) -> tuple[Any, Any, set[str], list[Any]]:  # noqa: ANN401
        """Refuse to delete an article that has readers' notes, saying nothing about them."""
        noted = list(
            Article.objects.filter(
                pk__in=[article.pk for article in objs], annotations__isnull=False
            ).distinct()
        )
        if noted:
            why = gettext(
                "Readers marked passages in “%(headline)s”. Make it a draft instead: nobody reads it then."
            )
            return [], {}, set(), [why % {"headline": article.headline} for article in noted]
        _tree, counts, lacking, protected = super().get_deleted_objects(objs, request)
        # Revisions cannot be deleted by themselves; with their article they go. So does what is nobody's
        # business here: who saved it, and the rows of the search.
        unsaid = {kind._meta.verbose_name_plural for kind in (ArticleWords, Bookmark)}  # noqa: SLF001
        told = {name: count for name, count in counts.items() if name not in unsaid}
        headlines = [article.headline for article in objs]
        return headlines, told, lacking - {Revision._meta.verbose_name}, protected  # noqa: SLF001
