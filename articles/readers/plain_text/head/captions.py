"""Lines above a story that are a picture's words, however much they look like the headline."""

import re

from articles.readers.plain_text.head.lines import HeadLine
from articles.readers.plain_text.head.masthead import picture_lines
from articles.readers.plain_text.words.field_lines import is_section
from articles.readers.plain_text.words.scenes import shows_something

_STOP = re.compile(r"(?<=[.!?]) ")
_TITLE = 14  # words of a title
_SAID = 5  # words of a sentence that could be a picture's


def is_caption(zone: list[HeadLine], place: int, pictures: set[int]) -> bool:
    """Say whether a sentence stands in one block with who took the picture."""
    near = zone[max(place - 1, 0) : place + 2]
    return (
        place in pictures
        and zone[place].text.endswith(".")
        and any(head.photo is not None and head.photo.sure for head in near)
    )


def is_bare_caption(zone: list[HeadLine], place: int, pictures: set[int]) -> bool:
    """Say whether a sentence stands right below a name: a picture's words, and who took it."""
    above = zone[place - 1] if place else None
    is_named = above is not None and above.label == "name" and zone[place].line.gap == 0
    return is_named and place in pictures and zone[place].text.endswith(".")


def is_caption_above(zone: list[HeadLine], place: int, later: list[int]) -> bool:
    """Say whether a line before the headline is the photo's caption: a credit follows, then a headline."""
    key = zone[place].line.key
    after = place + 1
    while after < len(zone) and zone[after].line.key == key:
        after += 1
    if after >= len(zone):
        return False
    is_credit = zone[after].label in {"name", "photo"}
    other = [spot for spot in later if spot >= after and zone[spot].line.key != key]
    if not other:
        return False
    if _is_beside_photo(zone, key, other[0]):
        return True
    if _is_sentence_above(zone, place, other):
        return True
    if not ends_flat(zone[place].text) and all(ends_flat(zone[spot].text) for spot in other):
        return False
    ends = zone[place].text.endswith(".") and not zone[other[0]].text.endswith(".")
    # Copies further down are other pages' links to this one.
    repeated = sum(1 for head in zone if head.line.key == key) > 1
    return repeated or ends if is_credit else repeated and ends


def ends_flat(text: str) -> bool:
    """Say whether a text ends with a full stop, perhaps inside of quotes: headlines seldom do."""
    return text.rstrip("”\"¨´’')").endswith(".")


def _is_beside_photo(zone: list[HeadLine], key: str, headline: int) -> bool:
    """Say whether a line is printed again beside a photo's credit below the headline."""
    for place in range(headline + 1, len(zone)):
        if zone[place].line.key == key:
            near = [*zone[place - 1 : place], *zone[place + 1 : place + 2]]
            return any(head.label in {"photo", "name"} for head in near)
    return False


def _is_title_of_two(zone: list[HeadLine], place: int) -> bool:
    """Say whether two short sentences right below a section's label are a title: no picture is told of so."""
    line, above = zone[place].line, zone[place - 1] if place else None
    is_labelled = above is not None and (above.section is not None or is_section(above.text))
    parts = _STOP.split(line.text)
    return is_labelled and len(parts) == 2 and line.words <= _TITLE and not any(map(shows_something, parts))


def _is_sentence_above(zone: list[HeadLine], place: int, other: list[int]) -> bool:
    """Say whether a sentence stands apart above the only title: byline or date follow that.

    `Read the comments. Somebody has to.` is a headline: none of its sentences could be a picture's.
    Below who took the picture it is the caption whatever follows the title.
    """
    title = zone[other[0]]
    is_credited = place > 0 and zone[place - 1].label == "photo" and zone[place].line.is_sentence
    is_named = place in picture_lines(zone)
    if (is_credited or is_named) and title.line.gap and not title.text.endswith("."):
        return True
    after = zone[other[0] + 1].label if other[0] + 1 < len(zone) else ""
    return (
        other[0] == place + 1
        and title.line.gap > 0
        and zone[place].text.endswith(".")
        and max(part.count(" ") + 1 for part in _STOP.split(zone[place].text)) >= _SAID
        and not _is_title_of_two(zone, place)
        and title.line.words >= 3
        and not title.line.is_sentence
        and after in {"byline", "date", "name"}
    )
