"""Undo what the Internet Archive does to pages that are saved from it: its toolbar, its addresses."""

import re

_HOST = "web.archive.org"
_ADDRESS = re.compile(r"(?:(?:https?:)?//web\.archive\.org)?/web/\d{4,14}(?:[a-z]{2}_|\*)?/(?=https?:)")
_TOOLBAR = ("<!-- BEGIN WAYBACK TOOLBAR INSERT -->", "<!-- END WAYBACK TOOLBAR INSERT -->")


def as_on_its_site(text: str) -> str:
    """Return a page as its own site had it; lines keep their numbers.

    >>> as_on_its_site("<a href='https://web.archive.org/web/20090512im_/http://paper.example/a.gif'>")
    "<a href='http://paper.example/a.gif'>"
    """
    begin, end = text.find(_TOOLBAR[0]), text.find(_TOOLBAR[1])
    if 0 <= begin < end:
        text = f"{text[:begin]}{text.count(chr(10), begin, end) * chr(10)}{text[end:]}"
    elif _HOST not in text:
        return text
    return _ADDRESS.sub("", text)
