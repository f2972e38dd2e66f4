"""What every page needs to draw its bar and its foot."""

from typing import Any
from urllib.parse import urlsplit

from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from articles import access


def site(request: HttpRequest) -> dict[str, Any]:
    """Return `home`, the home publication, fetched when asked for, and `here`, the page's address."""
    return {"home": SimpleLazyObject(access.home_publication), "here": address_of(request)}


def address_of(request: HttpRequest) -> str:
    """Return where the page can be had again: of a form that was refused, the page on which it stood."""
    if request.method == "POST":
        return urlsplit(request.headers.get("Referer", "")).path or "/"
    return request.get_full_path()
