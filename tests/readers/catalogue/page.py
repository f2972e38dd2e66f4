"""A page while it is put together: blocks of lines, each with what a careful reader takes it for."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from random import Random
from typing import Any, TypeVar

Choice = TypeVar("Choice")


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a page and what it is: `body`, the name of a field, or a kind of furniture."""

    text: str
    use: str


FIELDS = ("publication", "tagline", "headline", "dek", "section", "published", "caption", "credit")
STORY = {*FIELDS, "bylines", "body"}


def _empty() -> dict[str, Any]:
    return {**dict.fromkeys(FIELDS), "bylines": [], "tags": [], "blocks": []}


@dataclass(slots=True)
class Page:
    """The blocks of a page from top to bottom, and the gold in the corpus' terms.

    `data` are the bytes of the file, once the page was encoded.
    """

    rng: Random
    blocks: list[list[Row]] = field(default_factory=list)
    gold: dict[str, Any] = field(default_factory=_empty)
    data: bytes = b""
    knobs: list[str] = field(default_factory=list)

    def block(self, use: str, *texts: str) -> None:
        """Print lines right below each other, apart from what stands above."""
        self.blocks.append([Row(text, use) for text in texts])

    def below(self, use: str, *texts: str) -> None:
        """Print lines right below the last one."""
        self.blocks[-1].extend(Row(text, use) for text in texts)

    def apart(self, use: str, *texts: str) -> None:
        """Print each line as a block of its own."""
        for text in texts:
            self.block(use, text)

    def body(self, kind: str, text: str) -> None:
        """Print a block of the story."""
        self.gold["blocks"].append({"kind": kind, "text": text})
        self.block("body", *text.split("\n"))

    def says(self, **fields: Any) -> None:
        """Note what the page says; what it said first stays."""
        for name, value in fields.items():
            if not self.gold[name]:
                self.gold[name] = value

    def shows(self, caption: str, credit: str) -> None:
        """Note a photo that the page shows: of several the first one is the lead, wherever it stands."""
        if not self.gold["caption"] and not self.gold["credit"]:
            self.says(caption=caption, credit=credit)

    def maybe(self, share: float) -> bool:
        """Toss a coin."""
        return self.rng.random() < share

    def pick(self, choices: Sequence[Choice]) -> Choice:
        """Choose one."""
        return self.rng.choice(choices)

    @property
    def removed(self) -> list[Row]:
        """The lines that are no part of the story and fill no field."""
        return [row for block in self.blocks for row in block if row.use not in STORY and row.text.strip()]
