"""The admin site: Django's own under the paper's name, with the site's one way to sign in."""

from base64 import b64encode
from collections.abc import Callable
from functools import wraps
from hashlib import sha256
from typing import Any

from csp.constants import NONCE
from csp.decorators import csp_update
from django.contrib.admin import AdminSite
from django.contrib.auth import REDIRECT_FIELD_NAME
from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.utils.translation import gettext, gettext_lazy
from django.views.decorators.cache import never_cache

from articles.models import Publication

View = Callable[..., HttpResponse]

# How the index and the sidebar are divided, and in which order.
PARTS = {
    gettext_lazy("The paper"): ["Article", "Section", "Contributor", "Topic", "Publication", "Revision"],
    gettext_lazy("Imports"): ["ImportRun", "ImportProblem"],
    gettext_lazy("Readers"): ["Annotation", "Tag", "Group"],
}
# Its shortcut by content type and ID tells whether any object exists, private notes too; the other two pages
# belong to a way of changing passwords that this site does not have.
LEFT_OUT = {"view_on_site", "password_change_done"}
# Lets through a style element with nothing in it, and no other.
EMPTY_STYLE = f"'sha256-{b64encode(sha256(b'').digest()).decode()}'"


class NewsroomAdminSite(AdminSite):
    """Django's admin under the paper's name, in the paper's time.

    The strict policy of the site holds here too. The text editor's import map is let through by a nonce, and
    the empty style element that keeps it from adding styles of its own by its hash.
    """

    index_title = gettext_lazy("Editing")

    def admin_view(self, view: View, cacheable: bool = False) -> View:  # noqa: FBT001, FBT002 - Django's
        """Guard `view` as Django does, and render it in the home publication's time zone."""
        guarded = super().admin_view(view, cacheable)

        @csp_update({"script-src": [NONCE], "style-src": [EMPTY_STYLE]})
        @wraps(guarded)
        def inner(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            home = Publication.objects.home()
            with timezone.override(home.zone if home else None):
                response = guarded(request, *args, **kwargs)
                if hasattr(response, "render"):
                    response.render()  # now: later the time zone would be another
                return response

        return inner

    def each_context(self, request: HttpRequest) -> dict[str, Any]:
        """Return what every page of the admin needs; the paper gives its name to the bar."""
        home = Publication.objects.home()
        name = home.name if home else gettext("Newsroom")
        return {**super().each_context(request), "site_header": name, "site_title": name}

    def get_urls(self) -> list[Any]:
        """Return Django's addresses without those in `LEFT_OUT`."""
        return [url for url in super().get_urls() if getattr(url, "name", None) not in LEFT_OUT]

    def get_app_list(self, request: HttpRequest, app_label: str | None = None) -> list[dict[str, Any]]:
        """Return what this person may edit, divided into the paper, its readers, and accounts."""
        apps = super().get_app_list(request, app_label)
        ours = [model for app in apps if app["app_label"] == "articles" for model in app["models"]]
        by_name = {model["object_name"]: model for model in ours}
        listed = {name for names in PARTS.values() for name in names}
        parts = [(name, [by_name[n] for n in names if n in by_name]) for name, names in PARTS.items()]
        others = [model for app in apps if app["app_label"] != "articles" for model in app["models"]]
        for model in others:
            if model["object_name"] == "Group":  # of Django; ours are readers
                model["name"] = gettext("Roles")
        parts.append((gettext("Accounts"), [m for m in ours if m["object_name"] not in listed] + others))
        return [
            {
                "name": name,
                "app_label": "articles",
                "app_url": reverse("admin:index"),
                "has_module_perms": True,
                "models": models,
            }
            for name, models in parts
            if models
        ]

    @method_decorator(never_cache)
    @login_not_required
    def login(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:  # noqa: ARG002
        """Send to the site's sign-in, which is rate limited; 403 for a person who is no editor."""
        onward = request.GET.get(REDIRECT_FIELD_NAME) or reverse("admin:index")
        if self.has_permission(request):
            return redirect("admin:index")
        if request.user.is_authenticated:
            raise PermissionDenied
        return redirect(reverse("account_login", query={REDIRECT_FIELD_NAME: onward}))

    def logout(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:  # noqa: ARG002
        """Send to the site's page for signing out."""
        return redirect("account_logout")

    def password_change(
        self,
        request: HttpRequest,  # noqa: ARG002
        extra_context: dict[str, Any] | None = None,  # noqa: ARG002
    ) -> HttpResponse:
        """Send to the site's page for changing the password."""
        return redirect("account_change_password")
