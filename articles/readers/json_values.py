"""The values of a JSON file, one at a time: those of a list, or those that follow one another."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO, TextIO

from articles.readers.decoding import open_text

# Characters of one value; of a list each entry is one.
LONGEST = 20_000_000
# Of one value: each takes some 200 bytes of memory.
MOST_PARTS = 1_000_000
_CHUNK = 65_536
_SIGN = re.compile(r"[^\s,\ufeff]")
_DECODER = json.JSONDecoder(parse_constant=lambda _: None)


@dataclass(frozen=True, slots=True)
class Value:
    """A value, and its number in the file, from 1. `in_list` tells whether it is an entry of a list."""

    number: int
    content: object
    in_list: bool


@dataclass(frozen=True, slots=True)
class Broken:
    """What could not be read: the number of the value, the line, a code, and what is said of it."""

    number: int
    line: int
    reason: str
    details: str = ""


def decode(text: str) -> object:
    """Return the value that a text holds. Raises `ValueError` (a code, particulars) where it is none."""
    if text.count("{") + text.count("[") > MOST_PARTS:
        raise ValueError("too-many-elements", "")
    try:
        return _DECODER.decode(text)
    except RecursionError:
        raise ValueError("too-deep", "") from None
    except json.JSONDecodeError as error:
        raise ValueError("broken-json", f"{error.msg}, column {error.colno}") from None
    except ValueError as error:  # a number of thousands of digits
        raise ValueError("broken-json", str(error).split(";")[0]) from None


def values(file: BinaryIO) -> Iterator[Value | Broken]:
    """Yield the values of a file; the first that is broken ends it, as nobody knows where the next begins."""
    window = _Window(open_text(file))
    in_list = window.begins("[")
    number = 0
    while not window.is_at_end():
        if in_list and window.begins("]"):
            return
        number += 1
        found = window.take(number)
        if isinstance(found, Broken):
            yield found
            return
        yield Value(number, found[0], in_list)
    if in_list:
        yield Broken(number + 1, window.line, "truncated")


class _Window:
    """What is held of a file: from `_place` on the value that comes next, and some of what follows."""

    def __init__(self, text: TextIO) -> None:
        self._text = text
        self._held = ""
        self._place = 0
        self.line = 1

    def is_at_end(self) -> bool:
        """Pass over what stands between two values, and say whether no other follows."""
        while True:
            found = _SIGN.search(self._held, self._place)
            self._pass_over(found.start() if found else len(self._held))
            if found or not self._read(_CHUNK):
                return not found

    def begins(self, mark: str) -> bool:
        """Say whether the next sign is this one, and pass over it."""
        found = not self.is_at_end() and self._held.startswith(mark, self._place)
        self._place += len(mark) if found else 0
        return found

    def take(self, number: int) -> tuple[object] | Broken:
        """Return the next value, in a tuple of its own."""
        while True:
            if len(self._held) - self._place > MOST_PARTS and self._parts() > MOST_PARTS:
                return Broken(number, self.line, "too-many-elements")
            try:
                value, end = _DECODER.raw_decode(self._held, self._place)
            except json.JSONDecodeError as error:
                is_short = error.msg.startswith("Unterminated") or error.pos > len(self._held) - 20
                if len(self._held) - self._place > LONGEST:
                    return Broken(number, self.line, "too-large", f"> {LONGEST:,} characters")
                if not is_short or not self._read(len(self._held) - self._place):
                    line = self.line + self._held.count("\n", self._place, error.pos)
                    is_cut = error.msg.startswith("Unterminated") or error.pos >= len(self._held)
                    return Broken(number, line, "truncated" if is_cut else "broken-json", error.msg)
            except RecursionError:
                return Broken(number, self.line, "too-deep")
            except ValueError as error:  # a number of thousands of digits
                return Broken(number, self.line, "broken-json", str(error).split(";")[0])
            else:
                self._pass_over(end)
                return (value,)

    def _parts(self) -> int:
        return self._held.count("{", self._place) + self._held.count("[", self._place)

    def _pass_over(self, place: int) -> None:
        self.line += self._held.count("\n", self._place, place)
        self._place = place

    def _read(self, size: int) -> bool:
        """Hold more, and no longer what was passed over; say whether there was more."""
        more = self._text.read(max(size, _CHUNK))
        self._held, self._place = self._held[self._place :] + more, 0
        return bool(more)
