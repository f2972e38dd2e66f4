"""The one writer: parsed documents become articles, each wholly or not at all."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from django.db import DataError, IntegrityError, transaction

from articles.importing.identity import Namesakes, content_digest, headline_of, identity_of
from articles.importing.outcome import Outcome, removed_of
from articles.importing.paper import Paper
from articles.markup import Body, MarkupRefused, plain_body
from articles.models import Article, Byline, Photo, Publication, Status
from articles.readers import Guess, ParsedDocument, Problem
from articles.services.publishing import save_body

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
    """A document with all that can be computed before the transaction begins."""

    document: ParsedDocument
    body: Body
    digest: str


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
    return Prepared(document=document, body=body, digest=content_digest(document))


class Writer:
    """Writes batches of prepared documents, one transaction a batch and one savepoint a document."""

    def __init__(self, options: Options) -> None:
        self.options = options
        self.namesakes = Namesakes()
        self.papers: dict[str | None, Paper] = {}

    def write(self, batch: Iterable[Prepared]) -> list[Outcome]:
        """Write a batch and return what became of each document, in order."""
        with transaction.atomic():
            outcomes = [self._write_one(prepared) for prepared in batch]
            if self.options.dry_run:
                transaction.set_rollback(True)
                self.papers.clear()
        return outcomes

    def _write_one(self, prepared: Prepared) -> Outcome:
        document = prepared.document
        try:
            with transaction.atomic():
                return self._save(prepared)
        except (IntegrityError, DataError) as error:
            # What was looked up or made for it inside the savepoint is gone with it.
            self.papers.clear()
            problem = Problem(place="database", reason="refused", details=str(error).splitlines()[0])
            return Outcome(document.source, "rejected", problems=[problem], document=document)

    def _save(self, prepared: Prepared) -> Outcome:
        document, options = prepared.document, self.options
        paper = self._paper(document)
        key = self.namesakes.identity(paper.publication.pk, identity_of(document), prepared.digest)
        article = Article.objects.filter(publication=paper.publication, identity=key).first()
        if article and (article.imported == prepared.digest or options.on_change == "skip"):
            return Outcome(document.source, "unchanged", slug=article.slug, document=document)
        created = article is None
        if article is None:
            article = Article(publication=paper.publication, identity=key, status=options.status)
        self._fill(article, prepared, paper)
        save_body(article=article, body=prepared.body)
        self._surround(article, document, paper, created=created)
        return Outcome(
            document.source, "created" if created else "updated", slug=article.slug, document=document
        )

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
        article.needs_review = bool(guesses)

    def _surround(self, article: Article, document: ParsedDocument, paper: Paper, *, created: bool) -> None:
        """Write what stands around the body: bylines, the lead photo, topics."""
        if not created:
            article.bylines.all().delete()
        contributors = {paper.contributor(b.name).pk: b for b in reversed(document.bylines)}
        Byline.objects.bulk_create(
            Byline(article=article, contributor_id=pk, role=(byline.role or "")[:120], position=position)
            for position, (pk, byline) in enumerate(reversed(contributors.items()))
        )
        self._set_photo(article, document, created=created)
        topics = [paper.topic(name).pk for name in document.tags]
        if topics or not created:
            article.topics.set(topics)

    def _set_photo(self, article: Article, document: ParsedDocument, *, created: bool) -> None:
        caption, credit = document.caption or "", document.credit or ""
        lead = None if created else article.photos.first()
        if lead:
            lead.caption, lead.credit = caption, credit
            lead.save(update_fields=["caption", "credit"])
        elif caption or credit:
            Photo.objects.create(article=article, caption=caption, credit=credit)


def _home() -> Publication:
    """Return the home publication for a document that names no paper; on an empty site, one to be renamed."""
    return Publication.objects.home() or Publication.objects.create(name=UNNAMED_PAPER, is_home=True)


def counted(outcomes: Sequence[Outcome]) -> dict[str, int]:
    """Return how many outcomes of each kind there are."""
    return {
        kind: sum(o.kind == kind for o in outcomes)
        for kind in ("created", "updated", "unchanged", "rejected")
    }
