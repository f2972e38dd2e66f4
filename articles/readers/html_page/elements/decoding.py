"""From the bytes of a saved page to its text: by what it says of its encoding, then by what is in it."""

import re

import webencodings

from articles.readers.decoding import decode as decode_text

_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_HEAD = 4_096  # bytes in which a page must declare its encoding
_DECLARED = (
    re.compile(rb"<meta[^>]{1,200}?charset\s{0,9}=\s{0,9}[\"']?\s{0,9}([\w:.-]{2,40})", re.IGNORECASE),
    re.compile(rb"^\s*<\?xml[^>]{1,200}?encoding\s{0,9}=\s{0,9}[\"']([\w:.-]{2,40})", re.IGNORECASE),
)


def decode(data: bytes) -> str | None:
    """Return the text of a page, or None if it holds none.

    A byte order mark is believed first. A page that is UTF-8 in every byte is that, whatever it calls itself;
    then counts what it declares, under the names that browsers know ("latin-1" means Windows-1252); then it
    is read like any other text.
    """
    if data.startswith(_MARKS):
        return decode_text(data)
    label = _label(data[:_HEAD])
    encoding = webencodings.lookup(label) if label else None
    if encoding is not None and encoding.name not in {"utf-8", "utf-16le", "utf-16be", "x-user-defined"}:
        try:
            return data.decode("utf-8")
        except UnicodeDecodeError:
            text: str = encoding.codec_info.decode(data, "replace")[0]
            return text
    return decode_text(data)


def _label(head: bytes) -> str | None:
    found = next((match for pattern in _DECLARED if (match := pattern.search(head))), None)
    return found[1].decode("ascii", "replace") if found else None
