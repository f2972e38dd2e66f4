"""manage.py import_articles: bring articles in from files."""

import json
import sys
from argparse import ArgumentParser
from collections import Counter
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.importing.outcome import Outcome, report_line
from articles.importing.run import run
from articles.importing.words import GUESSES
from articles.importing.writer import Options
from articles.models import Article, Status
from articles.readers import Problem

KINDS = ("created", "updated", "unchanged", "rejected")
WRONG_CALL = 2


class Command(BaseCommand):
    """Import articles; docs/importing.md says what becomes of what."""

    help = "Import articles from text files, folders of them, or standard input (-)."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Declare the arguments."""
        parser.add_argument(
            "sources", nargs="+", metavar="SOURCE", help="files, folders, or - for standard input"
        )
        parser.add_argument("--format", choices=["auto", "text"], default="auto")
        parser.add_argument("--publication", metavar="NAME", help="the paper, whatever the documents say")
        parser.add_argument("--section", metavar="NAME", help="the section, whatever the documents say")
        parser.add_argument("--status", choices=Status.values, default=Status.PUBLISHED)
        parser.add_argument(
            "--on-change",
            choices=["update", "skip"],
            default="update",
            help="what to do with a story that changed",
        )
        parser.add_argument(
            "--dry-run", action="store_true", help="say what would happen, and change nothing"
        )
        parser.add_argument("--report", metavar="FILE", help="write one line of JSON a document")
        parser.add_argument(
            "--strict", action="store_true", help="reject documents in which a field was guessed"
        )

    def handle(self, *args: Any, **options: Any) -> None:  # noqa: ARG002 - Django's signature
        """Run the import; exit 1 when a document was rejected, 2 when the call was wrong."""
        self._refuse_missing(options["sources"])
        how = Options(
            publication=options["publication"],
            section=options["section"],
            status=options["status"],
            on_change=options["on_change"],
            dry_run=options["dry_run"],
            strict=options["strict"],
        )
        counts: Counter[str] = Counter()
        self._refuse_unready_database()
        with ExitStack() as stack:
            report = self._open_report(options["report"], stack)
            try:
                for outcome in run(options["sources"], how):
                    counts[outcome.kind] += 1
                    self._say(outcome)
                    if report:
                        report.write(json.dumps(report_line(outcome), ensure_ascii=False) + "\n")
            except (DatabaseError, OSError) as error:
                # A full disk, a database that went away: what is in is in; a second run goes on from there.
                message = _("Stopped (%(counts)s): %(error)s")
                raise CommandError(message % {"counts": told(counts), "error": error}) from error
        self.stdout.write(told(counts))
        if counts["rejected"]:
            sys.exit(1)

    def _refuse_unready_database(self) -> None:
        try:
            Article.objects.exists()
        except DatabaseError as error:
            message = _("The database is not ready: %(error)s. Run “manage.py migrate” first.")
            raise CommandError(message % {"error": error}, returncode=WRONG_CALL) from error

    def _refuse_missing(self, sources: list[str]) -> None:
        missing = [source for source in sources if source != "-" and not Path(source).exists()]
        if missing:
            raise CommandError(_("No such file or folder: %s") % ", ".join(missing), returncode=WRONG_CALL)

    def _open_report(self, name: str | None, stack: ExitStack) -> Any:  # noqa: ANN401 - a text file or None
        if not name:
            return None
        try:
            return stack.enter_context(Path(name).open("w", encoding="utf-8", errors="backslashreplace"))
        except OSError as error:
            message = _("The report cannot be written to %(name)s: %(error)s")
            raise CommandError(
                message % {"name": name, "error": error.strerror}, returncode=WRONG_CALL
            ) from error

    def _say(self, outcome: Outcome) -> None:
        if outcome.kind == "rejected":
            for problem in outcome.problems:
                self.stderr.write(sentence(problem, source=outcome.source))
        elif outcome.kind != "unchanged":
            self.stdout.write(f"{outcome.kind} /articles/{outcome.slug}/")


def told(counts: Counter[str]) -> str:
    """Return the counts as the last line of a run has them."""
    return ", ".join(f"{kind} {counts[kind]}" for kind in KINDS)


def sentence(problem: Problem, *, source: str) -> str:
    """Return a problem as a sentence: where, and what; `source` stands before a place inside it."""
    where = problem.place if problem.place.startswith(source) else f"{source}: {problem.place}"
    what = REASONS.get(problem.reason, problem.reason)
    details = f" ({problem.details})" if problem.details else ""
    return f"{where}: {what}{details}"


REASONS = GUESSES | {
    "unreadable": gettext_lazy("the file cannot be read"),
    "empty": gettext_lazy("the file is empty"),
    "binary": gettext_lazy("the file is no text"),
    "markup": gettext_lazy("the file is a web page or a feed, not its text"),
    "no-body": gettext_lazy("there is no story in it"),
    "too-large": gettext_lazy("the file is too large"),
    "too-many-lines": gettext_lazy("it has too many lines"),
    "too-deep": gettext_lazy("its parts are nested too deeply"),
    "too-many-elements": gettext_lazy("it has too many parts"),
    "too-many-references": gettext_lazy("too many of its characters are written as references"),
    "too-long": gettext_lazy("longer than an article's field may be"),
    "refused": gettext_lazy("the database refused it"),
}
