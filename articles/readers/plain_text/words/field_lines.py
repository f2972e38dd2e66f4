"""Lines that name themselves: tags, categories, who published. They stand above, below, anywhere."""

import re
from dataclasses import dataclass, field

from articles.readers.plain_text.lines import Line, line_key
from articles.readers.plain_text.words.names import is_name
from articles.readers.plain_text.words.vocabulary import SECTIONS

_LIST_MARKS = re.compile(r"[,;|•·]")
_TAGS = re.compile(
    r"^(?:(?:story |article |post )?tags?|topics?|keywords?|labels?|etiquetas?|hashtags?|temas)\s*[:|"
    r"]\s*(?P<list>.*)$"
    r"|^(?-i:Tags) (?P<bare>[^.!?:]{2,120})$"
    r"|^(?:tagged|etiquetad[oa])\b(?:\s+(?:with|as|in|under|con|como)\b)?\s*:?\s*(?P<tagged>.*)$",
    re.IGNORECASE,
)
_SECTION = re.compile(
    r"^(?:filed (?:under|in)|posted in|published in|archivado en|publicado en)\s*:?\s*(?P<filed>.*)$"
    r"|^(?:categor(?:y|ies)|sections?|categor[ií]as?|secci[oó]n|department)\s*[:|]\s*(?P<named>.*)$"
    r"|^(?-i:Categories (?P<bare>[A-ZÀ-Þ][\w&'’-]*(?:,? (?:(?:and|&|the|of) )?[A-ZÀ-Þ][\w&'’-]*){0,5}))$",
    re.IGNORECASE,
)
_ENTRY = re.compile(
    r"^this (?:entry|post) was posted (?:on .{4,60}? )?(?:in (?P<in>.{2,60}?))?(?: on .{4,60}?)?"
    r"(?: and tagged (?P<tags>.{2,200}?))?(?: by (?P<by>.{3,40}?))?(?:,? ?(?:and is |and )?filed under "
    r"(?P<filed>.{2,80}?))?\.(?: (?:bookmark the|you can|both comments|responses) .*)?$",
    re.IGNORECASE,
)
_PUBLISHED_BY = re.compile(
    r"^(?:published|posted|written|publicado|escrito) (?:by|por) (.{4,50})$|^(?:view|see|read|ver) (?:all|"
    r"more|todas las) (?:posts|articles|stories|entradas|publicaciones)?\s*(?:by|from|de) "
    r"(.{4,50}?)(?:\s*[→»>])?$",
    re.IGNORECASE,
)
# How all of these begin: a quick look spares the others most patterns.
_BEGINNING = re.compile(
    r"#|(?:this|story|article|post|tag|topic|keyword|label|etiqueta|hashtag|temas|filed|publi|archivado|categor|"
    r"secci|section|department|written|escrito|view|see|read|ver)",
    re.IGNORECASE,
)
# `Posted by newsroom at 3:04 PM`: whoever entered it, with the hour, below the story.
_ENTERED = re.compile(
    r"^(?:posted|published|publicado) (?:by|por) (?P<by>.{2,50}?) (?:at|a las?) "
    r"\d{1,2}:\d\d(?: ?[ap]\.?m\.?)?$",
    re.IGNORECASE,
)
_PLACED = re.compile(r"In (?P<in>[A-ZÀ-Þ][^.:!?]{2,40}?) Tags (?P<tags>[^.:!?]{2,200})")
# Two words that are one thing: no "and" of a list parts them.
_PAIRS = {
    "track and field",
    "swim and dive",
    "swimming and diving",
    "drum and bugle",
    "law and order",
    "lost and found",
    "search and rescue",
    "supply and demand",
    "black and white",
    "food and drink",
    "pros and cons",
    "research and development",
    "career and technical education",
}
# What stands behind the label where a story has none yet.
_NONE = re.compile(
    r"(?:none|no (?:tags?|topics?|labels?)|not (?:yet )?tagged|add an? tag|ningun[oa])\b", re.IGNORECASE
)
_CUT = re.compile(
    r",?\s+and\s+(?=tagged\s)|[,;·•]\s+(?=tagged\s)|"
    r"\s+(?=(?:tagged (?:with|as)|filed under|tags|posted in|categor(?:y|ies))\s*:)|\s*\|\s*",
    re.IGNORECASE,
)


