"""The document while it is being read: fields found so far, and the fate of every line."""

from dataclasses import dataclass, field
from datetime import date

from articles.readers.document import (
    Block,
    Guess,
    ParsedByline,
    ParsedDocument,
    ParsedPhoto,
    RemovedLine,
    SourceLine,
)
from articles.readers.plain_text.lines import Line

# Of the source an editor is shown so many lines above and below the story, and so much of each.
_ABOVE = 40
_BELOW = 15
_LONGEST = 300


@dataclass(slots=True)
class Draft:
    """Fields filled one after the other; `lines` are all of the page's lines that are not blank."""

    lines: list[Line]
    headline: str = ""
    publication: str | None = None
    tagline: str | None = None
    dek: str | None = None
    section: str | None = None
    bylines: list[ParsedByline] = field(default_factory=list)
    published: date | None = None
    caption: str | None = None
    credit: str | None = None
    tags: list[str] = field(default_factory=list)
    url: str | None = None
    language: str | None = None
    blocks: list[Block] = field(default_factory=list)
    removed: list[RemovedLine] = field(default_factory=list)
    guesses: list[Guess] = field(default_factory=list)
    has_front_matter: bool = False
    is_titled_as_paper: bool = False
    # Apart behind their credits, and above them, as far as other pages of the site tell.
    shows_captions: bool = True
    shows_captions_above: bool = True

    def remove(self, line: Line, kind: str, rule: str) -> None:
        """Take a line away as furniture, and keep it for an editor to see."""
        line.fate = "removed"
        self.removed.extend(
            RemovedLine(number, text, kind, rule)
            for number, text in zip(line.numbers, line.sources, strict=True)
        )

    def use(self, line: Line, field_name: str) -> None:
        """Note that a line went into a field."""
        line.fate = field_name

    def guess(self, field_name: str, reason: str) -> None:
        """Mark a field as not sure, once."""
        found = Guess(field_name, reason)
        if found not in self.guesses:
            self.guesses.append(found)

    def doubt(self, field_name: str, reason: str) -> None:
        """Mark a field as not sure, unless it is marked for a reason that says more."""
        if all(found.field != field_name for found in self.guesses):
            self.guesses.append(Guess(field_name, reason))

    def is_doubted(self, field_name: str) -> bool:
        """Say whether a field is marked as not sure."""
        return any(found.field == field_name for found in self.guesses)

    def settle(self, field_name: str, reason: str) -> None:
        """Take a doubt back: something else of the page speaks for the field."""
        self.guesses = [found for found in self.guesses if found != Guess(field_name, reason)]

    def presents_writer(self, place: int) -> bool:
        """Say whether the line at a place was taken away as one of those that present the writer."""
        number = self.lines[place].numbers[-1] if place >= 0 else 0
        return any(line.line == number and line.kind == "about" for line in self.removed)

    def places(self, fate: str) -> list[int]:
        """Return the places of the lines that went one way: into a field, into the story, or away."""
        return [place for place, line in enumerate(self.lines) if line.fate == fate]

    def finish(self, source: str) -> ParsedDocument:
        """Return the document as a value."""
        return ParsedDocument(
            source=source,
            headline=self.headline,
            blocks=tuple(self.blocks),
            publication=self.publication,
            tagline=self.tagline,
            dek=self.dek,
            section=self.section,
            bylines=tuple(self.bylines),
            published=self.published,
            photos=self._photos(),
            tags=tuple(self.tags),
            url=self.url,
            language=self.language,
            removed=tuple(sorted(self.removed, key=lambda line: line.line)),
            guesses=tuple(self.guesses),
            excerpt=self._excerpt() if self.guesses else (),
        )

    def _photos(self) -> tuple[ParsedPhoto, ...]:
        if not (self.caption or self.credit):
            return ()
        return (ParsedPhoto(caption=self.caption, credit=self.credit),)

    def _excerpt(self) -> tuple[SourceLine, ...]:
        """Return the lines above and below the story, with the two first and the two last of its own."""
        places = [place for place, line in enumerate(self.lines) if line.fate == "body"]
        above = self.lines[: places[1] + 1 if len(places) > 1 else None][-_ABOVE:]
        below = self.lines[max(places[-2], len(above)) :][:_BELOW] if len(places) > 3 else []
        return tuple(
            SourceLine(number, text[:_LONGEST], line.fate)
            for line in [*above, *below]
            for number, text in zip(line.numbers, line.sources, strict=True)
        )
