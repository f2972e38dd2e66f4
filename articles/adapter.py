"""How accounts are made here: allauth's adapter under the rules of this site."""

import unicodedata
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core.exceptions import ImmediateHttpResponse
from django.conf import settings
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from articles.models import User
from articles.services import accounts

NO_MATCH = _("The name and the password do not belong together.")
PASSWORD_PROBLEMS = {
    "password_too_common": _("Too many people use this password; it would be guessed."),
    "password_entirely_numeric": _("Only figures; put letters with them."),
    "password_too_similar": _("Too much like your name or your address; it would be guessed."),
}


class AccountAdapter(DefaultAccountAdapter):
    """Allauth's adapter under the rules of this site."""

    error_messages = DefaultAccountAdapter.error_messages | {
        "username_password_mismatch": NO_MATCH,
        "email_password_mismatch": NO_MATCH,
        "enter_current_password": _("That is not your password."),
        "too_many_login_attempts": _("That was tried too often. Wait five minutes, then try again."),
        "username_taken": _("This name is taken."),
    }

    def is_ajax(self, request: HttpRequest) -> bool:  # noqa: ARG002 - allauth's signature
        """Return False: these pages answer in one way, with pages."""
        return False

    def is_safe_url(self, url: str | None) -> bool:
        """Return whether one may be sent on to that address: only to a path, so `next=` never leaves."""
        return bool(url) and url.startswith("/") and url_has_allowed_host_and_scheme(url, allowed_hosts=None)

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Return True where a visitor may make an account; raise the page that says why not otherwise."""
        invitation = request.GET.get("invite", "")
        if accounts.may_sign_up(invitation=invitation):
            return True
        context = {"mode": settings.SIGNUP, "invitation": invitation}
        raise ImmediateHttpResponse(render(request, "account/signup_closed.html", context, status=403))

    def clean_username(self, username: str, shallow: bool = False) -> str:  # noqa: FBT001, FBT002 - allauth's
        """Return the name in one spelling of its letters; raise ValidationError if it cannot be had."""
        username = super().clean_username(unicodedata.normalize("NFKC", username), shallow)
        if not shallow and accounts.person_named(username):
            raise self.validation_error("username_taken")
        return username

    def clean_password(self, password: str, user: User | None = None) -> str:
        """Return the password; raise ValidationError with what is wrong with it, in plain words."""
        try:
            return super().clean_password(password, user)
        except ValidationError as error:
            raise ValidationError([_plain(problem, password) for problem in error.error_list]) from error

    def authenticate(self, request: HttpRequest, **credentials: Any) -> User | None:
        """Return the person of these credentials, or None; names count in whatever case they are typed."""
        name = unicodedata.normalize("NFKC", credentials.get("username", ""))
        if person := accounts.person_named(name):
            credentials["username"] = person.username
        return super().authenticate(request, **credentials)

    def _get_login_attempts_cache_key(self, request: HttpRequest, **credentials: Any) -> str:  # noqa: ARG002
        # Allauth counts by the Host header too, which whoever guesses chooses: each port would start anew.
        return str(credentials.get("email") or credentials.get("username", "")).lower()

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Send a mail that names the site by its own address and not by the one that was asked for."""
        super().send_mail(template_prefix, email, context | {"site": settings.SITE_URL})

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:  # noqa: ARG002
        """Return where one comes after changing the password."""
        return reverse("account")

    def get_reset_password_from_key_url(self, key: str) -> str:
        """Return the address that goes into the mail."""
        uidb36, _dash, token = key.partition("-")
        return settings.SITE_URL + reverse("account_reset_password_from_key", args=[uidb36, token])


def _plain(problem: ValidationError, password: str) -> ValidationError:
    if problem.code == "password_too_short":
        least, there = problem.params["min_length"], len(password)
        message = ngettext(
            "%(there)d character; it takes %(least)d or more.",
            "%(there)d characters; it takes %(least)d or more.",
            there,
        )
        return ValidationError(message % {"there": there, "least": least}, code=problem.code)
    if problem.code in PASSWORD_PROBLEMS:
        return ValidationError(PASSWORD_PROBLEMS[problem.code], code=problem.code)
    return problem
