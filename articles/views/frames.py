"""The frame of a page: all that readers who are signed in see alike, made once, with slots for the rest.

A frame is rendered without a request and for nobody, so that nothing of a person can stand in it by mistake;
each answer puts the person's own into the slots.
"""

import re
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Self
from urllib.parse import quote

from django.contrib.auth.models import AnonymousUser
from django.contrib.messages import get_messages
from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import get_token
from django.template.loader import render_to_string
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from articles.models import Color, Group, User
from articles.models.colors import names_of

# Letters and digits, so that escaping leaves it alone; secret, so that no text of an article can hold one.
_MARK = f"slot{secrets.token_hex(8)}"
_SLOT = re.compile(rf"{_MARK}_(\w+?)_end")


def slot(name: str) -> SafeString:
    """Return what stands in a frame where `name` will be put."""
    return mark_safe(f"{_MARK}_{name}_end")  # noqa: S308 - letters and digits


@dataclass(frozen=True, slots=True)
class Anybody:
    """Stands for whoever is signed in while a frame is made."""

    is_staff: bool
    is_authenticated: bool = True
    pk: str = field(default_factory=lambda: slot("pk"))
    username: str = field(default_factory=lambda: slot("username"))
    color_names: dict[str, str] = field(default_factory=lambda: {c: slot(f"named_{c}") for c in Color})
    color_names_after: dict[str, str] = field(default_factory=lambda: {c: slot(f"after_{c}") for c in Color})


class Frame:
    """Rendered HTML, cut at its slots."""

    def __init__(self, html: str) -> None:
        self._pieces = _SLOT.split(html)
        self.size = len(html)

    @classmethod
    def of(cls, template: str, context: Mapping[str, Any], *, staff: bool) -> Self:
        """Return a template as everybody who is signed in sees it; `staff` do see more."""
        everybody = {
            "user": Anybody(staff),
            "csrf_token": slot("csrf_token"),
            "messages": (),
            "here": slot("here"),
        }
        return cls(render_to_string(template, {**context, **everybody}))

    def filled(self, values: Mapping[str, str]) -> str:
        """Return the HTML with safe values put into the slots; a slot of no value stays."""
        pieces = self._pieces.copy()
        pieces[1::2] = [values[name] if name in values else slot(name) for name in pieces[1::2]]
        return "".join(pieces)

    def response_to(self, request: HttpRequest, more: Mapping[str, str]) -> HttpResponse:
        """Return the page to whoever asks, in it their own name, token and what `more` of it is theirs."""
        user = request.user
        names = names_of(user)
        own = {
            **more,
            "pk": str(user.pk),
            "username": escape(user.username),
            "csrf_token": get_token(request),
        }
        own["here"] = escape(quote(request.get_full_path()))
        if "more_groups" in self._pieces[1::2]:
            own["more_groups"] = group_choices(user)
        own |= {f"named_{color}": escape(names.get(color, "")) for color in Color}
        own |= {f"after_{color}": escape(f": {names[color]}") if color in names else "" for color in Color}
        return HttpResponse(self.filled(own))


def group_choices(user: User | AnonymousUser) -> SafeString:
    """Return the groups in which a reader writes, as choices of who sees a new note."""
    groups = Group.objects.choices_of(user)
    return render_to_string("annotations/_group_choices.html", {"groups": groups}) if groups else SafeString()


def fits(request: HttpRequest) -> bool:
    """Whether a frame serves: for somebody who is signed in and whom nothing has to be told just once."""
    return request.user.is_authenticated and not get_messages(request)
