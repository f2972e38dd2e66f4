"""What every page needs to draw its bar and its foot."""

from typing import Any
from urllib.parse import urlsplit

from django.http import HttpRequest
from django.urls import reverse
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
    """Return the whole address of the page without what filters it; pages of a list add their number.

    What stands below the front of the home publication stands at the root too, and is known by that.
    """
    path = request.path
    if path.startswith(reverse("publications")) and (home := access.home_publication()):
        front = home.get_absolute_url()
        path = f"/{path.removeprefix(front)}" if path.startswith(front) else path
    return addresses.absolute(iri_to_uri(path))
