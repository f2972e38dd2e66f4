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
    titles = [_title_above(lines, seen, low + 1, day) for low, day in pairwise([last, *days])]
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


def _title_above(lines: list[Line], seen: list[Seen], low: int, day: int) -> int:
    """Return the place of the title above a card's day, in its block or in the one above; -1 without one.

    `low` is the first line that could be of the card. On a page without blanks what is the site's ends it.
    """
    first = _block_start(lines, seen, low, day)
    if first == day and first > low:
        first = _block_start(lines, seen, low, first - 1)
    return first if first < day and lines[first].words >= _TITLE_WORDS else -1


def _block_start(lines: list[Line], seen: list[Seen], low: int, place: int) -> int:
    while place > low and not lines[place].gap and (seen[place - 1].why is None or not seen[place - 1].own):
        place -= 1
    return place
