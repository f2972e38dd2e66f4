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

    def text(name: str, of: Mapping[str, Any] = record) -> str | None:
        value = of.get(name)
        return value if isinstance(value, str) and value.strip() else None

    def objects(name: str) -> list[Mapping[str, Any]]:
        value = record.get(name)
        return [part for part in value if isinstance(part, Mapping)] if isinstance(value, list) else []

    photos = [
        ParsedPhoto(**{name: text(name, photo) for name in ("url", "file", "caption", "credit", "alt")})
        for photo in objects("photos")
    ]
    if not photos and (text("caption") or text("credit")):
        photos = [ParsedPhoto(caption=text("caption"), credit=text("credit"))]
    published = when(record.get("published"))
    tags = record.get("tags")
    status = text("status")
    return ParsedDocument(
        source=source,
        headline=text("headline") or "",
        blocks=tuple(
            Block(block["kind"] if block.get("kind") in _KINDS else "p", words)
            for block in objects("blocks")
            if (words := text("text", block))
        ),
        html=text("html"),
        publication=text("publication"),
        tagline=text("tagline"),
        dek=text("dek"),
        section=text("section"),
        bylines=tuple(
            ParsedByline(name, text("role", person))
            for person in objects("bylines")
            if (name := text("name", person))
        ),
        published=published.day if published else None,
        published_at=moment_of(record.get("published_at")),
        updated=moment_of(record.get("updated")),
        status=status_of(status),
        photos=tuple(photos),
        tags=tuple(tag for tag in tags if isinstance(tag, str)) if isinstance(tags, list) else (),
        url=web_address(record.get("url")),
        guid=text("guid"),
        language=language_of(record.get("language")),
        waits=True,
    )
