"""What is known already of the stories of a batch: looked up together, found one by one."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from articles.importing.asking import MOST_NAMESAKES, candidates
from articles.importing.beside import is_news
from articles.importing.drafts import Draft, Story
from articles.importing.likeness import BANDS, Runs, is_part, likeness, runs_of
from articles.importing.merging import AHEAD
from articles.importing.prepared import Prepared
from articles.models import Article, ArticleKey, ImportedSource, KeyKind, Publication
from articles.models.inserting import insert, insert_keyed
from articles.models.naming import fold

# How alike bodies are of one story: edited in one place, under one headline of one day, or by nothing else.
IN_PLACE = 0.5
NAMESAKE = 0.75
OTHERWISE = 0.9
# So many stories at most are compared with one because of a passage that they share.
MOST_COMPARED = 8

Relation = Literal["known", "same", "copy"]


@dataclass(frozen=True, slots=True)
class Match:
    """The story of a draft: known as it is, the same, or found to be one of which the draft is a copy."""

    story: Story
    relation: Relation


class Shelf:
    """The stories that the documents of a batch may be of, the ones that it adds too.

    `still_told` says of a story whether the place that it came from still tells it.
    """

    def __init__(self, still_told: Callable[[Story], bool]) -> None:
        self._still_told = still_told
        self._by_place: dict[tuple[int, str], list[Story]] = defaultdict(list)
        self._by_key: dict[tuple[int, str], list[Story]] = defaultdict(list)
        self._by_digest: dict[tuple[int, str], list[Story]] = defaultdict(list)
        self._by_band: dict[tuple[int, int, int], list[Story]] = defaultdict(list)
        self._publications: set[int] = set()
        self._new_keys: list[ArticleKey] = []
        self._sources: list[ImportedSource] = []

    def fetch(self, drafts: Sequence[Draft]) -> None:
        """Look up and lock every story that one of the drafts may be of."""
        text_keys = [key for draft in drafts for key in draft.text_keys]
        found = candidates([draft.prepared for draft in drafts], text_keys)
        if not found:
            return
        # Locked before anything is written, all in one order: no reader's note then waits for us in a circle.
        locked = Article.objects.filter(pk__in=found).select_for_update().order_by("pk")
        stories = {article.pk: Story.known(article) for article in locked}
        for key in ArticleKey.objects.filter(article__in=stories).order_by("pk"):
            self._give_key(stories[key.article_id], key)
        for source in ImportedSource.objects.filter(article__in=stories).order_by("modified", "pk"):
            self._give_source(stories[source.article_id], source)

    def remember(self, draft: Draft, story: Story, said: dict[str, str], *, is_alias: bool = False) -> None:
        """Take note that a draft is of a story, or with `is_alias` a copy of it; to be saved by `save`."""
        prepared, article = draft.prepared, story.article
        source = story.source_at(prepared.place)
        if source is None:
            source = ImportedSource(article=article, place=prepared.place, is_alias=is_alias)
        elif (source.digest, source.pictures, source.said) == (prepared.digest, prepared.pictures, said):
            return
        elif source is story.later_than(draft):
            # An old file in the place of a newer one: what that said is still the last that is known.
            return
        source.digest, source.rank, source.said = prepared.digest, prepared.rank, said
        source.pictures, source.updated = dict(prepared.pictures), prepared.document.updated
        bands = prepared.bands or (None,) * BANDS
        source.band_1, source.band_2, source.band_3, source.band_4 = bands
        self._give_source(story, source)
        self._sources.append(source)
        for key in [*prepared.keys, *([] if is_alias else draft.text_keys)]:
            if key.value in story.keys:
                continue
            if key.kind != KeyKind.TEXT and self._by_key.get((draft.publication_id, key.value)):
                # It belongs to another story already.
                continue
            made = ArticleKey(
                article=article,
                publication=draft.paper.publication,
                kind=key.kind,
                value=key.value,
                is_alias=is_alias,
            )
            self._give_key(story, made)
            self._new_keys.append(made)

    def save(self) -> None:
        """Save what was remembered; the articles stand by now."""
        changed = [source for source in self._sources if source.pk is not None]
        new = [source for source in self._sources if source.pk is None]
        for row in (*self._new_keys, *new):
            row.article_id = row.article.pk
        insert(self._new_keys)
        insert_keyed(new)
        for source in changed:
            source.save()
        self._new_keys, self._sources = [], []

    def _give_key(self, story: Story, key: ArticleKey) -> None:
        story.keys[key.value] = key
        for publication in {key.publication_id, story.article.publication_id}:
            self._publications.add(publication)
            self._by_key[publication, key.value].append(story)

    def _give_source(self, story: Story, source: ImportedSource) -> None:
        is_new = source not in story.sources
        if not is_new:
            story.sources.remove(source)
        story.sources.append(source)  # in the order in which they spoke
        for publication in story.publications:
            self._lay_out(publication, story, source, is_new=is_new)

    def _lay_out(self, publication: int, story: Story, source: ImportedSource, *, is_new: bool) -> None:
        if is_new:
            self._by_place[publication, source.place].append(story)
        self._by_digest[publication, source.digest].append(story)
        for number, band in enumerate(_bands_of(source)):
            self._by_band[publication, number, band].append(story)

    def give_to(self, publication: Publication, story: Story) -> None:
        """Give a story, of which the paper was a guess, to the one that a source says, and find it there."""
        is_there = publication.pk in story.publications
        story.give_to(publication)
        if is_there:
            return
        for key in story.keys.values():
            self._by_key[publication.pk, key.value].append(story)
        for source in story.sources:
            self._lay_out(publication.pk, story, source, is_new=True)

    def find(self, draft: Draft) -> Match | None:
        """Return the story of a draft, or None for a new one.

        It may stand under another paper where it went there as a guess, or where the draft names none.
        """
        runs, own = _Lazy(draft.prepared), draft.publication_id
        for publication in [own, *sorted(self._publications - {own})]:
            match = self._find(draft, publication, runs)
            if match and (publication == own or self._is_it_elsewhere(draft, match.story, runs)):
                return match
        return None

    def _is_it_elsewhere(self, draft: Draft, story: Story, runs: "_Lazy") -> bool:
        """Whether a story under another paper is the draft's: one paper is a guess, and the rest agrees.

        Words alone do not tell, as papers reprint each other; nor does a guid, which may be a number.
        """
        prepared, is_guess = draft.prepared, draft.is_paper_guessed or story.is_paper_guessed
        is_known = story.source_at(prepared.place) or any(key.value in story.keys for key in prepared.keys)
        is_alike = likeness(story.runs, runs.get) >= IN_PLACE or is_part(runs.get, story.runs)
        return bool(is_guess and is_known and is_alike)

    def _find(self, draft: Draft, publication: int, runs: "_Lazy") -> Match | None:
        prepared = draft.prepared
        if match := self._of_digest(draft, publication):
            return match
        named: dict[Story, ArticleKey] = {}
        for key in prepared.keys:
            for story in self._by_key[publication, key.value]:
                named.setdefault(story, story.keys[key.value])
        if named:
            # Sites that moved count anew: where guid and address name two stories, the text tells which.
            alike = named if len(named) == 1 else [s for s in named if likeness(s.runs, runs.get) > IN_PLACE]
            story = next(iter(alike or named))
            return Match(story, "copy" if named[story].is_alias else "same")
        return (
            self._in_place(draft, publication, runs)
            or self._of_headline(draft, publication, runs)
            or self._alike(draft, publication, runs)
            or self._moved(draft, publication)
        )

    def _of_digest(self, draft: Draft, publication: int) -> Match | None:
        """Return the story of which a draft says nothing new.

        Pictures that came are news, its day, and what its site had changed since.
        """
        prepared, match = draft.prepared, None
        for story in self._by_digest[publication, prepared.digest]:
            for source in story.sources:
                if source.digest != prepared.digest:
                    continue
                is_due = source.said.get("status") == AHEAD and not draft.is_ahead
                is_past = source.place != prepared.place and story.was_changed(draft)
                if source.is_alias or not (is_due or is_past or is_news(prepared.pictures, source.pictures)):
                    return Match(story, "copy" if source.is_alias else "known")
                match = match or Match(story, "same")
        return match

    def _in_place(self, draft: Draft, publication: int, runs: "_Lazy") -> Match | None:
        for story in self._by_place[publication, draft.prepared.place]:
            has_headline = draft.is_whole_file and draft.text_key.value in story.keys
            if has_headline or likeness(story.runs, runs.get) >= IN_PLACE:
                source = story.source_at(draft.prepared.place)
                return Match(story, "copy" if source and source.is_alias else "same")
        return None

    def _of_headline(self, draft: Draft, publication: int, runs: "_Lazy") -> Match | None:
        for story in self._by_key[publication, draft.text_key.value][:MOST_NAMESAKES]:
            if (
                likeness(story.runs, runs.get) >= NAMESAKE
                or is_part(runs.get, story.runs)
                or is_part(story.runs, runs.get)
                or story.has_moved_to(draft)
            ):
                return Match(story, "copy" if self._is_apart(draft, story) else "same")
        return None

    def _alike(self, draft: Draft, publication: int, runs: "_Lazy") -> Match | None:
        counts: dict[Story, int] = defaultdict(int)
        for number, band in enumerate(draft.prepared.bands or ()):
            for story in self._by_band.get((publication, number, band), ()):
                counts[story] += 1
        for story in sorted(counts, key=lambda story: -counts[story])[:MOST_COMPARED]:
            is_of_day = _may_be_of_one_day(story.article, draft)
            is_namesake = is_of_day and fold(story.article.headline) == fold(draft.prepared.headline)
            if likeness(story.runs, runs.get) >= (NAMESAKE if is_namesake else OTHERWISE):
                may_be_it = is_namesake or (is_of_day and _is_headline_in_doubt(story.article, draft))
                has_moved = story.has_moved_to(draft) or self._has_moved(draft, story)
                is_same = has_moved or (may_be_it and not self._is_apart(draft, story))
                return Match(story, "same" if is_same else "copy")
        return None

    def _moved(self, draft: Draft, publication: int) -> Match | None:
        """Find the story of a short text that has another day now, and stands elsewhere in its file."""
        if draft.words_key:
            for story in self._by_key[publication, draft.words_key.value][:MOST_NAMESAKES]:
                if self._has_moved(draft, story):
                    return Match(story, "same")
        return None

    def _has_moved(self, draft: Draft, story: Story) -> bool:
        """Whether what told a story stands no more in the draft's file, where only its place names it."""
        is_in_table = draft.is_nameless and not draft.is_whole_file
        return is_in_table and draft.is_beside(story.article.source) and not self._still_told(story)

    def _is_apart(self, draft: Draft, story: Story) -> bool:
        """Whether an alike document is a copy: its site tells them apart, or both stand beside each other.

        A file that was renamed, and a row that moved, stand nowhere else any more.
        """
        if story.is_told_from(draft):
            return True
        is_nameless = draft.is_nameless and story.is_nameless and draft.prepared.rank == story.rank
        return is_nameless and draft.is_beside(story.article.source) and self._still_told(story)


class _Lazy:
    """The runs of a body, computed when they are asked for."""

    def __init__(self, prepared: Prepared) -> None:
        self._prepared = prepared

    @cached_property
    def get(self) -> Runs:
        return runs_of(self._prepared.body.text)


def _bands_of(source: ImportedSource) -> list[int]:
    bands = (source.band_1, source.band_2, source.band_3, source.band_4)
    return [band for band in bands if band is not None]


def _may_be_of_one_day(article: Article, draft: Draft) -> bool:
    """Whether a story has the draft's day, unless one of them has none."""
    day = draft.paper.day_of(draft.prepared.document)
    return day is None or article.published_on is None or day == article.published_on


def _is_headline_in_doubt(article: Article, draft: Draft) -> bool:
    """Whether one of their headlines was guessed: that it is another says nothing then."""
    guessed = {guess["field"] for guess in article.guesses}
    return "headline" in guessed | {guess.field for guess in draft.prepared.document.guesses}
