"""Readers: from a source's bytes to parsed documents, or problems with their place. They know no Django."""

from articles.readers.document import (
    Block,
    BlockKind,
    Entry,
    Found,
    Guess,
    Parsed,
    ParsedByline,
    ParsedDocument,
    ParsedPhoto,
    ParsedProfile,
    PassedOver,
    Problem,
    RemovedLine,
    SourceLine,
    ThrownAway,
)
from articles.readers.findings import Attachment, Findings, Learned
from articles.readers.formats import HEAD, READERS, Reader, reader_for
from articles.readers.plain_text import read_plain_text

__all__ = [
    "HEAD",
    "READERS",
    "Attachment",
    "Block",
    "BlockKind",
    "Entry",
    "Findings",
    "Found",
    "Guess",
    "Learned",
    "Parsed",
    "ParsedByline",
    "ParsedDocument",
    "ParsedPhoto",
    "ParsedProfile",
    "PassedOver",
    "Problem",
    "Reader",
    "RemovedLine",
    "SourceLine",
    "ThrownAway",
    "read_plain_text",
    "reader_for",
]
