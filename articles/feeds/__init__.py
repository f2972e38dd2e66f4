"""What comes in newly, for programs that follow a paper: Atom (RFC 4287) and JSON Feed 1.1, with full texts.

They tell what every visitor may read, and so are the same for all.
"""

from articles.feeds import subjects
from articles.feeds.stories import atom, json_feed

__all__ = ["atom", "json_feed", "subjects"]
