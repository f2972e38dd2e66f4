"""What is in zip and gzip archives: read where it stands, within bounds.

Only of an archive inside an archive a copy is made, for the time of the run.
"""

import gzip
import io
import os
import stat
import tempfile
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import ExitStack, suppress
from dataclasses import replace
from functools import partial
from pathlib import Path, PurePosixPath
from typing import IO, BinaryIO, Self

from articles.importing.beside import Lying, composed, first_lying
from articles.importing.mhtml import HEAD, SUFFIXES, SavedPages
from articles.importing.source import (
    Source,
    documents_among,
    is_document,
    is_of_another_program,
    is_of_mail,
    passed_over,
)
from articles.readers import PassedOver, Problem

MOST_MEMBERS = 200_000
# A packed file may grow to this size whatever it was, or to this many times its size: texts pack to a tenth.
SMALL = 100 * 1024 * 1024
LARGEST_GROWTH = 60
_CHUNK = 1024 * 1024
_ROOT = PurePosixPath()
_TAR_HEAD = 512
_PACKED = b"PK\x03\x04"
# How what other programs keep begins: packed, PDF, Office before it was packed, RTF.
_OF_OTHER_PROGRAMS = {_PACKED, b"%PDF", b"\xd0\xcf\x11\xe0", b"{\\rt"}
# What opening and reading a broken archive raises.
BROKEN = (zipfile.BadZipFile, OSError, NotImplementedError, EOFError, ValueError, zlib.error)


class ExpandsTooMuch(OSError):
    """A packed file grows out of all proportion."""


class Archives:
    """The zip archives among the sources of a run, each opened once; closed at the end of `with`."""

    def __init__(self) -> None:
        self._zips: dict[str, _Zip] = {}
        self._saved_pages = SavedPages()
        self._opened = ExitStack()

    def __enter__(self) -> Self:
        """Begin."""
        return self

    def __exit__(self, *error: object) -> None:
        """Close what was opened: until then members and pictures can be read."""
        self._zips.clear()
        self._opened.close()

    def unpacked(self, source: Source) -> Iterator[Source | Problem | PassedOver]:
        """Yield the members of a source whose first bytes tell an archive; any other source as it is.

        Of a page that was saved in a single file the page is yielded, which finds its pictures there. What
        only another program reads is a problem.
        """
        with source.open() as file:
            beginning = file.read(HEAD)
        head = beginning[:4]
        is_of_another = head in _OF_OTHER_PROGRAMS and is_of_another_program(source.filename)
        if is_of_another or is_of_mail(source.filename):
            yield Problem(source.name, "other-program")
        elif head in {_PACKED, b"PK\x05\x06"}:
            yield from self._members_of(source)
        elif head.startswith(b"\x1f\x8b"):
            yield _gunzipped(source)
        elif _is_tar(beginning):
            yield Problem(source.name, "tar-archive")
        else:
            yield self._page_of(source, beginning)

    def find(self, path: str) -> Lying | None:
        """Return the picture of a path in one of the archives."""
        return next((found for archive in self._zips.values() if (found := archive.find(path))), None)

    def _members_of(self, source: Source) -> Iterator[Source | Problem | PassedOver]:
        archive = self._zips.get(source.name)
        if archive is None:
            try:
                archive = self._opened.enter_context(_Zip(source))
            except BROKEN as error:
                yield Problem(source.name, "broken-archive", str(error))
                return
            self._zips[source.name] = archive
        if len(archive.members) > MOST_MEMBERS:
            yield Problem(source.name, "too-many-files", f"> {MOST_MEMBERS}")
            return
        yield from passed_over(archive.members)
        for path in documents_among(archive.members):
            found = archive.source(path)
            if isinstance(found, Source) and archive.holds_archive(path):
                yield from self._inside(archive, found)
            elif isinstance(found, Source) and path.suffix.lower() in SUFFIXES:
                with found.open() as file:
                    beginning = file.read(HEAD)
                yield self._page_of(found, beginning)
            else:
                yield found

    def _page_of(self, source: Source, beginning: bytes) -> Source | Problem:
        try:
            return self._saved_pages.page_of(source, beginning)
        except BROKEN as error:
            return Problem(source.name, "broken-archive", str(error))

    def _inside(self, outer: "_Zip", source: Source) -> Iterator[Source | Problem | PassedOver]:
        """Yield the members of an archive that is inside another."""
        if source.name not in self._zips:
            folder = self._opened.enter_context(tempfile.TemporaryDirectory())
            copy = Path(folder) / "copy.zip"
            try:
                outer.copy(source, copy)
                inner = self._opened.enter_context(_Zip(replace(source, open=lambda: copy.open("rb")), outer))
            except ExpandsTooMuch:
                yield Problem(source.name, "expands-too-much")
                return
            except BROKEN as error:
                yield Problem(source.name, "broken-archive", str(error))
                return
            self._zips[source.name] = inner
        yield from self._members_of(source)


def _is_tar(beginning: bytes) -> bool:
    """Whether a file is a tar archive; read as one text, all that is in it would make one story."""
    return beginning[257:262] == b"ustar"


