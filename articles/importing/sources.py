"""Where documents come from: files, folders, archives, standard input."""

import os
import stat
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from functools import cached_property, partial
from pathlib import Path, PurePosixPath
from typing import Self

from articles.importing.archives import Archives
from articles.importing.beside import Folder, Lying, Pictures, first_lying, is_address, real_path
from articles.importing.source import Source, documents_among, is_document, passed_over
from articles.readers import PassedOver, Problem

_CHUNK = 1024 * 1024


class Sources:
    """The sources that names stand for; they can be gone through more than once, inside `with`.

    Those of a folder or an archive come sorted by name. What cannot be opened, or climbs out of its folder,
    is a problem; the rest goes on. `besides` is a file that is passed over: a report that is being written.
    """

    def __init__(self, names: Sequence[str], *, besides: Path | None = None) -> None:
        self._names = names
        self._besides = besides and real_path(besides)
        self._opened = ExitStack()
        self._archives = Archives()
        self._folders: dict[Path, Folder] = {}

    def __enter__(self) -> Self:
        """Begin."""
        self._opened.enter_context(self._archives)
        return self

    def __exit__(self, *error: object) -> None:
        """Close what was opened."""
        self._opened.close()

    def __iter__(self) -> Iterator[Source | Problem | PassedOver]:
        """Yield one after the other."""
        for name in self._names:
            if name == "-":
                yield from self._archives.unpacked(self._standard_input)
            elif os.path.isdir(path := Path(name)):  # noqa: PTH112 - the path's own raises if it is not reached
                yield from self._of_folder(path)
            else:
                yield from self._of_file(path, self._beside(path.parent))

    def _of_folder(self, root: Path) -> Iterator[Source | Problem | PassedOver]:
        real = real_path(root)
        closed: list[OSError] = []
        files = [
            within / name
            for folder, _, names in os.walk(root, onerror=closed.append)
            for within in [PurePosixPath(os.path.relpath(folder, root))]
            for name in names
        ]
        for error in closed:
            yield Problem(shown(error.filename), "unreadable", error.strerror or str(error))
        yield from passed_over(files)
        for name in documents_among(files):
            path = root / name
            leads_to = real_path(path)
            if leads_to == self._besides:
                continue
            if not leads_to.is_relative_to(real):
                yield Problem(shown(path), "climbs-out")
            # What is there and no file, such as a pipe, is none of it.
            elif os.path.isfile(path) or not os.path.exists(path):  # noqa: PTH110, PTH113 - as above
                pictures = self._beside(root, within=str(name.parent))
                yield from self._of_file(path, pictures, is_chosen=is_document(path.name))

    def _of_file(
        self, path: Path, pictures: Pictures, *, is_chosen: bool = True
    ) -> Iterator[Source | Problem | PassedOver]:
        name = shown(path)
        try:
            status = path.stat()
            if not stat.S_ISREG(status.st_mode):
                yield Problem(name, "unreadable", "not a file")
                return
            source = Source(name, path.name, status.st_size, lambda: path.open("rb"), pictures, is_chosen)
            yield from self._archives.unpacked(source)
        except OSError as error:
            yield Problem(name, "unreadable", error.strerror or str(error))

    def _beside(self, root: Path, *, within: str = "") -> Pictures:
        """Return what finds the pictures of a document in a folder `within` one that was given."""
        folder = self._folder(root)

        def find(name: str) -> Lying | None:
            near = partial(folder.find, beside=within)
            return first_lying(name, near, *(self._elsewhere if is_address(name) else ()))

        return find

    @cached_property
    def _elsewhere(self) -> list[Pictures]:
        """What looks for pictures in all that was given: uploads may lie apart from the export."""
        paths = [Path(name) for name in self._names if name != "-"]
        folders = (self._folder(path).find for path in paths if os.path.isdir(path))  # noqa: PTH112 - as above
        return [*folders, self._archives.find]

    def _folder(self, root: Path) -> Folder:
        if root not in self._folders:
            self._folders[root] = Folder(root)
        return self._folders[root]

    @cached_property
    def _standard_input(self) -> Source:
        """Standard input, kept in a file so that it can be read again."""
        kept = self._opened.enter_context(tempfile.NamedTemporaryFile())  # noqa: SIM115 - entered here
        size = 0
        while chunk := sys.stdin.buffer.read(_CHUNK):
            size += kept.write(chunk)
        kept.flush()
        return Source("-", "-", size, lambda: Path(kept.name).open("rb"), lambda _: None)


def shown(path: str | Path) -> str:
    """Return a file's name as it can be printed and stored: bytes that are no UTF-8 are written out."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")
