"""Groups: mine, one of them, the door that an invitation opens, and what its owner and members do with it."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.views import redirect_to_login
from django.db.models import Count
from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from articles import access
from articles.forms.group import (
    ColorNamesForm,
    DeleteForm,
    GroupForm,
    InvitationForm,
    LeaveForm,
    MemberForm,
)
from articles.models import Group, Visibility
from articles.models.colors import named
from articles.permissions import may_enter, may_keep
from articles.services import grouping
from articles.views.pages import paged
from newsroom import addresses

MEMBERS_A_PAGE = 60

View = Callable[..., HttpResponse]


def gone_is_404(view: View) -> View:
    """Return the view with 404 for a group that was deleted while the request was under way."""

    @wraps(view)
    def answer(request: HttpRequest, *args: str, **kwargs: str) -> HttpResponse:
        try:
            return view(request, *args, **kwargs)
        except Group.DoesNotExist as gone:
            raise Http404 from gone

    return answer


def _to(group: Group, section: str = "") -> HttpResponse:
    """Send back to a group's page, to one of its sections."""
    return HttpResponseRedirect(f"{group.get_absolute_url()}{section and f'#{section}'}", status=303)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def groups(request: HttpRequest) -> HttpResponse:
    """The groups that the reader is in; POST makes one."""
    if request.method != "POST":
        return _groups(request, GroupForm())
    form = GroupForm(request.POST)
    if not form.is_valid():
        return _groups(request, form, status=422)
    try:
        group = grouping.create(owner=request.user, name=form.cleaned_data["name"])
    except grouping.TooManyGroups:
        form.add_error(None, gettext("That was a lot of groups at once. Make the next one in an hour."))
        return _groups(request, form, status=429)
    messages.success(request, gettext("The group is there. Give its link to those who are to be in it."))
    return _to(group)


def _groups(request: HttpRequest, form: GroupForm, *, status: int = 200) -> HttpResponse:
    context = {"groups": Group.objects.of(request.user).with_people(), "form": form}
    return render(request, "groups/groups.html", context, status=status)


@never_cache
@require_safe
def group(request: HttpRequest, slug: str) -> HttpResponse:
    """A group, as its members see it; its owner changes it here."""
    return _page(request, access.group_at(request, slug))


def _page(request: HttpRequest, group: Group, *, status: int = 200, **forms: Form) -> HttpResponse:
    """Render a group's page, with the forms that were refused in the place of empty ones."""
    members = group.memberships.select_related("user").in_order()
    home = access.home_publication()
    context: dict[str, Any] = {
        "home": home,
        "zone": home.zone if home else timezone.get_default_timezone(),
        "group": group,
        **paged(request, members, MEMBERS_A_PAGE),
        "names": named(group.color_names),
        "notes": _notes(request, group),
        "written": group.annotations.written_by(request.user).count(),
    }
    if may_keep(request.user, group):
        context |= _forms(group) | forms
    return render(request, "groups/group.html", context, status=status)


def _notes(request: HttpRequest, group: Group) -> dict[str, int]:
    """Return how many notes of the group its reader sees, and on how many stories."""
    seen = group.annotations.visible_to(request.user).on_articles_for(request.user)
    numbers = {"count": Count("pk"), "stories": Count("article", distinct=True)}
    return seen.filter(visibility=Visibility.GROUP).aggregate(**numbers)


def _forms(group: Group) -> dict[str, Any]:
    """Return what the owner's page holds beyond that of a member."""
    return {
        "keeps": True,
        "address": addresses.absolute(reverse("group_join", args=[group.invitation]))
        if group.invites
        else "",
        "invitation_form": InvitationForm(),
        "colors_form": ColorNamesForm(initial=group.color_names),
        "name_form": GroupForm(initial={"name": group.name}),
        "owner_form": MemberForm(group=group),
        "delete_form": DeleteForm(),
    }


@gone_is_404
@require_POST
def rename(request: HttpRequest, slug: str) -> HttpResponse:
    """Give one's group another name."""
    group = access.own_group_at(request, slug)
    form = GroupForm(request.POST)
    if not form.is_valid():
        return _page(request, group, status=422, name_form=form)
    grouping.rename(group=group, name=form.cleaned_data["name"])
    messages.success(request, gettext("Saved"))
    return _to(group)


@gone_is_404
@require_POST
def invitation(request: HttpRequest, slug: str) -> HttpResponse:
    """Make a new invitation to one's group, or withdraw the one there is."""
    group = access.own_group_at(request, slug)
    if "withdraw" in request.POST:
        grouping.withdraw_invitation(group=group)
        messages.success(request, gettext("The link works no more. Who is in the group stays in it."))
        return _to(group, "invite")
    form = InvitationForm(request.POST)
    if not form.is_valid():
        return _page(request, group, status=422, invitation_form=form)
    grouping.renew_invitation(group=group, days=form.cleaned_data["days"])
    messages.success(request, gettext("Here is a new link. One from before works no more."))
    return _to(group, "invite")


