"""What every page needs to draw its bar and its foot."""

from typing import Any

from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from articles import access


def site(request: HttpRequest) -> dict[str, Any]:  # noqa: ARG001 - Django's signature
    """Return `home`, the home publication, fetched when a page asks for it."""
    return {"home": SimpleLazyObject(access.home_publication)}
