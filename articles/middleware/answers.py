"""What answers say about themselves."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

GetResponse = Callable[[HttpRequest], HttpResponse]


def is_for_all(response: HttpResponse) -> bool:
    """Whether its view says that shared caches may keep the answer: it is the same whoever asks."""
    return "public" in response.get("Cache-Control", "")
