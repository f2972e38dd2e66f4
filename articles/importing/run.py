"""One import from its sources to its outcomes: look at all of them, then read, prepare, write in batches."""

import gc
import logging
from collections import Counter, deque
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from articles.importing import learning, thrown_away
from articles.importing.ahead import Ahead, Batch
from articles.importing.archives import BROKEN, ExpandsTooMuch
from articles.importing.asking import Known, remembered
from articles.importing.beside import is_news, stamps
from articles.importing.interrupting import interrupted_afterwards
from articles.importing.outcome import Outcome
from articles.importing.places import Places
from articles.importing.prepared import Options, Prepared, prepare
from articles.importing.record import Record
from articles.importing.source import Source
from articles.importing.sources import Sources
from articles.importing.writer import Writer
from articles.models import Publication
from articles.readers import (
    HEAD,
    Entry,
    Findings,
    Found,
    ParsedProfile,
    PassedOver,
    Problem,
    Reader,
    ThrownAway,
    reader_for,
)
from articles.services.picturing import NotStored

# Less than 100 ms of the one writer's time: others get their turn in between.
BATCH = 80
# Of large documents no more are written together than have so many bytes, or one.
_LARGE = 16 * 1024 * 1024
# In a run of so many sources another process parses ahead: it takes the time of some fifty to be there.
_MANY = 200
# So many objects are made before garbage is looked for. Pages and rows are no circles: they go by themselves.
_OBJECTS = 10_000

logger = logging.getLogger(__name__)


