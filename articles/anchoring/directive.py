"""The part of an address that has a browser find words in a page by itself, and scroll to them."""

import re
from urllib.parse import quote

# Letters up to which it holds the whole quote, and words from either end that it holds otherwise.
_WHOLE = 100
_ENDS = 4
# As browsers part words: signs inside a word or a number do not end it.
_WORD = re.compile(r"\w+(?:['’.,:]\w+)*")


def text_directive(text: str, start: int, end: int) -> str:
    """Return the text directive (`:~:text=…`, W3C text fragments) of the passage `[start, end)` of `text`.

    Offsets are code points. A long quote, or one of several blocks, is given by its first and last words; one
    that stands in the text more than once has the word before it. Browsers find whole words alone, and go
    back to the top of the page when there is nothing to find: so a word that is cut in two is given whole.

    >>> text_directive("Fish, then more fish and chips", 21, 24), text_directive("so, so", 4, 6)
    (':~:text=and', ':~:text=so%2C-,so')
    """
    start, end = _whole_words(text, start, end)
    exact = text[start:end]
    lines = exact.split("\n")
    ends = [exact]
    # Browsers look for either end inside one block.
    if len(lines) > 1 or (len(exact) > _WHOLE and len(exact.split()) >= 2 * _ENDS):
        ends = [" ".join(lines[0].split()[:_ENDS]), " ".join(lines[-1].split()[-_ENDS:])]
    line = text.rfind("\n", 0, start) + 1
    before = text[line:start].split()[-1:] if text.count(exact) > 1 else []
    lead = "".join(f"{_encoded(word)}-," for word in before)
    return f":~:text={lead}{','.join(map(_encoded, ends))}"


def _whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    """Widen a passage to the ends of the words in which it begins and ends."""
    return _word_around(text, start)[0], _word_around(text, end)[1]


def _word_around(text: str, place: int) -> tuple[int, int]:
    """Return the span of the word inside which a place is; between words, the place alone."""
    # No word has a space in it, so what lies beyond the nearest ones need not be read.
    left = right = place
    while left > 0 and not text[left - 1].isspace():
        left -= 1
    while right < len(text) and not text[right].isspace():
        right += 1
    spans = (word.span() for word in _WORD.finditer(text, left, right))
    return next(((first, after) for first, after in spans if first < place < after), (place, place))


def _encoded(words: str) -> str:
    """Hyphens and commas part a directive and must not stand in its words."""
    return quote(words, safe="").replace("-", "%2D")
