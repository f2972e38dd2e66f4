"""Documents as the report of an import has them, read again."""

from collections.abc import Mapping
from typing import Any, get_args

from articles.readers.document import Block, BlockKind, ParsedByline, ParsedDocument, ParsedPhoto
from articles.readers.moments import moment_of, when
from articles.readers.story import language_of, status_of, web_address

_KINDS = frozenset(get_args(BlockKind))


def is_reported(record: Mapping[str, object]) -> bool:
    """Say whether an object is a document as the report of an import has it."""
    blocks = record.get("blocks")
    return "headline" in record and isinstance(blocks, list) and all(isinstance(b, Mapping) for b in blocks)


def reported_document(record: Mapping[str, Any], source: str) -> ParsedDocument:
    """Return the document that a report tells of, as it was."""
    published = when(record.get("published"))
    tags = record.get("tags")
    return ParsedDocument(
        source=source,
        headline=_text(record, "headline") or "",
        blocks=_blocks(record),
        html=_text(record, "html"),
        publication=_text(record, "publication"),
        tagline=_text(record, "tagline"),
        dek=_text(record, "dek"),
        section=_text(record, "section"),
        bylines=_bylines(record),
        published=published.day if published else None,
        published_at=moment_of(record.get("published_at")),
        updated=moment_of(record.get("updated")),
        status=status_of(record.get("status")),
        photos=_photos(record),
        tags=tuple(tag for tag in tags if isinstance(tag, str)) if isinstance(tags, list) else (),
        url=web_address(record.get("url")),
        guid=_text(record, "guid"),
        language=language_of(record.get("language")),
        waits=True,
    )


def _text(of: Mapping[str, Any], name: str) -> str | None:
    value = of.get(name)
    return value if isinstance(value, str) and value.strip() else None


def _objects(record: Mapping[str, Any], name: str) -> list[Mapping[str, Any]]:
    value = record.get(name)
    return [part for part in value if isinstance(part, Mapping)] if isinstance(value, list) else []


def _blocks(record: Mapping[str, Any]) -> tuple[Block, ...]:
    return tuple(
        Block(block["kind"] if block.get("kind") in _KINDS else "p", words)
        for block in _objects(record, "blocks")
        if (words := _text(block, "text"))
    )


def _bylines(record: Mapping[str, Any]) -> tuple[ParsedByline, ...]:
    return tuple(
        ParsedByline(name, _text(person, "role"))
        for person in _objects(record, "bylines")
        if (name := _text(person, "name"))
    )


def _photos(record: Mapping[str, Any]) -> tuple[ParsedPhoto, ...]:
    names = ("url", "file", "caption", "credit", "alt")
    photos = tuple(
        ParsedPhoto(**{name: _text(photo, name) for name in names}) for photo in _objects(record, "photos")
    )
    caption, credit = _text(record, "caption"), _text(record, "credit")
    return photos or ((ParsedPhoto(caption=caption, credit=credit),) if caption or credit else ())
