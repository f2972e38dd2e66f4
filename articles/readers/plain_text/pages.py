"""Files of plain text, one page each, and what the pages of a site have in common."""

import posixpath
from collections.abc import Iterator
from typing import BinaryIO

from articles.readers.decoding import decode, looks_like_markup
from articles.readers.digests import digest_of
from articles.readers.document import Entry, Problem
from articles.readers.findings import Findings
from articles.readers.plain_text.lines import ABOVE, split_lines
from articles.readers.plain_text.reader import MAX_BYTES, MAX_LINES, read_plain_text

# So many lines at a page's top count as such too: a headline stands on other pages as well, but not there.
_TOP = 8
_LONGEST = 25  # words; no longer line is taken for furniture because it comes again
# A page of more is none of a site's: it is not counted.
_LARGEST_PAGE = 200_000


def survey(file: BinaryIO, source: str, findings: Findings) -> None:
    """Count the short lines of a page for its folder."""
    data = file.read(_LARGEST_PAGE + 1)
    if len(data) <= _LARGEST_PAGE:
        findings.count_page(posixpath.dirname(source), _short_lines(data))


def entries(file: BinaryIO, source: str, findings: Findings) -> Iterator[Entry | Problem]:
    """Yield the one document of a file, read with what is known of its site.

    The known lines that stand in it are part of its digest: it is read anew when more of them are known.
    """
    data = file.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        yield Problem(source, "too-large", f"> {MAX_BYTES // 1_000_000} MB")
        return
    is_page = len(data) <= _LARGEST_PAGE and (findings.learned or findings.furniture())
    known = findings.known_in(_short_lines(data)) if is_page else frozenset()
    yield Entry(
        source, digest_of(data, *sorted(known)), lambda: read_plain_text(data, source=source, known=known)
    )


def _short_lines(data: bytes) -> set[str]:
    text = None if looks_like_markup(data) else decode(data)
    if text is None or text.count("\n") > MAX_LINES:
        return set()
    lines = [line for line in split_lines(text) if line.key]
    above = {f"{ABOVE}{line.key}" for line in lines[:_TOP] if line.words < _LONGEST}
    return above | {line.key for line in lines if line.words < _LONGEST}
