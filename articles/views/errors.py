"""What is shown when a page cannot be."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


@login_not_required
def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001 - Django's signature
    """404."""
    return render(request, "errors/404.html", status=404)


@login_not_required
def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001
    """403."""
    return render(request, "errors/403.html", status=403)


@login_not_required
def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001
    """403 for a form whose page was too old, or came from elsewhere."""
    return render(request, "errors/csrf.html", status=403)


@login_not_required
def server_error(request: HttpRequest) -> HttpResponse:
    """500. Rendered without a query: the database may be what is broken."""
    return render(request, "errors/500.html", status=500)
