"""Groups of readers: who owns them and who is in them, to be looked at. What they write stays theirs."""

from django.contrib import admin
from django.db.models import Count, Model, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy

from articles.admin.base import ReadOnlyAdmin
from articles.models import Color, Group, Membership
from articles.models.colors import named


class MembershipInline(admin.TabularInline):
    """The members of a group."""

    model = Membership
    fields = ["user", "joined"]
    readonly_fields = fields
    extra = 0

    def has_add_permission(self, request: HttpRequest, obj: Model | None) -> bool:  # noqa: ARG002
        """No: people join by themselves."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:  # noqa: ARG002
        """No."""
        return False


@admin.register(Group)
class GroupAdmin(ReadOnlyAdmin):
    """The groups."""

    ordering = ["name"]
    list_display = ["name", "owner", "people", "is_open", "created"]
    list_filter = [("archived_at", admin.EmptyFieldListFilter)]
    list_select_related = ["owner"]
    search_fields = ["name", "owner__username"]
    # Not the invitation: whoever has it gets in.
    fields = ["name", "slug", "owner", "created", "archived_at", "invitation_until", "colors"]
    inlines = [MembershipInline]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Group]:
        """Return the groups with the number of their members."""
        return super().get_queryset(request).annotate(member_count=Count("memberships"))

    def view_on_site(self, obj: Group) -> None:  # noqa: ARG002
        """None: only members have its page."""
        return

    @admin.display(description=gettext_lazy("members"), ordering="member_count")
    def people(self, group: Group) -> int:
        """Return how many people are in it."""
        return group.member_count

    @admin.display(description=gettext_lazy("open"), ordering="archived_at", boolean=True)
    def is_open(self, group: Group) -> bool:
        """Whether it is still written in."""
        return not group.is_archived

    @admin.display(description=gettext_lazy("names of the colors"))
    def colors(self, group: Group) -> str:
        """Return what its colours mean."""
        names = named(group.color_names).items()
        return ", ".join(f"{Color(color).label}: {name}" for color, name in names) or "–"
