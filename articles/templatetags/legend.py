"""What a colour means to who looks at a page: by their own names for it, or those of the group looked at."""

from typing import Any

from django import template

from articles.models.colors import names_of

register = template.Library()


@register.simple_tag(takes_context=True)
def named(context: dict[str, Any], color: str) -> str:
    """Return the name of a colour, or an empty string; in a frame, what will be filled in for each reader.

    A page that shows one group's notes says by `legend` what holds there.
    """
    if hasattr(context.get("user"), "color_names_after"):  # stands for anybody: see views/frames.py
        return context["user"].color_names[color]
    return _names(context).get(color, "")


@register.simple_tag(takes_context=True)
def named_after(context: dict[str, Any], color: str) -> str:
    """Return the name of a colour as it stands behind other words (": claim"), or an empty string."""
    user = context.get("user")
    if hasattr(user, "color_names_after"):
        return user.color_names_after[color]
    name = _names(context).get(color)
    return f": {name}" if name else ""


def _names(context: dict[str, Any]) -> dict[str, str]:
    legend, user = context.get("legend"), context.get("user")
    return names_of(user) if legend is None and user else legend or {}
