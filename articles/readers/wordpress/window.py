"""The text of a large file, of which only a window is held."""

import codecs
import re
from typing import BinaryIO

from articles.readers.decoding import OR_WINDOWS_1252

_CHUNK = 1024 * 1024
_DECLARED = re.compile(rb"""<\?xml[^>]{0,100}\bencoding\s{0,9}=\s{0,9}["']([\w.-]{1,30})""")
# What exports are in: other codecs of Python do other things, some of them slowly.
_ENCODINGS = re.compile(r"utf-?8|us-ascii|iso-8859-\d{1,2}|windows-125\d", re.IGNORECASE)


class Window:
    """A window that slides over the text of a file, forwards only.

    `line` is the line of the file in which `start` stands, the place in `text` up to which all is done with.
    """

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        head = file.read(_CHUNK)
        self._decoder = codecs.getincrementaldecoder(_encoding(head))(OR_WINDOWS_1252)
        self.text = self._decoder.decode(head).removeprefix("\ufeff")
        self.line = 1
        self.start = 0
        self._is_whole = False

    def find(self, wanted: str, place: int, *, within: int) -> int:
        """Return where `wanted` stands at or behind `place`, or -1; at most `within` characters are held."""
        while (found := self.text.find(wanted, place)) < 0:
            place = max(place, len(self.text) - len(wanted) + 1)
            if len(self.text) - self.start > within or not self._read():
                return -1
        return found

    def pass_over(self, place: int) -> None:
        """Be done with all before `place`."""
        self.line += self.text.count("\n", self.start, place)
        self.start = place
        if place > _CHUNK:
            self.text = self.text[place:]
            self.start = 0

    @property
    def is_at_end(self) -> bool:
        """Whether the file was read to its end."""
        return self._is_whole

    def _read(self) -> bool:
        if self._is_whole:
            return False
        data = self._file.read(_CHUNK)
        self._is_whole = not data
        self.text += self._decoder.decode(data, final=not data)
        return True


def _encoding(head: bytes) -> str:
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    declared = _DECLARED.match(head.removeprefix(codecs.BOM_UTF8).lstrip())
    name = declared[1].decode() if declared else "utf-8"
    if not _ENCODINGS.fullmatch(name):
        return "utf-8"
    try:
        return codecs.lookup(name).name
    except LookupError:
        return "utf-8"
