"""Cards of other stories below a story: title, perhaps a teaser, and a day, over and over."""

import re
from itertools import pairwise

from articles.readers.plain_text.lines import Line
from articles.readers.plain_text.tail.seen import Seen

_DAY = re.compile(
    r"(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? \d{1,2}|"
    r"\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?)(?:,? (?:19|20)\d\d)?"
)
_DAY_WORDS, _TITLE_WORDS, _LABEL_WORDS = 3, 3, 4  # of a day at most, of a title at least, of a label at most
_CARDS, _CARD_LINES = 3, 8  # cards at least; lines of one at most
_NEAR = 6  # lines above the first card, one of which is the site's


def see_cards_of_others(lines: list[Line], seen: list[Seen]) -> None:
    """Know three or more cards of other stories behind the last paragraph, below something of the site's."""
    last = next((place for place in range(len(lines) - 1, -1, -1) if lines[place].is_prose), -1)
    days = [
        place
        for place in range(last + 1, len(lines))
        if lines[place].words <= _DAY_WORDS and _DAY.fullmatch(lines[place].key)
    ]
    while len(days) >= _CARDS and days[1] - days[0] > _CARD_LINES:
        days.pop(0)
    titles = [_title_above(lines, place) for place in days]
    if last < 0 or len(days) < _CARDS or any(place <= last for place in titles):
        return
    steps = [two - one for one, two in pairwise(days)]
    first = titles[0]
    is_below = any(one.why is not None for one in seen[max(first - _NEAR, last + 1) : first])
    if max(steps[: _CARDS - 1]) > _CARD_LINES or not is_below:
        return
    end = days[-1] + 1
    while end < len(lines) and lines[end].words <= _LABEL_WORDS and seen[end].own != "sure":
        end += 1
    for place in range(first, end):
        if seen[place].own != "sure":
            seen[place] = Seen("related", "cards-of-others", own="sure" if place == first else "")


def _title_above(lines: list[Line], day: int) -> int:
    """Return the place of the title above a card's day, in its block or in the one above; -1 without one."""
    first = day
    while first > 0 and not lines[first].gap:
        first -= 1
    if first == day and first > 0:
        first -= 1
        while first > 0 and not lines[first].gap:
            first -= 1
    return first if first < day and lines[first].words >= _TITLE_WORDS else -1
