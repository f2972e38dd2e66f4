"""The one writer: parsed documents become articles, each wholly or not at all."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import Any

from django.db import DataError, IntegrityError, connection, transaction

from articles.importing import profiles
from articles.importing.asking import candidates
from articles.importing.drafts import Draft, Story, guesses_of
from articles.importing.fates import Fate
from articles.importing.foreseen import Foresight
from articles.importing.known import Match, Shelf
from articles.importing.merging import AS_READ, Merge, merge, said_by, values_of
from articles.importing.outcome import Outcome
from articles.importing.paper import Paper
from articles.importing.prepared import Options, Prepared
from articles.importing.surroundings import put_fields, put_source, surround_changed, surround_new
from articles.markup import Body
from articles.models import Article, Publication
from articles.readers import Guess, ParsedProfile, Problem
from articles.search.index import add_articles
from articles.services import reanchoring
from articles.services.publishing import save_body, save_new
from articles.services.reanchoring import Plan

# The number under which imports wait for each other on PostgreSQL: "news".
_LOCK = 0x6E657773
# What a database says of a document that it cannot take.
REFUSALS = (IntegrityError, DataError)


class Writer:
    """Writes batches of prepared documents, one transaction a batch.

    The end is the same as if each came alone, one after the other; but new articles go in together, which
    takes a few queries for all of them. When the database refuses one, the batch is written again one by one,
    so that it alone is rejected. `still_told` says of a story whether the place that it came from still tells
    it, so that a copy beside it is told from the story itself that moved.
    """

    def __init__(self, options: Options, still_told: Callable[[Story], bool] = lambda _: False) -> None:
        self.options = options
        self.still_told = still_told
        self.papers: dict[str | None, Paper] = {}
        self.new_papers: dict[str, Publication] = {}
        self.plans: dict[tuple[int, str], Plan] = {}
        self.foresight = Foresight()

    def write(
        self, batch: Sequence[Prepared], note: Callable[[Sequence[Outcome]], None] | None = None
    ) -> list[Outcome]:
        """Write a batch and return what became of each document, in order.

        `note` is called with it in the transaction of the batch: what it writes is kept as the batch is.
        """
        self.plans = self._plans(batch)
        with transaction.atomic():
            _wait_for_others()
            try:
                with transaction.atomic():
                    outcomes = self._write_together(batch)
            except REFUSALS:
                # What was looked up or made inside the savepoint is gone with it.
                self.papers.clear()
                outcomes = [self._write_alone(prepared) for prepared in batch]
            if note:
                note(outcomes)
            if self.options.dry_run:
                transaction.set_rollback(True)
                self.papers.clear()
        return outcomes

    def write_profile(self, profile: ParsedProfile) -> Outcome:
        """Fill a contributor from a profile of the staff and return what became of it."""
        with transaction.atomic():
            _wait_for_others()
            try:
                with transaction.atomic():
                    paper = self._paper(profile.publication, tagline=None)
                    kind, kept = profiles.fill(paper, profile)
            except REFUSALS as error:
                self.papers.clear()
                return Outcome(profile.source, "rejected", problems=[_refusal(error)], is_profile=True)
            if self.options.dry_run:
                transaction.set_rollback(True)
                self.papers.clear()
        problems = [Problem(place=name, reason="kept") for name in kept]
        return Outcome(profile.source, kind, problems=problems, kept=kept, is_profile=True)

    def _plans(self, batch: Sequence[Prepared]) -> dict[tuple[int, str], Plan]:
        """Compute what becomes of readers' notes in the stories that a batch will change.

        It takes too long for the transaction. Which article is whose is only certain there: a plan that turns
        out to be for another text, or missing (a namesake's), is made then.
        """
        if self.options.on_change == "skip":
            return {}
        plans: dict[tuple[int, str], Plan] = {}
        if not (found := candidates(batch, ())):
            return plans
        noted = Article.objects.filter(annotations__start__isnull=False).distinct()
        for article in noted.filter(pk__in=found):
            values = set(article.keys.values_list("value", flat=True))
            sources = dict(article.imported_sources.values_list("place", "digest"))
            for prepared in batch:
                is_it = prepared.place in sources or not values.isdisjoint(key.value for key in prepared.keys)
                if is_it and prepared.digest not in sources.values():
                    plan = reanchoring.plan(article=article, body=prepared.body)
                    plans[article.pk, prepared.mark] = plan
        return plans

    def _write_alone(self, prepared: Prepared) -> Outcome:
        try:
            with transaction.atomic():
                return self._write_together([prepared])[0]
        except REFUSALS as error:
            self.papers.clear()
            document = prepared.document
            return Outcome(document.source, "rejected", problems=[_refusal(error)], document=document)

    def _write_together(self, batch: Sequence[Prepared]) -> list[Outcome]:
        drafts = [self._draft(prepared) for prepared in batch]
        shelf = Shelf(self.still_told)
        shelf.fetch(drafts)
        fates: list[Fate] = []
        waiting: list[Fate] = []
        for draft in drafts:
            match = shelf.find(draft)
            if match and any(
                other.story is match.story and (other.kind == "updated" or match.relation == "same")
                for other in waiting
            ):
                # What was said of the story just now counts before what is said next.
                self._flush(waiting, shelf)
                waiting = []
                match = shelf.find(draft)
            fate = self._fate(draft, match, shelf)
            fates.append(fate)
            if fate.kind != "unchanged":
                waiting.append(fate)
            if fate.kind == "updated" and (draft.is_paper_guessed or fate.story.is_paper_guessed):
                # Under another paper only its keys tell it: those that it gains count for the next one.
                self._flush(waiting, shelf)
                waiting = []
        self._flush(waiting, shelf)
        if self.options.dry_run:
            self._foresee(fates)
        return [fate.outcome() for fate in fates]

    def _foresee(self, fates: Sequence[Fate]) -> None:
        """Let no story count as new that an earlier batch of a dry run has made, and taken back."""
        for fate in fates:
            article, said = fate.story.article, said_by(fate.draft, self.options)
            if fate.kind == "created" and (slug := self.foresight.find(fate.draft)):
                article.slug = slug
                changes = self.options.on_change == "update" and self.foresight.is_news(fate.draft, said)
                fate.kind = "updated" if changes else "unchanged"
                if changes and self.foresight.is_copy(fate.draft):
                    fate.is_copy_of(slug)
                    continue
            self.foresight.remember(fate.draft, article.slug, said)

    def _fate(self, draft: Draft, match: Match | None, shelf: Shelf) -> Fate:
        """Decide what becomes of a draft; whether something changes is only seen later."""
        if match is None:
            article = Article(publication=draft.paper.publication)
            put_source(article, draft.prepared.document)
            article.source_url = draft.prepared.document.url or ""
            story = Story(article, is_paper_guessed=draft.is_paper_guessed)
            story.changed(draft.prepared.body.text)
            shelf.remember(draft, story, said_by(draft, self.options))
            return Fate(draft, story, "created")
        fate = Fate(draft, match.story, "unchanged")
        if match.relation == "copy":
            fate.is_copy_of(match.story.article.slug)
            shelf.remember(draft, match.story, said_by(draft, self.options), is_alias=True)
        elif match.relation == "same" and self.options.on_change == "update":
            fate.kind = "updated"
        if fate.is_elsewhere and not fate.tells_paper:
            # An editor gave it to another paper, and there it stays.
            paper = Paper(match.story.article.publication)
            draft.paper = self._once(paper.publication.name, paper)
        return fate

    def _flush(self, waiting: Sequence[Fate], shelf: Shelf) -> None:
        """Write what waits: new articles together, changes of others one by one, what is remembered."""
        people: dict[int, list[str]] = defaultdict(list)
        for fate in waiting:
            people[fate.draft.publication_id] += [byline.name for byline in fate.draft.prepared.bylines]
        for paper in {fate.draft.publication_id: fate.draft.paper for fate in waiting}.values():
            paper.know(people[paper.publication.pk])
        if new := [fate for fate in waiting if fate.kind == "created"]:
            self._make(new)
        for fate in waiting:
            if fate.kind == "updated":
                self._change(fate, shelf)
        shelf.save()

    def _make(self, fates: Sequence[Fate]) -> None:
        made: list[tuple[Article, Draft, dict[str, Any]]] = []
        for fate in fates:
            article, draft = fate.story.article, fate.draft
            document = draft.prepared.document
            values = values_of(draft, self.options)
            put_fields(article, values)
            article.written = values
            article.origins = dict(document.origins)
            article.guesses = _plain(draft.guesses)
            article.needs_review = bool(article.guesses)
            made.append((article, draft, values))
        save_new(
            articles=[fate.story.article for fate in fates],
            bodies=[fate.draft.prepared.body for fate in fates],
        )
        surround_new(made)
        add_articles(
            [
                (article, draft.prepared.body.text, [key for key, _ in values["bylines"]])
                for article, draft, values in made
            ]
        )

    def _change(self, fate: Fate, shelf: Shelf) -> None:
        article, draft = fate.story.article, fate.draft
        if article.current_id is None:
            # It was made in this batch.
            article.refresh_from_db(fields=["current"])
        moves = fate.is_elsewhere
        if fate.tells_paper:
            shelf.give_to(draft.paper.publication, fate.story)
        fate.merged = merged = merge(fate.story, draft, self.options)
        fate.problems += merged.problems
        changed = merged.changed()
        if changed:
            self._write_changes(fate.story, draft, merged, changed)
        else:
            fate.kind = "updated" if moves else "unchanged"
            Article.objects.filter(pk=article.pk).update(written=merged.written)
            article.written = merged.written
        shelf.remember(draft, fate.story, said_by(draft, self.options))

    def _write_changes(self, story: Story, draft: Draft, merged: Merge, changed: set[str]) -> None:
        article, prepared = story.article, draft.prepared
        document = prepared.document
        as_read = {name for field in changed for name in AS_READ.get(field, (field,))}
        put_fields(article, merged.changes)
        article.written = merged.written
        article.origins |= {name: origin for name, origin in document.origins.items() if name in as_read}
        new = _plain([guess for guess in document.guesses if guess.field in as_read])
        article.guesses = [guess for guess in article.guesses if guess["field"] not in as_read] + new
        article.needs_review = bool(new) or (article.needs_review and bool(article.guesses))
        body = Body(article.current.html, article.current.text)
        if "body" in changed:
            body = prepared.body
            story.changed(body.text)
        if "body" in changed or article.source == document.source[-500:]:
            put_source(article, document)
        surround_changed(article, merged.changes, merged.photos)
        save_body(article=article, body=body, plan=self.plans.get((article.pk, prepared.mark)))

    def _draft(self, prepared: Prepared) -> Draft:
        document = prepared.document
        paper = self._paper(document.publication, tagline=document.tagline)
        return Draft(prepared, paper, guesses_of(document, self.options))

    def _paper(self, name: str | None, *, tagline: str | None) -> Paper:
        name = self.options.publication or name
        if name in self.papers:
            return self.papers[name]
        paper = (
            Paper.named(name[:200], tagline=tagline) if name else Paper.home(name=self.foresight.first_paper)
        )
        if paper.is_new:
            self.new_papers[paper.publication.name_key] = paper.publication
        return self._once(name, paper)

    def _once(self, name: str | None, paper: Paper) -> Paper:
        """Return one paper for two spellings, or none: what it knows of its people is kept once."""
        same = (known for known in self.papers.values() if known.publication == paper.publication)
        return self.papers.setdefault(name, next(same, paper))


def _wait_for_others() -> None:
    """Let no other import write until this transaction ends: two of them would not see each other's stories.

    On SQLite only one writes anyway.
    """
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_LOCK])


def _plain(guesses: Sequence[Guess]) -> list[dict[str, str]]:
    return [{"field": guess.field, "reason": guess.reason} for guess in guesses]


def _refusal(error: Exception) -> Problem:
    return Problem(place="database", reason="refused", details=str(error).splitlines()[0])
