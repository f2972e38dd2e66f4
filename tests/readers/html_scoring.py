"""Compare what was made of a saved page with what a careful person made of it.

`python -m tests.readers.html_scoring FOLDER [-v]` scores the pages of a folder; `-v` tells what is not right.
"""

# ruff: noqa: T201 - a table on the terminal is what its command is for

import json
import re
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from articles.markup import clean_body, project
from articles.readers import ParsedDocument, Problem
from articles.readers.html_page import read_html_page

CORPUS = Path(__file__).parent.parent / "corpus" / "html"
SIMPLE = (
    "publication",
    "tagline",
    "headline",
    "dek",
    "section",
    "caption",
    "credit",
    "url",
    "guid",
    "language",
)
# The fields under which doubts about others are told.
_DOUBTED = {"published_at": "published", "updated": "published"}
_LEAF = re.compile(r"<(p|h2|h3|li|td|th|pre|figcaption)\b[^>]*>(.*?)</\1>|<(/?)blockquote>", re.DOTALL)


def load_gold(path: Path) -> dict[str, Any]:
    return json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))


def blocks_of(document: ParsedDocument) -> list[tuple[str, str]]:
    """Return the blocks as they will be stored, each a kind and its text."""
    if document.html is None:
        return [(block.kind, block.text) for block in document.blocks]
    blocks, quoted = [], False
    for found in _LEAF.finditer(clean_body(document.html).html):
        if found[1] is None:
            quoted = not found[3]
        else:
            blocks.append(("blockquote" if quoted else found[1], project(found[2])))
    return blocks


def fields_of(document: ParsedDocument) -> dict[str, Any]:
    """Return the fields of a document as the gold has them."""
    fields: dict[str, Any] = {name: getattr(document, name) or None for name in SIMPLE}
    fields["bylines"] = [{"name": byline.name, "role": byline.role} for byline in document.bylines]
    fields["published"] = document.published.isoformat() if document.published else None
    fields["tags"] = list(document.tags)
    fields["photos"] = [
        {"url": p.url, "file": p.file, "caption": p.caption, "credit": p.credit, "alt": p.alt}
        for p in document.photos
    ]
    if document.published_at:
        fields["published_at"] = document.published_at.isoformat()
    if document.updated:
        fields["updated"] = document.updated.isoformat()
    return fields


@dataclass(slots=True)
class Score:
    """How much of some pages was read as a careful person reads it: counts of fields and of body lines.

    `doubted` are the fields that were marked as guesses, `doubted_rightly` those of them that are wrong.
    """

    fields: int = 0
    fields_right: int = 0
    doubted: int = 0
    doubted_rightly: int = 0
    lines: int = 0
    lines_found: int = 0
    leaked: int = 0

    def add(self, document: ParsedDocument | Problem, gold: dict[str, Any]) -> None:
        """Count one page; of one that was rejected nothing is right."""
        wanted = Counter((block["kind"], block["text"]) for block in gold["blocks"])
        # The caption and credit of the first photo are among the photos.
        names = gold.keys() - {"blocks", "guesses", "caption", "credit"}
        self.fields += len(names)
        self.lines += wanted.total()
        if isinstance(document, ParsedDocument):
            found, blocks = fields_of(document), Counter(blocks_of(document))
            right = {name for name in names if found.get(name) == gold[name]}
            guessed = {guess.field for guess in document.guesses}
            doubted = {name for name in names if _DOUBTED.get(name, name) in guessed}
            self.fields_right += len(right)
            self.doubted += len(doubted)
            self.doubted_rightly += len(doubted - right)
            self.lines_found += (blocks & wanted).total()
            self.leaked += (blocks - wanted).total()

    def row(self, name: str) -> str:
        """Return a line of the table."""
        wrong = self.fields - self.fields_right
        return (
            f"{name:28} {100 * self.fields_right / self.fields:7.2f} "
            f"{100 * self.lines_found / self.lines:7.2f} {self.leaked:6} "
            f"{self.doubted_rightly:3} of {wrong:3} "
            f"{self.doubted - self.doubted_rightly:3} of {self.fields_right:4}"
        )


def compare(document: ParsedDocument | Problem, gold: dict[str, Any]) -> list[str]:
    """List every difference between a document and its gold, each as one sentence."""
    if not isinstance(document, ParsedDocument):
        return [f"rejected: {document}"]
    found = fields_of(document)
    names = [name for name in (*gold, *found) if name not in {"blocks", "guesses"}]
    differences = [
        f"{name}: {found.get(name)!r} is not {gold.get(name)!r}"
        for name in dict.fromkeys(names)
        if found.get(name) != gold.get(name)
    ]
    blocks, wanted = blocks_of(document), [(block["kind"], block["text"]) for block in gold["blocks"]]
    differences += [f"lost {kind}: {text!r}" for kind, text in (Counter(wanted) - Counter(blocks)).elements()]
    differences += [
        f"leaked {kind}: {text!r}" for kind, text in (Counter(blocks) - Counter(wanted)).elements()
    ]
    if not differences and blocks != wanted:
        differences.append("blocks: right, but in another order")
    if "guesses" in gold:
        guesses = sorted([guess.field, guess.reason] for guess in document.guesses)
        if guesses != sorted(gold["guesses"]):
            differences.append(f"guesses: {guesses!r} is not {sorted(gold['guesses'])!r}")
    return differences


def main() -> None:
    """Print how much is right of each page of a folder, and of all."""
    folder = next(one for one in sys.argv[1:] if one != "-v")
    total = Score()
    print(f"{'page':28} {'fields%':>7} {'lines%':>7} {'leaked':>6} {'wrong told':>10} {'right doubted':>13}")
    for path in sorted(Path(folder).glob("*.html")):
        document, wanted, score = read_html_page(path.read_bytes(), path.name), load_gold(path), Score()
        total.add(document, wanted)
        score.add(document, wanted)
        print(score.row(path.stem))
        if "-v" in sys.argv:
            print(*(f"   {line}" for line in compare(document, wanted)), sep="\n")
            if isinstance(document, ParsedDocument):
                print(*(f"   ? {guess.field}: {guess.reason}" for guess in document.guesses), sep="\n")
    print(total.row("all"))


if __name__ == "__main__":
    main()
