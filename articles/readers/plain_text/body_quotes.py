"""Pull quotes amid a story: words of it that are set apart once more, with whose they are or without."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from articles.readers.plain_text.draft import Draft
from articles.readers.plain_text.lines import LIST_MARK, SENTENCE_END, Line, line_key
from articles.readers.plain_text.words.names import is_name

_LONGEST, _ROWS = 60, 6  # words of a pull quote, and the lines that it is set in
# Pull quotes of a page; lines and characters of a story that has any.
_MOST, _LINES, _SIZE = 40, 1_500, 400_000
_WIDEST = 1_000  # characters of one line
_SHOWN, _ROLE = 14, 5  # words of a line that tells whose the words are, and of a role below it
# Words that a pull quote has at least, by what shows it: where the story has them anywhere, and where it
# has them between marks of quotation. Unsigned and without a stop it could be a subhead of what follows.
_FEWEST = {"signed": (3, 3), "dashed": (6, 3), "named": (99, 4), "ended": (99, 4), "open": (99, 4)}
_SPLICED = 6  # words of one that is put together of pieces
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*|\n")
_ASCII_WORD = re.compile(r"[a-z0-9]+(?:'[a-z0-9]+)*|\n")  # the same in small letters, and quicker
_WHO = r"(?P<who>[A-ZÀ-Þ][^?!]{1,100})"
_DASHED = re.compile(rf"(?:[-–—~―]{{1,3}}|\|)\s*{_WHO}")
_SIGNED = re.compile(
    r"(?P<said>.{8,}?)(?:\s*[–—―]\s*|\s+(?:--?|~|\|)\s*|(?P<close>(?<=[”\"»])[,\s]\s*(?:said |says )?))"
    rf"{_WHO}"
)
_SIGNS = re.compile('[-–—―~|”"»]')  # one of these is in every line that is signed
_BEHIND_NAME = re.compile(r"[,|(]| [-–—] ")
_MARKED = re.compile(r"[>\s]*(?:[“\"«„‘]|'(?=[A-ZÀ-Þ])).+[”\"»“’'][.,]?")
_SAID = re.compile(r"[“\"«„]([^“”\"«»„]+)|‘([^‘]+?)(?:’(?!\w)|$)")
_PIECE = re.compile(r"\.\.\.|…|\[[^\]]*\]|[.!?;,:–—]+(?=[\s\"”]|$)")


@dataclass(slots=True)
class _Quotation:
    """What could be a pull quote: its text, the place behind it, what shows it."""

    said: str
    end: int
    shown: str


def clear_quotes(draft: Draft, lines: list[Line]) -> None:
    """Take pull quotes out of the story below the head: their words stand in a longer line of it too.

    What the line below them tells of who said so goes along. A quotation that stands nowhere else stays.
    """
    story = [line for line in lines if not line.fate]
    if len(story) > _LINES or sum(len(line.text) for line in story) > _SIZE:
        return
    page = _words("\n".join([line.key or line_key(line.text) for line in story]))
    texts = page.split("\n")
    place = taken = 0
    while place < len(story) and taken < _MOST:
        found = next(
            (one.end for one in _quotations(story, place) if _is_again(one, place, page, texts, story)),
            place,
        )
        for line in story[place:found]:
            draft.remove(line, "pull-quote", "repeats-story")
        taken += found > place
        place = max(found, place + 1)


def _quotations(story: list[Line], place: int) -> Iterator[_Quotation]:
    first = story[place]
    if first.words > _LONGEST + _SHOWN or len(first.text) > _WIDEST or LIST_MARK.match(first.text):
        return
    signed = _SIGNED.fullmatch(first.text) if _SIGNS.search(first.text) else None
    if signed is not None and len(signed["who"].split()) <= _SHOWN and _tells_who(signed):
        is_marked = _MARKED.fullmatch(signed["said"].strip()) is not None
        yield _Quotation(signed["said"], place + 1, "signed" if is_marked else "dashed")
    text = ""
    for end in range(place + 1, min(len(story), place + _ROWS) + 1):
        if end > place + 1 and story[end - 1].gap:
            return
        text = f"{text} {story[end - 1].text}".lstrip()
        if text.count(" ") >= _LONGEST:
            return
        is_marked = _MARKED.fullmatch(text) is not None
        behind, is_dashed = _behind_name(story, end)
        if behind > end:
            yield _Quotation(text, behind, "signed" if is_marked else "dashed" if is_dashed else "named")
        is_apart = end == place + 1 or (first.gap > 0 and (end == len(story) or story[end].gap > 0))
        if place > 0 and end < len(story) and is_apart:
            yield _Quotation(text, end, "ended" if SENTENCE_END.search(text[-8:]) else "open")


def _tells_who(signed: re.Match[str]) -> bool:
    """Say whether what stands behind a quotation is whose it is: a name, or a few words behind a dash."""
    if SENTENCE_END.search(signed["who"][-8:]) and signed["close"] is not None:
        return False
    is_short = len(signed["who"].split()) < _ROLE and signed["close"] is None
    return is_name(_name_in(signed["who"])) or is_short


def _name_in(text: str) -> str:
    return _BEHIND_NAME.split(text)[0].strip()


def _behind_name(story: list[Line], place: int) -> tuple[int, bool]:
    """Return the place behind what tells whose words stand above: a name, a role. And whether a dash does."""
    line = story[place] if place < len(story) else None
    if line is None or line.words > _SHOWN:
        return place, False
    dashed = _DASHED.fullmatch(line.text)
    below = story[place + 1] if place + 1 < len(story) else None
    if dashed and below is not None and not below.gap and below.text.startswith(f"{line.text[0]} "):
        return place, False  # the next item of a list
    if dashed is None and not is_name(_name_in(line.text)):
        return place, False
    role = story[place + 1] if place + 1 < len(story) else None
    if role is not None and not role.gap and role.words <= _ROLE and not role.is_sentence:
        is_last = place + 2 == len(story) or story[place + 2].gap > 0
        return place + 1 + is_last, dashed is not None
    return place + 1, dashed is not None


def _is_again(one: _Quotation, place: int, page: str, texts: list[str], story: list[Line]) -> bool:
    """Say whether a quotation's words stand in another, longer line of the story.

    `page` are the words of all of it, and `texts` those of each line.
    """
    is_line = one.said == story[place].text
    words = texts[place] if is_line else _bare(one.said)
    size = words.count(" ") - 1
    anywhere, said = _FEWEST[one.shown]
    if size < min(anywhere, said):
        return False
    own = "\n".join(texts[place : one.end])
    pieces: list[str] = []
    for piece in _pieces(one.said) if one.shown != "open" and size >= _SPLICED else [words]:
        if page.count(piece) == own.count(piece):
            return False  # nothing else has it: most are sentences of the story that stand there once
        pieces.append(piece)
    for spot, text in enumerate(texts[:place] if one.shown == "open" else texts):
        if place <= spot < one.end or _is_glued(one.said, story[spot].text):
            continue
        if words in text and (len(text) > len(words) or one.shown == "signed"):
            if size >= anywhere or _is_said(words, story[spot].text):
                return True
        elif len(pieces) > 1 and len(text) > len(words) and _holds_in_order(text, pieces):
            return True
    return False


def _pieces(said: str) -> Iterator[str]:
    """Yield what a quotation could be put together of."""
    start = 0
    for mark in _PIECE.finditer(said):
        if (piece := _bare(said[start : mark.start()])).strip():
            yield piece
        start = mark.end()
    if (piece := _bare(said[start:])).strip():
        yield piece


def _is_glued(said: str, text: str) -> bool:
    """Say whether words stand at the end of a line without a space before: a caption that was run into it."""
    return text.endswith(said) and not text[: -len(said)][-1:].isspace()


def _holds_in_order(text: str, pieces: list[str]) -> bool:
    place = 0
    for piece in pieces:
        found = text.find(piece, place)
        if found < 0:
            return False
        place = found + len(piece) - 1
    return True


def _is_said(words: str, text: str) -> bool:
    """Say whether the words stand between marks of quotation in a line."""
    return any(words in _bare("".join(said.groups(""))) for said in _SAID.finditer(text))


def _bare(text: str) -> str:
    """Return the words of a text, in small letters and with a space around each."""
    return _words(line_key(text))


def _words(key: str) -> str:
    word = _ASCII_WORD if key.isascii() else _WORD
    words = word.findall(key.replace("ʼ", "'"))
    return f" {' '.join(words)} "
