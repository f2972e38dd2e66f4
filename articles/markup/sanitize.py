"""HTML from outside in, HTML of the allow-list out: a linear pass that refuses and prunes, then bleach."""

import io
from collections.abc import Mapping

import bleach
from lxml import etree

from . import policy
from .tokens import escape, escape_attribute
from .whitespace import without_unwanted

_BORDER = "<div></div>"
_CHUNK = 500  # pieces of HTML that bleach sees at once, if it can be helped


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

    Scripts, styles and the like go with their content; other elements go and leave their text. Where a block
    stood that we do not know, an empty `div` marks its ends. Idempotent for what is stored; of a soup of
    tags a second pass may move a border. Time is linear in the length of `html`; raises `MarkupRefused`
    where that could not be kept.

    >>> sanitize('<p onclick="x()">Hi<script>alert(1)</script> <i>you</i></p>')
    '<p>Hi <em>you</em></p>'
    """
    refuse_too_large(html)
    # bleach's Cleaner keeps state and is not safe between threads: one for each call.
    cleaner = bleach.Cleaner(
        tags=policy.TAGS, attributes=policy.ATTRIBUTES, protocols=policy.PROTOCOLS, strip=True
    )
    return "".join([cleaner.clean(chunk) for chunk in _prune(without_unwanted(html))])


def refuse_too_large(html: str) -> None:
    """Raise `MarkupRefused` at the line where HTML passes what a body may have."""
    if len(html) > policy.MAX_CHARACTERS:
        raise MarkupRefused("too-large", f"line {html.count(chr(10), 0, policy.MAX_CHARACTERS) + 1}")


def _prune(html: str) -> list[str]:
    """Rewrite HTML of any kind as balanced HTML in our names, cut between blocks, or refuse it.

    bleach is quadratic on unclosed and on deeply nested elements, on siblings with elements in them, and on
    one text with very many escaped characters, so it must not see many of them at once. lxml is fed line by
    line to know where it is.
    """
    pruner = _Pruner()
    parser = etree.HTMLParser(target=pruner, remove_comments=True, remove_pis=True)
    parser.feed("<html><body>")
    for line in io.StringIO(html):
        pruner.line += 1
        parser.feed(line)
    parser.close()
    return [*pruner.chunks, "".join(pruner.out)]


class _Pruner:
    """The target of lxml's parser: takes its events, writes what stays, refuses what is too much."""

    def __init__(self) -> None:
        self.chunks: list[str] = []
        self.out: list[str] = []
        self.line = 0
        self._children = [0]  # how many each open element has had so far, outermost first
        self._kept = 0  # how many of the open elements were written
        self._elements = 0
        self._escaped = 0
        self._escaped_in_a_run = 0
        self._dropped_at = 0  # the depth of the outermost element being dropped; 0: none is

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        self._children[-1] += 1
        self._children.append(0)
        self._elements += 1
        self._escaped_in_a_run = 0
        self._refuse_if(len(self._children) > policy.MAX_DEPTH, "too-deep")
        self._refuse_if(self._elements > policy.MAX_ELEMENTS, "too-many-elements")
        if self._dropped_at or tag in policy.DROPPED:
            self._dropped_at = self._dropped_at or len(self._children)
            return
        name = policy.RENAMED.get(tag, tag)
        if name == "div":
            self._mark_border()
        elif name in policy.TAGS:
            self._refuse_if(self._kept and self._children[-2] > policy.MAX_CHILDREN, "too-many-elements")
            kept = [
                f' {key}="{escape_attribute(attributes[key])}"'
                for key in policy.ATTRIBUTES.get(name, ())
                if key in attributes
            ]
            self._cut_if_long()
            self.out.append(f"<{name}{''.join(kept)}>")
            self._kept += name not in policy.VOID

    def end(self, tag: str) -> None:
        self._escaped_in_a_run = 0
        name = policy.RENAMED.get(tag, tag)
        if self._dropped_at:
            if len(self._children) == self._dropped_at:
                self._dropped_at = 0
        elif name == "div":
            self._mark_border()
        elif name in policy.TAGS and name not in policy.VOID:
            self.out.append(f"</{name}>")
            self._kept -= 1
        self._children.pop()

    def data(self, text: str) -> None:
        if self._dropped_at:
            return
        written = escape(without_unwanted(text))
        escaped = written.count("&")
        self._escaped += escaped
        self._escaped_in_a_run += escaped
        self._refuse_if(self._escaped > policy.MAX_ESCAPED, "too-many-references")
        self._refuse_if(self._escaped_in_a_run > policy.MAX_ESCAPED_IN_A_RUN, "too-many-references")
        self.out.append(written)

    def close(self) -> None:
        """End the parse: lxml asks for it."""

    def _mark_border(self) -> None:
        """Keep the border of an unknown block, without what nesting it would bring."""
        if not self.out or self.out[-1] != _BORDER:
            self.out.append(_BORDER)

    def _cut_if_long(self) -> None:
        """End a chunk where no element is open: whatever follows does not depend on it."""
        if not self._kept and len(self.out) > _CHUNK:
            self.chunks.append("".join(self.out))
            self.out.clear()

    def _refuse_if(self, condition: object, reason: str) -> None:
        if condition:
            raise MarkupRefused(reason, f"line {self.line}")
