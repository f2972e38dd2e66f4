"""A page that a browser saved in a single file (MHTML): the page, and the pictures that came along in it."""

import binascii
import codecs
import io
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from email.parser import BytesHeaderParser
from functools import partial
from itertools import islice, pairwise
from typing import BinaryIO

import webencodings

from articles.importing.beside import Lying, is_address
from articles.importing.source import Source
from articles.readers import Problem
from articles.readers.picture_addresses import PICTURE_FILE, picture_key

# Bytes at the beginning of a file by which it is told; its own header, and that of a part, is no longer.
HEAD = 8_192
LARGEST = 64 * 1024 * 1024
MOST_PARTS = 5_000
# In an archive they are known by their names first.
SUFFIXES = {".mhtml", ".mht"}
_BEGINS = re.compile(
    rb"\s{0,99}(?:[\w-]{1,60}:[^\n]{0,2000}\n(?:[ \t][^\n]{0,2000}\n){0,20}){0,40}?"
    rb"content-type:\s{0,9}multipart/related\b",
    re.IGNORECASE,
)
_END_OF_HEADER = re.compile(rb"\r?\n\r?\n")
_CHARSET = re.compile(r"charset\s{0,9}=\s{0,9}[\"']?([\w.:-]{1,40})", re.IGNORECASE)
_PAGES = {"text/html", "application/xhtml+xml"}
_ADDRESS = re.compile(r"https?://[^\s<>]{4,500}")


@dataclass(frozen=True, slots=True)
class _Part:
    """A part of a file: where it lies there, what it is, and by what the page names it."""

    begin: int
    end: int
    type: str
    encoding: str
    location: str
    number: str

    def decoded(self, data: bytes) -> bytes:
        """Return what it holds; raises ValueError for what is written wrongly."""
        inside = data[self.begin : self.end]
        if self.encoding == "base64":
            return binascii.a2b_base64(inside)
        return binascii.a2b_qp(inside) if self.encoding == "quoted-printable" else inside


@dataclass(frozen=True, slots=True)
class _Saved:
    """A file with its page, and its other parts by all that the page may name them by."""

    data: bytes
    page: bytes
    parts: dict[str, _Part]

    def find(self, name: str) -> Lying | None:
        """Return the picture of an address, a path beside the page or a `cid:`; another size will do."""
        part = self.parts.get(name) or self.parts.get(picture_key(name))
        if part is None:
            return None
        stamp = f"{zlib.crc32(self.data[part.begin : part.end]):08x}-{part.end - part.begin}"
        return Lying(stamp, lambda: io.BytesIO(part.decoded(self.data)))


class SavedPages:
    """The pages in single files among the sources of a run, read when opened; one is kept at a time."""

    def __init__(self) -> None:
        self._last: tuple[str, _Saved] | None = None

    def page_of(self, source: Source, head: bytes) -> Source | Problem:
        """Return the page of a source that begins as a single file, with what finds its pictures there.

        Any other source comes back as it is. What cannot be read raises OSError or ValueError.
        """
        if not _BEGINS.match(head):
            return source
        saved = self._saved(source)
        if isinstance(saved, Problem):
            return saved
        return replace(
            source,
            filename=f"{source.filename}.html",
            open=partial(self._opened, source),
            pictures=partial(self._picture, source),
        )

    def _saved(self, source: Source) -> _Saved | Problem:
        if self._last and self._last[0] == source.name:
            return self._last[1]
        with source.open() as file:
            data = file.read(LARGEST + 1)
        saved = _parted(data, source.name)
        if isinstance(saved, _Saved):
            self._last = source.name, saved
        return saved

    def _opened(self, source: Source) -> BinaryIO:
        saved = self._saved(source)
        return io.BytesIO(saved.page if isinstance(saved, _Saved) else b"")

    def _picture(self, source: Source, name: str) -> Lying | None:
        saved = self._saved(source)
        return (saved.find(name) if isinstance(saved, _Saved) else None) or source.pictures(name)


def _parted(data: bytes, name: str) -> _Saved | Problem:
    if len(data) > LARGEST:
        return Problem(name, "too-large", f"> {LARGEST // 1024 // 1024} MB")
    header = BytesHeaderParser().parsebytes(_header(data))
    boundary = header.get_boundary()
    if not boundary:
        return Problem(name, "broken-archive")
    parts = list(islice(_parts(data, boundary.encode("utf-8", "surrogateescape")), MOST_PARTS + 1))
    if len(parts) > MOST_PARTS:
        return Problem(name, "too-many-files", f"> {MOST_PARTS:,}")
    page = next((part for part in parts if part.type.partition(";")[0].strip().lower() in _PAGES), None)
    if page is None:
        return Problem(name, "no-body")
    address = _said(header["Snapshot-Content-Location"]) or page.location
    named: dict[str, _Part] = {}
    for part in parts:
        for known_as in _names(part, page.location):
            named.setdefault(known_as, part)
    return _Saved(data, _noted(_as_utf8(page.decoded(data), page.type), address), named)


def _parts(data: bytes, boundary: bytes) -> Iterator[_Part]:
    """Yield the parts between two lines of the boundary; a file that was cut off ends the last one."""
    lines = re.compile(rb"(?:^|\r?\n)--%b(?:--)?[ \t]*\r?(?:\n|$)" % re.escape(boundary))
    marks = [(found.start(), found.end()) for found in islice(lines.finditer(data), MOST_PARTS + 3)]
    for (_, begin), (end, _) in pairwise([*marks, (len(data), 0)]):
        head = _header(data[begin : min(end, begin + HEAD)])
        fields = BytesHeaderParser().parsebytes(head)
        if head:
            yield _Part(
                begin=begin + len(head),
                end=end,
                type=_said(fields["Content-Type"]),
                encoding=_said(fields["Content-Transfer-Encoding"]).lower(),
                location=_said(fields["Content-Location"]),
                number=_said(fields["Content-ID"]).strip("<>"),
            )


def _header(data: bytes) -> bytes:
    end = _END_OF_HEADER.search(data, 0, HEAD)
    return data[: end.end()] if end else b""


def _said(field: object) -> str:
    """Return the value of a field, of which long ones go on in the next line."""
    return "" if field is None else "".join(str(field).split())


def _names(part: _Part, page: str) -> Iterator[str]:
    """Yield all by which a page may name one of its parts: other sizes of a picture have its name but one."""
    if part.number:
        yield f"cid:{part.number}"
    if part.location:
        yield part.location
        folder = page.rpartition("/")[0]
        if folder and not is_address(page):
            yield part.location.removeprefix(f"{folder}/")
        if PICTURE_FILE.search(part.location.partition("?")[0]):
            yield picture_key(part.location)


def _as_utf8(page: bytes, type_: str) -> bytes:
    """Return a page in UTF-8 where the header of its part tells another encoding; that is believed first."""
    told = _CHARSET.search(type_)
    encoding = webencodings.lookup(told[1]) if told else None
    if encoding is None or encoding.name == "utf-8":
        return page
    text: str = encoding.codec_info.decode(page, "replace")[0]
    return codecs.BOM_UTF8 + text.encode("utf-8", "replace")


def _noted(page: bytes, address: str) -> bytes:
    """Return a page with a note of where it was saved, as browsers make one; its lines keep their numbers."""
    if not _ADDRESS.fullmatch(address):
        return page
    mark = codecs.BOM_UTF8 if page.startswith(codecs.BOM_UTF8) else b""
    note = f"<!-- saved from url=({len(address):04}){address} -->".encode()
    return mark + note + page.removeprefix(mark)
