"""What each line above a story could be, taken by itself."""

import re
from dataclasses import dataclass
from typing import Literal

from articles.readers.decoding import tidy_spaces
from articles.readers.plain_text.furniture import Mark, classify, is_issue_line
from articles.readers.plain_text.lines import Line, line_key
from articles.readers.plain_text.words.bylines import Byline, parse_byline, part_section
from articles.readers.plain_text.words.dates import DateLine, first_date, read_date_line
from articles.readers.plain_text.words.names import is_name, is_role, is_role_line
from articles.readers.plain_text.words.papers import is_tagline, same_paper
from articles.readers.plain_text.words.photos import PhotoLine, parse_photo
from articles.readers.plain_text.words.vocabulary import HOMES, IMAGE_SOURCES, MENU, SECTIONS

Label = Literal[
    "furniture",
    "weak",
    "section",
    "crumb",
    "date",
    "issue",
    "byline",
    "loose",
    "name",
    "role",
    "photo",
    "tagline",
    "text",
]
_SECTION_MARKS = re.compile(r"[,/•·|]")
_SECTION_LABEL = re.compile(
    r"^(?:filed under|filed in|posted in|published in|archivado en|publicado en|(?:topic|categor(?:y|ies)|"
    r"section|categor[ií]as?|secci[oó]n)\s*:)\s*:?\s*(.{0,80})$",
    re.IGNORECASE,
)
_WIDE = re.compile(r"\s{2,}")
_CRUMB = re.compile(r"\s*(?:[>»›→]|::)\s*|\s/\s|\sarrow\s")
_DANGLING = re.compile(r"\s+(?:on|el|at|in|en)$")
_SECTION_BY = re.compile(r"^(?:in|en) (?P<section>.{3,40}?) (?P<by>(?:by|por) .{4,60})$", re.IGNORECASE)
_MAIL = re.compile(r"^(?:e-?mail:? )?(?:\S+@\S+\.\w+|@\w{2,30}|\[email\sprotected\])$", re.IGNORECASE)
_ACCOUNT = re.compile(
    r"^(?:(?:submitted|posted|published|created|entered) )?(?:by|por) "
    r"(?:[a-z][a-z0-9_.-]{2,30}|(?!Mc|Mac|De|La|Di|Le|Van)[A-Za-z]{1,20}[a-z][A-Z]\w{0,20})$"
)
# What stands alone above the writer's name.
_BY_ALONE = re.compile(
    r"(?:(?:written|posted|published|reported|submitted|created|story|words|text|article|author|"
    r"escrit[oa]|publicad[oa]|texto) )?(?:by|por)|byline",
)
_LABEL_WORDS = 4
_ABOUT = 4  # words
_POSTED_WITH = re.compile(
    r"^(?:current|latest|this) issue:?$|"
    r"^(?:\d+ |no |leave a )?comments?$|^(?:by|por|in|en)$|^(?:staff )?(?:report)$|^(?:\d+ )?(?:views|"
    r"min(?:ute)? read)$",
    re.IGNORECASE,
)


_PARTED = re.compile(r"\s+[|•·]\s+")
_BARE_ACCOUNT = re.compile(r"[a-z][a-z0-9]{4,30}")  # `May 3, 2023 theharrier`
_NO_DAY = DateLine(None, "")


@dataclass(slots=True)
class HeadLine:
    """A line of the head with everything that it could be.

    `section` is set for what names one, `role` for a date's line that tells the writer's, who stands above.
    """

    line: Line
    label: Label
    mark: Mark | None = None
    date: DateLine | None = None
    byline: Byline | None = None
    photo: PhotoLine | None = None
    section: str | None = None
    role: str | None = None
    repeated: bool = False
    done: bool = False

    @property
    def text(self) -> str:
        """Return the line's text."""
        return self.line.text


def label_line(line: Line) -> HeadLine:
    """Say what a line of the head most likely is."""
    text = line.text
    if len(text) > 700 or line.words > 110:
        return HeadLine(line, "text")
    crumb = _crumb(line)
    if crumb is not None:
        return crumb
    mark = classify(text)
    if mark is None or mark.weight == "weak":
        mark = _mark_above(line) or mark
    if mark is not None and mark.weight != "weak":
        # `Leave a Comment / People / By Maya Okafor / May 3, 2023`
        found = _dated(line) if mark.kind == "comments" and " / " in text else None
        # `Categories: Arts & Culture`
        if mark.rule == "menu-row" and (section := _SECTION_LABEL.match(text)):
            found = HeadLine(line, "section", section=section.group(1).strip())
        return found or HeadLine(line, "furniture", mark)
    if is_issue_line(text) and line.words <= 16:
        return HeadLine(line, "issue")
    section = _SECTION_LABEL.match(text)
    if section:
        return HeadLine(line, "section", section=section.group(1).strip())
    return _dated(line) or _entered(line) or _person_or_photo(line, mark)


