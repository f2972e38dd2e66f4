"""Front matter: a header of `Key: value` lines above the text, between `---` fences or bare."""

import re

from articles.readers.document import ParsedByline
from articles.readers.field_names import KEYS, normal
from articles.readers.plain_text.draft import Draft
from articles.readers.plain_text.lines import Line
from articles.readers.plain_text.words.bylines import parse_people
from articles.readers.plain_text.words.credits import clean_credit
from articles.readers.plain_text.words.dates import first_date
from articles.readers.plain_text.words.field_lines import split_list
from articles.readers.plain_text.words.photos import parse_photo

_PAIR = re.compile(r"([A-Za-zÀ-ÿ][\w À-ÿ-]{0,30}?)\s*:(?:\s+(.*)|$)")
_BY = re.compile(r"^(?:by|por)\b:?\s+", re.IGNORECASE)
_TEMPLATE = re.compile(
    r"\[(?:your|tu|insert|author)?\s*(?:full )?(?:name|nombre|author)[^\]]{0,20}\]", re.IGNORECASE
)
_MAIL_KEYS = {"from", "to", "cc", "bcc", "subject", "sent", "date", "reply-to", "de", "para", "asunto"}
_MAIL_KEYS |= {"attachment", "attachments", "importance", "adjuntos"}
_FORWARDED = re.compile(
    r"[-—_ ]*(?:(?:begin )?forwarded message|original message|mensaje (?:reenviado|original))[-—_ :]*",
    re.IGNORECASE,
)
# Labels that writers put above a draft, and no table or export has.
_DRAFT_KEYS = {"hed": "headline", "head_line": "headline", "written_by": "bylines", "words_by": "bylines"}
_DRAFT_KEYS |= {"draft": "", "editor": "", "notes": "", "note": ""}
_TEXT_LABELS = {
    "text",
    "body",
    "story",
    "article",
    "copy",
    "content",
    "body_text",
    "full_text",
    "texto",
    "cuerpo",
}
_PLURAL = re.compile(r"\(e?s\)", re.IGNORECASE)
_MOST_LABELS = 30
_SHORT_VALUE = 8  # words
_HEADING_KEYS = {"headline", "bylines", "published", "publication", "section", "url"}


def take_front_matter(draft: Draft) -> None:
    """Fill the draft from a header at the top of the page, if there is one."""
    lines = draft.lines
    start = _take_mail_header(draft)
    opened = start < len(lines) and lines[start].text == "---"
    closed = not opened and _is_closed(lines, start)
    pairs, end = _pairs(lines, start + opened, fenced=opened or closed)
    fenced = (opened or closed) and end < len(lines) and lines[end].text in {"---", "..."}
    names = {name for name, _, _ in pairs if name}
    if not (opened or closed) and not (
        len(names) >= 2 and len(names & _HEADING_KEYS) >= 2 and _is_whole(lines, end)
    ):
        pairs, end = _labels(lines, start)
        names = {name for name, _, _ in pairs if name}
    if not names or (opened or closed) != fenced:
        return
    draft.has_front_matter = True
    for line in lines[start : end + 1] if fenced else lines[start:end]:
        draft.use(line, "front-matter")
    roles: list[str] = []
    for name, value, _ in pairs:
        if name == "role":
            roles.append(value)
        elif value:
            _set(draft, name, value)
    if roles and len(draft.bylines) == 1 and draft.bylines[0].role is None:
        draft.bylines = [ParsedByline(draft.bylines[0].name, roles[0])]


def _is_closed(lines: list[Line], start: int) -> bool:
    """Say whether the page begins with pairs that a line of dashes closes, though none opens them."""
    end = next((place for place, line in enumerate(lines[:_MOST_LABELS]) if line.text == "---"), -1)
    header = lines[start : max(end, 0)]
    return len(header) > 2 and all(_PAIR.fullmatch(line.text[:1000]) and not line.gap for line in header[1:])


def _take_mail_header(draft: Draft) -> int:
    """Take away the header of a message in which the story was sent; returns the place behind it."""
    first = 1 if _FORWARDED.fullmatch(draft.lines[0].text) else 0
    header = draft.lines[:first]
    for line in draft.lines[first:12]:
        match = _PAIR.fullmatch(line.text) if len(line.text) < 1000 else None
        if match is None or match.group(1).casefold() not in _MAIL_KEYS:
            break
        header.append(line)
    keys = {line.text.split(":", 1)[0].casefold() for line in header[first:]}
    if not ({"from", "subject"} <= keys or {"from", "to"} <= keys or {"de", "asunto"} <= keys):
        return 0
    for line in header:
        draft.remove(line, "mail-header", "mail-header")
    return len(header)


