"""Where the foot of a page begins: behind it nothing is the story's."""

import re
from collections.abc import Container
from itertools import takewhile

from articles.readers.plain_text.furniture.boxes import BOX_RULES
from articles.readers.plain_text.lines import Line, site_key
from articles.readers.plain_text.tail.seen import Seen, opens_one
from articles.readers.plain_text.tail.signatures import closes_letter, is_signed
from articles.readers.plain_text.tail.writers import WRITER_BIO
from articles.readers.plain_text.words.vocabulary import SHARE

_RATING = re.compile(
    r"(?:\w+ )?(?:rating|score|grade|verdict)s? ?: ?.{1,20}|[★☆⭐½]+|.{1,12} (?:out of \w+|stars?)"
)
_ITEM = re.compile(r"(\d{1,3})[.)] \S")
_NEVER_A_TAIL = {"advertisement", "end-mark"}
_INSIDE = {
    "newsletter",
    "donate",
    "share",
    "related",
    "audio",
    "photo",
    "embed",
    "poll",
}  # boxes that stories have in their midst
_LABEL = 2  # words
_TEXT, _SAID = 12, 4  # words of a line that is text for certain, of a sentence
_LITTLE = 60  # words: a page with less of such text has verses or a list
_MOST, _SOME, _SEVERAL = 0.6, 0.3, 3  # shares of a tail's lines that are explained; parts of a page
_CLOSED_TEXT = 25  # words of a line that the story goes on with whatever stands above it


def tail_start(lines: list[Line], seen: list[Seen], closed: int) -> int:
    """Return the place where only furniture follows, at most `closed`.

    The tail begins at the first piece of sure furniture behind the last text. Short lines that nothing
    explains may stand in it, but most of it must be explained; less, where it is several parts of a page.
    """
    end = len(lines)
    last = _behind_last_text(lines, seen)
    known = [one.why is not None or line.fate != "" for line, one in zip(lines, seen, strict=True)]
    explained = sum(known[last:])
    kinds = _kinds_from(seen[last:])
    for place in range(last, end):
        total = end - place
        one = seen[place]
        begins = (one.own in {"sure", "closing"} and one.why not in _NEVER_A_TAIL) or (
            one.own == "weak" and (_weak_run(seen, place, end) or (total == 1 and lines[place].key in SHARE))
        )
        least = _MOST if kinds[place - last] < _SEVERAL else _SOME
        if begins and (explained >= least * total or one.rule == WRITER_BIO):
            end = place
            break
        explained -= known[place]
    tail = min(end, closed)
    while 0 < tail < len(lines) and seen[tail - 1].rule == "contact-line":
        tail -= 1
    return tail


def closed_at(lines: list[Line], seen: list[Seen], closing: Container[str]) -> int:
    """Return the place of the first line behind which no story goes on: most of the text is above it.

    Where paragraphs go on below it that nothing explains, the line is the story's own this time.
    """
    if not closing:
        return len(lines)
    least = _TEXT if sum(line.words for line in lines if line.words >= _TEXT) >= _LITTLE else 1
    words = [line.words if line.words >= least and not line.is_known else 0 for line in lines]
    total = sum(words)
    left = sum(1 for line, one in zip(lines, seen, strict=True) if line.is_prose and one.why is None)
    passed = 0
    for place, (line, one) in enumerate(zip(lines, seen, strict=True)):
        is_signature = is_signed(line) or (place > 0 and lines[place - 1].text[-1] == ",")
        is_closing = place and not is_signature and site_key(line.key) in closing
        is_below = is_closing and 2 * passed >= total and not left
        if is_below and not (_comes_again(lines, seen, place) or _is_amid(lines, seen, place)):
            return place
        passed += words[place]
        left -= line.is_prose and one.why is None
    return len(lines)


def _comes_again(lines: list[Line], seen: list[Seen], place: int) -> bool:
    """Say whether a line is printed once more below the story's last words: here it stands amid them."""
    key = lines[place].key
    again = next((spot for spot in range(place + 1, len(lines)) if lines[spot].key == key), place)
    return any(
        line.is_sentence and line.words >= _SAID and one.why is None and not line.is_known
        for line, one in zip(lines[place:again], seen[place:again], strict=True)
    )