def _mark_above(line: Line) -> Mark | None:
    """Say of a line what it is above a story only: an address, `Written by` alone, `About Us`."""
    if _MAIL.match(line.text):
        return Mark("contact", "sure", "address-above-story")
    if _BY_ALONE.fullmatch(line.key):
        return Mark("byline", "sure", "by-alone")
    is_link = line.text.startswith("About ") and line.words <= _ABOUT and line.text[-1].isalnum()
    return Mark("menu", "sure", "about-link") if is_link else None


def _crumb(line: Line) -> HeadLine | None:
    if line.is_row:
        parts = [tidy_spaces(part) for part in _WIDE.split(line.sources[0])]
        welcome, _, home = parts[0].rpartition(":")
        is_path = len(parts) > 1 and home.strip().casefold() in HOMES
        if is_path and (len(parts) == 2 if welcome else len(parts) == 3 and parts[2].count(" ") >= 3):
            return HeadLine(line, "crumb", section=parts[1])
    if not any(map(line.text.__contains__, (*">»›→/:", " arrow "))):
        return None
    parts = [part.strip() for part in _CRUMB.split(line.text) if part.strip()]
    # A word of welcome may stand before the path: `You are here: Home » Sports`.
    if len(parts) < 2 or parts[0].rpartition(":")[2].strip().casefold() not in HOMES:
        return None
    # A menu has more labels, and marks between them that lead nowhere.
    if len(parts) > 4 and any(line_key(part) in MENU for part in parts[2:]):
        return None
    is_path = len(parts) <= 4 and any(mark in line.text for mark in (*">»›→", " arrow "))
    if line_key(parts[-1]) in MENU and len(parts) > 2 and not is_path:
        return None
    is_issue = first_date(parts[-1]) is not None  # then what stands before its day is the paper
    sections = [part for part in parts[1:] if line_key(part) in SECTIONS and not is_issue]
    is_label = parts[1].count(" ") < _LABEL_WORDS and line_key(parts[1]) not in MENU
    first = parts[1] if (len(parts) > 2 or is_label) and not is_issue else None
    return HeadLine(line, "crumb", section=sections[0] if sections else first)


def section_of_crumb(head: HeadLine, paper: str | None) -> str | None:
    """Return the section that a breadcrumb names behind its home, and behind the paper if that is in it."""
    if head.section is not None and not (paper and same_paper(head.section, paper)):
        return head.section
    parts = [part.strip() for part in _CRUMB.split(head.text) if part.strip()][1:]
    parts = [part for part in parts if not (paper and same_paper(part, paper)) and not first_date(part)]
    return parts[0] if parts and len(parts[0].split()) <= 4 else None


def _dated(line: Line) -> HeadLine | None:
    """Read a line of dates, with the byline or the section that may share it."""
    if line.words > 24:
        return None
    found = read_date_line(line.text)
    if found is None:
        return None
    head = HeadLine(line, "date", date=found)
    is_account = found.published is not None and _BARE_ACCOUNT.fullmatch(found.rest)
    parts = found.rest.split(" | ") if found.rest and not is_account else []
    if line.text.count(" / ") > 1:  # `Leave a Comment / People / By Maya Okafor | Reporter / May 3, 2023`
        slashed = found.rest.split(" / ")
        parts = [part for one in slashed for part in ([one] if parse_byline(one) else one.split(" | "))]
    others = [part for part in parts if not _explains(head, part, found)]
    if len(others) == 1 and _is_label_beside(head, others[0]):
        head.section, others = others[0], []
    if others:
        head = HeadLine(line, "date", date=found)
        byline = parse_byline(found.rest)
        if byline is None or (byline.strength == "loose" and found.vague):
            return None
        head.byline = byline
    if head.byline is not None:
        head.label = "byline"
    return head


def _entered(line: Line) -> HeadLine | None:
    """Read what a theme prints about a story beside its writer: `by Maya Okafor | Campus | 2 comments`."""
    parts = [part.strip() for part in _PARTED.split(line.text)] if line.words <= 24 else []
    if not 2 <= len(parts) <= 4 or not all(parts) or is_role(parts[1]):
        return None
    head = HeadLine(line, "byline")
    others = [part for part in parts if not _explains(head, part, _NO_DAY)]
    if len(others) == 1 and _is_label_beside(head, others[0]):
        head.section, others = others[0], []
    is_explicit = head.byline is not None and head.byline.strength == "explicit"
    is_marked = any(classify(part) is not None for part in parts)
    return head if is_explicit and not others and (head.section or is_marked or len(parts) > 2) else None


