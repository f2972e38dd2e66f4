"""First lines that hold several things, or a part of one: cut or joined before the head is read."""

import re
from itertools import pairwise

from articles.readers.decoding import tidy_spaces
from articles.readers.plain_text.draft import Draft
from articles.readers.plain_text.furniture import classify, is_issue_line
from articles.readers.plain_text.lines import Line, line_key
from articles.readers.plain_text.words.bylines import parse_byline
from articles.readers.plain_text.words.dates import first_date, read_date_line
from articles.readers.plain_text.words.names import is_name
from articles.readers.plain_text.words.papers import describes_paper, looks_like_paper
from articles.readers.plain_text.words.vocabulary import MENU, SECTIONS

_ABOVE, _HEAD = 12, 40  # lines
_SHORT, _NAME = 18, 4  # words
# From the capital on: there are few to look at, so it stands before what is said of the letter ahead of it.
_FUSED = re.compile(r"[A-ZÀ-Þ](?<=[a-zà-ÿ].)[a-zà-ÿ’']+[ :]")
_RUN_IN = re.compile(
    r"(BY(?: [A-ZÀ-Þ][A-ZÀ-Þ.,'’-]+){2,12}) (?=[“\"‘]?[A-ZÀ-Þ](?:[a-zà-ÿ’']| [a-z])[^|]{30})"
)
_CUT = re.compile(r"\s+[|•·»/]\s+")
_ADDRESS = re.compile(r"(?:www\.)?[\w-]+\.(?:com|org|net|edu|news)", re.IGNORECASE)
_ISSUE = re.compile(
    r"(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? ?)?(?:19|20)\d\d|"
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?|(?:page|p\.) ?[A-D]?\d{1,3}",
    re.IGNORECASE,
)
_WIDE = re.compile(r"\s{2,}")
_ACCOUNT = re.compile(r"(?:[Pp]osted )?[Bb]y [a-z][a-z0-9_.-]{2,30}")
_BEGINNINGS = {"Mac", "Mc", "De", "Di", "Du", "La", "Le", "Da", "Del", "Van", "Von", "Fitz", "Lo", "St"}
_DATED = re.compile(r"(?P<paper>[A-Z][^,|:]{2,40}),\s+(?P<date>\S.{5,30}\d{4})")
# `2 NEWS The Harrier Friday, May 3, 2019`: above each page of a printed paper.
_FOLIO = re.compile(
    r"(?P<page>\d{1,3}) (?:(?P<section>[A-Z][A-Z& ]{2,20}) )?(?P<paper>(?:[A-Z][a-z'’]+ ?){1,5}) "
    r"(?P<date>(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, )?[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4})"
)
_HOLDING = re.compile(r"[|•·»\d]| - |^Welcome to ")  # a quick look spares most lines the rest
_FIGURE = re.compile(r"\d{1,3}")
_ARTICLES = {"the", "el", "la"}
_BY = {"written by", "posted by", "published by", "by", "escrito por", "publicado por", "por"}


def set_apart(draft: Draft) -> None:
    """Make lines of their own of paper, section and day where they share one, as in a window's title.

    `The Observer | Thursday, May 3, 2018` and `Opinion | The Daily Reed` are two lines each; what else such
    a line has (an address, an account, a month) goes. A nameplate that was set over several lines is one.
    """
    _take_platform_paper(draft)
    _join_byline(draft)
    _join_nameplate(draft.lines)
    _part_fused(draft.lines)
    _part_run_in(draft.lines)
    for place in range(min(_ABOVE, len(draft.lines)) - 1, -1, -1):
        line = draft.lines[place]
        if line.fate or line.words > _SHORT or not (line.is_row or _HOLDING.search(line.text)):
            continue
        is_welcome = line.text.startswith("Welcome to ") and classify(line.text) is None
        if is_welcome and _kind(line.text[11:]) == "paper":
            line.change(line.text[11:])
        parts = _issue_of(draft.lines, place) or _parts(line)
        if parts:
            draft.lines[place : place + 1] = [
                _part(line, text, gap=0 if other else line.gap) for other, text in enumerate(parts)
            ]


def _take_platform_paper(draft: Draft) -> None:
    """Read the paper below a `Published in` that stands alone, as some platforms for blogs print it."""
    for label, paper in pairwise(draft.lines[:_HEAD]):
        if label.key == "published in" and paper.words <= 6 and line_key(paper.text) not in SECTIONS:
            draft.publication = draft.publication or paper.text
            for line in (label, paper):
                draft.remove(line, "nameplate", "published-in")


