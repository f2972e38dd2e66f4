"""White space and characters that have no place in a text."""

import re
from typing import Final

# NUL and the other control characters but tab and line feed, lone surrogates, the byte order mark, what is no
# character at all, and the two that override the direction of letters, with which words can be made to read
# as others. Joiners and the marks and isolates that Arabic, Hebrew and emoji need are kept.
_UNWANTED: Final = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufeff\ufffe\uffff\u202d\u202e]"
)
_LINE_ENDS: Final = re.compile(r"\r\n?|[\x0b\x0c]")
_RUN: Final = re.compile(r"[ \t\n\x85\u2028\u2029]+")
_INVISIBLE: Final = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060"))


def without_unwanted(text: str) -> str:
    r"""Return `text` with plain line ends and without control characters, lone surrogates and overrides.

    >>> without_unwanted("a\r\nb\x00\ud800 \u202egnp")
    'a\nb gnp'
    """
    # What is printable all through has none of them: a quick look that spares most texts the patterns.
    return text if text.isprintable() else _UNWANTED.sub("", _LINE_ENDS.sub("\n", text))


def collapse(text: str) -> str:
    r"""Return `text` with every run of spaces, tabs and line ends as one space; no-break spaces stay.

    >>> collapse("a \n\t b\n")
    'a b '
    """
    is_single = "  " not in text and text.isprintable()
    return text if is_single else _RUN.sub(" ", text)


def is_blank(text: str) -> bool:
    """Say whether a reader would see nothing of `text`."""
    seen = text.strip()
    return not seen or (not seen[0].isalnum() and not seen.translate(_INVISIBLE).strip())
