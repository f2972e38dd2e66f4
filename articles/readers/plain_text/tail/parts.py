"""The lines that an open part of the page takes along: teasers, comments, a writer's bio, tags."""

import re

from articles.readers.plain_text.lines import Line
from articles.readers.plain_text.tail import comments
from articles.readers.plain_text.tail.seen import Seen, Walk
from articles.readers.plain_text.words.bylines import parse_byline
from articles.readers.plain_text.words.dates import read_date_line
from articles.readers.plain_text.words.names import is_name

_BIO_START = re.compile(
    r"^(?:he|she|they|in (?:his|her|their)|his|her|their|when not|outside|this is|él|ella|su|en su)\b",
    re.IGNORECASE,
)
_TEASER_WORDS = 24
_TITLE_WORDS = 16
_LONGEST_TITLE = 22
_PORTRAITS = ("Photo of ", "Headshot of ", "Portrait of ", "Foto de ")
_CARD_WORDS = 12
_CONTINUED = (" »", "...", "…", "[...]", "[…]", "→", "more »")


def name_words(name: str) -> set[str]:
    """Return the words by which a text names somebody again."""
    return {word.casefold().strip(".,’'") for word in name.split() if len(word) > 2}


def in_context(line: Line, walk: Walk) -> Seen:
    """Read a line as one of the part that is open; where it cannot be one, that part ends."""
    explains = _CONTEXTS.get(walk.context)
    if explains is not None and walk.left > 0:
        found = explains(line, walk)
        if found is not None:
            return found
    walk.context = ""
    return Seen(None)


def _related(line: Line, walk: Walk) -> Seen | None:
    text = line.text
    is_first, walk.begun = not walk.begun, True
    if walk.titled and not line.gap and line.words <= _TEASER_WORDS:
        walk.beside = walk.beside or (is_first and line.words > 1)  # `Viewed` is the name of a list
        return Seen("related", "related-teaser")  # right below a title, in one block with it
    if line.gap and not is_first and (walk.single or walk.beside):
        return None
    walk.titled = False
    is_title = line.could_be_title or line.words <= 3 or text.endswith(_CONTINUED)
    if (line.words <= _LONGEST_TITLE and is_title) or _is_doubled(text):
        walk.titled = line.gap > 0
        return Seen("related", "related-headline")
    if text.endswith(_CONTINUED) or (line.words <= 16 and read_date_line(text) is not None):
        return Seen("related", "related-teaser")
    return None


def _is_doubled(text: str) -> bool:
    """Say whether a line says the same twice, as where a picture's alternative text repeats the title."""
    middle = len(text) // 2
    return text[middle] == " " and text[:middle] == text[middle + 1 :]


def _about(line: Line, walk: Walk) -> Seen | None:
    if line.text.startswith(_PORTRAITS) and line.words <= _CARD_WORDS:
        walk.left = 4
        return Seen("about", "about-card")
    named = parse_byline(line.text) if line.words <= 16 else None
    if named is not None and not (line.gap == 0 and walk.names & set(line.key.split()[1:])):
        for person in named.people:
            walk.names |= name_words(person.name)
        walk.left = 3
        return Seen("about", "about-name", byline=named)
    if line.gap == 0 and walk.left < 3 and line.words <= _CARD_WORDS:
        return Seen("about", "about-card")
    words = {bare_word(word) for word in line.text.split(" ")[:60]}
    opening = " ".join(line.text.split(" ")[:2]).rstrip(",")
    is_bio = (
        words & walk.names or _BIO_START.match(line.text) or walk.left == 3 or is_name(opening, named=True)
    )
    if not is_bio:
        return None
    walk.left -= 1
    if walk.names or not is_name(opening):
        return Seen("about", "about-bio")
    walk.names = name_words(opening)
    return Seen("about", "about-bio", byline=parse_byline(opening))


def bare_word(word: str) -> str:
    """Return a word of a text as `name_words` has it, without what stands around it and behind it."""
    return word.casefold().strip(".,’'()!").removesuffix("'s").removesuffix("’s")


def _comments(line: Line, walk: Walk) -> Seen | None:
    text = line.text
    short = line.words <= 16
    if short and (read_date_line(text) is not None or comments.begins(text)):
        walk.commented, walk.left = True, 8
        return Seen("comments", "comment-head")
    if (
        walk.commented
        or (line.words <= 40 and comments.begins_rule(text))
        or (short and is_name(text))
        or (len(text) == 1 and text.isalpha())
        or comments.is_policy(text)
    ):
        return Seen("comments", "comment-text")
    return None


def _listed(line: Line, walk: Walk) -> Seen | None:
    """Take a line of a list that stands below "Tags:" or "Categories:"."""
    if line.words > 5 or line.is_sentence or len(line.text) > 60:
        return None
    if line.gap and walk.left < 12 and walk.commented:
        return None
    walk.commented = line.gap == 0
    walk.left -= 1
    return Seen(walk.context, f"{walk.context}-item")


def _short(line: Line, walk: Walk) -> Seen | None:
    if line.words <= 12 and not line.text.endswith("."):
        walk.left -= 1 if walk.context == "poll" else 3  # a question has several answers
        return Seen(walk.context, f"{walk.context}-part")
    return None


def _sentence(line: Line, walk: Walk) -> Seen | None:
    """Take the sentence or two by which a part such as a newsletter's asks for something."""
    about = re.search(
        r"newsletter|inbox|e-?mail|donat|contribut|journalis|equipment|support|subscri|stories|hosting|"
        r"correo|apoy|dona",
        line.text,
        re.IGNORECASE,
    )
    thanks = line.key.rstrip("!.") == "thank you"
    if line.words <= 45 and (about or thanks):
        walk.left -= 4
        return Seen(walk.context, f"{walk.context}-text")
    return None


def _below_fields(line: Line, walk: Walk) -> Seen | None:
    """Take titles that stand in one block with section or tags: links to the stories before and behind."""
    if line.gap or not walk.titled or line.words > _TITLE_WORDS:
        return None
    walk.left -= 6  # two of them
    return Seen("navigation", "title-below-fields")


_CONTEXTS = {
    "related": _related,
    "navigation": _short,
    "about": _about,
    "comments": _comments,
    "tags": _listed,
    "section": _listed,
    "poll": _short,
    "donate": _sentence,
    "newsletter": _sentence,
    "footer": _short,
    "labelled": _below_fields,
}
