"""An article: everything but its body, which lives on its revisions."""

from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING, Any, Self

from django.apps import apps
from django.contrib.auth.models import AnonymousUser
from django.core.validators import URLValidator
from django.db import models, transaction
from django.db.models import F, Q
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from articles.models.addressed import Addressed
from articles.models.former_slug import FormerSlug
from articles.models.publication import Publication
from articles.models.revision import Revision
from articles.models.section import Section
from articles.models.topic import Topic
from articles.models.user import User

if TYPE_CHECKING:
    from articles.models.photo import Photo

WORDS_A_MINUTE = 230
# Where undated stories stand: after all that have a date.
UNDATED = datetime(1000, 1, 1, tzinfo=UTC)


class Status(models.TextChoices):
    """Whether readers see an article."""

    DRAFT = "draft", _("draft")
    PUBLISHED = "published", _("published")


def _beside(side: str, article: "Article") -> Q:
    """Return what is asked of stories on one side of an article, in the order of lists."""
    same_moment = Q(sort_at=article.sort_at)
    same_coming = same_moment & Q(created=article.created)
    return (
        Q(**{f"sort_at__{side}": article.sort_at})
        | same_moment & Q(**{f"created__{side}": article.created})
        | same_coming & Q(**{f"pk__{side}": article.pk})
    )


class ArticleQuerySet(models.QuerySet["Article"]):
    """Articles, and who sees which in what order."""

    def published(self) -> Self:
        """Keep the articles that every visitor may read."""
        return self.filter(status=Status.PUBLISHED, current__isnull=False)

    def newest_first(self) -> Self:
        """Order by publication, then by when they came in; undated stories stand after dated ones."""
        return self.order_by("-sort_at", "-created", "-pk")

    def before(self, article: "Article") -> Self:
        """Keep what stands behind `article` where the newest come first, the nearest of it first."""
        return self.filter(sort_at__lte=article.sort_at).filter(_beside("lt", article)).newest_first()

    def after(self, article: "Article") -> Self:
        """Keep what stands ahead of `article` where the newest come first, the nearest of it first."""
        newer = self.filter(sort_at__gte=article.sort_at).filter(_beside("gt", article))
        return newer.newest_first().reverse()

    def saved_by(self, user: User) -> Self:
        """Keep what a reader saved for later, the latest first."""
        saved = self.filter(bookmarks__user=user, bookmarks__saved_at__isnull=False)
        return saved.order_by("-bookmarks__saved_at", "-pk")

    def being_read_by(self, user: User) -> Self:
        """Keep what a reader is in the middle of, the latest first, each with how far: `percent`."""
        begun = self.filter(bookmarks__user=user, bookmarks__revision__isnull=False)
        return begun.annotate(percent=F("bookmarks__percent")).order_by("-bookmarks__read_at", "-pk")

    def for_lists(self) -> Self:
        """Fetch what a line in a list shows, in a fixed number of queries and without the bodies."""
        return (
            self.select_related("section", "publication", "current")
            .defer("current__html", "current__text", "removed", "guesses", "excerpt", "written")
            .prefetch_related("bylines__contributor", "photos")
        )

    def for_feeds(self) -> Self:
        """Fetch all of a story that others are told of it, in a fixed number of queries."""
        return (
            self.select_related("section", "publication", "current")
            .defer("current__text", "removed", "guesses", "excerpt", "written", "origins")
            .prefetch_related("bylines__contributor", "photos", "topics")
        )

    def with_public_notes(self) -> Self:
        """Add `public_notes`: how many annotations everyone may see on each.

        Counted row by row, so that a page of a long list counts those of its own rows alone.
        """
        annotations = apps.get_model("articles", "Annotation").objects  # their module stands on this one
        public = annotations.visible_to(AnonymousUser()).filter(article=models.OuterRef("pk")).order_by()
        counted = public.values("article").annotate(notes=models.Count("pk")).values("notes")
        return self.annotate(public_notes=Coalesce(models.Subquery(counted), 0))

    def count_by_day(self) -> dict[date | None, int]:
        """Return how many there are of each day; None is for those of which it is not known."""
        return dict(self.order_by().values_list("published_on").annotate(models.Count("pk")))

    def leave_addresses(self) -> None:
        """Leave word at the addresses of those that everybody may read that they are gone."""
        kind, gone = Article.kind(), dict(self.order_by().published().values_list("pk", "slug"))
        FormerSlug.objects.filter(kind=kind, thing__in=gone).update(thing=None)
        FormerSlug.objects.bulk_create(
            [FormerSlug(kind=kind, slug=slug, thing=None) for slug in gone.values()],
            update_conflicts=True,
            unique_fields=["kind", "slug"],
            update_fields=["thing"],
        )

    def delete(self) -> tuple[int, dict[str, int]]:
        """Delete them, and leave word of those that everybody could read."""
        with transaction.atomic():
            self.leave_addresses()
            return super().delete()

    delete.alters_data = True  # type: ignore[attr-defined]
    delete.queryset_only = True  # type: ignore[attr-defined]


