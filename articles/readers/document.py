"""What a reader hands on: one parsed document, or a problem with its place. Pure values."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

BlockKind = Literal["p", "h2", "blockquote", "li"]


@dataclass(frozen=True, slots=True)
class Block:
    r"""One block of the body. `text` holds `\n` where a line break is part of the text."""

    kind: BlockKind
    text: str


@dataclass(frozen=True, slots=True)
class ParsedByline:
    """A name as the page prints it, and the role beside it if the page gives one."""

    name: str
    role: str | None = None


@dataclass(frozen=True, slots=True)
class RemovedLine:
    """A line of the source that is no part of the story, kept so that an editor can put it back.

    `line` counts from 1 in the source; `kind` says what sort of furniture it is (`nameplate`, `menu`,
    `share` ...); `rule` names the rule that took it.
    """

    line: int
    text: str
    kind: str
    rule: str


@dataclass(frozen=True, slots=True)
class Guess:
    """A field that the reader filled (or left empty) without being sure, for an editor's review.

    `field` is a field of `ParsedDocument`, `reason` a code such as `name-before-body`.
    """

    field: str
    reason: str


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong with a source: where it is, what it is (a code), and particulars for a sentence."""

    place: str
    reason: str
    details: str = ""


@dataclass(frozen=True, slots=True)
class ParsedDocument:
    """One article as a reader understood it. `None` or an empty sequence: the source does not say.

    `url` is where the story stands on the paper's own site. `removed` and `guesses` go along for an editor.
    """

    source: str
    headline: str
    blocks: Sequence[Block]
    publication: str | None = None
    tagline: str | None = None
    dek: str | None = None
    section: str | None = None
    bylines: Sequence[ParsedByline] = ()
    published: date | None = None
    caption: str | None = None
    credit: str | None = None
    tags: Sequence[str] = ()
    url: str | None = None
    language: str | None = None
    removed: Sequence[RemovedLine] = field(default=())
    guesses: Sequence[Guess] = field(default=())
