"""The reader of pages that were left as plain text."""

from articles.readers.plain_text.reader import read_plain_text

__all__ = ["read_plain_text"]
