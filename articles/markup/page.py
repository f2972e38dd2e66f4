"""What a page adds around the blocks of a body, after the marks: offsets, ids, a way to note a paragraph."""

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass, field

from .policy import CONTAINERS, HEADINGS, TEXT_BEARING
from .tokens import TAG, escape_attribute, length, unescape

_ID_CHARACTERS = 60
_BLOCK_TAG = re.compile(rf"(</?(?:{'|'.join(sorted(CONTAINERS | TEXT_BEARING))})(?: [^>]*)?>)")
_NOT_IN_AN_ID = re.compile(r"\W+")


@dataclass(frozen=True, slots=True)
class Heading:
    """A subhead of the body: its `id` in the page, its text, and 2 or 3."""

    id: str
    text: str
    level: int


@dataclass(slots=True)
class _Element:
    """A text-bearing element, or a top-level block: where its tags stand among the pieces, and its text."""

    opening: int
    start: int = -1
    closing: int = 0
    end: int = 0


@dataclass(slots=True)
class _Dressed:
    """A body cut at the tags of its blocks, with `data-start` and ids put on."""

    pieces: list[str]
    texts: list[_Element] = field(default_factory=list)
    tops: list[_Element] = field(default_factory=list)
    headings: list[Heading] = field(default_factory=list)
    taken: dict[str, int] = field(default_factory=dict)


def page(html: str, *, note_url: str, note_label: Callable[[int], str]) -> str:
    """Return a body (stored, or with marks) as it stands in a page.

    Each text-bearing block gets `data-start`, each subhead its id (see `contents`). Paragraphs, quotations,
    lists, tables and captioned figures are wrapped in a `div.block` beside a link to `note_url` with the
    block's `start` and `end` in code points, named by `note_label` with the number of the block from 1.
    No text is added anywhere.

    >>> print(page("<p>One</p>", note_url="/n/", note_label="Note on paragraph {}".format))
    <div class="block"><p data-start="0">One</p><a class="para-note" href="/n/?start=0&amp;end=3" \
aria-label="Note on paragraph 1"></a></div>
    """
    dressed = _dress(html)
    address = escape_attribute(note_url)
    joint = "&amp;" if "?" in note_url else "?"
    for number, top in enumerate(dressed.tops, 1):
        label = escape_attribute(note_label(number))
        href = f"{address}{joint}start={top.start}&amp;end={top.end}"
        link = f'<a class="para-note" href="{href}" aria-label="{label}"></a>'
        dressed.pieces[top.opening] = f'<div class="block">{dressed.pieces[top.opening]}'
        dressed.pieces[top.closing] += f"{link}</div>"
    return "".join(dressed.pieces)


def page_blocks(html: str, starts: Collection[int]) -> dict[int, str]:
    r"""Return the text-bearing elements that begin at the given offsets, as `page` writes them.

    Each comes whole, with its marks and `data-start` and without what `page` puts around it. Offsets at which
    no block begins are left out.

    >>> page_blocks("<p>One</p>\n<p>Two</p>", {4, 5})
    {4: '<p data-start="4">Two</p>'}
    """
    dressed = _dress(html)
    return {
        text.start: "".join(dressed.pieces[text.opening : text.closing + 1])
        for text in dressed.texts
        if text.start in starts
    }


def contents(html: str) -> list[Heading]:
    """Return the subheads of a stored body in order, with the ids that `page` gives them.

    >>> contents("<h2>Where the money went</h2>")
    [Heading(id='part-where-the-money-went', text='Where the money went', level=2)]
    """
    return _dress(html).headings


def _dress(html: str) -> _Dressed:
    """Put offsets and ids on, and note where the elements stand."""
    dressed = _Dressed(_BLOCK_TAG.split(html))
    pieces = dressed.pieces
    position = 0
    text: _Element | None = None
    top: _Element | None = None
    top_closing = ""
    for place in range(1, len(pieces), 2):
        position += length(TAG.sub("", pieces[place - 1]))
        tag = pieces[place]
        name = tag[1:-1].split(" ", 1)[0]
        if top is None:
            top, top_closing = _Element(place), f"/{name}"
        if name in TEXT_BEARING:
            text = _Element(place, position)
        elif text and name[1:] in TEXT_BEARING:
            text.closing, text.end = place, position
            if text.end > text.start:
                _put_on(dressed, text)
                top.start, top.end = (text.start if top.start < 0 else top.start), text.end
            text = None
        if name == top_closing:
            if top.end and name[1:] not in HEADINGS:
                top.closing = place
                dressed.tops.append(top)
            top = None
    return dressed


def _put_on(dressed: _Dressed, text: _Element) -> None:
    """Give a text-bearing element its `data-start`, and a subhead its id."""
    opening = dressed.pieces[text.opening][1:-1]
    name = ""
    if opening in HEADINGS:
        inside = "".join(dressed.pieces[text.opening + 1 : text.closing])
        heading = unescape(TAG.sub("", inside))
        name = _id(heading, dressed.taken)
        dressed.headings.append(Heading(name, heading, int(opening[1])))
        name = f' id="{escape_attribute(name)}"'
    dressed.pieces[text.opening] = f'<{opening}{name} data-start="{text.start}">'
    dressed.texts.append(text)


def _id(heading: str, taken: dict[str, int]) -> str:
    """An id that is not taken yet. The prefix keeps it apart from the ids of the page itself."""
    slug = _NOT_IN_AN_ID.sub("-", heading.lower()).strip("-_")[:_ID_CHARACTERS].rstrip("-_")
    name = unique = f"part-{slug}" if slug else "part"
    while unique in taken:
        taken[name] += 1
        unique = f"{name}-{taken[name]}"
    taken[unique] = 1
    return unique
