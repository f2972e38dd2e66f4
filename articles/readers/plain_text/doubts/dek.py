"""Doubts about the dek: it may be a caption, or the story's first line, and a caption may be it."""

from articles.readers.document import Guess
from articles.readers.plain_text.doubts.limits import FEWEST_OF_DEK, LONG_TEXT, MOST_OF_FIRST_LINE
from articles.readers.plain_text.doubts.page import Page, is_own_text, words_in
from articles.readers.plain_text.doubts.top import is_odd, is_sentence
from articles.readers.plain_text.furniture import classify
from articles.readers.plain_text.lines import Line, line_key

_SIGNED = {"bylines", "published"}


def doubt_dek(page: Page) -> None:
    """Mark the dek where it is in doubt, by what is in doubt of the headline too."""
    draft, dek = page.draft, page.draft.dek
    if dek is not None:
        if words_in(dek) < FEWEST_OF_DEK or classify(dek) is not None or is_odd(dek):
            draft.doubt("dek", "unusual-form")
        elif draft.is_doubted("headline"):
            draft.doubt("dek", "by-place")
        _doubt_taken_dek(page, dek)
        return
    if _is_text_above_signed(page) or _is_comments_line_below_headline(page):
        draft.doubt("dek", "unread-lines")
    if Guess("caption", "line-above-credit") in draft.guesses and _is_caption_below_headline(page):
        draft.doubt("dek", "taken-for-another")
    if is_sentence(draft.headline) or is_sentence(draft.tagline or ""):
        draft.doubt("dek", "taken-for-another")
    if not page.is_alone and any(map(is_own_text, _between(page))):
        draft.doubt("dek", "unread-lines")
    if not _could_be_dek(page):
        draft.settle("dek", "perhaps-first-line")
    elif _stands_above_photo(page):
        draft.doubt("dek", "perhaps-first-line")


def _doubt_taken_dek(page: Page, dek: str) -> None:
    """Mark a dek that may be a caption or the story's first line.

    Right above a credit without a caption it may be that, and so may what the page prints as one too. In one
    block with the story it may be its first line.
    """
    draft, places = page.draft, page.draft.places("dek")
    below = draft.lines[places[-1] + 1 : places[-1] + 2] if places else []
    if draft.caption is None and any(line.fate == "credit" for line in below):
        draft.doubt("dek", "by-place")
        draft.doubt("caption", "taken-for-another")
    elif draft.caption is not None and line_key(dek) == line_key(draft.caption):
        draft.doubt("dek", "by-place")
    elif any(line.fate == "body" and not line.gap for line in below) and draft.lines[places[0]].gap:
        draft.doubt("dek", "perhaps-text")


def _is_text_above_signed(page: Page) -> bool:
    """Say whether the story seems to begin with one line below the headline, and byline or date below it."""
    first, below = [*page.draft.lines[page.body : page.body + 2], None, None][:2]
    is_signed = below is not None and below.fate in _SIGNED
    return is_signed and 0 <= page.headline < page.body and first is not None and first.words <= LONG_TEXT


def _is_comments_line_below_headline(page: Page) -> bool:
    """Say whether the page's own line right below the headline was taken for one that leads to comments."""
    below = _line_below_headline(page)
    if below is None or below.words <= 1 or below.is_known:
        return False
    return any(line.line == below.numbers[0] and line.rule == "comments-line" for line in page.draft.removed)


def _is_caption_below_headline(page: Page) -> bool:
    """Say whether the caption stands right below the headline, where a dek would."""
    below = _line_below_headline(page)
    return below is not None and below.fate == "caption"


def _line_below_headline(page: Page) -> Line | None:
    return (
        next(iter(page.draft.lines[page.headline + 1 : page.headline + 2]), None)
        if page.headline >= 0
        else None
    )


def _between(page: Page) -> list[Line]:
    """Return the lines below the headline down to byline, date or photo."""
    lines = page.draft.lines
    ends = (
        place
        for place in range(page.headline + 1, page.body)
        if lines[place].fate in {"bylines", "published", "credit"}
    )
    return lines[page.headline + 1 : next(ends, page.body)] if page.headline >= 0 else []


def _could_be_dek(page: Page) -> bool:
    """Say whether the story's first line could be the dek: one line, no verse, and no greeting."""
    first = page.draft.blocks[0].text if page.draft.blocks else ""
    return "\n" not in first and not first.endswith((",", ":")) and words_in(first) <= MOST_OF_FIRST_LINE


def _stands_above_photo(page: Page) -> bool:
    """Say whether the story's first line stands alone, and a photo's block right below it."""
    block = page.draft.lines[page.body : page.body + 2]
    return len(block) == 2 and all(line.gap for line in block) and block[1].fate in {"credit", "caption"}
