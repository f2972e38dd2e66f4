"""Annotations as Markdown, for people and for note-taking programs such as Obsidian."""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from django.utils.translation import gettext

from articles.models import Color, Visibility

from .record import Record

# What makes more of a line than its words.
_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~=^$])")
_NOT_IN_A_TAG = re.compile(r"[^\w/-]+")


def as_markdown(records: Iterable[Record]) -> Iterator[str]:
    """Return the pieces of a Markdown document: a heading for each article, its notes as its text has them.

    The passage is a quotation; the note below it is the reader's own Markdown; a reply stands under its note,
    one step in, and says whom it answers where that is another reply.
    """
    title = gettext("Notes")
    yield f"---\ntitle: {title}\nsource: Newsroom\n---\n"
    for _, of_article in groupby(records, key=lambda record: record.slug):
        notes = list(of_article)
        first = notes[0]
        authors = {record.id: record.author for record in notes}
        yield f"\n## [{plain(first.headline)}]({first.article_url})\n\n{plain(first.publication)}\n"
        for record in notes:
            answered = authors.get(record.parent, "") if record.parent != record.thread else ""
            yield _entry(record, answered)


def _entry(record: Record, answered: str) -> str:
    parts = []
    if record.place:
        parts.append("\n".join(f"> {plain(line)}" for line in record.place.exact.split("\n")))
    if record.is_orphaned:
        gone = gettext("No longer in the article")
        parts.append(f"*{gone}.*")
    if record.note.strip():
        parts.append(_safe_note(record.note))
    if record.tags:
        parts.append(" ".join(f"#{tag}" for tag in map(_tag, record.tags) if tag))
    parts.append(_facts(record, answered))
    body = "\n\n".join(parts)
    if record.thread:
        body = "\n".join(f"> {line}".rstrip() for line in body.split("\n"))
    return f"\n{body}\n\n---\n" if not record.thread else f"\n{body}\n"


def _facts(record: Record, answered: str) -> str:
    """Return who, when, in which colour, who sees it, and its address."""
    facts = gettext("%(author)s, %(moment)s, %(what)s, seen by %(sees)s") % {
        "author": plain(record.author),
        "moment": record.created.strftime("%Y-%m-%d %H:%M UTC"),
        "what": _kind_of(record, answered),
        "sees": plain(record.group) if record.group else _sees(record.visibility),
    }
    place = gettext("in its place")
    return f"*{facts}* ([{place}]({record.url}))"


def _kind_of(record: Record, answered: str) -> str:
    if answered:
        return gettext("reply to %(name)s") % {"name": plain(answered)}
    if record.thread:
        return gettext("reply")
    if record.place is None:
        return gettext("note on the article")
    return gettext("%(color)s highlight") % {"color": Color(record.color).label}


def _sees(visibility: str) -> str:
    return gettext("everyone") if visibility == Visibility.PUBLIC else gettext("only me")


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
