"""Tables: an article a row, the columns told by their names in the first."""

import csv
import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import BinaryIO, TextIO

from articles.markup.policy import MAX_CHARACTERS
from articles.readers.decoding import decode, lines_of, open_text
from articles.readers.document import Entry, Found, Problem
from articles.readers.field_names import KEYS, normal
from articles.readers.findings import Findings
from articles.readers.no_article import kind_of_record
from articles.readers.plain_text.words.dates import days_come_first
from articles.readers.records import digest_of_fields, field_names, fields_of, story_of, thrown_away
from articles.readers.trash import passed_over

_DELIMITERS = ",;\t|"
_NEEDED = frozenset({"headline", "body"})
_LONGEST_LINE = 20_000_000
_LONGEST_DATE = 200
# Columns of which nothing is taken, and nobody misses anything.
_IGNORED = frozenset(
    {*KEYS, "views", "post_type", "content_type", "post_id", "post_name", "post_parent", "menu_order"}
)
# The module's limit is for the whole process, and too low for a long story.
csv.field_size_limit(MAX_CHARACTERS)
# Excel's own word for what parts its columns.
_SEPARATOR = re.compile(r"sep=(.)\s*", re.IGNORECASE)
_NAMED_SO = (".csv", ".tsv", ".tab")


def recognises(head: bytes, name: str) -> bool:
    """Say whether a file is called a table, or begins with the names of columns for headline and body.

    Plain text may begin with a line that reads so by chance: then three columns must be known, and the next
    row have as many cells.
    """
    if name.lower().endswith(_NAMED_SO):
        return True
    if name.lower().endswith(".txt") and b"\t" not in head[:2_000]:
        return False
    lines = io.StringIO(decode(head) or "", newline="")
    delimiter, first, _above = _start(lines)
    rows = csv.reader([first, *lines], delimiter=delimiter)
    try:
        header, second = next(rows, []), next(rows, [])
    except csv.Error:
        return False
    known = _known(header)
    return known >= _NEEDED and len(known) >= 3 and len(second) == len(header)


def survey(file: BinaryIO, source: str, findings: Findings) -> None:
    """Look whether the dates of a table have the day first: one with a day above twelve tells it of all."""
    told: set[bool | None] = set()
    for found in _rows(file, source):
        if isinstance(found, _Row):
            told.update(days_come_first(cell[:_LONGEST_DATE]) for cell in found.under("published"))
    if len(told := told - {None}) == 1:
        findings.days_first[source] = True in told


def entries(file: BinaryIO, source: str, findings: Findings) -> Iterator[Found]:
    """Yield the article of each row, or the problem of a row that holds none."""
    is_told = False
    for found in _rows(file, source):
        if isinstance(found, Problem):
            yield found
            continue
        # Told once a file, with its first story.
        unknown = "" if is_told else _unknown(found.header)
        yield (entry := _entry(found, source, unknown, days_first=findings.days_first.get(source)))
        is_told = is_told or isinstance(entry, Entry)


@dataclass(frozen=True, slots=True)
class _Row:
    """A row, and the line where it begins."""

    header: Sequence[str]
    cells: Sequence[str]
    line: int

    def under(self, field: str) -> Iterator[str]:
        """Yield the cells of the columns that may hold a field."""
        for name, cell in zip(self.header, self.cells, strict=False):
            if field in field_names(name.lstrip("\ufeff")):
                yield cell


def _rows(file: BinaryIO, source: str) -> Iterator[_Row | Problem]:
    text = open_text(file)
    delimiter, first, above = _start(text)
    lines = _Lines(first, text)
    rows = csv.reader(lines, delimiter=delimiter)
    begin = 1 + above
    header: list[str] | None = None
    while True:
        try:
            row = next(rows)
        except StopIteration:
            row = []
        except csv.Error:  # a cell beyond all measure
            lines.is_at_end = True
            row = [""]
        if lines.is_cut or (lines.is_at_end and row):
            yield Problem(f"{source}, line {begin}", "too-large" if lines.is_cut else "unclosed-quote")
            return
        if lines.is_at_end:
            break
        line, begin = begin, rows.line_num + 1 + above
        if header is None and any(row):
            header = row
            if not _known(header) >= _NEEDED:
                yield Problem(source, "no-columns", ", ".join(name.strip() for name in header[:20])[:300])
                return
        elif header and any(cell.strip() for cell in row):
            yield _Row(header, row, line)
    if header is None:
        yield Problem(source, "empty")


class _Lines:
    """The lines of a table. When the end comes inside of a row, a quotation mark was never closed."""

    def __init__(self, first: str, text: TextIO) -> None:
        self._first = first
        self._rest = lines_of(text, longest=_LONGEST_LINE)
        self.is_at_end = False
        self.is_cut = False

    def __iter__(self) -> Iterator[str]:
        if self._first:
            yield self._first
        for line in self._rest:
            if line is None:
                self.is_cut = True
                return
            yield line
        self.is_at_end = True


def _start(text: TextIO) -> tuple[str, str, int]:
    """Return what parts the columns, the line of their names, and how many lines stand above that."""
    first = text.readline(_LONGEST_LINE)
    if found := _SEPARATOR.fullmatch(first):
        return found[1], text.readline(_LONGEST_LINE), 1
    return max(_DELIMITERS, key=lambda delimiter: _fitness(first, delimiter)), first, 0


def _fitness(line: str, delimiter: str) -> tuple[int, int]:
    """Say how well a delimiter parts a header: how many columns are known then, and how many there are."""
    try:
        names = next(csv.reader([line], delimiter=delimiter), [])
    except csv.Error:
        return 0, 0
    return len(_known(names)), len(names)


def _known(header: Sequence[str]) -> frozenset[str]:
    return frozenset(field for name in header for field in field_names(name.lstrip("\ufeff"))[:1])


def _unknown(header: Sequence[str]) -> str:
    """Return the names of columns that are not understood, as far as they may tell of a story."""
    names = [name.lstrip("\ufeff").strip() for name in header]
    return ", ".join(
        name for name in names if name and not field_names(name) and normal(name) not in _IGNORED
    )[:300]


def _entry(row: _Row, source: str, unknown: str, *, days_first: bool | None) -> Found:
    place = f"{source}, line {row.line}"
    header, cells = row.header, row.cells
    if len(cells) > len(header) and any(cell.strip() for cell in cells[len(header) :]):
        return Problem(place, "too-many-cells", f"{len(cells)} > {len(header)}")
    said: dict[str, object] = {}
    for name, cell in zip(header, cells, strict=False):
        if cell.strip():
            said.setdefault(name.lstrip("\ufeff").strip(), cell)
    fields = fields_of(said)
    if kind := kind_of_record(said):
        return passed_over(kind, thrown_away(fields, kind, f"{source}#{row.line}", where="column"))
    if "body" not in fields:
        return Problem(place, "no-body")
    story = story_of(fields, f"{source}#{row.line}", where="column", days_first=days_first)
    if story.guid or story.url:
        story.source = f"{source}#{story.guid or story.url}"
    if unknown:
        story.notices.append(Problem("columns", "columns-not-understood", unknown))
    return Entry(
        story.source, digest_of_fields(fields, *(["days first"] if days_first else [])), story.finish
    )
