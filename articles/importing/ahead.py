"""Parses the documents that come next in another process, while those before them are written."""

import itertools
import logging
import math
import subprocess
import sys
from collections.abc import Callable, Container, Iterable, Iterator
from dataclasses import replace
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from typing import Self

from django.conf import settings

from articles.importing.source import Source
from articles.readers import Entry, Parsed, Problem

Batch = list[tuple[Entry, Source] | Problem]
# Tells the keys of those entries of a batch that need not be parsed.
AsKnown = Callable[[Batch], Container[tuple[str, str]]]

# The shares of a batch that the process parses: at first, at least, and by how much it changes at once.
_SHARE, _LEAST, _STEP = 0.8, 0.5, 0.05

logger = logging.getLogger(__name__)


class Ahead:
    """A process that parses most of one batch ahead of the writer, inside `with`, from `start` on.

    How much of it is found out: as much as it is ready with when the writer is.

    It only saves time. What it does not answer, because a reader failed there or because it died, is parsed
    where it is needed, as it is without one.
    """

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self._connection: Connection | None = None
        self._asked: list[int] = []
        self._share = _SHARE

    def __enter__(self) -> Self:
        """Begin; nothing is started yet."""
        return self

    def __exit__(self, *error: object) -> None:
        """End the process, whatever it does: it has nothing to lose."""
        self._end()

    def start(self) -> None:
        """Start the process. It takes a while to be there; its first answer is waited for, nothing before."""
        self._connection, theirs = Pipe()
        with theirs:
            self._process = subprocess.Popen(  # noqa: S603 - our own module
                [sys.executable, "-m", "articles.readers.apart", str(theirs.fileno())],
                cwd=settings.BASE_DIR,
                pass_fds=[theirs.fileno()],
                stdin=subprocess.DEVNULL,
                process_group=0,  # Ctrl+C is for the import, and ends it through that
            )

    def parsed(self, batches: Iterable[Batch], known: AsKnown) -> Iterator[Batch]:
        """Yield the batches, parsed where that was possible; `known` entries need not be.

        A batch is asked for when the one before it was answered and is about to be written: so neither
        process ever waits for the other to take what it says.
        """
        if self._connection is None:
            yield from batches
            return
        before: Batch = []
        for batch in itertools.chain(batches, [[]]):
            self._take_answers(before)
            self._ask(batch, known)
            if before:
                yield before
            before = batch

    def _ask(self, batch: Batch, known: AsKnown) -> None:
        if self._connection is None or not batch:
            return
        seen = known(batch)
        wanted = [
            (place, found[0].parse)
            for place, found in enumerate(batch)
            if not isinstance(found, Problem) and found[0].travels and found[0].key not in seen
        ]
        wanted = wanted[: math.ceil(self._share * len(wanted))]
        if wanted:
            try:
                self._connection.send([parse for _, parse in wanted])
            except OSError:
                self._go_on_alone()
            else:
                self._asked = [place for place, _ in wanted]

    def _take_answers(self, batch: Batch) -> None:
        """Put into a batch what was answered of it."""
        asked, self._asked = self._asked, []
        if self._connection is None or not asked:
            return
        try:
            is_ready = self._connection.poll()
            answers: list[Parsed | None] = self._connection.recv()
        except (EOFError, OSError):
            self._go_on_alone()
            return
        self._share = min(1.0, self._share + _STEP) if is_ready else max(_LEAST, self._share - _STEP)
        for place, answer in zip(asked, answers, strict=True):
            found = batch[place]
            if answer is not None and not isinstance(found, Problem):
                batch[place] = (_answered(found[0], answer), found[1])

    def _go_on_alone(self) -> None:
        status = self._end()
        logger.error("the process that parses ahead ended with %s; the import goes on without it", status)

    def _end(self) -> int | None:
        """End the process; return how it had ended before, or minus the signal that it ends with."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None
        if self._process is None:
            return None
        self._process.kill()
        return self._process.wait()


def _answered(entry: Entry, answer: Parsed) -> Entry:
    return replace(entry, parse=lambda: answer)
