"""The inside of a block: runs of text under inline elements, tidied and written in the stored form."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from .tokens import escape
from .whitespace import collapse, is_blank


class Element(NamedTuple):
    """An inline element: its name, and its attributes as they are written (with a space before them)."""

    tag: str
    attributes: str = ""


class Run(NamedTuple):
    """A piece of text under the same inline elements, outermost first. `text` is None for a line break."""

    text: str | None
    elements: tuple[Element, ...] = ()


Line = list[Run]


def lines_of(runs: Iterable[Run]) -> list[Line]:
    """Return the lines of a block, white space collapsed and trimmed; a blank line is an empty list."""
    lines: list[Line] = [[]]
    after_space = False
    for run in runs:
        if run.text is None:
            lines.append([])
            after_space = False
            continue
        text = collapse(run.text)
        text = text[1:] if after_space and text.startswith(" ") else text
        if text:
            lines[-1].append(Run(text, run.elements))
            after_space = text.endswith(" ")
    return [_trimmed(line) for line in lines]


def paragraphs_of(lines: Iterable[Line]) -> list[list[Line]]:
    """Return the lines in groups: a blank line stands between two groups, none is left."""
    groups: list[list[Line]] = [[]]
    for line in lines:
        if line:
            groups[-1].append(line)
        elif groups[-1]:
            groups.append([])
    return groups if groups[-1] else groups[:-1]


def preformatted(runs: Iterable[Run]) -> Line:
    """Return the runs of a `pre` as they stand, without blank lines at its beginning and space at its end."""
    whole = [Run("\n" if run.text is None else run.text, run.elements) for run in runs]
    text = "".join(run.text or "" for run in whole)
    if is_blank(text):
        return []
    beginning = text[: len(text) - len(text.lstrip())]
    return _cut(whole, beginning.rfind("\n") + 1, len(text.rstrip()))


def html_of(lines: Sequence[Line]) -> str:
    """Write lines in the stored form, `<br>` and one line feed between two of them."""
    out: list[str] = []
    opened: tuple[Element, ...] = ()
    for number, line in enumerate(lines):
        if number:
            opened = _change(out, opened, _common(opened, line[0].elements))
            out.append("<br>\n")
        for run in line:
            opened = _change(out, opened, run.elements)
            out.append(escape(run.text or ""))
    _change(out, opened, ())
    return "".join(out)


def _trimmed(line: Line) -> Line:
    text = "".join(run.text or "" for run in line)
    if is_blank(text):
        return []
    return _cut(line, len(text) - len(text.lstrip()), len(text.rstrip()))


def _cut(line: Line, start: int, end: int) -> Line:
    """Return the part of a line from `start` to `end`, in code points of its text."""
    kept: Line = []
    position = 0
    for run in line:
        text = run.text or ""
        part = text[max(start - position, 0) : max(end - position, 0)]
        position += len(text)
        if part:
            kept.append(Run(part, run.elements))
    return kept


def _common(one: tuple[Element, ...], other: tuple[Element, ...]) -> tuple[Element, ...]:
    shared = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        shared += 1
    return one[:shared]


def _change(out: list[str], opened: tuple[Element, ...], wanted: tuple[Element, ...]) -> tuple[Element, ...]:
    """Close and open elements until `wanted` are open."""
    if opened != wanted:
        shared = len(_common(opened, wanted))
        out.extend(f"</{element.tag}>" for element in reversed(opened[shared:]))
        out.extend(f"<{element.tag}{element.attributes}>" for element in wanted[shared:])
    return wanted