def _join_byline(draft: Draft) -> None:
    """Read `Written by`, a name, `in` and a section, right below each other: a theme prints each apart."""
    for place, label in enumerate(draft.lines[:_HEAD]):
        others = draft.lines[place + 1 : place + 4]
        is_block = len(others) == 3 and not any(line.gap or line.fate for line in others)
        if not is_block or label.key not in _BY or others[1].key not in {"in", "en"}:
            continue
        name, _, section = others
        byline = parse_byline(f"By {name.text}")
        if byline and section.words <= _SHORT // 2 and not section.is_sentence:
            draft.bylines.extend(byline.people)
            name.change(f"By {name.text}")  # the head is read by it, as by other bylines
            name.gap = label.gap
            draft.section = section.text
            for line in others[1:]:
                draft.use(line, "section")
            draft.remove(label, "byline", "by-alone")
            return


def _part_fused(lines: list[Line]) -> None:
    """Part `SportsThirteen seconds is all` and `Maya OkaforThe band marches.`: a line's end was lost."""
    for place in range(min(_HEAD, len(lines)) - 1, -1, -1):
        line = lines[place]
        parts = _FUSED.search(line.text) if not line.fate and 4 <= line.words <= 60 else None
        if parts is None:
            continue
        first, rest = line.text[: parts.start()], line.text[parts.start() :]
        is_label = line_key(first) in SECTIONS and rest.count(" ") >= 2
        is_whole = (
            first.replace("-", " ").rpartition(" ")[2] not in _BEGINNINGS
        )  # of names such as `MacDonald`
        is_credit = is_whole and is_name(first) and rest.count(" ") >= 4 and line.is_sentence
        if is_label or is_credit:
            lines[place : place + 1] = [_part(line, first, gap=line.gap), _part(line, rest, gap=0)]


def _part_run_in(lines: list[Line]) -> None:
    """Part `BY MAYA OKAFOR The band marches ...`: the byline runs into the story's first line."""
    for place, line in enumerate(lines[:_HEAD]):
        run_in = _RUN_IN.match(line.text) if line.text.startswith("BY ") and not line.fate else None
        byline = parse_byline(run_in[1]) if run_in else None
        if run_in and byline and all(is_name(person.name) for person in byline.people):
            parts = [
                _part(line, run_in[1], gap=line.gap),
                _part(line, line.text[run_in.end() :], gap=1),
            ]
            lines[place : place + 1] = parts
            return


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


def _issue_of(lines: list[Line], place: int) -> list[str]:
    """Return paper and day of `Saltgrass, March 7, 1990`, whatever the name, above the site's buttons."""
    dated = _DATED.fullmatch(lines[place].text)
    below = lines[place + 1 : place + 2]
    if dated is None or not below or classify(below[0].text) is None:
        return []
    words = dated["paper"].split()
    is_name = len(words) <= _NAME and all(word[0].isupper() for word in words)
    is_day = _kind(dated["date"]) == "date" and _kind(f"{words[-1]}, {dated['date']}") != "date"
    return [dated["paper"], dated["date"]] if is_name and is_day else []


def _parts(line: Line) -> list[str]:
    """Return what a line holds of paper, section and day; nothing where it is no such line."""
    if folio := _FOLIO.fullmatch(line.text):
        held = (folio["paper"], folio["date"], f"Page {folio['page']}", folio["section"])
        return [part for part in held if part]
    paper, dash, motto = line.text.partition(" - ")
    if dash and describes_paper(motto) and len(paper.split()) <= 5:
        return [paper, motto]
    parts = _CUT.split(line.text)
    if len(parts) == 1 and line.is_row:
        parts = [tidy_spaces(part) for part in _WIDE.split(line.sources[0].strip())]
    if len(parts) == 1 and (dated := _DATED.fullmatch(line.text)):
        parts = [dated["paper"], dated["date"]]
    kinds: list[str | None] = [_kind(part) for part in parts] if len(parts) > 1 else [None]
    named = kinds.count("paper")
    if None in kinds or named > 1 or not (named or "else" in kinds):
        return []
    # The day of an issue is not the story's.
    dropped = {"else", "issue", "date"} if "issue" in kinds else {"else"}
    kept = [part for part, kind in zip(parts, kinds, strict=True) if kind not in dropped]
    return kept if len(parts) > 1 else []


def _kind(part: str) -> str | None:
    if line_key(part) in SECTIONS:
        return "section"
    if any(form.fullmatch(part) for form in (_ADDRESS, _ACCOUNT, _FIGURE)):
        return "else"
    if _ISSUE.fullmatch(part) or is_issue_line(part):
        return "issue"
    if first_date(part):
        found = read_date_line(part)
        return "date" if found is not None and not found.rest else None
    is_short = len(part.split()) <= 4 and part.split(" ", 1)[0].casefold() in _ARTICLES
    return "paper" if looks_like_paper(part) or is_short else None


def _part(line: Line, text: str, *, gap: int) -> Line:
    return Line(line.numbers, line.sources, text, gap, is_known=line.is_known, is_above=line.is_above)
