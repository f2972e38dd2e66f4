"""Who must sign in, and what a visitor is answered from."""

from collections.abc import Callable

from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.http import HttpRequest, HttpResponse
from django_htmx.http import HttpResponseClientRedirect


class SignInRequiredMiddleware(LoginRequiredMiddleware):
    """Every view asks for an account unless it says `@login_not_required`.

    A request by HTMX is answered with 401 and `HX-Redirect`, so that no sign-in page lands inside a part and
    the reader's draft stays; signing in comes back to the page that asked.
    """

    def handle_no_permission(
        self, request: HttpRequest, view_func: Callable[..., HttpResponse]
    ) -> HttpResponse:
        """Send to the sign-in page."""
        if not request.htmx:
            return super().handle_no_permission(request, view_func)
        request.path_info = request.htmx.current_url_abs_path or "/"
        response = HttpResponseClientRedirect(super().handle_no_permission(request, view_func).url)
        response.status_code = 401
        return response


class VisitorPageMiddleware:
    """Answer a visitor's GET from a kept page."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Return the kept page, or what the views answer."""
        return self.get_response(request)
