"""Players, and pages that are shown in a frame, become links to what they show."""

import html
import re

_TAG = re.compile(r"</?(?:iframe|video|audio|source|embed|object|param)(?=[\s/>])([^<>]*)>", re.IGNORECASE)
_SOURCE = re.compile(r"""\b(?:data-src|src|data)\s?=\s?["']?((?:https?:)?//[^\s"'<>]+)""", re.IGNORECASE)

_EMBED = re.compile(r"""(wp-block-embed__wrapper["'][^<>]*>)\s*(https?://[^\s<>"']+)\s*(?=<)""")


def with_links(body: str) -> str:
    """Return HTML with a link in the place of each player or frame whose address is known.

    >>> with_links('<iframe src="//example.org/poll"></iframe>')
    '<a href="https://example.org/poll">https://example.org/poll</a>'
    """
    body = _EMBED.sub(r'\1<a href="\2">\2</a>', body)
    return _TAG.sub(_link, body)


def _link(tag: re.Match[str]) -> str:
    found = _SOURCE.search(tag[1])
    if not found:
        return ""
    address = html.unescape(found[1])
    address = html.escape(f"https:{address}" if address.startswith("//") else address)
    return f'<a href="{address}">{address}</a>'
