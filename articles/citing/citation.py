"""A citation: words, some of which are in italics."""

from dataclasses import dataclass
from typing import NamedTuple

# A mark of punctuation that ends a sentence stands before the quotation marks that close with it.
CLOSING = "”’)"
ENDINGS = (".", "?", "!", "…")


class Run(NamedTuple):
    """Words that are all in italics or all not."""

    text: str
    italic: bool = False


@dataclass(frozen=True, slots=True)
class Citation:
    """A story in the style of a guide.

    `uncertain` says that capitals should be looked at: the guide wants a headline's capitals for names alone,
    and for some of its words the story does not tell whether they are any.
    """

    style: str
    guide: str
    runs: tuple[Run, ...]
    uncertain: bool = False

    @property
    def text(self) -> str:
        """The citation without its italics."""
        return "".join(run.text for run in self.runs)


def ended(words: str) -> str:
    """Return words with a full stop, unless they end in a mark of their own.

    >>> ended("Who pays?"), ended("A year with ‘Beloved’"), ended("King, M. L., Jr.")
    ('Who pays?', 'A year with ‘Beloved.’', 'King, M. L., Jr.')
    """
    bare = words.rstrip(CLOSING)
    closing = words[len(bare) :]
    if bare.endswith(ENDINGS):
        return words
    if not closing or not _closes_quotation(bare, closing):
        return f"{words}."
    return f"{bare}.{closing}"


def _closes_quotation(bare: str, closing: str) -> bool:
    """Whether what closes has been opened: an apostrophe has not, and a bracket keeps the stop outside."""
    return ")" not in closing and {"”": "“", "’": "‘"}[closing[0]] in bare
