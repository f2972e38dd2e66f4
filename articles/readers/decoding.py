"""From the bytes of a file to clean text: encodings, mojibake, invisible and control characters."""

import codecs
import contextlib
import html
import io
import re
from collections.abc import Iterator
from typing import BinaryIO, TextIO

import ftfy
from ftfy import TextFixerConfig

from articles.readers.east_asian import east_asian_encoding

_BINARY_STARTS = (
    b"%PDF",
    b"\x89PNG",
    b"PK\x03\x04",
    b"\xff\xd8\xff",
    b"GIF8",
    b"\x1f\x8b",
    b"RIFF",
    b"\xd0\xcf\x11\xe0",
    b"{\\rtf",
)
_FILLING = 64  # zeros at the end that no text has
SAMPLE = 65_536  # bytes by which an encoding is told
_HIGH = bytes(range(0x80, 0x100))
_MARKUP_STARTS = (b"<!doctype", b"<html", b"<?xml", b"<rss", b"<feed")

# What a UTF-8 sequence looks like when it was read as cp1252, Latin-1 or Mac Roman.
_MISREAD = "ÂÃâÄÅÆÇÈÉÊËÌÍÎÏÐÑØÙÚÛÜÝÞßàáãäåèéêëìíîïð"
_MOJIBAKE = re.compile(
    f"[{_MISREAD}]"
    "[\x80-\xbf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]"
    "|‚Ä|√[^\\s\\d]|¬[†´ª©°]|[\x80-\x9f]"
)
_MOJIBAKE_STARTS = frozenset(f"{_MISREAD}‚√¬") | frozenset(map(chr, range(0x80, 0xA0)))
# Within a word no capital follows a small letter; where Mac Roman is read as cp1252, `don’t` is `donÕt`.
_AMID_WORD = re.compile("[a-z][À-ÖØ-ÞŠŒŽŸ]")
_NOT_ASCII = re.compile(r"[^\x00-\x7f]")
_MISREAD_AS = ("sloppy-windows-1252", "macroman")
_ENOUGH_LINES = 2
_REPAIR = TextFixerConfig(
    unescape_html=False,
    remove_terminal_escapes=False,
    fix_encoding=True,
    restore_byte_a0=True,
    replace_lossy_sequences=False,
    decode_inconsistent_utf8=True,
    fix_c1_controls=True,
    fix_latin_ligatures=False,
    fix_character_width=False,
    uncurl_quotes=False,
    fix_line_breaks=False,
    fix_surrogates=False,
    remove_control_chars=False,
    normalization=None,
    explain=False,
)

# "<" and ">" stay escaped: a story that shows markup means to show it.
_ENTITY = re.compile(r"&(?:#\d{1,6}|#x[0-9a-fA-F]{1,5}|amp|nbsp|quot|apos|[lr][sd]quo|[mn]dash|hellip);")
_SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t"
_INVISIBLE = "\u00ad\u200b\u2060\ufeff\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufffe\uffff"
_CLEAN = {
    **dict.fromkeys((*range(9), *range(14, 32), *range(127, 160))),
    **dict.fromkeys(map(ord, _INVISIBLE)),
    **dict.fromkeys(map(ord, _SPACES), " "),
    **dict.fromkeys(range(0xD800, 0xE000), 0xFFFD),
}
_UNCLEAN = re.compile(f"[{''.join(map(re.escape, map(chr, _CLEAN)))}]")
_UNCLEAN_ASCII = re.compile(r"[\x00-\x09\x0e-\x1f\x7f]")
_RUN_OF_SPACES = re.compile(r" {2,}")


def decode(data: bytes) -> str | None:
    """Return the text of a file in whatever encoding it came, or `None` if it holds no text.

    Zeros at its end stand for what was not downloaded, or could not be rescued.
    """
    filled = data.rstrip(b"\0")
    if len(data) - len(filled) < _FILLING:
        return _decode(data)
    # One at the end is half of a letter of UTF-16.
    text = _decode(data[: len(filled) + len(filled) % 2])
    return text.rstrip("\0") if text else text


def _decode(data: bytes) -> str | None:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    sample = data[:SAMPLE]
    if data.startswith(_BINARY_STARTS):
        return None
    if sample.count(0) > len(sample) // 5:
        return _decode_wide(data, sample)
    is_text = len(sample.translate(None, _CONTROL_BYTES)) >= 0.9 * len(sample)
    return _decode_bytes(data) if is_text else None


