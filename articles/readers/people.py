"""Who wrote a story, as fields name them: one or several, with roles, accounts and addresses among them."""

import re
from collections.abc import Iterable, Mapping

from articles.readers.document import ParsedByline
from articles.readers.plain_text.words.bylines import parse_people
from articles.readers.plain_text.words.names import is_collective, is_name
from articles.readers.texts import plain

_BY = re.compile(r"(?:by|por)[\s:]+", re.IGNORECASE)
_WITH_ADDRESS = re.compile(r"\S+@\S+\s*\(([^()]*)\)|([^<>]*)<[^<>]*@[^<>]*>|\S+@\S+")
_TEMPLATE = re.compile(r"\[(?:your |insert |author)[^\]]{0,30}\]", re.IGNORECASE)
_NAMES = ("name", "display_name", "displayname", "full_name", "fullname", "title", "author")
_ROLES = ("role", "position", "job_title", "jobtitle", "author_title")
_LONGEST_NAME = 100
_MOST = 50  # names in one field, and people of one story


def people_of(value: object, role: str | None = None) -> tuple[ParsedByline, ...]:
    """Return the people that a field names: a text, a list of texts, or objects with `name` and `role`.

    E-mail addresses and what can only be a log-in name are never taken. `role` is that of the only person.

    >>> people_of("maya@example.org (Maya Okafor)"), people_of("jdoe24")
    ((ParsedByline(name='Maya Okafor', role=None),), ())
    """
    people: dict[str, ParsedByline] = {}
    for person in _each(value):
        people.setdefault(person.name.casefold(), person)
    found = tuple(people.values())[:_MOST]
    if role and len(found) == 1 and found[0].role is None:
        found = (ParsedByline(found[0].name, role),)
    return found


def _each(value: object) -> Iterable[ParsedByline]:
    if isinstance(value, str):
        yield from _in_line(value)
    elif isinstance(value, Mapping):
        yield from _of_object(value)
    elif isinstance(value, (list, tuple)):
        for part in value[:_MOST]:
            if isinstance(part, str):
                yield from _in_line(part)
            elif isinstance(part, Mapping):
                yield from _of_object(part)


def _of_object(value: Mapping[str, object]) -> Iterable[ParsedByline]:
    fields = {str(key).casefold(): part for key, part in value.items()}
    names = [fields.get(key) for key in _NAMES if isinstance(fields.get(key), str)]
    parts = [fields.get("first_name"), fields.get("last_name")]
    if not names and all(isinstance(part, str) for part in parts):
        names = [" ".join(map(str, parts))]
    role = next((plain(str(fields[key])) for key in _ROLES if isinstance(fields.get(key), str)), "")
    for name in names[:1]:
        found = list(_in_line(str(name)))
        yield from [ParsedByline(found[0].name, role[:_LONGEST_NAME])] if role and len(found) == 1 else found


def _in_line(line: str) -> Iterable[ParsedByline]:
    text = plain(line[:1_000])
    if "@" in text:
        text = _WITH_ADDRESS.sub(lambda found: found[1] or found[2] or "", text)
    text = _BY.sub("", text, count=1) if _BY.match(text) else text
    text = text.strip(" ,;\"'")
    if not text or _TEMPLATE.search(text) or is_log_in(text):
        return ()
    if found := parse_people(text, explicit=True):
        return found
    return (ParsedByline(text),) if len(text) <= _LONGEST_NAME else ()


def is_log_in(text: str) -> bool:
    """Say whether a name can only be that of an account: one word in small letters, or with figures."""
    return not re.search(r"\s", text) and (text.islower() or not text.isalpha()) and not is_name(text)


def is_unfilled(text: str) -> bool:
    """Say whether a template stands where a name should: `[Your Name]`."""
    return _TEMPLATE.search(text[:1_000]) is not None


def is_person(people: Iterable[ParsedByline]) -> bool:
    """Say whether all names are those of people or of a staff, as an account's often is not."""
    return all(is_name(person.name) or is_collective(person.name) for person in people)
