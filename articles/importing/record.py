"""A run as the database remembers it: counts and problems, written along the way.

Stories are counted in the transaction that writes them, so that the counts are true wherever a run ends.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from django.db.models import F
from django.utils import timezone

from articles.importing.outcome import Outcome
from articles.models import Article, ImportProblem, ImportRun

# So many outcomes are written at a time.
BATCH = 200


class Record:
    """What a run did so far; a run that is killed leaves what it had told by then, and no end."""

    def __init__(self, *, sources: Sequence[str], options: Mapping[str, Any]) -> None:
        self._run = ImportRun.objects.create(sources="\n".join(sources), options=dict(options))
        self._outcomes: list[Outcome] = []

    def add(self, outcome: Outcome) -> None:
        """Take note of what became of a document of which nothing is written; it need not be kept at once."""
        self._outcomes.append(outcome)
        if len(self._outcomes) >= BATCH:
            self._write_added()

    def end(self, *, error: str = "") -> None:
        """Write down that the run has ended, and why if it was before its time."""
        self._write_added()
        ImportRun.objects.filter(pk=self._run.pk).update(ended=timezone.now(), error=error)

    def _write_added(self) -> None:
        self.write(self._outcomes)
        self._outcomes = []

    def write(self, outcomes: Sequence[Outcome]) -> None:
        """Write down what became of documents."""
        counts = Counter(outcome.kind for outcome in outcomes if outcome.counts)
        told = [outcome for outcome in outcomes if outcome.problems]
        slugs = {outcome.slug for outcome in told if outcome.slug}
        articles = dict(Article.objects.filter(slug__in=slugs).values_list("slug", "pk"))
        ImportProblem.objects.bulk_create(
            ImportProblem(
                run=self._run,
                source=outcome.source[-500:],
                outcome=outcome.kind,
                place=problem.place[-500:],
                reason=problem.reason,
                details=problem.details,
                article_id=articles.get(outcome.slug or ""),
            )
            for outcome in told
            for problem in outcome.problems
        )
        if counts:
            more = {kind: F(kind) + count for kind, count in counts.items()}
            ImportRun.objects.filter(pk=self._run.pk).update(**more)
