"""What became of one document of an import."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

from articles.markup import MarkupRefused, blocks_from_body, clean_body
from articles.readers import ParsedDocument, ParsedPhoto, Problem

Kind = Literal["created", "updated", "unchanged", "rejected"]


@dataclass(frozen=True, slots=True)
class Outcome:
    """One document's fate: `slug` names its article.

    `problems` say why it was rejected, or what there is to tell of a document that came in; `kept` names the
    fields in which the source says something else and that stay: as an editor corrected them, or as their
    site changed them later. `is_profile` tells a member of the staff from a story.
    """

    source: str
    kind: Kind
    slug: str | None = None
    problems: Sequence[Problem] = ()
    document: ParsedDocument | None = None
    kept: Sequence[str] = ()
    is_profile: bool = False

    @property
    def counts(self) -> bool:
        """Whether it is counted among stories: a profile is only where it was rejected."""
        return not self.is_profile or self.kind == "rejected"


def report_line(outcome: Outcome) -> dict[str, Any]:
    """Return the line of the report for a document, under the names of docs/importing.md."""
    document = outcome.document
    return {
        "source": outcome.source,
        "outcome": outcome.kind,
        "problems": [
            {"place": p.place, "reason": p.reason} | ({"details": p.details} if p.details else {})
            for p in outcome.problems
        ],
        "slug": outcome.slug,
        "kept": list(outcome.kept),
        "document": document and fields_of(document) | {"blocks": _blocks(document)},
        "guesses": [{"field": g.field, "reason": g.reason} for g in document.guesses] if document else [],
        "removed": removed_of(document) if document else [],
    }


def fields_of(document: ParsedDocument) -> dict[str, Any]:
    """Return the fields of a document as plain values; what stands behind `blocks` only where it is said."""
    fields: dict[str, Any] = {
        "publication": document.publication,
        "tagline": document.tagline,
        "headline": document.headline or None,
        "dek": document.dek,
        "section": document.section,
        "bylines": [{"name": b.name, "role": b.role} for b in document.bylines],
        "published": document.published.isoformat() if document.published else None,
        "caption": document.caption,
        "credit": document.credit,
        "tags": list(document.tags),
        "blocks": [{"kind": block.kind, "text": block.text} for block in document.blocks],
    }
    said = {
        "html": document.html,
        "url": document.url,
        "guid": document.guid,
        "published_at": document.published_at and document.published_at.isoformat(),
        "updated": document.updated and document.updated.isoformat(),
        "status": document.status,
        "language": document.language,
    }
    fields |= {name: value for name, value in said.items() if value}
    if any(photo.url or photo.file or photo.alt for photo in document.photos) or len(document.photos) > 1:
        fields["photos"] = [_photo(photo) for photo in document.photos]
    return fields


def removed_of(document: ParsedDocument) -> list[dict[str, Any]]:
    """Return the lines that were taken out of the source, as plain values."""
    return [{"line": r.line, "kind": r.kind, "rule": r.rule, "text": r.text} for r in document.removed]


def _blocks(document: ParsedDocument) -> list[dict[str, str]]:
    """Return the body as plain blocks, also where the source has markup."""
    if document.html is None:
        return [{"kind": block.kind, "text": block.text} for block in document.blocks]
    try:
        body = clean_body(document.html)
    except MarkupRefused:  # which is among the problems
        return []
    return [{"kind": kind, "text": text} for kind, text in blocks_from_body(body.html)]


def _photo(photo: ParsedPhoto) -> dict[str, str]:
    names = ("url", "file", "caption", "credit", "alt")
    return {name: value for name in names if (value := getattr(photo, name))}
