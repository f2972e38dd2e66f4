"""Readers: from a source's bytes to one parsed document, or a problem with its place. They know no Django."""

from articles.readers.document import (
    Block,
    BlockKind,
    Guess,
    ParsedByline,
    ParsedDocument,
    Problem,
    RemovedLine,
)
from articles.readers.plain_text import read_plain_text

__all__ = [
    "Block",
    "BlockKind",
    "Guess",
    "ParsedByline",
    "ParsedDocument",
    "Problem",
    "RemovedLine",
    "read_plain_text",
]
