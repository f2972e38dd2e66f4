"""Which role a writer has, by the card below the story that presents who wrote it."""

import re
from collections.abc import Iterator, Sequence

from articles.readers.document import ParsedByline
from articles.readers.html_page.elements.blocks import Block
from articles.readers.plain_text.words.names import is_role
from articles.readers.plain_text.words.papers import same_paper

_CARDS = 60  # last blocks of a page, among which the writer's card stands
_LONGEST = 300  # characters of a line that tells a role
_FEWEST = 5  # letters of the last word of a paper's name that stands for it
_BEFORE = re.compile(r"(?:written by|about|by)\s*:?\s+", re.IGNORECASE)
_IS = re.compile(r"\s+is\s+(?:an?|the|our)\s+", re.IGNORECASE)
_AT = re.compile(r"\s+(?:of|at|for|on)\s+(?:the\s+)?", re.IGNORECASE)
_BETWEEN = (",", "|", "-", "–", "—")  # a name and a role


def with_roles_below(
    people: Sequence[ParsedByline], blocks: Sequence[Block], paper: str | None
) -> tuple[ParsedByline, ...]:
    """Give the people without a role the one that a card tells, among the last blocks of their page."""
    return tuple(
        person if person.role else ParsedByline(person.name, _role_of(person.name, blocks[-_CARDS:], paper))
        for person in people
    )


def _role_of(name: str, blocks: Sequence[Block], paper: str | None) -> str | None:
    """Return a person's role: behind a comma, in the next lines, or in a sentence that names the paper."""
    first = name.split(maxsplit=1)[0].casefold()
    for place in range(len(blocks) - 1, -1, -1):
        text = blocks[place].text
        if len(text) <= _LONGEST and first in text.casefold():
            for role in _roles_in(text, name, blocks[place + 1 : place + 3], paper):
                if is_role(role) and name not in role and not (paper and same_paper(role, paper)):
                    return role
    return None


def _roles_in(text: str, name: str, behind: Sequence[Block], paper: str | None) -> Iterator[str]:
    """Yield what a line that may tell of a person calls their role, and what the lines behind it do."""
    text = _BEFORE.sub("", text, count=1) if _BEFORE.match(text) else text
    own = [one for one in (name, name.split(maxsplit=1)[0]) if text.casefold().startswith(one.casefold())]
    rest = text[len(own[0]) :] if own else ""
    if own and own[0] is name:
        told = rest.strip()
        if told.startswith(_BETWEEN) or told[:1].isupper():
            yield told.lstrip("".join(_BETWEEN)).strip()
        # A mere count may stand between: `19 Followers`.
        under = "" if rest else next((block.text for block in behind if not block.text[0].isdigit()), "")
        yield under
        yield from _before_paper(under, paper)
    if verb := _IS.match(rest):
        yield from _before_paper(rest[verb.end() :], paper)
        said = rest[verb.end() :].partition(".")[0]
        yield said if said.istitle() else ""


def _before_paper(text: str, paper: str | None) -> Iterator[str]:
    """Yield what stands before "at" and the paper, which may be told by the last word of its name."""
    whole = (paper or "").removeprefix("The ")
    last = whole.rpartition(" ")[2]
    names = [one.casefold() for one in (whole, last) if one and (one is whole or len(one) >= _FEWEST)]
    for found in _AT.finditer(text):
        behind = text[found.end() :].casefold()
        if any(behind.startswith(one) and not behind[len(one) :][:1].isalnum() for one in names):
            yield text[: found.start()].rpartition(". ")[2]
