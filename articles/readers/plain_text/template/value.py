"""What was learned of a site, as a value and as a line that is kept with its paper."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from articles.readers.plain_text.template.features import Wording
from articles.readers.plain_text.template.order import PRIOR, Order

_NEVER, _SELDOM = -9.0, -1.7  # logarithms of shares


@dataclass(frozen=True, slots=True, eq=False)
class Template:
    """What stands where on the pages of a site. Each is one of its own: rows are remembered by it.

    `anchors` are lines of which each page has one; a page without any is none of the site's. `below` are
    lines that no story goes on behind, `always` lines that nearly all pages have. `order` is how likely a
    part follows another, `parts` what stands behind an affix; `tags` are affixes of lists of tags. `usual`
    are the parts that most pages have. `paper` and `tagline` are as the pages print them; `guessed` are
    those of the two that nothing but their place tells. `reads_heads` is false where the rules make the same
    of the pages' heads. `captions_beside`: captions stand in one line or block with their credits.
    """

    pages: int = 0
    anchors: tuple[str, ...] = ()
    wording: Wording = field(default_factory=Wording)
    below: frozenset[str] = frozenset()
    order: Order = field(default_factory=lambda: PRIOR)
    parts: Mapping[str, Mapping[str, float]] = field(default_factory=dict)
    tags: frozenset[str] = frozenset()
    paper: str = ""
    tagline: str = ""
    usual: str = ""
    guessed: tuple[str, ...] = ()
    reads_heads: bool = True
    always: frozenset[str] = frozenset()
    captions_beside: bool = False

    def shows_captions_above(self) -> bool:
        """Say whether captions stand above their credits on the site's pages, or these do not tell."""
        return self.order["X"].get("C", _NEVER) > _SELDOM

    def dump(self) -> str:
        """Return the template as one line."""
        return json.dumps(
            {
                "pages": self.pages,
                "anchors": self.anchors,
                "constants": sorted(self.wording.constants),
                "sections": sorted(self.wording.sections),
                "affixes": sorted(self.wording.affixes),
                "twice": sorted(self.wording.twice),
                "below": sorted(self.below),
                "order": _rounded(self.order),
                "parts": _rounded(self.parts),
                "tags": sorted(self.tags),
                "paper": self.paper,
                "tagline": self.tagline,
                "usual": self.usual,
                "guessed": self.guessed,
                "reads_heads": self.reads_heads,
                "always": sorted(self.always),
                "captions_beside": self.captions_beside,
            },
            ensure_ascii=False,
            separators=(",", ":"),
        )


@lru_cache(maxsize=64)
def load(text: str) -> Template | None:
    """Return the template that a line holds; none if it is empty."""
    if not text:
        return None
    found = json.loads(text)
    return Template(
        found["pages"],
        tuple(found["anchors"]),
        Wording(*(frozenset(found[name]) for name in ("constants", "sections", "affixes", "twice"))),
        frozenset(found["below"]),
        found["order"],
        found["parts"],
        frozenset(found["tags"]),
        found["paper"],
        found["tagline"],
        found["usual"],
        tuple(found["guessed"]),
        found["reads_heads"],
        frozenset(found.get("always", ())),
        found.get("captions_beside", False),
    )


def _rounded(table: Mapping[str, Mapping[str, float]]) -> dict[str, dict[str, float]]:
    return {
        one: {two: round(value, 2) for two, value in sorted(row.items())}
        for one, row in sorted(table.items())
    }
