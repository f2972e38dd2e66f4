"""Other stories below a story: cards of title and day, over and over, or titles between the site's parts."""

import re
from itertools import pairwise

from articles.readers.plain_text.lines import Line
from articles.readers.plain_text.tail.seen import Seen
from articles.readers.plain_text.words.bylines import parse_byline

_DAY = re.compile(
    r"(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? \d{1,2}|"
    r"\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?)(?:,? (?:19|20)\d\d)?"
)
_DAY_WORDS, _TITLE_WORDS, _LABEL_WORDS = 3, 3, 4  # of a day at most, of a title at least, of a label at most
_CARDS, _CARD_LINES = 3, 8  # cards at least; lines of one at most
_FEWEST, _LONGEST = 2, 12  # titles in a list between parts of a page, words of each
_LONGEST_TWICE = 22  # words of a title that is printed twice
_ABOVE, _BELOW = {"share", "tags", "navigation", "about", "donate", "newsletter"}, {"comments", "footer"}
_HEADING = "more information"  # of a box with other stories, or of what else a story tells its readers
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


def see_titles_between(lines: list[Line], seen: list[Seen]) -> None:
    """Know titles in one block, with buttons or tags right above and comments or the foot below.

    Instead of these a heading may stand above them that could as well be the story's.
    """
    for first in range(1, len(lines)):
        above = seen[first - 1]
        is_headed = lines[first - 1].key == _HEADING and not lines[first].gap
        is_below = above.own == "sure" and above.why in _ABOVE and lines[first].gap > 0
        if not (is_headed or is_below) or not _is_free(seen[first]):
            continue
        end = first
        while end < len(lines) and _is_free(seen[end]) and (end == first or not lines[end].gap):
            end += 1
        below = seen[end] if end < len(lines) else None
        is_closed = below is not None and below.own in {"sure", "closing"} and below.why in _BELOW
        if is_closed and _are_titles(lines[first:end]):
            for place in range(first - is_headed, end):
                seen[place] = Seen("related", "titles-between", own="sure")


def see_doubled_titles(lines: list[Line], seen: list[Seen]) -> None:
    """Know titles that are each printed twice, for their pictures, right above what is the site's."""
    place = 1
    while place < len(lines):
        end = place
        while end + 1 < len(lines) and _is_doubled(*lines[end : end + 2]):
            end += 2
        is_closed = end < len(lines) and seen[end].own in {"sure", "closing"}
        if lines[place].gap and end - place >= 2 * _FEWEST and is_closed:
            for other in range(place, end):
                seen[other] = Seen("related", "printed-twice", own="sure")
        place = max(end, place + 1)


def _is_doubled(one: Line, two: Line) -> bool:
    return one.key == two.key and not two.gap and _TITLE_WORDS <= one.words <= _LONGEST_TWICE


def _is_free(one: Seen) -> bool:
    """Say whether nothing explains a line but that other pages have it too, as links to a story are."""
    return one.why is None or one.rule == "site-memory"


def _are_titles(lines: list[Line]) -> bool:
    """Say whether several lines of words could be titles: no items, names or sentences, and no verse."""
    return (
        len(lines) >= _FEWEST
        and all(line.could_be_title and line.words <= _LONGEST and not line.fate for line in lines)
        and all(line.text[0] not in "•*-–" and not line.text[0].islower() for line in lines)
        and all(line.text[-1] not in ",;:" and parse_byline(line.text) is None for line in lines)
        and sum(line.words for line in lines) >= _TITLE_WORDS * len(lines)
    )


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
