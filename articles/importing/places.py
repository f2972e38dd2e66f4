"""Whether the place that a story came from still tells it: so a copy is told from the story that moved."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import BinaryIO, Self

from articles.importing.archives import BROKEN
from articles.importing.drafts import Story
from articles.importing.known import IN_PLACE
from articles.importing.likeness import likeness, runs_of
from articles.importing.prepared import Options, body_of, stamped
from articles.importing.source import Source
from articles.importing.sources import Sources
from articles.markup import MarkupRefused
from articles.readers import Entry, Found, ParsedDocument


class Places:
    """Looks into the files from which stories came, inside `with`; of the last one it keeps what is in it.

    `entries` reads a source as the run does.
    """

    def __init__(self, options: Options, entries: Callable[[Source, BinaryIO], Iterator[Found]]) -> None:
        self._options = options
        self._entries = entries
        self._opened = ExitStack()
        self._last: tuple[str, dict[str, Source]] = ("", {})
        self._digests: tuple[str, frozenset[str]] = ("", frozenset())

    def __enter__(self) -> Self:
        """Begin."""
        return self

    def __exit__(self, *error: object) -> None:
        """Close what was opened."""
        self._opened.close()

    def tell(self, story: Story) -> bool:
        """Whether the file from which a story came is there, and holds it as it was, or edited."""
        name = story.article.source
        known = {source.digest for source in story.sources}
        try:
            source = self._source(name)
            if source is None:
                return False
            if source.name != name:
                return not known.isdisjoint(self._digests_in(source))
            with source.open() as file:
                return any(
                    stamped(found.digest, self._options) in known or _is_alike(found, story)
                    for found in self._entries(source, file)
                    if isinstance(found, Entry)
                )
        except BROKEN:
            return False

    def _source(self, name: str) -> Source | None:
        """Return the source of that name, or the one that holds what is named so, if it is there."""
        held_by = next((path for path in _paths(name) if Path(path).is_file()), None)
        if held_by is None:
            return None
        if self._last[0] != held_by:
            self._opened.close()
            sources = self._opened.enter_context(Sources([held_by]))
            self._last = held_by, {one.name: one for one in sources if isinstance(one, Source)}
        return next((self._last[1][path] for path in _paths(name) if path in self._last[1]), None)

    def _digests_in(self, source: Source) -> frozenset[str]:
        """Return the digests of all entries of a file, as they are kept."""
        if self._digests[0] != source.name:
            with source.open() as file:
                found = self._entries(source, file)
                digests = [stamped(one.digest, self._options) for one in found if isinstance(one, Entry)]
            self._digests = source.name, frozenset(digests)
        return self._digests[1]


def _paths(name: str) -> Iterator[str]:
    """Yield the name of a place, and of all that it may lie in: a file of many stories, an archive."""
    while name:
        yield name
        name = name[: max(name.rfind("#"), name.rfind("/"), 0)]


def _is_alike(entry: Entry, story: Story) -> bool:
    parsed = entry.parse()
    if not isinstance(parsed, ParsedDocument):
        return False
    try:
        return likeness(story.runs, runs_of(body_of(parsed).text)) >= IN_PLACE
    except MarkupRefused:
        return False
