"""The headline of a page: below labels that seem to be it, joined from its lines, cleared of its copies."""

import re

from articles.readers.plain_text.draft import Draft
from articles.readers.plain_text.head.choosing import byline_place, choose_headline, is_title_of, loose_key
from articles.readers.plain_text.head.fields import TEXTS
from articles.readers.plain_text.head.lines import HeadLine
from articles.readers.plain_text.head.nameplate import strip_title_suffix
from articles.readers.plain_text.lines import line_key
from articles.readers.plain_text.words.papers import is_school, same_paper
from articles.readers.plain_text.words.vocabulary import SECTIONS

_LONG = 5  # words
_SECTION = 4  # words of a section's name
_HOST = re.compile(r"(?:[\w-]+\.){1,3}[a-z]{2,}")
# What stands between the parts of a window's title.
_PARTED = re.compile(r"\s[|·•–—»>-]\s|\s?::\s?")


def take_headline(draft: Draft, zone: list[HeadLine]) -> int:
    """Choose the headline; returns its place in the zone, or -1."""
    chosen = choose_headline(zone)
    if chosen < 0:
        return -1
    chosen = _below_label(draft, zone, _below_kicker(draft, zone, _title_like_a_name(zone, chosen)))
    chosen = _title_like_the_paper(draft, zone, chosen)
    head = zone[chosen]
    title, paper = strip_title_suffix(head.text, draft.publication)
    title, chosen = _with_second_line(draft, zone, chosen, title)
    draft.headline = title
    if paper and draft.publication is None:
        draft.publication = paper
    head.done = True
    draft.use(head.line, "headline")
    _drop_copies(draft, zone)
    return chosen


def section_of_window(draft: Draft) -> str | None:
    """Return the section that a window's title has between headline and paper, or address, above the story.

    `Chairs go missing | News | harborlight.example`
    """
    title = line_key(draft.headline)
    for line in draft.lines if title else ():
        if line.fate == "headline":
            return None
        parts = _PARTED.split(line.text[len(title) :]) if line.key.startswith(title) else []
        if len(parts) != 3 or parts[0].strip():
            continue
        section, end = parts[1].strip(), parts[2].strip()
        is_paper = draft.publication is not None and same_paper(end, draft.publication)
        is_named = section.count(" ") < _SECTION and not is_school(section) and not _HOST.fullmatch(section)
        is_other = draft.publication is None or not same_paper(section, draft.publication)
        if is_named and is_other and (is_paper or _HOST.fullmatch(end)):
            return section
    return None


def _title_like_a_name(zone: list[HeadLine], chosen: int) -> int:
    """Prefer a short title that could be a name, such as `CHAIRS GO MISSING`, to a sentence below it."""
    above, title = zone[chosen - 1], zone[chosen]
    if chosen and above.label == "name" and title.line.gap == 0 and (above.text + title.text).isupper():
        return chosen - 1  # the first line of a headline in capitals
    if not (title.text.endswith(".") and zone[chosen].line.words >= 8):
        return chosen
    for place, head in enumerate(zone[:chosen]):
        if head.label == "name" and not head.done:
            return place
    return chosen


def _title_like_the_paper(draft: Draft, zone: list[HeadLine], chosen: int) -> int:
    """Prefer the paper's name, printed once more right above the byline or a dek, to what is no headline.

    A sentence is none there, nor a section's name in capitals above it.
    """
    is_label = zone[chosen].line.key in SECTIONS
    place = chosen + 1 if is_label else chosen - 1
    if not 0 < place < len(zone) - 1 or not (is_label or zone[chosen].text.endswith(".")):
        return chosen
    name = zone[place]
    is_again = draft.publication is not None and same_paper(name.text, draft.publication)
    is_again = is_again and (is_label or any(head.line.key == name.line.key for head in zone[:place]))
    after = zone[max(place, chosen) + 1 : max(place, chosen) + 2]
    is_signed = any(head.byline is not None or head.label in {"byline", "date", "name"} for head in after)
    if not is_again or not is_signed or not name.line.gap or zone[place - 1].text == draft.tagline:
        return chosen
    draft.removed = [one for one in draft.removed if one.line not in name.line.numbers]
    draft.is_titled_as_paper = True
    if is_label:
        draft.section = draft.section or zone[chosen].text
        zone[chosen].done = True
        draft.use(zone[chosen].line, "section")
    return place


