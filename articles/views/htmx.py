"""The HTMX protocol in one place: whole page or part, what caches must know, and what the page is told.

No other view reads an `HX-` header.
"""

from typing import Any
from urllib.parse import urlsplit

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.utils.cache import patch_vary_headers
from django_htmx.http import (
    HttpResponseClientRedirect,
    HttpResponseClientRefresh,
    reswap,
    retarget,
    trigger_client_event,
)
from django_htmx.middleware import HtmxDetails


class HtmxHttpRequest(HttpRequest):
    """A request that has gone through HtmxMiddleware; for annotations only."""

    htmx: HtmxDetails


def wants_part(request: HtmxHttpRequest) -> bool:
    """Whether the request asks for a part of the page: one by HTMX that does not restore its history."""
    return bool(request.htmx) and not request.htmx.history_restore_request


def query_of_page(request: HtmxHttpRequest, path: str) -> QueryDict:
    """Return the query of the page at `path` that sent this request; empty for any other page."""
    page = urlsplit(request.htmx.current_url or "")
    return QueryDict(page.query if page.path == path else "")


def render_part_or_page(
    request: HtmxHttpRequest, *, part: str, page: str, context: dict[str, Any], status: int = 200
) -> HttpResponse:
    """Render `part` for an HTMX request and `page`, which includes it, for any other."""
    response = render(request, part if wants_part(request) else page, context, status=status)
    patch_vary_headers(response, ["HX-Request", "HX-History-Restore-Request"])
    return response


def send_to(address: str) -> HttpResponse:
    """Tell an HTMX request that the whole page must go to `address`; 401, so that nothing is swapped."""
    response = HttpResponseClientRedirect(address)
    response.status_code = 401
    return response


def load_anew() -> HttpResponse:
    """Tell an HTMX request that the page it came from is out of date."""
    return HttpResponseClientRefresh()


def swap_into(response: HttpResponse, selector: str) -> HttpResponse:
    """Have the part put at the end of the element that `selector` names, wherever the request came from."""
    return reswap(retarget(response, selector), "beforeend")


def swap_instead(response: HttpResponse, selector: str) -> HttpResponse:
    """Have the part put in the place of the element that `selector` names, wherever the request came from."""
    return reswap(retarget(response, selector), "outerHTML")


def tell(response: HttpResponse, event: str, **details: object) -> HttpResponse:
    """Make the browser fire `event` with `details` once the part has settled."""
    return trigger_client_event(response, event, details, after="settle")
