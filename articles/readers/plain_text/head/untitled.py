"""The head of a page that has lost its headline: what is left above the story is no title."""

from itertools import takewhile

from articles.readers.plain_text.draft import Draft
from articles.readers.plain_text.head.fields import TEXTS
from articles.readers.plain_text.head.first_paper import capitalised
from articles.readers.plain_text.head.lines import HeadLine
from articles.readers.plain_text.words.papers import ARTICLES, looks_like_paper
from articles.readers.plain_text.words.scenes import shows_somebody, shows_something, tells_nothing

_CAPTION, _NAME = 5, 4  # words of a caption at least, of a paper's name at most
_STANZA = 2  # lines
_LOGGED = 3  # days without their year
_TEXT = 12  # words


def take_picture(draft: Draft, zone: list[HeadLine]) -> None:
    """Take who made the picture and its words, where nothing else above the story could be its headline."""
    left = [head for head in zone if not head.done and head.mark is None]
    signed = next((place for place, head in enumerate(left) if head.label == "byline"), len(left))
    titles = [head for head in left[:signed] if head.label in {*TEXTS, "name", "photo"}]
    if signed == len(left) and titles[2:] and titles[1].label == "photo" and titles[2].line.words >= _TEXT:
        titles = titles[:2]  # the story's first sentence is the third
    if len(titles) != 2 or draft.caption is not None:
        return
    caption, credit = sorted(titles, key=lambda head: head.label in {"name", "photo"})
    is_above = titles[0] is caption
    if caption.label not in TEXTS or not _could_be_caption(caption):
        return
    is_whole = is_above or signed < len(left)  # the story is not what stands below the credit
    is_block = titles[1].line.gap == 0
    if credit.label == "name" and credit.byline is not None and not is_above:
        is_shown = shows_somebody(caption.text) or (is_whole and tells_nothing(caption.text))
        is_pair = credit is left[0] and (is_block or is_shown)
        name = credit.byline.people[0].name
    elif credit.photo is not None and credit.photo.credit and not credit.photo.caption:
        is_pair = is_block or shows_something(caption.text) or (is_whole and tells_nothing(caption.text))
        name = credit.photo.credit
    else:
        return
    if not is_pair:
        return
    draft.caption, draft.credit = caption.text, name
    draft.guess("caption", "sentence-above-headline")
    for head, field in ((caption, "caption"), (credit, "credit")):
        head.done = True
        draft.use(head.line, field)


def _could_be_caption(head: HeadLine) -> bool:
    return head.line.words >= _CAPTION and head.text.endswith(".")


def take_paper(draft: Draft, zone: list[HeadLine]) -> None:
    """Take the paper's name right below or above what describes it, where it is all that is left."""
    if draft.publication is not None or draft.tagline is None:
        return
    left = [head for head in zone if not head.done and head.label in TEXTS]
    place = zone.index(left[0]) if left else 0
    beside = [*zone[max(place - 1, 0) : place], *zone[place + 1 : place + 2]]
    is_beside = any(head.text == draft.tagline for head in beside)
    text = left[0].text if left else ""
    is_named = looks_like_paper(text) or (text.startswith(ARTICLES) and text.count(" ") < _NAME)
    if is_beside and is_named and capitalised(text) and not left[0].repeated:
        draft.publication = text
        left[0].done = True
        draft.remove(left[0].line, "nameplate", "paper")


def is_log(zone: list[HeadLine]) -> bool:
    """Say whether a page begins with a story that is a log: a paragraph, then bare days, each with a text."""
    days = [head for head in zone if head.label == "date"]
    others = [head for head in zone if head.label != "date"]
    return (
        len(days) >= _LOGGED
        and zone[0].line.words >= _TEXT
        and all(head.label == "text" and head.line.is_sentence for head in others)
        and not any(day.date and (day.date.published or day.date.rest or day.date.labelled) for day in days)
    )


def has_no_head(zone: list[HeadLine]) -> bool:
    """Say whether a page begins with nothing but text: no line is the site's, or tells of a writer or a day.

    `Skip to content` alone makes no head, nor what stands in the file before its text.
    """
    return all(
        head.label in TEXTS or (head.label == "furniture" and (head.mark is None or head.mark.kind == "skip"))
        for head in zone
    )


def is_first_line(zone: list[HeadLine], place: int) -> bool:
    """Say whether a line is the story's first: a sentence below the writers or the day, or of a stanza."""
    line = zone[place].line
    if not line.text.endswith((".", ".”", '."')):
        return False
    signing = [spot for spot, head in enumerate(zone) if head.label == "byline"]
    signing = signing or [spot for spot, head in enumerate(zone) if head.label == "date"]
    is_below = (
        bool(signing)
        and signing[0] < place
        and not any(head.label in TEXTS and not head.done for head in zone[signing[0] + 1 : place])
    )
    block = takewhile(lambda head: not head.line.gap and head.label in TEXTS, zone[place + 1 :])
    is_apart = (line.gap > 0 or place == 0) and any(head.line.gap for head in zone[place + 1 :])
    verses = {head.line.key for head in block} - {line.key}  # a picture's words are printed again
    return is_below or (is_apart and len(verses) >= _STANZA)
