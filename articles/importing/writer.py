"""The one writer: parsed documents become articles, each wholly or not at all."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from django.db import DataError, IntegrityError, transaction

from articles.importing.identity import Namesakes, content_digest, headline_of, identity_of
from articles.importing.outcome import Kind, Outcome, removed_of
from articles.importing.paper import Paper
from articles.importing.surroundings import surround
from articles.markup import Body, MarkupRefused, plain_body
from articles.models import Article, Publication, Status
from articles.readers import Guess, ParsedDocument, Problem
from articles.services import reanchoring
from articles.services.publishing import save_body, save_new
from articles.services.reanchoring import Plan

UNNAMED_PAPER = "Our Paper"
LONGEST = {"headline": 500, "publication": 200, "section": 100, "credit": 200, "url": 1000}


@dataclass(frozen=True, slots=True)
class Options:
    """How to import: what the documents do not say, and what to do with what is known already.

    `publication` and `section` override what documents say. `strict` rejects a document with a guess in it.
    """

    publication: str | None = None
    section: str | None = None
    status: Status = Status.PUBLISHED
    on_change: Literal["update", "skip"] = "update"
    dry_run: bool = False
    strict: bool = False


@dataclass(frozen=True, slots=True)
class Prepared:
    """A document with all that can be computed of it alone; `identity` is that of its story in its paper."""

    document: ParsedDocument
    body: Body
    digest: str
    identity: str


def prepare(document: ParsedDocument, options: Options) -> Prepared | Outcome:
    """Return the document ready to be written, or its rejection."""
    problems = [
        Problem(place=name, reason="too-long", details=f"{len(value)} > {limit}")
        for name, limit in LONGEST.items()
        if (value := getattr(document, name)) and len(value) > limit
    ]
    if options.strict:
        problems += [Problem(place=g.field, reason=g.reason) for g in document.guesses]
    try:
        body = plain_body((block.kind, block.text) for block in document.blocks)
    except MarkupRefused as refused:
        problems.append(Problem(place=str(refused.place), reason=refused.reason))
    if problems:
        return Outcome(document.source, "rejected", problems=problems, document=document)
    return Prepared(document, body, content_digest(document), identity_of(document))


@dataclass(slots=True)
class Draft:
    """A document on its way to its article, and what becomes of it there."""

    prepared: Prepared
    paper: Paper
    article: Article
    kind: Kind = "created"

    @property
    def document(self) -> ParsedDocument:
        """The document as it was read."""
        return self.prepared.document


class Writer:
    """Writes batches of prepared documents, one transaction a batch.

    New articles of a batch go in together, which takes a few queries for all of them. When the database
    refuses one, the batch is written again one by one, so that it alone is rejected.
    """

    def __init__(self, options: Options) -> None:
        self.options = options
        self.namesakes = Namesakes()
        self.papers: dict[str | None, Paper] = {}
        self.plans: dict[int, Plan] = {}

    def write(self, batch: Sequence[Prepared]) -> list[Outcome]:
        """Write a batch and return what became of each document, in order."""
        self.plans = self._plans(batch)
        with transaction.atomic():
            try:
                with transaction.atomic():
                    outcomes = self._write_together(batch)
            except (IntegrityError, DataError):
                # What was looked up or made inside the savepoint is gone with it.
                self.papers.clear()
                outcomes = [self._write_alone(prepared) for prepared in batch]
            if self.options.dry_run:
                transaction.set_rollback(True)
                self.papers.clear()
        return outcomes

    def _plans(self, batch: Sequence[Prepared]) -> dict[int, Plan]:
        """Compute what becomes of readers' notes in the stories that a batch will change.

        It takes too long for the transaction. Which article is whose is only certain there: a plan that turns
        out to be for another text, or missing (a namesake's), is made then.
        """
        if self.options.on_change == "skip":
            return {}
        stories = {prepared.identity: prepared for prepared in batch}
        # The papers are not known yet; that they are named lets the database find the stories by its index.
        papers = Publication.objects.values("pk")
        known = Article.objects.filter(publication__in=papers, identity__in=stories)
        noted = known.filter(annotations__start__isnull=False).distinct()
        return {
            article.pk: reanchoring.plan(article=article, body=stories[article.identity].body)
            for article in noted
            if article.imported != stories[article.identity].digest
        }

    def _write_alone(self, prepared: Prepared) -> Outcome:
        try:
            with transaction.atomic():
                return self._write_together([prepared])[0]
        except (IntegrityError, DataError) as error:
            self.papers.clear()
            document = prepared.document
            problem = Problem(place="database", reason="refused", details=str(error).splitlines()[0])
            return Outcome(document.source, "rejected", problems=[problem], document=document)

    def _write_together(self, batch: Sequence[Prepared]) -> list[Outcome]:
        drafts = [self._draft(prepared) for prepared in batch]
        self._find(drafts)
        new = [draft for draft in drafts if draft.kind == "created"]
        if new:
            save_new(articles=[d.article for d in new], bodies=[d.prepared.body for d in new])
        for draft in drafts:
            if draft.kind == "updated":
                plan = self.plans.get(draft.article.pk)
                save_body(article=draft.article, body=draft.prepared.body, plan=plan)
        surround(
            (d.article, d.document, d.paper, d.kind == "created") for d in drafts if d.kind != "unchanged"
        )
        return [Outcome(d.document.source, d.kind, slug=d.article.slug, document=d.document) for d in drafts]

    def _draft(self, prepared: Prepared) -> Draft:
        document = prepared.document
        paper = self._paper(document)
        key = self.namesakes.identity(paper.publication.pk, prepared.identity, prepared.digest)
        article = Article(publication=paper.publication, identity=key, status=self.options.status)
        return Draft(prepared, paper, article)

    def _find(self, drafts: Sequence[Draft]) -> None:
        """Put the articles that are known in the place of new ones, and fill what is to be written."""
        papers = {draft.article.publication_id for draft in drafts}
        identities = {draft.article.identity for draft in drafts}
        # Locked before anything is written, all in one order: no reader's note then waits for us in a circle.
        known = Article.objects.filter(publication__in=papers, identity__in=identities)
        locked = known.select_for_update().order_by("pk")
        stories = {(article.publication_id, article.identity): article for article in locked}
        for draft in drafts:
            story = (draft.article.publication_id, draft.article.identity)
            if story not in stories:
                stories[story] = draft.article
            elif stories[story].imported == draft.prepared.digest or self.options.on_change == "skip":
                draft.article, draft.kind = stories[story], "unchanged"
                continue
            else:
                draft.article, draft.kind = stories[story], "updated"
            self._fill(draft.article, draft.prepared, draft.paper)

    def _paper(self, document: ParsedDocument) -> Paper:
        name = self.options.publication or document.publication
        if name not in self.papers:
            self.papers[name] = Paper.named(name, tagline=document.tagline) if name else Paper(_home())
        return self.papers[name]

    def _fill(self, article: Article, prepared: Prepared, paper: Paper) -> None:
        document = prepared.document
        guesses = list(document.guesses)
        if not (self.options.publication or document.publication):
            guesses.append(Guess("publication", "home"))
        section = self.options.section or document.section
        article.headline = headline_of(document)[:500]
        article.dek = document.dek or ""
        article.section = paper.section(section) if section else None
        article.language = document.language or "en"
        article.published_on = document.published
        article.source = document.source[-500:]
        article.source_url = document.url or ""
        article.imported = prepared.digest
        article.removed = removed_of(document)
        article.guesses = [{"field": guess.field, "reason": guess.reason} for guess in guesses]
        article.excerpt = [
            {"line": line.line, "text": line.text, "use": line.use} for line in document.excerpt
        ]
        article.needs_review = bool(guesses)


def _home() -> Publication:
    """Return the home publication for a document that names no paper; on an empty site, one to be renamed."""
    return Publication.objects.home() or Publication.objects.create(name=UNNAMED_PAPER, is_home=True)
