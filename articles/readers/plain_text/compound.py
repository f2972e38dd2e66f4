"""First lines that hold several things, or a part of one: cut or joined before the head is read."""

import re

from articles.readers.plain_text.dates import first_date, read_date_line
from articles.readers.plain_text.draft import Draft
from articles.readers.plain_text.lines import Line, line_key
from articles.readers.plain_text.papers import looks_like_paper
from articles.readers.plain_text.vocabulary import MENU, SECTIONS

_ABOVE = 12  # lines
_CUT = re.compile(r"\s+[|•·»]\s+")
_ADDRESS = re.compile(r"(?:www\.)?[\w-]+\.(?:com|org|net|edu|news)", re.IGNORECASE)
_ISSUE = re.compile(
    r"(?:19|20)\d\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?", re.IGNORECASE
)
_ACCOUNT = re.compile(r"(?:[Pp]osted )?[Bb]y [a-z][a-z0-9_.-]{2,30}")
_ARTICLES = {"the", "el", "la"}


def set_apart(draft: Draft) -> None:
    """Make lines of their own of paper, section and day where they share one, as in a window's title.

    `The Observer | Thursday, May 3, 2018` and `Opinion | The Daily Reed` are two lines each; what else such
    a line has (an address, an account, a month) goes. A nameplate that was set over several lines is one.
    """
    _join_nameplate(draft.lines)
    for place in range(min(_ABOVE, len(draft.lines)) - 1, -1, -1):
        line = draft.lines[place]
        if not line.fate and line.words <= 16 and any(mark in line.text for mark in "|•·»"):
            parts = _parts(line.text)
            if parts:
                draft.lines[place : place + 1] = [
                    _part(line, text, gap=0 if other else line.gap) for other, text in enumerate(parts)
                ]


def _join_nameplate(lines: list[Line]) -> None:
    """Join `the`, `REDWOOD` and `bark`, right below each other."""
    if len(lines) < 2 or lines[0].text.casefold() not in _ARTICLES or lines[0].fate:
        return
    end = 1
    while end < min(3, len(lines)) and lines[end].gap == 0 and lines[end].key not in MENU:
        if lines[end].words > (3 if end == 1 else 1):
            break
        end += 1
    if end > 1:
        first, others = lines[0], lines[1:end]
        numbers = (*first.numbers, *(number for line in others for number in line.numbers))
        sources = (*first.sources, *(source for line in others for source in line.sources))
        lines[:end] = [Line(numbers, sources, " ".join(line.text for line in lines[:end]), first.gap)]


def _parts(text: str) -> list[str]:
    """Return what a line holds of paper, section and day; nothing where it is no such line."""
    parts = _CUT.split(text)
    kinds = [_kind(part) for part in parts]
    if None in kinds or kinds.count("paper") > 1 or not {"paper", "else"} & set(kinds):
        return []
    kept = [part for part, kind in zip(parts, kinds, strict=True) if kind != "else"]
    return kept if len(parts) > 1 else []


def _kind(part: str) -> str | None:
    if line_key(part) in SECTIONS:
        return "section"
    if _ADDRESS.fullmatch(part) or _ISSUE.fullmatch(part) or _ACCOUNT.fullmatch(part):
        return "else"
    if first_date(part):
        found = read_date_line(part)
        return "date" if found is not None and not found.rest else None
    is_short = len(part.split()) <= 4 and part.split(" ", 1)[0].casefold() in _ARTICLES
    return "paper" if looks_like_paper(part) or is_short else None


def _part(line: Line, text: str, *, gap: int) -> Line:
    return Line(line.numbers, line.sources, text, gap, is_known=line.is_known, is_above=line.is_above)
