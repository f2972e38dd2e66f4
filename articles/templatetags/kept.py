"""What a visitor had selected before they were asked to sign in."""

from typing import Any
from urllib.parse import parse_qs, urlsplit

from django import template
from django.http import Http404, HttpRequest
from django.urls import Resolver404, resolve

from articles import access
from articles.anchoring import tidy
from articles.models import Color

register = template.Library()

# Code points of a quote that are shown: enough to know it again.
SHOWN = 400


@register.inclusion_tag("account/_kept.html", takes_context=True)
def kept_passage(context: dict[str, Any]) -> dict[str, Any]:
    """Return the article, the quote and the colour of the selection to which `next=` leads, if it does.

    `next` is whatever the address bar holds, so nothing in it is trusted and nothing in it raises.
    """
    request: HttpRequest = context["request"]
    target = request.POST.get("next") or request.GET.get("next", "")
    return {"page_language": context.get("page_language")} | (_selection(request, target) or {})


def _selection(request: HttpRequest, target: str) -> dict[str, Any] | None:
    try:
        url = urlsplit(target)
        match = resolve(url.path)
        query = parse_qs(url.query, max_num_fields=10)
    except (Resolver404, ValueError):
        return None
    if url.scheme or url.netloc or match.url_name != "annotation_new":
        return None
    try:
        article = access.article_at(request, match.kwargs["slug"])
    except Http404:
        return None
    start, end, revision = (_number(query, name) for name in ("start", "end", "revision"))
    color = query.get("color", [""])[0]
    return {
        "article": article,
        # Another revision's offsets mean other words, and its text may never have been published.
        "quote": _quote(article.current.text, start, end) if revision == article.current.number else "",
        "color": color if color in Color.values else Color.YELLOW,
    }


def _number(query: dict[str, list[str]], name: str) -> int | None:
    value = query.get(name, [""])[0]
    return int(value) if value.isdecimal() and len(value) < 10 else None


def _quote(text: str, start: int | None, end: int | None) -> str:
    passage = tidy(text, start, end) if start is not None and end is not None else None
    if passage is None:
        return ""
    quote = text[passage.start : passage.end]
    return quote if len(quote) <= SHOWN else quote[:SHOWN].rstrip() + "…"
