"""Answers are in their reader's language."""

from django.http import HttpRequest, HttpResponse
from django.utils import translation
from django.utils.cache import patch_vary_headers

from articles.middleware.answers import GetResponse, is_for_all
from newsroom.languages import language_of


class LanguageMiddleware:
    """Answer in the reader's language, and say so; what is public to shared caches is in nobody's own."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Return what the views answer in the language of the request."""
        language = language_of(request)
        translation.activate(language)
        response = self.get_response(request)
        if is_for_all(response):
            _vary_by_nobody(response)
        else:
            patch_vary_headers(response, ["Accept-Language", "Cookie"])
            response.headers.setdefault("Content-Language", language)
        return response


def _vary_by_nobody(response: HttpResponse) -> None:
    """Take out that it varies by cookies, which is said wherever something has looked for a session."""
    kept = [name for name in response.get("Vary", "").split(", ") if name not in {"", "Cookie"}]
    response.headers.pop("Vary", None)
    if kept:
        response.headers["Vary"] = ", ".join(kept)
