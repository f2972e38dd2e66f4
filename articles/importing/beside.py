"""Pictures that lie beside a source: under which paths they may, and the folders they are looked for in."""

import os
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import BinaryIO
from urllib.parse import unquote, urlsplit

# What WordPress puts behind the name of a file that it made smaller; the whole one lies beside it.
_SIZED = re.compile(r"-\d{1,5}x\d{1,5}(?=\.\w{1,5}$)")
_SCALED = re.compile(r"-scaled(?=\.\w{1,5}$)")
_SUFFIX = re.compile(r"(?=\.\w{1,5}$)")
_UPLOADS = "uploads"
_MOST_FOLDERS = 20
# Where makers of sites keep what the site has at its root.
_ROOTS = ("", "static", "public")


@dataclass(frozen=True, slots=True)
class Lying:
    """A picture file that came along. When it is replaced, its `stamp` is another one."""

    stamp: str
    open: Callable[[], BinaryIO]


# Finds the picture that a source names, by a path or by its address on the site.
Pictures = Callable[[str], Lying | None]


def first_lying(name: str, *looked_in: Pictures) -> Lying | None:
    """Return the picture of a name from the first of these that has it under one of its paths."""
    places = list(places_of(name))
    return next((found for look in looked_in for place in places if (found := look(place))), None)


def is_address(name: str) -> bool:
    """Whether a picture is named by its address on the web."""
    return name.startswith(("http://", "https://"))


def is_news(now: Mapping[str, str], before: Mapping[str, str]) -> bool:
    """Whether one of the pictures with these stamps came, or was replaced, since those `before` were seen.

    One that does not lie there any more is no news: it came in while it did.
    """
    return any(stamp and before.get(name) != stamp for name, stamp in now.items())


def stamps(names: Iterable[str], pictures: Pictures) -> dict[str, str]:
    """Return the stamp of each picture of these names, an empty one for what does not lie there."""
    return {name: found.stamp if (found := pictures(name)) else "" for name in names}


def places_of(name: str) -> Iterator[str]:
    """Yield the paths under which a picture may lie beside its source, the best first.

    A path may lack folders in front. An address is looked for under the path that it has on its site, of
    which only what stands before `uploads/` and behind may be lacking, and never the last folder: pictures
    of two months may have one name. A smaller version is looked for under the name of the whole one first.

    >>> list(places_of("img/2019/a.jpg"))
    ['img/2019/a.jpg', '2019/a.jpg', 'a.jpg']
    >>> list(places_of("https://x.example/wp-content/uploads/2019/03/a.jpg"))[1:]
    ['wp-content/uploads/2019/03/a.jpg', 'uploads/2019/03/a.jpg', '2019/03/a.jpg']
    """
    if is_address(name):
        yield from _of_address(name)
        return
    parts = [part for part in name.split("/") if part][-_MOST_FOLDERS:]
    for start in range(len(parts)):
        yield "/".join(parts[start:])


def _of_address(address: str) -> Iterator[str]:
    try:
        split = urlsplit(address)
    except ValueError:
        return
    parts = [part for part in unquote(split.path).split("/") if part not in {"", ".", ".."}]
    if not 2 <= len(parts) <= _MOST_FOLDERS:
        return
    *folders, file = parts
    behind = len(folders) - folders[::-1].index(_UPLOADS) if _UPLOADS in folders else 0
    for version in _versions(file):
        yield "/".join([split.netloc, *folders, version])
        for start in range(min(behind, len(folders) - 1) + 1):
            yield "/".join([*folders[start:], version])


def whole_version(name: str) -> str:
    """Return the name of the whole picture of which a smaller version may be named.

    >>> whole_version("2019/03/bus-300x200.jpg")
    '2019/03/bus.jpg'
    """
    return _SIZED.sub("", name)


def _versions(file: str) -> Iterator[str]:
    """Yield the names of a file's versions, the largest first."""
    whole = whole_version(file)
    yield whole
    if whole != file:
        yield _SUFFIX.sub("-scaled", whole, count=1)
        yield file
    elif (original := _SCALED.sub("", file)) != file:
        yield original


def real_path(path: Path) -> Path:
    """Return where a path leads to: one of them for links round in a circle, at which `resolve` raises."""
    return Path(os.path.realpath(path))


class Folder:
    """A folder with all that is in it, in which pictures are looked for; each part of it is listed once."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._real = real_path(root)
        self._listed: dict[str, dict[str, str]] = {}

    def find(self, path: str, *, beside: str = "") -> Lying | None:
        """Return the picture of a path, never above the root.

        It is looked for in the folder `beside`, in the root, and where makers of sites keep pictures there.
        """
        for base in dict.fromkeys((beside, *_ROOTS)):
            if found := self._find(os.path.normpath(f"{base}/{path}" if base else path)):
                return found
        return None

    def _find(self, path: str) -> Lying | None:
        place = ""
        for part in path.split("/"):
            name = self._names(place).get(composed(part))
            if name is None:
                return None
            place = f"{place}/{name}" if place else name
        try:
            real = real_path(self._root / place)
            if not real.is_relative_to(self._real) or not real.is_file():
                return None
            status = real.stat()
        except OSError:
            return None
        return Lying(f"{status.st_size}-{status.st_mtime_ns}", partial(real.open, "rb"))

    def _names(self, folder: str) -> Mapping[str, str]:
        """Return what is in a folder: names as they are there, under what they are composed to."""
        if folder not in self._listed:
            try:
                with os.scandir(self._root / folder) as found:
                    self._listed[folder] = {composed(entry.name): entry.name for entry in found}
            except OSError:
                self._listed[folder] = {}
        return self._listed[folder]


def composed(name: str) -> str:
    """Return a name with composed letters: some systems write `ñ` as `n` with a tilde behind."""
    return name if name.isascii() else unicodedata.normalize("NFC", name)
