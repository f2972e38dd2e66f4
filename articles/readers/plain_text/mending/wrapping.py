"""Prose that was broken at a column: where it was, and its lines joined again."""

import re
from itertools import pairwise

from articles.readers.field_names import KEYS, normal
from articles.readers.plain_text.lines import LIST_MARK, Line
from articles.readers.plain_text.words.papers import describes_paper
from articles.readers.plain_text.words.vocabulary import JOINING

# No caption stands behind the name, which could go on.
_CREDIT = re.compile(
    r"(?:photo|graphic|illustration|art|image)s? (?:by|courtesy of) (?![^:]{3,60}: )", re.IGNORECASE
)
_MANY_BROKEN = 5  # lines that go on in small letters: no poem has so many that are as long as each other
# Where a story goes on in print, and where it came from.
_JUMP = re.compile(
    r"(?:see|turn to|continued) .{0,40}\bpage \w{1,3}|.{2,40}, from page \w{1,3}", re.IGNORECASE
)
_RULED = re.compile(r"[-_=*~ ]{4,}")
_FIELD = 20  # letters of a field's name
_TOP = 12  # lines among which the nameplate stands
_INDENT = 2  # spaces
_TITLES = 3  # lines; no title is set over more
_FEW_WORDS = 3
_FULL_WORDS, _FEW_PAIRS = 9, 3  # of a line that was broken; of such pairs: verse has more
_NARROW, _LETTER, _COLUMN = 24, 50, 60  # letters: no column of a printed page is wider
# What a word keeps its hyphen behind when it is broken there.
_HYPHENED = re.compile(
    r"(?:^|[^\w])(?:self|well|half|co|ex|non|all|cross|part|full|long|short|high|low|first|second|third|"
    r"one|two|three|four|five|six|seven|eight|nine|ten|anti|pro|post|pre|semi|mid|multi|editor|editors|\w+-\w+|\d+)-$",
    re.IGNORECASE,
)


def unwrap(lines: list[Line]) -> list[Line]:
    """Join the lines of paragraphs that were broken at a fixed column."""
    column = _column(lines)
    opens = _opens_indented(lines)
    if column is None:
        return _join_few(lines)
    joined: list[list[Line]] = []
    for line in lines:
        is_first = opens and line.indent >= _INDENT and not (joined and LIST_MARK.match(joined[-1][0].text))
        goes_on = bool(joined) and not is_first and _continues(joined[-1], line, *column)
        if goes_on and not (len(joined) <= _TOP and _is_plate(joined[-1][0], line)):
            joined[-1].append(line)
        else:
            joined.append([line])
    whole: list[Line] = []
    for place, parts in enumerate(joined):
        is_last = place + 1 == len(joined) or joined[place + 1][0].gap > 0
        if len(parts) > 1 and not _are_titles(parts, is_block=is_last and parts[0].gap > 0):
            whole.append(_join(parts))
        else:
            whole.extend(parts)
    return whole


def _is_plate(*lines: Line) -> bool:
    """Say whether one of two lines is what a paper says of itself, and the other its name."""
    return any(describes_paper(line.text) for line in lines)


def _are_titles(parts: list[Line], *, is_block: bool) -> bool:
    """Say whether lines that fill a column are no prose but titles: each begins as one, and none ends.

    `is_block`: they are all of their block, which may be one long title.
    """
    return (
        len(parts) > (_TITLES if is_block else 1)
        and parts[-1].text[-1] != "."
        and all(part.text[0].isupper() or part.text[0] in "“\"‘'«¿¡" for part in parts)
        and all(part.text[-1] not in ".,;-" for part in parts)
    )


def _opens_indented(lines: list[Line]) -> bool:
    """Say whether paragraphs begin further in than they go on, as in print."""
    going_on = sum(
        1
        for one, two in pairwise(lines)
        if not two.gap and two.indent + 1 < one.indent and two.text[0].islower()
    )
    return going_on >= _FEW_PAIRS


def _join_few(lines: list[Line]) -> list[Line]:
    """Join the lines of paragraphs on a page that has no long ones: too few to tell a column by."""
    starts = [place for place, line in enumerate(lines) if line.gap or not place]
    blocks = [lines[start:end] for start, end in pairwise([*starts, len(lines)])]
    broken = [block for block in blocks if len(block) > 1 and _is_broken(block)]
    pairs = sum(len(block) - 1 for block in broken)
    running_on = sum(1 for one, two in pairwise(lines) if _runs_on(one, two)) if pairs else 0
    if not pairs or pairs > _FEW_PAIRS or running_on > pairs:
        return lines  # verse
    return [line for block in blocks for line in ([_join(block)] if block in broken else block)]


