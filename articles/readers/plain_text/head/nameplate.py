"""The nameplate above a page: the paper and its tagline, printed up to three times, in either order."""

import re

from articles.readers.plain_text.draft import Draft
from articles.readers.plain_text.head.first_paper import capitalised, could_be_paper, first_paper
from articles.readers.plain_text.head.lines import HeadLine
from articles.readers.plain_text.head.masthead import (
    MAX_MOTTO,
    masthead_end,
    picture_lines,
    reads_as_motto,
    split_masthead,
)
from articles.readers.plain_text.head.mottoes import NAMING, candidates, motto_or_title, tagline_line
from articles.readers.plain_text.lines import line_key
from articles.readers.plain_text.words.papers import is_school, looks_like_paper, same_paper

_SEPARATORS = (" - ", " : ", " – ", " — ", " | ", " • ", " :: ", " » ")

_SINCE = re.compile(r"(?:since|est\.?|established|founded)\b", re.IGNORECASE)
_TITLES = 3  # lines


def take_nameplate(draft: Draft, zone: list[HeadLine], hints: list[str]) -> None:
    """Find paper and tagline among the head's lines and take their copies away.

    `hints` are names of the paper that other places of the page give.
    """
    end = masthead_end(zone)
    above = split_masthead(zone, end)
    named = [hint for hint in hints if not is_school(hint)]
    paper = _hinted_paper(zone, named) or above[0] or _paper_line(zone) or _hinted_paper(zone, hints)
    _take_editions(draft, zone, paper)
    tagline = tagline_line(zone, paper) or (above[1] if above[0] is paper else None)
    tagline = None if tagline is not None and tagline.done else tagline
    is_short = tagline is not None and tagline.line.words <= 5 and not _SINCE.match(tagline.text)
    if paper is None and is_short and not hints:
        paper, tagline = tagline, None
    if paper is not None and draft.publication is None:
        draft.publication = as_hinted(paper.text, hints)
    if tagline is not None and draft.tagline is None:
        draft.tagline = tagline.text
    for head in _copies(zone, paper, end):
        _take(draft, head, "paper")
    for head in _copies(zone, tagline, end):
        _take(draft, head, "tagline")
    pictures = picture_lines(zone[:end])
    for place, head in enumerate(zone[:end] if paper is not None else []):
        if head.label in {"text", "loose", "name"} and not head.done and place not in pictures:
            _take(draft, head, "above-menu")
    if draft.publication is None and hints:
        draft.publication = hints[0]
    if paper is not None and tagline is None and motto_or_title(zone, paper):
        draft.guess("headline", "title-or-motto")


def _take_editions(draft: Draft, zone: list[HeadLine], paper: HeadLine | None) -> None:
    """Take away the paper's name with "Online" behind it: it names the site."""
    name = paper.text if paper is not None else ""
    for head in zone if name else []:
        is_longer = len(head.text) > len(name) and head.text.casefold().startswith(name.casefold())
        if is_longer and not head.done and head.label in NAMING and same_paper(head.text, name):
            _take(draft, head, "edition")


def window_papers(zone: list[HeadLine]) -> list[str]:
    """Return what stands behind a headline in a window's title, where the headline stands below as well."""
    keys = {head.line.key for head in zone}
    parts = (
        head.text.rpartition(separator)
        for head in zone[:_TITLES]
        for separator in _SEPARATORS
        if separator in head.text
    )
    pairs = [(one, two) for one, _, two in parts]
    return [
        paper
        for one, two in pairs
        for title, paper in ((one, two), (two, one))
        if line_key(title) in keys and title.count(" ") > 1 and line_key(paper) in keys | {line_key(two)}
    ]


def as_hinted(text: str, hints: list[str]) -> str:
    """Prefer the printed nameplate, but a hint's small letters over its capitals."""
    if text.isupper():
        return next((hint for hint in hints if same_paper(hint, text) and not hint.isupper()), text)
    return text


def _take(draft: Draft, head: HeadLine, rule: str) -> None:
    head.done = True
    draft.remove(head.line, "nameplate", rule)


def _copies(zone: list[HeadLine], original: HeadLine | None, end: int) -> list[HeadLine]:
    """Return the copies of a line of the nameplate, but not a headline that reads the same."""
    if original is None:
        return []
    copies = [head for head in zone if head.line.key == original.line.key and not head.done]
    if original.label == "tagline":
        return copies
    anchor = next((place for place, head in enumerate(zone) if head.label == "byline"), len(zone))
    others = [
        head for head in zone[end:anchor] if head.label == "text" and not head.done and head not in copies
    ]
    if len(copies) > 1 and not others and _is_headline_too(zone, copies):
        return copies[:-1]
    return copies


