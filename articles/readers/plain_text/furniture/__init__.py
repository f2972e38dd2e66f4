"""What a line of a site's furniture looks like, and the wordings that it is told by."""

from articles.readers.plain_text.furniture.classifying import Mark, classify, is_issue_line

__all__ = ["Mark", "classify", "is_issue_line"]
