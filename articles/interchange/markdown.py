"""Annotations as Markdown, for people and for note-taking programs such as Obsidian."""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from .record import Record

# What makes more of a line than its words.
_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~=^$])")
_NOT_IN_A_TAG = re.compile(r"[^\w/-]+")
SEES = {"private": "only me", "public": "everyone"}


def as_markdown(records: Iterable[Record]) -> Iterator[str]:
    """Return the pieces of a Markdown document: a heading for each article, its notes as its text has them.

    The passage is a quotation; the note below it is the reader's own Markdown; a reply stands under its note,
    one step in.
    """
    yield "---\ntitle: Notes\nsource: Newsroom\n---\n"
    for _, of_article in groupby(records, key=lambda record: record.slug):
        notes = list(of_article)
        first = notes[0]
        yield f"\n## [{plain(first.headline)}]({first.article_url})\n\n{plain(first.publication)}\n"
        for record in notes:
            yield _entry(record)


def _entry(record: Record) -> str:
    parts = []
    if record.place:
        parts.append("\n".join(f"> {plain(line)}" for line in record.place.exact.split("\n")))
    if record.is_orphaned:
        parts.append("*No longer in the article.*")
    if record.note.strip():
        parts.append(_safe_note(record.note))
    if record.tags:
        parts.append(" ".join(f"#{tag}" for tag in map(_tag, record.tags) if tag))
    parts.append(_facts(record))
    body = "\n\n".join(parts)
    if record.thread:
        body = "\n".join(f"> {line}".rstrip() for line in body.split("\n"))
    return f"\n{body}\n\n---\n" if not record.thread else f"\n{body}\n"


def _facts(record: Record) -> str:
    """Return who, when, in which colour, who sees it, and its address."""
    sees = plain(record.group) if record.group else SEES.get(record.visibility, "only me")
    what = (
        "reply" if record.thread else f"{record.color} highlight" if record.place else "note on the article"
    )
    day = record.created.strftime("%Y-%m-%d %H:%M UTC")
    return f"*{plain(record.author)}, {day}, {what}, seen by {sees}* ([in its place]({record.url}))"


def plain(text: str) -> str:
    r"""Return words that come out of Markdown as they went in.

    >>> plain("2 * 3 [sic] _so_")
    '2 \\* 3 \\[sic\\] \\_so\\_'
    """
    return _SPECIAL.sub(r"\\\1", text)


def _safe_note(note: str) -> str:
    """Return a note's own Markdown; a line that would end its entry is let be words."""
    return re.sub(r"(?m)^(-{3,}|={3,})\s*$", r"\\\1", note.strip())


def _tag(name: str) -> str:
    return _NOT_IN_A_TAG.sub("-", name).strip("-")
