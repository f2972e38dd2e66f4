"""A body away from its page: its addresses made whole."""

import re
from urllib.parse import urljoin

from .tokens import TAG, escape_attribute, unescape

_ADDRESS = re.compile(r' (href|src)="([^"]*)"')


def absolute(html: str, base: str) -> str:
    """Return a stored body with every address made absolute, as seen from the page at `base`.

    >>> absolute('<p><a href="/about/">Us</a></p>', "https://news.example.org/articles/trays/")
    '<p><a href="https://news.example.org/about/">Us</a></p>'
    """

    def whole(match: re.Match[str]) -> str:
        written = unescape(match[2].replace("&quot;", '"'))
        try:
            address = urljoin(base, written)
        except ValueError:
            # No address at all, such as `http://[`: it leads nowhere from here either.
            return match[0]
        return f' {match[1]}="{escape_attribute(address)}"'

    pieces = TAG.split(html)
    pieces[1::2] = [_ADDRESS.sub(whole, tag) for tag in pieces[1::2]]
    return "".join(pieces)
