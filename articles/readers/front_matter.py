"""Front matter: a header in YAML or TOML above a text, as makers of static sites know it."""

import re
import tomllib
from dataclasses import dataclass

import yaml

_LONGEST = 65_536
_LONGEST_TOML = 8_192  # a key of thousands of parts takes memory by their square
_FENCES = {"---": ("---", "..."), "+++": ("+++",)}
_PAIR = re.compile(r"([A-Za-zÀ-ÿ][\w À-ÿ-]{0,40}?)\s*[:=]\s*(.*)")
_ITEM = re.compile(r"\s*-\s+(.*)")
_NOTHING = {"", "~", "null", "Null", "NULL"}


@dataclass(frozen=True, slots=True)
class Parted:
    """A text parted from its front matter. `is_broken`: its fields were read line by line."""

    fields: dict[str, object]
    text: str
    line: int = 1
    is_broken: bool = False


def part(text: str) -> Parted:
    r"""Return the fields of a text's front matter, the text below it, and the line where that begins.

    Values of YAML stay as they are written: `no` is a title, and no date becomes another.

    >>> part("---\ntitle: no\ndate: 2023-10-03\n---\nText")
    Parted(fields={'title': 'no', 'date': '2023-10-03'}, text='Text', line=5, is_broken=False)
    """
    head = text[:_LONGEST]
    lines = head.split("\n")
    opening = lines[0].rstrip()
    closings = _FENCES.get(opening, ())
    end = next((place for place, line in enumerate(lines[1:], 1) if line.rstrip() in closings), 0)
    if not end:
        return Parted({}, text)
    inside = "\n".join(lines[1:end])
    below = text[len("\n".join(lines[: end + 1])) + 1 :]
    try:
        fields = _toml(inside) if opening == "+++" else _yaml(inside)
    except (yaml.YAMLError, ValueError, RecursionError):
        return Parted(_by_lines(inside), below, end + 2, is_broken=True)
    return Parted(fields, below, end + 2)


def _toml(text: str) -> dict[str, object]:
    if len(text) > _LONGEST_TOML:
        raise ValueError("too long")
    return tomllib.loads(text)


def _yaml(text: str) -> dict[str, object]:
    # Every value as text: nothing is made of tags, and what aliases share is not copied.
    found = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 - the loader that makes nothing but text
    if found is None or found == "":
        return {}
    if not isinstance(found, dict):
        raise ValueError("no fields")
    return {
        str(name): value
        for name, value in found.items()
        if not (isinstance(value, str) and value.strip() in _NOTHING)
    }


def _by_lines(text: str) -> dict[str, object]:
    """Read what is no YAML line by line: most often a colon in a title that nobody quoted."""
    fields: dict[str, object] = {}
    items: list[str] | None = None
    for line in text.split("\n"):
        if pair := _PAIR.fullmatch(line.rstrip()):
            value = _unquoted(pair[2])
            items = None if value else []
            fields[pair[1]] = value or items
        elif items is not None and (item := _ITEM.fullmatch(line)):
            items.append(_unquoted(item[1].rstrip()))
    return {name: value for name, value in fields.items() if value}


def _unquoted(value: str) -> str:
    value = value.strip()
    return value[1:-1] if len(value) >= 2 and value[0] == value[-1] and value[0] in "\"'" else value
