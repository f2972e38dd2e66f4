"""What a first look made of a line below the head, and where that look stands."""

import re
from dataclasses import dataclass, field

from articles.readers.plain_text.words.bylines import Byline
from articles.readers.plain_text.words.field_lines import FieldLine

_ONE = re.compile(
    r"(?:related|recommended|suggested|similar|featured|another|previous|latest|next|more) "
    r"(?:story|article|post|read|coverage)|(?:read|up|watch|coming up) next|read more|see also|"
    r"(?:noticia|historia|nota|art[ií]culo|entrada) relacionad[oa]"
)


def opens_one(key: str) -> bool:
    """Say whether a label leads to but one other story: the page's own goes on behind it."""
    return _ONE.fullmatch(key.rstrip(":")) is not None


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

    `titled`: the block began with a title of another story. Of a list of such: it has begun (`begun`), its
    titles are in one block with its label (`beside`), it has but one (`single`).
    """

    context: str = ""
    names: set[str] = field(default_factory=set)
    left: int = 0
    commented: bool = False
    titled: bool = False
    begun: bool = False
    beside: bool = False
    single: bool = False