def _pairs(lines: list[Line], start: int, *, fenced: bool) -> tuple[list[tuple[str, str, Line]], int]:
    """Read `key: value` lines from `start`; returns them and the place of the first other line."""
    pairs: list[tuple[str, str, Line]] = []
    place = start
    while place < len(lines) and place < start + 60:
        line = lines[place]
        if place > start and line.gap and not fenced:
            break
        match = _PAIR.fullmatch(line.text) if len(line.text) < 1000 else None
        key = match.group(1).casefold().replace(" ", "_").replace("-", "_") if match else ""
        if match and (key in KEYS or fenced):
            pairs.append((KEYS.get(key, ""), _unquote(match.group(2) or ""), line))
        elif pairs and line.text.startswith("- ") and line.text != "---":
            name, value, first = pairs[-1]
            pairs[-1] = (
                name,
                f"{value}, {_unquote(line.text[2:])}" if value else _unquote(line.text[2:]),
                first,
            )
        else:
            break
        place += 1
    return pairs, place


def _is_whole(lines: list[Line], end: int) -> bool:
    """Say whether a header ends where other lines begin, and not amid labels that stand further apart."""
    name, label, _ = _label_of(lines[end]) if end < len(lines) else (None, "", "")
    return name is None and label not in _TEXT_LABELS


def _label_of(line: Line) -> tuple[str | None, str, str]:
    """Return the field that a line's label names (`None`: none), the label and what stands behind it."""
    match = _PAIR.fullmatch(_PLURAL.sub("s", line.text)) if len(line.text) < 1000 else None
    if match is None:
        return None, "", ""
    label = normal(match.group(1))
    return KEYS.get(label, _DRAFT_KEYS.get(label)), label, match.group(2) or ""


def _labels(lines: list[Line], start: int) -> tuple[list[tuple[str, str, Line]], int]:
    """Read a draft's header, whose labels may stand apart and end with "Text:"; as `_pairs` does.

    Among the labels some may be a desk's own, such as "Editor". Without a headline it is no header.
    """
    pairs: list[tuple[str, str, Line]] = []
    end = start
    for place in range(start, min(start + _MOST_LABELS, len(lines))):
        name, label, value = _label_of(lines[place])
        if label in _TEXT_LABELS and not value:
            end = place + 1
            break
        if name is not None:
            pairs.append((name, _unquote(value), lines[place]))
            end = place + 1
        elif not label or value.count(" ") >= _SHORT_VALUE:
            break
    return (pairs, end) if any(name == "headline" for name, _, _ in pairs) and len(pairs) > 1 else ([], start)


def _unquote(value: str) -> str:
    value = value.strip()
    if len(value) >= 2 and value[0] == value[-1] and value[0] in "\"'":
        value = value[1:-1]
    return value


def _set(draft: Draft, name: str, value: str) -> None:
    if name == "caption":
        _set_caption(draft, value)
    elif name in {"headline", "dek", "publication", "tagline"}:
        if not getattr(draft, name):
            setattr(draft, name, value)
    elif name == "tags":
        draft.tags.extend(split_list(value))
    elif name == "bylines" and not _TEMPLATE.search(value):
        names = _BY.sub("", value).strip("[]").replace('"', "")
        draft.bylines.extend(parse_people(names, explicit=True) or (ParsedByline(names),))
    elif name == "credit":
        _set_photo(draft, value)
    else:
        _set_once(draft, name, value)


def _set_caption(draft: Draft, value: str) -> None:
    photo = parse_photo(value)
    if photo is not None and photo.caption and photo.credit:
        value, draft.credit = photo.caption, draft.credit or photo.credit
    draft.caption = draft.caption or value


def _set_once(draft: Draft, name: str, value: str) -> None:
    if name == "published":
        draft.published = draft.published or first_date(value)
    elif name == "section":
        draft.section = draft.section or split_list(value)[0]
    elif name == "url" and value.startswith(("http://", "https://")):
        draft.url = draft.url or value
    elif name == "language" and value[:2].isalpha():
        draft.language = value[:2].casefold()


def _set_photo(draft: Draft, value: str) -> None:
    photo = parse_photo(value)
    if photo and photo.caption:
        draft.caption = draft.caption or photo.caption
    credit = photo.credit if photo else clean_credit(value)
    if credit and "." not in credit.rsplit("/", 1)[-1][-5:]:
        draft.credit = draft.credit or credit
