"""What a page says of itself to machines: JSON-LD, OpenGraph and other `meta` elements."""

import json
import re
from collections import defaultdict, deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from articles.readers.html_page.elements.tree import Page
from articles.readers.texts import plain

_LONGEST = 2_000_000  # characters of one JSON-LD
_MOST = 5_000  # nodes of all JSON-LD of a page
_WRAPPING = re.compile(
    r"^\s*(?:<!--|//<!\[CDATA\[|<!\[CDATA\[|/\*<!\[CDATA\[\*/)|(?:-->|//\]\]>|\]\]>|/\*\]\]>\*/)[\s;]*$"
)
_LAST_COMMA = re.compile(r",(\s*[}\]])")
_STORIES = ("Article", "BlogPosting", "Report", "Review")
_INNER = ("@graph", "mainEntity", "mainEntityOfPage", "hasPart")
_DECODER = json.JSONDecoder(strict=False)

Node = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Structured:
    """`meta` holds the contents of `meta` elements by name or property; `story` is the article of JSON-LD."""

    meta: dict[str, list[str]]
    story: Node = field(default_factory=dict)
    site: Node = field(default_factory=dict)
    types: frozenset[str] = frozenset()

    def first(self, *names: str) -> tuple[str, str] | None:
        """Return the first of these `meta` elements that says something: its name and content."""
        return next(((name, self.meta[name][0]) for name in names if self.meta.get(name)), None)

    def text(self, key: str) -> str | None:
        """Return a field of the article in JSON-LD as text."""
        value = self.story.get(key)
        value = value[0] if isinstance(value, list) and value else value
        return (plain(value) or None) if isinstance(value, str) else None


def read_structured(page: Page) -> Structured:
    """Return what a page says to machines. What is broken is read as far as it can be."""
    meta: dict[str, list[str]] = defaultdict(list)
    for element in page.all("[content]"):
        names = element.get("property") or element.get("name") or element.get("itemprop") or ""
        content = plain(element.get("content") or "")
        for name in [names.strip()] if element.tag == "meta" else names.split():
            if name and content:
                meta[name.casefold()].append(content)
    nodes: list[Node] = []
    for script in page.all("script[type*=ld+json]"):
        nodes += _flat(_loaded(script.text or ""), _MOST - len(nodes))
    named = {str(node["@id"]): node for node in nodes if "@id" in node and len(node) > 1}
    story = next((node for node in nodes if _is_story(node)), {})
    sites = [node for node in nodes if types_of(node) & {"WebSite", "NewsMediaOrganization"}]
    return Structured(
        dict(meta),
        {key: _resolved(value, named) for key, value in story.items()},
        sites[0] if sites else {},
        frozenset(name for node in nodes for name in types_of(node)),
    )


def types_of(node: Node) -> set[str]:
    """Return the types of a node of JSON-LD, without the address of their vocabulary."""
    types = node.get("@type")
    names = types if isinstance(types, list) else [types]
    return {name.rsplit("/", 1)[-1] for name in names if isinstance(name, str)}


def _is_story(node: Node) -> bool:
    return any(name.endswith(_STORIES) for name in types_of(node)) and bool(
        {"headline", "datePublished", "author", "articleBody", "name"} & node.keys()
    )


def _loaded(text: str) -> Any:  # noqa: ANN401 - whatever the page has
    """Read JSON as sites write it: with comments around it, a comma too many, something behind it."""
    if len(text) > _LONGEST:
        return None
    text = _WRAPPING.sub("", text.strip()).strip()
    for candidate in (text, _LAST_COMMA.sub(r"\1", text)):
        try:
            return _DECODER.raw_decode(candidate)[0]
        except (ValueError, RecursionError):
            continue
    return None


def _flat(value: Any, limit: int) -> Iterator[Node]:  # noqa: ANN401
    """Yield all nodes of lists, graphs and pages, the outer before the inner."""
    waiting = deque([value])
    for _ in range(4 * limit):
        if not waiting or limit <= 0:
            return
        value = waiting.popleft()
        if isinstance(value, list):
            waiting.extendleft(reversed(value[:limit]))
        elif isinstance(value, dict):
            limit -= 1
            yield value
            waiting.extend(value[key] for key in _INNER if key in value)


def _resolved(value: Any, named: dict[str, Node]) -> Any:  # noqa: ANN401
    """Put the node in the place of a mere reference to it."""
    if isinstance(value, list):
        return [_resolved(part, named) for part in value[:_MOST]]
    if isinstance(value, dict) and not value.keys() - {"@id", "@type", "name"} and value.get("@id") in named:
        return {**named[value["@id"]], **{key: part for key, part in value.items() if key == "name"}}
    return value
