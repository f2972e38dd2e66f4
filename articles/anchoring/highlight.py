"""Putting marks into a stored body: one linear pass over its tokens and the sorted ends of the spans."""

import re
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from articles.markup.tokens import is_inline, split

_SAFE: Final = re.compile(r"[A-Za-z0-9_-]*")
# What is escaped is one code point of the text. While the body is cut, a control character, which no stored
# body holds, stands for it: so all text is as long as it looks.
_STAND_INS: Final = (("&amp;", "\x01"), ("&lt;", "\x02"), ("&gt;", "\x03"))


@dataclass(frozen=True, slots=True)
class Span:
    """An annotation's passage, `[start, end)` in code points of the canonical text, and how it looks.

    `id` is the annotation's, `color` its colour's name (both ASCII letters, digits, `-` and `_`); `mine` says
    whether it belongs to who looks, `resolved` whether what was said of it is settled.
    """

    start: int
    end: int
    id: str
    color: str
    mine: bool = False
    resolved: bool = False


class _Segment(NamedTuple):
    """A stretch of text under one and the same set of spans, each by its rank in order of text.

    `tags` are the places, among the pieces of the body, of the opening tags that it gets.
    """

    start: int
    end: int
    ranks: tuple[int, ...]
    tags: list[int]


_NONE: Final = _Segment(sys.maxsize, sys.maxsize, (), [])


def highlight(html: str, spans: Sequence[Span]) -> str:
    """Return a stored body with a `<mark>` for each run of text under the same set of spans.

    Marks are flat and split at the borders of elements; none stands on the line feed between two blocks;
    without them the body is the same byte for byte. What reaches beyond the text is left out. Raises
    `ValueError` for an id or a colour that is no plain name.

    - `data-annotations` holds the ids in text order, `data-color` the first one's colour, `data-under` the
      second's; `data-mine` tells that one is the looker's own, `data-resolved` that all of them are settled.
    - The mark at which an annotation begins points at its card by `aria-details` and has a `tabindex`: 0 the
      first of all, -1 the others, so that all marks share one stop of Tab.
    - The mark at which annotations end has their numbers in print in `data-n`.

    >>> print(highlight("<p>Fish <em>&amp;</em></p>", [Span(0, 6, "a1", "blue")]))
    <p><mark data-annotations="a1" data-color="blue" aria-details="annotation-a1" tabindex="0">Fish </mark>\
<em><mark data-annotations="a1" data-color="blue" data-n="1">&amp;</mark></em></p>
    """
    names = [span.id for span in spans] + [span.color for span in spans]
    if not (all(names) and _SAFE.fullmatch("".join(names))):
        raise ValueError("an annotation whose id or colour is no plain name")
    # The order of the ids in a mark and of the numbers in print, so of the cards too.
    ordered = sorted(spans, key=lambda span: (span.start, -span.end))
    segments = _segments(ordered)
    stand_ins = [(escaped, stand_in) for escaped, stand_in in _STAND_INS if escaped in html]
    for escaped, stand_in in stand_ins:
        html = html.replace(escaped, stand_in)
    pieces = _cut(html, segments)
    _write_tags(pieces, segments, ordered)
    marked = "".join(pieces)
    for escaped, stand_in in stand_ins:
        marked = marked.replace(stand_in, escaped)
    return marked


def _segments(spans: Sequence[Span]) -> list[_Segment]:
    """Divide the text under spans (in text order) at every one of their ends."""
    starts: dict[int, list[int]] = {}
    ends: dict[int, list[int]] = {}
    for rank, span in enumerate(spans):
        if span.start < span.end:
            starts.setdefault(span.start, []).append(rank)
            ends.setdefault(span.end, []).append(rank)
    segments = []
    active: list[int] = []  # ranks only ever join at its end, so it stays sorted
    before = 0
    for border in sorted(starts.keys() | ends.keys()):
        if active:
            segments.append(_Segment(before, border, tuple(active), []))
        for rank in ends.get(border, ()):
            active.remove(rank)
        active += starts.get(border, ())
        before = border
    return segments


def _cut(html: str, segments: Sequence[_Segment]) -> list[str]:
    """Divide the body into pieces, with an empty one for each mark's opening tag, noted at its segment."""
    pieces: list[str] = []
    waiting = iter(segments)
    start, end, _, tags = next(waiting, _NONE)
    finish = 0
    is_open = False
    for place, part in enumerate(parts := split(html)):
        if place % 2:
            if is_open:
                pieces.append("</mark>")
                is_open = False
            pieces.append(part)
            continue
        done = begin = finish
        finish += len(part)
        if part and start < finish and (part != "\n" or is_inline(parts[place - 1])):
            while start < finish:
                if start > done:
                    pieces.append(part[done - begin : start - begin])
                    done = start
                if end > done and not is_open:
                    tags.append(len(pieces))
                    pieces.append("")
                    is_open = True
                if end > finish:
                    break
                if is_open:
                    pieces += (part[done - begin : end - begin], "</mark>")
                    is_open = False
                    done = end
                start, end, _, tags = next(waiting, _NONE)
        pieces.append(part[done - begin :])
    return pieces


def _write_tags(pieces: list[str], segments: Sequence[_Segment], spans: Sequence[Span]) -> None:
    """Write the opening tags of the marks into their places."""
    numbers = _numbers(segments)
    ids = [span.id for span in spans]
    colors = [f' data-color="{span.color}"' for span in spans]
    mine = {rank for rank, span in enumerate(spans) if span.mine}
    resolved = {rank for rank, span in enumerate(spans) if span.resolved}
    begun = -1  # ranks begin in order, so the highest tells which have begun
    for _, _, ranks, tags in segments:
        if not tags:
            continue
        first = ranks[0]
        if len(ranks) == 1:
            tag = f'<mark data-annotations="{ids[first]}"{colors[first]}'
        else:
            names = " ".join([ids[rank] for rank in ranks])
            tag = f'<mark data-annotations="{names}"{colors[first]} data-under="{spans[ranks[1]].color}"'
        if not mine.isdisjoint(ranks):
            tag += " data-mine"
        if resolved.issuperset(ranks):
            tag += " data-resolved"
        focus = ""
        if ranks[-1] > begun:
            focus = f' aria-details="annotation-{ids[first]}" tabindex="{-1 if begun >= 0 else 0}"'
            begun = ranks[-1]
        for place in tags:
            pieces[place] = f"{tag}{focus}{numbers.get(place, '')}>"
            focus = ""


def _numbers(segments: Sequence[_Segment]) -> dict[int, str]:
    """The numbers in print, as an attribute, for each place of a tag at which spans end."""
    numbers: dict[int, str] = {}
    seen: set[int] = set()
    for _, _, ranks, tags in reversed(segments):
        if tags and not seen.issuperset(ranks):
            ending = ", ".join([str(rank + 1) for rank in ranks if rank not in seen])
            numbers[tags[-1]] = f' data-n="{ending}"'
            seen.update(ranks)
    return numbers
