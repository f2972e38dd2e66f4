"""Score the reader on the catalogue: `python -m tests.readers.catalogue FIRST LAST [KIND...] [-v]`."""

# ruff: noqa: T201 - a table on the terminal is what it is for

import io
import sys
from collections import Counter
from dataclasses import dataclass, field

from articles.readers import Entry, Findings, ParsedDocument, read_plain_text
from articles.readers.document import Parsed
from articles.readers.plain_text import entries, survey
from tests.readers.catalogue import KINDS, OTHER_KINDS, WIDER_KINDS, Page, make_page, make_site, page_of
from tests.readers.scoring import compare

_FIELDS = (
    "publication",
    "tagline",
    "headline",
    "dek",
    "section",
    "bylines",
    "published",
    "caption",
    "credit",
    "tags",
)


@dataclass(slots=True)
class Score:
    """Counts over pages of a kind: fields, lines of bodies, furniture lines found in bodies, doubts."""

    pages: int = 0
    fields: int = 0
    right: int = 0
    lines: int = 0
    kept: int = 0
    leaked: list[str] = field(default_factory=list)
    doubtful: int = 0
    wrong_marked: int = 0
    wrong_unmarked: int = 0
    right_marked: int = 0
    by_field: Counter[str] = field(default_factory=Counter)

    def add(self, page: Page, name: str) -> list[str]:
        """Read a page and count; returns what was wrong."""
        return self.count(page, read_plain_text(page.data, source=name))

    def count(self, page: Page, document: Parsed) -> list[str]:
        """Count what a reader made of a page; returns what was wrong."""
        differences = compare(document, page.gold)
        self.pages += 1
        self.fields += len(_FIELDS)
        self.lines += sum(block["text"].count("\n") + 1 for block in page.gold["blocks"])
        if not isinstance(document, ParsedDocument):
            return differences
        wrong = {line.partition(":")[0] for line in differences} & set(_FIELDS)
        self.right += len(_FIELDS) - len(wrong)
        self.by_field.update(wrong)
        doubts = {guess.field for guess in document.guesses}
        self.doubtful += bool(doubts)
        self.wrong_marked += len(wrong & doubts)
        self.wrong_unmarked += len(wrong - doubts)
        self.right_marked += len(doubts - wrong)
        wanted = Counter(line for block in page.gold["blocks"] for line in block["text"].split("\n"))
        found = Counter(line for block in document.blocks for line in block.text.split("\n"))
        self.kept += (wanted & found).total()
        story = {" ".join(row.text.split()) for block in page.blocks for row in block if row.use == "body"}
        furniture = {" ".join(row.text.split()).lstrip("• ") for row in page.removed} - story
        self.leaked += [line for line in found if line in furniture]
        return differences

    def row(self, kind: str) -> str:
        """Return a line of the table."""
        return (
            f"{kind:18} {self.pages:5} {100 * self.right / self.fields:7.2f} "
            f"{100 * self.kept / self.lines:7.2f} "
            f"{len(self.leaked):6} {self.wrong_marked:6} {self.wrong_unmarked:6} {self.right_marked:6}  "
            + " ".join(f"{name}={count}" for name, count in self.by_field.most_common(6))
        )


HEADING = (
    f"{'kind':18} {'pages':>5} {'fields%':>7} {'lines%':>7} {'leaked':>6} {'said':>6} {'unsaid':>6} "
    f"{'needless':>6}  wrong"
)


def score(kind: str, seeds: range, *, told: list[str] | None = None) -> Score:
    """Score a kind on the pages of these seeds; what was wrong goes to `told`."""
    total = Score()
    for seed in seeds:
        page = make_page(kind, seed)
        differences = total.add(page, f"{kind}-{seed}")
        if told is not None and differences:
            told.extend([f"{kind} {seed} [{', '.join(page.knobs)}]", *(f"   {line}" for line in differences)])
    return total


def score_together(kind: str, seeds: range, *, told: list[str] | None = None) -> Score:
    """Score a kind on sites of ten pages each that are read in one run, one site a seed."""
    total = Score()
    for seed in seeds:
        site = make_site(kind, seed)
        pages = [page_of(site, 1000 * seed + number) for number in range(10)]
        findings = Findings()
        for page in pages:
            survey(io.BytesIO(page.data), "site/page.txt", findings)
        for page in pages:
            entry = next(entries(io.BytesIO(page.data), "site/page.txt", findings))
            differences = total.count(page, entry.parse() if isinstance(entry, Entry) else entry)
            if told is not None and differences:
                told.extend(
                    [f"{kind} {seed} [{', '.join(page.knobs)}]", *(f"   {line}" for line in differences)]
                )
    return total


def main() -> None:
    """Print the tables for seeds FIRST to LAST, of all kinds or of some; with `-v` what was wrong.

    Each page is read by itself, then sites of ten pages, a tenth as many, are read together.
    """
    arguments = [one for one in sys.argv[1:] if one != "-v"]
    first, last = int(arguments[0]), int(arguments[1])
    told: list[str] = []
    kinds = arguments[2:] or [*KINDS, *OTHER_KINDS, *WIDER_KINDS]
    print(HEADING)
    for kind in kinds:
        print(score(kind, range(first, last), told=told).row(kind))
    print("together")
    for kind in kinds:
        print(score_together(kind, range(first, first + (last - first + 9) // 10), told=told).row(kind))
    if "-v" in sys.argv:
        print("\n".join(told))
