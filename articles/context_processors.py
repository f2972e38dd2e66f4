"""What every page needs to draw its bar and its foot."""

from typing import Any
from urllib.parse import urlsplit

from django.http import HttpRequest
from django.utils.encoding import iri_to_uri
from django.utils.functional import SimpleLazyObject

from articles import access
from newsroom import addresses


def site(request: HttpRequest) -> dict[str, Any]:
    """Return `home`, the home publication, fetched when asked for, and the page's address in two ways.

    `here` leads back to what is shown; `canonical` is the address of all that is the same page to others.
    """
    return {
        "home": SimpleLazyObject(access.home_publication),
        "here": address_of(request),
        "canonical": canonical_of(request),
    }


def address_of(request: HttpRequest) -> str:
    """Return where the page can be had again: of a form that was refused, the page on which it stood."""
    if request.method == "POST":
        return urlsplit(request.headers.get("Referer", "")).path or "/"
    return request.get_full_path()


def canonical_of(request: HttpRequest) -> str:
    """Return the whole address of the page without what filters it; each page of a list has its own."""
    page = request.GET.get("page", "")
    query = f"?page={page}" if page.isascii() and page.isdigit() and page != "1" else ""
    return addresses.absolute(f"{iri_to_uri(request.path)}{query}")
