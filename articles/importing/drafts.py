"""A document on its way to its story, and a story with what imports remember of it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final, Self

from django.utils import timezone

from articles.importing.identity import Key, keys_at, text_key, words_key
from articles.importing.likeness import Runs, runs_of
from articles.importing.paper import Paper
from articles.importing.prepared import Options, Prepared
from articles.models import Article, ArticleKey, ImportedSource, KeyKind, Publication, Revision
from articles.readers import Guess, ParsedDocument
from articles.readers.document import DocumentStatus
from articles.services.moving import move

_PAPER: Final = "publication"


@dataclass(eq=False, slots=True)
class Draft:
    """A document on its way to its story, with all that was guessed of it."""

    prepared: Prepared
    paper: Paper
    guesses: Sequence[Guess]
    text_key: Key = field(init=False)
    words_key: Key | None = field(init=False, default=None)
    is_ahead: bool = field(init=False)

    def __post_init__(self) -> None:
        prepared = self.prepared
        self.text_key = text_key(prepared.headline, self.paper.day_of(prepared.document))
        if prepared.bands is None and self.is_nameless and not self.is_whole_file:
            self.words_key = words_key(prepared.headline, prepared.mark)
        self.is_ahead = self._is_ahead()

    def _is_ahead(self) -> bool:
        """Whether its source lets nobody read it before a day that is still to come."""
        document = self.prepared.document
        if not document.waits or document.status == "draft":
            return False
        if document.published_at:
            return document.published_at > timezone.now()
        today = timezone.localdate(timezone=self.paper.publication.zone)
        return document.published is not None and document.published > today

    @property
    def status(self) -> DocumentStatus | None:
        """Whether visitors may read it; None where its source does not say."""
        return "draft" if self.is_ahead else self.prepared.document.status

    @property
    def is_paper_guessed(self) -> bool:
        """Whether its paper is in doubt."""
        return any(guess.field == _PAPER for guess in self.guesses)

    @property
    def publication_id(self) -> int:
        """The paper's key."""
        return self.paper.publication.pk

    @property
    def is_whole_file(self) -> bool:
        """Whether its place holds nothing else: it tells the story as long as that is not another's."""
        return _is_whole_file(self.prepared.document.source)

    @property
    def text_keys(self) -> list[Key]:
        """The keys that more than one story may have."""
        return [self.text_key, *([self.words_key] if self.words_key else [])]

    @property
    def is_nameless(self) -> bool:
        """Whether nothing but its place, its headline and its words tells which story it is of."""
        return not self.prepared.keys

    def is_beside(self, source: str) -> bool:
        """Whether it stands in the same file as a `source`, or both are files of their own."""
        own = self.prepared.document.source
        if self.is_whole_file:
            return _is_whole_file(source) and source != own[-500:]
        return own.rpartition("#")[0] == source.rpartition("#")[0]