class Run:
    """An import of files, folders, archives and `-` (standard input).

    `total` and `done` are bytes of the sources, for telling how far it is; `passed_over` counts by kind what
    they hold besides stories and staff; `untold` is what became of documents and was not yielded yet, also
    where the run has ended before its time. With a `report`, a file that may
    lie among the sources, entries that are known already are parsed too, so that it says what is in them.
    """

    def __init__(
        self,
        names: Sequence[str],
        options: Options,
        *,
        format: str = "auto",  # noqa: A002 - the option's name
        report: Path | None = None,
    ) -> None:
        self.options = options
        self.total = self.done = 0
        self.passed_over: Counter[str] = Counter()
        self.untold: deque[Outcome] = deque()
        self._format = format
        self._record: Record | None = None
        self._tells_all = report is not None
        self._sources = Sources(names, besides=report)
        self._findings = Findings()
        self._papers: set[int] = set()
        self._places = Places(options, self._found_in)
        self._writer = Writer(options, self._places.tell)
        self._ahead = Ahead()

    def outcomes(self, record: Record | None = None) -> Iterator[Outcome]:
        """Import, and yield what became of each document, in the order of the sources; a `record` keeps it.

        What cannot be read is rejected with its reason, and the rest goes on. Raises DatabaseError, and
        NotStored of pictures, where nothing more can be kept. Each batch that was yielded
        from is in the database: a run that is killed goes on from there when it is called again. Ctrl+C ends
        it between two batches, when all that is in has been told.
        """
        self._record = record
        with self._sources, self._ahead, self._places, _collected_seldom():
            self._findings.learned = learning.learned()
            self._findings.paper = learning.paper_without_name(self.options.publication)
            self._look()
            for batch in self._ahead.parsed(self._batches(), self._known):
                with interrupted_afterwards():
                    self._write(batch)
                    if self._findings.of_sites():
                        self._papers |= learning.papers_of(one.slug for one in self.untold if one.slug)
                    while self.untold:
                        yield self.untold.popleft()
            # At the end, so that a run that is broken off and goes on reads its pages as one that was not.
            if not self.options.dry_run:
                learning.learn(self._papers, self._findings.of_sites())

    @property
    def new_papers(self) -> list[Publication]:
        """The papers that were made, or in a dry run would be; not those whose stories were all refused."""
        made = self._writer.new_papers
        if self.options.dry_run:
            return list(made.values())
        return list(Publication.objects.filter(name_key__in=made).order_by("pk"))

    def _look(self) -> None:
        """Go through all sources once, for what their documents must know of each other."""
        for number, source in enumerate(self._sources):
            if number == _MANY:
                self._ahead.start()
            if not isinstance(source, Source):
                continue
            self.total += source.size
            try:
                with source.open() as file:
                    reader = self._reader(source, file)
                    if reader and reader.survey:
                        reader.survey(file, source.name, self._findings)
            except Exception as error:  # noqa: BLE001 - whatever it is, the rest goes on
                # It is met again, and told of as a problem, when the documents are read.
                logger.debug("%s could not be looked at: %s", source.name, error)

    def _reader(self, source: Source, file: BinaryIO) -> Reader | None:
        """Return what reads a source from its beginning on, where the file stands again.

        None for a file that nobody chose and that tells of no format.
        """
        reader = reader_for(file.read(HEAD), source.filename, format=self._format)
        file.seek(0)
        return reader if source.is_chosen or reader.format != "text" else None

    def _batches(self) -> Iterator[Batch]:
        batch: Batch = []
        begin = self.done
        for found in self._entries():
            batch.append(found)
            if len(batch) == BATCH or self.done - begin > _LARGE:
                yield batch
                batch, begin = [], self.done
        if batch:
            yield batch

    def _entries(self) -> Iterator[tuple[Entry, Source] | Problem]:
        for source in self._sources:
            if isinstance(source, PassedOver):
                self.passed_over[source.kind] += source.count
                continue
            if isinstance(source, Problem):
                yield source
                continue
            before = self.done
            try:
                for found in self._read(source, before):
                    if isinstance(found, PassedOver):
                        self.passed_over[found.kind] += found.count
                    else:
                        yield found if isinstance(found, Problem) else (found, source)
            except Exception as error:  # noqa: BLE001 - whatever it is, the rest goes on
                yield _failure(source.name, error)
            self.done = before + source.size

    def _read(self, source: Source, before: int) -> Iterator[Found]:
        with source.open() as file:
            for found in self._found_in(source, file):
                self.done = before + min(file.tell(), source.size)
                yield found

    def _found_in(self, source: Source, file: BinaryIO) -> Iterator[Found]:
        if reader := self._reader(source, file):
            is_empty = True
            for found in reader.entries(file, source.name, self._findings):
                is_empty = False
                yield found
            if is_empty:
                yield Problem(source.name, "empty")

    def _known(self, batch: Batch) -> Mapping[Known, str]:
        """Return those entries that need not be parsed, each with the slug of its article.

        An entry of which a picture came, or was replaced, is parsed again.
        """
        if self._tells_all:
            return {}
        found = [one for one in batch if not isinstance(one, Problem)]
        all_before = remembered([entry.key for entry, _ in found], self.options)
        known = {key: before[0].slug for key, before in all_before.items()}
        for entry, source in found:
            before = all_before.get(entry.key, ())
            names = {name for one in before for name in one.pictures}
            if names:
                now = stamps(names, source.pictures)
                if all(is_news(now, one.pictures) for one in before):
                    known.pop(entry.key, None)
        return known

    def _write(self, batch: Batch) -> None:
        known = self._known(batch)
        items = [self._prepared(found, known) for found in batch]
        stories = [item for item in items if isinstance(item, Prepared)]
        written = iter(self._writer.write(stories, self._record.write if self._record else None))
        try:
            for item in items:
                match item:
                    case Prepared():
                        self.untold.append(next(written))
                    case ThrownAway():
                        if outcome := thrown_away.outcome_of(item, self.options):
                            self._tell(outcome)
                        else:
                            self.passed_over[item.kind] += 1
                    case ParsedProfile():
                        self._tell(self._writer.write_profile(item))
                    case _:
                        self._tell(item)
        finally:
            # Where something between them failed, the stories behind it are in all the same.
            self.untold.extend(written)

    def _tell(self, outcome: Outcome) -> None:
        self.untold.append(outcome)
        if self._record:
            self._record.add(outcome)

    def _prepared(
        self, found: tuple[Entry, Source] | Problem, known: Mapping[Known, str]
    ) -> Prepared | ParsedProfile | ThrownAway | Outcome:
        if isinstance(found, Problem):
            return Outcome(found.place, "rejected", problems=[found])
        entry, source = found
        if entry.key in known:
            return Outcome(entry.source, "unchanged", slug=known[entry.key])
        try:
            parsed = entry.parse()
            if isinstance(parsed, Problem):
                return Outcome(entry.source, "rejected", problems=[parsed])
            if isinstance(parsed, (ParsedProfile, ThrownAway)):
                return parsed
            return prepare(parsed, self.options, digest=entry.digest, pictures=source.pictures)
        except NotStored:  # that is no fault of the source, and the next one would fare no better
            raise
        except Exception as error:  # noqa: BLE001 - whatever it is, the rest goes on
            return Outcome(entry.source, "rejected", problems=[_failure(entry.source, error)])


@contextmanager
def _collected_seldom() -> Iterator[None]:
    """Look for garbage less often for a while: it took a sixth of the time of an import."""
    before = gc.get_threshold()
    gc.set_threshold(max(_OBJECTS, before[0]), *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)


def _failure(place: str, error: Exception) -> Problem:
    """Return what a source did to us, so that the rest goes on."""
    if isinstance(error, ExpandsTooMuch):
        return Problem(place, "expands-too-much")
    if isinstance(error, BROKEN):
        return Problem(place, "unreadable", getattr(error, "strerror", None) or str(error))
    logger.error("a reader failed on %s", place, exc_info=error)
    return Problem(place, "failed", f"{type(error).__name__}: {error}")
