"""HTML from outside in, HTML of the allow-list out: a linear pass that refuses and prunes, then bleach."""

import io
from collections.abc import Mapping

import bleach
from lxml import etree

from . import policy
from .tokens import escape, escape_attribute
from .whitespace import without_unwanted


class MarkupRefused(ValueError):
    """HTML that is too large or too tangled to be cleaned in good time.

    `reason` is a code: `too-large`, `too-deep`, `too-many-elements` or `too-many-references`; `place` says
    where (`line 12`).
    """

    def __init__(self, reason: str, place: str) -> None:
        super().__init__(f"{reason} at {place}")
        self.reason = reason
        self.place = place


def sanitize(html: str) -> str:
    """Return `html` with elements, attributes and URLs of the allow-list only, tags balanced.

    Scripts, styles and the like go with their content; other elements go and leave their text. Time is
    linear in the length of `html`; raises `MarkupRefused` where that could not be kept.

    >>> sanitize('<p onclick="x()">Hi<script>alert(1)</script> <i>you</i></p>')
    '<p>Hi <em>you</em></p>'
    """
    if len(html) > policy.MAX_CHARACTERS:
        raise MarkupRefused("too-large", f"line {html.count(chr(10), 0, policy.MAX_CHARACTERS) + 1}")
    pruned = _prune(without_unwanted(html))
    # bleach's Cleaner keeps state and is not safe between threads: one for each call.
    cleaner = bleach.Cleaner(
        tags=policy.TAGS, attributes=policy.ATTRIBUTES, protocols=policy.PROTOCOLS, strip=True
    )
    cleaned: str = cleaner.clean(pruned)
    return cleaned


def _prune(html: str) -> str:
    """Rewrite HTML of any kind as balanced HTML in our names, or refuse it.

    bleach is quadratic on unclosed and on deeply nested elements, and on one text with very many `&`, so it
    must not see them. lxml is fed line by line to know where it is.
    """
    pruner = _Pruner()
    parser = etree.HTMLParser(target=pruner, remove_comments=True, remove_pis=True)
    parser.feed("<html><body>")
    for line in io.StringIO(html):
        pruner.line += 1
        parser.feed(line)
    parser.close()
    return "".join(pruner.out)


class _Pruner:
    """The target of lxml's parser: takes its events, writes what stays, refuses what is too much."""

    def __init__(self) -> None:
        self.out: list[str] = []
        self.line = 0
        self._depth = 0
        self._elements = 0
        self._ampersands = 0
        self._dropped_at = 0  # the depth of the outermost element being dropped; 0: none is

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        self._depth += 1
        self._elements += 1
        self._ampersands = 0
        if self._depth > policy.MAX_DEPTH:
            self._refuse("too-deep")
        if self._elements > policy.MAX_ELEMENTS:
            self._refuse("too-many-elements")
        if self._dropped_at or tag in policy.DROPPED:
            self._dropped_at = self._dropped_at or self._depth
            return
        name = policy.RENAMED.get(tag, tag)
        if name in policy.TAGS:
            kept = [
                f' {key}="{escape_attribute(attributes[key])}"'
                for key in policy.ATTRIBUTES.get(name, ())
                if key in attributes
            ]
            self.out.append(f"<{name}{''.join(kept)}>")

    def end(self, tag: str) -> None:
        self._ampersands = 0
        name = policy.RENAMED.get(tag, tag)
        if not self._dropped_at and name in policy.TAGS and name not in policy.VOID:
            self.out.append(f"</{name}>")
        if self._depth == self._dropped_at:
            self._dropped_at = 0
        self._depth -= 1

    def data(self, text: str) -> None:
        if self._dropped_at:
            return
        self._ampersands += text.count("&")
        if self._ampersands > policy.MAX_AMPERSANDS_IN_A_RUN:
            self._refuse("too-many-references")
        self.out.append(escape(without_unwanted(text)))

    def close(self) -> None:
        """End the parse: lxml asks for it."""

    def _refuse(self, reason: str) -> None:
        raise MarkupRefused(reason, f"line {self.line}")