def _below_kicker(draft: Draft, zone: list[HeadLine], chosen: int) -> int:
    """Pass over a label in capitals such as `EXCLUSIVE` that stands alone above the headline."""
    if chosen + 2 >= len(zone):
        return chosen
    kicker, headline, after = zone[chosen : chosen + 3]
    if (
        kicker.line.words > 2
        or not kicker.text.isupper()
        or headline.label != "text"
        or headline.text.isupper()
        or headline.line.words < 4
        or headline.line.is_sentence
        or after.label not in {*TEXTS, "byline", "date"}
    ):
        return chosen
    draft.section = draft.section or kicker.text
    kicker.done = True
    draft.use(kicker.line, "section")
    return chosen + 1


def _below_label(draft: Draft, zone: list[HeadLine], chosen: int) -> int:
    """Pass over a word or two that stand apart below a menu: a section, where headline and dek follow."""
    label, above = zone[chosen], zone[chosen - 1] if chosen else None
    texts = [head for head in zone[chosen + 1 : byline_place(zone)] if head.label == "text" and not head.done]
    titles = [head for head in texts if head.line.words >= _LONG and not head.line.is_sentence]
    if (
        above is None
        or above.mark is None
        or above.mark.kind != "menu"
        or label.line.words > 2
        or not label.text.replace(" ", "").isalpha()
        or len(titles) < 2
        or titles[0] is not zone[chosen + 1]
    ):
        return chosen
    draft.section = draft.section or label.text
    label.done = True
    draft.use(label.line, "section")
    return chosen + 1


def _with_second_line(draft: Draft, zone: list[HeadLine], place: int, title: str) -> tuple[str, int]:
    """Join a headline that goes on in the next line; returns it and the place of its last line."""
    while place + 1 < len(zone):
        below = zone[place + 1]
        goes_on = (
            below.label in {*TEXTS, "name"}
            and below.line.gap == 0
            and not title.endswith((".", "!", "?"))
            and below.line.words <= 16
            and ((title.isupper() and below.text.isupper()) or below.text[0].islower())
        )
        if below.done or not goes_on or not _ends_before_byline(zone, place + 1):
            break
        below.done = True
        draft.use(below.line, "headline")
        title = f"{title} {below.text}"
        place += 1
    return title, place


def _ends_before_byline(zone: list[HeadLine], place: int) -> bool:
    """Say whether a blank line, a byline or a date parts a line from what follows, or one more line does."""
    after = zone[place + 1] if place + 1 < len(zone) else None
    if after is None:
        return False
    return after.line.gap > 0 or after.label in {"byline", "date"} or after.text.isupper()


def _drop_copies(draft: Draft, zone: list[HeadLine]) -> None:
    """Take away what is printed again: the headline, and the paper that a window's title named."""
    key = loose_key(draft.headline)
    for head in zone:
        if head.done or head.label not in {*TEXTS, "name"}:
            continue
        if loose_key(head.text) == key or is_title_of(head.text, draft.headline):
            if draft.publication is None:
                draft.publication = strip_title_suffix(head.text, None)[1]
            head.done = True
            draft.remove(head.line, "repeat", "headline-again")
    for head in zone:
        is_paper = draft.publication is not None and same_paper(head.text, draft.publication)
        if is_paper and not head.done and head.label in {*TEXTS, "name"}:
            head.done = True
            draft.remove(head.line, "nameplate", "paper")
