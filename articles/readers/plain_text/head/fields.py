"""Section, date and dek among the lines above a story."""

import re

from articles.readers.plain_text.draft import Draft
from articles.readers.plain_text.head.captions import ends_flat
from articles.readers.plain_text.head.lines import HeadLine, section_of_crumb
from articles.readers.plain_text.head.menus import LABEL_AGAIN
from articles.readers.plain_text.lines import line_key
from articles.readers.plain_text.words.vocabulary import SECTIONS

_CONTROLS = {
    "subscribe",
    "donate",
    "search",
    "menu",
    "close",
    "login",
    "log in",
    "sign in",
    "advertise",
    "menú",
}
_CONTROLS |= {"buscar", "suscríbete", "donar", "more", "share", "contact"}
_ROW_MARKS = re.compile(r"[\s|•·/»>,]+")
_DEK_WORDS = 3  # fewer are a label
_LIFE = re.compile(r"(?:1[89]|20)\d\d ?[-–—] ?(?:19|20)\d\d")  # `1961–2019`
_PARAGRAPH = 14  # words of a sentence that may be the story's first where neither byline nor date follows
TEXTS = {"text", "tagline", "loose", "role"}  # labels of lines that may be the page's own words


def take_section(draft: Draft, zone: list[HeadLine], headline: int) -> None:
    """Take the section from a label, a breadcrumb, a date's line or its place."""
    for place, head in enumerate(zone):
        if head.done or head.section is None:
            continue
        section = section_of_crumb(head, draft.publication) if head.label == "crumb" else head.section
        if head.label == "crumb" and section and line_key(section) == line_key(draft.headline):
            continue
        if head.label == "section":
            head.done = True
            draft.use(head.line, "section")
            if not section:
                section = _labelled_sections(draft, zone, place, headline)
        if section and draft.section is None:
            draft.section = _first_section(section)
    if draft.section is None:
        _section_by_place(draft, zone, headline)


def _first_section(text: str) -> str:
    parts = [part.strip() for part in text.replace("|", ",").replace("•", ",").split(",")]
    return next((part for part in parts if part), text)


def _labelled_sections(draft: Draft, zone: list[HeadLine], label: int, headline: int) -> str:
    """Take the sections listed under "Categories:", up to the headline."""
    first = ""
    for head in zone[label + 1 : max(headline, label + 1)]:
        if head.done or head.label not in {"weak", "text"} or head.line.words > 5:
            break
        first = first or head.text.strip(" ,")
        head.done = True
        draft.use(head.line, "section")
    return first


def _section_by_place(draft: Draft, zone: list[HeadLine], headline: int) -> None:
    """Find a section printed alone, just above the headline or below it, and not as part of the menu."""
    if headline < 0:
        return
    weak = [place for place, head in enumerate(zone) if head.label == "weak" and not head.done]
    weak = [place for place in weak if not ((mark := zone[place].mark) and mark.kind == "flag")]
    below = [place for place in weak if place > headline]
    above = [place for place in weak if place < headline]
    for place in (*reversed(above[-1:]), *below[:2]):
        head = zone[place]
        is_again = head.mark is not None and head.mark.rule == LABEL_AGAIN
        if line_key(head.text) not in SECTIONS and not is_again:
            continue
        earlier = any(_names_section(other, head) for other in zone[:place])
        beside = place - 1 in weak and (head.line.gap == 0 or zone[place - 1].line.gap > 0)
        beside = beside and not _is_control(zone[place - 1])
        if place < headline and beside and not earlier and not _is_menu_block(zone, weak, place):
            continue
        draft.section = head.text
        head.done = True
        draft.use(head.line, "section")
        return


def _is_control(head: HeadLine) -> bool:
    """Say whether a line is a button of the site, or a row of them: no list of sections that goes on."""
    return " " in head.line.key or head.line.key in _CONTROLS


def _names_section(menu: HeadLine, label: HeadLine) -> bool:
    """Say whether a menu above, in rows or label by label, has a section too: it is printed twice then."""
    if menu.mark is None or menu.mark.kind not in {"menu", "share"}:
        return False
    key, name = menu.line.key, label.line.key
    return key == name or (name in key and f" {name} " in f" {_ROW_MARKS.sub(' ', key)} ")


def _is_menu_block(zone: list[HeadLine], weak: list[int], place: int) -> bool:
    """Say whether the menu above ended before a label: it was one block, and the label stands apart."""
    return zone[place].line.gap > 0 and place - 2 in weak and zone[place - 1].line.gap == 0


