"""Pages that are made once for all visitors and kept."""

import gzip
import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass
from time import time

import brotli
from django.conf import settings
from django.core.exceptions import DisallowedHost
from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.utils.cache import patch_cache_control, patch_vary_headers
from django.utils.http import http_date, parse_http_date_safe

from articles.middleware.answers import GetResponse, is_for_all
from articles.models.versions import (
    Version,
    version_of_article,
    version_of_front,
    version_of_section,
    version_of_site,
)
from newsroom.kept import Kept
from newsroom.languages import language_of


@dataclass(frozen=True, slots=True)
class KeptPage:
    """A page as every visitor gets it, in each encoding, with its headers."""

    headers: dict[str, str]
    etag: str
    modified: int  # the first second since the epoch that began when it was there
    bodies: dict[str, bytes]

    @property
    def size(self) -> int:
        """The bytes that it takes."""
        return sum(map(len, self.bodies.values()))

    def response_to(self, request: HttpRequest, asked_at: float) -> HttpResponse:
        """Return it in the best encoding that the request accepts, or 304 if the browser has it.

        It says when it was modified from then on only: what it says then, no page before it and none after it
        can have said, in whichever process they were made. A page may change twice within a second.
        """
        if self._is_known_to(request):
            response: HttpResponse = HttpResponseNotModified()
        else:
            accepted = request.META.get("HTTP_ACCEPT_ENCODING", "")
            encoding = next((name for name in ("br", "gzip") if name in accepted), "")
            response = HttpResponse(self.bodies[encoding])
            response.headers["Content-Length"] = str(len(self.bodies[encoding]))
            if encoding:
                response.headers["Content-Encoding"] = encoding
        for name, value in self.headers.items():
            response.headers[name] = value
        if asked_at >= self.modified:
            response.headers["Last-Modified"] = http_date(self.modified)
        return response

    def _is_known_to(self, request: HttpRequest) -> bool:
        """Whether the browser has this very page. The time of it counts only where no tag is sent."""
        tags = request.META.get("HTTP_IF_NONE_MATCH")
        if tags is not None:
            return tags.strip() == "*" or any(
                tag.removeprefix("W/") == self.etag for tag in _TAGS.findall(tags)
            )
        since = request.META.get("HTTP_IF_MODIFIED_SINCE")
        return since is not None and (parse_http_date_safe(since) or 0) >= self.modified


# What is asked of the answer, and not of the page.
_ASKED = ("HTTP_ACCEPT_ENCODING", "HTTP_IF_NONE_MATCH", "HTTP_IF_MODIFIED_SINCE")
_TAGS = re.compile(r'(?:W/)?"[^"]*"')
# Bytes of all kept pages together, in every encoding.
LARGEST = 64 * 1024 * 1024
# The pages that are kept, each kind with what tells whether it is still true. Other addresses are not kept.
_KEPT: tuple[tuple[re.Pattern[str], Callable[..., Version | None]], ...] = (
    (re.compile(r"/articles/([-\w]+)/\Z", re.ASCII), version_of_article),
    (re.compile(r"/sections/([-\w]+)/(?:feed/|feed\.json)?\Z", re.ASCII), version_of_section),
    (re.compile(r"/(?:publications/([-\w]+)/)?\Z", re.ASCII), version_of_front),
    (
        re.compile(
            r"/(?:publications/(?:[-\w]+/)?)?(?:feed/|feed\.json|archive/[\w/]*|staff/[-\d/]*|corrections/|about/)\Z"
            r"|/(?:topics|contributors)/[-\w]+/(?:feed/|feed\.json|\d{4}-\d{4}/)?\Z"
            r"|/publications/\Z",
            re.ASCII,
        ),
        version_of_site,
    ),
)


def version_of(path: str) -> Version | None:
    """Return what tells whether a kept page is of today, or None for an address that is not kept.

    One indexed look-up: versions that the services raise in the transaction that changes what a page shows.
    """
    for pattern, version in _KEPT:
        if match := pattern.match(path):
            return version(*match.groups())
    return None


class VisitorPageMiddleware:
    """Answer a visitor's GET from a page that was made once; make and keep it when it is new.

    A visitor is a request without a session cookie: what they see is the same for all of them, and holds
    nothing personal or fleeting. All other answers are marked as private.
    """

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response
        self.pages: Kept[KeptPage] = Kept(LARGEST)

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Return the kept page, or what the views answer."""
        asked_at = time()
        version = version_of(request.path_info) if self._may_be_kept(request) else None
        if version is None:
            return _as_private(self.get_response(request))
        key = (request.path_info, language_of(request), request.is_secure())
        page = self.pages.find(key, version)
        if page is None:
            # The inner layers must neither compress nor compare: each encoding is made here, once.
            asked = {name: request.META.pop(name) for name in _ASKED if name in request.META}
            response = self.get_response(request)
            request.META |= asked
            if response.status_code != 200 or response.streaming or response.cookies:
                return _as_private(response)
            page = _kept(response)
            self.pages.keep(key, version, page)
        return page.response_to(request, asked_at)

    @staticmethod
    def _may_be_kept(request: HttpRequest) -> bool:
        meta = request.META
        if request.method not in {"GET", "HEAD"} or meta.get("QUERY_STRING") or "HTTP_HX_REQUEST" in meta:
            return False
        if settings.SESSION_COOKIE_NAME in request.COOKIES:
            return False
        try:
            request.get_host()
        except DisallowedHost:
            return False
        return not settings.SECURE_SSL_REDIRECT or request.is_secure()


def _as_private(response: HttpResponse) -> HttpResponse:
    """Keep an answer out of shared caches, unless its view has said how it may be cached."""
    if "Cache-Control" not in response:
        patch_cache_control(response, private=True, no_cache=True)
    return response


def _kept(response: HttpResponse) -> KeptPage:
    patch_vary_headers(response, ["Accept-Encoding"])
    if not is_for_all(response):
        patch_vary_headers(response, ["Cookie"])
    patch_cache_control(response, no_cache=True)
    body = response.content
    etag = f'"{hashlib.sha256(body).hexdigest()[:32]}"'
    response.headers["ETag"] = etag
    return KeptPage(
        headers={name: value for name, value in response.headers.items() if name != "Content-Length"},
        etag=etag,
        modified=int(time()) + 1,
        bodies={"": body, "gzip": gzip.compress(body, 6), "br": brotli.compress(body, quality=5)},
    )
