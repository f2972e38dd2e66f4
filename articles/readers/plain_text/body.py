"""From the lines of a story to its blocks: paragraphs, subheads, quotations, lists, stanzas."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import groupby

from articles.readers.document import Block
from articles.readers.plain_text.lines import LIST_MARK, NOTES, Line, line_key
from articles.readers.plain_text.tail.signatures import closes_letter
from articles.readers.plain_text.words.bylines import parse_byline
from articles.readers.plain_text.words.names import is_name

_BULLET = re.compile(r"(?:[•●▪◦‣∙■○]\s*|·\s+)(?=\S)")
_HEADING = re.compile(r"#{1,6}\s+(?=\S)")
_SPEAKER = re.compile(r"^(?:Q|A|P|R|Question|Answer|Pregunta|Respuesta)\s*[:.]\s")
_SPOKEN = re.compile(r"[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,2}: (?=\S)")
_CLOSED = re.compile(r"[.!…:;,][\"”¨´’'»)\]]*$|[\"”¨»—–-]$")
# A pull quote ends as a sentence inside its marks; a quotation for a subhead does not.
_QUOTED_TITLE = re.compile(r"[“\"«‘'](?=[A-ZÀ-Þ¿¡])(?:[^\W_][\w’']*[ ,:-]{1,2}){1,9}[^\W_][\w’']*[”\"»’']")
_WORK = re.compile(r"[“\"][^“”\"]{2,80},[”\"] (?P<author>[^,.:;]{4,40})")  # “Passing,” Nella Larsen
_SAID_BEFORE = re.compile(
    r"[a-zà-ÿ]{2}[.!] [“\"¿]?[A-ZÀ-Þ].*\?$"
)  # an answer that asks something in its turn
# A place and its address, above what is told of it: `The Corner Cup, 12 Mill St.`
_PLACE = re.compile(
    r"[A-ZÀ-Þ][^.,]{2,40}, \d{1,5} (?:[A-Z\d][\w.]* ){1,3}(?:St|Ave|Blvd|Rd|Dr|Ln|Pl|Hwy|Ct)\."
)
_LONE_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_FEWEST_YEARS, _PEOPLE = 3, 3
_PART = re.compile(r"[IVX]{1,5}\.")  # of a story in several: `II.`
_TITLE = 3  # words of a title in one block with what is told below it: `Virgo`
_TALLY = re.compile(r"\d[-–]\d+[-–]\d")  # `Marlow: 3-10-0-6`, no subhead
_RATING = re.compile(
    r"(?:(?:our|overall|my|final) )?(?:rating|score|grade|verdict)s?\s*:\s*(?:[\d★☆⭐½]|[a-f][+-]?$)",
    re.IGNORECASE,
)
_ADDRESSED = re.compile(r"^(?:dear|to) .{2,60}[,:]$", re.IGNORECASE)
_CLASS_OF = re.compile(r" \([^()]{2,12}\)$")  # of whoever finishes school, behind a name: `(’21)`
_OPENING_QUOTE = "“\"„¨`«‘'—–"


def build_blocks(lines: list[Line], *, is_dense: bool = False) -> list[Block]:
    """Return the story's blocks. `gap` tells which lines were one block on the page.

    `is_dense`: the page has no blank lines at all, so that each line of prose is a paragraph.
    """
    groups = list(_groups(lines))
    said = [line for line in lines if not LIST_MARK.match(line.text)]
    if is_dense and 2 * sum(line.is_sentence for line in said) >= len(said):
        groups = [[line] for line in lines]
    by_line = any(len(group) > 1 and _are_paragraphs(group) for group in groups)
    blocks: list[Block] = []
    for group in groups:
        is_told = (by_line and _are_told(group)) or _are_paragraphs(group)
        for part in _parts(group):
            blocks.extend(_group_blocks(part, by_line=is_told))
    _settle_lists(blocks)
    return _with_subheads(blocks)


def _groups(lines: list[Line]) -> Iterator[list[Line]]:
    """Yield the blocks of the page that blank lines part, whatever was taken out of their midst."""
    group: list[Line] = []
    for line in lines:
        if group and line.gap:
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _parts(group: list[Line]) -> Iterator[list[Line]]:
    """Yield the lines of a block that stand right below each other: nothing between them was taken out."""
    start = 0
    for place in range(1, len(group) + 1):
        if place == len(group) or group[place].numbers[0] != group[place - 1].numbers[-1] + 1:
            yield group[start:place]
            start = place


def _are_paragraphs(group: list[Line]) -> bool:
    """Say whether lines right below each other are too long for verse."""
    longest = max(len(line.text) for line in group)
    said = [line for line in group if not (_ADDRESSED.search(line.text) or closes_letter(line.text))]
    return longest > 110 or (longest > 80 and _are_told(said))


def _are_told(group: list[Line]) -> bool:
    """Say whether lines are sentences, but for short titles, each above what is told below it."""
    titles = [place for place, line in enumerate(group) if not line.is_sentence]
    return all(
        group[place].words <= _TITLE
        and place + 1 < len(group)
        and group[place + 1].is_sentence
        and group[place + 1].words > group[place].words
        for place in titles
    )


def _group_blocks(group: list[Line], *, by_line: bool) -> list[Block]:
    """Cut a block of the page into the story's: list items, quoted lines, paragraphs or one stanza.

    `by_line`: its lines are paragraphs.
    """
    by_line = by_line or any(len(line.numbers) > 1 for line in group)  # wrapped: no verse
    if by_line or any(_SPEAKER.match(line.text) for line in group):
        return [_line_block(line) for line in group]
    lines = [_line_block(line) for line in group]
    blocks: list[Block] = []
    for kind, run in groupby(lines, key=lambda block: block.kind):
        if kind == "li":
            blocks.extend(run)
        else:
            blocks.append(Block(kind, "\n".join(block.text for block in run)))
    return blocks


def _line_block(line: Line) -> Block:
    text = line.text
    if text.startswith(">"):
        return Block("blockquote", text.lstrip("> ") or text)
    heading = _HEADING.match(text)
    if heading:
        return Block("h2", text[heading.end() :])
    if _BULLET.match(text):
        return Block("li", _BULLET.sub("", text, count=1))
    if LIST_MARK.match(text):
        return Block("li", text)  # its mark comes off once it is known to be a list
    return Block("p", text)


def _settle_lists(blocks: list[Block]) -> None:
    """Let a single "1. ..." or "- ..." be a paragraph: only lines in a row make a list."""
    for place, block in enumerate(blocks):
        mark = LIST_MARK.match(block.text) if block.kind == "li" else None
        if mark is None:
            continue
        near = [blocks[other] for other in (place - 1, place + 1) if 0 <= other < len(blocks)]
        listed = any(other.kind == "li" for other in near)
        introduced = place > 0 and blocks[place - 1].text.endswith(":")
        if listed or (introduced and not mark.group()[0].isdigit()):
            blocks[place] = Block("li", block.text[mark.end() :])
        else:
            blocks[place] = Block("p", block.text)


def _with_subheads(blocks: list[Block]) -> list[Block]:
    """Turn short lines that introduce text into subheads.

    Two in a row are a chapter and its first subhead; three are a list without marks.
    """
    stanzas = sum(1 for block in blocks if "\n" in block.text)
    is_poem = stanzas * 2 >= len(blocks) and stanzas > 0
    speakers = _speakers(block.text for block in blocks)
    years = [block.text for block in blocks if block.kind == "p" and _LONE_YEAR.fullmatch(block.text)]
    are_titles = len(years) >= _FEWEST_YEARS and len(set(years)) == len(years)
    result: list[Block] = []
    # Stars and rules below a rating are no text that it could introduce.
    worded = max((place for place, block in enumerate(blocks) if _has_words(block)), default=0)
    for is_title, run in groupby(
        blocks,
        key=lambda block: (
            (are_titles and block.text in years)
            or (_is_short_title(block) and not block.text.startswith(speakers))
        ),
    ):
        group = list(run)
        ends_story = len(result) + len(group) > worded
        if is_title and len(group) <= 2 and not is_poem and not ends_story:
            group = [Block("h2", block.text) for block in group]
        result.extend(group)
    return [
        Block("p", one.text)
        if one.kind == "h2"
        and place
        and (_greets(result[place - 1]) or _signs_letter(*result[place : place + 2]))
        else one
        for place, one in enumerate(result)
    ]


def _greets(block: Block) -> bool:
    """Say whether a paragraph is a letter's `Dear Heron,`: what stands below it is the letter's."""
    return (
        block.kind == "p" and _ADDRESSED.search(block.text) is not None and block.text[:4] in {"Dear", "DEAR"}
    )


def _lists_people(text: str) -> bool:
    """Say whether a line names several people, as lists of winners or students do below each heading."""
    byline = parse_byline(text) if text.count(",") >= _PEOPLE - 2 else None
    return byline is not None and len(byline.people) >= _PEOPLE


def _signs_letter(name: Block, below: Block) -> bool:
    """Say whether a name stands between two letters: below it the next one begins."""
    return _ADDRESSED.search(below.text) is not None and is_name(_CLASS_OF.sub("", name.text))


def _speakers(texts: Iterable[str]) -> tuple[str, ...]:
    """Return what stands before the words of those who speak in turns: `OHS: ` for the paper that asks."""
    said = Counter(found.group() for text in texts if (found := _SPOKEN.match(text)))
    return tuple(speaker for speaker, count in said.items() if count > 1)


def _has_words(block: Block) -> bool:
    return any(map(str.isalpha, block.text))


def _is_short_title(block: Block) -> bool:
    text = block.text
    if block.kind != "p" or "\n" in text or len(text) > 100 or text.count(" ") > 13:
        return False
    work = _WORK.fullmatch(text)
    if _QUOTED_TITLE.fullmatch(text) or _PART.fullmatch(text) or (work and is_name(work["author"])):
        return True
    if _SAID_BEFORE.search(text) or ("," in text and closes_letter(text)):
        return False
    if (
        text[0] in _OPENING_QUOTE
        or line_key(text).startswith(NOTES)
        or _SPEAKER.match(text)
        or (_CLOSED.search(text) and not _PLACE.fullmatch(text))
        or not any(mark.isalpha() for mark in text)
        or _TALLY.search(text)
        or _RATING.match(text)
        or "://" in text
        or _lists_people(text)
    ):
        return False
    return not (text[0].islower() and not text.endswith("?"))
