"""Photo lines amid a story: captions with credits, and captions printed again."""

import re

from articles.readers.plain_text.draft import Draft
from articles.readers.plain_text.head.photo import caption_behind
from articles.readers.plain_text.lines import Line
from articles.readers.plain_text.words.credits import clean_credit, is_credit
from articles.readers.plain_text.words.photos import PhotoLine, parse_photo
from articles.readers.plain_text.words.scenes import shows_somebody, tells_nothing

_FEWEST = 3  # lines of a story with a caption and a credit ahead of it
_SHORT = 20  # words of a caption with no more than a name in brackets
_CAPTION, _NAME = 50, 4  # words; no caption and no photographer's name is longer
# How many words a caption has that a paragraph runs into, how many lines below it stands: `all of it.A band`
_GLUED, _BESIDE = 4, 3
_GLUED_END = re.compile(r"\w[.!?…][”\"’')]*$")


def clear_photos(draft: Draft, lines: list[Line]) -> None:
    """Take photo lines out of the story; the page's first photo gives caption and credit."""
    _clear_copies(draft, lines)
    _clear_gallery(draft, lines)
    _take_named_photo(draft, [line for line in lines if not line.fate])
    _take_photo_above(draft, [line for line in lines if not line.fate])
    story = [line for line in lines if not line.fate]
    named = _named_in_brackets(story)
    is_named = False  # the caption was, by a label of its own
    for place, line in enumerate(story):
        if line.fate or line.words > 80:
            continue
        photo = parse_photo(line.text) or _between_captions(story, place)
        if photo is None or not (photo.sure or _is_named_alone(draft, story, place, photo, named)):
            continue
        if photo.credit is None and photo.caption is None and line.words > 4:
            continue
        is_bare = draft.credit is None and draft.caption is None
        if is_bare and photo.credit is None and photo.caption is not None:
            draft.caption, is_named = photo.caption, True
            draft.use(line, "caption")
            draft.guess("caption", "photo-inside-body")
            continue
        is_lead = (is_bare or (is_named and draft.credit is None)) and photo.credit is not None
        caption = photo.caption or (draft.caption if is_named else None)
        draft.use(line, "credit") if is_lead else draft.remove(line, "photo", "further-photo")
        if is_lead:
            draft.credit, draft.caption = photo.credit, caption
            draft.guess("credit", "photo-inside-body")
            draft.guess("caption", "photo-inside-body")
        beside = _caption_beside(story, place, is_lead=is_lead) if caption is None and photo.credit else None
        if beside is not None:
            draft.caption = beside.text if is_lead else draft.caption
            draft.use(beside, "caption") if is_lead else draft.remove(beside, "photo", "further-caption")
    _cut_glued(draft.lines)


def _cut_glued(lines: list[Line]) -> None:
    """Cut off a paragraph the words of a line that went: a caption right below it that it runs into."""
    for place, gone in enumerate(lines):
        if not gone.fate or not _GLUED <= gone.words <= _CAPTION:
            continue
        for line in lines[max(place - _BESIDE, 0) : place]:
            story = line.text.removesuffix(gone.text)
            if not line.fate and story != line.text and _GLUED_END.search(story):
                line.change(story)


def _clear_gallery(draft: Draft, lines: list[Line]) -> None:
    """Take away a gallery's pictures, a name and a caption each: the arrows to turn them stand below."""
    end = next((place for place, line in enumerate(lines) if line.key == "navigate left"), 0)
    if not end or lines[end].fate != "removed":
        return
    _clear_numbers(draft, lines[end + 1 :])
    first = end
    while first > 1 and _is_shown(draft, *lines[first - 2 : first]):
        first -= 2
    if first == 1 and _is_caption(lines[0]) and lines[0].gap == 0:
        draft.remove(lines[0], "photo", "further-caption")  # its name stands in the head
    for place in range(first, end, 2):
        name, caption = lines[place : place + 2]
        if draft.credit is None and draft.caption is None:
            draft.credit, draft.caption = clean_credit(name.text), caption.text
            draft.use(name, "credit")
            draft.use(caption, "caption")
        else:
            draft.remove(name, "photo", "further-photo")
            draft.remove(caption, "photo", "further-caption")


def _named_in_brackets(story: list[Line]) -> list[Line]:
    """Return the lines that end in a name in brackets: `A junior waits for the bus. (Maya Okafor)`."""
    ending = ((line, parse_photo(line.text)) for line in story if line.text.endswith(")"))
    return [line for line, photo in ending if photo is not None and photo.caption and photo.credit]


def _is_named_alone(draft: Draft, story: list[Line], place: int, photo: PhotoLine, named: list[Line]) -> bool:
    """Say whether a line that ends in a name in brackets is a picture's: the only such line of a page.

    Several are short news, each with its writer, and so may be the last one.
    """
    if not photo.caption or not photo.credit or draft.credit or draft.caption or place + 1 == len(story):
        return False
    if named != [story[place]] or story[place].gap == 0:
        return False
    return shows_somebody(photo.caption) or (
        story[place + 1].gap > 0
        and photo.caption.count(" ") < _SHORT
        and photo.caption.endswith(".")
        and tells_nothing(photo.caption)
        and not any(photo.credit.split()[-1] in line.text for line in story if line is not story[place])
    )


def _clear_numbers(draft: Draft, below: list[Line]) -> None:
    """Take away the numbers of a gallery's pictures below its arrows."""
    numbered = (line for line in below if line.key != "navigate right")
    for number, line in enumerate(numbered, start=1):
        if line.text != str(number):
            return
        if not line.fate:
            draft.remove(line, "navigation", "bare-number")


