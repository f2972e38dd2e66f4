"""Compare what a reader made of a page with what a careful person made of it."""

import json
from collections import Counter
from pathlib import Path

from articles.readers import ParsedDocument, Problem

FIELDS = ("publication", "tagline", "headline", "dek", "section", "published", "caption", "credit")


def load_gold(path: Path) -> dict:
    return json.loads(path.read_text(encoding="utf-8"))


def compare(document: ParsedDocument | Problem, gold: dict) -> list[str]:
    """List every difference between a document and its gold, each as one sentence."""
    if isinstance(document, Problem):
        return [f"rejected: {document.reason} {document.details}"]
    differences = [line for name in FIELDS if (line := _field(document, gold, name))]
    bylines = [{"name": person.name, "role": person.role} for person in document.bylines]
    if bylines != gold["bylines"]:
        differences.append(f"bylines: {bylines!r} is not {gold['bylines']!r}")
    if list(document.tags) != gold["tags"]:
        differences.append(f"tags: {list(document.tags)!r} is not {gold['tags']!r}")
    return differences + _blocks(document, gold)


def _field(document: ParsedDocument, gold: dict, name: str) -> str | None:
    found, wanted = getattr(document, name), gold[name]
    if name == "published" and found is not None:
        found = found.isoformat()
    if name == "headline":
        found = found or None
    any_case = name == "section" or gold.get(f"{name}_case") == "any"
    if any_case and isinstance(found, str) and isinstance(wanted, str):
        same = found.casefold() == wanted.casefold()
    else:
        same = found == wanted
    return None if same else f"{name}: {found!r} is not {wanted!r}"


def _blocks(document: ParsedDocument, gold: dict) -> list[str]:
    found = [(_kind(block.kind), block.text) for block in document.blocks]
    wanted = [(_kind(block["kind"]), block["text"]) for block in gold["blocks"]]
    if found == wanted:
        return []
    missing = Counter(wanted) - Counter(found)
    extra = Counter(found) - Counter(wanted)
    differences = [f"lost {kind}: {text[:90]!r}" for kind, text in missing.elements()]
    differences += [f"leaked {kind}: {text[:90]!r}" for kind, text in extra.elements()]
    return differences or ["blocks: right, but in another order"]


def _kind(kind: str) -> str:
    return "p" if kind == "blockquote" else kind
