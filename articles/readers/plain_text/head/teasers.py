"""Titles of other stories above the section that the page's own stands in."""

from articles.readers.plain_text.draft import Draft
from articles.readers.plain_text.head.fields import TEXTS
from articles.readers.plain_text.head.lines import HeadLine
from articles.readers.plain_text.words.vocabulary import SECTIONS


def drop_teasers(draft: Draft, zone: list[HeadLine]) -> None:
    """Take away titles listed under "Trending" and the like if a section parts them from the headline."""
    opener = next((place for place, head in enumerate(zone) if head.mark and head.mark.kind == "related"), -1)
    section = next((place for place in range(opener + 1, len(zone)) if is_section_label(zone[place])), -1)
    left = [head for head in zone[section + 1 :] if head.label in TEXTS and not head.line.is_sentence]
    if opener < 0 or section < 0 or not left:
        return
    between = zone[opener + 1 : section]
    if any(head.label not in {*TEXTS, "name"} for head in between):
        return
    for head in between:
        head.done = True
        draft.remove(head.line, "related", "teaser-above-headline")


def is_section_label(head: HeadLine) -> bool:
    """Say whether a line names a section."""
    return head.label == "section" or (head.label == "weak" and head.line.key in SECTIONS)
