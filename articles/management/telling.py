"""What a run says to whoever started it: on a terminal how far it is, in a pipe plain lines."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from contextlib import contextmanager

from django.core.management.base import OutputWrapper
from django.utils.translation import gettext as _
from rich.console import Console
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

from articles.importing.outcome import Outcome
from articles.importing.run import Run
from articles.importing.words import REASONS
from articles.readers import Problem

# Of what was left out, the names are told: `poll (2), ngg (1)`.
_NAMING = frozenset({"shortcodes-left-out", "blocks-left-out"})
_NAMED = re.compile(r"([\w/.-]+) \(\d+\)")
_MOST_NAMES = 20
KINDS = ("created", "updated", "unchanged", "rejected")


class Teller:
    """Tells of outcomes one by one, and sums them up.

    Rejected documents go to standard error, each with its reason. Where nobody watches a bar, what was
    created or updated is a line of its own on standard output.
    """

    def __init__(self, run: Run, out: OutputWrapper, err: OutputWrapper, progress: Progress | None) -> None:
        self.counts: Counter[str] = Counter()
        self.profiles: Counter[str] = Counter()
        self._problems: Counter[tuple[str, str]] = Counter()
        self._named: defaultdict[str, Counter[str]] = defaultdict(Counter)
        self._run = run
        self._out = out
        self._err = err
        self._progress = progress
        self._task = progress.add_task("", total=None, rate="") if progress else None

    def tell(self, outcome: Outcome) -> None:
        """Tell of a document."""
        counts = self.counts if outcome.counts else self.profiles
        counts[outcome.kind] += 1
        self._problems.update((outcome.kind, problem.reason) for problem in outcome.problems)
        for problem in outcome.problems:
            if problem.reason in _NAMING:
                self._named[problem.reason].update(_NAMED.findall(problem.details))
        if outcome.kind == "rejected":
            for problem in outcome.problems:
                self._err.write(sentence(problem, source=outcome.source))
        elif self._progress is None and outcome.kind != "unchanged" and outcome.slug:
            self._out.write(f"{outcome.kind} /articles/{outcome.slug}/")
        if self._progress is not None and self._task is not None:
            done = self.counts.total() + self.profiles.total()
            elapsed = self._progress.tasks[0].elapsed or 0
            rate = _("%(count)s articles, %(rate)d a second") % {
                "count": f"{done:,}",
                "rate": done / elapsed if elapsed else 0,
            }
            self._progress.update(self._task, total=self._run.total, completed=self._run.done, rate=rate)

    def sum_up(self) -> None:
        """Tell of problems by kind, of what was no story, and last how many stories had which outcome."""
        self.tell_besides()
        if self._run.options.dry_run:
            self._out.write(_("This was a dry run: nothing was changed."))
        self._out.write(told(self.counts))

    def tell_besides(self) -> None:
        """Tell of new papers, of problems by kind, of what was no story, and of profiles of the staff."""
        for paper in self._run.new_papers:
            told_of = {"name": paper.name, "address": paper.get_absolute_url()}
            self._out.write(_("new paper: %(name)s, at %(address)s") % told_of)
        for (kind, reason), count in self._problems.most_common():
            names = ", ".join(name for name, _count in self._named[reason].most_common(_MOST_NAMES))
            told_names = f" ({names})" if names else ""
            self._out.write(f"{count} × {kind}: {REASONS.get(reason, reason)}{told_names}")
        if self._run.passed_over:
            kinds = ", ".join(f"{count} {kind}" for kind, count in sorted(self._run.passed_over.items()))
            self._out.write(_("passed over, as no articles: %(kinds)s") % {"kinds": kinds})
        if self.profiles:
            self._out.write(_("staff profiles: %(counts)s") % {"counts": told(self.profiles)})


@contextmanager
def telling(run: Run, *, out: OutputWrapper, err: OutputWrapper) -> Iterator[Teller]:
    """Give what tells of a run; on a terminal with a bar, the rate and the time that is left."""
    if not err.isatty():
        yield Teller(run, out, err, None)
        return
    columns = (BarColumn(), TaskProgressColumn(), TextColumn("{task.fields[rate]}"), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        yield Teller(run, out, err, progress)


def told(counts: Counter[str]) -> str:
    """Return the counts as the last line of a run has them."""
    return ", ".join(f"{kind} {counts[kind]}" for kind in KINDS)


def sentence(problem: Problem, *, source: str) -> str:
    """Return a problem as a sentence: where, and what; `source` stands before a place inside it."""
    where = problem.place if problem.place.startswith(source) else f"{source}: {problem.place}"
    what = REASONS.get(problem.reason, problem.reason)
    details = f" ({problem.details})" if problem.details else ""
    return f"{where}: {what}{details}"
