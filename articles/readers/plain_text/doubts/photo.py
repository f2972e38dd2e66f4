"""Doubts about caption and credit: where they stand, how they look, what stands beside."""

import re

from articles.readers.plain_text.doubts.limits import (
    FEWEST_OF_CAPTION,
    LINES_ABOVE_PHOTO,
    MOST_BELOW_CREDIT,
    MOST_OF_CAPTION,
    PARAGRAPHS_ABOVE_LINE,
    PARAGRAPHS_ABOVE_PHOTO,
)
from articles.readers.plain_text.doubts.page import Page, words_in
from articles.readers.plain_text.doubts.unread import is_text
from articles.readers.plain_text.draft import Draft
from articles.readers.plain_text.lines import line_key
from articles.readers.plain_text.words.names import is_collective, is_name
from articles.readers.plain_text.words.vocabulary import AGENCIES

_PHOTO = re.compile(r"\b(?:photo|image|foto|credit)\b", re.IGNORECASE)
_FURTHER = {"further-photo", "further-caption"}


def doubt_photo(page: Page) -> None:
    """Mark caption and credit where they are in doubt."""
    draft = page.draft
    captions, names = draft.places("caption"), draft.places("credit")
    _settle_place(draft, names)
    if draft.credit is not None:
        _doubt_credit(page, draft.credit, names)
    if draft.caption is not None:
        _doubt_caption(draft, draft.caption, captions, names)
    _doubt_others(page)
    if draft.caption is None and _goes_on_below(draft, names):
        draft.doubt("caption", "perhaps-first-line")


def _settle_place(draft: Draft, names: list[int]) -> None:
    """Believe a photo near the top of the text, and a caption that is in one block with its credit."""
    if names and not draft.lines[names[0]].gap:
        draft.settle("caption", "line-above-credit")
    above = draft.lines[: names[0]] if names else []
    is_one_line = draft.caption is not None and not draft.places("caption")
    most = PARAGRAPHS_ABOVE_LINE if is_one_line else PARAGRAPHS_ABOVE_PHOTO
    story = [line for line in above if line.fate == "body"]
    if len(story) <= LINES_ABOVE_PHOTO and sum(map(is_text, story)) <= most:
        draft.settle("credit", "photo-inside-body")
        if draft.caption is not None:
            draft.settle("caption", "photo-inside-body")


def _doubt_credit(page: Page, credit: str, names: list[int]) -> None:
    draft = page.draft
    beside = {line.fate for place in names for line in draft.lines[max(place - 1, 0) : place + 2]}
    is_writer = any(line_key(person.name) == line_key(credit) for person in draft.bylines)
    is_bare = any(place < page.headline and draft.lines[place].text.strip("() ") == credit for place in names)
    is_said = any(_PHOTO.search(draft.lines[place].text) for place in names)
    if not (is_said or is_name(credit) or is_collective(credit) or credit.casefold() in AGENCIES):
        draft.doubt("credit", "unusual-form")
    if (is_writer and "bylines" in beside and not is_said) or (is_bare and page.is_alone):
        draft.doubt("credit", "by-place")
        if draft.caption is not None and is_bare:
            draft.doubt("caption", "by-place")


def _doubt_caption(draft: Draft, caption: str, captions: list[int], names: list[int]) -> None:
    if not FEWEST_OF_CAPTION <= words_in(caption) <= MOST_OF_CAPTION:
        draft.doubt("caption", "unusual-form")
    if caption[0] in '“"«' and caption[-1] in '”"»':
        draft.doubt("caption", "perhaps-text")
    if draft.credit is None and _PHOTO.search(caption):
        draft.doubt("caption", "unusual-form")
        draft.doubt("credit", "taken-for-another")
    if not captions:
        return
    is_apart = bool(names) and min(abs(one - two) for one in captions for two in names) > 1
    is_first = draft.lines[captions[-1]].gap > 0 and draft.places("body")[:1] == [captions[-1] + 1]
    if is_apart or is_first:
        draft.doubt("caption", "perhaps-text")
    if captions[-1:] < names[:1] and _goes_on_below(draft, names, in_block=True):
        draft.doubt("caption", "several")


def _doubt_others(page: Page) -> None:
    """Doubt what another line of the head could be: a second photo's, or one that nothing explains."""
    draft, unread = page.draft, page.unread
    taken = {line.line for line in draft.removed if line.rule in _FURTHER}
    above = draft.lines[: unread.text] if taken else []
    if any(line.numbers[0] in taken for line in above):
        draft.doubt("credit", "several")
        draft.doubt("caption", "several")
    if (draft.credit is None or draft.caption is None) and unread.hold_credit():
        for name in ("credit", "caption"):
            if getattr(draft, name) is None:
                draft.doubt(name, "unread-lines")


def _goes_on_below(draft: Draft, names: list[int], *, in_block: bool = False) -> bool:
    """Say whether the story goes on right below a credit, or in its block, with a line like a caption."""
    below = draft.lines[names[-1] + 1 : names[-1] + 2] if names else []
    return any(
        line.fate == "body" and line.words <= MOST_BELOW_CREDIT and not (in_block and line.gap)
        for line in below
    )