def _runs_on(one: Line, two: Line) -> bool:
    """Say whether a sentence runs on into the next line, as it does in a poem too."""
    return not two.gap and one.words >= _FEW_WORDS and one.text[-1].isalpha() and two.text[0].islower()


def _is_broken(block: list[Line]) -> bool:
    """Say whether a sentence fills every line of a block but the last, and ends in that."""
    *full, last = block
    widest = max(len(line.text) for line in full)
    return (
        last.is_sentence
        and len(last.text) <= widest
        and (widest >= _COLUMN or (len(full) == 1 and last.words > 1))  # verse is narrow
        and all(4 * len(line.text) >= 3 * widest for line in full)
        and all(_is_broken_pair(one, two) for one, two in pairwise(block))
    )


def _is_broken_pair(one: Line, two: Line) -> bool:
    """Say whether a sentence that fills a line goes on in the next."""
    goes_on = two.text[0].islower() or two.text[0].isdigit() or two.text.startswith("I ")
    is_joined = one.text.rpartition(" ")[2] in JOINING and len(one.text) >= _COLUMN
    is_open = not one.is_sentence and one.text[-1] not in ",:"
    return one.words >= _FULL_WORDS and is_open and (goes_on or is_joined)


def _join(parts: list[Line]) -> Line:
    texts = [parts[0].text, *(part.text.removeprefix(">").lstrip() for part in parts[1:])]
    numbers = tuple(number for part in parts for number in part.numbers)
    joined = texts[0]
    for text in texts[1:]:
        joined = join_broken(joined, text)
    return Line(numbers, tuple(part.text for part in parts), joined, parts[0].gap, parts[0].indent)


def _is_cut(one: str, two: str) -> bool:
    """Say whether a word could have been broken at a line's end."""
    return one[-1] == "-" and one[-2:-1].isalpha() and two[0].islower()


def join_broken(one: str, two: str) -> str:
    """Join two lines of a paragraph; a word that was broken becomes whole."""
    if not _is_cut(one, two):
        return f"{one} {two}"
    return one + two if _HYPHENED.search(one[-20:]) else one[:-1] + two


