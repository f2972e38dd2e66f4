"""Floor 2, pure Python: passages over canonical texts. No Django.

`selectors` makes and checks a passage, `highlight` shows passages in a body, `carry` takes them to the next
revision, `differences` and `paragraphs` tell people what changed. All offsets are Unicode code points of the
canonical text, half-open `[start, end)`.
"""

from .carry import Alignment, Edited, Moved, Orphaned, Outcome, Unchanged, align, carry
from .differences import Piece, words_changed
from .directive import text_directive
from .highlight import Span, highlight
from .paragraphs import Row, paragraphs_changed
from .passage import Passage
from .selectors import Quote, quote_of, stands, tidy
from .sentences import sentences

__all__ = [
    "Alignment",
    "Edited",
    "Moved",
    "Orphaned",
    "Outcome",
    "Passage",
    "Piece",
    "Quote",
    "Row",
    "Span",
    "Unchanged",
    "align",
    "carry",
    "highlight",
    "paragraphs_changed",
    "quote_of",
    "sentences",
    "stands",
    "text_directive",
    "tidy",
    "words_changed",
]
