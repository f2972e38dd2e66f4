"""Files of plain text, one page each, and what the pages of a site have in common."""

import posixpath
from collections.abc import Iterator, Sequence
from typing import BinaryIO

from articles.readers.digests import digest_of
from articles.readers.document import Entry, Problem
from articles.readers.findings import Findings
from articles.readers.plain_text.lines import ABOVE, short_lines, split_lines
from articles.readers.plain_text.reader import MAX_BYTES, read_lines, read_plain_text, text_of

# So many lines at a page's top count as such too: a headline stands on other pages as well, but not there.
_TOP = 8
_LONGEST = 25  # words; no longer line is taken for furniture because it comes again
# A page of more bytes or lines is none of a site's: it is not counted.
_LARGEST_PAGE = 200_000
_MOST_LINES = 5_000


def survey(file: BinaryIO, source: str, findings: Findings) -> None:
    """Count the short lines of a page for its folder."""
    text = _page_in(file.read(_LARGEST_PAGE + 1), source)
    findings.count_page(posixpath.dirname(source), _keys(list(short_lines(text))))


def entries(file: BinaryIO, source: str, findings: Findings) -> Iterator[Entry | Problem]:
    """Yield the one document of a file, read with what is known of its site.

    The known lines that stand in it are part of its digest: it is read anew when more of them are known.
    """
    data = file.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        yield Problem(source, "too-large", f"> {MAX_BYTES // 1_000_000} MB")
        return
    text = _page_in(data, source) if findings.learned or findings.furniture() else ""
    if not text:
        yield Entry(source, digest_of(data), lambda: read_plain_text(data, source=source))
        return
    lines = split_lines(text)
    known = findings.known_in(_keys([(line.key, line.words) for line in lines if line.key]))
    yield Entry(
        source, digest_of(data, *sorted(known)), lambda: read_lines(lines, source=source, known=known)
    )


def _page_in(data: bytes, source: str) -> str:
    """Return the text of a page such as sites have; empty for what is none, or is too large."""
    text = text_of(data, source) if len(data) <= _LARGEST_PAGE else ""
    return "" if isinstance(text, Problem) or text.count("\n") > _MOST_LINES else text


def _keys(lines: Sequence[tuple[str, int]]) -> set[str]:
    """Return the keys of a page's short lines, and once more as such of those at its top."""
    above = {f"{ABOVE}{key}" for key, words in lines[:_TOP] if words < _LONGEST}
    return above | {key for key, words in lines if words < _LONGEST}
