"""The text of a byline's element, and the people in it."""

import itertools
import re
from collections.abc import Iterable

from lxml.html import HtmlElement

from articles.readers.document import ParsedByline
from articles.readers.html_page.elements.printed import BLOCKS, SILENT, printed
from articles.readers.people import is_person
from articles.readers.plain_text.words.bylines import parse_byline, parse_people
from articles.readers.plain_text.words.dates import read_date_line
from articles.readers.plain_text.words.names import clean_name, is_name, is_role, normal_case
from articles.readers.plain_text.words.papers import same_paper
from articles.readers.plain_text.words.vocabulary import NOT_NAMES
from articles.readers.texts import plain

# Names of accounts that are nobody's own.
ACCOUNTS = frozenset({"admin", "administrator", "webmaster", "user", "wordpress", "unknown"})
MARKS = " |•·–—-,"
_AUTHOR_LINK = re.compile(
    r"/(?:author|staff_name|staff_profile|staff|writer|people|contributors?|users?/profile)/|[?&]writer="
)
_ALONE_BY = re.compile(r"^((?:(?:written|posted|story|words)\s+)?(?:by|por)\s*:?)\s*[|•]\s*", re.IGNORECASE)
# Who made the pictures, and the section, behind the writers.
_OTHERS = re.compile(
    r"\s*[|•·;,]\s*(?:photo\w*|portraits?|pictures?|images?|illustrat\w+|graphics?|infographics?|art|design|edited|video)\b"
    r"[^|]{0,40}?\bby\b[^|]*|\s*[|•·,–—]\s*(?:filed )?(?:in|under)\s+[^|,]{2,40}$",
    re.IGNORECASE,
)
_HASHTAGS = re.compile(r"(?:[\s,|]{0,3}#\w[\w-]{0,60})+")
CREATED = re.compile(r"^(?:created|added|entered|contributed)\s+(?=by\b)", re.IGNORECASE)
_MARKED = re.compile(r"(?:(?:written|story) )?(?:by|por):?\s+([^|,]{4,80})$", re.IGNORECASE)
_FOR = re.compile(r" (?:for|of) (?:the|The) [A-Z].{2,40}$")
_MOST_NAMES = 4  # words of one name
_BETWEEN_NAMES = re.compile(r"\s*(?:,(?:\s*(?:and|y)\b)?|&|\+|\band\b|\by\b)\s*")
_FIRST = r"[A-ZÁÉÍÓÚÑ][^\W\d_]{1,15}"
_FIRST_NAMES = re.compile(
    rf"(?:[Bb]y|BY):? (?P<names>{_FIRST}(?:(?:, (?:and )?| and | & ){_FIRST}){{0,3}})"
    r"(?:, (?P<role>.{3,40}))?"
)
_AND = re.compile(r", (?:and )?| and | & ")
_YEAR = re.compile(r"\s*(?:[’'‘]\d\d|\(\d{1,2}\))$")  # of a class
_MOST_PEOPLE = 6  # between which a byline puts ";"
_LONGEST_LINE = 160  # characters
_LONGEST = 2_000  # characters
# Only from where a run of marks begins: tried from each of its places, a long one takes minutes.
ENDS_IN = re.compile(
    r"(?<![\s|•·–—-])(?:[\s|•·–—-]+(?:on|at|in|posted|published|el|en))+[\s|]*$", re.IGNORECASE
)


def read_people(text: str) -> tuple[ParsedByline, ...]:
    """Return the people in the text of a byline's element, which may hold a date and other words."""
    text = _OTHERS.sub("", _HASHTAGS.sub("", text[:_LONGEST]))
    parts = text.split(";")
    if 1 < len(parts) <= _MOST_PEOPLE and all(people := [read_people(part) for part in parts]):
        return tuple(itertools.chain(*people))
    line = read_date_line(text[:200])
    rest = line.rest if line is not None else text
    rest = ENDS_IN.sub("", _ALONE_BY.sub(r"\1 ", CREATED.sub("", rest.strip(MARKS)))).strip(MARKS)
    if not rest or len(rest) > 240:
        return ()
    byline = parse_byline(rest)
    found = byline.people if byline else parse_people(rest, explicit=True)
    if (found and is_person(found[:1])) or (byline and byline.strength == "explicit"):
        return found
    return _read_role_and_name(rest)


