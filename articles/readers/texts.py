"""Plain text out of what fields hold: with tags or without, with references or without."""

import html
import re

from articles.readers.decoding import clean_line, repair

_TAG = re.compile(r"</?[a-zA-Z!][^<>]*>")
_BLOCK = re.compile(r"</?(?:p|br|div|h[1-6]|li|ul|ol|blockquote|tr|figcaption)\b[^<>]*>", re.IGNORECASE)
_MARKUP = re.compile(
    r"</?(?:p|br|div|h[1-6]|ul|ol|li|blockquote|a|em|strong|b|i|u|span|img|figure|table|section|article|hr)"
    r"(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)
_BLANK_LINES = re.compile(r"\n[ \t]*\n\s*")
_CUT = re.compile(
    r"(?:\[\s?(?:…|\.\.\.)\s?\]"
    r"|\(more…?\)"
    r"|\b(?:continue reading|keep reading|read (?:more|on|the (?:rest|full|whole)\b[\w ]{0,40})"
    r"|seguir leyendo|leer más)\b"
    r"[^.!?]{0,200})[\s→»›>]*$",
    re.IGNORECASE,
)
_END = 400  # characters at the end of a text in which a sign that it was cut may stand
_EMAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+")


def plain(value: str) -> str:
    r"""Return a field's text on one line, without tags, references resolved, mojibake repaired.

    >>> plain(" Fish &amp;\n <em>chips</em> ")
    'Fish & chips'
    """
    if "<" in value:
        value = _TAG.sub("", _BLOCK.sub(" ", value))
    if "&" in value:
        value = html.unescape(value)
    return " ".join(clean_line(" ".join(value.split())).split())


def has_markup(text: str) -> bool:
    """Say whether a text is HTML rather than plain text that may hold a `<`."""
    return "<" in text and _MARKUP.search(text) is not None


def paragraphs_of(text: str) -> list[str]:
    r"""Return the paragraphs of plain text: what blank lines part, or else each line.

    >>> paragraphs_of("One\ntwo\n\nThree"), paragraphs_of("One\nTwo")
    (['One\ntwo', 'Three'], ['One', 'Two'])
    """
    text = repair(text.replace("\r\n", "\n").replace("\r", "\n")).strip()
    parts = _BLANK_LINES.split(text) if _BLANK_LINES.search(text) else text.split("\n")
    cleaned = ("\n".join(clean_line(line).strip() for line in part.strip().split("\n")) for part in parts)
    return [part for part in cleaned if part.strip()]


def is_cut(text: str) -> bool:
    """Say whether a text ends as the beginning of a longer one does: `[…]`, `Continue reading`.

    >>> is_cut("The trays came. [&hellip;]"), is_cut("They like to read more.")
    (True, False)
    """
    return _CUT.search(plain(text[-_END:])) is not None


def begins(body: str, excerpt: str) -> bool:
    """Say whether an excerpt is no more than the beginning of a body."""
    start = re.sub(r"\W+", "", _CUT.sub("", excerpt)).casefold()
    # White space and tags take room too.
    return bool(start) and re.sub(r"\W+", "", plain(body[: 4 * len(excerpt) + 2_000])).casefold().startswith(
        start
    )


def has_email(text: str) -> bool:
    """Say whether an e-mail address stands in a text."""
    return "@" in text and _EMAIL.search(text) is not None


def without_emails(text: str) -> str:
    """Return a text without the e-mail addresses in it."""
    return _EMAIL.sub("", text) if "@" in text else text
