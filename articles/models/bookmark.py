"""What a reader keeps of a story for themselves: that they saved it for later, and where they were in it."""

from django.conf import settings
from django.db import connection, models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from articles.models.article import Article

# By hand, as versions are looked up: it is asked for each story that somebody who is signed in opens.
_KEPT = "SELECT saved_at, percent FROM articles_bookmark WHERE user_id = %s AND article_id = %s"


class Bookmark(models.Model):
    """A story of one reader. Nobody else sees it, and it goes with their account.

    `saved_at` is set while it is saved for later. Where they were, if they were anywhere, are the words
    `[start, end)` (code points) of the article's revision number `revision`, at `percent` of its text;
    `read_at` is when they came there.
    """

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="bookmarks")
    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="bookmarks")
    saved_at = models.DateTimeField(null=True)
    revision = models.PositiveIntegerField(null=True)
    start = models.PositiveIntegerField(null=True)
    end = models.PositiveIntegerField(null=True)
    percent = models.PositiveSmallIntegerField(null=True)
    read_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = _("bookmark")
        verbose_name_plural = _("bookmarks")
        constraints = [
            models.UniqueConstraint(fields=["user", "article"], name="bookmark_once"),
            models.CheckConstraint(
                name="bookmark_place_whole",
                condition=Q(
                    revision__isnull=True,
                    start__isnull=True,
                    end__isnull=True,
                    percent__isnull=True,
                    read_at__isnull=True,
                )
                | Q(
                    revision__isnull=False,
                    start__isnull=False,
                    end__gt=F("start"),
                    percent__lte=100,
                    read_at__isnull=False,
                ),
            ),
        ]
        indexes = [
            models.Index(fields=["user", "-saved_at"], name="bookmark_saved"),
            models.Index(fields=["user", "-read_at"], name="bookmark_read"),
        ]

    def __str__(self) -> str:
        return f"{self.article_id}, {self.user_id}"

    @staticmethod
    def shelf_of(user_id: int, article_id: int) -> tuple[bool, int | None]:
        """Return whether a reader saved a story for later, and at what percentage of its text they were."""
        with connection.cursor() as cursor:
            cursor.execute(_KEPT, [user_id, article_id])
            saved_at, percent = cursor.fetchone() or (None, None)
        return saved_at is not None, percent