def _read_role_and_name(text: str) -> tuple[ParsedByline, ...]:
    """Return the person in "By News Editor Maya Okafor", or in "By Maya Okafor for The Light"."""
    marked = _MARKED.match(text)
    if marked is None:
        return ()
    words = _FOR.sub("", marked[1]).split()
    for count in range(min(_MOST_NAMES, len(words)), 1, -1):
        name, role = " ".join(words[-count:]), " ".join(words[:-count])
        if is_name(name, named=True) and (not role or is_role(role)):
            return (ParsedByline(name, role or None),)
    return ()


def read_names(text: str) -> tuple[ParsedByline, ...]:
    """Return the people of a line that is nothing but names and the roles behind them.

    >>> [(person.name, person.role) for person in read_names("Maya Okafor, News Editor & Theo Brandt")]
    [('Maya Okafor', 'News Editor'), ('Theo Brandt', None)]
    """
    parts = text[:_LONGEST_LINE].split(";")
    if 1 < len(parts) <= _MOST_PEOPLE and all(people := [read_names(part.strip()) for part in parts]):
        return tuple(itertools.chain(*people))
    pieces = [_YEAR.sub("", piece) for piece in _BETWEEN_NAMES.split(text[:_LONGEST_LINE])]
    if all(is_name(piece) for piece in pieces):
        return tuple(ParsedByline(normal_case(clean_name(piece)), None) for piece in pieces)
    found: list[ParsedByline] = []
    for piece in pieces:
        last = found[-1] if found else None
        if is_name(piece):
            found.append(ParsedByline(normal_case(clean_name(piece)), None))
        elif last is not None and is_role(role := f"{last.role}, {piece}" if last.role else piece):
            found[-1] = ParsedByline(last.name, role)
        else:
            return ()
    return tuple(found)


def read_first_names(text: str) -> tuple[ParsedByline, ...]:
    """Return the pupils of a byline that calls them by their first names: `By Oskar and Fatima, Grade 5`."""
    found = _FIRST_NAMES.fullmatch(text)
    names = _AND.split(found["names"]) if found else []
    if found is None or any(name.casefold() in NOT_NAMES for name in names):
        return ()
    role = found["role"] if found["role"] and is_role(found["role"]) else None
    return tuple(ParsedByline(name, role if name == names[-1] else None) for name in names)


def without_paper(people: Iterable[ParsedByline], paper: str | None) -> tuple[ParsedByline, ...]:
    """Return people without roles that are only the name of their paper."""
    return tuple(
        ParsedByline(one.name, None) if one.role and paper and same_paper(one.role, paper) else one
        for one in people
    )


def byline_text(element: HtmlElement) -> str:
    """Return the text of a byline's element with a sign between parts that only their style holds apart."""
    parts: list[str] = []
    after_link = False
    for event, part in printed(element):
        text = part.text if event == "start" else None if part is element else part.tail
        text = None if event == "start" and (part.tag in SILENT or _is_tag(part)) else text
        if event == "end" and text and not len(part) and not (part.text or "").strip():
            parts.append(" ")  # what only its style parts
        if event == "start" and part is not element and (part.tag in BLOCKS or part.tag == "br"):
            parts.append(" | ")
        is_link = (
            event == "start" and part.tag == "a" and _AUTHOR_LINK.search(part.get("href") or "") is not None
        )
        if is_link and after_link:
            parts.append(", ")
        if event == "start" and part is not element and text:
            parts.append(", " if after_link and text.strip()[:1].isalpha() and is_role(text.strip()) else " ")
        if text and text.strip():
            parts.append(text)
            after_link = False
        elif text:
            parts.append(" ")
        if event == "end" and part.tag in BLOCKS and part is not element:
            parts.append(" | ")
        if event == "end" and part.tag == "a" and not (part.tail or "").strip():
            after_link = True
    text = plain("".join(parts).replace("<", " "))
    return re.sub(r"(?:\s*\|\s*)+", " | ", text).replace(" ,", ",").strip(" |")


def _is_tag(part: HtmlElement) -> bool:
    """Say whether an element is a link of a tag beside the name: `#friday night`."""
    return bool(part.tag == "a" and (part.text or "").lstrip().startswith("#"))


def is_account(name: str) -> bool:
    """Say whether a name is that of an account which is nobody's own: `admin`, `LPadmin`."""
    word = name.casefold()
    return word in ACCOUNTS or (" " not in word and word.endswith("admin"))
