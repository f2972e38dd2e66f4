"""What the lines below a story say of its fields: sections, tags, writers and their roles."""

import re
from itertools import pairwise

from articles.readers.document import ParsedByline
from articles.readers.plain_text.draft import Draft
from articles.readers.plain_text.furniture import classify
from articles.readers.plain_text.lines import Line, line_key
from articles.readers.plain_text.tail.seen import Seen
from articles.readers.plain_text.words.bylines import parse_byline
from articles.readers.plain_text.words.dates import first_date, read_date_line
from articles.readers.plain_text.words.field_lines import is_section
from articles.readers.plain_text.words.names import is_photo_role, is_role

_BYLINE_WORDS = 24
# Below a story, where it is the section that the story is in too.
_FILED = re.compile(r"Other stories filed under (?P<section>.{2,40}?):?", re.IGNORECASE)


def contributors(seen: list[Seen]) -> dict[str, str | None]:
    """Return whom the tail tells about, with their roles: the keys of names as `line_key` makes them."""
    found: dict[str, str | None] = {}
    for person in _people(seen):
        key = line_key(person.name)
        found[key] = found.get(key) or person.role
    return found


def _people(seen: list[Seen]) -> list[ParsedByline]:
    people: list[ParsedByline] = []
    for one in seen:
        if one.why == "about" and one.byline is not None:
            people.extend(one.byline.people)
        if one.fields is not None and one.fields.author:
            people.append(ParsedByline(one.fields.author))
    return people


def take_fields(draft: Draft, lines: list[Line], seen: list[Seen]) -> None:
    """Fill from the lines that were taken away what the head did not say: section, tags, roles, writers."""
    for line, one in zip(lines, seen, strict=True):
        if one.fields is not None and line.fate == "removed":
            _sections_and_tags(draft, one.fields.sections, one.fields.tags)
            if draft.published is None and line.key.startswith("this entry was posted"):
                draft.published = first_date(line.text)
        elif one.rule == "tags-item" and line.fate == "removed":
            draft.tags.extend(part.strip(" ;#•·*–-") for part in line.text.split(","))
        elif one.rule == "updated-line" and draft.published is None and _is_first(line):
            draft.published = first_date(line.text)
            draft.guess("published", "day-in-last-line")
        elif one.rule == "related-line" and draft.section is None and (filed := _FILED.fullmatch(line.text)):
            draft.section = filed["section"]
            draft.guess("section", "others-filed-under")
        elif one.rule == "section-item" and line.fate == "removed" and draft.section is None:
            draft.section = line.text.strip(" ,;")
    if not draft.bylines:
        _writers_below_address(draft, lines, seen)
    _roles_below_names(draft, lines)
    draft.tags = list(dict.fromkeys(tag for tag in draft.tags if tag))
    _roles(draft, _people(seen))


def _is_first(line: Line) -> bool:
    found = read_date_line(line.text)
    return found is not None and found.labelled and not found.updated


def _writers_below_address(draft: Draft, lines: list[Line], seen: list[Seen]) -> None:
    """Take the byline that stands below where its writer can be reached, at the story's end."""
    for place, one in enumerate(seen[1:], start=1):
        line, above = lines[place], lines[place - 1]
        if seen[place - 1].rule != "contact-line" or one.why is not None or line.fate != "removed":
            continue
        byline = parse_byline(line.text) if line.words <= _BYLINE_WORDS else None
        if byline is None or byline.strength not in {"explicit", "role"}:
            continue
        if any(line_key(person.name) in above.key for person in byline.people):
            draft.bylines.extend(byline.people)
            return


def _roles_below_names(draft: Draft, lines: list[Line]) -> None:
    """Take the role that stands right below a writer's name where the page presents whoever wrote it."""
    for name, role in pairwise(lines):
        is_below = name.fate == role.fate == "removed" and not role.gap and role.words <= 6
        if is_below and is_role(role.text) and classify(role.text) is None:
            draft.bylines = [
                ParsedByline(one.name, role.text)
                if one.role is None and line_key(one.name) == name.key
                else one
                for one in draft.bylines
            ]


def _sections_and_tags(draft: Draft, sections: list[str], tags: list[str]) -> None:
    draft.tags.extend(tags)
    if not sections:
        return
    known = [section for section in sections if is_section(section)]
    if draft.section is None and not known and len(sections) > 1 and not tags:
        draft.tags.extend(sections)  # several things that no paper has a section of
    elif draft.section is None:
        draft.section = known[0] if known else sections[0]
    elif not known and draft.section.casefold() not in {section.casefold() for section in sections}:
        draft.tags.extend(sections)


def _roles(draft: Draft, people: list[ParsedByline]) -> None:
    roles: dict[str, str | None] = {}
    for person in people:
        roles[line_key(person.name)] = roles.get(line_key(person.name)) or person.role
    draft.bylines = [
        ParsedByline(person.name, person.role or roles.get(line_key(person.name))) for person in draft.bylines
    ]
    if draft.bylines:
        return
    for person in people:
        is_credit = draft.credit is not None and line_key(draft.credit) == line_key(person.name)
        if is_photo_role(roles[line_key(person.name)]) or is_credit:
            continue
        writer = ParsedByline(person.name, roles[line_key(person.name)])
        if writer not in draft.bylines:
            draft.bylines.append(writer)
            draft.guess("bylines", "from-about-the-contributor")
