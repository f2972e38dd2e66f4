"""Plain text out of the small pieces of HTML that fields hold."""

import html
import re

_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
_ADDRESS = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}\.\w")


def plain(value: str) -> str:
    r"""Return a field's text on one line, without tags, references resolved.

    >>> plain(" Fish &amp;\n <em>chips</em> ")
    'Fish & chips'
    """
    if "<" in value:
        value = _TAG.sub("", value)
    return " ".join(html.unescape(value).split())


def has_address(text: str) -> bool:
    """Say whether an e-mail address stands in a text."""
    return "@" in text and _ADDRESS.search(text) is not None
