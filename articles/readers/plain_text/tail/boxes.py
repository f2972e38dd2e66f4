"""Boxes that a site puts amid its stories and below them: polls, forms, what asks readers to sign up."""

from articles.readers.plain_text.furniture.boxes import BLOCK, OFFERED, boxes
from articles.readers.plain_text.lines import Line
from articles.readers.plain_text.tail.seen import Seen
from articles.readers.plain_text.words.papers import describes_paper, looks_like_paper
from articles.readers.plain_text.words.vocabulary import SHARE

_ADS = 4  # titles behind the name of what advertises them
_BUTTONS = {"subscribe", "sign up", "donate", "join", "join now", "submit", "processing...", "subscribe now"}
_BOX, _BOX_WORDS = 5, 24  # lines, and words of each
_LINES, _LINE_WORDS = 6, 8  # of a block a part of which is furniture for certain, and words of its lines
# Kinds whose lines stand beside a story's own, or in one block with them.
_BESIDE = {
    "advertisement",
    "end-mark",
    "related",
    "share",
    "photo",
    "navigation",
    "tags",
    "section",
    "about",
    "site",
}
_FEET = {"comments", "footer"}
_ROW, _ASKED = 2, 6  # buttons at least, and words above them: `Spread the word:`


def see_boxes(lines: list[Line], seen: list[Seen]) -> None:
    """Know the lines of such boxes, with what asks for something above them."""
    _see_plug_ins(lines, seen)
    _see_forms(lines, seen)
    _see_headings(lines, seen)
    _see_faces(lines, seen)
    _see_blocks(lines, seen)


def _see_plug_ins(lines: list[Line], seen: list[Seen]) -> None:
    """Know boxes such as polls, and behind the name of what advertises them a few titles."""
    marks = boxes(lines)
    for place, mark in marks.items():
        seen[place] = Seen(mark.kind, mark.rule, own="sure")
        if place + 1 not in marks:
            _see_behind(lines, seen, place)


def _see_behind(lines: list[Line], seen: list[Seen], place: int) -> None:
    """Settle lines that only the box above explains: its last line is at a place."""
    last = seen[place]
    for behind in range(place + 1, len(lines)):
        one, gap = seen[behind], lines[behind].gap
        if one.own or one.why is None:
            return
        if last.rule == OFFERED and one.why == "related" and gap == lines[place].gap:
            if behind - place <= _ADS:
                seen[behind] = Seen(last.why, last.rule, own="sure")
        elif one.rule == f"{last.why}-part" and (gap > 0 or behind > place + 1) and lines[place].gap == 0:
            seen[behind] = Seen(None)  # the box is a block, and ends with it
        else:
            return


def _see_forms(lines: list[Line], seen: list[Seen]) -> None:
    """Know a box that asks for something: a few short lines in one block, the last of them a button."""
    for place, line in enumerate(lines):
        if line.key not in _BUTTONS or line.gap != 0 or (place + 1 < len(lines) and not lines[place + 1].gap):
            continue
        first = place
        while first and lines[first].gap == 0 and place - first < _BOX:
            first -= 1
        if lines[first].gap and all(each.words <= _BOX_WORDS for each in lines[first:place]):
            for each in range(first, place + 1):
                if seen[each].own != "sure":
                    seen[each] = Seen("newsletter", "box-with-button", own="sure")


def _see_headings(lines: list[Line], seen: list[Seen]) -> None:
    """Know what stands above the buttons to share a story, and above where to sign up for letters."""
    for place, line in enumerate(lines[:-_ROW]):
        is_asked = line.text[-1] == ":" and line.words <= _ASKED and seen[place].why is None
        if is_asked and all(each.key in SHARE for each in lines[place + 1 : place + 1 + _ROW]):
            seen[place] = Seen("share", "above-buttons", own="sure")

    for place, line in enumerate(lines[:-1]):
        is_above = seen[place + 1].why == "newsletter" and seen[place + 1].own == "sure" and line.gap > 0
        is_heading = seen[place].why is None and not line.is_sentence and line.words <= 8
        if is_above and not lines[place + 1].gap and is_heading:
            seen[place] = Seen("newsletter", "box-with-button", own="sure")


def _see_faces(lines: list[Line], seen: list[Seen]) -> None:
    """Know faces to choose from, and the question above them."""
    for place, one in enumerate(seen):
        if one.rule == "reaction" and [each.rule for each in seen[place + 1 : place + 2]] == ["reaction"]:
            is_asked = place > 0 and seen[place - 1].why is None and lines[place - 1].text[-1] == "?"
            for each in range(place - is_asked, place + 2):
                seen[each] = Seen("poll", "poll-of-faces", own="sure")


def _see_blocks(lines: list[Line], seen: list[Seen]) -> None:
    """Know the other lines of a block of short ones of which some are furniture for certain.

    None of them may be a sentence or a verse, and at most one more than those that are.
    """
    start = 0
    for end in range(1, len(lines) + 1):
        if end < len(lines) and not lines[end].gap:
            continue
        block = range(start, end)
        start = end
        others = [place for place in block if seen[place].why is None or seen[place].own == "weak"]
        sure = [place for place in block if seen[place].own == "sure" and seen[place].why not in _BESIDE]
        is_box = bool(sure) and len(block) <= _LINES and 0 < len(others) <= len(sure) + 1
        if is_box and lines[block[0]].gap and all(_could_be_label(lines[place]) for place in others):
            kinds = {seen[place].why for place in sure}
            for place in others if kinds & _FEET else block:
                kind = seen[sure[0]].why if place in others else seen[place].why
                seen[place] = Seen(kind, BLOCK, own="sure")


def _could_be_label(line: Line) -> bool:
    is_verse = line.text[0].islower() or line.text[-1] in ",;:—"
    is_plate = describes_paper(line.text) or looks_like_paper(line.text)
    return line.words <= _LINE_WORDS and not (line.is_sentence or is_verse or is_plate or line.fate)
