"""What readers said below a story: who, the minute, their words and the button to answer them."""

import re

from articles.readers.plain_text.lines import Line
from articles.readers.plain_text.tail.seen import Seen
from articles.readers.plain_text.words.dates import read_date_line

_MINUTE = re.compile(r"\b\d{1,2}:\d\d\b")
_BESIDE = re.compile(r"(?P<name>\w.{1,40}?) [•·|⋅] (?P<when>.{8,40})")
_ANSWER = {"reply", "reply ↓", "responder", "report", "like"}
_ABOVE = {"tags", "share"}
_NAME, _WHEN = 4, 9  # words
_LONGEST = 12  # lines that one of them says


def see_threads(lines: list[Line], seen: list[Seen]) -> None:
    """Know what readers said: a name above or beside a minute, and a button to answer below.

    Where one is told so, the others are that stand before and behind it, button or not. The first may be
    told by standing right below the tags or the buttons.
    """
    heads = [place for place in range(len(lines) - 1) if _is_head(lines, place)]
    spans = [
        range(start, _end(lines, start, nearest))
        for start, nearest in zip(heads, [*heads[1:], len(lines)], strict=False)
    ]
    above = seen[heads[0] - 1] if heads and heads[0] else None
    is_below = above is not None and above.own == "sure" and above.why in _ABOVE
    if not is_below and not any(lines[span[-1]].key in _ANSWER for span in spans):
        return
    for span in spans:
        for place in span:
            seen[place] = Seen("comments", "comment-of-reader", own="sure")


def _is_head(lines: list[Line], place: int) -> bool:
    name, below = lines[place], lines[place + 1]
    if beside := _BESIDE.fullmatch(name.text) if name.words <= _NAME + _WHEN else None:
        return beside["name"].count(" ") < _NAME and _is_minute(beside["when"])
    is_block = name.gap > 0 and not below.gap and name.words <= _NAME and not name.is_sentence
    return is_block and _is_minute(below.text)


def _is_minute(text: str) -> bool:
    """Say whether a text is nothing but a day with its minute."""
    if _MINUTE.search(text) is None or text.count(" ") >= _WHEN:
        return False
    found = read_date_line(text)
    return found is not None and found.published is not None and not found.labelled and not found.rest


def _end(lines: list[Line], place: int, nearest: int) -> int:
    """Return the place behind what a reader said: behind the button below it, or else behind its block."""
    last = min(place + _LONGEST, nearest)
    for other in range(place + 2, last):
        if lines[other].key in _ANSWER:
            return other + 1
    end = place + 2
    while end < last and not lines[end].gap:
        end += 1
    return end
