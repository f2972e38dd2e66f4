"""The paper that a network's page has its story from: the network's own name stands above them all."""

import re

from articles.readers.plain_text.draft import Draft
from articles.readers.plain_text.lines import Line, line_key
from articles.readers.plain_text.words.names import is_name
from articles.readers.plain_text.words.papers import (
    ARTICLES,
    describes_paper,
    is_school,
    looks_like_paper,
)
from articles.readers.plain_text.words.vocabulary import MENU, SECTIONS

_WORDS, _NAME = 30, 7  # words of a line that says it, and of a paper's name
_FIRST_PUBLISHED = re.compile(
    r"This (?:story|article|piece|post|report|essay|column|poem) (?:was|is|has been) "
    r"(?:(?:originally|first) (?:published|printed)|re(?:published|printed)) (?:in|by|from) "
    r"(?P<paper>[A-Z][^,.]{2,50}), (?:the |an? )?(?:[\w-]+ ){0,4}(?:newspaper|paper|magazine|publication|"
    r"news site|site|newsroom)\b[^.]{0,80}\.?"
)
_LEADS = ("From ", "Read more from ")


def take_origin(draft: Draft, start: int) -> None:
    """Fill the publication, and the tagline beside it, where the page says which paper its story is from.

    `From The Harrier` with the school below, `Read more from The Harrier` below the story, or a sentence.
    """
    lines = draft.lines
    for place, line in enumerate(lines[start:], start):
        if line.fate or line.words > _WORDS:
            continue
        if line.text.startswith("This ") and (said := _FIRST_PUBLISHED.fullmatch(line.text)):
            draft.publication = said["paper"]
            draft.use(line, "publication")
            return
        if line.text.startswith(_LEADS) and line.words <= _NAME + 3:
            name = line.text.partition("rom ")[2]
            if _take_named(draft, name, start, place):
                return


def _take_named(draft: Draft, name: str, start: int, place: int) -> bool:
    """Take a paper that a line leads to, if it is one by its form or by the school beside it."""
    lines, line = draft.lines, draft.lines[place]
    key = line_key(name)
    if key in MENU or key in SECTIONS or not name[0].isupper():
        return False
    if line.text.startswith("From "):
        below = lines[place + 1 : place + 2]
        if not (below and not below[0].gap and is_school(below[0].text)):
            return False
        draft.remove(below[0], "nameplate", "paper-of-story")
    else:
        own = [spot for spot in range(start, place) if lines[spot].key == key and not lines[spot].fate]
        plates = [spot for spot in own if _is_described(lines, spot)]
        is_paper = looks_like_paper(name) or (name.startswith(ARTICLES) and not is_name(name))
        if not plates and not (is_paper and len(own) != 1):
            return False
        for spot in plates[-1:]:
            _take_plate(draft, lines[spot], lines[spot + 1])
    draft.publication = name
    draft.use(line, "publication")
    return True


def _is_described(lines: list[Line], place: int) -> bool:
    below = lines[place + 1]
    is_block = lines[place].gap > 0 and not below.gap and place + 2 < len(lines) and lines[place + 2].gap > 0
    return is_block and (is_school(below.text) or describes_paper(below.text))


def _take_plate(draft: Draft, paper: Line, beside: Line) -> None:
    draft.remove(paper, "nameplate", "paper-of-story")
    if describes_paper(beside.text):
        draft.tagline = beside.text
    draft.remove(beside, "nameplate", "paper-of-story")
