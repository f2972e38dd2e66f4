"""Words and sentences as the alignment of two texts sees them: what is the same, and what it weighs."""

import re
from dataclasses import dataclass
from itertools import accumulate
from unicodedata import normalize

# Letter for letter, so that offsets stay: an editor who curls the quotes has not written another text.
_ALIKE = {"'": "‘’‚‛ʼ′", '"': "“”„‟«»″", "-": "‐‑‒–—―−", " ": "\u00a0\u2007\u2009\u202f"}
# What a capitalised word weighs at most: people and places are named in many sentences.
_NAME = 5
_TYPED = {"..": "…", "...": "…", "....": "…", "--": "-", "---": "-"}

# A sentence ends behind its mark and what closes behind that, or with its block. Chinese puts no space there.
_EMOJI = "\u2600-\u27bf\U0001f000-\U0001faff\u200d\ufe0f"
_END = re.compile(rf"""[.!?…]["')\]]*(?:\s+[{_EMOJI}]+)*\s+|[。！？｡]["'」』）]*\s*|\n\s*""")
# What ends in a full stop and ends no sentence.
_TITLES = "Mr Mrs Ms Dr St Sr Jr Prof Sen Rep Gov Gen vs a.m p.m"
_NO_ENDS = tuple(f"{word}. " for word in _TITLES.split())

_MARKS = (
    "\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u064b-\u065f\u0670\u0900-\u0903\u093a-\u094f\u200c\u200d\ufe0f"
)
# Scripts written without spaces: Thai to Khmer, kana, ideographs. Each of their letters is a word.
_LETTER = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
)
_FLAG = "\U0001f1e6-\U0001f1ff"
_JOINED = "\u0300-\u036f\u20e3\ufe0e\ufe0f\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f"
_TOKEN = re.compile(
    rf"(?:\d+(?:[.,:]\d+)+|(?![{_LETTER}])\w(?:(?![{_LETTER}])[\w{_MARKS}])*(?:'(?:(?![{_LETTER}])[\w{_MARKS}])+)*"
    rf"|[{_LETTER}][\u0e31\u0e34-\u0e3a\u0e47-\u0e4e{_JOINED}]*"
    rf"|[{_FLAG}]{{2}}|\.{{2,4}}|-{{2,3}}|\S[{_JOINED}]*(?:\u200d\S[{_JOINED}]*)*)\s*"
)


def plain(text: str) -> str:
    r"""Return `text` with quotes, dashes and spaces as a typewriter has them, letter for letter.

    >>> plain("“It’s — so”")
    '"It\'s - so"'
    """
    if not text.isascii():
        for letter, likes in _ALIKE.items():
            for like in likes:
                text = text.replace(like, letter)
    return text


def sentences_of(text: str, start: int = 0, stop: int | None = None) -> list[tuple[int, int]]:
    """Return where the sentences of a plain text stand, from `start` to `stop`, without white space around.

    >>> sentences_of("He came. She left!")
    [(0, 8), (9, 18)]
    """
    stop = len(text) if stop is None else stop
    ends = [match.end() for match in _END.finditer(text, start, stop)]
    ends = [end for end in ends if not text.endswith(_NO_ENDS, start, end)]
    spans = []
    for end in [*ends, stop]:
        sentence = text[start:end]
        words = sentence.strip()
        if words:
            begin = start + sentence.find(words[0])
            spans.append((begin, begin + len(words)))
        start = end
    return spans


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a stretch of plain text; a mark or an emoji is a word too.

    `keys` is what makes two words the same, `starts` and `ends` are offsets in the text, in code points, and
    `weights` say how much it tells that a word is shared.
    """

    keys: list[str]
    starts: list[int]
    ends: list[int]
    weights: list[float]
    weight: float

    def __len__(self) -> int:
        return len(self.keys)


def words_of(text: str, start: int, end: int) -> Words:
    """Return the words of `text[start:end]`; `text` is plain, and no white space stands at `start`."""
    found = _TOKEN.findall(text, start, end)
    starts = list(accumulate(map(len, found), initial=start))[:-1]
    written = list(map(str.rstrip, found))
    ends = [begin + len(word) for begin, word in zip(starts, written, strict=True)]
    keys = [_TYPED.get(word, word) for word in map(str.casefold, written)]
    if not text.isascii():
        keys = [normalize("NFC", key) for key in keys]
    weights = [_weight(key, word) for key, word in zip(keys, written, strict=True)]
    return Words(keys, starts, ends, weights, sum(weights))


def is_mark(key: str) -> bool:
    """Say whether a word is but a punctuation mark."""
    return not key[0].isalnum() and key < "\u2600"


def _weight(key: str, word: str) -> float:
    """Longer words are rarer, but names come back; an ideograph tells half a word, a mark next to nothing."""
    if is_mark(key):
        return 0.5
    if key[0].isalnum():
        return min(len(key), 12 if word[0] == key[0] else _NAME) if len(key) > 1 or key < "\u0e00" else 2.5
    return 3.0
