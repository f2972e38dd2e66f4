"""The lead photo's caption and credit, whichever of the two comes first on the page."""

import re

from articles.readers.plain_text.draft import Draft
from articles.readers.plain_text.head.lines import HeadLine
from articles.readers.plain_text.lines import Line, line_key
from articles.readers.plain_text.tail.looking import look
from articles.readers.plain_text.words.scenes import (
    are_sentences,
    is_one_sentence,
    is_telling,
    is_writers,
    opens_story,
    shows,
    shows_somebody,
)
from articles.readers.plain_text.words.vocabulary import IMAGE_SOURCES

# `BANGOR, Maine — It came down ...`: so a story begins, and no caption.
_DATELINE = re.compile(r"[A-ZÀ-Þ][A-ZÀ-Þ. '’-]{2,30}(?:, [A-Z][\w. ]{1,20})?(?: \([^()]{2,30}\))? ?[—–] ?\S")
_TELLS = 14  # words of a caption that does not show for certain
_CAPTIONS = {"text", "loose", "tagline"}


def assign_photo(draft: Draft, zone: list[HeadLine], headline: int, end: int, below: list[Line]) -> int:
    """Fill caption and credit from the zone's photo lines; returns where the story begins now.

    `below` are the page's lines from the zone's first on, for a caption that the zone no longer holds.
    """
    photos = [place for place, head in enumerate(zone[:end]) if head.label == "photo" and not head.done]
    is_told = any((photo := zone[place].photo) is not None and photo.credit for place in photos)
    for place in photos:
        head = zone[place]
        photo = head.photo
        if photo is None:
            continue
        if is_told and not (photo.credit or photo.caption):
            head.done = True
            draft.remove(head.line, "photo", "picture-file")
            continue
        is_lead = draft.credit is None or draft.credit == photo.credit
        if not is_lead and draft.caption and place + 1 == end and _heads_part(head, below[place + 1 :]):
            end = place
            continue
        head.done = True
        draft.use(head.line, "credit") if is_lead else draft.remove(head.line, "photo", "further-photo")
        if is_lead:
            draft.credit = photo.credit
        caption = photo.caption
        if caption is not None:
            is_end = place + 1 == len(below) or below[place + 1].gap > 0
            if is_end:  # else the story stands in one block with the photo
                _drop_alternative(draft, zone, headline, place)
        else:
            caption, end = _find_caption(draft, zone, headline, place, end=end, below=below)
        if is_lead and caption and draft.caption is None:
            draft.caption = caption
    if draft.caption is None:
        _take_caption_above(draft, zone, headline)
    _drop_copies(draft, zone)
    return end


def _heads_part(name: HeadLine, below: list[Line]) -> bool:
    """Say whether a bare name stands apart above the story's text, as the subhead of its first part does."""
    is_bare = name.photo is not None and not name.photo.sure and name.photo.caption is None
    return is_bare and name.line.gap > 0 and bool(below) and below[0].gap > 0 and below[0].is_prose


def _drop_alternative(draft: Draft, zone: list[HeadLine], headline: int, place: int) -> None:
    """Take away a sentence in one block with a caption that has its credit: the picture in other words."""
    above = zone[place - 1] if place - 1 > headline and _free(zone, place - 1) else None
    if above is not None and zone[place].line.gap == 0 and above.line.gap > 0 and above.line.is_sentence:
        above.done = True
        draft.remove(above.line, "photo", "alternative-text")


def _take_caption_above(draft: Draft, zone: list[HeadLine], headline: int) -> None:
    """Take what is left above the headline for the caption: a sentence, or the last line printed again."""
    free = [zone[place] for place in range(headline) if _free(zone, place) and zone[place].line.words >= 4]
    free = [head for head in free if not head.text.endswith(("...", "…"))]
    for head in reversed(free):
        if head.line.is_sentence or sum(1 for one in free if one.line.key == head.line.key) > 1:
            draft.caption = head.text
            head.done = True
            draft.use(head.line, "caption")
            if not head.repeated:
                draft.guess("caption", "sentence-above-headline")
            return


def _find_caption(
    draft: Draft, zone: list[HeadLine], headline: int, place: int, *, end: int, below: list[Line]
) -> tuple[str | None, int]:
    """Return the caption beside a credit that has none in its line, and where the story begins now."""
    is_lead = zone[place].line.fate == "credit" and draft.caption is None
    if _unglue(zone, below, place):
        _settle(draft, below[place + 1], is_lead=is_lead)
        return below[place + 1].text, max(end, place + 2)
    spot = _caption_place(zone, headline, place, end)
    if 0 <= spot < place and spot > headline and not draft.shows_captions_above:
        spot = -1
    is_last = place + 1 == end and not draft.caption
    line = caption_behind(below, end) if is_last else None
    if line is not None and line.gap > 0:
        is_none = (
            _is_signing(zone, place)
            or not draft.shows_captions
            or (not draft.bylines and _tells(zone[place], line))
        )
        line = None if is_none else line
    if spot >= 0 and _is_first(zone, spot, place):
        if _begins_story(zone[spot], zone[place], line):
            spot = -1
        elif zone[place].line.gap and zone[spot].line.gap:
            draft.guess("caption", "photo-inside-body")
    if spot >= 0:
        zone[spot].done = True
        _settle(draft, zone[spot].line, is_lead=is_lead)
        if spot == headline + 1 and spot < place:
            draft.guess("caption", "line-above-credit")
        return zone[spot].text, end
    if line is None:
        return None, end
    _settle(draft, line, is_lead=is_lead)
    return line.text, end + 1


