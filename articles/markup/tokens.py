"""The stored form of a body as tokens, and how text and attributes are escaped in it.

In a stored body `<` opens a tag and nothing else, `>` closes it and nothing else, and only `&amp;`, `&lt;`
and `&gt;` are escaped in text (attributes know `&quot;` too). So one linear expression tells tags from
text.
"""

import re
from typing import Final

TAG: Final = re.compile(r"(<[^>]*>)")


def split(html: str) -> list[str]:
    r"""Return the tokens of a stored body: text at even places (may be empty), tags at odd ones.

    >>> split("<p>a<br>\nb</p>")
    ['', '<p>', 'a', '<br>', '\nb', '</p>', '']
    """
    return TAG.split(html)


def escape(text: str) -> str:
    """Escape text for a text node."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def escape_attribute(value: str) -> str:
    """Escape text for an attribute between double quotes."""
    return escape(value).replace('"', "&quot;")


def unescape(text: str) -> str:
    """Return the characters that a text token stands for."""
    if "&" not in text:
        return text
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def length(text: str) -> int:
    """Return how many code points a text token stands for: `&amp;` is one, and so are `&lt;` and `&gt;`."""
    if "&" not in text:
        return len(text)
    return len(text) - 3 * text.count("&") - text.count("&amp;")


def is_inline(tag: str) -> bool:
    """Say whether a tag token belongs to an inline element or a line break, not to a block."""
    return _INLINE.match(tag) is not None


_INLINE: Final = re.compile(r"</?(?:a|em|strong|code|sub|sup|s|br|mark)[ >]")
