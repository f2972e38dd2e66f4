"""In which language somebody is answered."""

from contextlib import suppress
from functools import lru_cache

from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import get_supported_language_variant
from django.utils.translation.trans_real import parse_accept_lang_header

# Letters that count of what a browser sends: nobody means more, and what is remembered stays small.
_CHOICE_LETTERS = 20
_HEADER_LETTERS = 500


def language_of(request: HttpRequest) -> str:
    """Return the language that a reader chose, else what their browser asks for, else the site's: its code.

    It is asked at every request, before any page is looked up: so answers are remembered, and the database
    knows nothing of it.
    """
    chosen = request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME, "")
    accepted = request.META.get("HTTP_ACCEPT_LANGUAGE", "")
    return _language(chosen[:_CHOICE_LETTERS], accepted[:_HEADER_LETTERS])


@lru_cache(maxsize=1000)
def _language(chosen: str, accepted: str) -> str:
    if chosen in dict(settings.LANGUAGES):
        return chosen
    for code, _ in parse_accept_lang_header(accepted):
        if code == "*":
            break
        with suppress(LookupError):
            return get_supported_language_variant(code)
    return settings.LANGUAGE_CODE
