"""Annotations as CSV (RFC 4180), for a spreadsheet: one row each, with nothing that it would reckon."""

import csv
import io
from collections.abc import Iterable, Iterator

from .record import Record

COLUMNS = [
    "id",
    "url",
    "article",
    "headline",
    "publication",
    "author",
    "kind",
    "quote",
    "note",
    "tags",
    "color",
    "visible_to",
    "group",
    "created",
    "modified",
    "revision",
    "start",
    "end",
    "state",
    "in_reply_to",
    "resolved",
]
# What a spreadsheet takes for the beginning of a formula, also behind white space (OWASP, CSV Injection).
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def as_csv(records: Iterable[Record]) -> Iterator[str]:
    """Return the pieces of a CSV document; the mark of its encoding in front is for Excel."""
    line = io.StringIO()
    writer = csv.writer(line)
    writer.writerow(COLUMNS)
    yield "\ufeff" + _taken(line)
    for record in records:
        writer.writerow([defused(value) for value in _row(record)])
        yield _taken(line)


def _taken(line: io.StringIO) -> str:
    text = line.getvalue()
    line.seek(0)
    line.truncate()
    return text


def _row(record: Record) -> list[str]:
    place = record.place
    state = "" if place is None else "orphaned" if record.is_orphaned else "anchored"
    return [
        record.id,
        record.url,
        record.article_url,
        record.headline,
        record.publication,
        record.author,
        kind_of(record),
        place.exact if place else "",
        record.note,
        ", ".join(record.tags),
        record.color,
        record.visibility,
        record.group,
        record.created.isoformat(timespec="seconds"),
        record.modified.isoformat(timespec="seconds"),
        str(place.revision) if place else "",
        str(place.start) if place else "",
        str(place.end) if place else "",
        state,
        record.parent,
        "yes" if record.resolved else "",
    ]


def kind_of(record: Record) -> str:
    """Return what it is: a highlight, a note on a passage or on the whole article, a reply."""
    if record.thread:
        return "reply"
    if record.place is None:
        return "note on the article"
    return "note" if record.note.strip() else "highlight"


def defused(value: str) -> str:
    """Return a cell that no spreadsheet takes for a formula: an apostrophe in front says that it is words.

    >>> defused("=1+1"), defused("a = b")
    ("'=1+1", 'a = b')
    """
    return f"'{value}" if value.startswith(FORMULA) or value.lstrip().startswith(FORMULA) else value
