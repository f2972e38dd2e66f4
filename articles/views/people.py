"""One's own account, and the ways to it: allauth's views with this site's manners."""

import logging
from collections.abc import Callable
from functools import wraps
from typing import Any

from allauth.account import views as allauth
from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import NON_FIELD_ERRORS
from django.db import IntegrityError
from django.forms import Form
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from articles.forms.group import ColorNamesForm
from articles.services import accounts

logger = logging.getLogger(__name__)

View = Callable[..., HttpResponse]

NO_MAIL = "django.core.mail.backends.dummy.EmailBackend"


@never_cache
@require_safe
def account(request: HttpRequest) -> HttpResponse:
    """What the site knows of the person who is signed in, and the ways to change it."""
    return _account(request, ColorNamesForm(initial=request.user.color_names))


def _account(request: HttpRequest, form: ColorNamesForm, *, status: int = 200) -> HttpResponse:
    return render(request, "account/account.html", {"colors_form": form}, status=status)


@never_cache
@require_POST
def colors(request: HttpRequest) -> HttpResponse:
    """Say what the colours mean to oneself."""
    form = ColorNamesForm(request.POST)
    if not form.is_valid():
        return _account(request, form, status=422)
    accounts.name_colors(user=request.user, names=form.names)
    messages.success(request, gettext("Saved"))
    return HttpResponseRedirect(f"{reverse('account')}#colors", status=303)


def answering_rejections(view: View) -> View:
    """Return the view with 422 for a rejected form, or 429 for one that was sent too often."""

    @wraps(view)
    def answer(request: HttpRequest, *args: str, **kwargs: str) -> HttpResponse:
        response = view(request, *args, **kwargs)
        form = (getattr(response, "context_data", None) or {}).get("form")
        if form is not None and form.is_bound and form.errors:
            too_often = form.has_error(NON_FIELD_ERRORS, code="too_many_login_attempts")
            response.status_code = 429 if too_often else 422
        return response

    return answer


class SignIn(allauth.LoginView):
    """Sign in by a name or an e-mail address."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add how one comes by an account here."""
        return super().get_context_data(signup_mode=settings.SIGNUP, **kwargs)


sign_in = answering_rejections(SignIn.as_view())
change_password = never_cache(answering_rejections(allauth.password_change))
set_new_password = never_cache(answering_rejections(allauth.password_reset_from_key))


@login_not_required
def sign_up(request: HttpRequest) -> HttpResponse:
    """Make an account."""
    view = answering_rejections(allauth.signup)
    try:
        return view(request)
    except IntegrityError:
        # Somebody took the name between the check and the saving: now the check sees it.
        return view(request)


@login_not_required
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def sign_out(request: HttpRequest) -> HttpResponse:
    """POST ends the session, and the browser forgets what it kept; GET shows the button."""
    response = allauth.logout(request)
    if request.method == "POST":
        response.headers["Clear-Site-Data"] = '"cache", "storage"'
    return response


class PasswordReset(allauth.PasswordResetView):
    """Ask for a link by which to choose a new password. The answer is the same for every address."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add whether the site can send mail at all."""
        return super().get_context_data(sends_mail=settings.EMAIL_BACKEND != NO_MAIL, **kwargs)

    def form_valid(self, form: Form) -> HttpResponse:
        """Send the mail; say so if it cannot be sent."""
        try:
            return super().form_valid(form)
        except OSError:  # smtplib's errors are OSErrors too
            logger.exception("A mail could not be sent.")
            form.add_error(None, gettext("The mail could not be sent just now. Try again later."))
            return self.form_invalid(form)


reset_password = answering_rejections(PasswordReset.as_view())
