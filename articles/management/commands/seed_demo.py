"""manage.py seed_demo: a sample paper with articles, people and notes, to try things on."""

import secrets
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

from articles.importing.demo import PEOPLE, seed


class Command(BaseCommand):
    """Bring the sample paper in. Safe to repeat."""

    help = "Bring in a sample paper with articles, people and notes; safe to repeat."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Declare the arguments."""
        parser.add_argument(
            "--password", metavar="P", help="of all sample accounts; made at random unless given"
        )

    def handle(self, *args: Any, **options: Any) -> None:  # noqa: ARG002 - Django's signature
        """Seed, and print how to sign in."""
        given = options["password"]
        password = given or kept_password(settings.VAR_DIR / "demo-password")
        seed(settings.BASE_DIR / "demo", password=password, reset_passwords=bool(given))
        self.stdout.write(_("Sign in as %(people)s") % {"people": ", ".join(PEOPLE)})
        self.stdout.write(_("Password: %(password)s") % {"password": password})


def kept_password(path: Path) -> str:
    """Return the password kept in the file; the first time it is made, readable by its owner alone."""
    if not path.exists():
        path.touch(mode=0o600)
        path.write_text(secrets.token_urlsafe(9) + "\n", encoding="utf-8")
    return path.read_text(encoding="utf-8").strip()
