"""What stands on a card of the margin: one note with its replies, as values."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from hashlib import blake2b
from typing import Self
from uuid import UUID

from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from articles.views.since import Since
from newsroom.kept import Kept

# So many replies are shown at once; a longer thread unfolds.
REPLIES_AT_FIRST = 10


class _Named:
    """Lets templates name fields. They look here first, and a miss costs them an exception each time."""

    def __getitem__(self, name: str) -> object:
        return getattr(self, name)


@dataclass(frozen=True)
class Reply(_Named):
    """One reply as its reader sees it; fields are as in `Card`.

    `answering` names whom it answers in the thread, empty where that is the note that all of them come from;
    `sees` says who sees it where these are fewer than see its thread.
    """

    id: str
    thread_id: str
    author_id: int
    author: str
    mine: bool
    answering: str
    note: SafeString
    made: str
    made_on: str
    edited: str
    edited_on: str
    sees: str
    helpful: int
    found_helpful: bool


@dataclass(frozen=True, slots=True)
class _Html:
    """The HTML of a card."""

    html: SafeString

    @classmethod
    def of(cls, template: str, context: dict[str, object]) -> Self:
        """Return what a template makes of a context."""
        return cls(render_to_string(template, context))

    @property
    def size(self) -> int:
        """Its characters."""
        return len(self.html)


# A note that somebody writes changes one card of a page; the others of the page are not made again.
_rendered: Kept[_Html] = Kept(16_000_000)


@dataclass(frozen=True)
class Card(_Named):
    """One annotation as its reader sees it: values only, so that five hundred of them render fast.

    `start` and `end` are code points of the text in which it last stood, -1 for a note on the whole article;
    `made` and `edited` are times in the zone of the paper, `made_on` and `edited_on` their days in words,
    the latter two empty for a note that says what it first said; `group` is the slug of the group that alone
    sees it, or empty; `label` says what the colours show; `since` tells what the paper did to its words;
    `helpful` counts those who found it so, `found_helpful` says whether the reader did; `resolved` says who
    settled it and when, empty for an open thread; `language` is the one of the quote, empty where it is that
    of the page.
    """

    id: str
    author_id: int
    author: str
    mine: bool
    color: str
    start: int
    end: int
    whole: bool
    orphaned: bool
    since: Since | None
    quote: str
    language: str
    note: SafeString
    tags: Sequence[str]
    made: str
    made_on: str
    edited: str
    edited_on: str
    sees: str
    group: str
    label: str
    helpful: int
    found_helpful: bool
    resolved: str
    may_resolve: bool
    replies: Sequence[Reply]
    order: tuple[object, ...]

    def html(self, *, signed_in: bool, language: str | None) -> SafeString:
        """Return the card, made once, however many see it; `language` is the one that is active."""
        return _rendered.get(
            (self._digest, signed_in, language),
            None,
            lambda: _Html.of("annotations/_card.html", {"card": self, "signed_in": signed_in}),
        ).html

    @cached_property
    def _digest(self) -> str:
        return blake2b(repr(self).encode(), digest_size=16).hexdigest()

    @property
    def version(self) -> str:
        """What changes whenever the card does: a short digest of all that it says."""
        return self._digest[:8]

    @property
    def at_first(self) -> Sequence[Reply]:
        """The replies that are shown at once."""
        return self.replies[:REPLIES_AT_FIRST]

    @property
    def folded(self) -> Sequence[Reply]:
        """The replies that are shown when they are asked for."""
        return self.replies[REPLIES_AT_FIRST:]

    def reply_of(self, key: UUID) -> Reply | None:
        """Return the reply of that key."""
        return next((reply for reply in self.replies if reply.id == str(key)), None)

    @cached_property
    def notes(self) -> int:
        """How many notes its thread has."""
        return bool(self.note) + len(self.replies)

    @property
    def bare(self) -> bool:
        """Whether it is somebody else's highlight of which nothing more is said."""
        said = self.notes or self.tags or self.helpful or self.resolved
        return not (self.mine or self.whole or self.orphaned or said)

    @property
    def size(self) -> int:
        """The characters of what differs from card to card, and about as many around it."""
        changed = 1000 + 2 * (len(self.since.old) + len(self.since.now)) if self.since else 0
        replies = sum(1000 + 2 * len(reply.note) for reply in self.replies)
        return 1000 + 2 * (len(self.quote) + len(self.note)) + changed + replies
