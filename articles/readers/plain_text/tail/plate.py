"""The nameplate at a page's foot: some themes print paper and tagline there, and nowhere else."""

import re
from itertools import pairwise

from articles.readers.plain_text.draft import Draft
from articles.readers.plain_text.furniture import classify
from articles.readers.plain_text.lines import Line, line_key
from articles.readers.plain_text.tail.seen import Seen
from articles.readers.plain_text.words.bylines import paper_behind, parse_byline
from articles.readers.plain_text.words.credits import credit_behind_paper
from articles.readers.plain_text.words.papers import (
    ARTICLES,
    credited_paper,
    describes_paper,
    looks_like_paper,
    same_paper,
)

_LAST = 4  # lines
_FEW = 6  # words of a motto that may end as a sentence does
_PAPER_WORDS, _MOTTO_WORDS = 6, 10
_ITS_OWN = {"nameplate", "site"}
# Rules that go by what stands above a line.
_LOOSE = {"footer-part", "navigation-part", "printed-twice"}


def take_described_plate(draft: Draft, lines: list[Line]) -> None:
    """Take paper and tagline, in either order, off the page's last lines where one of them describes a paper.

    They are told by their wording, before anything tells where the story ends.
    """
    if draft.publication is not None and draft.tagline is not None:
        return
    for one, two in pairwise(lines[-_LAST:]):
        paper, tagline = (one, two) if describes_paper(two.text) else (two, one)
        is_other = draft.publication is not None and not same_paper(draft.publication, paper.text)
        if is_other or not describes_paper(tagline.text) or not _is_title(paper):
            continue
        draft.publication, draft.tagline = draft.publication or paper.text, draft.tagline or tagline.text
        for line in (paper, tagline):
            draft.remove(line, "nameplate", "last-lines")
        return


def _is_title(line: Line) -> bool:
    is_short = line.words <= _PAPER_WORDS and not line.is_sentence and not describes_paper(line.text)
    is_named = is_short and all(word[0].isupper() or len(word) <= 3 for word in line.text.split())
    return is_named and classify(line.text) is None


def take_foot_plate(draft: Draft, lines: list[Line], seen: list[Seen], hints: list[str]) -> None:
    """Fill paper and tagline from the foot where the head has none.

    `hints` are the names of the paper that copyright line and donation box give.
    """
    if draft.publication is not None and draft.tagline is not None:
        return
    _take_tagline(draft, lines, seen)
    named = [name for name in (draft.publication, *hints) if name]
    writers = {line_key(person.name) for person in draft.bylines}
    plate = [line for line in _plate(lines, seen, named) if line.key not in writers]
    tagline = next((line for line in plate if describes_paper(line.text)), None)
    paper = next((line for line in plate if any(same_paper(line.text, name) for name in named)), None)
    others = [line for line in plate if line is not paper and line is not tagline]
    if paper is None and draft.publication is None:
        paper = _paper(others, is_described=tagline is not None)
        if paper is not None and not looks_like_paper(paper.text) and _is_listed(lines, seen, plate[0]):
            paper = None
        others = [line for line in others if line is not paper]
        if paper is not None and tagline is None and not looks_like_paper(paper.text):
            draft.guess("publication", "in-foot")
    if paper is None:
        if draft.publication is not None and tagline is not None:
            draft.tagline = draft.tagline or tagline.text
        return
    draft.publication = draft.publication or paper.text
    if tagline is None and len(others) == 1 and others[0].words >= 2:
        tagline = others[0]
        draft.guess("tagline", "beside-paper")
    if tagline is not None and draft.tagline is None:
        draft.tagline = tagline.text


def _is_listed(lines: list[Line], seen: list[Seen], first: Line) -> bool:
    """Say whether the last lines go on where titles of other stories stand."""
    place = next(place for place, line in enumerate(lines) if line is first)
    return place > 0 and seen[place - 1].why == "related"


def _take_tagline(draft: Draft, lines: list[Line], seen: list[Seen]) -> None:
    """Take the one line among the furniture that describes a paper, where the page names its paper."""
    found = {
        line.key: line.text
        for line, one in zip(lines, seen, strict=True)
        if line.fate == "removed"
        and one.why in _ITS_OWN
        and (line.words <= _FEW or not line.is_sentence)
        and describes_paper(line.text)
    }
    if draft.publication is not None and len(found) == 1:
        draft.tagline = draft.tagline or next(iter(found.values()))


def _plate(lines: list[Line], seen: list[Seen], named: list[str]) -> list[Line]:
    """Return the last two lines of the page, or the one, that are nothing else: no furniture, no byline.

    Of a block with the copyright line in it there are no more than stand in that.
    """
    end = len(lines)
    while end and _is_other(lines[end - 1], seen[end - 1]):
        end -= 1
    start = end
    is_closed = end < len(lines) and not lines[end].gap  # one block with the copyright line
    while start and end - start < 3 and _could_be_plate(lines[start - 1], seen[start - 1], named):
        start -= 1
        if is_closed and lines[start].gap:
            break
    plate = {line.key: line for line in lines[start:end]}  # the copyright line may begin with the paper
    return list(plate.values()) if len(plate) <= 2 else []


def _is_other(line: Line, seen: Seen) -> bool:
    """Say whether a line of the foot has its own words: a copyright line, a button."""
    return line.fate == "removed" and bool(seen.own) and seen.why not in _ITS_OWN


def _could_be_plate(line: Line, seen: Seen, named: list[str]) -> bool:
    if any(same_paper(line.text, name) for name in named):
        return line.fate == "removed"
    is_described = not seen.own and describes_paper(line.text)
    is_free = seen.why is None or seen.why in {"nameplate", "site"} or seen.rule in _LOOSE or is_described
    byline = parse_byline(line.text)
    return (
        line.fate == "removed"
        and is_free
        and line.words <= (14 if describes_paper(line.text) else _MOTTO_WORDS)
        and not line.text.endswith((",", ":", "?"))
        and (byline is None or byline.strength in {"bare", "loose"})
        and classify(line.text) is None
    )


def _paper(others: list[Line], *, is_described: bool) -> Line | None:
    """Choose the line that names the paper: by its words, or as the one beside what describes it."""
    short = [
        line
        for line in others
        if line.words <= _PAPER_WORDS and not line.is_sentence and line.text[0].isupper()
    ]
    named = [line for line in short if looks_like_paper(line.text) or line.text.startswith(ARTICLES)]
    if named:
        return named[0]
    return short[0] if len(short) == 1 and (is_described or short[0].words <= 3) else None


def in_small_letters(draft: Draft) -> str | None:
    """Return the paper's name as a credit or a frame of the page prints it, where its head has capitals."""
    name = draft.publication
    if name is None or not name.isupper():
        return name
    pattern = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)", re.IGNORECASE)
    texts = [line.text for line in draft.lines] + [line.text for line in draft.removed]
    printed = (found.group() for text in texts for found in pattern.finditer(text))
    return next((one for one in printed if one[0].isupper() and not one.isupper()), name)


def paper_of_credits(draft: Draft) -> str | None:
    """Return the paper that stands beside a photographer's name: `Agnes Rivkin/The Harrier`."""
    for line in draft.lines:
        if line.fate == "bylines" and (paper := paper_behind(line.text)):
            return paper
        if line.fate in {"credit", "removed"} and line.words <= 60:
            before = credit_behind_paper(line.text)
            name = before[0] if before else credited_paper(line.text, sure=line.fate == "credit")
            if name:
                return name
    return None
