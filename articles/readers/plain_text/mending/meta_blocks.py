"""What a theme prints about a story with no mark behind its labels: `Author Maya Okafor`, `Tags bees`."""

import re

from articles.readers.plain_text.draft import Draft
from articles.readers.plain_text.lines import Line, line_key
from articles.readers.plain_text.words.bylines import parse_byline
from articles.readers.plain_text.words.dates import read_date_line
from articles.readers.plain_text.words.names import is_name

_BEGINNINGS = ("Author ", "Categor", "Tag", "Labels ", "Topics ", "Section ")
_LABELLED = re.compile(
    r"(?P<label>Author|Categor(?:y|ies)|Tags?|Labels|Topics|Section) "
    r"(?P<value>[^\s:].{1,120})"
)
_FEWEST = 2  # labels in one block
_REACH = 3  # lines from one of them to another
_FIRST_LINES = 80  # no head has more
_BULLET = re.compile(r"[•●▪∙·*] ?(?=\w)")
_ITEM_OF_HEAD = 20  # words
_MOST_ITEMS, _ITEM_WORDS, _ITEM_LETTERS = 10, 3, 28


def mark_labels(lines: list[Line]) -> None:
    """Put the missing mark behind labels where two or more stand in one block."""
    found = [place for place, line in enumerate(lines) if line.text.startswith(_BEGINNINGS)]
    for index, place in enumerate(found):
        beside = found[max(index - _REACH, 0) : index + _REACH + 1]
        near = [other for other in beside if _in_one_block(lines, place, other)]
        labels = {match["label"] for other in near if (match := _LABELLED.fullmatch(lines[other].text))}
        if len(labels) < _FEWEST:
            continue
        for other in near:
            if match := _LABELLED.fullmatch(lines[other].text):
                is_author = match["label"] == "Author"
                lines[other].change(f"{'Posted by' if is_author else match['label'] + ':'} {match['value']}")


def unlist_byline(lines: list[Line]) -> None:
    """Take the bullet off a byline that some themes print as a list with the day: `• By Maya Okafor`.

    Without "By" the next item must be the day, as no list of people has one.
    """
    for place, line in enumerate(lines[:_FIRST_LINES]):
        bare = _bare_item(line)
        byline = parse_byline(bare) if bare else None
        if byline is None:
            continue
        items = (_bare_item(below) for below in lines[place + 1 : place + 3])
        day = read_date_line(next(filter(None, items), ""))
        is_dated = day is not None and day.published is not None
        if byline.strength == "explicit" or is_dated:
            line.change(bare)
            return


def _bare_item(line: Line) -> str:
    """Return what stands behind a short item's bullet; empty for any other line."""
    bullet = _BULLET.match(line.text) if line.words <= _ITEM_OF_HEAD else None
    return line.text[bullet.end() :] if bullet else ""


def _in_one_block(lines: list[Line], one: int, two: int) -> bool:
    first, last = min(one, two), max(one, two)
    return last - first <= _REACH and all(not line.gap for line in lines[first + 1 : last + 1])


def take_end_tags(draft: Draft) -> None:
    """Take a list of terms alone below the story for its tags, and the writer's name behind it away."""
    story = [line for line in draft.lines if not line.fate]
    writers = {line_key(person.name) for person in draft.bylines}
    signed = len(story) > 2 and story[-1].key in writers and is_name(story[-1].text)
    last = story[-2 if signed else -1] if len(story) > 2 else None
    if draft.tags or last is None or not last.gap or not _ends_page_part(draft.lines, story[-1]):
        return
    items = [item.strip() for item in last.text.split(",")]
    if not _are_terms(items):
        return
    draft.tags = items
    draft.use(last, "tags")
    if signed:
        draft.remove(story[-1], "about", "writer-again")


def _ends_page_part(lines: list[Line], line: Line) -> bool:
    """Say whether something that is no story follows a line."""
    place = lines.index(line)
    return any(below.fate for below in lines[place + 1 : place + 2])


def _are_terms(items: list[str]) -> bool:
    small = sum(1 for item in items if item[:1].islower())
    return (
        2 <= len(items) <= _MOST_ITEMS
        and 2 * small > len(items)
        and all(
            item
            and item[-1].isalnum()
            and item.count(" ") < _ITEM_WORDS
            and len(item) <= _ITEM_LETTERS
            and not item.startswith(("and ", "or ", "but ", "the ", "a "))
            for item in items
        )
    )
