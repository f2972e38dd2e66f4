"""The top of a site's pages, where other pages tell which lines are the site's, whatever they say."""

from articles.readers.plain_text.draft import Draft
from articles.readers.plain_text.head.lines import HeadLine
from articles.readers.plain_text.head.masthead import WORDS, could_be_motto, paperness
from articles.readers.plain_text.words.papers import is_school, same_paper
from articles.readers.plain_text.words.vocabulary import SECTIONS

_SITE = {"furniture", "weak", "issue", "crumb"}
_OWN = {"byline", "date", "photo"}
# So much speaks for a name of a paper by its form alone; below, it is marked as a doubt.
_SURE = 4


def take_site_head(draft: Draft, zone: list[HeadLine], hints: list[str]) -> bool:
    """Take paper, tagline and all else above the page's own lines; false where other pages tell of none.

    `hints` are names of the paper that other places of the page give.
    """
    top = zone[: _own_start(zone)]
    known = [head for head in top if _is_sites(head) and not head.done]
    names = [head for head in known if head.line.words <= 7 and head.label != "tagline"]
    names = [head for head in names if head.line.key not in SECTIONS]
    if not names or len(top) == len(zone):
        return False
    paper = max(names, key=lambda head: _weight(top, head, hints))
    tagline = next((head for head in known if head.label == "tagline"), None) or _motto(top, paper)
    if draft.publication is None:
        draft.publication = paper.text
        if _weight(top, paper, hints) < _SURE:
            draft.guess("publication", "from-other-pages")
    if tagline is not None and draft.tagline is None:
        draft.tagline = tagline.text
    plate = {head.line.key for head in (paper, tagline) if head is not None}
    for head in top:
        if head.line.key in plate:
            draft.remove(head.line, "nameplate", "site-memory")
        elif not head.done and head.label in WORDS:
            draft.remove(head.line, "site", "site-memory")
        head.done = head.done or head.line.fate == "removed"
    return True


def _is_sites(head: HeadLine) -> bool:
    return head.line.is_known and not head.line.is_listed and head.label in WORDS


def _own_start(zone: list[HeadLine]) -> int:
    """Return the place behind the last line above byline and date that other pages have too.

    Where nothing below could be a headline, that line is: two pages may share one. A line that describes
    a paper is none, nor one that pages have at their top: below it a headline may end as a sentence does, or
    read like a name.
    """
    end = next((place for place, head in enumerate(zone) if head.label in _OWN), len(zone))
    known = [place for place in range(end) if _is_sites(zone[place])]
    if not known:
        return 0
    start = known[-1] + 1
    while start < len(zone) and zone[start].label in _SITE:
        start += 1
    signed = next((place for place in range(start, len(zone)) if zone[place].label == "byline"), len(zone))
    plate = zone[known[-1]]
    is_plate = plate.label == "tagline"
    is_titled = any(head.label in {"text", "name"} and head.line.gap for head in zone[start:signed])
    is_certain = plate.line.is_above and is_titled and signed < len(zone)
    if start < signed and (is_plate or is_certain):
        return start
    texts = [head for head in zone[start:signed] if head.label == "text"]
    titles = [head for head in texts if is_plate or not head.text.endswith(".")]
    if titles and not _is_shared_title(zone, known[-1]):
        return start
    zone[known[-1]].line.is_above = False
    return known[-1]


def _is_shared_title(zone: list[HeadLine], place: int) -> bool:
    """Say whether a known line is a headline that several stories have, and stands apart from the plate."""
    head, above = zone[place], zone[place - 1]
    is_apart = place > 0 and not (above.line.is_known and above.label in WORDS)
    is_written = any(word.islower() and len(word) > 3 for word in head.text.split()[1:])
    return head.label == "text" and head.line.words >= 4 and is_apart and is_written


def _weight(top: list[HeadLine], head: HeadLine, hints: list[str]) -> int:
    """Return how much speaks for a known line's being the paper's name: form, hints, standing alone."""
    place = top.index(head)
    stands_alone = head.line.gap > 0 and (place + 1 == len(top) or top[place + 1].line.gap > 0)
    is_hinted = any(same_paper(head.text, hint) for hint in hints)
    is_described = any(near.label == "tagline" for near in top[max(place - 1, 0) : place + 2])
    says = 9 * is_hinted + 3 * is_described + 2 * head.repeated - 6 * is_school(head.text)
    return paperness(head) + stands_alone + says


def _motto(top: list[HeadLine], paper: HeadLine) -> HeadLine | None:
    """Return the known line right beside the paper that reads like a motto: no label, no notice."""
    place = top.index(paper)
    for head in top[max(place - 1, 0) : place + 2]:
        is_other = head.line.key != paper.line.key
        if is_other and head.line.is_known and head.label in WORDS and could_be_motto(head.text):
            return head
    return None
