"""WordPress exports (WXR), those of SNO's sites among them: stories, pictures, staff profiles."""

from articles.readers.wordpress.reader import entries, recognises, survey

__all__ = ["entries", "recognises", "survey"]
