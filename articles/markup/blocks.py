"""Sanitised HTML in, the stored form of a body out: flat blocks, collapsed white space."""

from collections.abc import Set as AbstractSet
from html.parser import HTMLParser

from . import policy
from .inline import Element, Run
from .layout_tables import layout_tables
from .leaves import Container, Leaf, leaves_of, write
from .tokens import escape_attribute
from .whitespace import without_unwanted

Attributes = list[tuple[str, str | None]]


def normalise(html: str) -> str:
    r"""Return sanitised HTML in the stored form (see `tokens` and `canonical`): its text nodes are the text.

    Idempotent. What `sanitize` did not let through is not looked for here.

    >>> normalise("<div>One <div><p>two<br><br>three</p></div></div><ul><li>a<ol><li>b</li></ol></li></ul>")
    '<p>One</p>\n<p>two</p>\n<p>three</p>\n<ul><li>a</li>\n<li>b</li></ul>'
    """
    flattener = _Flattener(layout_tables(html))
    flattener.feed(html)
    flattener.close()
    return write(flattener.leaves)


class _Flattener(HTMLParser):
    """Takes the events of a parser of tags and keeps a flat list of leaves.

    The outermost list, quotation or table counts: what is nested in it is flattened into it, a row of a table
    as a line. Where a block of one paragraph only may stand (an item, a cell, a caption), a block inside
    becomes a line break. Of a table that only lays out (`layout` are their numbers) the cells are blocks.
    """

    def __init__(self, layout: AbstractSet[int]) -> None:
        super().__init__(convert_charrefs=True)
        self._layout = layout
        self._tables = 0
        self.leaves: list[Leaf] = []
        self._runs: list[Run] = []
        self._elements: list[Element] = []
        self._tag = "p"  # the leaf being filled, as long as no structure is open
        self._outer: Container | None = None  # the outermost list, quotation or table
        self._structures: list[str] = []  # the tags of all that are open, from `_outer` inward
        self._cell: tuple[str, str] | None = None
        self._row = 0
        self._figure: Container | None = None
        self._figure_from = 0
        self._waiting: list[Leaf] = []  # pictures that stood inside a block, to come after it

    def handle_starttag(self, tag: str, attrs: Attributes) -> None:
        if tag in policy.INLINE:
            self._open_inline(tag, attrs)
        elif tag == "br":
            self._runs.append(Run(None))
        elif tag == "img":
            self._image(attrs)
        elif tag in {"ul", "ol", "blockquote", "table"}:
            self._open_structure(tag, attrs)
        elif tag == "li" and self._in_list():
            self._flush()
        elif tag in policy.CELLS and self._structures == ["table"]:
            self._flush()
            self._cell = (tag, _written(tag, attrs))
        elif tag in policy.CELLS and self._structures[-1:] == ["table"]:
            self._runs.append(Run(" ", tuple(self._elements)))
        elif tag == "tr" and self._structures == ["table"]:
            self._flush()
            self._row += 1
        elif tag == "figure":
            self._open_figure()
        else:
            self._open_leaf(tag)

    def handle_startendtag(self, tag: str, attrs: Attributes) -> None:
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        if tag in policy.VOID:
            return
        if tag in policy.INLINE:
            self._close_inline(tag)
        elif tag in {"ul", "ol", "blockquote", "table"}:
            self._close_structure(tag)
        elif tag == "li" and self._in_list():
            self._flush()
        elif tag in policy.CELLS and self._structures == ["table"]:
            self._flush()
            self._cell = None
        elif tag in policy.CELLS and self._structures[-1:] == ["table"]:
            pass
        elif tag == "figure":
            self._close_figure()
        elif tag == self._tag and not self._outer:
            self._flush()
            self._tag = "p"
        else:
            self._boundary()

    def handle_data(self, data: str) -> None:
        self._runs.append(Run(without_unwanted(data), tuple(self._elements)))

    def close(self) -> None:
        """End the input: whatever is still open ends here."""
        super().close()
        self._flush()
        self._outer = None
        self._structures.clear()
        self._close_figure()
        self._flush()

    # Inline elements and pictures

    def _open_inline(self, tag: str, attrs: Attributes) -> None:
        written = _link(attrs) if tag == "a" else ""
        if written is not None and all(element.tag != tag for element in self._elements):
            self._elements.append(Element(tag, written))

    def _close_inline(self, tag: str) -> None:
        self._elements = [element for element in self._elements if element.tag != tag]

    def _image(self, attrs: Attributes) -> None:
        written = _written("img", attrs)
        if ' src="' not in written:
            return
        if self._figure and not self._outer:
            self.leaves.append(Leaf("img", attributes=written, container=self._figure))
            return
        picture = Leaf("img", attributes=written, container=Container("figure"))
        begun = any(run.text and not run.text.isspace() for run in self._runs)
        (self._waiting if self._outer or begun else self.leaves).append(picture)

    # Blocks

    def _open_leaf(self, tag: str) -> None:
        opens = tag in policy.HEADINGS or tag in {"pre", "hr"} or (tag == "figcaption" and self._figure)
        if not opens or self._outer or self._tag != "p":
            self._boundary()
            return
        self._flush()
        if tag == "hr":
            self.leaves.append(Leaf("hr"))
        else:
            self._tag = tag

    def _boundary(self) -> None:
        """A block begins or ends that the stored form does not know: end the paragraph, or the line."""
        if self._kind() == "p":
            self._flush()
        else:
            self._runs.append(Run(None))

    def _kind(self) -> str:
        """The leaf that text would make now."""
        if not self._outer:
            return self._tag
        if self._outer.tag in policy.LISTS:
            return "li"
        return self._cell[0] if self._cell and self._outer.tag == "table" else "p"

    def _flush(self) -> None:
        """Make leaves of the runs so far."""
        kind = self._kind()
        runs, self._runs = self._runs, []
        if self._outer and self._outer.tag == "table":
            self._flush_in_table(runs)
        else:
            container = self._figure if kind == "figcaption" else self._outer
            self.leaves += leaves_of(kind, runs, container=container)
        if not self._outer and self._waiting:
            self.leaves += self._waiting
            self._waiting = []

    def _flush_in_table(self, runs: list[Run]) -> None:
        """Make a cell, an empty one too; text outside of cells (a caption) comes after the table."""
        if not self._cell:
            self._waiting += leaves_of("p", runs)
            return
        tag, attributes = self._cell
        self.leaves += leaves_of(tag, runs, container=self._outer, attributes=attributes, row=self._row) or [
            Leaf(tag, attributes=attributes, container=self._outer, row=self._row)
        ]

    # Structures

    def _in_list(self) -> bool:
        return self._outer is not None and self._outer.tag in policy.LISTS

    def _open_structure(self, tag: str, attrs: Attributes) -> None:
        if tag == "table":
            self._tables += 1
            if self._tables - 1 in self._layout and not self._outer:
                self._boundary()
                return
        if not self._outer and self._tag == "p":
            self._flush()
            self._outer = Container(tag, _written(tag, attrs))
        elif self._in_list() and tag in policy.LISTS:
            self._flush()
        else:
            self._boundary()
        if self._outer:
            self._structures.append(tag)

    def _close_structure(self, tag: str) -> None:
        if tag not in self._structures:
            self._boundary()
        elif len(self._structures) > 1:
            if self._in_list() and tag in policy.LISTS:
                self._flush()
            else:
                self._boundary()
            self._structures.pop()
        else:
            self._flush()
            self._structures.pop()
            self._outer = self._cell = None
            self._flush()

    # Figures

    def _open_figure(self) -> None:
        if self._outer or self._tag != "p":
            self._boundary()
            return
        self._close_figure()
        self._figure = Container("figure")
        self._figure_from = len(self.leaves)

    def _close_figure(self) -> None:
        """End a figure: its pictures and one caption stay together, whatever else was in it comes after."""
        if self._outer:
            self._boundary()
            return
        self._flush()
        self._tag = "p"
        inside = self.leaves[self._figure_from :] if self._figure else []
        pictures = [leaf for leaf in inside if leaf.tag == "img" and leaf.container is self._figure]
        captions = [leaf for leaf in inside if leaf.tag == "figcaption"]
        kept = [*pictures, *captions[:1]] if pictures else []
        together = set(kept)
        rest = [
            Leaf("p", leaf.html) if leaf.tag == "figcaption" else leaf
            for leaf in inside
            if leaf not in together
        ]
        if self._figure:
            self.leaves[self._figure_from :] = kept + rest
        self._figure = None


def _written(tag: str, attrs: Attributes) -> str:
    """The attributes that the policy allows, in its order, as they are stored."""
    given = {name: value or "" for name, value in reversed(attrs)}
    if tag == "img":
        given.setdefault("alt", "")
    written = []
    for name in policy.ATTRIBUTES.get(tag, ()):
        value: str | None = without_unwanted(given[name]) if name in given else None
        if value is not None and name in policy.NUMERIC:
            value = policy.safe_number(value)
        if value is not None and name == "src":
            value = policy.safe_url(value, protocols=frozenset({"http", "https"}))
        if value is not None:
            written.append(f' {name}="{escape_attribute(value)}"')
    return "".join(written)


def _link(attrs: Attributes) -> str | None:
    """The attributes of a link as they are stored, or None when its address may not stand in a page."""
    given = next((value for name, value in attrs if name == "href"), None)
    url = policy.safe_url(without_unwanted(given or ""))
    if url is None:
        return None
    rel = ' rel="nofollow noopener"' if policy.is_absolute(url) else ""
    return f' href="{escape_attribute(url)}"{rel}'
