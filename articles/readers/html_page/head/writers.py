"""Who wrote a page's story: what it prints before what it tells machines."""

import itertools
from collections.abc import Iterable, Iterator

from lxml.html import HtmlElement

from articles.markup.whitespace import collapse
from articles.readers.document import ParsedByline
from articles.readers.html_page.byline_text import (
    ACCOUNTS,
    MARKS,
    byline_text,
    is_account,
    read_people,
    without_paper,
)
from articles.readers.html_page.elements.printed import text_of
from articles.readers.html_page.looking import Looking, is_simple
from articles.readers.people import people_of
from articles.readers.plain_text.words.names import is_role
from articles.readers.plain_text.words.papers import ARTICLES, is_school, looks_like_paper, same_paper

_AUTHORS = ("author", "parsely-author", "byl", "sailthru.author", "dc.creator", "article:author")
_LEVELS = 3  # around a name, behind which its role may stand
_SHARED = 2  # words of two names of one person
_MOST_SPACES = 3  # between the words of a paper's name
_LONGEST_LINE = 240  # characters of a byline
_LONGEST_ROLE = 80  # characters
_NO_AUTHORS = ACCOUNTS | {"editor", "staff"}


def read_bylines(look: Looking) -> None:
    """Take the people that the page prints as its writers, else the account's name as a doubt."""
    chosen = ""
    people: dict[str, ParsedByline] = {}
    for origin, element in _own_first(look):
        if chosen and origin != chosen:
            break
        said = read_people(byline_text(element))
        found = tuple(one for one in said if not is_account(one.name))
        if found and not chosen:
            chosen = origin
        if found:
            look.say("bylines", origin, element)
            found = _with_role_beside(look, element, found)
        for person in found:
            people.setdefault(person.name.casefold(), person)
    people = _with_roles_around(look, people)
    if not people or chosen.startswith("near"):
        origin, told = _told_people(look)
        if told and not people:
            people = {person.name.casefold(): person for person in told}
            look.say("bylines", origin)
            look.guess("bylines", "from-account")
        elif told and not any(is_one_of(person.name, people) for person in told):
            look.guess("bylines", "sources-disagree")
    found = tuple(_without_papers(look, people.values()))
    look.head.bylines = without_paper(found, look.head.publication)


def _own_first(look: Looking) -> list[tuple[str, HtmlElement]]:
    """Return where bylines may stand; last what many pages have: one may write most of a site's stories.

    Over the headline that is no byline.
    """
    found, headline = list(look.found("byline")), look.head.element("headline")
    if not look.site:
        return found
    begins = look.page.place(headline) if headline is not None else 0
    often = {element for _, element in found if look.site.has(element)}
    found = [one for one in found if one[1] not in often or look.page.place(one[1]) > begins]
    return sorted(found, key=lambda one: one[1] in often)


def _without_papers(look: Looking, people: Iterable[ParsedByline]) -> Iterator[ParsedByline]:
    """Yield people without roles that are the paper's name, which says it where only a school is named."""
    for person in people:
        paper = look.head.publication
        lacks_paper = paper is None or is_school(paper)
        role, _, last = (person.role or "").rpartition(", ")
        is_paper = last.startswith(ARTICLES) and not is_role(last) and last.count(" ") <= _MOST_SPACES
        if is_paper and (looks_like_paper(last) or (role and (lacks_paper or same_paper(last, paper or "")))):
            if lacks_paper:
                # What stands under the school's name is no slogan of the paper's.
                look.head.publication, look.head.tagline = last, None
                look.say("publication", "beside the byline")
            yield ParsedByline(person.name, role or None)
        else:
            yield person


def _with_role_beside(
    look: Looking, element: HtmlElement, people: tuple[ParsedByline, ...]
) -> tuple[ParsedByline, ...]:
    """Give the only person the role that is printed right behind the element of the name."""
    if len(people) != 1 or people[0].role is not None:
        return people
    for inner in itertools.islice((element, *element.iterancestors()), _LEVELS):
        following = inner.getnext()
        said = collapse(inner.tail or "").strip(MARKS)
        if said or following is not None:
            behind = following if following is not None and following.tag != "br" else None
            role = said or (text_of(behind)[:_LONGEST_ROLE] if behind is not None else "")
            if not is_role(role) or read_people(role):
                return people
            if not said and behind is not None:
                look.say("bylines", look.head.origins["bylines"], behind)
            return (ParsedByline(people[0].name, role),)
    return people


def _with_roles_around(look: Looking, people: dict[str, ParsedByline]) -> dict[str, ParsedByline]:
    """Give several people, each named in an element of their own, the roles that their line tells."""
    last = [element for name, element in look.head.used if name == "bylines"][-1:]
    if len(people) < 2 or any(person.role for person in [*people.values()][:-1]):
        return people
    line = next((one for element in last for one in element.iterancestors("p", "div", "li", "td")), None)
    if line is None or look.page.weight(line) > _LONGEST_LINE or not is_simple(line):
        return people
    said = {person.name.casefold(): person for person in read_people(byline_text(line))}
    is_told = all(is_role(person.role) for person in said.values() if person.role)
    return said if is_told and list(said) == list(people) else people


def is_one_of(name: str, people: Iterable[str]) -> bool:
    """Say whether a name is one of those of people, which may have a middle name more or less."""
    words = set(name.casefold().split())
    return any(len(words.intersection(other.split())) >= min(_SHARED, len(words)) for other in people)


def _told_people(look: Looking) -> tuple[str, tuple[ParsedByline, ...]]:
    """Return whom machines are told, and where; it may be the account of whoever uploaded the story."""
    values: list[tuple[str, object]] = [("json-ld author", look.data.story.get("author"))]
    values += [(f"meta {name}", look.data.meta.get(name)) for name in _AUTHORS]
    if look.data.meta.get("twitter:label1") == ["Written by"]:
        values.append(("meta twitter:data1", look.data.meta.get("twitter:data1")))
    for origin, value in values:
        found = [person for person in people_of(_without_addresses(value)) if _is_author(look, person.name)]
        if found:
            return origin, tuple(found)
    return "", ()


def _is_author(look: Looking, name: str) -> bool:
    paper = look.head.publication
    return name.casefold() not in _NO_AUTHORS and not (paper and same_paper(name, paper))


def _without_addresses(value: object) -> object:
    """Leave out web addresses, with which some sites name authors."""
    if isinstance(value, list):
        return [part for part in value if not (isinstance(part, str) and "://" in part)]
    return None if isinstance(value, str) and "://" in value else value
