"""What each line of a page's head looks like, with what is known of its site taken into account."""

from collections.abc import Container
from dataclasses import dataclass, field

from articles.readers.plain_text.head.lines import HeadLine, label_line
from articles.readers.plain_text.lines import Line, site_key
from articles.readers.plain_text.template.affixes import Part, is_people, pieces, strip
from articles.readers.plain_text.words.dates import DateLine
from articles.readers.plain_text.words.names import is_collective
from articles.readers.plain_text.words.photos import parse_photo
from articles.readers.plain_text.words.vocabulary import SECTIONS

# What a line looks like, and the affix of its first piece that has one.
Looks = tuple[str, str]

MOST_LINES = 60
_KNOWN_TEXT = 6  # words of a line that half of the pages have, and that may be a dek all the same
_LEADING = 16  # words of a line that leads to what stands below it
_TITLE = 4  # words of a line that other pages may list as this page's headline
_LONG = 12  # words of a sentence that is no headline, and no line of a site's by its looks


@dataclass(frozen=True, slots=True)
class Wording:
    """What the pages of a site have in common, word for word.

    `constants` are keys of lines above the stories that nearly all pages have, `sections` of those that
    several share, `affixes` what stands before or behind what varies. `twice` are constants that most pages
    have more than once.
    """

    constants: frozenset[str] = frozenset()
    sections: frozenset[str] = frozenset()
    affixes: frozenset[str] = frozenset()
    twice: frozenset[str] = frozenset()


@dataclass(slots=True)
class Feature:
    """A line of the head: what it looks like, its pieces, its date, what the rules take it for."""

    line: Line
    looks: str
    parts: list[Part] = field(default_factory=list)
    date: DateLine | None = None
    head: HeadLine | None = None

    @property
    def affix(self) -> str:
        """Return the affix of its first piece that has one."""
        return next((part.affix for part in self.parts if part.affix), "")


def head_window(lines: list[Line], start: int, below: Container[str]) -> list[Line]:
    """Return the lines from `start` to the second that can only be a story's, or to what stands below it.

    What stands below the stories of other pages may be this one's title, above its text.
    """
    prose = 0
    text = sum(line.is_prose for line in lines[start:])
    for place in range(start, min(len(lines), start + MOST_LINES)):
        prose += lines[place].is_prose
        if prose == 2 or (site_key(lines[place].key) in below and (prose or not text)):
            return lines[start : place + (prose == 2)]
    return lines[start : start + MOST_LINES]


def looks_in(features: list[Feature]) -> tuple[Looks, ...]:
    """Return of the lines of a head what their parts are told by."""
    return tuple([(one.looks, one.affix) for one in features])


_BY_LABEL = {
    "furniture": "furn",
    "issue": "furn",
    "crumb": "furn",
    "tagline": "tagline",
    "section": "section",
    "date": "date",
    "byline": "writer",
    "name": "name",
    "role": "role",
    "photo": "photo",
}


def feature_of(line: Line, wording: Wording) -> Feature:
    """Return what a line looks like by itself."""
    if line.fate or site_key(line.key) in wording.constants:
        return _constant(line)
    if line.words > 60 or (line.is_prose and not _is_captioned(line)):
        return Feature(line, "prose")
    return Feature(line, "caption") if line.is_prose else _labelled(line, wording)


def _is_captioned(line: Line) -> bool:
    """Whether a line that is as long as text holds a caption with its credit."""
    photo = parse_photo(line.text)
    return photo is not None and photo.sure and bool(photo.caption and photo.credit)


def _labelled(line: Line, wording: Wording) -> Feature:
    """Look at a line through the rules for heads."""
    head = label_line(line)
    if head.label in _BY_LABEL and not (head.label == "role" and strip(line.text, wording.affixes).affix):
        looks = "captioned" if head.photo is not None and head.photo.caption else _BY_LABEL[head.label]
        if head.photo is not None and not (head.photo.caption or head.photo.credit):
            looks = "furn"  # a picture's file
        looks = "labelled" if head.label == "section" and head.section else looks
        found = Feature(line, looks, date=head.date, head=head)
        if head.label in {"byline", "name", "photo", "date", "section"}:
            found.parts = [strip(piece, wording.affixes) for piece in pieces(line)[1]]
        return found
    if head.label == "weak":
        named = "loose" if is_collective(line.text) else "weak"
        return Feature(line, "section" if line.key in SECTIONS else named, [Part(line.text)], head=head)
    if line.key in wording.sections:
        return Feature(line, "section", [strip(line.text, wording.affixes)], head=head)
    return _cut(line, head, wording)


def _constant(line: Line) -> Feature:
    """Look at a line of nearly all pages: all may be one writer's, or of one day."""
    if line.fate or line.words > 8:
        return Feature(line, "their sentence" if line.words >= _LONG and line.is_sentence else "const")
    head = label_line(line)
    looks = {"name": "their name", "byline": "their name", "date": "their date"}.get(head.label, "const")
    if head.label == "section" and head.section:
        return Feature(line, "labelled", head=head)
    return Feature(line, looks, [Part(line.text)] if looks == "their name" else [], head.date, head)


def _cut(line: Line, head: HeadLine, wording: Wording) -> Feature:
    """Look at the pieces of a line that no rule knows as a whole."""
    date, texts = pieces(line)
    parts = [strip(text, wording.affixes) for text in texts]
    feature = Feature(line, "", parts, date, head)
    others = [part for part in parts if part.text.lower() not in wording.constants]
    people = [part for part in others if is_people(part.text, named=bool(part.affix) or date is not None)]
    if date is not None:
        named = people or (len(others) == 1 and others[0].affix)
        feature.looks = "writer" if named else "date" if _are_labels(others, wording) else _plain(line)
        return feature
    if len(parts) == 1 and parts[0].affix:
        text = parts[0].text
        feature.looks = "name" if people else "section" if _is_label(text, wording) else _plain(line)
        return feature
    feature.looks = "loose" if head.label == "loose" and line.words <= 12 else _plain(line)
    if feature.looks in {"text", "words"} and line.words <= 4 and is_people(line.text, named=True):
        feature.looks = "named"
    return feature


def _are_labels(parts: list[Part], wording: Wording) -> bool:
    return all(_is_label(part.text, wording) or len(part.text.split()) <= 3 for part in parts)


def _is_label(text: str, wording: Wording) -> bool:
    key = text.casefold()
    return key in SECTIONS or key in wording.sections


def _plain(line: Line) -> str:
    is_leading = line.text[-1] == ":" and line.words <= _LEADING
    if (line.text[-1] == "," and line.words <= 8) or is_leading or line.is_note:
        return "greeting"
    is_title = _TITLE <= line.words < (_LONG if line.is_sentence else line.words + 1)
    if line.is_known and not line.is_above and is_title:
        return "listed"
    if line.is_known:
        return "weak" if line.words < _KNOWN_TEXT else "known text"
    if line.text[-1] == "?" and 4 <= line.words < _LONG:
        return "question"
    if line.is_sentence and line.words >= 4:
        return "sentence" if line.words < _LONG else "long sentence"
    return "words" if line.words <= 2 else "text" if line.words <= 24 else "sentence"
