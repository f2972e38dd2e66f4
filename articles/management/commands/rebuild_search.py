"""`manage.py rebuild_search`: write the rows that the search looks through anew."""

import sys
from collections.abc import Callable, Iterable
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from rich.console import Console
from rich.progress import track

from articles.search import engine, index


class Command(BaseCommand):
    """Writes the rows of all articles and notes, a few hundred a transaction; docs/search.md says when."""

    help = "Write anew what the search looks through; safe to repeat and to interrupt, while the server runs."

    def add_arguments(self, parser: CommandParser) -> None:
        """Declare the arguments."""
        parser.add_argument("--missing", action="store_true", help="only what is not there: after an upgrade")

    def handle(self, *, missing: bool, **_options: Any) -> None:
        """Write the rows and print of how many articles and notes."""
        articles = self._put(index.articles_to_put(missing=missing), index.put_articles, _("Articles"))
        notes = self._put(index.notes_to_put(missing=missing), index.put_notes, _("Notes"))
        if articles or notes:
            engine.tidy()
        told = [
            ngettext("%(count)d article", "%(count)d articles", articles) % {"count": articles},
            ngettext("%(count)d annotation", "%(count)d annotations", notes) % {"count": notes},
        ]
        self.stdout.write(_("Put into the index: %(told)s.") % {"told": ", ".join(told)})

    def _put(self, objects: QuerySet[Any], put: Callable[[Iterable[Any]], None], what: str) -> int:
        """Put what is to be put, on a terminal with a bar; return how many."""
        # Keys alone, at once: nothing is read from a table while it is written.
        keys = list(objects.values_list("pk", flat=True))
        batches = list(index.batched(keys))
        watched = sys.stderr.isatty()
        for batch in track(batches, what, console=Console(stderr=True), transient=True, disable=not watched):
            put(batch)
        return len(keys)
