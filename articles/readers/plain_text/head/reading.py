"""The head of a page: from its lines above the story to headline, dek, photo, bylines, date, section."""

from articles.readers.plain_text.draft import Draft
from articles.readers.plain_text.head.choosing import loose_key
from articles.readers.plain_text.head.fields import TEXTS, take_dates, take_dek, take_section
from articles.readers.plain_text.head.lines import HeadLine
from articles.readers.plain_text.head.menus import take_menus
from articles.readers.plain_text.head.nameplate import take_motto, take_nameplate, window_papers
from articles.readers.plain_text.head.people import assign_people
from articles.readers.plain_text.head.photo import assign_photo
from articles.readers.plain_text.head.scan import HEAD_LINES, scan_head
from articles.readers.plain_text.head.site import take_site_head
from articles.readers.plain_text.head.teasers import drop_teasers
from articles.readers.plain_text.head.title import take_headline
from articles.readers.plain_text.head.untitled import is_log, take_paper, take_picture
from articles.readers.plain_text.lines import Line
from articles.readers.plain_text.words.names import is_collective
from articles.readers.plain_text.words.papers import same_paper

_SHORT = 16  # words of a line that is no paragraph


def read_head(draft: Draft, start: int, hints: list[str], contributors: dict[str, str | None]) -> int:
    """Fill the draft from the lines above the story; returns the place of the story's first line.

    `contributors` are those whom the page's tail tells about: keys of names, with their roles.
    """
    zone = scan_head(draft.lines, start)
    if not zone or is_log(zone):
        draft.publication = draft.publication or next(iter(hints), None)
        return start
    take_menus(draft, zone)
    hints = [*hints, *window_papers(zone)]
    if not take_site_head(draft, zone, hints):
        take_nameplate(draft, zone, hints)
    drop_teasers(draft, zone)
    take_paper(draft, zone)
    take_picture(draft, zone)
    headline = take_headline(draft, zone)
    take_motto(draft, zone, headline)
    if draft.tagline and draft.headline and loose_key(draft.headline) in loose_key(draft.tagline):
        draft.tagline = None  # a window's title
    take_section(draft, zone, headline)
    end = _head_end(zone, headline)
    assign_people(draft, zone, headline, end, contributors)
    end = assign_photo(draft, zone, headline, end, draft.lines[start : start + HEAD_LINES + 2])
    take_dates(draft, zone, headline, end)
    take_dek(draft, zone, headline, end)
    _clear(draft, zone, headline, end)
    return start + end


def _head_end(zone: list[HeadLine], headline: int) -> int:
    """Return the place behind the last line that is certainly no story: all texts behind it are one."""
    last = headline
    for place in range(len(zone)):
        head = zone[place]
        if head.label in TEXTS and not head.done and not is_collective(head.text):
            continue
        last = max(last, place)
    return last + 1


def _clear(draft: Draft, zone: list[HeadLine], headline: int, end: int) -> None:
    """Take away what is left above the story: furniture by its kind, and what stands above the headline.

    Texts below it are kept for the body, and long ones wherever they stand.
    """
    for place, head in enumerate(zone[:end]):
        if head.done or head.line.fate:
            continue
        if head.mark is not None:
            draft.remove(head.line, head.mark.kind, head.mark.rule)
        elif head.label in {"issue", "crumb"}:
            draft.remove(head.line, {"issue": "masthead-date", "crumb": "breadcrumb"}[head.label], head.label)
        elif head.label in {"date", "byline", "photo", "name", "role"}:
            draft.remove(head.line, head.label, "head-left-over")
        elif place < headline and head.line.words <= _SHORT:
            draft.remove(head.line, "site", "above-headline")


def forget_repeats(draft: Draft, lines: list[Line], place: int) -> int:
    """Skip copies of headline and paper at the story's beginning, as front matter's pages have them."""
    while place < len(lines):
        line = lines[place]
        key = loose_key(line.text.lstrip("# ")) if line.words <= 40 else ""
        if not key or not (
            key == loose_key(draft.headline)
            or (draft.publication and same_paper(line.text, draft.publication))
        ):
            return place
        draft.remove(line, "repeat", "headline-again")
        place += 1
    return place
