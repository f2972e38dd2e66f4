"""manage.py import_articles: bring articles in from whatever a paper has."""

import json
import sys
from argparse import ArgumentParser
from collections import Counter
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import Any, TextIO

from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError
from django.utils.translation import gettext as _

from articles.importing.beside import real_path
from articles.importing.outcome import Outcome, report_line
from articles.importing.prepared import Options
from articles.importing.record import Record
from articles.importing.run import Run
from articles.management.telling import Teller, telling, told
from articles.models import ImportRun, Status
from articles.readers import READERS

WRONG_CALL = 2
INTERRUPTED = 130  # as shells have it
OPTIONS = ("publication", "section", "status", "on_change", "dry_run", "strict")


class Command(BaseCommand):
    """Import articles; docs/importing.md says what becomes of what."""

    help = (
        "Import articles from files (text, saved pages, MHTML, exports, feeds, JSON, CSV, Markdown), "
        "folders and archives of them, or standard input (-)."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Declare the arguments."""
        parser.add_argument(
            "sources", nargs="+", metavar="SOURCE", help="files, folders, archives, or - for standard input"
        )
        formats = [reader.format for reader in READERS]
        parser.add_argument(
            "--format", choices=["auto", *formats], default="auto", help="by its content unless said"
        )
        parser.add_argument("--publication", metavar="NAME", help="the paper, whatever the documents say")
        parser.add_argument("--section", metavar="NAME", help="the section, whatever the documents say")
        parser.add_argument(
            "--status",
            choices=Status.values,
            default=Status.PUBLISHED,
            help="of new articles; what a source keeps from visitors comes in as a draft anyway",
        )
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
        """Run the import; exit 1 when a document was rejected, 2 when the call was wrong, 130 at Ctrl+C."""
        self._refuse_missing(options["sources"])
        self._refuse_unready_database()
        how = Options(**{name: options[name] for name in OPTIONS})
        with ExitStack() as stack:
            report = self._open_report(options["report"], options["sources"], stack)
            path = Path(options["report"]) if report else None
            run = Run(options["sources"], how, format=options["format"], report=path)
            given = {name: options[name] for name in (*OPTIONS, "format")}
            record = None
            teller = stack.enter_context(telling(run, out=self.stdout, err=self.stderr))
            try:
                if not how.dry_run:
                    record = Record(sources=options["sources"], options=given)
                for outcome in run.outcomes(record):
                    teller.tell(outcome)
                    _write_line(outcome, report)
                if report:
                    report.close()
                if record:
                    record.end()
            except (DatabaseError, OSError, KeyboardInterrupt) as error:
                _tell_the_rest(run, teller, report)
                stopped = self._stopped(error, teller.counts, record, report)
                # The bar goes before anything is printed where it stands.
                stack.close()
                with suppress(OSError, DatabaseError):
                    teller.tell_besides()
                raise stopped from error
        teller.sum_up()
        if teller.counts["rejected"]:
            sys.exit(1)

    def _stopped(
        self, error: BaseException, counts: Counter[str], record: Record | None, report: TextIO | None
    ) -> CommandError:
        """Return what there is to tell of a full disk, a database that went away, Ctrl+C.

        What is in is in; a second run goes on from there.
        """
        is_asked = isinstance(error, KeyboardInterrupt)
        why = _("Ctrl+C; the same command goes on from here") if is_asked else str(error)
        # Either may be what ended it.
        with suppress(OSError):
            if report:
                report.close()
        with suppress(DatabaseError):
            if record:
                record.end(error=why)
        message = _("Stopped (%(counts)s): %(error)s") % {"counts": told(counts), "error": why}
        return CommandError(message, returncode=INTERRUPTED if is_asked else 1)

    def _refuse_unready_database(self) -> None:
        try:
            ImportRun.objects.exists()
        except DatabaseError as error:
            message = _("The database is not ready: %(error)s. Run “manage.py migrate” first.")
            raise CommandError(message % {"error": error}, returncode=WRONG_CALL) from error

    def _refuse_missing(self, sources: list[str]) -> None:
        missing = [source for source in sources if source != "-" and _is_missing(source)]
        if missing:
            raise CommandError(_("No such file or folder: %s") % ", ".join(missing), returncode=WRONG_CALL)

    def _open_report(self, name: str | None, sources: list[str], stack: ExitStack) -> TextIO | None:
        if not name:
            return None
        if real_path(Path(name)) in [real_path(Path(source)) for source in sources if source != "-"]:
            raise CommandError(_("The report would overwrite the source %s") % name, returncode=WRONG_CALL)
        try:
            return stack.enter_context(Path(name).open("w", encoding="utf-8", errors="backslashreplace"))
        except OSError as error:
            message = _("The report cannot be written to %(name)s: %(error)s")
            raise CommandError(
                message % {"name": name, "error": error.strerror}, returncode=WRONG_CALL
            ) from error


def _tell_the_rest(run: Run, teller: Teller, report: TextIO | None) -> None:
    """Tell of what was in already when something ended a run."""
    for outcome in run.untold:
        teller.tell(outcome)
    with suppress(OSError):  # for the report there may be no room
        for outcome in run.untold:
            _write_line(outcome, report)


def _write_line(outcome: Outcome, report: TextIO | None) -> None:
    if report:
        report.write(json.dumps(report_line(outcome), ensure_ascii=False) + "\n")


def _is_missing(source: str) -> bool:
    """Whether there is nothing of this name; what is there and cannot be reached is told as a problem."""
    try:
        Path(source).stat()
    except (FileNotFoundError, NotADirectoryError):
        return True
    except OSError:
        return False
    return False
