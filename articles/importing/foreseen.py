"""What a dry run would have made in batches that it took back: so a story counts once, whatever its batch."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from articles.importing.drafts import Draft
from articles.models.naming import fold


class Foreseen(NamedTuple):
    """A story that would be there by now: its slug, a digest of what was last said of it, and by whom.

    `is_paper_guessed`: none has said its paper.
    """

    slug: str
    said: int
    source: str
    rank: int
    is_nameless: bool
    is_paper_guessed: bool


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
        if story is None or (story.is_paper_guessed and not draft.is_paper_guessed):
            return True
        return story.said != _digest_of(said) and draft.prepared.rank >= story.rank

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
        before = self._find(draft)
        is_guessed = draft.is_paper_guessed and (before is None or before.is_paper_guessed)
        source, rank = prepared.document.source, prepared.rank
        story = Foreseen(slug, _digest_of(said), source, rank, draft.is_nameless, is_guessed)
        best = before._replace(is_paper_guessed=is_guessed) if before and before.rank > rank else story
        self._stories |= dict.fromkeys([*_marks(draft), *_names(draft)], best)

    def _find(self, draft: Draft) -> Foreseen | None:
        found = (self._stories.get(mark) for mark in _marks(draft))
        if story := next((story for story in found if story), None):
            return story
        elsewhere = (self._stories.get(name) for name in _names(draft))
        is_guessed = draft.is_paper_guessed
        return next((story for story in elsewhere if story and story.is_paper_guessed != is_guessed), None)


def _digest_of(said: Mapping[str, str]) -> int:
    return hash(tuple(said.items()))


def _names(draft: Draft) -> Iterator[int]:
    """Yield a number for each guid and address, by which it is recognised where a paper is only a guess."""
    yield from (hash(key.value) for key in draft.prepared.keys)


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
