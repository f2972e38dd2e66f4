"""One story on its way from the fields of a feed, an object or a row to a `ParsedDocument`."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from urllib.parse import urljoin, urlsplit

from articles.readers.body_pictures import without_pictures
from articles.readers.decoding import repair
from articles.readers.document import (
    Block,
    Channel,
    DocumentStatus,
    Guess,
    Parsed,
    ParsedByline,
    ParsedDocument,
    ParsedPhoto,
    Problem,
    RemovedLine,
)
from articles.readers.moments import When
from articles.readers.picture_addresses import picture_key
from articles.readers.plain_text.words.language import detect_language
from articles.readers.texts import begins, has_markup, is_cut, paragraphs_of, plain
from articles.readers.widgets import without_widgets
from articles.readers.wordpress.autop import autop

_HAS_BLOCKS = re.compile(r"<(?:p|br|div|h[1-6]|ul|ol|table|blockquote|pre)\b", re.IGNORECASE)
# What WordPress puts under every story of a feed.
_FOOTER = re.compile(
    r"(?:<p>\s*)?The post\s+<a\s[^<>]*>[^<>]*</a>\s+(?:first\s+)?appeared(?:\s+first)?\s+on\s+"
    r"<a\s[^<>]*>[^<>]*</a>\s*\.?\s*(?:</p>)?\s*$"
)
_FOOTER_LENGTH = 3_000
_NO_LANGUAGE = re.compile(r"[^a-zA-Z].*$", re.DOTALL)
_LONGEST_DATE = 100  # of what an editor is shown
_HELD = {"published": "when"}  # where a field of the document is held, if not under its own name
# What is for all, and what is not, or for some alone; in the form of `_plain_status`.
_PUBLIC = {
    *("publish", "published", "public", "live", "online", "posted", "visible", "open", "active", "approved"),
    *("printed", "ran", "final", "done", "complete", "completed", "everyone", "anyone", "all", "yes", "true"),
    *("ok", "success", "on", "publicado", "publicada", "público", "pública", "publié", "veröffentlicht"),
}
_DRAFTS = {
    *("draft", "pending", "private", "future", "scheduled", "unpublished", "auto draft", "password"),
    *("trash", "trashed", "deleted", "removed", "archived", "hidden", "embargoed", "spam", "inherit"),
    *("in review", "in progress", "not published", "unlisted", "borrador", "pendiente", "privado"),
    *("programado", "papelera", "members", "members only", "paid", "tiers", "filter", "subscribers", "staff"),
    *("internal", "off"),
}


@dataclass(slots=True)
class Story:
    """What a source says of one story. `body` is HTML or plain text, whichever it turns out to be.

    `blocks` stand in its place where a source has them apart. `photos` are those outside of the body, the
    lead first. A story that `is_locked` by a password may have no text.
    What `waits` is read by nobody before its day.
    `base` is what relative addresses are relative to; without one they are paths beside the file.
    """

    source: str
    headline: str = ""
    body: str = ""
    blocks: Sequence[Block] = ()
    publication: str | None = None
    tagline: str | None = None
    dek: str | None = None
    section: str | None = None
    bylines: Sequence[ParsedByline] = ()
    when: When | None = None
    updated: datetime | None = None
    status: DocumentStatus | None = None
    photos: list[ParsedPhoto] = field(default_factory=list)
    tags: Sequence[str] = ()
    url: str | None = None
    guid: str | None = None
    language: str | None = None
    base: str | None = None
    line: int = 1
    is_locked: bool = False
    channel: Channel | None = None
    lacks: Collection[str] = ()
    waits: bool = False
    origins: dict[str, str] = field(default_factory=dict)
    guesses: list[Guess] = field(default_factory=list)
    notices: list[Problem] = field(default_factory=list)

    def guess(self, field_name: str, reason: str) -> None:
        """Mark a field as not sure."""
        self.guesses.append(Guess(field_name, reason))

    def miss_date(self, place: str, text: str) -> None:
        """Tell of a date that cannot be read: where it stands, and what stands there."""
        self.guess("published", "unreadable-date")
        self.notices.append(Problem(place[:200], "unreadable-date", text.strip()[:_LONGEST_DATE]))

    def finish(self) -> Parsed:
        """Return the document, or a problem for what holds no story."""
        body = repair(self.body).strip().removesuffix("]]>").rstrip()
        footer = _FOOTER.search(body, max(len(body) - _FOOTER_LENGTH, 0))
        body = body[: footer.start()].rstrip() if footer else body
        removed = [RemovedLine(self.line, plain(footer[0]), "feed", "feed-footer")] if footer else []
        html = None
        blocks = tuple(self.blocks)
        photos = list(self.photos)
        if not blocks and has_markup(body):
            html, widgets = without_widgets(body if _HAS_BLOCKS.search(body) else autop(body))
            removed += [RemovedLine(self.line, text, kind, "widget") for kind, text in widgets]
            html, found = without_pictures(html, base=self.base)
            photos += found
            words = plain(html)
        else:
            blocks = blocks or tuple(Block("p", text) for text in paragraphs_of(body))
            words = " ".join(block.text for block in blocks)
        if not words and not (self.is_locked and self.headline):
            return Problem(self.source, "no-body")
        dek = None if self.dek is None or is_cut(self.dek) or begins(words, self.dek) else self.dek
        return ParsedDocument(
            source=self.source,
            headline=self.headline,
            blocks=blocks,
            html=html,
            publication=self.publication,
            tagline=self.tagline,
            dek=dek,
            section=self.section,
            bylines=tuple(self.bylines),
            published=self.when.day if self.when else None,
            published_at=self.when.moment if self.when else None,
            updated=self.updated,
            status=self.status,
            photos=_each_once(photos),
            tags=tuple(dict.fromkeys(self.tags)),
            url=self.url,
            guid=self.guid,
            channel=self.channel,
            language=language_of(self.language) or detect_language(words),
            origins={
                name: origin for name, origin in self.origins.items() if getattr(self, _HELD.get(name, name))
            },
            removed=tuple(removed),
            guesses=tuple(self._guesses(words)),
            notices=(*self.notices, *([] if words else [Problem("body", "no-text")])),
            lacks=self.lacks,
            waits=self.waits,
        )

    def _guesses(self, words: str) -> dict[Guess, None]:
        """Return the doubts there are, each once, in the order of a set that remembers it."""
        doubts = {
            "blocks": "excerpt-only" if is_cut(words) else None,
            "headline": None if self.headline else "missing",
            "published": "missing" if self.when is None else self.when.doubt,
        }
        told = {guess.field for guess in self.guesses if doubts.get(guess.field) == "missing"}
        found = [
            *self.guesses,
            *(Guess(name, doubt) for name, doubt in doubts.items() if doubt and name not in told),
        ]
        return dict.fromkeys(found)


def _each_once(photos: Sequence[ParsedPhoto]) -> tuple[ParsedPhoto, ...]:
    """Return photos in order, each once, with all that is said of it in any place."""
    known: dict[str, ParsedPhoto] = {}
    for number, photo in enumerate(photos):
        key = picture_key(photo.url or photo.file or f" {number}")
        first = known.get(key)
        known[key] = (
            photo
            if first is None
            else replace(
                first,
                caption=first.caption or photo.caption,
                credit=first.credit or photo.credit,
                alt=first.alt or photo.alt,
            )
        )
    return tuple(known.values())


def without_footer(body: str) -> str:
    """Return a body of a feed without what WordPress puts under it."""
    found = _FOOTER.search(body, max(len(body) - _FOOTER_LENGTH, 0))
    return body[: found.start()].rstrip() if found else body


def web_address(value: object, base: str | None = None) -> str | None:
    """Return the web address that a field holds, joined to `base` where it is relative, or None."""
    if not isinstance(value, str) or not value.strip():
        return None
    try:
        address = urljoin(base, value.strip()) if base else value.strip()
        parts = urlsplit(address)
    except ValueError:
        return None
    has_space = any(character.isspace() for character in address)
    return address if parts.scheme in {"http", "https"} and parts.hostname and not has_space else None


def language_of(value: object) -> str | None:
    """Return the code of a language without its country: `en` of `en-US`.

    >>> language_of("en_US"), language_of("English, mostly")
    ('en', None)
    """
    code = _NO_LANGUAGE.sub("", value.strip()).casefold() if isinstance(value, str) else ""
    return code if 2 <= len(code) <= 3 else None


def status_of(value: object) -> DocumentStatus | None:
    """Return whether visitors may read what has a status of this name; None where it says nothing.

    What nobody knows is not for visitors.
    """
    if not isinstance(value, str) or not value.strip():
        return None
    return "published" if _plain_status(value) in _PUBLIC else "draft"


def is_status(value: str) -> bool:
    """Whether a status of this name is known.

    >>> is_status("In_Review"), is_status("Ohio")
    (True, False)
    """
    return _plain_status(value) in _PUBLIC | _DRAFTS


def _plain_status(value: str) -> str:
    return re.sub(r"[\W_]+", " ", value.casefold()).strip()