def _gunzipped(source: Source) -> Source | Problem:
    def opened() -> BinaryIO:
        file = source.open()
        return _bounded(gzip.GzipFile(fileobj=file), source.size, file)

    with suppress(*BROKEN), opened() as file:  # what is broken is told when it is read
        if _is_tar(file.read(_TAR_HEAD)):
            return Problem(source.name, "tar-archive")
    filename = source.filename.removesuffix(".gz")
    is_chosen = source.is_chosen and (filename == source.filename or is_document(filename))
    return replace(source, open=opened, filename=filename, is_chosen=is_chosen)


class _Zip:
    """A zip archive whose members are read where they stand."""

    def __init__(self, source: Source, outer: "_Zip | None" = None) -> None:
        self.name = source.name
        self._outer = outer
        # Archives inside do not pack much smaller again: all copies together take little more room than it.
        self._room = SMALL + 2 * source.size
        self.beside = source.pictures
        self.file = source.open()
        try:
            self.archive = zipfile.ZipFile(self.file)
        except BaseException:
            self.file.close()
            raise
        self.members = {
            PurePosixPath(member.filename.replace("\\", "/")): member
            for member in self.archive.infolist()
            if not member.is_dir()
        }
        self._pictures: dict[str, zipfile.ZipInfo] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self.archive.close()
        self.file.close()

    def source(self, path: PurePosixPath) -> Source | Problem:
        """Return a member as a source, or what is wrong with it."""
        member = self.members[path]
        place = f"{self.name}/{str(path).encode('utf-8', 'backslashreplace').decode()}"
        if path.is_absolute() or ".." in path.parts or stat.S_ISLNK(member.external_attr >> 16):
            return Problem(place, "climbs-out")
        if member.flag_bits & 1:
            return Problem(place, "locked")
        try:
            with self.opened(member) as file:
                head = file.read(4)
        except BROKEN as error:
            return Problem(place, "broken-archive", str(error))
        if head == _PACKED and (self._outer or path.suffix.lower() != ".zip"):
            return Problem(place, "archive-in-archive")
        source = Source(
            name=place,
            filename=path.name,
            size=member.file_size,
            open=lambda: self.opened(member),
            pictures=lambda name: self.picture(name, beside=path.parent),
            is_chosen=is_document(path.name),
        )
        return _gunzipped(source) if head.startswith(b"\x1f\x8b") else source

    def holds_archive(self, path: PurePosixPath) -> bool:
        """Whether a member that can be read is an archive."""
        if path.suffix.lower() != ".zip":
            return False
        with self.opened(self.members[path]) as file:
            return file.read(4) == _PACKED

    def copy(self, source: Source, to: Path) -> None:
        """Copy a member to a file; raises ExpandsTooMuch where the copies take too much room."""
        with source.open() as file, to.open("wb") as written:
            while chunk := file.read(_CHUNK):
                self._room -= len(chunk)
                if self._room < 0:
                    raise ExpandsTooMuch
                written.write(chunk)

    def picture(self, name: str, *, beside: PurePosixPath) -> Lying | None:
        """Return the picture of a name from the archive, or what lies beside that."""
        return first_lying(name, lambda path: self.find(path, beside=beside)) or self.beside(name)

    def find(self, path: str, *, beside: PurePosixPath = _ROOT) -> Lying | None:
        """Return the picture of a path in the folder `beside` or at the root."""
        if not self._pictures:
            self._pictures = {composed(str(place)): member for place, member in self.members.items()}
        for place in (os.path.normpath(beside / path), path):
            if member := self._pictures.get(composed(place)):
                return Lying(f"{member.CRC:08x}-{member.file_size}", partial(self.opened, member))
        return None

    def opened(self, member: zipfile.ZipInfo) -> BinaryIO:
        """Open a member for reading, within its bounds."""
        return _bounded(self.archive.open(member), member.compress_size)


class _Bounded(io.RawIOBase):
    """A packed file that ends with ExpandsTooMuch where it has grown out of all proportion."""

    def __init__(self, file: IO[bytes], packed: int, beneath: IO[bytes] | None) -> None:
        self._file = file
        self._beneath = beneath
        self._read = 0
        self._most = max(SMALL, packed * LARGEST_GROWTH)

    def readable(self) -> bool:
        """Yes."""
        return True

    def seekable(self) -> bool:
        """Yes; going back costs reading it again."""
        return True

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        """Go to a place."""
        self._read = self._file.seek(offset, whence)
        return self._read

    def tell(self) -> int:
        """Return the place."""
        return self._read

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        """Read the next bytes into `buffer` and return their number."""
        data = self._file.read(len(buffer))
        self._read += len(data)
        if self._read > self._most:
            raise ExpandsTooMuch
        buffer[: len(data)] = data
        return len(data)

    def close(self) -> None:
        """Close the packed file too."""
        self._file.close()
        if self._beneath:
            self._beneath.close()
        super().close()


def _bounded(file: IO[bytes], packed: int, beneath: IO[bytes] | None = None) -> BinaryIO:
    return io.BufferedReader(_Bounded(file, packed, beneath), _CHUNK)
