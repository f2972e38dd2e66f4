"""People who read together."""

from typing import Self

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.db import connection, models
from django.db.models import Case, Count, F, Q, When
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from articles.models.user import User

# By hand, as versions are looked up: what `written_in_by` says, asked for with each story that is opened.
_WRITTEN_IN = """
    SELECT g.slug, g.name FROM articles_group g JOIN articles_membership m ON m.group_id = g.id
    WHERE m.user_id = %s AND g.archived_at IS NULL ORDER BY g.name, g.id"""


class GroupQuerySet(models.QuerySet["Group"]):
    """Groups of readers."""

    def of(self, user: User) -> Self:
        """Keep those that a person is in, those that are still written in first."""
        mine = self.filter(pk__in=Membership.objects.filter(user=user).values("group"))
        return mine.order_by(F("archived_at").asc(nulls_first=True), "name", "pk")

    def with_people(self) -> Self:
        """Add `people`: how many are in each; and its owner."""
        return self.select_related("owner").annotate(people=Count("memberships"))

    def written_in_by(self, user: User | AnonymousUser) -> Self:
        """Keep those in which `user` may write: they are a member, and it is not archived."""
        if not user.is_authenticated:
            return self.none()
        return self.filter(memberships__user=user, archived_at__isnull=True)

    def choices_of(self, user: User | AnonymousUser) -> list[tuple[str, str]]:
        """Return the slug and the name of those in which `user` may write, by name."""
        if not user.is_authenticated:
            return []
        with connection.cursor() as cursor:
            cursor.execute(_WRITTEN_IN, [user.pk])
            return cursor.fetchall()


class Group(models.Model):
    """People who read together, with an owner and members; `auth.Group` is for roles on the site.

    Who has the invitation may join until it expires. `color_names` says by colour what each means here.
    An archived group is read and no more written in.
    """

    name = models.CharField(_("name"), max_length=100)
    slug = models.SlugField(_("slug"), max_length=100, unique=True)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        related_name="owned_groups",
        verbose_name=_("owner"),
    )
    members = models.ManyToManyField(
        settings.AUTH_USER_MODEL, through="Membership", related_name="reading_groups"
    )
    invitation = models.CharField(max_length=64, unique=True, null=True, editable=False)
    invitation_until = models.DateTimeField(null=True, editable=False)
    color_names = models.JSONField(_("names of the colors"), default=dict, blank=True)
    archived_at = models.DateTimeField(_("archived"), null=True, blank=True, editable=False)
    created = models.DateTimeField(auto_now_add=True)

    objects = GroupQuerySet.as_manager()

    class Meta:
        verbose_name = _("group")
        verbose_name_plural = _("groups")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        """Return the address of the group's page, which its members see."""
        return reverse("group", args=[self.slug])

    @property
    def is_archived(self) -> bool:
        """Whether it is read and no more written in."""
        return self.archived_at is not None

    @property
    def invites(self) -> bool:
        """Whether its invitation lets people in now."""
        if self.invitation is None or self.is_archived:
            return False
        return self.invitation_until is None or timezone.now() < self.invitation_until


class MembershipQuerySet(models.QuerySet["Membership"]):
    """Members of groups."""

    def in_order(self) -> Self:
        """Order by who they are: the owner of a group first, then by name."""
        is_owner = Q(user=F("group__owner"))
        return self.order_by(Case(When(is_owner, then=0), default=1), "user__name_key")


class Membership(models.Model):
    """A person in a group, since when."""

    group = models.ForeignKey(Group, on_delete=models.CASCADE, related_name="memberships")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="memberships")
    joined = models.DateTimeField(auto_now_add=True)

    objects = MembershipQuerySet.as_manager()

    class Meta:
        verbose_name = _("membership")
        verbose_name_plural = _("memberships")
        constraints = [models.UniqueConstraint(fields=["group", "user"], name="membership_once")]

    def __str__(self) -> str:
        return f"{self.user} · {self.group}"
