"""JSON Lines: an article a line. A line that is broken costs no other."""

import re
from collections.abc import Iterator
from typing import BinaryIO

from articles.readers.decoding import lines_of, open_text
from articles.readers.document import Found, Problem
from articles.readers.findings import Findings
from articles.readers.json_objects import object_entry
from articles.readers.json_values import LONGEST, decode

_TWO_OBJECTS = re.compile(rb"\s*\{[^\n]*\}[ \t\r]*\n\s*\{\s*\"")


def recognises(head: bytes, name: str) -> bool:
    """Say whether a file has an object on its first line and another below, or is called so."""
    head = head.removeprefix(b"\xef\xbb\xbf")
    if not head.lstrip().startswith(b"{"):
        return False
    return name.lower().endswith((".jsonl", ".ndjson")) or _TWO_OBJECTS.match(head) is not None


def entries(file: BinaryIO, source: str, findings: Findings) -> Iterator[Found]:  # noqa: ARG001
    """Yield the article of each line, or the problem of a line that holds none."""
    number = 0
    for number, line in enumerate(lines_of(open_text(file), longest=LONGEST), 1):
        if line is None:
            yield Problem(f"{source}, line {number}", "too-large", f"> {LONGEST:,} characters")
        elif line.strip():
            yield _entry(line, source, number)
    if not number:
        yield Problem(source, "empty")


def _entry(line: str, source: str, number: int) -> Found:
    try:
        content = decode(line)
    except ValueError as error:
        reason, details = error.args
        return Problem(f"{source}, line {number}", reason, details)
    found = object_entry(content, source, number)
    return Problem(f"{source}, line {number}", found.reason) if isinstance(found, Problem) else found
