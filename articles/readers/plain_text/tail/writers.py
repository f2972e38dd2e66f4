"""What stands below a story about its writers: a name and an address again, and what they do else."""

import re

from articles.readers.plain_text.draft import Draft
from articles.readers.plain_text.lines import Line, line_key
from articles.readers.plain_text.tail.parts import bare_word, name_words
from articles.readers.plain_text.tail.seen import Seen
from articles.readers.plain_text.tail.signatures import closes_letter, opens_letter
from articles.readers.plain_text.words.bylines import parse_byline
from articles.readers.plain_text.words.names import is_name, is_role, is_role_line
from articles.readers.plain_text.words.vocabulary import NOT_NAMES

WRITER_BIO = "writer-bio"
_CARD_WORDS, _LABEL_WORDS = 20, 8
_NAME_LINES = 2  # name and role
_SIGN_OFF = 6  # words
_OPENING = 3  # lines: a letter's greeting is among them
_BIO_LINES, _BIO_WORDS = 4, 60
_QUOTES = '“”"«»'
_ADDRESS = re.compile(r"^https?://\S+$", re.IGNORECASE)
_IS_WRITER = re.compile(
    r"(?:,? '\d\d,?| \(.{2,20}\))?(?: is (?:an?|the|one of|in|currently|studying|majoring|from)\b"
    r"| (?:can|may) be (?:reached|contacted|found)\b"
    r"| (?:covers|writes|serves|studies|edits|lives|works|teaches|joined)\b| \| )"
)


def is_bio(line: Line, writers: set[str]) -> bool:
    """Say whether a line tells who one of the writers is, as `Maya Okafor '26 covers sports` does."""
    return line.words <= _BIO_WORDS and any(
        line.key.startswith(name) and _IS_WRITER.match(line.key, len(name)) for name in writers
    )


def _tells_of(name: str, line: Line) -> bool:
    """Say whether a line tells who somebody is whose name stands above it: `Maya is a junior.`."""
    first = name.split(" ", 1)[0]
    return line.key.startswith(f"{first} ") and _IS_WRITER.match(line.key, len(first)) is not None


def see_cards(lines: list[Line], seen: list[Seen], writers: set[str]) -> None:
    """Know the box that presents a writer: the name, and in one block with it the role and buttons.

    Before the name may stand what the story is: `A guest column by Maya Okafor`. Below name and role, or
    below `Published by Maya Okafor`, a paragraph tells of the writer where it names him or her again. Where
    no writer is known, that alone presents one.
    """
    if not writers:
        _see_presented(lines, seen)
    signed = tuple(f" by {name}" for name in writers)
    for place, line in enumerate(lines):
        is_signed = bool(signed) and line.words <= _LABEL_WORDS and line.key.endswith(signed)
        is_listed = seen[place].rule == "tags-item"  # right below the tags, with no blank line
        if not (line.key in writers or is_signed) or not (line.gap or is_listed) or not place:
            continue
        if closes_letter(lines[place - 1].text):
            continue
        name = line.key.rpartition(" by ")[2]
        end = place + 1
        while end < len(lines) and not lines[end].gap and lines[end].words <= _CARD_WORDS:
            if is_listed and not is_role(lines[end].text):
                break
            end += 1
        block = zip(lines[place + 1 : end], seen[place + 1 : end], strict=True)
        fields = seen[place].fields
        is_named = not is_signed or (fields is not None and fields.author is not None)
        behind = _behind_bio(name, lines, seen, place, end) if is_named else end
        if behind > end or any(
            (not is_signed and (one.own in {"sure", "weak"} or name in other.key)) or _tells_of(name, other)
            for other, one in block
        ):
            for spot in range(place, behind):
                if seen[spot].own != "sure":
                    seen[spot] = Seen("about", "writer-card", own="closing")


