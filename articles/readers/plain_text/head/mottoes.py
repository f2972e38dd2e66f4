"""The line beside a paper's name that describes it, or the motto that no wording gives away."""

from articles.readers.plain_text.furniture.runs import TEASER
from articles.readers.plain_text.head.lines import HeadLine
from articles.readers.plain_text.head.masthead import (
    MAX_MOTTO,
    WORDS,
    anchor_of,
    could_be_motto,
    is_stop,
    picture_lines,
    reads_as_motto,
)
from articles.readers.plain_text.words.papers import looks_like_paper
from articles.readers.plain_text.words.vocabulary import SECTIONS

NAMING = {"text", "name", "loose", "tagline", "weak", "role"}


def candidates(zone: list[HeadLine]) -> list[int]:
    """Return the places of the lines that could name the paper or describe it."""
    pictures = picture_lines(zone)
    return [
        place
        for place, head in enumerate(zone)
        if head.label in NAMING and not head.done and place not in pictures
    ]


def tagline_line(zone: list[HeadLine], paper: HeadLine | None) -> HeadLine | None:
    """Return the line that describes the paper, by its wording or by where it stands."""
    for place in candidates(zone):
        if zone[place].label == "tagline":
            return zone[place]
    if paper is None:
        return None
    return _motto(zone, paper)


def _motto(zone: list[HeadLine], paper: HeadLine) -> HeadLine | None:
    """Find a motto that no wording gives away: it stands beside the paper and comes back with it."""
    place = zone.index(paper)
    beside = [zone[other] for other in (place - 1, place + 1) if 0 <= other < len(zone)]
    for head in beside:
        if (
            head.line.key != paper.line.key
            and head.label in {"text", "name"}
            and head.repeated
            and paper.repeated
            and head.line.words <= 16
        ):
            return head
    between = zone[place + 1 : place + 3]
    if len(between) == 2 and between[1].line.key == paper.line.key and could_be_motto(between[0].text):
        return between[0]
    found = _motto_below(zone, place) or _motto_above(zone, place)
    return found if found is not None and found.line.key != paper.line.key else None


def motto_or_title(zone: list[HeadLine], paper: HeadLine) -> bool:
    """Say whether the line that seems the headline could be a motto, and the dek the headline."""
    place = zone.index(paper)
    below = zone[place + 1 : place + 3]
    return (
        len(below) == 2
        and all(head.label in {"text", "loose"} and not head.text.endswith(".") for head in below)
        and below[0].line.words <= MAX_MOTTO // 2
        and anchor_of(zone) > place + 2
    )


def _motto_below(zone: list[HeadLine], place: int) -> HeadLine | None:
    """Take the line under the paper if menu or blank line part it from a headline further down."""
    if place + 2 >= len(zone):
        return None
    below, after = zone[place + 1 : place + 3]
    if below.done or below.label not in {"text", "loose"} or below.line.words > MAX_MOTTO:
        return None
    is_ruled = after.mark is not None and after.mark.kind == "end-mark" and after.line.gap == 0
    is_above_day = after.label == "date" and after.line.gap > 0 and below.line.gap == 0
    if is_ruled or (is_above_day and any(head.label == "text" for head in zone[place + 3 :])):
        return below
    left = [head for head in zone[place + 2 : anchor_of(zone)] if head.label in WORDS]
    if not any(not head.line.is_sentence for head in left) and len(left) < 2:
        return None
    parted = below.line.gap == 0 and after.line.gap > 0
    return below if parted or _ends_nameplate(zone, place + 2) else None


def _motto_above(zone: list[HeadLine], place: int) -> HeadLine | None:
    """Take the page's first line if it is printed right above the paper, apart from what follows."""
    if not 0 < place < len(zone) - 1:
        return None
    above, paper, after = zone[place - 1 : place + 2]
    is_first = not any(head.label in WORDS for head in zone[: place - 1])
    if not is_first or above.label not in {"text", "loose"} or above.line.words > MAX_MOTTO:
        return None
    left = any(
        head.label in WORDS and not head.line.is_sentence for head in zone[place + 1 : anchor_of(zone)]
    )
    is_close = (paper.line.gap == 0 and after.line.gap > 0) or _is_stub(after)
    is_named = looks_like_paper(paper.text) and reads_as_motto(zone, place - 1)
    return above if left and (is_close or is_named) else None


def _is_stub(head: HeadLine) -> bool:
    """Say whether a line begins the form that some themes print between nameplate and headline."""
    return head.line.key.startswith(("hang on for a minute", "we're trying to find"))


def _ends_nameplate(zone: list[HeadLine], place: int) -> bool:
    """Say whether a line is what follows a nameplate: menu, search box, issue line, section, ticker."""
    return (
        zone[place].mark == TEASER
        or is_stop(zone, place)
        or _is_stub(zone[place])
        or zone[place].label in {"issue", "section"}
        or is_kicker(zone, place)
    )


def is_kicker(zone: list[HeadLine], place: int) -> bool:
    """Say whether a line is a section set apart, as it stands above a headline."""
    head = zone[place]
    return head.label == "weak" and head.line.key in SECTIONS and head.line.gap > 0
