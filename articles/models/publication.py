"""A newspaper."""

from zoneinfo import ZoneInfo, available_timezones

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from articles.models.named import Named


def validate_time_zone(name: str) -> None:
    """Raise ValidationError unless `name` is an IANA time zone, such as America/Chicago."""
    if name not in available_timezones():
        raise ValidationError(
            _("“%(name)s” is no time zone, such as America/Chicago."), params={"name": name}
        )


class PublicationQuerySet(models.QuerySet["Publication"]):
    """Publications, and how they are found."""

    def home(self) -> "Publication | None":
        """Return the home publication: the one an editor chose, else the first one made, else None."""
        return self.order_by("-is_home", "pk").first()

    def show_anew(self, pk: int) -> None:
        """Raise the version of what every page of this publication shows, in the caller's transaction."""
        self.filter(pk=pk).update(version=F("version") + 1)

    def count_anew(self, pk: int) -> None:
        """Raise the version of the counts of notes on the fronts, in the caller's transaction."""
        self.filter(pk=pk).update(notes_version=F("notes_version") + 1)


class Publication(Named):
    """A newspaper with its sections and articles. One is the home publication, whose front is `/`."""

    name = models.CharField(_("name"), max_length=200)
    name_key = models.CharField(max_length=200, unique=True, editable=False)
    tagline = models.CharField(_("tagline"), max_length=300, blank=True)
    time_zone = models.CharField(
        _("time zone"),
        max_length=64,
        default="America/New_York",
        validators=[validate_time_zone],
        help_text=_("A story's day is the day at the school."),
    )
    is_home = models.BooleanField(
        _("home publication"), default=False, help_text=_("Its front is the site's front page.")
    )
    about = models.TextField(
        _("about the paper"), blank=True, help_text=_("Who makes it, for whom, and how to reach you.")
    )
    # Lines of its pages that were learned to be no part of any story.
    furniture = models.JSONField(default=list, editable=False)
    # How its pages are laid out, as was learned from them: templates of the reader of plain text.
    layouts = models.JSONField(default=list, editable=False)
    created = models.DateTimeField(auto_now_add=True)
    version = models.PositiveBigIntegerField(default=1, editable=False)
    notes_version = models.PositiveBigIntegerField(default=1, editable=False)

    objects = PublicationQuerySet.as_manager()

    class Meta:
        verbose_name = _("publication")
        verbose_name_plural = _("publications")
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(
                fields=["is_home"],
                condition=models.Q(is_home=True),
                name="publication_one_home",
                violation_error_message=_("Another publication is the home publication."),
            ),
        ]

    def get_absolute_url(self) -> str:
        """Return the address of its front; the home publication's is `/` too."""
        return reverse("publication", args=[self.slug])

    @cached_property
    def zone(self) -> ZoneInfo:
        """The time zone of the school."""
        return ZoneInfo(self.time_zone)
