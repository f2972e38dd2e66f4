"""What is shown when a page cannot be."""

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import render
from django.urls import reverse

from articles import access

# What an address that begins like this is of.
KINDS = {
    "articles": "article",
    "sections": "section",
    "contributors": "contributor",
    "topics": "topic",
    "publications": "publication",
}


@login_not_required
def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001 - Django's signature
    """404; but what moved away leads to where it stands, and a story that was deleted is 410.

    Former addresses are looked for here, when nothing was found, so that no page that is there pays for them.
    """
    try:
        address = _address_today(request)
    except access.Gone:
        return render(request, "errors/410.html", status=410)
    except Http404:
        address = None
    if address:
        # A form that was open when the address changed is sent on with all that is in it.
        is_form = request.method not in {"GET", "HEAD"}
        return HttpResponsePermanentRedirect(address, preserve_request=is_form)
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


def _address_today(request: HttpRequest) -> str | None:
    """Return where what stood at the request's address stands today, or None for what never has a slug."""
    match = request.resolver_match
    kind = KINDS.get(match.route.partition("/")[0]) if match else None
    if match is None or kind is None or "slug" not in match.kwargs:
        return None
    slug = access.address_today(request, kind, match.kwargs["slug"])
    address = reverse(match.view_name, kwargs=match.kwargs | {"slug": slug})
    query = request.META.get("QUERY_STRING", "")
    return f"{address}?{query}" if query else address
