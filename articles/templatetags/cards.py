"""The cards of a margin, one after the other."""

from collections.abc import Iterable
from typing import Any, Protocol

from django import template
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

register = template.Library()


class _Card(Protocol):
    def html(self, *, signed_in: bool, language: str | None) -> SafeString:
        """Return its safe HTML."""


@register.simple_tag(takes_context=True)
def html_of(context: dict[str, Any], cards: Iterable[_Card]) -> SafeString:
    """Return cards as whoever looks at the page sees them.

    Joined here: a loop of the template takes as long for hundreds of them as all the rest of their margin.
    """
    signed_in, language = context["user"].is_authenticated, get_language()
    return mark_safe("".join([card.html(signed_in=signed_in, language=language) for card in cards]))  # noqa: S308