@dataclass(slots=True)
class FieldLine:
    """What a line says of itself. `opens`: its list stands in the lines after it."""

    kind: str
    sections: list[str] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    author: str | None = None
    opens: bool = False


def read_field_line(line: Line) -> FieldLine | None:
    """Read a line such as `Tags: school board, arts` or `Filed under News`; `None` for any other."""
    text = line.text
    placed = _placed(text)
    if placed or len(text) > 400 or line.words > 50 or not _BEGINNING.match(text):
        return placed
    entry = _ENTRY.match(text)
    if entry:
        named = entry.group("in") or entry.group("filed")
        sections = split_list(named) if named else []
        tags = split_list(entry.group("tags")) if entry.group("tags") else []
        return FieldLine("tags", sections, tags, entry.group("by"))
    if by := _ENTERED.match(text) or _PUBLISHED_BY.match(text):
        name = next(filter(None, by.groups()))
        is_person = is_name(name, named=True)
        # With the hour it is the site's line whoever it names.
        return (
            FieldLine("author", author=name if is_person else None)
            if is_person or "by" in by.groupdict()
            else None
        )
    if (
        text.startswith("#")
        and " " in text
        and all(word[0] == "#" and len(word) > 1 for word in text.split(" "))
    ):
        return FieldLine("tags", tags=[word.strip("#,") for word in text.split(" ")])
    if not (_TAGS.match(text) or _SECTION.match(text)):
        return None
    return _labelled(text)


def _placed(text: str) -> FieldLine | None:
    """Read `In News`, and `In Student Life Tags bees, roofs` with a section that no vocabulary has."""
    if placed := _PLACED.fullmatch(text):
        return FieldLine("tags", split_list(placed["in"]), split_list(_joined_by_and(placed["tags"])))
    is_section = text.startswith("In ") and line_key(text[3:]) in SECTIONS
    return FieldLine("section", sections=[text[3:]]) if is_section else None


def _labelled(text: str) -> FieldLine | None:
    found = FieldLine("tags")
    rest: list[str] = []
    pieces = _CUT.split(text) if not re.match(r"^\w+\s*\|", text) else [text]
    for piece in pieces:
        tags, section = _TAGS.match(piece), _SECTION.match(piece)
        if tags:
            value = next(group for group in tags.groups() if group is not None)
            if _NONE.match(value):
                return FieldLine("tags")
            value = _joined_by_and(value)
            if _is_sentence(value):
                return None
            found.tags.extend(split_list(value) if value.strip() else [])
            found.opens = not value.strip()
        elif section:
            value = next(group for group in section.groups() if group is not None)
            if _is_sentence(value) or len(value.split()) > 14:
                return None
            found.kind = "section"
            found.sections.extend(split_list(value) if value.strip() else [])
            found.opens = not value.strip()
        else:
            rest.append(piece)
    if found.kind == "section" and found.tags:
        found.kind = "tags"
    return found


def _joined_by_and(value: str) -> str:
    """Read `arts, budget and school board` as three, but `track and field` as one."""
    last = line_key(value.rpartition(",")[2])
    if last in SECTIONS or last in _PAIRS:
        return value
    return re.sub(r",? and (?=[^,]*$)", ", ", value) if "," in value else value


def _is_sentence(value: str) -> bool:
    return value.rstrip().endswith((".", "!", "?")) and len(value.split()) > 6 and "," not in value


def is_section(text: str) -> bool:
    """Say whether a text is a section that papers have."""
    return line_key(text) in SECTIONS


def split_list(value: str) -> list[str]:
    """Return the parts of a list written in one line: `[a, b]`, `a; b`, `#a #b`, `a | b`."""
    value = value.strip().strip("[]")
    parts = value.split("#") if value.startswith("#") and "," not in value else _LIST_MARKS.split(value)
    if len(parts) == 1 and " / " in value:
        parts = value.split(" / ")
    return [part for part in (part.strip(" \"'#").rstrip(".") for part in parts) if part] or [value]
