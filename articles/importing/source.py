"""A file to be read, wherever it lies, and what is read of a folder or an archive."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import BinaryIO

from articles.importing.beside import Pictures
from articles.importing.workshops import is_left_out
from articles.readers import PassedOver

# What is read of a folder or an archive by its name; any other file only if what is in it says what it is.
_DOCUMENTS = {
    *(".txt", ".text", ".html", ".htm", ".xhtml", ".mhtml", ".mht", ".xml", ".wxr", ".rss", ".atom", ".rdf"),
    *(".json", ".jsonl", ".ndjson", ".csv", ".tsv", ".md", ".markdown", ".zip", ".gz"),
}
# What programs for mail keep: read as text, it would tell everybody who wrote to whom.
_OF_MAIL = {".eml", ".emlx", ".mbox", ".msg", ".vcf", ".ics"}
# Documents of programs that others cannot read; stories may be in them.
_OF_OTHER_PROGRAMS = {
    *_OF_MAIL,
    *(".pdf", ".doc", ".docx", ".odt", ".rtf", ".pages", ".epub", ".xls", ".xlsx", ".ods", ".ppt", ".pptx"),
    *(".odp", ".indd", ".gdoc", ".tar", ".bz2", ".xz", ".7z", ".rar"),
}
# Beside stories lie pictures and what browsers save of a page; looking into them would take long.
_NO_DOCUMENTS = {
    *(".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".svg", ".ico", ".bmp", ".tif", ".tiff", ".heic"),
    *(".css", ".js", ".mjs", ".map", ".woff", ".woff2", ".ttf", ".otf", ".eot", ".mp3", ".mp4", ".m4a"),
    *(".mov", ".avi", ".webm", ".wav", ".ogg", ".psd", ".ai", ".sql", ".sqlite3", ".db", ".exe", ".py"),
    *_OF_OTHER_PROGRAMS,
}
# What sites and programs say to programs.
_FOR_MACHINES = re.compile(
    r"(?:robots|humans|(?:app-)?ads|security|llms)\.txt|sitemap[\w-]*\.xml|(?:browserconfig|opensearch|osd)\.xml|"
    r"readme\.(?:txt|html?)|(?:manifest|package|package-lock|composer|tsconfig)\.json",
    re.IGNORECASE,
)
_OF_PROGRAMS = {"node_modules", "wp-admin", "wp-includes"}
# What lies in WordPress' folder of content beside what the site itself put there.
_CONTENT, _ADDED = "wp-content", {"plugins", "mu-plugins", "themes", "languages", "upgrade"}
_PAGES = {".html", ".htm"}
_TEXTS = {".txt", ".text", ".md", ".markdown"}


@dataclass(frozen=True, slots=True)
class Source:
    """A file to be read, more than once if need be.

    `name` can be printed and stored, `filename` is what a format may be told by; `size` is in bytes (of a
    gzip file: packed). `pictures` finds a picture that came along, by its path beside the source or by its
    address. Where it is not `is_chosen`, neither its name nor whoever gave it says that it is a document.
    """

    name: str
    filename: str
    size: int
    open: Callable[[], BinaryIO]
    pictures: Pictures
    is_chosen: bool = True


def is_document(filename: str) -> bool:
    """Whether a file's name says that there are stories in it."""
    return PurePosixPath(filename.lower()).suffix in _DOCUMENTS


def is_of_another_program(filename: str) -> bool:
    """Whether a file's name says that only the program which made it can read it."""
    return PurePosixPath(filename.lower()).suffix in _OF_OTHER_PROGRAMS


def is_of_mail(filename: str) -> bool:
    """Whether a file's name says that letters, addresses or appointments are in it."""
    return PurePosixPath(filename.lower()).suffix in _OF_MAIL


def passed_over(paths: Iterable[PurePosixPath]) -> list[PassedOver]:
    """Return what there is of other programs among the files of a folder or an archive, by its ending."""
    endings = (path.suffix.lower() for path in paths if not _is_hidden(path))
    counts = Counter(ending for ending in endings if ending in _OF_OTHER_PROGRAMS)
    return [PassedOver(ending, count) for ending, count in counts.items()]


def documents_among(paths: Iterable[PurePosixPath]) -> list[PurePosixPath]:
    """Return those files of a folder or an archive that may be documents, sorted.

    Left out are hidden files, pictures and the like, what a browser saved of the page `x.html` in `x_files`,
    `x.json` beside `x.txt`, which tells of the same story, what is for machines, and what the maker of a site
    works with or has made.
    """
    held = sorted(paths)
    serves_maker = is_left_out(held)
    may_be = [
        path
        for path in held
        if path.suffix.lower() not in _NO_DOCUMENTS
        and not _is_hidden(path)
        and not (_FOR_MACHINES.fullmatch(path.name) or _is_of_a_program(path.parts))
        and not serves_maker(path)
    ]
    pages = {path.with_suffix("") for path in may_be if path.suffix.lower() in _PAGES}
    tables = [path for path in may_be if path.suffix.lower() == ".json"]
    # Made only where it is asked for: a folder may hold a hundred thousand texts and nothing else.
    told = {path.with_suffix("") for path in may_be if path.suffix.lower() in _TEXTS} if tables else set()
    twice = {path for path in tables if path.with_suffix("") in told | pages}
    saved = {page.with_name(page.name + "_files") for page in pages}
    return [path for path in may_be if path not in twice and (not saved or saved.isdisjoint(path.parents))]


def _is_of_a_program(parts: Sequence[str]) -> bool:
    """Whether a file belongs to the programs that make a site."""
    if not _OF_PROGRAMS.isdisjoint(parts):
        return True
    return _CONTENT in parts and not _ADDED.isdisjoint(parts[parts.index(_CONTENT) + 1 :][:1])


def _is_hidden(path: PurePosixPath) -> bool:
    return any(part.startswith((".", "__MACOSX", "~$")) and part != ".." for part in path.parts)
