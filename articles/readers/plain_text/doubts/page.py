"""A page whose fields have been read, as the doubts about them look at it."""

from dataclasses import dataclass
from itertools import pairwise

from articles.readers.plain_text.doubts.limits import FEWEST_OF_OWN
from articles.readers.plain_text.doubts.unread import Unread, unread_lines
from articles.readers.plain_text.draft import Draft
from articles.readers.plain_text.furniture import classify
from articles.readers.plain_text.lines import Line, line_key
from articles.readers.plain_text.template.value import Template


@dataclass(frozen=True, slots=True)
class Page:
    """A page whose fields have been read.

    `hints` are names of the paper that feet and the like give; `headline` is the place of its last line, -1
    if it has none, `body` that of the story's first line. `is_alone`: no other page tells of the site.
    """

    draft: Draft
    hints: list[str]
    template: Template | None
    unread: Unread
    headline: int
    body: int

    @property
    def is_alone(self) -> bool:
        """Whether no other page tells of the site."""
        return self.template is None

    def are_beside(self, one: str, two: str) -> bool:
        """Say whether two texts stand right below each other, in either order."""
        first, second = line_key(one), line_key(two)
        return any(
            (above.key == first and below.key == second) or (above.key == second and below.key == first)
            for above, below in pairwise(self.draft.lines)
        )

    def above_headline(self) -> Line | None:
        """Return the line right above the headline."""
        return self.draft.lines[self.headline - 1] if self.headline > 0 else None


def page_of(draft: Draft, hints: list[str], template: Template | None) -> Page:
    """Return a draft as the doubts look at it."""
    headline, body = draft.places("headline"), draft.places("body")
    return Page(
        draft,
        hints,
        template,
        unread_lines(draft),
        headline[-1] if headline else -1,
        body[0] if body else len(draft.lines),
    )


def words_in(text: str) -> int:
    """Return how many words a text has."""
    return text.count(" ") + 1


def is_own_text(line: Line) -> bool:
    """Say whether a line that was taken away has no words of a site's."""
    return line.fate == "removed" and line.words >= FEWEST_OF_OWN and classify(line.text) is None