class Article(Addressed):
    """A story of a publication. `current` is the revision that readers see.

    `published_on` is the day at the school and may be unknown; `published_at` is the moment, where the source
    says it. `written` holds the values that an import last wrote, so that an editor's corrections are known
    from them; `origins` tells where in the source a field was found. `removed` and `guesses` are what the
    import took away and was not sure of, kept for an editor; `excerpt` are lines of the source to tell by.
    """

    slug_from = "headline"

    publication = models.ForeignKey(
        Publication, on_delete=models.PROTECT, related_name="articles", verbose_name=_("publication")
    )
    status = models.CharField(_("status"), max_length=10, choices=Status, default=Status.DRAFT)
    section = models.ForeignKey(
        Section,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="articles",
        verbose_name=_("section"),
    )
    headline = models.CharField(_("headline"), max_length=500)
    dek = models.TextField(_("dek"), blank=True, help_text=_("The line under the headline."))
    language = models.CharField(_("language"), max_length=12, default="en")
    published_on = models.DateField(_("day of publication"), null=True, blank=True)
    published_at = models.DateTimeField(_("moment of publication"), null=True, blank=True)
    # Both databases can walk an index in this order; they disagree about where NULL stands.
    sort_at = models.DateTimeField(editable=False)
    contributors = models.ManyToManyField(
        "articles.Contributor", through="articles.Byline", related_name="articles"
    )
    topics = models.ManyToManyField(Topic, blank=True, related_name="articles", verbose_name=_("topics"))
    current = models.OneToOneField(
        Revision, on_delete=models.RESTRICT, null=True, editable=False, related_name="+"
    )
    source = models.CharField(_("source"), max_length=500, blank=True, editable=False)
    source_url = models.CharField(
        _("address on the paper's own site"),
        max_length=1000,
        blank=True,
        validators=[URLValidator(["http", "https"])],
    )
    written = models.JSONField(default=dict, blank=True, editable=False)
    origins = models.JSONField(default=dict, blank=True, editable=False)
    removed = models.JSONField(default=list, blank=True, editable=False)
    guesses = models.JSONField(default=list, blank=True, editable=False)
    excerpt = models.JSONField(default=list, blank=True, editable=False)
    needs_review = models.BooleanField(_("needs review"), default=False, db_index=True)
    created = models.DateTimeField(_("came in"), auto_now_add=True)
    modified = models.DateTimeField(_("last changed"), auto_now=True)
    version = models.PositiveBigIntegerField(default=1, editable=False)

    objects = ArticleQuerySet.as_manager()

    class Meta:
        verbose_name = _("article")
        verbose_name_plural = _("articles")
        indexes = [
            models.Index(fields=["-sort_at", "-created", "-id"], name="article_newest"),
            models.Index(
                fields=["publication", "-sort_at", "-created", "-id"], name="article_newest_of_paper"
            ),
            models.Index(fields=["section", "-sort_at", "-created", "-id"], name="article_newest_of_section"),
            # For the archive's counts of days, which are read from the index alone.
            models.Index(fields=["publication", "status", "published_on", "current"], name="article_days"),
        ]

    def __str__(self) -> str:
        return self.headline

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Give the article its place in time."""
        self.sort_at = self.moment()
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        """Delete it; what everybody could read leaves word at its address that it is gone."""
        with transaction.atomic():
            Article.objects.filter(pk=self.pk).leave_addresses()
            return super().delete(*args, **kwargs)

    def get_absolute_url(self) -> str:
        """Return the address of the article's page."""
        return reverse("article", args=[self.slug])

    @property
    def is_public(self) -> bool:
        """Whether every visitor may read it."""
        return self.status == Status.PUBLISHED and self.current_id is not None

    @property
    def is_dated_ahead(self) -> bool:
        """Whether every visitor may read it although its day, at the school, is still to come."""
        today = timezone.localdate(timezone=self.publication.zone)
        return self.is_public and self.published_on is not None and self.published_on > today

    @property
    def minutes(self) -> int:
        """Reading time in whole minutes, at 230 words a minute, at least one."""
        return max(1, round(self.current.words / WORDS_A_MINUTE)) if self.current else 1

    @property
    def is_beginning(self) -> bool:
        """Whether the import had only its beginning, and no later one and no editor saw to it since."""
        return self.needs_review and {"field": "blocks", "reason": "excerpt-only"} in self.guesses

    @property
    def updated_at(self) -> datetime:
        """When its text last changed: the moment of its revision, of a story that never changed its own.

        An archive that came in yesterday was not written yesterday.
        """
        came_in = self.current.created
        if self.current.number == 1 and self.sort_at != UNDATED:
            return self.sort_at
        return max(came_in, self.sort_at)

    @property
    def lead_photo(self) -> "Photo | None":
        """The first photo, or None; from the prefetched ones where they are."""
        return next(iter(self.photos.all()), None)

    def moment(self) -> datetime:
        """Return the instant by which lists are ordered: noon at the school where only the day is known."""
        if self.published_at:
            return self.published_at
        if self.published_on:
            return datetime.combine(self.published_on, time(12), self.publication.zone)
        return UNDATED
