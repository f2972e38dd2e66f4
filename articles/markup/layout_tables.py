"""Tables that only lay out a page: one cell a row, with whole blocks in it."""

from dataclasses import dataclass
from html.parser import HTMLParser

from . import policy

_BLOCKS = frozenset({"p", "pre", "hr", "figure", "blockquote", "table"}) | policy.HEADINGS | policy.LISTS


@dataclass(slots=True)
class _Table:
    """A table that is open: its number in the body, cells of the row and of the longest row, any blocks."""

    number: int
    cells: int = 0
    most: int = 0
    has_blocks: bool = False


def layout_tables(html: str) -> frozenset[int]:
    """Return which of the tables of sanitised HTML, counted from 0, only lay a text out.

    Paragraphs in such a table are paragraphs of the story. A table of a body in the stored form is none: its
    cells hold no blocks.

    >>> layout_tables("<table><tr><td><p>a</p></td></tr></table><table><tr><td>b</td></tr></table>")
    frozenset({0})
    """
    if "<table" not in html:
        return frozenset()
    finder = _Finder()
    finder.feed(html)
    finder.close()
    return frozenset(finder.found)


class _Finder(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: set[int] = set()
        self._count = 0
        self._open: list[_Table] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        table = self._open[-1] if self._open else None
        if table:
            if tag in policy.CELLS:
                table.cells += 1
                table.most = max(table.most, table.cells)
            elif tag == "tr":
                table.cells = 0
            elif tag in _BLOCKS and table.cells:
                table.has_blocks = True
        if tag == "table":
            self._open.append(_Table(self._count))
            self._count += 1

    def handle_endtag(self, tag: str) -> None:
        if tag == "table" and self._open:
            table = self._open.pop()
            if table.has_blocks and table.most == 1:
                self.found.add(table.number)