def take_dates(draft: Draft, zone: list[HeadLine], headline: int, end: int) -> None:
    """Set the date of publication: the labelled one, else the one beside byline and headline."""
    dated = [(place, head) for place, head in enumerate(zone[:end]) if head.date is not None]
    for place, head in dated:
        is_masthead = place < headline and not _belongs_to_story(zone, place, headline)
        if is_masthead and _is_only_date(zone, place, headline):
            is_masthead = False
            draft.guess("published", "above-headline")
        if is_masthead:
            head.done = True
            draft.remove(head.line, "masthead-date", "date-above-headline")
        elif not head.done or head.byline is not None:
            if head.line.fate in {"", "bylines"}:
                draft.use(head.line, "published")
            head.done = True
    fit = [
        head for place, head in dated if head.line.fate == "published" and head.date and head.date.published
    ]
    fit.sort(key=lambda head: not (head.date and head.date.labelled))
    if fit and fit[0].date and draft.published is None:
        draft.published = fit[0].date.published
    elif dated and draft.published is None:
        draft.guess("published", "no-full-date")


def _belongs_to_story(zone: list[HeadLine], place: int, headline: int) -> bool:
    """Say whether a date above the headline is the story's: labelled, with a byline, or close to it."""
    head = zone[place]
    if head.byline is not None or head.section is not None or (head.date and head.date.labelled):
        return True
    if any(
        other.line.fate == "bylines"
        for other in (*zone[max(place - 1, 0) : place], *zone[place + 1 : place + 2])
    ):
        return True
    if any(other.date is not None and other.date.published for other in zone[headline:]):
        return False
    between = zone[place + 1 : headline]
    if not between and head.date and head.line.words == 3 and _is_signed_below(zone, headline):
        return True
    above = zone[place - 1] if place else None
    beside_nameplate = above is not None and (
        above.line.fate == "removed" or above.label in {"furniture", "weak", "issue"}
    )
    followed = [
        other
        for other in between
        if other.label in {"furniture", "issue", "weak", "date"} or other.line.fate == "removed"
    ]
    return not followed and not beside_nameplate


def _is_only_date(zone: list[HeadLine], place: int, headline: int) -> bool:
    """Say whether a whole date stands right above headline and section, and no other in the head.

    One that shared its line with the paper's name is the masthead's.
    """
    found, line = zone[place].date, zone[place].line
    is_alone = sum(1 for head in zone if head.date is not None) == 1
    between = zone[place + 1 : headline]
    is_right_above = not between or (
        line.sources[0].endswith(line.text)
        and line.sources[0].startswith(line.text)
        and all(head.line.fate == "section" for head in between)
    )
    return is_alone and is_right_above and found is not None and found.published is not None


def _is_signed_below(zone: list[HeadLine], headline: int) -> bool:
    """Say whether the byline stands right below the headline: the date above is the story's then."""
    return any(head.byline is not None for head in zone[headline + 1 : headline + 2])


def _is_signed(heads: list[HeadLine]) -> bool:
    return any(head.label in {"byline", "date", "name"} for head in heads)


def take_dek(draft: Draft, zone: list[HeadLine], headline: int, end: int) -> None:
    """Take the line between headline and byline as the dek."""
    if draft.dek is not None or headline < 0:
        return
    for place in range(headline + 1, len(zone)):
        head = zone[place]
        if head.done or head.label not in TEXTS:
            if head.label in {"byline", "date", "name", "photo"}:
                # A dek stands above the byline; what stands below is the caption or the story.
                break
            continue
        is_label = head.line.words < _DEK_WORDS and not _LIFE.fullmatch(head.text)
        if is_label or head.text[-1] == ":" or head.line.is_note:
            continue
        if head.line.words >= _PARAGRAPH and ends_flat(head.text) and not _is_signed(zone[place:]):
            return
        below = zone[place + 1] if place + 1 < len(zone) else None
        is_signed = below is not None and below.line.fate in {"bylines", "section", "published"}
        is_nearer = not is_signed and (below is None or below.line.gap < head.line.gap)
        if head.line.gap > 1 and is_nearer:
            return  # nearer to what follows: the story's first line
        if place < end:
            draft.dek = head.text
            head.done = True
            draft.use(head.line, "dek")
        return
