"""An export's file, cut into its head and its items, of which one at a time is held.

The cuts are made by text, not by a parser of XML: so an item that is broken breaks no other, and no entity
can be declared.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from articles.readers.document import Problem
from articles.readers.wordpress.window import Window

# Characters of an item, comments and all; of what stands before the first (every category and tag).
LONGEST_ITEM = 20_000_000
LONGEST_HEAD = 20_000_000

_CDATA, _CDATA_END = "<![CDATA[", "]]>"


@dataclass(frozen=True, slots=True)
class Item:
    """The XML of an item, and the line on which it begins."""

    xml: str
    line: int


class Export:
    """An export that is being read: its `head`, all before the first item, and then `items`.

    A feed is read so too: its items begin with `opening`, end with `closing`; `last` comes after them.
    """

    def __init__(
        self,
        file: BinaryIO,
        source: str,
        *,
        opening: str = "<item",
        closing: str = "</item>",
        last: str = "</channel>",
    ) -> None:
        self._source = source
        self._opening, self._closing, self._last = opening, closing, last
        self._window = Window(file)
        place = self._window.find(self._opening, 0, within=LONGEST_HEAD)
        self.head = self._window.text[: place if place >= 0 else LONGEST_HEAD]

    def items(self) -> Iterator[Item | Problem]:
        """Yield the items, and a problem where one is too long or where the file ends before its end."""
        window = self._window
        end = 0
        while (begin := self._next(end)) >= 0:
            window.pass_over(begin)
            end = self._end()
            if end >= 0:
                yield Item(window.text[window.start : end], window.line)
                continue
            if window.is_at_end:
                yield self._problem("truncated")
                return
            yield self._problem("too-large", f"> {LONGEST_ITEM:,} characters")
            window.pass_over(len(window.text))
            end = window.start
        if self._last not in window.text[end:]:
            window.pass_over(len(window.text))
            yield self._problem("truncated")

    def _next(self, place: int) -> int:
        """Return where the next item begins, or -1; of what stands before it no more is held than need be."""
        window = self._window
        while (begin := window.find(self._opening, place, within=LONGEST_ITEM)) < 0:
            if window.is_at_end:
                return -1
            window.pass_over(len(window.text) - len(self._opening))
            place = window.start
        return begin

    def _end(self) -> int:
        """Return where the item at the start of the window ends, or -1: an end inside of CDATA is none."""
        window = self._window
        place = window.start
        end = window.find(self._closing, place, within=LONGEST_ITEM)
        while end >= 0 and (quoted := window.text.find(_CDATA, place, end)) >= 0:
            place = window.find(_CDATA_END, quoted, within=LONGEST_ITEM)
            if place < 0:
                return -1
            if place > end:
                end = window.find(self._closing, place, within=LONGEST_ITEM)
        return end + len(self._closing) if end >= 0 else -1

    def _problem(self, reason: str, details: str = "") -> Problem:
        return Problem(f"{self._source}, line {self._window.line}", reason, details)