def _is_headline_too(zone: list[HeadLine], copies: list[HeadLine]) -> bool:
    """Say whether the last copy is a headline: it breaks the nameplate's order, or a byline follows it."""
    place = zone.index(copies[-1])
    rest = zone[place + 1 : place + 3]
    return any(head.label in {"byline", "date"} for head in rest)


def _hinted_paper(zone: list[HeadLine], hints: list[str]) -> HeadLine | None:
    for place in candidates(zone):
        if zone[place].label != "tagline" and any(same_paper(zone[place].text, hint) for hint in hints):
            return zone[place]
    return None


def _paper_line(zone: list[HeadLine]) -> HeadLine | None:
    places = [place for place in candidates(zone) if zone[place].label != "tagline"]
    tagline = next((place for place in candidates(zone) if zone[place].label == "tagline"), None)
    if tagline is not None:
        beside = _beside_tagline(zone, tagline)
        if beside is not None:
            return beside
    return _repeated_paper(zone, places) or first_paper(zone, places)


def _beside_tagline(zone: list[HeadLine], tagline: int) -> HeadLine | None:
    """Choose between the lines above and below the tagline."""
    above = zone[tagline - 1] if tagline else None
    below = zone[tagline + 1] if tagline + 1 < len(zone) else None
    fit = [head for head in (above, below) if head is not None and could_be_paper(head)]
    if len(fit) == 2 and above is not None and below is not None:
        if (
            above.line.key == below.line.key
            or looks_like_paper(above.text)
            or not looks_like_paper(below.text)
        ):
            return above
        return below
    return fit[0] if fit else None


def _repeated_paper(zone: list[HeadLine], places: list[int]) -> HeadLine | None:
    """Find a short line that comes back before anything else does."""
    repeated = [zone[place] for place in places if zone[place].repeated and could_be_paper(zone[place])]
    repeated = [head for head in repeated if head.label != "weak" and capitalised(head.text)]
    named = [head for head in repeated if looks_like_paper(head.text)]
    if named:
        return named[0]
    for head in repeated:
        place = zone.index(head)
        before = [other for other in zone[:place] if other.label == "text" and not other.repeated]
        copies = [other for other in range(len(zone)) if zone[other].line.key == head.line.key]
        after = zone[copies[-1] + 1 : copies[-1] + 2]
        if not before and not (after and after[0].label in {"name", "photo", "byline", "date"}):
            return head
    return None


def take_motto(draft: Draft, zone: list[HeadLine], headline: int) -> None:
    """Take a line beside the nameplate and above the headline for the tagline: nothing else stands there.

    Lines of other pages of the site may be the nameplate itself.
    """
    for head in zone[: max(headline, 0)]:
        if head.line.is_above and not head.done and head.label in {"text", "loose", "name", "tagline"}:
            if draft.publication is None and head.label != "tagline":
                draft.publication = head.text
                draft.guess("publication", "from-other-pages")
            elif draft.tagline is None:
                draft.tagline = head.text
            _take(draft, head, "site-memory")
    for place in range(headline):
        head = zone[place]
        beside = [zone[other] for other in (place - 1, place + 1) if 0 <= other < headline]
        is_beside = any(
            other.done and other.label in NAMING and other.line.fate == "removed" for other in beside
        )
        if head.done or head.label not in {"text", "loose"} or head.line.words > MAX_MOTTO or not is_beside:
            continue
        is_caption = zone[place + 1].label in {"photo", "name"}
        if is_caption or sum(1 for other in zone if other.line.key == head.line.key) > 1:
            continue
        is_paper = draft.publication is not None and same_paper(head.text, draft.publication)
        if draft.tagline is None and not is_paper and reads_as_motto(zone, place):
            draft.tagline = head.text
        _take(draft, head, "beside-nameplate")


def strip_title_suffix(headline: str, publication: str | None) -> tuple[str, str | None]:
    """Part `Headline - The Paper`, as a window's title has it, if the end is the paper's name.

    Returns the headline and the name that was behind it, or the headline as it was and `None`.
    """
    for separator in _SEPARATORS:
        title, found, suffix = headline.rpartition(separator)
        if (
            found
            and title
            and (
                (publication and same_paper(suffix, publication))
                or (
                    not publication
                    and separator != " — "
                    and looks_like_paper(suffix)
                    and suffix.startswith("The ")
                )
            )
        ):
            return title.strip(), suffix.strip()
    return headline, None
