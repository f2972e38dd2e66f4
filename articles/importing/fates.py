"""What becomes of a document on its way."""

from dataclasses import dataclass, field

from articles.importing.drafts import Draft, Story
from articles.importing.merging import Merge
from articles.importing.outcome import Kind, Outcome
from articles.readers import Problem


@dataclass(eq=False, slots=True)
class Fate:
    """What becomes of a draft."""

    draft: Draft
    story: Story
    kind: Kind
    merged: Merge | None = None
    problems: list[Problem] = field(default_factory=list)

    @property
    def tells_paper(self) -> bool:
        """Whether it tells of which paper its story is, where that was a guess."""
        return self.kind == "updated" and self.story.is_paper_guessed and not self.draft.is_paper_guessed

    @property
    def is_elsewhere(self) -> bool:
        """Whether its story stands under another paper."""
        return self.story.article.publication_id != self.draft.publication_id

    def is_copy_of(self, slug: str) -> None:
        """Let it change nothing of the story of which it is a copy, and tell of that."""
        self.kind = "unchanged"
        place = "body" if self.draft.is_nameless else "url"
        self.problems.append(Problem(place, "same-story", slug))

    def outcome(self) -> Outcome:
        """Return it as the run tells of it."""
        document = self.draft.prepared.document
        problems = self.problems
        if self.kind != "unchanged":
            ahead = [Problem("published", "dated-ahead")] if self.draft.is_ahead else []
            problems = [*self.draft.prepared.notices, *ahead, *problems]
        kept = [*self.merged.kept, *self.merged.older] if self.merged else ()
        slug = self.story.article.slug
        return Outcome(document.source, self.kind, slug, problems=problems, document=document, kept=kept)
