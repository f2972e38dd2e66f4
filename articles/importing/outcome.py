"""What became of one document of an import."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

from articles.readers import ParsedDocument, Problem

Kind = Literal["created", "updated", "unchanged", "rejected"]


@dataclass(frozen=True, slots=True)
class Outcome:
    """One document's fate: `slug` names its article, `problems` say why it was rejected."""

    source: str
    kind: Kind
    slug: str | None = None
    problems: Sequence[Problem] = ()
    document: ParsedDocument | None = None


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
        "document": document and fields_of(document),
        "guesses": [{"field": g.field, "reason": g.reason} for g in document.guesses] if document else [],
        "removed": removed_of(document) if document else [],
    }


def fields_of(document: ParsedDocument) -> dict[str, Any]:
    """Return the fields of a document as plain values; `url` and `language` only where the source says so."""
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
    if document.url:
        fields["url"] = document.url
    if document.language:
        fields["language"] = document.language
    return fields


def removed_of(document: ParsedDocument) -> list[dict[str, Any]]:
    """Return the lines that were taken out of the source, as plain values."""
    return [{"line": r.line, "kind": r.kind, "rule": r.rule, "text": r.text} for r in document.removed]
