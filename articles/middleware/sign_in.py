"""Who must sign in."""

from collections.abc import Callable

from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.contrib.auth.views import redirect_to_login
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
        page = request.htmx.current_url_abs_path or "/"
        sign_in = redirect_to_login(
            page, self.get_login_url(view_func), self.get_redirect_field_name(view_func)
        )
        response = HttpResponseClientRedirect(sign_in.url)
        response.status_code = 401
        return response
