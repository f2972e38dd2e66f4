"""`manage.py size_pictures`: keep pictures that came before there were sizes in sizes."""

import sys
from typing import Any

from django.core.management.base import BaseCommand
from django.utils.translation import ngettext

from articles.importing.words import REASONS
from articles.models import Photo
from articles.pictures import Refused
from articles.services import picturing


class Command(BaseCommand):
    """Sizes pictures one by one; docs/deploying.md says when."""

    help = (
        "Keep the pictures that came before there were sizes as those that come in now are kept; safe to "
        "repeat and to interrupt."
    )

    def handle(self, **_options: Any) -> None:
        """Size each, name those that cannot be read, and print how many were; exit 1 where some were not."""
        names = Photo.objects.unsized().order_by("image").values_list("image", flat=True).distinct()
        sized = failed = 0
        for name in list(names):
            try:
                picturing.size(name=name)
            except (Refused, OSError) as error:
                reason = error.reason if isinstance(error, Refused) else "picture-unreadable"
                self.stderr.write(f"{name}: {REASONS[reason]}")
                failed += 1
            else:
                sized += 1
        self.stdout.write(
            ngettext("%(count)d picture was sized.", "%(count)d pictures were sized.", sized)
            % {"count": sized}
        )
        if failed:
            sys.exit(1)
