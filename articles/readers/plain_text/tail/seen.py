"""What a first look made of a line below the head, and where that look stands."""

from dataclasses import dataclass, field

from articles.readers.plain_text.words.bylines import Byline
from articles.readers.plain_text.words.field_lines import FieldLine


@dataclass(slots=True)
class Seen:
    """What the first look made of a line.

    `why` is the kind of furniture that explains it; `None` for text. `own` tells that its own words
    do, not the part of the page that it stands in. `closing`: explained only below the story.
    """

    why: str | None
    rule: str = ""
    own: str = ""
    opener: bool = False
    fields: FieldLine | None = None
    byline: Byline | None = None


@dataclass(slots=True)
class Walk:
    """Where the first look stands: which part of the page is open, and whom it is about.

    `titled`: the block began with a title of another story.
    """

    context: str = ""
    names: set[str] = field(default_factory=set)
    left: int = 0
    commented: bool = False
    titled: bool = False