def _behind_bio(name: str, lines: list[Line], seen: list[Seen], place: int, end: int) -> int:
    """Return the place behind the paragraph below a writer's name, or name and role, that names him or her.

    Name and role are the block from a place to an end; without such a paragraph it is that end. Nobody calls
    himself by name in what he picks. The paragraph may be wrapped.
    """
    if end - place > _NAME_LINES or not all(is_role(line.text) for line in lines[place + 1 : end]):
        return end
    behind = end + 1
    while behind < len(lines) and not lines[behind].gap and seen[behind].own != "sure":
        behind += 1
    bio = lines[end:behind]
    said = {bare_word(word) for line in bio for word in line.text.split(" ")}
    is_long = _LABEL_WORDS <= sum(line.words for line in bio) <= _BIO_WORDS
    is_told = len(bio) <= _BIO_LINES and is_long and not name_words(name).isdisjoint(said)
    return behind if is_told else end


def _see_presented(lines: list[Line], seen: list[Seen]) -> None:
    """Know whom name, role and a paragraph present where no byline is known and only the site's lines follow.

    Of several who are presented so, each may be part of the story.
    """
    found = [
        place
        for place in range(1, len(lines) - 2)
        if lines[place].gap
        and is_name(lines[place].text)
        and not lines[place + 1].gap
        and is_role_line(lines[place + 1].text)
    ]
    place = found[0] if len(found) == 1 else 0
    behind = _behind_bio(lines[place].key, lines, seen, place, place + 2) if place else 0
    is_last = behind > place + 2 and all(one.why is not None for one in seen[behind:])
    if is_last and any(line.is_prose for line in lines[:place]):
        for spot in range(place, behind):
            seen[spot] = Seen("about", "writer-card", own="closing")
        seen[place].byline = parse_byline(f"{lines[place].text}, {lines[place + 1].text}")


def with_writer(draft: Draft, lines: list[Line], tail: int) -> int:
    """Return where the tail begins if the writer's name and address, which some themes print again, count."""
    names = {line_key(person.name) for person in draft.bylines}
    first = tail - 1
    while 0 < first < tail and _ADDRESS.match(lines[first].text):
        first -= 1
    if not 0 < first < tail:
        return tail
    if lines[first].key not in names or _signs_off(lines[first - 1]):
        return _with_bios(lines, names, tail)
    if any(opens_letter(line.text) for line in lines[:_OPENING]):
        return tail
    is_signature = first > 1 and closes_letter(lines[first - 2].text)
    is_listed = is_name(lines[first - 1].text) and not is_signature
    return tail if is_listed else first


def _signs_off(line: Line) -> bool:
    """Say whether a letter's last words stand above its writer's name: `See you in September,`."""
    is_open = line.text[-1] == "," and line.words <= _SIGN_OFF
    return is_open or closes_letter(line.text)


def _with_bios(lines: list[Line], names: set[str], tail: int) -> int:
    """Return where the tail begins if what tells of the writers right above it counts.

    It begins with a writer's name, perhaps below a label, or the name stands in a line above it, or it calls
    by the first name alone whom nothing above tells of.
    """
    starts = tuple(f"{name} " for name in names)
    begin = tail + (tail < len(lines) and is_bio(lines[tail], names))
    while names and begin > 1:
        first = begin - 1
        while (
            first and begin - first < _BIO_LINES and lines[first].gap == 0 and lines[first].key not in names
        ):
            first -= 1
        is_named = lines[first].key in names and begin - first > 1
        tells = lines[begin - 1].words <= _BIO_WORDS and lines[begin - 1].key.startswith(starts)
        is_called = _calls_by_first_name(lines[begin - 1], lines[: begin - 1], names)
        is_labelled = all(line.words <= 4 and not line.is_sentence for line in lines[first : begin - 1])
        is_letter = first == 0 or _signs_off(lines[first - 1])
        if is_letter or not (is_named or is_called or (tells and is_labelled)):
            break
        begin = begin - 1 if is_called and not is_named else first
    return min(begin, tail)


def _calls_by_first_name(bio: Line, above: list[Line], names: set[str]) -> bool:
    """Say whether a paragraph tells of a writer by the first name: `In Maya's free time she bakes`."""
    if not _LABEL_WORDS <= bio.words <= _BIO_WORDS or any(mark in bio.text for mark in _QUOTES):
        return False
    firsts = {name.split(" ", 1)[0] for name in names if " " in name} - NOT_NAMES
    return any(
        re.search(rf"\b{re.escape(first.capitalize())}\b(?!-| [A-ZÀ-Þ])", bio.text) is not None
        and not any(first in line.text.casefold() for line in above)
        for first in firsts
    )
