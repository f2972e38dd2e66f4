"""Groups of readers: who owns them and who is in them, to be looked at. What they write stays theirs."""

from django.contrib import admin
from django.db.models import Count, Model, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy

from articles.admin.base import ReadOnlyAdmin
from articles.models import Group, Membership


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
    list_display = ["name", "owner", "people", "created"]
    list_select_related = ["owner"]
    search_fields = ["name", "owner__username"]
    fields = ["name", "slug", "owner", "created"]
    inlines = [MembershipInline]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Group]:
        """Return the groups with the number of their members."""
        return super().get_queryset(request).annotate(member_count=Count("memberships"))

    def view_on_site(self, obj: Group) -> None:  # noqa: ARG002
        """Groups have no page yet."""
        return

    @admin.display(description=gettext_lazy("members"), ordering="member_count")
    def people(self, group: Group) -> int:
        """Return how many people are in it."""
        return group.member_count
