"""Boxes that plug-ins put on a page: a label or a question, what may be chosen, and a button that ends them.

Most lines of such a box say nothing by themselves (`Yes`, `A heron`, `First Name`): it is told by its ends.
"""

from collections.abc import Iterator

from articles.readers.plain_text.furniture.box_words import (
    ANNOUNCEMENT,
    ANY_LABEL,
    BOXES,
    CHOICE,
    OFFERS,
    POLL_LABEL,
    STAFF,
    Box,
)
from articles.readers.plain_text.furniture.classifying import Mark, classify
from articles.readers.plain_text.lines import Line
from articles.readers.plain_text.words.dates import read_date_line
from articles.readers.plain_text.words.names import is_name

BOX, STAFF_BOX, WEEK, OFFERED = "box", "box-of-staff", "days-of-a-week", "box-of-offers"
BLOCK = "block-of-furniture"
BOX_RULES = {BOX, STAFF_BOX, WEEK, OFFERED, BLOCK}  # such stand above, amid and below a story
_LABEL, _LONGEST = 20, 60  # words of what a box may begin with, and of a notice about cookies
_SAID = 3  # words of a sentence that is text
_WORDS = 8  # of a line that nothing but its place explains
_ANSWERS = 10  # lines above what ends a poll, its question among them
_LETTERS, _ROLES = 5, 3  # days of a week, each in a line; people of the staff


def boxes(lines: list[Line]) -> dict[int, Mark]:
    """Return the places of lines that make up such boxes, with what they are."""
    marks: dict[int, Mark] = {}
    for place, line in enumerate(lines):
        if place in marks or line.fate or line.words > _LONGEST:
            continue
        if line.words > _LABEL and "cookies" not in line.key:
            continue
        for kind, rule, start, end in _boxes_at(lines, place):
            marks.update((each, Mark(kind, "sure", rule)) for each in range(start, end))
    return marks


def _boxes_at(lines: list[Line], place: int) -> Iterator[tuple[str, str, int, int]]:
    key = lines[place].key.rstrip(" ▼")
    for box in BOXES if ANY_LABEL.fullmatch(key) else ():
        if box.label.fullmatch(key) is not None:
            end = _box_end(lines, place, box)
            if end - place >= box.least:
                yield box.kind, OFFERED if box is OFFERS else BOX, place, end
    if _ends_poll(lines[place]):
        start = _question_above(lines, place)
        if start < place:
            yield "poll", BOX, start, place + 1
    if (end := _staff_end(lines, place)) - place >= _ROLES:
        yield "footer", STAFF_BOX, place, end
    end = place
    while end < len(lines) and len(lines[end].key) == 1 and lines[end].key.isalpha():
        end += 1
    if end - place >= _LETTERS:
        yield "notice", WEEK, place, end


def _staff_end(lines: list[Line], place: int) -> int:
    """Return the place behind lines such as `Deputy Editor: Maya Okafor`, equally far apart."""
    end = place
    while end < len(lines) and ": " in lines[end].text and STAFF.fullmatch(lines[end].text):
        end += 1
    return end


def _box_end(lines: list[Line], place: int, box: Box) -> int:
    """Return the place behind the last line of a box: short lines up to the last that could end it.

    They stand equally far apart. Where the box is a block of the page, what else stands in the block belongs
    to it too.
    """
    end = place + 1
    for other in range(place + 1, min(place + 1 + box.reach, len(lines))):
        line = lines[other]
        if line.gap != lines[place + 1].gap:
            break
        mark = classify(line.text)
        # What menus are told by stands in more than one box.
        is_sure = mark is not None and mark.weight == "sure" and mark.kind == box.kind != "menu"
        if is_sure or box.ending.fullmatch(line.key) is not None:
            end = other + 1
        elif _is_other(line, mark) or (box.of_people and not is_name(line.text)):
            break
    if end == place + 1 or box is ANNOUNCEMENT:
        return end
    block = end
    while block < len(lines) and not lines[block].gap:
        block += 1
    is_block = block - place <= box.reach and not any(_is_other(line, None) for line in lines[end:block])
    return block if is_block else end


def _is_other(line: Line, mark: Mark | None) -> bool:
    """Say whether a line belongs to no box: it is text, a day or what a box of another kind begins with."""
    if line.fate or line.words > _WORDS or (mark is not None and mark.weight == "opener"):
        return True
    is_text = line.is_sentence and line.words > _SAID and mark is None
    return is_text or line.key.startswith(("by ", "por ")) or _is_day(line)


def _is_day(line: Line) -> bool:
    found = read_date_line(line.text)
    return found is not None and found.published is not None


def _ends_poll(line: Line) -> bool:
    mark = classify(line.text)
    is_poll = mark is not None and mark.kind == "poll" and mark.rule != "reaction"
    return is_poll or _is_choice(line)


def _is_choice(line: Line) -> bool:
    """Say whether a line is an answer of a poll with its share or number of votes."""
    return ("%" in line.key or "vote" in line.key) and CHOICE.fullmatch(line.key) is not None


def _question_above(lines: list[Line], place: int) -> int:
    """Return the place of the question above what ends a poll, with the poll's label; `place` for none."""
    for other in range(place - 1, max(-1, place - _ANSWERS), -1):
        line = lines[other]
        if line.fate or line.words > 3 * _WORDS:
            return place
        if line.text[-1] == "?":
            is_labelled = other > 0 and POLL_LABEL.fullmatch(lines[other - 1].key) is not None
            is_poll = is_labelled or place - other > 2 or _is_choice(lines[place])
            return other - is_labelled if is_poll else place
        if line.is_sentence:
            return place
    return place
