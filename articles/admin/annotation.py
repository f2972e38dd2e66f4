"""Public notes, for moderation. Private and group notes cannot be reached here, by whatever way."""

from django.contrib import admin, messages
from django.db import transaction
from django.db.models import Model, QuerySet
from django.http import HttpRequest
from django.utils.text import Truncator
from django.utils.translation import gettext, gettext_lazy, ngettext

from articles.admin.base import NewsroomAdmin
from articles.models import Annotation, Visibility
from articles.services import moderation


@admin.register(Annotation)
class AnnotationAdmin(NewsroomAdmin):
    """What readers wrote for everyone. It can be taken down and brought back, not rewritten."""

    list_display = ["words", "quote", "author", "article", "created", "taken_down"]
    list_display_links = ["words"]
    list_filter = ["created", "color", "state"]
    list_select_related = ["author", "article"]
    search_fields = ["note", "exact", "author__username", "article__headline"]
    search_help_text = gettext_lazy("Notes, quotes, names and headlines")
    date_hierarchy = "created"
    ordering = ["-created", "-pk"]
    actions = ["take_down", "bring_back"]
    fields = ["author", "article", "exact", "note", "color", "state", "created", "modified", "taken_down"]
    readonly_fields = fields

    def get_queryset(self, request: HttpRequest) -> QuerySet[Annotation]:
        """Return what everyone may read, and what an editor took down; not what its author deleted."""
        return super().get_queryset(request).filter(visibility=Visibility.PUBLIC, deleted_at__isnull=True)

    def has_add_permission(self, request: HttpRequest) -> bool:  # noqa: ARG002
        """No: notes are made beside the text."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:  # noqa: ARG002
        """No: they are taken down."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Allow the actions to those who have the right; nobody rewrites what a reader wrote."""
        return obj is None and super().has_change_permission(request)

    def view_on_site(self, obj: Annotation) -> str | None:
        """Return where it stands, while it stands there."""
        return obj.get_absolute_url() if obj.taken_down_at is None else None

    @admin.display(description=gettext_lazy("note"))
    def words(self, annotation: Annotation) -> str:
        """Return how the note begins."""
        return Truncator(annotation.note).words(16) or "–"

    @admin.display(description=gettext_lazy("quote"))
    def quote(self, annotation: Annotation) -> str:
        """Return how the quote begins."""
        return Truncator(annotation.exact or "").words(12)

    @admin.display(description=gettext_lazy("taken down"), boolean=True)
    def taken_down(self, annotation: Annotation) -> bool:
        """Whether it is out of sight."""
        return annotation.taken_down_at is not None

    @admin.action(description=gettext_lazy("Take down"), permissions=["change"])
    def take_down(self, request: HttpRequest, queryset: QuerySet[Annotation]) -> None:
        """Take the chosen notes out of sight."""
        with transaction.atomic():
            chosen = list(queryset.filter(taken_down_at__isnull=True))
            for annotation in chosen:
                moderation.take_down(annotation=annotation, moderator=request.user)
                self.log_change(request, annotation, gettext("Taken down."))
        message = ngettext("%(count)d note taken down.", "%(count)d notes taken down.", len(chosen))
        self.message_user(request, message % {"count": len(chosen)}, messages.SUCCESS)

    @admin.action(description=gettext_lazy("Bring back"), permissions=["change"])
    def bring_back(self, request: HttpRequest, queryset: QuerySet[Annotation]) -> None:
        """Show the chosen notes again."""
        with transaction.atomic():
            chosen = list(queryset.filter(taken_down_at__isnull=False))
            for annotation in chosen:
                moderation.bring_back(annotation=annotation, moderator=request.user)
                self.log_change(request, annotation, gettext("Brought back."))
        message = ngettext("%(count)d note brought back.", "%(count)d notes brought back.", len(chosen))
        self.message_user(request, message % {"count": len(chosen)}, messages.SUCCESS)
