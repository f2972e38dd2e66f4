"""What readers hand on: entries of a source, and what each becomes when it is parsed. Pure values."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal

BlockKind = Literal["p", "h2", "blockquote", "li"]
DocumentStatus = Literal["published", "draft"]
Channel = Literal["export", "api"]

# Bytes of a document that is read as a whole; files of many documents are streamed and may be larger.
LARGEST = 20 * 1024 * 1024
# Bytes of an entry that may travel: a batch of them is held by two processes.
LARGEST_TO_TRAVEL = 1024 * 1024


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
class ParsedPhoto:
    """A picture of a story: its address on the paper's site, its place beside the source, or only its words.

    `file` is a path relative to the source's folder (in a zip, to the document's folder there), with `/`.
    """

    url: str | None = None
    file: str | None = None
    caption: str | None = None
    credit: str | None = None
    alt: str | None = None


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
class SourceLine:
    """A line of the source, and what it was taken for: the name of a field, `body`, or `removed`."""

    line: int
    text: str
    use: str


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

    The body is `html` where the source has markup (not sanitised yet), otherwise `blocks`. The first of
    `photos` is the lead. `url` is where the story stands on the paper's own site, `guid` what its site calls
    it. `channel` tells an export of the whole site, or its interface for programs, which know more of a story
    than its feed. `published` is the day at the school, where the source says a day; `published_at` the
    moment, aware, where it says one; `updated` likewise. `origins` tells of a field where in the source it
    was found; `guesses` name those that are in doubt. `notices` say what was left out on the way, such as a
    shortcode that nobody knows; the document comes in all the same. `lacks` names fields of which the source
    may say only a part, so that what it does not say is no reason to take anything back. What `waits` is read
    by nobody before its day. Where something is in doubt, `excerpt` holds those lines of the source by which
    an editor can tell.
    """

    source: str
    headline: str
    blocks: Sequence[Block] = ()
    html: str | None = None
    publication: str | None = None
    tagline: str | None = None
    dek: str | None = None
    section: str | None = None
    bylines: Sequence[ParsedByline] = ()
    published: date | None = None
    published_at: datetime | None = None
    updated: datetime | None = None
    status: DocumentStatus | None = None
    photos: Sequence[ParsedPhoto] = ()
    tags: Sequence[str] = ()
    url: str | None = None
    guid: str | None = None
    language: str | None = None
    channel: Channel | None = None
    origins: Mapping[str, str] = field(default_factory=dict)
    removed: Sequence[RemovedLine] = ()
    guesses: Sequence[Guess] = ()
    notices: Sequence[Problem] = ()
    lacks: Collection[str] = ()
    waits: bool = False
    excerpt: Sequence[SourceLine] = ()

    @property
    def caption(self) -> str | None:
        """The caption of the lead photo."""
        return self.photos[0].caption if self.photos else None

    @property
    def credit(self) -> str | None:
        """The credit of the lead photo."""
        return self.photos[0].credit if self.photos else None


@dataclass(frozen=True, slots=True)
class ParsedProfile:
    """A member of a paper's staff: the role in each school year (`2025-2026`), and a few plain words."""

    source: str
    name: str
    publication: str | None = None
    role: str | None = None
    school_years: Sequence[str] = ()
    bio: str | None = None


@dataclass(frozen=True, slots=True)
class ThrownAway:
    """A story that its site has in the trash (`kind`), by what it is known if it came in before."""

    source: str
    kind: str
    publication: str | None = None
    guid: str | None = None
    url: str | None = None


Parsed = ParsedDocument | ParsedProfile | ThrownAway | Problem


@dataclass(frozen=True, slots=True)
class PassedOver:
    """What a source holds besides articles, which is no fault of it: of what kind, and how many."""

    kind: str
    count: int = 1


@dataclass(frozen=True, slots=True)
class Entry:
    """One document of a source, found but not parsed yet.

    `source` is the path as it was given; of a file that holds many, `#` and the document's guid, address or
    number behind it. `digest` is of everything that `parse` goes by and that counts (not of views, comments
    or the date of the export): an entry with the digest of an earlier import need not be parsed again.
    Where an entry `travels`, its `parse` can be pickled, is not large, and may be called in another process.
    """

    source: str
    digest: str
    parse: Callable[[], Parsed]
    travels: bool = False

    @property
    def key(self) -> tuple[str, str]:
        """What it is known by: its place, and its digest."""
        return self.source, self.digest


# What a reader yields of a source.
Found = Entry | PassedOver | Problem
