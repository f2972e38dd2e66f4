"""What a first pass over all sources of a run found, for the readers of the second. Pure values."""

from collections import Counter
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Attachment:
    """A picture of a WordPress site, as its export tells of it."""

    url: str
    caption: str | None = None
    credit: str | None = None
    alt: str | None = None


@dataclass(slots=True)
class Findings:
    """What one document cannot know by itself.

    `attachments` are those of an export under the address of its site and their number there, `authors` the
    names that its accounts show under address and log-in name; `uploads` are the numbers of the pictures that
    were uploaded to a post, under address and number of the post. `pages` counts the plain text pages of each
    folder, `lines` in how many of them each short line stands, so that a line that stands in many is known
    for furniture.
    """

    attachments: dict[tuple[str, str], Attachment] = field(default_factory=dict)
    authors: dict[tuple[str, str], str] = field(default_factory=dict)
    uploads: dict[tuple[str, str], list[str]] = field(default_factory=dict)
    pages: Counter[str] = field(default_factory=Counter)
    lines: dict[str, Counter[str]] = field(default_factory=dict)