def _is_label_beside(head: HeadLine, text: str) -> bool:
    """Say whether a piece beside "By" and the names is a section that no vocabulary has."""
    is_by = head.byline is not None and head.byline.strength == "explicit" and head.section is None
    is_label = text.count(" ") < 4 and text[0].isupper() and not text.endswith((".", "!", "?"))
    is_parted = "|" in head.text or head.text.count(" / ") > 1
    return is_by and is_label and is_parted and not is_role(text)


def _explains(head: HeadLine, part: str, found: DateLine) -> bool:
    """Take one piece of what stands beside a date; false if it is none of the pieces that do."""
    part = _DANGLING.sub("", part)
    if placed := part_section(part):
        part, head.section = placed
    elif (entered := _SECTION_BY.match(part)) and (
        found.labelled or line_key(entered["section"]) in SECTIONS
    ):
        part, head.section = entered["by"], entered["section"]
    key = line_key(part)
    mark = classify(part)
    if (
        _POSTED_WITH.match(part)
        or _ACCOUNT.match(part)
        or (mark is not None and (mark.weight != "weak" or key not in SECTIONS))
    ):
        return True
    named = _SECTION_LABEL.match(part)
    is_title = key.startswith("letter") and head.text.startswith(f"{part} ")  # before a day
    if named or (key.removeprefix("in ") in SECTIONS and not is_title):
        bare = part[3:] if key.startswith("in ") else part
        head.section = named[1].strip() if named else bare
        return True
    byline = parse_byline(part)
    if byline is not None and head.byline is None and byline.strength != "loose":
        head.byline = byline
        return True
    if _is_parted(head) and head.role is None and is_role(part):
        head.role = part
        return True
    if head.byline is not None and is_role(part) and head.byline.people[-1].role is None:
        joined = parse_byline(f"By {head.byline.people[-1].name}, {part}")
        head.byline = (
            Byline((*head.byline.people[:-1], *joined.people), head.byline.strength)
            if joined
            else head.byline
        )
        return True
    return found.labelled and len(part) <= 3


def _is_parted(head: HeadLine) -> bool:
    """Say whether a mark parts a line's date from what may be a role; nothing else of it is read so far."""
    return head.byline is None and head.section is None and any(mark in head.text for mark in "|•·")


def _person_or_photo(line: Line, mark: Mark | None) -> HeadLine:
    text = line.text
    placed = part_section(text)
    if placed and (byline := parse_byline(placed[0])):
        return HeadLine(line, "byline", byline=byline, section=placed[1])
    byline = parse_byline(text) if line.words <= 40 else None
    if byline is not None and byline.strength == "explicit" and not is_tagline(line):
        return HeadLine(line, "byline", byline=byline)
    photo = parse_photo(text)
    if photo is not None and (photo.sure or (photo.caption and photo.credit)):
        return HeadLine(line, "photo", photo=photo)
    if byline is not None and byline.strength == "role":
        return HeadLine(line, "byline", byline=byline)
    return HeadLine(line, "weak", mark) if mark is not None else _unmarked(line, byline, photo)


def _unmarked(line: Line, byline: Byline | None, photo: PhotoLine | None) -> HeadLine:
    """Label a line whose own words do not say what it is."""
    text = line.text
    if line.key in IMAGE_SOURCES:
        return HeadLine(line, "photo", photo=PhotoLine(text))
    section = _named_section(text)
    if section:
        return HeadLine(line, "section", section=section)
    if is_tagline(line):
        return HeadLine(line, "tagline")
    if byline is not None and line.words <= 12:
        is_bare = byline.strength == "bare" and all(is_name(person.name) for person in byline.people)
        return HeadLine(line, "name" if is_bare else "loose", byline=byline)
    if line.words <= 6 and is_role_line(text):
        return HeadLine(line, "role")
    return HeadLine(line, "text", photo=photo)


def _named_section(text: str) -> str | None:
    """Read `Arts / Music` or `in Opinion`, the section of a line that holds nothing else."""
    if text.startswith(("in ", "en ", "In ", "En ")) and line_key(text[3:]) in SECTIONS:
        return text[3:]
    parts = [part.strip() for part in _SECTION_MARKS.split(text)]
    return parts[0] if len(parts) == 2 and all(line_key(part) in SECTIONS for part in parts) else None
