"""manage.py export_annotations: notes to standard output, the very bytes that the page sends."""

from argparse import ArgumentParser
from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from articles.interchange import export
from articles.interchange.export import FORMATS, Export
from articles.models import Article, Group, User
from articles.services.accounts import person_named

WRONG_CALL = 2


class Command(BaseCommand):
    """Export annotations; docs/exporting.md says what each field is."""

    help = (
        "Write annotations to standard output: those of an article that a person (without --user: everyone) "
        "may see, those of a group, or all of a person's own."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Declare the arguments."""
        parser.add_argument("--format", choices=sorted(FORMATS), required=True)
        parser.add_argument("--article", metavar="SLUG", help="those on this article")
        parser.add_argument("--user", metavar="NAME", help="as this person sees them")
        parser.add_argument("--group", metavar="SLUG", help="those of this group")

    def handle(self, *args: Any, **options: Any) -> None:  # noqa: ARG002 - Django's signature
        """Write the document; exit 2 when the call was wrong."""
        chosen = self._chosen(options["article"], options["group"], options["user"])
        for piece in chosen.pieces(options["format"]):
            self.stdout.write(piece, ending="")

    def _chosen(self, slug: str | None, group_slug: str | None, name: str | None) -> Export:
        person = self._person(name) if name else None
        if slug and group_slug:
            raise CommandError(_("Give --article or --group, not both."), returncode=WRONG_CALL)
        if slug:
            article = Article.objects.filter(slug=slug, current__isnull=False).first()
            if article is None:
                self._refuse(_("There is no article %(name)s."), slug)
            return export.of_article(article, person or AnonymousUser())
        if group_slug:
            group = Group.objects.select_related("owner").filter(slug=group_slug).first()
            if group is None:
                self._refuse(_("There is no group %(name)s."), group_slug)
            return export.of_group(group, person or group.owner)
        if person is None:
            raise CommandError(_("Say whose: --article, --group or --user."), returncode=WRONG_CALL)
        return export.of_person(person)

    def _person(self, name: str) -> User:
        person = person_named(name)
        if person is None:
            self._refuse(_("There is no account of the name %(name)s."), name)
        return person

    def _refuse(self, message: str, name: str) -> None:
        raise CommandError(message % {"name": name}, returncode=WRONG_CALL)
