"""Buttons that stand in one block with a picture's caption and credit, and part the two."""

import re

from articles.readers.plain_text.lines import Line
from articles.readers.plain_text.words.photos import parse_photo

_MOST_WORDS = 7
_FIRST = {"click", "tap", "enlarge", "zoom", "expand", "view", "larger", "full", "buy", "purchase", "order"}
# Words that follow "buy" on a button.
_GOODS = r"now|this|these|the|an?|our|of|here|online|prints|photos?|pictures?|images?|reprints?"
_BUTTON = re.compile(
    r"(?:click|tap)(?: (?:here|(?:on )?(?:the )?(?:image|photo|picture)))? (?:to|for) (?:enlarge|zoom|expand|"
    r"an? larger|(?:view|see)(?: (?:it|the))?(?: (?:full|larger))?)(?: (?:image|photo|picture|size|version))?"
    r"|(?:enlarge|zoom|expand)(?: (?:this )?(?:image|photo|picture))?"
    r"|(?:view )?(?:larger|full size)(?: (?:image|photo|picture|version))?"
    rf"|(?:buy|purchase|order)(?: (?:{_GOODS})){{1,6}}"
)


# The same as the last words of a caption.
_LAST = re.compile(
    r"(?<=[.!?”)])\s+(?:Buy|Purchase|Order) (?:this |a |an? )?(?:photo|print|reprint)s?\.?$", re.IGNORECASE
)


def is_picture_button(line: Line) -> bool:
    """Say whether a line offers a picture larger or for sale."""
    key = line.key.strip("[]() ")
    return line.words <= _MOST_WORDS and key.split(" ", 1)[0] in _FIRST and _BUTTON.fullmatch(key) is not None


def _is_credit(line: Line) -> bool:
    photo = parse_photo(line.text)
    return photo is not None and photo.sure and bool(photo.credit)


def pull_out_buttons(lines: list[Line]) -> list[Line]:
    """Take such buttons out where a picture's lines stand in one block with them, or who took it below."""
    found = [
        place
        for place, line in enumerate(lines)
        if is_picture_button(line)
        and (
            (place and not line.gap)
            or any(not below.gap or _is_credit(below) for below in lines[place + 1 : place + 2])
        )
    ]
    for line in lines:
        if "photo" in line.text[-8:] or "print" in line.text[-8:]:
            line.change(_LAST.sub("", line.text))
    if len(found) == len(lines):
        return []
    for place in reversed(found):
        if place + 1 < len(lines):
            lines[place + 1].gap = max(lines[place].gap, lines[place + 1].gap)
    return [lines.pop(place) for place in reversed(found)]
