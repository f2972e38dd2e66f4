"""Every format that is read, and how a source is recognised by what is in it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import BinaryIO

from articles.readers import (
    csv_table,
    feed,
    html_page,
    json_lines,
    json_objects,
    markdown,
    plain_text,
    wordpress,
)
from articles.readers.digests import digest_of
from articles.readers.document import LARGEST, LARGEST_TO_TRAVEL, Entry, Found, Parsed, PassedOver, Problem
from articles.readers.findings import Findings
from articles.readers.no_article import kind_of_page

# What a format is recognised by: as many bytes of the beginning of a file.
HEAD = 65_536


@dataclass(frozen=True, slots=True)
class Reader:
    """How a format is read.

    `recognises` tells by the first `HEAD` bytes and the name of a file whether it is of this format;
    `entries` yields what it holds, streaming, and problems with their place; `survey` is the first pass, for
    what entries must know of each other or of other files.
    """

    format: str
    recognises: Callable[[bytes, str], bool]
    entries: Callable[[BinaryIO, str, Findings], Iterator[Found]]
    survey: Callable[[BinaryIO, str, Findings], None] | None = None


def whole(
    parse: Callable[[bytes, str], Parsed],
    kind_of: Callable[[bytes, str], str],
    said_by_path: Callable[[str], str],
) -> Callable[[BinaryIO, str, Findings], Iterator[Found]]:
    """Return the `entries` of a format whose files hold one document each, read by `parse(data, source)`.

    `kind_of` names what is no story and is passed over; `said_by_path` what a path says of its story.
    """

    def entries(file: BinaryIO, source: str, findings: Findings) -> Iterator[Found]:  # noqa: ARG001
        data = file.read(LARGEST + 1)
        if len(data) > LARGEST:
            yield Problem(source, "too-large", f"> {LARGEST // 1024 // 1024} MB")
        elif kind := kind_of(data, source):
            yield PassedOver(kind)
        else:
            digest = digest_of(data, said_by_path(source))
            travels = len(data) <= LARGEST_TO_TRAVEL
            yield Entry(source, digest, partial(parse, data, source), travels=travels)

    return entries


# In the order in which they are asked: the particular before the general, plain text last.
READERS: tuple[Reader, ...] = (
    Reader("wxr", wordpress.recognises, wordpress.entries, wordpress.survey),
    Reader("html", html_page.is_html_page, html_page.entries, html_page.survey),
    Reader("feed", feed.recognises, feed.entries),
    Reader("jsonl", json_lines.recognises, json_lines.entries),
    Reader("json", json_objects.recognises, json_objects.entries),
    Reader("markdown", markdown.recognises, whole(markdown.parse, kind_of_page, markdown.said_by_path)),
    Reader("csv", csv_table.recognises, csv_table.entries, csv_table.survey),
    Reader("text", lambda head, name: True, plain_text.entries, plain_text.survey),  # noqa: ARG005
)


def reader_for(head: bytes, name: str, *, format: str = "auto") -> Reader:  # noqa: A002 - the option's name
    """Return the reader of a file that begins with `head`, or the one of the `format` that was asked for.

    An export is a feed too, but only its own reader knows what the site keeps from visitors.
    """
    if format != "auto" and not (format == "feed" and wordpress.recognises(head, name)):
        return next(reader for reader in READERS if reader.format == format)
    return next(reader for reader in READERS if reader.recognises(head, name))
