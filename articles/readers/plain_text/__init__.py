"""The reader of pages that were left as plain text."""

from articles.readers.plain_text.pages import entries, survey
from articles.readers.plain_text.reader import read_plain_text

__all__ = ["entries", "read_plain_text", "survey"]
