"""Whether the first line of a page names its paper: by its form, and by what stands around it."""

from articles.readers.plain_text.head.lines import HeadLine
from articles.readers.plain_text.head.masthead import (
    anchor_of,
    reads_as_motto,
)
from articles.readers.plain_text.head.mottoes import NAMING, is_kicker
from articles.readers.plain_text.words.papers import ARTICLES, is_school, looks_like_paper

_TITLES = 3  # lines


def could_be_paper(head: HeadLine) -> bool:
    """Say whether a line has the length and the form of a paper's name, and is no school's."""
    line = head.line
    if head.label not in NAMING or head.label == "tagline" or line.words > 7 or line.is_sentence:
        return False
    if is_school(head.text):
        return False
    return head.label != "weak" or head.repeated


def capitalised(text: str) -> bool:
    """Say whether all words but short ones begin with a capital."""
    return all(word[0].isupper() or len(word) <= 3 for word in text.split() if word[0].isalpha())


def first_paper(zone: list[HeadLine], places: list[int]) -> HeadLine | None:
    """Accept the page's first line as a paper's name if it has that form and a headline follows."""
    named = [place for place in places if zone[place].label != "weak" and not is_school(zone[place].text)]
    forms = [looks_like_paper(zone[place].text) for place in named[:2]]
    if forms == [False, True] and reads_as_motto(zone, named[0]):
        named = named[1:]  # its motto stands above it
    first = next(iter(named), None)
    if first is None or zone[first].line.words > 6 or not could_be_paper(zone[first]):
        return None
    others = [place for place in places if place > first and zone[place].label == "text"]
    before = [head for head in zone[:first] if head.label in {"byline", "date", "photo", "section"}]
    if not others or before:
        return None
    following = zone[first + 1].label
    if looks_like_paper(zone[first].text) and following not in {"byline", "photo"}:
        return zone[first]
    mark = zone[first + 1].mark
    is_byline = mark is not None and mark.kind == "byline"
    if (
        following in {"furniture", "weak", "issue", "crumb"}
        and not is_byline
        and capitalised(zone[first].text)
    ):
        return zone[first]
    is_dated = following == "date" and zone[first].text.isupper() and zone[first].line.words <= 2
    is_plate = is_dated or _is_two_line_nameplate(zone, first)
    return zone[first] if is_plate or _is_bare_nameplate(zone, first) else None


def _is_two_line_nameplate(zone: list[HeadLine], first: int) -> bool:
    """Say whether the first two lines are a name and its motto: the headline then stands alone below."""
    anchor = anchor_of(zone)
    following = [head for head in zone[first + 1 : anchor] if head.label not in {"section", "weak"}]
    if not 2 <= len(following) <= 3 or anchor == len(zone) or not capitalised(zone[first].text):
        return False
    motto, headline = following[:2]
    return (
        zone[first].line.words <= 5
        and motto.label in {"text", "tagline"}
        and motto.line.gap == 0
        and all(head.label in {"text", "loose"} for head in following[1:])
        and (headline.line.gap > 0 or zone[zone.index(motto) + 1] is not headline)
        and not (headline.line.is_sentence and len(following) == 2)
    )


def _is_bare_nameplate(zone: list[HeadLine], first: int) -> bool:
    """Say whether the first line is a name such as `Eastside`, with a headline alone below it.

    A dek below a headline so short ends as a sentence does.
    """
    following = [head for place, head in enumerate(zone) if first < place and not is_kicker(zone, place)][:3]
    title = zone[first]
    is_short = title.line.words <= (
        3 if title.text.startswith((*ARTICLES, "the ")) or "&" in title.text else 2
    )
    signed = [place for place, head in enumerate(following) if head.label in {"byline", "date", "name"}]
    is_written = bool(following) and any(
        word.islower() and len(word) > 3 for word in following[0].text.split()
    )
    is_named = (
        title.text.startswith(ARTICLES)
        and following[:1] != []
        and (is_written or following[0].line.words > title.line.words)
    )
    return (
        is_short
        and title.label != "name"
        and not title.text.isupper()
        and (capitalised(title.text) or title.text.startswith("the "))
        and bool(signed)
        and signed[0] > 0
        and all(head.label == "text" for head in following[: signed[0]])
        and (following[0].line.gap > 0 or is_named or following[0].line.words > 2 * _TITLES)
        and (following[0].line.words >= 4 or is_named)
        and not following[0].text.endswith(".")
    )
