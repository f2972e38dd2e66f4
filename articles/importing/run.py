"""One import from its sources to its outcomes: read, prepare, write in batches."""

import itertools
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from articles.importing.outcome import Outcome
from articles.importing.writer import Options, Prepared, Writer, prepare
from articles.readers import ParsedDocument, Problem, read_plain_text

# Some 100 ms of the one writer's time: others get their turn in between.
BATCH = 40
# Files of a folder that are read; what else lies there is somebody else's.
TEXT_SUFFIXES = {".txt", ".text"}
LARGEST = 20 * 1024 * 1024


def run(sources: Sequence[str], options: Options) -> Iterator[Outcome]:
    """Import files, folders (all text files below them) and `-` (standard input); yield what became of each.

    A source that cannot be read is rejected with its reason, and the rest goes on.
    """
    writer = Writer(options)
    documents = (_prepared(path, options) for path in files(sources))
    while batch := list(itertools.islice(documents, BATCH)):
        written = iter(writer.write([item for item in batch if isinstance(item, Prepared)]))
        for item in batch:
            yield item if isinstance(item, Outcome) else next(written)


def files(sources: Iterable[str]) -> Iterator[str]:
    """Yield the files named by the sources, those of a folder sorted; `-` as it is."""
    for source in sources:
        if source != "-" and (folder := Path(source)).is_dir():
            found = (path for path in folder.rglob("*") if path.suffix.lower() in TEXT_SUFFIXES)
            yield from sorted(str(path) for path in found if path.is_file())
        else:
            yield source


def _prepared(path: str, options: Options) -> Prepared | Outcome:
    document = _read(path)
    if isinstance(document, Problem):
        return Outcome(shown(path), "rejected", problems=[document])
    return prepare(document, options)


def shown(path: str) -> str:
    """Return a file's name as it can be printed and stored: bytes that are no UTF-8 are written out."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def _read(path: str) -> ParsedDocument | Problem:
    source = shown(path)
    try:
        data = sys.stdin.buffer.read(LARGEST + 1) if path == "-" else _bytes(Path(path))
    except OSError as error:
        return Problem(place=source, reason="unreadable", details=error.strerror or str(error))
    if len(data) > LARGEST:
        return Problem(place=source, reason="too-large", details=f"> {LARGEST // 1024 // 1024} MB")
    return read_plain_text(data, source=source)


def _bytes(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(LARGEST + 1)
