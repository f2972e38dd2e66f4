"""The wordings of furniture by the character that they begin with: few of them could fit a given line."""

import re
from collections.abc import Iterator

_CLOSING = {"(": ")", "[": "]"}
_DIGITS = frozenset("0123456789")


def alternatives(pattern: str) -> Iterator[str]:
    """Yield what a pattern allows, one by one, in its order; groups around all of it are opened."""
    parts, begin = [], 0
    for place, item in _items(pattern):
        if item == "|":
            parts.append(pattern[begin:place])
            begin = place + 1
    for part in (*parts, pattern[begin:]):
        is_group = part.startswith("(?:") and _item_at(part, 0) == part
        yield from alternatives(part[3:-1]) if is_group else (part,)


def openings(pattern: str) -> frozenset[str] | None:
    """Return the characters that what a pattern fits may begin with; `None` where that is unclear."""
    found: set[str] = set()
    for part in alternatives(pattern):
        if not part:
            return None
        item = _item_at(part, 0)
        rest = part[len(item) :]
        is_optional = rest.startswith(("?", "*", "{0"))
        after = openings(re.sub(r"^(?:[?*]|\{0[^}]*\})", "", rest)) if is_optional else frozenset[str]()
        own = openings(item[3:-1]) if item.startswith("(?:") else _first_of(item)
        if own is None or after is None:
            return None
        found |= own | after
    return frozenset(found)


def _first_of(item: str) -> frozenset[str] | None:
    if item == r"\d":
        return _DIGITS
    if item[0] == "[":
        return None if re.search(r"[\\^-]", item) else frozenset(item[1:-1])
    if item[0] == "\\":
        return None if item[1].isalnum() else frozenset(item[1])
    return None if item[0] in ".(^$" else frozenset(item)


def _items(pattern: str) -> Iterator[tuple[int, str]]:
    """Yield characters, escapes, classes and groups of a pattern, each with its place."""
    place = 0
    while place < len(pattern):
        item = _item_at(pattern, place)
        yield place, item
        place += len(item)


def _item_at(pattern: str, place: int) -> str:
    if pattern[place] == "\\":
        return pattern[place : place + 2]
    closing = _CLOSING.get(pattern[place])
    if closing is None:
        return pattern[place]
    end = place + 1
    while pattern[end] != closing:
        # Within a class brackets stand for themselves.
        end += len(_item_at(pattern, end)) if closing == ")" or pattern[end] == "\\" else 1
    return pattern[place : end + 1]
