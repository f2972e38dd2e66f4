"""Plain blocks in, as readers of text make them, the stored form of a body out; and back again."""

from collections.abc import Iterable

from .canonical import project
from .inline import Run
from .leaves import Container, Leaf, leaves_of, write
from .policy import TEXT_BEARING
from .tokens import escape, split
from .whitespace import collapse, is_blank, without_unwanted

_CONTAINER_OF = {"li": lambda: Container("ul"), "blockquote": lambda: Container("blockquote")}


def body_from_blocks(blocks: Iterable[tuple[str, str]]) -> str:
    r"""Return the stored form of blocks of plain text, each a kind and its text.

    The kinds are `p`, `h2`, `blockquote` (a paragraph of one) and `li`. A line feed in a text is a line
    break, a blank line ends a paragraph. Items that follow one another make one list, quoted paragraphs one
    quotation. Raises `ValueError` for another kind.

    >>> body_from_blocks([("h2", "Why"), ("li", "a & b"), ("li", "c"), ("p", "d\ne")])
    '<h2>Why</h2>\n<ul><li>a &amp; b</li>\n<li>c</li></ul>\n<p>d<br>\ne</p>'
    """
    leaves: list[Leaf] = []
    container: Container | None = None
    before = ""
    for kind, text in blocks:
        if kind not in {"p", "h2", "blockquote", "li"}:
            raise ValueError(f"no such kind of block: {kind}")
        if kind != before:
            container = _CONTAINER_OF[kind]() if kind in _CONTAINER_OF else None
            before = kind
        tag = "p" if kind == "blockquote" else kind
        text = without_unwanted(text)  # noqa: PLW2901 - the same text, cleaned
        if text.isprintable() and not is_blank(text):
            # One line, as most blocks are: there is nothing to divide.
            leaves.append(Leaf(tag, escape(collapse(text).strip()), container=container))
            continue
        runs: list[Run] = []
        for line in text.split("\n"):
            runs += (Run(None), Run(line))
        leaves += leaves_of(tag, runs, container=container)
    return write(leaves)


def blocks_from_body(stored: str) -> list[tuple[str, str]]:
    r"""Return the blocks of a stored body as plain ones, each a kind and its text.

    All headings are `h2`; cells of a table, captions and preformatted text are `p`.

    >>> blocks_from_body("<h3>Why</h3>\n<blockquote><p>a &amp; <em>b</em></p></blockquote>\n<p>c<br>\nd</p>")
    [('h2', 'Why'), ('blockquote', 'a & b'), ('p', 'c\nd')]
    """
    tokens = split(stored)
    blocks: list[tuple[str, str]] = []
    is_quoted, start = False, 0
    for place in range(1, len(tokens), 2):
        name = tokens[place][1:-1].split(" ", 1)[0]
        if name in TEXT_BEARING:
            start = place + 1
        elif name.removeprefix("/") == "blockquote":
            is_quoted = name == "blockquote"
        elif name[1:] in TEXT_BEARING and (text := project("".join(tokens[start:place]))):
            kind = {"h2": "h2", "h3": "h2", "li": "li"}.get(name[1:], "p")
            blocks.append(("blockquote" if is_quoted and kind == "p" else kind, text))
    return blocks