def _decode_bytes(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        if encoding := _other_encoding(data[:SAMPLE]):
            return data.decode(encoding, "replace")
        return "\n".join(_decode_line(line) for line in data.removeprefix(b"\xef\xbb\xbf").split(b"\n"))


_MARKS = (
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_CONTROL_BYTES = bytes(code for code in range(32) if code not in {9, 10, 11, 12, 13})


def looks_like_markup(data: bytes) -> bool:
    """Say whether the file is a web page or a feed rather than plain text."""
    return data[:256].lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith(_MARKUP_STARTS)


def _decode_wide(data: bytes, sample: bytes) -> str | None:
    """Read UTF-16 without a mark, which has its NULs on one side of each pair only."""
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if even + odd > 0.6 * len(sample) or min(even, odd) * 10 > max(even, odd):
        return None
    return data.decode("utf-16-le" if odd > even else "utf-16-be", "replace")


def _other_encoding(sample: bytes) -> str | None:
    """Return the encoding of text that is neither UTF-8 nor Windows-1252."""
    if _is_mac_roman(sample):
        return "mac_roman"
    known = sample.decode("utf-8", "ignore")
    strays = len(sample) - len(known.encode())
    # What is UTF-8 by chance is less than what is none; of UTF-8 the last letter may be cut in two.
    return east_asian_encoding(sample) if strays > max(len(_NOT_ASCII.findall(known)), 3) else None


def _is_mac_roman(sample: bytes) -> bool:
    """Whether text that is no UTF-8 is what old Macs, and Excel on any Mac, write."""
    sample = sample.rstrip(_HIGH)  # the last letter may be cut in two
    letters = _NOT_ASCII.findall(sample.decode("utf-8", "ignore"))
    strays = sum(byte > 127 for byte in sample) - len("".join(letters).encode())
    wrong = len(_AMID_WORD.findall(sample.decode("cp1252", "replace")))
    wrong_as_mac = len(_AMID_WORD.findall(sample.decode("mac_roman")))
    return 10 * len(letters) <= strays and wrong > 2 * wrong_as_mac


def _decode_line(line: bytes) -> str:
    """Decode one line by itself, for files pasted together from several encodings."""
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError:
        pass
    try:
        # Surrogates written one by one: a pair is a character, a lone one is lost.
        return (
            line.decode("utf-8", "surrogatepass")
            .encode("utf-16", "surrogatepass")
            .decode("utf-16", "replace")
        )
    except UnicodeDecodeError:
        known = line.decode("utf-8", "ignore")
        strays = len(line) - len(known.encode())
        # A stray byte is no reason to misread all letters beside it; letters by chance are fewer than strays.
        is_utf8 = len(_NOT_ASCII.findall(known)) > strays
        return line.decode("utf-8", OR_WINDOWS_1252) if is_utf8 else line.decode("cp1252", "replace")


def clean_line(line: str) -> str:
    """Return a line's text as meant: mojibake repaired, invisible characters gone, spaces single.

    Two spaces stay two in `tidy_spaces`' input only: call that when the layout no longer matters.
    """
    line = repair(line)
    if "&" in line:
        line = _ENTITY.sub(lambda match: html.unescape(match.group()), line)
    if _UNCLEAN.search(line):
        line = line.translate(_CLEAN)
    return line


def is_clean(text: str) -> bool:
    """Say whether `clean_line` would leave every line of a text as it is."""
    if "&" in text and _ENTITY.search(text):
        return False
    if text.isascii():
        return not _UNCLEAN_ASCII.search(text)
    return _MOJIBAKE_STARTS.isdisjoint(_NOT_ASCII.findall(text)) and not _UNCLEAN.search(text)


def repair(text: str) -> str:
    """Return a text that went through the wrong encoding once as it was meant; any other as it is."""
    return ftfy.fix_text(text, _REPAIR) if not text.isascii() and _MOJIBAKE.search(text) else text


def unmix(text: str) -> str:
    """Return a text whose UTF-8 was read as another encoding as it was meant, line by line.

    A line by itself often does not tell whether `Åžahin` is a slip. Where lines beside it do, every line
    that survives the way back is taken back, for letters that belong there hardly ever do.
    """
    if text.isascii() or not _MOJIBAKE.search(text):
        return text
    lines = text.splitlines(keepends=True)
    for encoding in _MISREAD_AS:
        back = {at: line for at, old in enumerate(lines) if (line := _way_back(old, encoding)) is not None}
        if sum(_MOJIBAKE.search(lines[at]) is not None for at in back) >= _ENOUGH_LINES:
            return "".join(back.get(at, line) for at, line in enumerate(lines))
    return text


def _way_back(line: str, encoding: str) -> str | None:
    if line.isascii():
        return None
    try:
        return line.encode(encoding).decode("utf-8")
    except UnicodeError:
        return None


def tidy_spaces(text: str) -> str:
    """Make every run of spaces one and trim the ends."""
    text = text.strip()
    return _RUN_OF_SPACES.sub(" ", text) if "  " in text else text


def _as_windows_1252(error: UnicodeError) -> tuple[str, int]:
    """Read bytes that are no UTF-8 as what they most likely are, as a browser does."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("cp1252", "replace"), error.end


# The name of what `_as_windows_1252` does, for decoders.
OR_WINDOWS_1252 = "or-windows-1252"
codecs.register_error(OR_WINDOWS_1252, _as_windows_1252)


def open_text(file: BinaryIO) -> TextIO:
    """Return a stream of the text in `file`: UTF-16 or UTF-32 with a mark, Mac Roman, East Asian, else UTF-8.

    What is no UTF-8 is read as Windows-1252. Line ends are left as they are.
    """
    head = file.read(SAMPLE)
    usual = _other_encoding(head) or "utf-8-sig"
    encoding = next((name for mark, name in _MARKS if head.startswith(mark)), usual)
    file.seek(0)
    errors = OR_WINDOWS_1252 if encoding == "utf-8-sig" else "replace"
    return _Borrowed(file, encoding, errors=errors, newline="")


class _Borrowed(io.TextIOWrapper):
    """The text of a file that whoever opened it closes."""

    def __del__(self) -> None:
        """Let the file go; it may be closed already."""
        with contextlib.suppress(ValueError):
            self.detach()


def lines_of(text: TextIO, *, longest: int) -> Iterator[str | None]:
    """Yield the lines of a stream with their ends; None for one that is longer than `longest` characters."""
    while line := text.readline(longest):
        if len(line) < longest or line.endswith(("\n", "\r")):
            yield line
            continue
        yield None
        while (rest := text.readline(longest)) and not rest.endswith(("\n", "\r")):
            pass
