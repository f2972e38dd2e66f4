"""What a passage says and what stands around it, as the W3C text quote selector has it."""

from dataclasses import dataclass

from .passage import Passage

CONTEXT = 32


@dataclass(frozen=True, slots=True)
class Quote:
    """The exact words of a passage, and what stands just before and after them."""

    exact: str
    prefix: str
    suffix: str


def quote_of(text: str, start: int, end: int, *, context: int = CONTEXT) -> Quote:
    """Return the quote of `[start, end)` in `text` with up to `context` code points on either side.

    Raises `ValueError` unless `0 <= start < end <= len(text)`.

    >>> quote_of("Fish and chips", 5, 8, context=3)
    Quote(exact='and', prefix='sh ', suffix=' ch')
    """
    if not 0 <= start < end <= len(text):
        raise ValueError(f"no passage [{start}, {end}) in a text of {len(text)}")
    return Quote(text[start:end], text[max(start - context, 0) : start], text[end : end + context])


def stands(text: str, start: int, end: int, exact: str) -> bool:
    """Say whether exactly these words stand at `[start, end)` of `text`; nothing is searched for.

    >>> stands("Fish and chips", 5, 8, "and"), stands("Fish and chips", 5, 9, "and")
    (True, False)
    """
    return 0 <= start < end <= len(text) and end - start == len(exact) and text.startswith(exact, start)


def tidy(text: str, start: int, end: int) -> Passage | None:
    r"""Return the passage `[start, end)` within `text` and without white space at its ends.

    The line feeds between blocks count as white space, so a selection that reaches into the next block
    without taking a letter of it ends with the block before. None when nothing is left.

    >>> tidy("Fish \nand chips", 0, 6)
    Passage(start=0, end=4)
    """
    start, end = max(start, 0), min(end, len(text))
    words = text[start:end] if start < end else ""
    stripped = words.strip()
    if not stripped:
        return None
    begin = start + len(words) - len(words.lstrip())
    return Passage(begin, begin + len(stripped))