def _tells(name: HeadLine, line: Line) -> bool:
    """Say whether a long sentence below a bare name tells the story: blank lines part all of them."""
    is_bare = name.photo is not None and not name.photo.sure and name.line.gap > 0
    return is_bare and line.words > _TELLS and not shows_somebody(line.text)


def _is_first(zone: list[HeadLine], spot: int, place: int) -> bool:
    """Say whether a line above a credit could be the story's first paragraph: it stands below a byline."""
    above = next((head for head in reversed(zone[:spot]) if head.mark is None), None)
    is_first = above is not None and (above.label in {"byline", "date"} or above.line.fate == "bylines")
    return is_first and spot < place


def _begins_story(above: HeadLine, credit: HeadLine, below: Line | None) -> bool:
    """Say whether the line above a credit is rather the story's first: by its words, or by those below."""
    is_apart = credit.line.gap > 0 and above.line.gap > 0
    is_block = above.line.gap > 0 and credit.line.gap == 0
    if not is_block and opens_story(above.text, above.line.key):
        return True
    return below is not None and (
        (is_apart and (below.gap == 0 or _is_quoting(above.text)))
        or (not is_block and shows(below.text) > shows(above.text))
    )


def _is_quoting(text: str) -> bool:
    """Say whether a line has what captions seldom have: somebody's words, or several sentences."""
    return any(mark in text for mark in '“”"«') or are_sentences(text)


def _unglue(zone: list[HeadLine], below: list[Line], place: int) -> bool:
    """Cut a caption off the paragraph above a credit if the line below the credit is that caption."""
    if not 0 < place < len(below) - 1 or zone[place - 1].done:
        return False
    paragraph, caption = zone[place - 1].line, below[place + 1]
    if caption.fate or len(caption.text) < 12 or len(paragraph.text) < len(caption.text) + 40:
        return False
    if not paragraph.text.endswith(caption.text):
        return False
    paragraph.change(paragraph.text[: -len(caption.text)].rstrip())
    if place + 1 < len(zone):
        zone[place + 1].done = True
    return True


def _settle(draft: Draft, line: Line, *, is_lead: bool) -> None:
    if is_lead:
        draft.use(line, "caption")
    else:
        draft.remove(line, "photo", "further-caption")


def _free(zone: list[HeadLine], place: int) -> bool:
    is_own = 0 <= place < len(zone) and not zone[place].done and zone[place].label in _CAPTIONS
    return is_own and not zone[place].line.is_note


def _is_signing(zone: list[HeadLine], place: int) -> bool:
    """Say whether a credit stands in one block below the writers: no picture is beside it, but the story."""
    return place > 0 and zone[place].line.gap == 0 and zone[place - 1].line.fate == "bylines"


def _caption_place(zone: list[HeadLine], headline: int, place: int, end: int) -> int:
    """Return the place of the line that a credit's photo has as its caption, or -1."""
    after = place + 1 if place + 1 < end and _free(zone, place + 1) else -1
    if _is_signing(zone, place) and after >= 0 and zone[after].line.gap > 0:
        after = -1
    if after >= 0 and zone[after].line.gap > 0 and is_writers(zone[after].line.key):
        after = -1
    before = place - 1 if _free(zone, place - 1) and place - 1 != headline else -1
    if before == headline + 1 and zone[place].line.key in IMAGE_SOURCES:
        before = -1  # a picture out of a stock has no caption as a rule: this is the dek
    if (
        before == headline + 1
        and after < 0
        and zone[place].line.gap > 0
        and not zone[before].text.endswith(".")
    ):
        before = -1  # a caption ends as a sentence or stands in one block with its credit: this is the dek
    if before >= 0 and after >= 0 and zone[place].line.gap == 0 and zone[after].line.gap > 0:
        return before  # one block with the credit, and what follows stands apart
    if place < headline:
        return before if before >= 0 else after
    return after if after >= 0 else before


def caption_behind(lines: list[Line], place: int) -> Line | None:
    """Return the line behind a credit that ends the head if its length and spacing make it a caption."""
    if place + 1 >= len(lines):
        return None
    line, following = lines[place], lines[place + 1]
    if (
        following.fate
        or line.text[-1] == ":"
        or line.is_note
        or _DATELINE.match(line.text)
        or line.words > 35
        or (line.is_prose and line.words > 30)
        or look([line])[0].why
    ):
        return None
    if line.gap < following.gap:
        return line
    if line.gap > following.gap or (line.gap == following.gap and line.words > 22):
        return None
    could_be = following.words > line.words and line.words >= 4 and is_one_sentence(line.text)
    could_be = could_be or (line.words >= 5 and shows_somebody(line.text))
    return line if could_be and not is_telling(line.key) else None


def _drop_copies(draft: Draft, zone: list[HeadLine]) -> None:
    """Take away further copies of the caption, as a picture's alternative text repeats it."""
    if not draft.caption:
        return
    keys = {line_key(draft.caption), *(head.line.key for head in zone if head.line.fate == "caption")}
    for head in zone:
        if not head.done and head.line.key in keys:
            head.done = True
            draft.remove(head.line, "repeat", "caption-again")
