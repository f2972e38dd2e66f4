"""Bylines: who wrote a story, as lines above, below and beside it say it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from articles.readers.document import ParsedByline
from articles.readers.plain_text.lines import line_key
from articles.readers.plain_text.words.names import (
    clean_name,
    could_be_role,
    is_collective,
    is_name,
    is_role,
    normal_case,
)
from articles.readers.plain_text.words.vocabulary import PARTICLES, ROLE_WORDS, SECTIONS

Strength = Literal["explicit", "role", "loose", "bare"]

_PREFIX = re.compile(
    r"^(?:(?:story|words|article|text|written|reported|reporting|posted|submitted|compiled|column|poem|"
    r"review(?:ed)?|"
    r"published|op-ed|opinion|commentary|author|editorial|interview)\s+)?by\b\s*:?\s+"
    r"|^(?:(?:story|words|text)\s+(?:and|&)\s+(?:photos?|photography|images?|illustrations?|graphics?|art|"
    r"video)\s+by\b\s*:?\s+)"
    r"|^(?:photos?|photographs|photography|images|pictures)\s+(?:and|&)\s+(?:text|words|story)\s+by\b\s*:?\s+"
    r"|^(?:por|escrito por|texto por|texto de|texto y fotos? (?:de|por)|redactado por|una historia de|"
    r"publicado por)\b\s*:?\s+"
    r"|^(?:authors?(?:/byline)?|writers?|reporters?|byline|autor(?:a|es)?|story|words|text|"
    r"textos?|reportaje)\s*:\s*"
    r"|^an? (?:short |photo )?(?:story|poem|essay|play|memoir|column|review) by\s+",
    re.IGNORECASE,
)
_ALSO_PHOTOS = re.compile(
    r"^(?:(?:story|words|text)\s+(?:and|&)\s+(?:photo|image|illustration|graphic|art)|texto y foto)",
    re.IGNORECASE,
)
_SPLIT = re.compile(
    r"(\s+/\s+|\s*(?:,|;|\||•|·|/|\s&\s|\s[–—-]\s|"
    r"\bwith (?:additional )?reporting (?:by|from)\b|\b(?:and|y|with|con)\b(?=\s))\s*)"
)
_FOR_PAPER = re.compile(r" (?:for|special to) (?P<paper>(?:The|the) [A-Z][\w’' -]{2,40})$")
_OF_PAPER = re.compile(
    r"\b[Bb][Yy]:? (?P<paper>The (?:[A-Z][\w’'-]*(?: of| &)? ){1,5})(?=(?:Editorial|Opinion) Board$)"
)
_IN_SECTION = re.compile(
    r"(?P<by>(?:(?:written|posted|published) )?(?:by|por) .{4,60}) (?:in|en) (?P<section>.{3,40})",
    re.IGNORECASE,
)
_POSTED_IN = re.compile(
    r"(?P<by>(?:(?:written|escrito) )?(?:by|por) .{4,60}?),? (?:posted|published|filed|publicado|archivado) "
    r"(?:in|under|en) (?P<section>[^.!?]{3,40})",
    re.IGNORECASE,
)
_AND = {"and", "y", "&"}
_NOISE = re.compile(r"\S+@\S+\.\w+|(?<!\w)@\w+|\[email[\s\xa0]protected\]|\bhttps?://\S+")
_PARENTHESISED = re.compile(r"\s*\(([^()]{3,50})\)\s*$")
_ROLE_PARTS = (
    ROLE_WORDS
    | frozenset(word for section in SECTIONS for word in section.split())
    | {"senior", "junior", "lead", "head", "online", "web", "digital", "print", "in", "and", "&"}
)
_PLURALS = {
    "writers": "Writer",
    "reporters": "Reporter",
    "contributors": "Contributor",
    "columnists": "Columnist",
}


@dataclass(frozen=True, slots=True)
class Byline:
    """What a byline line says, and how sure it is that the line is one."""

    people: tuple[ParsedByline, ...]
    strength: Strength
    also_photos: bool = False


@lru_cache(maxsize=4096)  # head, body and foot each look at the lines of a page
def parse_byline(text: str) -> Byline | None:
    """Read a line that is nothing but a byline; `None` for every other line.

    `By Jonah Feldstein, Sports Editor and Priya Raman` gives two people, the first with a role.
    """
    if len(text) > 240:
        return None
    prefix = _PREFIX.match(text)
    if prefix is None and not _could_open(text):
        return None
    rest = text[prefix.end() :] if prefix else text
    if prefix and (paper := _FOR_PAPER.search(rest)):
        rest = rest[: paper.start()]
    people = parse_people(rest, explicit=prefix is not None) or _with_odd_names(
        rest, explicit=prefix is not None
    )
    if not people:
        return None
    if prefix:
        return Byline(people, "explicit", _ALSO_PHOTOS.match(text) is not None)
    if not any(person.role for person in people):
        return Byline(people, "loose" if is_collective(people[0].name) else "bare")
    known = any(person.role and is_role(person.role) for person in people)
    return Byline(people, "role" if known else "loose")


def part_section(text: str) -> tuple[str, str] | None:
    """Part `By Maya Okafor in Sports`, or `By Maya Okafor, posted in Harbor Life`; `None` for other texts."""
    if found := _POSTED_IN.fullmatch(text):
        return found["by"], found["section"]
    found = _IN_SECTION.fullmatch(text)
    return (found["by"], found["section"]) if found and line_key(found["section"]) in SECTIONS else None


def paper_behind(text: str) -> str | None:
    """Return the paper that a byline names behind its writer: `By Maya Okafor for The Harrier`.

    Of `By The Harrier Editorial Board` it is the paper whose board that is.
    """
    found = (_FOR_PAPER.search(text) or _OF_PAPER.search(text)) if _PREFIX.match(text) else None
    paper = found["paper"].strip() if found else ""
    return paper if paper and paper[4:].casefold() not in SECTIONS else None


def _with_odd_names(text: str, *, explicit: bool) -> tuple[ParsedByline, ...]:
    """Read `Will Story, Sports Editor`: words that are no names elsewhere, where a role or "By" says so."""
    people = parse_people(text, explicit=explicit, named=True)
    roles = [person.role for person in people if person.role]
    among_names = any(is_name(person.name) for person in people)
    return people if explicit or among_names or any(is_role(role) for role in roles) else ()


def _could_open(text: str) -> bool:
    """Say at a glance whether a line could begin with a name: two words, neither in small letters."""
    words = text.split(maxsplit=3)
    if len(words) < 2 or not words[0][0].isupper():
        return False
    second = words[1]
    return not second[0].islower() or second in PARTICLES or is_collective(text)


def parse_people(text: str, *, explicit: bool, named: bool = False) -> tuple[ParsedByline, ...]:
    """Read a list of names with their roles; empty if the text is anything else.

    `explicit` says that a word such as "By" came before, so that a name may be in small letters, a
    single word or a group's; `named` is that of `is_name`.
    """
    text = _NOISE.sub(" ", text).strip(" ,;|•·-–—/")
    if explicit:
        text = text.replace(" AND ", " and ")
    if is_collective(text) and not _names_first(text):
        return (ParsedByline(text),)
    people: list[tuple[str, str]] = []
    separator = ""
    for piece, before in _pieces(text):
        separator = before or separator
        if piece and not _take(people, piece, separator, explicit=explicit, named=named):
            return ()
    return tuple(
        ParsedByline(normal_case(clean_name(name)), role or None) for name, role in _shared_roles(people)
    )


def _pieces(text: str) -> Iterator[tuple[str, str]]:
    """Yield the pieces of a list of names, each with the separator before it; prose is left at its first."""
    start, separator = 0, ""
    for match in _SPLIT.finditer(text):
        yield text[start : match.start()].strip(), separator
        start, separator = match.end(), match.group()
    yield text[start:].strip(), separator


def _names_first(text: str) -> bool:
    return "," in text and is_name(text.split(",", 1)[0].strip())


def _take(people: list[tuple[str, str]], piece: str, separator: str, *, explicit: bool, named: bool) -> bool:
    """Add one piece of a byline to the people so far; false if it cannot be part of one."""
    name, role = _with_parenthesis(piece)
    after_role = bool(people and people[-1][1]) and separator.strip().casefold() in _AND
    is_person = is_name(name, named=named or bool(people)) and not (after_role and is_role(name))
    if is_person or (not people and explicit and _loose_name(name)):
        people.append((name, role))
        return True
    apart = _role_behind_name(piece) if explicit and (not people or separator.strip() in _AND) else None
    if apart is not None:
        people.append(apart)
        return True
    return bool(people) and _take_role(people, piece, separator)


def _take_role(people: list[tuple[str, str]], piece: str, separator: str) -> bool:
    """Add a piece that is no name to the last person: a "Jr.", or a role or the rest of one."""
    name, role = people[-1]
    if piece.casefold().strip(".") in {"jr", "sr", "ii", "iii"}:
        people[-1] = (f"{name}, {piece}", role)
        return True
    joined = separator.strip().casefold() in _AND
    if not (is_role(piece) or could_be_role(piece)) or (joined and not role):
        return False
    joint = f" {separator.strip()} " if joined else "/" if separator == "/" else ", "
    people[-1] = (name, f"{role}{joint}{piece}" if role else piece)
    return True


def _role_behind_name(piece: str) -> tuple[str, str] | None:
    """Part `Cassidy Two Bulls Sports Reporter`: all words behind the name are such as roles are made of."""
    words = piece.split()
    for size in range(2, min(5, len(words))):
        name, role = words[:size], words[size:]
        if words[0].casefold() in _ROLE_PARTS:
            return None
        if is_role(" ".join(role)) and all(word.casefold() in _ROLE_PARTS for word in role):
            text = " ".join(name)
            return (text, " ".join(role)) if is_name(text) or _loose_name(text) else None
    return None


def _with_parenthesis(piece: str) -> tuple[str, str]:
    """Part `Maya Okafor (Editor)` into name and role."""
    match = _PARENTHESISED.search(piece)
    if match and is_role(match.group(1)):
        return piece[: match.start()].strip(), match.group(1)
    return piece, ""


def _loose_name(text: str) -> bool:
    """Accept after "By" what is no name elsewhere: small letters, one word, a group."""
    words = text.split()
    if is_collective(text):
        return True
    if text.startswith("[") or not 1 <= len(words) <= 4 or len(text) > 50:
        return False
    if len(words) == 1:
        return words[0][0].isupper() and words[0].isalpha()
    if len(words) > 2 and is_name(f"{words[0]} {words[-1]}"):
        return all(word[0].isupper() and word.isalpha() for word in words[1:-1])
    return is_name(text.title()) and (text.islower() or text.isupper())


def _shared_roles(people: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Give a role in the plural, which stands behind the last of several names, to each of them.

    Of as many roles as names each has the one in its place.
    """
    if len(people) < 2 or any(role for _, role in people[:-1]) or not people[-1][1]:
        return people
    role = people[-1][1]
    words = role.split()
    last = words[-1].casefold()
    each = role.split(" and ")
    if len(each) == len(people) and all(map(is_role, each)):
        return [(name, own) for (name, _), own in zip(people, each, strict=True)]
    if last in _PLURALS:
        role = " ".join([*words[:-1], _PLURALS[last] if words[-1][0].isupper() else _PLURALS[last].lower()])
    elif last == "editors":
        role = role[:-1]
    elif "editors-in-chief" in last:
        role = role.replace("ditors-in", "ditor-in").replace("ditors-In", "ditor-In")
    else:
        return people
    return [(name, role) for name, _ in people]
