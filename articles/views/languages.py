"""Choosing the language of the pages: by a link, so that a page is the same for all who read it in one."""

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_safe


@login_not_required
@require_safe
def choose(request: HttpRequest, code: str) -> HttpResponse:
    """Remember the language in the browser and send back to the page `next`, a path on this site."""
    if code not in dict(settings.LANGUAGES):
        raise Http404
    onward = request.GET.get("next", "")
    is_path = onward.startswith("/") and url_has_allowed_host_and_scheme(onward, allowed_hosts=None)
    response = HttpResponseRedirect(onward if is_path else "/")
    response.set_cookie(
        settings.LANGUAGE_COOKIE_NAME,
        code,
        max_age=settings.LANGUAGE_COOKIE_AGE,
        secure=settings.LANGUAGE_COOKIE_SECURE,
        httponly=settings.LANGUAGE_COOKIE_HTTPONLY,
        samesite=settings.LANGUAGE_COOKIE_SAMESITE,
    )
    return response
