"""The canonical text of a stored body, in which all offsets count."""

from dataclasses import dataclass

from .policy import TEXT_BEARING
from .tokens import TAG, length, split, unescape


@dataclass(frozen=True, slots=True)
class TextBlock:
    """Where a text-bearing block stands in the canonical text: `[start, end)` in code points."""

    tag: str
    start: int
    end: int


def project(html: str) -> str:
    r"""Return the canonical text of a stored body: its text nodes, joined.

    One `\n` stands between two text-bearing blocks, and one at every line break.

    >>> project("<p>Fish &amp; <em>chips</em></p>\n<ul><li>a<br>\nb</li></ul>")
    'Fish & chips\na\nb'
    """
    return unescape(TAG.sub("", html))


def blocks_of(html: str) -> list[TextBlock]:
    r"""Return the text-bearing blocks of a stored body in order; an empty cell of a table is none.

    >>> blocks_of("<p>Fish</p>\n<ul><li>a</li></ul>")
    [TextBlock(tag='p', start=0, end=4), TextBlock(tag='li', start=5, end=6)]
    """
    tokens = split(html)
    blocks: list[TextBlock] = []
    position = start = 0
    for place in range(1, len(tokens), 2):
        position += length(tokens[place - 1])
        name = tokens[place][1:-1].split(" ", 1)[0]
        if name in TEXT_BEARING:
            start = position
        elif name[1:] in TEXT_BEARING and name[0] == "/" and position > start:
            blocks.append(TextBlock(name[1:], start, position))
    return blocks
