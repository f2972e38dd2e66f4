"""manage.py import_annotations: a person's notes from a file."""

import sys
from argparse import ArgumentParser
from collections import Counter
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.interchange.incoming import Unreadable, read
from articles.interchange.taking_in import take_in
from articles.services.accounts import person_named

WRONG_CALL = 2
REASONS = {
    "unreadable": gettext_lazy("it is no annotation with a target"),
    "not-yours": gettext_lazy("somebody else wrote it"),
    "no-article": gettext_lazy("no article here has its address"),
    "no-passage": gettext_lazy("its words do not stand in the article, or in more than one place"),
    "no-parent": gettext_lazy("the note that it answers is not here"),
    "bad-content": gettext_lazy("its note or its tags are too long"),
    "not-in-group": gettext_lazy("its writer is not in the group, or the group is archived"),
}


class Command(BaseCommand):
    """Import annotations; docs/exporting.md says what is read."""

    help = "Make the annotations of a JSON-LD file (as exported) or a Hypothesis export a person's own."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Declare the arguments."""
        parser.add_argument("file", metavar="FILE", help="a file, or - for standard input")
        parser.add_argument("--user", metavar="NAME", required=True, help="whose they become")
        parser.add_argument("--format", choices=["auto", "jsonld", "hypothesis"], default="auto")

    def handle(self, *args: Any, **options: Any) -> None:  # noqa: ARG002 - Django's signature
        """Run the import; exit 1 when an annotation was rejected, 2 when the call was wrong."""
        user = person_named(options["user"])
        if user is None:
            message = _("There is no account of the name %(name)s.") % {"name": options["user"]}
            raise CommandError(message, returncode=WRONG_CALL)
        counts: Counter[str] = Counter()
        try:
            for taken in take_in(read(self._text(options["file"]), form=options["format"]), user=user):
                counts[taken.kind] += 1
                if taken.reason:
                    self.stderr.write(f"{options['file']}#{taken.place}: {REASONS[taken.reason]}")
        except Unreadable as unreadable:
            raise CommandError(f"{options['file']}: {unreadable}", returncode=WRONG_CALL) from unreadable
        told = (f"{kind} {counts[kind]}" for kind in ("created", "unchanged", "rejected"))
        self.stdout.write(", ".join(told))
        if counts["rejected"]:
            sys.exit(1)

    def _text(self, name: str) -> str:
        try:
            return sys.stdin.read() if name == "-" else Path(name).read_text(encoding="utf-8-sig")
        except (OSError, UnicodeDecodeError) as error:
            raise CommandError(f"{name}: {error}", returncode=WRONG_CALL) from error
