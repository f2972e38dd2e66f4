"""Addresses of what every paper has."""

from typing import Any

from django import template
from django.template.context import RequestContext
from django.urls import reverse

register = template.Library()


@register.simple_tag(takes_context=True)
def paper_url(context: RequestContext, name: str, **values: Any) -> str:
    """Return the address of a page of the paper at hand: the home publication's is at the root."""
    paper, home = context["paper"], context["home"]
    if not (paper.is_home or paper == home):
        values["slug"] = paper.slug
    return reverse(name, kwargs=values)


@register.filter
def school_year(value: str) -> str:
    """Return a school year as it is printed: 2025-2026 as 2025–26."""
    return f"{value[:5]}{value[7:]}".replace("-", "–")