def _is_amid(lines: list[Line], seen: list[Seen], place: int) -> bool:
    """Say whether a title stands in a box of other stories that the story goes on below.

    What opens such a box on many pages is known to stand below the stories, or it would not close them.
    """
    if seen[place].opener and not opens_one(lines[place].key):
        return False
    behind = place
    while behind < len(seen) and seen[behind].why == "related":
        behind += 1
    if behind == place:
        return False
    rest = zip(lines[behind:], seen[behind:], strict=True)
    story = takewhile(lambda each: each[1].own != "sure" or each[1].why in _NEVER_A_TAIL, rest)
    return any(one.why is None and (_is_text(line) or _is_rating(line)) for line, one in story)


def _kinds_from(seen: list[Seen]) -> list[int]:
    """Count for each line the different parts of a page that it and the lines behind it belong to.

    Those count to which lines belong by their own words.
    """
    kinds: set[str | None] = set()
    counts = []
    for one in reversed(seen):
        is_own = one.own == "sure" or one.rule == "comment-rules"
        if is_own and one.why not in _NEVER_A_TAIL:
            kinds.add(one.why)
        counts.append(len(kinds))
    return counts[::-1]


def _behind_last_text(lines: list[Line], seen: list[Seen]) -> int:
    """Return the place behind the last line that must be the story's.

    Behind a comment form, a copyright line or what tells of the writer no story goes on, nor behind two
    different parts of what stands below one: a sentence that no rule knows is no reason to take them for a
    part of it, unless it is long.
    """
    first = _behind_box(seen)
    last = first + 1 if first else 0
    closed = False
    parts: set[str] = set()
    numbers: set[int] = set()
    passed = 0
    for place, (line, one) in enumerate(zip(lines, seen, strict=True)):
        passed += line.words if one.why is None else 0
        if place < first:
            continue
        number = _number_of(line) if one.why is None else 0
        is_listed = number > 1 and number - 1 in numbers
        if is_listed or (number and all(each.why is None for each in seen[last:place])):
            numbers.add(number)  # right behind the story's text
        if one.why is None and not line.fate and (_is_text(line) or _is_rating(line) or is_listed):
            # Above the first text a card of the writer and a row of buttons are no foot.
            is_below = last > 0 and len(parts) > 1 and not parts <= _INSIDE
            if is_listed or _is_rating(line) or not (closed or is_below) or line.words > _CLOSED_TEXT:
                last, closed = place + 1, False
                parts.clear()
        elif one.own == "sure" and one.why not in {*_NEVER_A_TAIL, "site"} and one.rule not in BOX_RULES:
            parts.add(one.why or "")
            is_foot = one.why in {"comments", "footer"} and (not one.opener or line.words > 1)
            closed = closed or (is_foot and not _is_above_story(lines, seen, place, passed))
        closed = closed or one.rule == WRITER_BIO
    return last


def _is_above_story(lines: list[Line], seen: list[Seen], place: int, passed: int) -> bool:
    """Say whether "Leave a comment" stands between the writer's name and the story.

    More text than the `passed` words above follows, before any other part of the page does.
    """
    rest = zip(lines[place + 1 :], seen[place + 1 :], strict=True)
    story = takewhile(lambda each: each[1].own != "sure" or each[1].why in _NEVER_A_TAIL, rest)
    return sum(line.words for line, one in story if one.why is None) > passed


def _behind_box(seen: list[Seen]) -> int:
    """Return the place of the story's first line where what presents its writer stands above it, or 0."""
    first = next((place for place, one in enumerate(seen) if one.why is None), 0)
    return first if any(one.why == "about" for one in seen[:first]) else 0


def _number_of(line: Line) -> int:
    """Return the number of an item of a list, as `4. Chairs` has one, or 0."""
    found = _ITEM.match(line.text)
    return int(found[1]) if found else 0


def _is_text(line: Line) -> bool:
    is_closing = (
        line.words > _LABEL and "," in line.text and closes_letter(line.text)
    )  # `Warmly, Maya Okafor`
    return line.words >= 8 or line.is_sentence or is_closing or is_signed(line)


def _is_rating(line: Line) -> bool:
    """Say whether a line is a review's verdict, with which many end: `Our Rating: B+`."""
    return line.words <= _LABEL + 2 and _RATING.fullmatch(line.key) is not None


def _weak_run(seen: list[Seen], place: int, end: int) -> bool:
    """Say whether a weak line begins a tail: something surer follows before any text."""
    run = 0
    for one in seen[place : min(end, place + 40)]:
        if one.own == "sure" and one.why not in _NEVER_A_TAIL:
            return True
        if one.why is None:
            return False
        run += one.own == "weak"
    return run >= 3
