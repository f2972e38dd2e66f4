"""Annotations from a file: what it says of each, whatever program wrote it. Nothing is looked up here."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid5

_UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)


class Unreadable(Exception):
    """The file is no list of annotations; the message says what was expected."""


@dataclass(frozen=True, slots=True)
class Incoming:
    """One annotation of a file. `start` and `end` are code points of the text of `revision`, where known.

    `key` is its UUID, made from its address where that holds none, so that the same annotation comes in once.
    """

    key: UUID
    source: str
    exact: str = ""
    prefix: str = ""
    suffix: str = ""
    start: int | None = None
    end: int | None = None
    revision: int | None = None
    answers: UUID | None = None
    creator: str = ""
    note: str = ""
    tags: tuple[str, ...] = ()
    color: str = ""
    visibility: str = ""
    group: str = ""
    created: datetime | None = None
    orphaned: bool = False


def read(text: str, *, form: str = "auto") -> Iterator[tuple[str, Incoming | None]]:
    """Return for each annotation of a file its place in it and what it says; None for one that says nothing.

    `form` is `jsonld`, `hypothesis` or `auto`. Raises Unreadable for a file that is neither.
    """
    try:
        found = json.loads(text)
    except ValueError as error:
        raise Unreadable(f"line {getattr(error, 'lineno', 1)}: no JSON") from error
    except RecursionError as error:
        raise Unreadable("lists in lists, too deep") from error
    items = _items(found)
    if items is None:
        raise Unreadable("no annotation, collection, page or list of them")
    for number, item in enumerate(items, start=1):
        if not isinstance(item, Mapping):
            yield f"{number}", None
            continue
        is_hypothesis = form == "hypothesis" or (form == "auto" and "uri" in item and "type" not in item)
        yield f"{item.get('id') or number}", _of_hypothesis(item) if is_hypothesis else _of_jsonld(item)


def _items(found: Any) -> list[Any] | None:  # noqa: ANN401 - JSON
    """Return the annotations of a document: a list, a collection with its first page, a page, or one."""
    if isinstance(found, list):
        return found
    if not isinstance(found, Mapping):
        return None
    first = found.get("first")
    for holder in (found, first if isinstance(first, Mapping) else {}):
        for name in ("items", "rows", "annotations"):
            if isinstance(holder.get(name), list):
                return list(holder[name])
    return [found] if "target" in found else None


def _key(address: str) -> UUID:
    uuids = _UUID.findall(address)
    return UUID(uuids[-1]) if uuids else uuid5(NAMESPACE_URL, address)


def _of_jsonld(item: Mapping[str, Any]) -> Incoming | None:
    target = _first(item.get("target"))
    bodies = [body for body in _listed(item.get("body")) if isinstance(body, Mapping)]
    source = target.get("source", target.get("id", "")) if isinstance(target, Mapping) else target
    source = _first(source)
    if not isinstance(source, str) or not source:
        return None
    selectors = target.get("selector") if isinstance(target, Mapping) else None
    answers = item.get("motivation") == "replying" and "/annotations/" in source
    creator = _first(item.get("creator"))
    values = _selected(_listed(selectors))
    return Incoming(
        key=_key(_text(item.get("id")) or json.dumps(item, sort_keys=True)),
        source=source,
        answers=_key(source) if answers else None,
        creator=_text(creator.get("nickname") or creator.get("name")) if isinstance(creator, Mapping) else "",
        note="\n\n".join(_text(body.get("value")) for body in bodies if body.get("purpose") != "tagging"),
        tags=tuple(_text(body.get("value")) for body in bodies if body.get("purpose") == "tagging"),
        color=_text(item.get("color")),
        visibility=_text(item.get("visibility")),
        group=_text(item.get("group")),
        created=_moment(item.get("created")),
        orphaned=item.get("anchorState") == "orphaned",
        revision=_whole(target.get("revision")) if isinstance(target, Mapping) else None,
        **values,
    )


def _of_hypothesis(item: Mapping[str, Any]) -> Incoming | None:
    """Read an annotation as Hypothesis' API and its export write it. Its offsets count in its own text."""
    source, target = _text(item.get("uri")), _first(item.get("target"))
    if not source:
        return None
    values = _selected(_listed(target.get("selector")) if isinstance(target, Mapping) else [])
    references = [_text(each) for each in _listed(item.get("references"))]
    return Incoming(
        key=_key(f"hypothesis:{_text(item.get('id'))}"),
        source=source,
        answers=_key(f"hypothesis:{references[-1]}") if references else None,
        note=_text(item.get("text")),
        tags=tuple(_text(tag) for tag in _listed(item.get("tags"))),
        created=_moment(item.get("created")),
        **(values | {"start": None, "end": None}),
    )


def _selected(selectors: list[Any]) -> dict[str, Any]:
    """Return what text selectors say, as fields of Incoming."""
    values: dict[str, Any] = {}
    for selector in selectors:
        if not isinstance(selector, Mapping):
            continue
        if selector.get("type") == "TextQuoteSelector":
            values |= {name: _text(selector.get(name)) for name in ("exact", "prefix", "suffix")}
        elif selector.get("type") == "TextPositionSelector":
            values |= {name: _whole(selector.get(name)) for name in ("start", "end")}
    return values


def _listed(value: Any) -> list[Any]:  # noqa: ANN401 - JSON
    return value if isinstance(value, list) else [] if value is None else [value]


def _first(value: Any) -> Any:  # noqa: ANN401 - JSON
    listed = _listed(value)
    return listed[0] if listed else ""


def _text(value: Any) -> str:  # noqa: ANN401 - JSON
    return value if isinstance(value, str) else ""


def _whole(value: Any) -> int | None:  # noqa: ANN401 - JSON
    return value if isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 1 << 31 else None


def _moment(value: Any) -> datetime | None:  # noqa: ANN401 - JSON
    try:
        moment = datetime.fromisoformat(_text(value))
    except ValueError:
        return None
    return moment if moment.tzinfo else None
