"""Plain blocks in, as readers of text make them, the stored form of a body out."""

from collections.abc import Iterable

from .inline import Run
from .leaves import Container, Leaf, leaves_of, write
from .tokens import escape
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
