"""The lines at a page's top with their labels, each made when it is first asked for."""

import re
from collections import Counter
from collections.abc import Iterator

from articles.readers.document import ParsedByline
from articles.readers.plain_text.furniture import Mark
from articles.readers.plain_text.furniture.runs import site_marks
from articles.readers.plain_text.head.lines import HeadLine, label_line
from articles.readers.plain_text.lines import Line
from articles.readers.plain_text.words.bylines import Byline
from articles.readers.plain_text.words.names import is_name

# Whoever entered a story, by the name under which they log in.
_ACCOUNT = re.compile(r"[a-z][a-z0-9_.-]{2,30}")
CAN_REPEAT = {"text", "name", "loose", "photo", "tagline", "weak"}


class Labels:
    """The head's lines with their labels, each made when it is first asked for."""

    def __init__(self, lines: list[Line]) -> None:
        self._lines = lines
        self._made: dict[int, HeadLine] = {}
        self._marks = site_marks(lines)
        self._copies = Counter(line.key for line in lines if line.key and line.words <= 60)

    def at(self, place: int) -> HeadLine:
        """Return the line at a place."""
        made = self._made.get(place)
        if made is None:
            line = self._lines[place]
            if line.fate:
                made = HeadLine(line, "furniture", done=True)
            elif place in self._marks:
                made = HeadLine(line, "furniture", self._marks[place])
            else:
                made = label_line(line)
            if line.words == 1 and _ACCOUNT.fullmatch(line.text) and self._is_below_day(place):
                made = HeadLine(line, "furniture", Mark("author", "sure", "account-below-day"))
            elif made.label == "text" and line.words <= 4 and self._is_odd_name(place):
                made = HeadLine(line, "name", byline=Byline((ParsedByline(line.text),), "bare"))
            made.repeated = made.label in CAN_REPEAT and self._copies[line.key] > 1
            self._made[place] = made
        return made

    def _is_below_day(self, place: int) -> bool:
        line = self._lines[place]
        return place > 0 and not line.gap and label_line(self._lines[place - 1]).label == "date"

    def _is_odd_name(self, place: int) -> bool:
        """Say whether `Lena Story` is a name: role or date stand in one block with it."""
        line = self._lines[place]
        if not is_name(line.text, named=True):
            return False
        above = self._lines[place - 1 : place] if place and line.gap == 0 else []
        below = [other for other in self._lines[place + 1 : place + 2] if other.gap == 0]
        return any(label_line(other).label in {"date", "role"} for other in (*above, *below))

    def repeats(self, place: int, count: int) -> bool:
        """Say whether one of up to `count` lines behind a place, no label of the site's, comes again."""
        behind = range(place + 1, min(place + 1 + count, len(self._lines)))
        return any(
            self._copies[self._lines[other].key] > 1 and self.at(other).label in {"text", "name"}
            for other in behind
        )

    def after(self, place: int, count: int) -> Iterator[HeadLine]:
        """Yield up to `count` lines behind a place."""
        for other in range(place + 1, min(place + 1 + count, len(self._lines))):
            yield self.at(other)


def is_plain_text(head: HeadLine) -> bool:
    """Say whether a line is text that stands there once: it may be a title, or the story's."""
    return head.label in {"text", "tagline"} and not head.repeated
