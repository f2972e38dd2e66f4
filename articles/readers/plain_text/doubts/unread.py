"""What of a page nothing explained: short lines left in the story, and those taken away for their place."""

import re
from dataclasses import dataclass, field

from articles.readers.plain_text.doubts.limits import (
    LINES_BEFORE_TEXT,
    LINES_BEHIND_TEXT,
    LONG_TEXT,
    MOST_OF_FIELD,
    MOST_OF_LABEL,
    TEXT,
    TITLE,
)
from articles.readers.plain_text.draft import Draft
from articles.readers.plain_text.furniture import classify
from articles.readers.plain_text.lines import LIST_MARK, Line
from articles.readers.plain_text.words.names import is_name
from articles.readers.plain_text.words.photos import parse_photo
from articles.readers.plain_text.words.vocabulary import MENU, SECTIONS, SHARE

_PIECES = re.compile(r"\s*[|•·,;—–§:/]\s*|\s-\s|(?:^|\s+)(?:in|on|en|el)\s+", re.IGNORECASE)
# `Threads: chess, music`, `Filed with library`, `#chess`: a label, then a list or a few small words.
_LISTED = re.compile(
    r"[^\W\d_]+(?: [^\W\d_]+)?(?:: | with | under )(?:[^\W\d_A-ZÀ-Þ][\w-]*(?: [\w-]+){0,2}$|\w[\w -]*, )"
    r"|#[^\W\d_]"
)
_BY_PLACE = {"head-left-over", "above-menu", "beside-nameplate", "site-template", "between-furniture"}
_SIGNED = ("bylines", "published")
_NO_TOPICS = (MENU | SHARE) - SECTIONS


@dataclass(slots=True)
class Unread:
    """Lines that nothing explained, and the place of the story's first text.

    `first` stand before that text and `last` behind the story's last; `aside` were taken away above the
    story for where they stand and not for what they say. `titles` are those of the first that could be
    headlines, for neither byline nor date stands between the headline and them. `topics` are labels in a
    block of their own right below the story.
    """

    text: int
    first: list[Line] = field(default_factory=list)
    last: list[Line] = field(default_factory=list)
    aside: list[Line] = field(default_factory=list)
    titles: list[Line] = field(default_factory=list)
    topics: list[Line] = field(default_factory=list)

    def hold_credit(self) -> bool:
        """Say whether one of the first names a photographer, or somebody who may be one."""
        photos = (parse_photo(line.text) for line in self.first)
        return any(photo.credit for photo in photos if photo) or any(
            is_name(line.text) for line in self.first
        )

    def hold_section(self) -> bool:
        """Say whether a section is named in one of those above the story, beside other things."""
        return any(map(names_section, (*self.first, *self.aside)))

    def hold_tags(self) -> bool:
        """Say whether tags could be among them."""
        lines = [line for line in (*self.first, *self.last) if line.words <= MOST_OF_FIELD]
        return bool(self.topics) or any(
            _LISTED.match(line.text) and classify(line.text) is None for line in lines
        )


def unread_lines(draft: Draft) -> Unread:
    """Return the lines of a page that nothing explained."""
    lines = draft.lines
    story = [place for place, line in enumerate(lines) if line.fate == "body"]
    texts = [place for place in story if is_text(lines[place])]
    found = Unread(texts[0] if texts else len(lines))
    if texts:
        above = [place for place in story if place < texts[0]][:LINES_BEFORE_TEXT]
        first = [
            place for place in above if not lines[place].is_sentence or lines[place].words <= MOST_OF_LABEL
        ]
        found.first = [lines[place] for place in first]
        found.titles = _titles(lines, first, texts[0])
        found.last = [lines[place] for place in story if place > texts[-1] and not lines[place].is_sentence]
        found.topics = _topics(lines[texts[-1] + 1 : texts[-1] + 1 + LINES_BEHIND_TEXT])
    begin = lines[story[0]].numbers[0] if story else lines[-1].numbers[-1]
    taken = {line.line for line in draft.removed if line.line < begin and line.rule in _BY_PLACE}
    found.aside = [line for line in lines if line.numbers[0] in taken] if taken else []
    return found


def names_section(line: Line) -> bool:
    """Say whether a line names a section, beside other things or alone."""
    return any(piece.casefold() in SECTIONS for piece in _PIECES.split(line.text))


def is_text(line: Line) -> bool:
    """Say whether a line is long enough that it is a story's for certain."""
    return (line.words >= TEXT and line.is_sentence) or line.words >= LONG_TEXT


def _titles(lines: list[Line], first: list[int], text: int) -> list[Line]:
    headline = max((place for place in range(text) if lines[place].fate == "headline"), default=-1)
    signed = next((place for place in range(headline + 1, text) if lines[place].fate in _SIGNED), text)
    return [
        lines[place]
        for place in first
        if place < signed
        and lines[place].words in TITLE
        and not LIST_MARK.match(lines[place].text)
        and classify(lines[place].text) is None
    ]


def _topics(below: list[Line]) -> list[Line]:
    """Return the first row of lines that are nothing but labels, two or more, with a blank line before."""
    row: list[Line] = []
    for line in below:
        if _is_label(line) and (row or line.gap):
            row.append(line)
        elif len(row) > 1 and line.gap:
            return row
        else:
            row = []
    return row if len(row) > 1 else []


def _is_label(line: Line) -> bool:
    mark = classify(line.text)
    return (
        line.words <= MOST_OF_LABEL
        and line.fate in {"removed", "body"}
        and (mark is None or mark.kind in {"menu", "tags"})
        and line.key not in _NO_TOPICS
        and line.text[0].isalpha()
        and line.text[-1].isalnum()
        and not is_name(line.text)
    )
