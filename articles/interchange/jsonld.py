"""Annotations as JSON-LD after the W3C Web Annotation Data Model (Recommendation of 23 February 2017)."""

import json
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from typing import Any

from .record import Place, Record

ANNO = "http://www.w3.org/ns/anno.jsonld"
# What the model has no words for. JSON-LD asks for an IRI of each.
OURS = {
    "newsroom": "urn:x-newsroom:",
    "color": "newsroom:color",
    "visibility": "newsroom:visibility",
    "group": "newsroom:group",
    "anchorState": "newsroom:anchorState",
    "resolved": "newsroom:resolved",
    "revision": "newsroom:revision",
}
CONTEXT = [ANNO, OURS]


def as_jsonld(records: Iterable[Record], *, address: str) -> Iterator[str]:
    """Return the pieces of an AnnotationCollection with one page that holds all annotations.

    `address` is its IRI. The number of annotations stands behind them, so that nothing need be counted first.
    """
    head = {"@context": CONTEXT, "id": address, "type": "AnnotationCollection", "label": "Notes"}
    page = {"id": f"{address}#page", "type": "AnnotationPage", "startIndex": 0}
    opening = json.dumps(head, ensure_ascii=False)[:-1]
    yield f'{opening}, "first": {json.dumps(page)[:-1]}, "items": ['
    count = 0
    for record in records:
        yield (",\n" if count else "\n") + json.dumps(annotation_of(record), ensure_ascii=False)
        count += 1
    yield f'\n]}}, "total": {count}}}\n'


def annotation_of(record: Record) -> dict[str, Any]:
    """Return one annotation after the model; its context is the collection's."""
    annotation: dict[str, Any] = {
        "id": record.url,
        "type": "Annotation",
        "motivation": _motivation(record),
        "creator": {"type": "Person", "nickname": record.author},
        "created": _time(record.created),
        "modified": _time(record.modified),
        "target": _target(record),
        "color": record.color,
        "visibility": record.visibility,
    }
    if bodies := _bodies(record):
        annotation["body"] = bodies
    if record.group_slug:
        annotation["group"] = record.group_slug
    if record.place:
        annotation["anchorState"] = "orphaned" if record.is_orphaned else "anchored"
    if record.resolved:
        annotation["resolved"] = True
    return annotation


def _motivation(record: Record) -> str:
    if record.thread:
        return "replying"
    return "commenting" if record.note.strip() else "highlighting"


def _bodies(record: Record) -> list[dict[str, Any]]:
    purpose = "replying" if record.thread else "commenting"
    note = {"type": "TextualBody", "value": record.note, "format": "text/markdown", "purpose": purpose}
    tags = [{"type": "TextualBody", "value": tag, "purpose": "tagging"} for tag in record.tags]
    return [*([note] if record.note.strip() else []), *tags]


def _target(record: Record) -> str | dict[str, Any]:
    if record.parent:
        return record.url.replace(record.id, record.parent)
    if record.place is None:
        return record.article_url
    return {
        "type": "SpecificResource",
        "source": record.article_url,
        "revision": record.place.revision,
        "selector": _selectors(record.place),
    }


def _selectors(place: Place) -> list[dict[str, Any]]:
    """Return the passage twice over: by its place, in code points, and by its words."""
    return [
        {"type": "TextPositionSelector", "start": place.start, "end": place.end},
        {
            "type": "TextQuoteSelector",
            "exact": place.exact,
            "prefix": place.prefix,
            "suffix": place.suffix,
        },
    ]


def _time(moment: datetime) -> str:
    """Return a moment as the model asks: xsd:dateTime, in UTC with a Z."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")
