"""Who wrote a story, and who is on the staff."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from articles.readers.document import ParsedByline, ParsedProfile
from articles.readers.people import is_log_in, is_unfilled
from articles.readers.plain_text.words.bylines import parse_byline, parse_people
from articles.readers.plain_text.words.names import is_collective, is_name
from articles.readers.texts import has_email, plain
from articles.readers.wordpress.channel import Account
from articles.readers.wordpress.post import Post, Term
from articles.readers.wordpress.serialised import strings_of

# What is longer, or more, is no byline, and would take long to read as one.
_LONGEST_LINE, _LONGEST_ROLE, _MOST_WRITERS = 240, 100, 50

_BY = re.compile(r"(?:by|por)[\s:]+", re.IGNORECASE)
_FIRST_PARAGRAPH = re.compile(r"\s*<p(?:\s[^<>]{0,200})?>(.{4,300}?)</p>\s*")
_YEARS = re.compile(r"((?:19|20)\d\d)(?:\s?[-–—/]\s?((?:19|20)?\d\d))?")
_BREAKS = re.compile(r"</p>|<br\s*/?>|\n", re.IGNORECASE)
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+")


@dataclass(frozen=True, slots=True)
class Writers:
    """The bylines of a story, where they were found, and any doubt."""

    bylines: tuple[ParsedByline, ...] = ()
    origin: str = ""
    doubt: str | None = None


def writers_of(post: Post, shown: Callable[[str], str]) -> Writers:
    """Return who wrote a post; `shown` gives the name that an account shows.

    SNO keeps the writers apart from the account that entered the story, which may be only the uploader.
    """
    if found := _people([text for value in post.fields.get("writer", ()) for text in strings_of(value)]):
        role = plain(post.first("jobtitle"))
        if 0 < len(role) <= _LONGEST_ROLE and len(found) == 1:
            found = (ParsedByline(found[0].name, role),)
        return Writers(found, "meta writer")
    if found := _people([term.name for term in post.terms if term.domain == "staff_name"]):
        return Writers(found, "category staff_name")
    accounts = [_of_account(term, shown) for term in post.terms if term.domain == "author"]
    if found := _people(accounts):
        return Writers(found, "category author", None if all(accounts) else "account-without-name")
    name = shown(post.creator)
    if is_name(name) or is_collective(name):
        return Writers((ParsedByline(name),), "dc:creator", "from-account")
    return Writers(doubt="missing")


def _of_account(term: Term, shown: Callable[[str], str]) -> str:
    """Return the name of an author's account, which a plugin for several authors names by its log-in."""
    login = term.slug.removeprefix("cap-")
    return shown(term.name) or shown(login) or (term.name if is_name(term.name) else "")


def writers_above(html: str) -> tuple[Writers, str]:
    """Return the writers whom the first paragraph of a body names, and the body without it.

    Where a theme has no field for writers, their names stand above the text.
    """
    first = _FIRST_PARAGRAPH.match(html)
    byline = parse_byline(plain(first[1])) if first and _BY.match(plain(first[1])) else None
    if not first or not byline or not all(is_name(p.name) or is_collective(p.name) for p in byline.people):
        return Writers(), html
    return Writers(byline.people, "first paragraph"), html[first.end() :]


def _people(values: list[str]) -> tuple[ParsedByline, ...]:
    """Return the people of several fields, each once. A field holds one name, or several in one line."""
    people: dict[str, ParsedByline] = {}
    for value in values[:_MOST_WRITERS]:
        text = _BY.sub("", plain(value), count=1) if _BY.match(plain(value)) else plain(value)
        if not text or len(text) > _LONGEST_LINE or has_email(text) or is_unfilled(text):
            continue
        for person in parse_people(text, explicit=True) or (ParsedByline(text),):
            people.setdefault(person.name.casefold(), person)
    return tuple(people.values())


def shown_name(account: Account) -> str:
    """Return the name that an account shows to readers, or an empty string.

    WordPress shows the log-in name until another is chosen: that one stays where it is, as does an address.
    """
    for name in (account.shown, account.given):
        is_login = name.casefold() == account.login.casefold() or is_log_in(name)
        if name and not is_login and not has_email(name):
            return name
    return ""


def profile_of(post: Post, publication: str | None, source: str) -> ParsedProfile | None:
    """Return the member of the staff that a post presents; None when it names nobody."""
    name = plain(post.first("name")) or plain(post.title)
    if not name or has_email(name):
        return None
    return ParsedProfile(
        source=source,
        name=name,
        publication=publication,
        role=plain(post.first("staffposition")) or None,
        school_years=_school_years(post),
        bio=_bio(post.content) or None,
    )


def _school_years(post: Post) -> tuple[str, ...]:
    named = [text for value in post.fields.get("schoolyear", ()) for text in strings_of(value)]
    named += [term.name for term in post.terms if term.domain in {"staff_year", "schoolyear"}]
    years: dict[str, None] = {}
    for text in named:
        if found := _YEARS.search(text):
            begin = int(found[1])
            years[f"{begin}-{begin + 1}"] = None
    return tuple(years)


def _bio(content: str) -> str:
    """Return a bio as plain words, a line a paragraph; a sentence with an e-mail address is left out."""
    lines = [plain(line) for line in _BREAKS.split(content.replace("&nbsp;", " "))]
    kept = [
        " ".join(sentence for sentence in _SENTENCE_END.split(line) if not has_email(sentence))
        for line in lines
    ]
    return "\n".join(line for line in kept if line)
