"""Addresses as the world outside knows them."""

from urllib.parse import urljoin, urlsplit

from django.conf import settings


def absolute(path: str) -> str:
    """Return the whole address of a path on this site.

    By the site's own address and never by the one that was asked for: pages are kept for everybody, and
    what others are told must be the same whatever name of the server they used.
    """
    return urljoin(f"{settings.SITE_URL}/", path)


def host() -> str:
    """Return the site's host, without a port."""
    return urlsplit(settings.SITE_URL).hostname or "localhost"
