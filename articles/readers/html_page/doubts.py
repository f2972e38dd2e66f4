"""Doubts about the fields of a saved page, weighed by all that the page prints.

Places that are made for a field are sure. One that is not is believed where something else agrees: a second
line that names the paper, a byline below the dek, the address of a tag. An empty field is in doubt
where a line stands that could hold it. Set on saved pages of the suite, and on the same pages without what
tells machines of them: metadata, JSON-LD, names of classes.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from articles.readers.document import Guess, ParsedDocument, SourceLine
from articles.readers.html_page.elements.blocks import bare
from articles.readers.plain_text.furniture import classify
from articles.readers.plain_text.words.names import is_role
from articles.readers.plain_text.words.photos import parse_photo
from articles.readers.plain_text.words.vocabulary import MENU, SECTIONS

_NAMING = 2  # lines that name a paper which no place is made for (113 right of 114)
_MOST_SECTIONS = 2  # near a headline: more of them are a menu
_BELOW = 8  # lines below a story that may have its tags
_LONGEST = 120  # characters of a line with several fields
_CAPTION = 50  # words
_FIRST_LINE = range(3, 13)  # words of a story's first line that is the caption of a photo without (40 of 50)
_PIECES = re.compile(r"\s*[|•·,;—–§:/>»]\s*|(?:^|\s+)(?:in|en|under)\s+", re.IGNORECASE)
_WRITTEN = re.compile(r"^(?:written|posted|story) by:?\s+", re.IGNORECASE)
_TAGS = re.compile(r"(?:tag|topic|keyword|filed|label|etiquet)\w*\b|#\w", re.IGNORECASE)
# Reasons that hold no longer where the value was found in one of these places, of which 99 in 100 are right.
_BELIEVED = {
    ("publication", "one-source"): ("link to the front page", "printed page's line"),
    ("tagline", "beside-paper"): ("line under the paper's name in the foot", "line at the top"),
    ("tags", "one-source"): ("links to tags",),
    ("section", "one-source"): ("menu", "title"),
    ("dek", "one-source"): ("near the headline",),
}


def weighed(
    document: ParsedDocument,
    guesses: Sequence[Guess],
    *,
    printed: Sequence[str],
    head: Sequence[SourceLine],
    story: Sequence[str],
) -> tuple[Guess, ...]:
    """Return the doubts that stay of a document, and those that come.

    `printed` are the lines of the whole page, `head` those above the story with what each was used for,
    `story` those of what was taken for the story.
    """
    kept = [guess for guess in guesses if not _is_settled(document, guess, printed, head)]
    doubted = {guess.field for guess in kept}
    found = {name: reason for name, reason in _unread(document, printed, story) if name not in doubted}
    return (*kept, *(Guess(name, reason) for name, reason in found.items()))


def _is_settled(
    document: ParsedDocument, guess: Guess, printed: Sequence[str], head: Sequence[SourceLine]
) -> bool:
    """Say whether something else of the page speaks for what is in doubt."""
    origin = document.origins.get(guess.field, "")
    if origin and origin.startswith(_BELIEVED.get((guess.field, guess.reason), ())):
        return True
    if guess.reason == "line-under-headline":
        return any(one.use == "dek" and two.use in {"bylines", "published"} for one, two in pairwise(head))
    if guess.reason == "names-before-body":
        return all(person.role and is_role(person.role) for person in document.bylines)
    if guess.reason == "from-account":
        names = {person.name for person in document.bylines}
        return any(line in names or _WRITTEN.sub("", line) in names for line in printed)
    if guess.field == "publication" and document.publication:
        paper = document.publication.casefold()
        return sum(1 for line in printed if paper in line.casefold()) >= _NAMING
    return False


def _unread(
    document: ParsedDocument, printed: Sequence[str], story: Sequence[str]
) -> Sequence[tuple[str, str]]:
    """Return the fields that a line could hold which went into no field, each with the reason."""
    found: list[tuple[str, str]] = []
    first, last = (_place(printed, line) for line in (story[0], story[-1])) if story else (-1, -1)
    headline = _place(printed, document.headline) if document.headline else -1
    if document.section is None and 0 <= headline < first:
        is_menu = any(line.casefold() in MENU for line in printed[max(headline - 2, 0) : headline - 1])
        near = printed[headline if is_menu else max(headline - 1, 0) : first]
        if 0 < sum(map(_sections_in, near)) <= _MOST_SECTIONS:
            found.append(("section", "unread-lines"))
    if not document.tags and last >= 0 and any(map(_TAGS.match, printed[last + 1 : last + 1 + _BELOW])):
        found.append(("tags", "unread-lines"))
    if _are_photos_odd(document, story):
        found.append(("photos", "unread-lines"))
    return found


def _are_photos_odd(document: ParsedDocument, story: Sequence[str]) -> bool:
    """Say whether a line of the story could be a photo's, or none of several photos has any words."""
    photos = document.photos
    words = [words for photo in photos for words in (photo.caption, photo.credit) if words]
    own = [line for line in story if not any(part in line for part in words)]
    is_bare = len(photos) > 1 and not words
    lacks_caption = any(photo.caption is None for photo in photos)
    is_caption_first = lacks_caption and any(line.count(" ") + 1 in _FIRST_LINE for line in own[:1])
    return is_bare or is_caption_first or any(map(_is_photo_line, own))


def _place(printed: Sequence[str], text: str) -> int:
    """Return the place of the first line that holds a text, or -1."""
    key = bare(text)
    return next((place for place, line in enumerate(printed) if key and key in bare(line)), -1)


def _sections_in(line: str) -> int:
    """Return how many sections a line names, beside other things or alone."""
    pieces = _PIECES.split(line) if len(line) <= _LONGEST else ()
    return sum(1 for piece in pieces if piece.casefold() in SECTIONS)


def _is_photo_line(line: str) -> bool:
    """Say whether a line of the story reads like a caption with its credit."""
    photo = parse_photo(line) if line.count(" ") < _CAPTION and classify(line) is None else None
    return photo is not None and photo.sure and photo.credit is not None
