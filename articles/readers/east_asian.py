"""Tell text in the encodings of Japan, China, Taiwan and Korea by its bytes.

In them nearly every byte above 127 is one of a pair that stands beside other pairs, and the pairs are those
of kana, of Hangul, or of the characters in everyday use. In Western text such bytes stand alone, in words.
"""

import re
from typing import NamedTuple

_HIGH = bytes(range(0x80, 0x100))
_IN_RUNS = 0.9  # of the bytes above 127
_FEWEST = 20  # different pairs: less is no text


class _Encoding(NamedTuple):
    """An encoding: how its runs of pairs look, which pairs tell it, and what share they are at least."""

    name: str
    runs: re.Pattern[bytes]
    usual: re.Pattern[bytes]
    least: float


def _runs(lead: bytes, trail: bytes) -> re.Pattern[bytes]:
    return re.compile(rb"(?:[%b][%b]){2,}" % (lead, trail))


_BOTH_HIGH = _runs(rb"\xa1-\xfe", rb"\xa1-\xfe")
# In the order in which they are asked: what is told by kana before what is told by common characters.
_ENCODINGS = (
    _Encoding("euc_jp", _BOTH_HIGH, re.compile(rb"[\xa4\xa5]."), 0.25),
    _Encoding(
        "cp932",
        _runs(rb"\x81-\x9f\xe0-\xfc", rb"\x40-\x7e\x80-\xfc"),
        re.compile(rb"\x82[\x9f-\xf1]|\x83[\x40-\x96]"),
        0.25,
    ),
    # Hangul is below the rows that hold two of five Chinese characters.
    _Encoding("cp949", _BOTH_HIGH, re.compile(rb"[\xb0-\xc8]."), 0.93),
    _Encoding("gb18030", _BOTH_HIGH, re.compile(rb"[\xa1-\xa3\xb0-\xd7]."), 0.9),
    _Encoding("big5hkscs", _runs(rb"\xa1-\xf9", rb"\x40-\x7e\xa1-\xfe"), re.compile(rb"[\xa1-\xc6]."), 0.9),
)


def east_asian_encoding(sample: bytes) -> str | None:
    """Return the encoding of a text that is none of UTF-8 and of Western ones, or None where it may be one.

    >>> text = "学校の生徒会は、新しい図書館の開館時間について先生と話し合いました。"
    >>> east_asian_encoding(text.encode("shift_jis"))
    'cp932'
    >>> east_asian_encoding("¿Qué pasó después de la reunión?".encode("cp1252"))
    """
    high = len(sample) - len(sample.translate(None, _HIGH))
    if high < 2 * _FEWEST:
        return None
    return next((one.name for one in _ENCODINGS if _is_in(one, sample, high)), None)


def _is_in(encoding: _Encoding, sample: bytes, high: int) -> bool:
    runs = encoding.runs.findall(sample)
    inside = b"".join(runs)
    if len(inside) - len(inside.translate(None, _HIGH)) < _IN_RUNS * high:
        return False
    pairs = [inside[at : at + 2] for at in range(0, len(inside), 2)]
    usual = sum(encoding.usual.match(pair) is not None for pair in pairs)
    return usual >= encoding.least * len(pairs) and len(set(pairs)) >= _FEWEST