def _is_shown(draft: Draft, name: Line, caption: Line) -> bool:
    return not name.fate and _could_be_credit(draft, name) and _is_caption(caption)


def _is_caption(line: Line) -> bool:
    return not line.fate and _NAME < line.words <= _CAPTION


def _take_named_photo(draft: Draft, story: list[Line]) -> None:
    """Take a name that stands by itself amid the story for a picture's credit: its caption is beside it.

    Where several stand so, they may be those of whom the story tells.
    """
    names = [place for place, line in enumerate(story[:-2]) if _could_be_credit(draft, line)]
    below = [place for place in names if place and shows_somebody(story[place + 1].text)]
    if draft.credit is not None or draft.caption is not None:
        return
    if len(below) == 1:
        above, name, caption, after = story[below[0] - 1 : below[0] + 3]
        if above.is_sentence and (not name.gap or after.gap) and name.gap >= caption.gap:
            _take(draft, caption, name)
    elif len(names) == 1 and names[0] and shows_somebody(story[names[0] - 1].text):
        caption, name, after = story[names[0] - 1 : names[0] + 2]
        if name.gap <= min(caption.gap, after.gap):
            _take(draft, caption, name)


def _take_photo_above(draft: Draft, story: list[Line]) -> None:
    """Take a sentence and the bare name below it, ahead of the story, for a picture's caption and credit.

    Where more such names stand in the story they may be those of whom it tells.
    """
    if draft.credit is not None or draft.caption is not None or len(story) <= _FEWEST:
        return
    caption, name, *rest = story
    is_caption = caption.is_sentence and 4 <= caption.words <= _CAPTION and tells_nothing(caption.text)
    if not is_caption or not _could_be_credit(draft, name):
        return
    if any(_could_be_credit(draft, line) for line in rest[:-1]):
        return
    if rest[0].gap < name.gap or _is_glued(story, 1):  # with the text below it the name is one block
        return
    _take(draft, caption, name)


def _take(draft: Draft, caption: Line, name: Line) -> None:
    """Take a line for the lead photo's caption and a bare name for its credit, both in doubt."""
    draft.credit, draft.caption = clean_credit(name.text), caption.text
    draft.use(name, "credit")
    draft.use(caption, "caption")
    draft.guess("credit", "photo-inside-body")
    draft.guess("caption", "photo-inside-body")


def _could_be_credit(draft: Draft, line: Line) -> bool:
    """Say whether a line is a name alone, or one with the page's paper behind a slash."""
    name = line.text
    if draft.publication and name.endswith(draft.publication):
        name = name.removesuffix(draft.publication).rstrip(" /|")
    return bool(name) and name.count(" ") < _NAME and not line.is_sentence and is_credit(name)


def _caption_beside(story: list[Line], place: int, *, is_lead: bool) -> Line | None:
    """Return the line that is a credit's caption: above or below it in one block, or by its length."""
    if _is_below_caption(story, place):
        return story[place - 1]
    if _is_above_caption(story, place):
        return story[place + 1]
    if place + 2 >= len(story):
        return None
    if _unglue(story, place):
        return story[place + 1]
    return _caption_near(story, place, is_lead=is_lead)


def _caption_near(story: list[Line], place: int, *, is_lead: bool) -> Line | None:
    """Return the line above or below a credit that is its caption by its length or by what it shows."""
    if place and shows_somebody(story[place - 1].text) and not shows_somebody(story[place + 1].text):
        return story[place - 1]
    behind = caption_behind(story, place + 1)
    if behind is None or behind.words > 22 or not (behind.gap == 0 or (is_lead and behind.words > 5)):
        return None
    return behind


def _is_below_caption(story: list[Line], place: int) -> bool:
    """Say whether a credit is the second of two lines alone in a block: the first is its caption."""
    if not place or story[place].gap or story[place - 1].fate or story[place - 1].words > _CAPTION:
        return False
    is_first = place == 1 or story[place - 1].gap > 0
    return is_first and (place + 1 == len(story) or story[place + 1].gap > 0)


def _is_above_caption(story: list[Line], place: int) -> bool:
    """Say whether a credit is the first of two lines alone in a block: the second is its caption."""
    below = story[place + 1 : place + 3]
    is_pair = bool(below) and story[place].gap > 0 and not below[0].gap and below[0].words <= _CAPTION
    return is_pair and (len(below) == 1 or below[1].gap > 0)


def _between_captions(story: list[Line], place: int) -> PhotoLine | None:
    """Read `Roland Okafor/Green Level` whatever its form: the caption stands above and below it."""
    line = story[place]
    if not 0 < place < len(story) - 1 or line.words > 12 or line.is_sentence or not _is_glued(story, place):
        return None
    if story[place - 1].text[: -len(story[place + 1].text)][-1].isspace():
        return None  # a sentence that the story repeats
    return PhotoLine(clean_credit(line.text))


def _unglue(story: list[Line], place: int) -> bool:
    """Cut a caption off the paragraph above a credit if the line below the credit is that caption."""
    if not place or not _is_glued(story, place):
        return False
    caption, paragraph = story[place + 1].text, story[place - 1]
    paragraph.change(paragraph.text[: -len(caption)].rstrip())
    return True


def _is_glued(story: list[Line], place: int) -> bool:
    caption, above = story[place + 1].text, story[place - 1].text
    return len(caption) >= 12 and above.endswith(caption) and len(above) >= len(caption) + 40


def _clear_copies(draft: Draft, lines: list[Line]) -> None:
    """Take away copies of the lead photo's caption."""
    caption = draft.caption
    if not caption or len(caption) < 12:
        return
    for line in lines[:12]:
        if not line.fate and line.text == caption:
            draft.remove(line, "repeat", "caption-again")
