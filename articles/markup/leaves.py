"""The flat form of a body: leaves in order, each in at most one container, and how they are written."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from .inline import Line, Run, html_of, lines_of, paragraphs_of, preformatted
from .policy import CELLS


@dataclass(frozen=True, slots=True, eq=False)
class Container:
    """A list, quotation, figure or table around leaves that follow one another; compared by identity."""

    tag: str
    attributes: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Leaf:
    """The smallest block: what bears text, and pictures (`img`) and rules (`hr`), which bear none.

    `html` is the inside in the stored form; `row` numbers the rows of a table.
    """

    tag: str
    html: str = ""
    attributes: str = ""
    container: Container | None = None
    row: int = 0


def leaves_of(
    tag: str, runs: Iterable[Run], *, container: Container | None = None, attributes: str = "", row: int = 0
) -> list[Leaf]:
    """Return the leaves that runs of text make: none when they are blank.

    A blank line divides a paragraph in two; in every other block it becomes a plain line break.
    """
    groups: list[list[Line]]
    if tag == "pre":
        whole = preformatted(runs)
        groups = [[whole]] if whole else []
    else:
        lines = lines_of(runs)
        written = [line for line in lines if line]
        groups = paragraphs_of(lines) if tag == "p" else [written] if written else []
    return [Leaf(tag, html_of(group), attributes, container, row) for group in groups]


def write(leaves: Sequence[Leaf]) -> str:
    """Write leaves as a stored body, with one line feed before each that bears text but the first."""
    out: list[str] = []
    container: Container | None = None
    row = 0
    line_feed = ""
    for leaf in _without_empty_rows(leaves):
        pending = line_feed if leaf.html else ""
        if leaf.container is not container:
            _close(out, container)
            container = leaf.container
            if container:
                out.append(pending)
                pending = ""
                out.append(_opening(container))
                row = leaf.row
        elif container and leaf.row != row:
            out.append("</tr><tr>")
            row = leaf.row
        out.append(pending)
        out.append(_element(leaf))
        line_feed = "\n" if leaf.html else line_feed
    _close(out, container)
    return "".join(out)


def _opening(container: Container) -> str:
    tag = f"<{container.tag}{container.attributes}>"
    return f"{tag}<tbody><tr>" if container.tag == "table" else tag


def _close(out: list[str], container: Container | None) -> None:
    if container:
        out.append("</tr></tbody></table>" if container.tag == "table" else f"</{container.tag}>")


def _element(leaf: Leaf) -> str:
    if leaf.tag in {"img", "hr"}:
        return f"<{leaf.tag}{leaf.attributes}>"
    return f"<{leaf.tag}{leaf.attributes}>{leaf.html}</{leaf.tag}>"


def _without_empty_rows(leaves: Sequence[Leaf]) -> list[Leaf]:
    """Drop the cells of rows that hold nothing; an empty cell beside a full one keeps its place."""
    full = {(id(leaf.container), leaf.row) for leaf in leaves if leaf.html}
    return [leaf for leaf in leaves if leaf.tag not in CELLS or (id(leaf.container), leaf.row) in full]