def _column(lines: list[Line]) -> tuple[int, int] | None:
    """Return the column at which the page's prose was broken, or `None` if it was not.

    The second number is how long a line is at least that ends a sentence amid its paragraph.

    Text broken at a column has lines to which the next word would not have fitted; a poem, a menu or
    a list has not.
    """
    opens = _opens_indented(lines)
    titles = _titles(lines)
    pairs = [
        (one, two)
        for place, (one, two) in enumerate(pairwise(lines))
        if two.gap == 0
        and place not in titles
        and not (opens and two.indent >= _INDENT)  # there a paragraph ends, however long
    ]
    if not pairs:
        return None
    width = max(max(len(one.text), len(two.text)) for one, two in pairs)
    # A printed column has lines as different as verse has. But it breaks words.
    broken = [one for one, two in pairs if two.text[0].islower()]
    is_column = len(broken) >= _MANY_BROKEN and (
        any(_is_cut(one.text, two.text) for one, two in pairs) or _is_even(broken, pairs)
    )
    widest = max((len(one.text) for one in broken), default=0)
    if is_column and widest <= _COLUMN:
        narrow = widest * 3 // 4
        if _was_broken_at(narrow, lines, pairs, least=0.75, low=_NARROW):
            return narrow, narrow if _are_apart(lines, widest) else widest * 7 // 8
    if _was_broken_at(width, lines, pairs):
        return _loosened(width, lines, pairs)
    # Captions and lines of other kinds may be longer: what goes on in small letters was broken off for sure.
    width = widest
    widths = (width, width * 9 // 10) if width >= _LETTER else (width,)
    is_broken = len(broken) >= _MANY_BROKEN and any(
        _was_broken_at(one, lines, pairs, least=0.75) for one in widths
    )
    return _loosened(width, lines, pairs) if is_broken else _column_of_paragraphs(lines)


def _column_of_paragraphs(lines: list[Line]) -> tuple[int, int] | None:
    """Return the column of a page's paragraphs, few or among many titles, told by themselves, or `None`.

    Each stands in a block of its own, ends as a sentence does, and goes on in small letters somewhere. Nearly
    all of their lines are full, as those of verse are not.
    """
    pairs: list[tuple[Line, Line]] = []
    start = 0
    for place in range(1, len(lines) + 1):
        if place == len(lines) or lines[place].gap:
            inner = list(pairwise(lines[start:place]))
            if lines[place - 1].is_sentence and any(two.text[0].islower() for _, two in inner):
                pairs += inner
            start = place
    width = max((len(one.text) for one, _ in pairs), default=0)
    is_full = len(pairs) >= _FEW_PAIRS and all(one.words >= _FULL_WORDS for one, _ in pairs)
    is_broken = is_full and width >= _LETTER and _was_broken_at(width, lines, pairs, least=0.85)
    return (width, 0) if is_broken else None


def _titles(lines: list[Line]) -> set[int]:
    """Return the places of lines in blocks of titles."""
    found: set[int] = set()
    start = 0
    for place in range(1, len(lines) + 1):
        if place == len(lines) or lines[place].gap:
            if _are_titles(lines[start:place], is_block=True):
                found.update(range(start, place))
            start = place
    return found


def _is_even(broken: list[Line], pairs: list[tuple[Line, Line]]) -> bool:
    """Say whether lines are about as long as each other and end anywhere, not where one rests."""
    widest = max(len(one.text) for one in broken)
    inner = [one for one, _ in pairs if 2 * len(one.text) > widest]
    full = sum(1 for one in inner if 4 * len(one.text) >= 3 * widest)
    paused = sum(1 for one in inner if one.text[-1] in ".,;:!?—")
    joining = sum(1 for one in inner if one.text.rpartition(" ")[2] in JOINING)
    is_even = len(inner) >= 2 * _MANY_BROKEN and 10 * full >= 9 * len(inner)
    return is_even and 4 * paused <= len(inner) and 6 * joining >= len(inner)


def _loosened(width: int, lines: list[Line], pairs: list[tuple[Line, Line]]) -> tuple[int, int]:
    """Return a column with room at its end where sentences go on below lines that are shorter."""
    is_loose = any(two.text[0].islower() and not _overflows(one, two, width) for one, two in pairs)
    slack = width * 9 // 10
    if not is_loose or slack < _LETTER or not _was_broken_at(slack, lines, pairs, least=0.75):
        return width, 0
    return slack, slack if _are_apart(lines, width) else width


def _are_apart(lines: list[Line], width: int) -> bool:
    """Say whether blank lines part the paragraphs: none ends in the middle of a block."""
    ends = sum(1 for one, two in pairwise(lines) if two.gap and one.is_sentence)
    inner = [
        one
        for one, two in pairwise(lines)
        if not two.gap and one.is_sentence and len(one.text) < width * 2 // 3
    ]
    return ends >= _MANY_BROKEN - 2 and not inner


def _was_broken_at(
    width: int, lines: list[Line], pairs: list[tuple[Line, Line]], *, least: float = 0.6, low: int = 30
) -> bool:
    """Say whether lines end where the next word would have gone beyond a column, most of them at `least`."""
    if not low <= width <= 110:
        return False
    if sum(1 for line in lines if len(line.text) > 1.5 * width) > len(pairs) // 4:
        return False  # longer lines were not broken
    full = [(one, two) for one, two in pairs if _overflows(one, two, width)]
    going_on = sum(1 for _, two in full if not (two.text[0].isupper() or LIST_MARK.match(two.text)))
    # A page of short head lines has pairs too: they are not counted against prose that is wrapped.
    long_pairs = [
        pair for pair in pairs if len(pair[0].text) > width // 2 and not LIST_MARK.match(pair[1].text)
    ]
    # One pair alone proves nothing: a head's line may be followed by an address in small letters.
    least = max(least, 0.85) if _NARROW < low <= width < _LETTER else least
    return len(full) > 1 and len(full) >= least * len(long_pairs) and going_on >= 0.5 * len(full)


def _names_field(text: str) -> bool:
    """Say whether a line begins as `Section: News` does."""
    name, colon, _ = text.partition(": ")
    return bool(colon) and len(name) <= _FIELD and normal(name) in KEYS


def _overflows(one: Line, two: Line, width: int) -> bool:
    first_word = two.text.split(" ", 1)[0] if not two.text.startswith("> ") else two.text.split(" ", 2)[1]
    return len(one.text) + one.indent + 1 + len(first_word) > width


def _continues(before: list[Line], two: Line, width: int, closing: int) -> bool:
    """Say whether a line goes on with the sentence of the lines before."""
    one = before[-1]
    mark = LIST_MARK.match(two.text)
    # A list begins with 1, or at least with a colon: "... one for / 442. The rest" is none.
    if mark and mark.group()[0].isdigit() and not one.text.endswith((":", ".")):
        mark = mark if mark.group()[:-1].strip(".) ") == "1" or LIST_MARK.match(before[0].text) else None
    if two.gap or mark or two.text.startswith(">") != one.text.startswith(">"):
        return False
    if any(form.fullmatch(line.text) for line in (one, two) for form in (_RULED, _JUMP)):
        return False
    if _CREDIT.match(one.text) or _names_field(two.text):
        return False
    listed = LIST_MARK.match(before[0].text)
    hang = before[0].indent + listed.end() if listed else one.indent
    if two.indent >= 2 and two.indent > hang:
        return False
    return _overflows(one, two, width) and (len(one.text) >= closing or not one.is_sentence)
