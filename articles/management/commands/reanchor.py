"""`manage.py reanchor`: carry notes to the newest revision again."""

from collections import Counter
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from articles.models import Article
from articles.services.reanchoring import reanchor

OUTCOMES = ("unchanged", "moved", "edited", "orphaned")
WRONG_CALL = 2


class Command(BaseCommand):
    """Carries annotations that do not stand in the newest revision; docs/reanchoring.md says how."""

    help = "Carry notes that do not stand in the newest text of their article to it again; safe to repeat."

    def add_arguments(self, parser: CommandParser) -> None:
        """Declare the arguments."""
        parser.add_argument("--article", metavar="SLUG", help="the notes of this article only")
        parser.add_argument(
            "--dry-run", action="store_true", help="say what would become of them, and change nothing"
        )

    def handle(self, *, article: str | None, dry_run: bool, **_options: Any) -> None:
        """Carry, an article a transaction, and print how many came out how; exit 2 for an unknown slug."""
        counts: Counter[str] = Counter()
        keys = list(self._articles(article).values_list("pk", flat=True))
        for pk in keys:
            counts += reanchor(article=Article.objects.get(pk=pk), dry_run=dry_run)
        self.stdout.write(_told(counts.total(), len(keys)))
        self.stdout.write(", ".join(f"{outcome} {counts[outcome]}" for outcome in OUTCOMES))

    def _articles(self, slug: str | None) -> QuerySet[Article]:
        """Return the articles with notes on passages: of all, or of one."""
        noted = Article.objects.filter(annotations__start__isnull=False).order_by("pk").distinct()
        if slug is None:
            return noted
        if not Article.objects.filter(slug=slug).exists():
            raise CommandError(_("There is no article “%(slug)s”.") % {"slug": slug}, returncode=WRONG_CALL)
        return noted.filter(slug=slug)


def _told(notes: int, articles: int) -> str:
    """Say how many notes were checked."""
    words = {
        "notes": ngettext("%(count)d note", "%(count)d notes", notes) % {"count": notes},
        "articles": ngettext("%(count)d article", "%(count)d articles", articles) % {"count": articles},
    }
    return _("Checked %(notes)s of %(articles)s.") % words
