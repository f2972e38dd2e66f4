"""Floor 2, pure Python: passages over canonical texts. No Django.

`selectors` makes and checks a passage, `highlight` shows passages in a body, `carry` takes them to the next
revision, `differences` and `paragraphs` tell people what changed, `popular` finds what many marked. All
offsets are Unicode code points of the canonical text, half-open `[start, end)`.
"""

from .carry import Alignment, Edited, Moved, Orphaned, Outcome, Unchanged, align, carry
from .differences import Piece, words_changed
from .directive import text_directive
from .highlight import Span, highlight
from .paragraphs import Row, paragraphs_changed
from .passage import Passage
from .popular import Marked, Popular, popular
from .selectors import Quote, quote_of, stands, tidy
from .sentences import sentences

__all__ = [
    "Alignment",
    "Edited",
    "Marked",
    "Moved",
    "Orphaned",
    "Outcome",
    "Passage",
    "Piece",
    "Popular",
    "Quote",
    "Row",
    "Span",
    "Unchanged",
    "align",
    "carry",
    "highlight",
    "paragraphs_changed",
    "popular",
    "quote_of",
    "sentences",
    "stands",
    "text_directive",
    "tidy",
    "words_changed",
]
