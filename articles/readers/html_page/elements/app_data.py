"""What a page that a script builds holds for it: the story as the data that its site sent along."""

import json
from collections import deque
from collections.abc import Iterator
from typing import Any

from articles.readers.html_page.elements.blocks import bare
from articles.readers.html_page.elements.tree import Page

_LONGEST = 1_000_000  # characters of such data
_MOST = 20_000  # nodes that are looked at
_TITLES = ("title", "headline", "name")
_DAYS = (
    "publishedAt",
    "published_at",
    "datePublished",
    "date_published",
    "publishDate",
    "publish_date",
    "publicationDate",
    "publication_date",
    "firstPublishedAt",
    "first_published_at",
    "published",
    "pubDate",
    "postDate",
    "date",
)


def day_in_data(page: Page, headline: str) -> str:
    """Return when the story with a headline was published, as the page's data has it, or an empty text."""
    key = bare(headline)
    for script in page.all("script[type*=json]") if key else ():
        text = script.text or ""
        if (script.get("type") or "").casefold() == "application/json" and len(text) <= _LONGEST:
            for node in _nodes_in(text):
                if any(isinstance(node.get(name), str) and bare(node[name]) == key for name in _TITLES):
                    said = next((node[name] for name in _DAYS if isinstance(node.get(name), str)), "")
                    if said:
                        return str(said)
    return ""


def _nodes_in(text: str) -> Iterator[dict[str, Any]]:
    """Yield the objects of some JSON, the outer before the inner; none of what is broken."""
    try:
        waiting = deque([json.loads(text)])
    except (ValueError, RecursionError):
        return
    for _ in range(_MOST):
        if not waiting:
            return
        value = waiting.popleft()
        if isinstance(value, dict):
            yield value
            waiting.extend(value.values())
        elif isinstance(value, list):
            waiting.extend(value)
