"""`manage.py purge_deleted`: what was deleted goes for good, and with it the pictures that nobody shows."""

from argparse import ArgumentTypeError
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from articles.services.picturing import purge_pictures
from articles.services.purging import DAYS, purge_deleted

# Beyond it a date has no year.
MOST_DAYS = 365_000


def _days(value: str) -> int:
    """Return a number of days, or refuse it."""
    if not value.isascii() or not value.isdigit() or int(value) > MOST_DAYS:
        raise ArgumentTypeError(_("a whole number of days, not %(value)s") % {"value": value})
    return int(value)


class Command(BaseCommand):
    """Purges deleted notes and unused pictures; docs/deploying.md says how to have it run by itself."""

    help = (
        "Delete for good the notes that their authors deleted so many days ago, and pictures that no story "
        "has shown for a day; safe to repeat."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        """Declare the arguments."""
        parser.add_argument("--days", type=_days, default=DAYS, help=f"{DAYS} unless said otherwise")

    def handle(self, *, days: int, **_options: Any) -> None:
        """Purge, and print how many notes and files of pictures are gone."""
        count = purge_deleted(days=days)
        self.stdout.write(
            ngettext(
                "%(count)d deleted note is gone for good.",
                "%(count)d deleted notes are gone for good.",
                count,
            )
            % {"count": count}
        )
        if files := purge_pictures():
            self.stdout.write(
                ngettext(
                    "%(count)d file of a picture that no story shows is gone.",
                    "%(count)d files of pictures that no story shows are gone.",
                    files,
                )
                % {"count": files}
            )