@gone_is_404
@require_POST
def colors(request: HttpRequest, slug: str) -> HttpResponse:
    """Say what the colours mean in one's group."""
    group = access.own_group_at(request, slug)
    form = ColorNamesForm(request.POST)
    if not form.is_valid():
        return _page(request, group, status=422, colors_form=form)
    grouping.name_colors(group=group, names=form.names)
    messages.success(request, gettext("Saved"))
    return _to(group, "colors")


@gone_is_404
@require_POST
def leave(request: HttpRequest, slug: str) -> HttpResponse:
    """Leave a group, with or without what one has written in it."""
    group = access.group_at(request, slug)
    form = LeaveForm(request.POST)
    form.full_clean()
    try:
        grouping.leave(group=group, user=request.user, take_notes=form.cleaned_data["take_notes"])
    except grouping.OwnerStays:
        messages.error(request, gettext("You keep this group. Hand it over first, or archive it."))
        return _to(group, "settings")
    except grouping.NotAMember as gone:
        raise Http404 from gone
    messages.success(request, gettext("You are out of “%(group)s”.") % {"group": group.name})
    return HttpResponseRedirect(reverse("groups"), status=303)


@gone_is_404
@require_POST
def remove(request: HttpRequest, slug: str) -> HttpResponse:
    """Take a member out of one's group."""
    group = access.own_group_at(request, slug)
    form = MemberForm(request.POST, group=group)
    if not form.is_valid():  # they have left meanwhile
        return _to(group, "members")
    member = form.cleaned_data["member"]
    try:
        grouping.remove(group=group, member=member)
    except (grouping.NotAMember, grouping.OwnerStays):
        return _to(group, "members")
    said = gettext("%(name)s is out of the group. Its link works no more; make a new one to invite others.")
    messages.success(request, said % {"name": member.username})
    return _to(group, "members")


@gone_is_404
@require_POST
def hand_over(request: HttpRequest, slug: str) -> HttpResponse:
    """Make another member the owner of one's group."""
    group = access.own_group_at(request, slug)
    form = MemberForm(request.POST, group=group)
    if not form.is_valid():
        return _page(request, group, status=422, owner_form=form)
    owner = form.cleaned_data["member"]
    try:
        grouping.hand_over(group=group, to=owner)
    except grouping.NotAMember:
        messages.error(request, gettext("%(name)s has left the group.") % {"name": owner.username})
        return _to(group, "settings")
    messages.success(request, gettext("%(name)s keeps the group now.") % {"name": owner.username})
    return _to(group)


@gone_is_404
@require_POST
def archive(request: HttpRequest, slug: str) -> HttpResponse:
    """End one's group, or open it again."""
    group = access.own_group_at(request, slug)
    if "open" in request.POST:
        grouping.unarchive(group=group)
        messages.success(request, gettext("The group is open again."))
    else:
        grouping.archive(group=group)
        messages.success(request, gettext("The group is archived. Its members can read what it wrote."))
    return _to(group)


@gone_is_404
@require_POST
def delete(request: HttpRequest, slug: str) -> HttpResponse:
    """Delete one's archived group for good."""
    group = access.own_group_at(request, slug)
    form = DeleteForm(request.POST)
    if not form.is_valid():
        return _page(request, group, status=422, delete_form=form)
    try:
        grouping.delete(group=group)
    except grouping.NotArchived:
        messages.error(request, gettext("The group was opened again meanwhile. Archive it first."))
        return _to(group, "settings")
    messages.success(request, gettext("“%(group)s” is deleted.") % {"group": group.name})
    return HttpResponseRedirect(reverse("groups"), status=303)


@login_not_required
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def join(request: HttpRequest, invitation: str) -> HttpResponse:
    """The door that an invitation opens: GET says to what, to whoever has the link; POST joins.

    An invitation that is over says nothing of its group, but leads those who are in it to its page.
    """
    group = access.group_invited_to(invitation)
    if group and may_enter(request.user, group):
        return _to(group)
    if group is None or not group.invites:
        return _over(request)
    return _join(request, group) if request.method == "POST" else _door(request, group)


def _join(request: HttpRequest, group: Group) -> HttpResponse:
    if not request.user.is_authenticated:
        return redirect_to_login(request.path)
    try:
        grouping.join(user=request.user, invitation=group.invitation)
    except grouping.InvitationOver:
        return _over(request)
    except grouping.TooManyGroups:
        return _door(request, group, too_many=True, status=429)
    messages.success(request, gettext("You are in “%(group)s”.") % {"group": group.name})
    return _to(group)


def _over(request: HttpRequest) -> HttpResponse:
    return render(request, "groups/over.html", status=410)


def _door(request: HttpRequest, group: Group, *, too_many: bool = False, status: int = 200) -> HttpResponse:
    context = {"group": group, "too_many": too_many, "signup_mode": settings.SIGNUP}
    return render(request, "groups/join.html", context, status=status)
