"""What a dry run would have made in batches that it took back: so a story counts once, whatever its batch."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from articles.importing.drafts import Draft
from articles.models.naming import fold


class Foreseen(NamedTuple):
    """A story that would be there by now: its slug, a digest of what was last said of it, and by whom."""

    slug: str
    said: int
    source: str
    rank: int
    is_nameless: bool


class Foresight:
    """The stories of a dry run's earlier batches, by what they are recognised by.

    Of each a few numbers are kept, no text: alike are those of one guid or address, of one body, or of one
    headline, one day and a passage in common. `first_paper` would be the home of what names no paper, on a
    site that has none.
    """

    def __init__(self) -> None:
        self._stories: dict[int, Foreseen] = {}
        self.first_paper = ""

    def find(self, draft: Draft) -> str | None:
        """Return the slug of the story that a draft is of, or None where it was not met yet."""
        story = self._find(draft)
        return story and story.slug

    def is_news(self, draft: Draft, said: Mapping[str, str]) -> bool:
        """Whether a draft says something else of its story than was said last, and knows as much."""
        story = self._find(draft)
        return story is None or (story.said != _digest_of(said) and draft.prepared.rank >= story.rank)

    def is_copy(self, draft: Draft) -> bool:
        """Whether a draft only tells what another, beside it, told before."""
        story = self._find(draft)
        if story is None or not (story.is_nameless and draft.is_nameless):
            return False
        return story.rank == draft.prepared.rank and draft.is_beside(story.source)

    def remember(self, draft: Draft, slug: str, said: Mapping[str, str]) -> None:
        """Take note of what a draft says of its story."""
        prepared = draft.prepared
        self.first_paper = self.first_paper or draft.paper.publication.name
        story = Foreseen(slug, _digest_of(said), prepared.document.source, prepared.rank, draft.is_nameless)
        before = self._find(draft)
        best = before if before and before.rank > story.rank else story
        self._stories |= dict.fromkeys(_marks(draft), best)

    def _find(self, draft: Draft) -> Foreseen | None:
        found = (self._stories.get(mark) for mark in _marks(draft))
        return next((story for story in found if story), None)


def _digest_of(said: Mapping[str, str]) -> int:
    return hash(tuple(said.items()))


def _marks(draft: Draft) -> Iterator[int]:
    """Yield a number for each thing by which a story is recognised, the surest first."""
    prepared, headline = draft.prepared, draft.text_key.value
    # Its key is another in each batch, if the paper is one of those that are taken back.
    paper = fold(draft.paper.publication.name)
    yield hash((paper, prepared.digest))
    for key in prepared.keys:
        yield hash((paper, key.value))
    yield hash((paper, prepared.mark, headline if prepared.bands is None else ""))
    for number, band in enumerate(prepared.bands or ()):
        yield hash((paper, headline, number, band))