class Story:
    """An article with what imports remember of it. `is_paper_guessed`: its paper is still in doubt."""

    def __init__(self, article: Article, *, is_paper_guessed: bool) -> None:
        self.article = article
        self.is_paper_guessed = is_paper_guessed
        self.keys: dict[str, ArticleKey] = {}
        self.sources: list[ImportedSource] = []
        self._text: str | None = None
        self._runs: Runs | None = None

    @classmethod
    def known(cls, article: Article) -> Self:
        """Return the story of an article that is here."""
        is_guess = any(guess["field"] == _PAPER for guess in article.guesses)
        return cls(article, is_paper_guessed=article.needs_review and is_guess)

    def give_to(self, publication: Publication) -> None:
        """Give it to the paper that a source says, or leave it there: its paper is in doubt no more."""
        article = self.article
        article.guesses = [guess for guess in article.guesses if guess["field"] != _PAPER]
        article.needs_review = bool(article.guesses)
        self.is_paper_guessed = False
        if article.publication_id != publication.pk:
            move(article=article, publication=publication)
        else:
            article.save(update_fields=["guesses", "needs_review"])

    @property
    def runs(self) -> Runs:
        """The runs of its text."""
        if self._runs is None:
            self._runs = runs_of(self.text)
        return self._runs

    @property
    def text(self) -> str:
        """The body that an import last wrote, or what stands."""
        if self._text is None:
            texts = Revision.objects.filter(article=self.article.pk).values_list("text", flat=True)
            imported = texts.filter(digest=self.article.written.get("body", "")).first()
            self._text = imported or texts.first() or ""
        return self._text

    def changed(self, text: str) -> None:
        """Take note of another body."""
        self._text, self._runs = text, None

    @property
    def is_nameless(self) -> bool:
        """Whether no source said a guid or an address of it."""
        return all(key.kind == KeyKind.TEXT for key in self.keys.values())

    def is_told_from(self, draft: Draft) -> bool:
        """Whether the site itself tells them apart: by another guid, or where it has none another address.

        One that says the same but for its host has moved.
        """
        if self.has_moved_to(draft):
            return False
        for kind in (KeyKind.GUID, KeyKind.URL):
            ours = {key.value for key in self.keys.values() if key.kind == kind and not key.is_alias}
            theirs = {key.value for key in draft.prepared.keys if key.kind == kind}
            if ours and theirs:
                return ours.isdisjoint(theirs)
        return False

    def has_moved_to(self, draft: Draft) -> bool:
        """Whether its site calls it as it calls the draft but for the host: by one number, or one path."""
        # An export tells no address of a draft; its guid, which may be one, stands behind the file's name.
        addresses = {self.article.source_url, self.article.source.rpartition("#")[2]}
        known = set[str]().union(*(keys_at(draft.prepared.document, address) for address in addresses))
        return any(key.value in known for key in self.keys.values() if not key.is_alias)

    @property
    def publications(self) -> set[int]:
        """The keys of its paper, and of those for whose it was taken before an editor gave it to that one."""
        return {self.article.publication_id, *(key.publication_id for key in self.keys.values())}

    def source_at(self, place: str) -> ImportedSource | None:
        """Return what was said at a place."""
        return next((source for source in self.sources if source.place == place), None)

    def was_changed(self, draft: Draft) -> bool:
        """Whether what was last read says something else than a draft, as of another moment at the site.

        The draft may be older, or the site changed the story back. Without moments nothing tells a story
        that was changed back from a copy of the old file.
        """
        alike = [one for one in self.sources if one.rank == draft.prepared.rank and not one.is_alias]
        changed, last = draft.prepared.document.updated, alike[-1] if alike else None
        if last is None or last.updated is None or changed is None:
            return False
        return last.digest != draft.prepared.digest and last.updated != changed

    def later_than(self, draft: Draft) -> ImportedSource | None:
        """Return what knows as much as a draft and tells of a later change at its site: the latest.

        None where the draft, or all that was read before, does not say when the story was changed.
        """
        changed = draft.prepared.document.updated
        if changed is None:
            return None
        alike = [
            (source.updated, source)
            for source in self.sources
            if source.updated and source.rank >= draft.prepared.rank and not source.is_alias
        ]
        updated, latest = max(alike, key=lambda pair: pair[0], default=(changed, None))
        return latest if updated > changed else None

    @property
    def rank(self) -> int:
        """How much the best of its sources knows."""
        return max((source.rank for source in self.sources if not source.is_alias), default=0)


def guesses_of(document: ParsedDocument, options: Options) -> list[Guess]:
    """Return what was guessed of a document, its paper too where it names none, unless the import says it."""
    if options.publication:
        return [guess for guess in document.guesses if guess.field != _PAPER]
    return [*document.guesses, *([] if document.publication else [Guess(_PAPER, "home")])]


def _is_whole_file(source: str) -> bool:
    return "#" not in source and source != "-"
