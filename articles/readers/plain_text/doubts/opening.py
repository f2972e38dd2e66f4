"""Doubts about how the story opens: its first lines may be a photo's, and a bare name its photographer."""

from articles.readers.plain_text.doubts.limits import (
    FEW_WORDS,
    LINES_TO_PHOTO,
    MOST_BELOW_CREDIT,
    MOST_OF_FIRST_LINE,
    MOST_OF_OPENING,
    OPENING_LINES,
)
from articles.readers.plain_text.doubts.page import Page
from articles.readers.plain_text.doubts.unread import is_text
from articles.readers.plain_text.lines import Line, line_key
from articles.readers.plain_text.words.names import is_name

_QUOTES = "“\"'‘«"


def doubt_opening(page: Page) -> None:
    """Mark caption, credit and writer where the first lines of the story may hold them."""
    draft = page.draft
    story = draft.lines[page.body : page.body + OPENING_LINES]
    if draft.caption is None and _could_be_caption(page, story[:2]):
        draft.doubt("caption", "perhaps-first-line")
    if draft.credit is None:
        if any(_is_name_above_caption(story, place) for place in range(len(story) - 1)):
            draft.doubt("credit", "unread-lines")
            if draft.caption is None:
                draft.doubt("caption", "unread-lines")
        if is_name(draft.headline):
            draft.doubt("credit", "taken-for-another")
        if draft.caption is None and _ends_head_in_name(page):
            draft.doubt("bylines", "by-place")
            draft.doubt("credit", "taken-for-another")
            if story[0].words <= MOST_OF_FIRST_LINE:
                draft.doubt("caption", "taken-for-another")


def _could_be_caption(page: Page, first: list[Line]) -> bool:
    """Say whether the story's first line stands alone as a caption does: one short sentence, then text."""
    if len(first) < 2 or not (first[0].gap and first[1].gap) or not is_text(first[1]):
        return False
    text, words = first[0].text, first[0].words
    if not text.endswith(".") or ". " in text or text[0] in _QUOTES or words < FEW_WORDS:
        return False
    names = page.draft.places("credit")
    is_near = bool(names) and 0 < page.body - names[-1] <= LINES_TO_PHOTO and words <= MOST_OF_FIRST_LINE
    return is_near or (page.draft.credit is None and words <= MOST_OF_OPENING)


def _is_name_above_caption(story: list[Line], place: int) -> bool:
    """Say whether a bare name stands alone in the story, and below it a line that could be a caption."""
    name, below = story[place : place + 2]
    return (
        name.fate == below.fate == "body"
        and name.gap > 0
        and FEW_WORDS <= below.words <= MOST_BELOW_CREDIT
        and below.is_sentence
        and is_name(name.text)
    )


def _ends_head_in_name(page: Page) -> bool:
    """Say whether the one writer's bare name ends the head, alone, where a photographer's could stand.

    That is above a short line, or where the site's other pages have a day or a `By`: below the headline.
    """
    people, lines = page.draft.bylines, page.draft.lines[max(page.body - 1, 0) : page.body + 1]
    is_bare = (
        len(people) == 1
        and [line.fate for line in lines] == ["bylines", "body"]
        and lines[0].gap > 0
        and lines[0].key == line_key(people[0].name)
    )
    is_below_headline = not page.is_alone and page.headline == page.body - 2
    return is_bare and (is_below_headline or lines[1].words <= MOST_OF_FIRST_LINE)
