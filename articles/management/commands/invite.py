"""`manage.py invite`: print a link by which people make accounts for themselves."""

from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.urls import reverse
from django.utils.translation import gettext as _

from articles.services import accounts

LONGEST = 366


class Command(BaseCommand):
    """Prints an invitation. Whoever has the link may use it, as often as they like, until it runs out."""

    help = "Print a link by which people may make accounts, for some days. Everybody who has it can use it."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the number of days."""
        parser.add_argument("--days", type=int, default=7, help="how many days the link is good for (7)")

    def handle(self, *, days: int, **_options: Any) -> None:
        """Print the address alone; raise CommandError where it would be of no use."""
        if settings.SIGNUP == "closed":
            raise CommandError(_("NEWSROOM_SIGNUP is closed: nobody can make an account, by no link."))
        if not 1 <= days <= LONGEST:
            message = _("--days takes a number from 1 to %(longest)d, not %(days)d.")
            raise CommandError(message % {"longest": LONGEST, "days": days})
        query = urlencode({"invite": accounts.invite(days=days)})
        self.stdout.write(f"{settings.SITE_URL}{reverse('account_signup')}?{query}")
