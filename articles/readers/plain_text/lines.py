"""The lines of a page: where each stands in the source, its blank neighbours, what became of it."""

import re
from dataclasses import dataclass
from functools import lru_cache

_NUMBER, _COUNT = re.compile(r"\d[\d,]*"), re.compile(r"\d{2,3},\d{3}|\d{4,}")
_DATED = re.compile(r"\d[-/.:]\d|(?:19|20)\d\d")  # what is none of a counter's lines
_STRAIGHT = (("’", "'"), ("‘", "'"), ("“", '"'), ("”", '"'), ("…", "..."), ("\u2011", "-"))
# What begins a list item: a bullet, a dash or an asterisk with a space, a number with a stop.
LIST_MARK = re.compile(r"(?:[•●▪◦‣∙·■○]\s*|[-*–]\s+|\d{1,3}[.)]\s+)(?=\S)")
SENTENCE_END = re.compile(r"[.!?…][\"”¨´’'»)\]]*$")
# `Breakfast is moved to 7 a.m.`: a title may end so as well as a sentence does.
_SHORTENED = re.compile(r"(?:^|[ (])(?:[ap]\.m|(?:[A-Z]\.){1,3}[A-Z]|Jr|Sr|Inc|Co|Ave|St|vs|etc)\.$")
_BREAK = re.compile(r"[^\W\d_]{3}[.!?][\"”’']? [“\"‘']?[A-ZÀ-Þ]")  # between two sentences
ABOVE = "^"  # before the key of a line that stands at the top of other pages of the site
# How a word of the editor's or the writer's begins that stands before a story, and is part of it.
NOTES = (
    "editor's note",
    "author's note",
    "nota del editor",
    "content warning",
    "trigger warning",
    "spoiler warning",
    "content note",
    "warning:",
    "spoiler alert",
    "spoilers:",
    "advertencia:",
    "aviso:",
)
MAX_FURNITURE = 400  # characters; no furniture line is longer, and no pattern looks at longer ones


@dataclass(slots=True)
class Line:
    """One line of the page, or a paragraph that was wrapped over several.

    `numbers` are its lines in the source, from 1, and `sources` their texts. `gap` counts the blank lines
    before it. `fate` is empty until the reader has decided: `body`, `removed`, or the name of a field.
    `is_known`: other pages of the site have it too; `is_above`: they have it at their top;
    `is_listed`: elsewhere alone, as the titles of other stories. `is_row`: wide spaces part it into several.
    """

    numbers: tuple[int, ...]
    sources: tuple[str, ...]
    text: str
    gap: int
    indent: int = 0
    key: str = ""
    words: int = 0
    fate: str = ""
    is_known: bool = False
    is_above: bool = False
    is_listed: bool = False
    is_row: bool = False

    def __post_init__(self) -> None:
        short = len(self.text) <= MAX_FURNITURE
        self.key = line_key(self.text) if short else ""
        self.words = self.text.count(" ") + 1

    def change(self, text: str) -> None:
        """Put another text in its place: a part of it went into a field."""
        self.text = text
        self.__post_init__()

    @property
    def is_sentence(self) -> bool:
        """Whether it ends as a sentence does."""
        return bool(SENTENCE_END.search(self.text[-8:]))

    @property
    def could_be_title(self) -> bool:
        """Whether it ends as titles do: with no stop, or in one sentence with that of a shortened word."""
        if _SHORTENED.search(self.text[-8:]):
            return _BREAK.search(self.text) is None
        return not self.text.endswith((".", "”", ".)"))

    @property
    def is_note(self) -> bool:
        """Whether it is the editor's or the writer's word before the story."""
        return self.key.lstrip("([").startswith(NOTES)

    @property
    def is_prose(self) -> bool:
        """Whether it is long enough, and ends so, that it can hardly be anything but text."""
        return (self.words >= 20 and self.is_sentence) or self.words >= 40


def line_key(text: str) -> str:
    """Return what two copies of a line have in common: case, quotes and bullets make no difference."""
    folded = text.casefold()
    if not folded.isascii():
        for mark, straight in _STRAIGHT:
            folded = folded.replace(mark, straight)
    return folded.strip(" •·|*:»«→←›‹>-–—\t#")


@lru_cache(maxsize=8192)
def site_key(key: str) -> str:
    """Return the key under which a line is counted for its site: `312 views` and `7 views` are the same."""
    number = (
        _COUNT if key.endswith((".", "!", "?")) else _NUMBER
    )  # of a sentence, only what no story counts to
    return number.sub("0", key) if number.search(key) and not _DATED.search(key) else key
