"""From a file's text to its lines: cut where a person sees a line's end, and tidied."""

import re
from collections.abc import Iterator

from articles.readers.decoding import clean_line, is_clean, tidy_spaces, unmix
from articles.readers.plain_text.lines import MAX_FURNITURE, Line, line_key
from articles.readers.plain_text.mending.meta_blocks import unlist_byline
from articles.readers.plain_text.mending.wrapping import unwrap

_BREAK = re.compile(r"\r\n|\n|\r")
_SOFT_BREAK = re.compile("[\x0b\x0c\x85\u2028\u2029]")
# `**** Headline ****`, and what Markdown stresses: `*By Maya Okafor*`
_STARRED = re.compile(r"([*=~])\1{2,} ?(?P<title>\w.*?) ?\1{3,}|\*(?P<stressed>\w[^*]{3,300})\*")
_SPACED_OUT = re.compile(r"\w(?: [\w'’&.-]){4,40}")


def split_lines(text: str) -> list[Line]:
    """Return the page's lines that are not blank, with wrapped prose joined again."""
    lines: list[Line] = []
    gap = 0
    is_plain = _is_plain(text)
    text = text if is_plain else unmix(text)
    for number, source in enumerate(_sources(text), start=1):
        if not source or source.isspace():
            gap += 1
            continue
        for part in (source,) if is_plain else _parts(source):
            cleaned = part.rstrip()
            tidy = tidy_spaces(cleaned)
            if tidy:
                lines.append(_line_of(cleaned, tidy, number, gap))
                gap = 0
            else:
                gap += 1
    lines = unwrap(lines)
    unlist_byline(lines)
    return lines


def short_lines(text: str) -> Iterator[tuple[str, int]]:
    """Yield key and number of words of the lines that could be furniture, without making lines of them.

    Among them are those of prose that was wrapped.
    """
    is_plain = _is_plain(text)
    text = text if is_plain else unmix(text)
    for source in _sources(text):
        if not source or len(source) > MAX_FURNITURE:
            continue
        for part in (source,) if is_plain else _parts(source):
            tidy = tidy_spaces(part)
            if key := line_key(tidy):
                yield key, tidy.count(" ") + 1


def _is_plain(text: str) -> bool:
    """Say at one look whether no line of a text has to be cleaned or cut: most have nothing of the kind."""
    return is_clean(text) and not _SOFT_BREAK.search(text)


def _sources(text: str) -> list[str]:
    return _BREAK.split(text) if "\r" in text else text.split("\n")


def _line_of(cleaned: str, tidy: str, number: int, gap: int) -> Line:
    indent = len(cleaned) - len(cleaned.lstrip())
    if tidy[-1] in "*=~" and (starred := _STARRED.fullmatch(tidy)):
        tidy = cleaned = starred["title"] or starred["stressed"]
    if tidy[1:2] == " " and _SPACED_OUT.fullmatch(tidy):
        tidy = cleaned = _join_letters(cleaned)
    is_row = "  " in cleaned[indent:]
    source = cleaned.strip() if is_row else tidy
    return Line((number,), (source,), tidy, gap, indent, is_row=is_row)


def _join_letters(text: str) -> str:
    """Join `T H E   E C H O`, a title that was set wide: more than one space parts its words."""
    return " ".join(word.replace(" ", "") for word in re.split(r"\s{2,}", text.strip()))


def _parts(source: str) -> list[str]:
    """Cut a source line at the soft breaks that word processors leave in it."""
    if source.isascii() and source.isprintable():
        return [clean_line(source) if "&" in source else source]
    if not _SOFT_BREAK.search(source):
        return [clean_line(source)]
    return [clean_line(part) for part in _SOFT_BREAK.split(source)]
