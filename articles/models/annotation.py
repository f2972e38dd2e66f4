"""A highlight or note on a passage, or a reply to one; and who may see it."""

import uuid
from typing import Self

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from articles.models.article import Article, Status
from articles.models.group import Group, Membership
from articles.models.revision import Revision
from articles.models.tag import Tag
from articles.models.user import User

# Code points; more than anybody writes beside a passage.
NOTE_LENGTH = 20_000


# What `visible_to` says of rows `a`, each beside its thread `t`, for queries by hand: the search asks it with
# every answer. `SEEN` takes the key of the reader twice. A test holds them to each other.
_ALIVE = """a.deleted_at IS NULL AND a.taken_down_at IS NULL
    AND t.deleted_at IS NULL AND t.taken_down_at IS NULL"""
SEEN_BY_ALL = f"({_ALIVE} AND a.visibility = 'public')"
SEEN = f"""({_ALIVE} AND (a.visibility = 'public' OR a.author_id = %s
    OR (a.visibility = 'group' AND a.group_id IN (
        SELECT m.group_id FROM articles_membership m WHERE m.user_id = %s))))"""  # noqa: S608 - no values


class Visibility(models.TextChoices):
    """Who sees an annotation besides its author."""

    PRIVATE = "private", _("Only me")
    GROUP = "group", _("My group")
    PUBLIC = "public", _("Everyone")


class Color(models.TextChoices):
    """The four colours of highlights; each has a line of its own too."""

    YELLOW = "yellow", _("yellow")
    GREEN = "green", _("green")
    BLUE = "blue", _("blue")
    PINK = "pink", _("pink")


class AnchorState(models.TextChoices):
    """Whether a passage stands in the newest revision."""

    ANCHORED = "anchored", _("anchored")
    ORPHANED = "orphaned", _("orphaned")


class AnnotationQuerySet(models.QuerySet["Annotation"]):
    """Annotations, and the one rule of who may see them (its object form is `permissions.may_see`)."""

    def alive(self) -> Self:
        """Leave out what its author deleted, what a moderator took down, and the replies to such a note."""
        return self.filter(
            deleted_at__isnull=True,
            taken_down_at__isnull=True,
            thread__deleted_at__isnull=True,
            thread__taken_down_at__isnull=True,
        )

    def visible_to(self, user: User | AnonymousUser) -> Self:
        """Keep what `user` may see: public ones, their own, those of groups they are in; nothing deleted."""
        alive = self.alive()
        if not user.is_authenticated:
            return alive.filter(visibility=Visibility.PUBLIC)
        groups = Membership.objects.filter(user=user).values("group")
        return alive.filter(
            Q(visibility=Visibility.PUBLIC)
            | Q(author=user)
            | Q(visibility=Visibility.GROUP, group__in=groups)
        )

    def written_by(self, user: User) -> Self:
        """Keep what `user` wrote and nobody took away: also replies to a note that is gone, or out of sight.

        For themselves alone: `visible_to` says what is shown of it beside a text.
        """
        return self.filter(author=user, deleted_at__isnull=True, taken_down_at__isnull=True)

    def on_articles_for(self, user: User | AnonymousUser) -> Self:
        """Keep those on articles that `user` may read; the object form is `permissions.may_read`."""
        if user.has_perm("articles.view_article"):
            return self
        return self.filter(article__status=Status.PUBLISHED, article__current__isnull=False)

    def with_standing(self) -> Self:
        """Add `standing`: whether its passage, or its thread's, stands in the text; None without one."""
        return self.annotate(standing=Coalesce("thread__state", "state"))

    def in_threads(self) -> Self:
        """Order as one reads an article: notes on the whole, then by passage, those that lost theirs last.

        Replies follow their note, the oldest first.
        """
        return (
            self.with_standing()
            .annotate(passage=Coalesce("thread__start", "start"))
            .order_by(
                F("standing").asc(nulls_first=True),
                F("passage").asc(nulls_first=True),
                Coalesce("thread__end", "end").desc(),
                Coalesce("thread__created", "created"),
                Coalesce("thread_id", "pk"),
                "created",
                "pk",
            )
        )


class Annotation(models.Model):
    """A passage that a reader marked, with or without a note; a note on the whole article; or a reply.

    A note on the whole article and a reply have no passage. A reply has a `parent`, the note that it answers,
    and a `thread`, the note that all of them come from; it is never seen by more people than its thread was
    when it was written.
    It keeps two anchors. The one it was made with (`made_*`, `exact`, `prefix`, `suffix`) never changes. The
    one it has now (`revision`, `start`, `end`, `state`) is moved with every new revision of the article.
    Offsets are code points of the canonical text, half-open. Either all anchor columns are set, or none is.
    `version` counts what its author changed of it, so that a form made before a change is recognised.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.CASCADE,
        related_name="annotations",
        verbose_name=_("author"),
    )
    article = models.ForeignKey(
        Article, on_delete=models.PROTECT, related_name="annotations", verbose_name=_("article")
    )
    parent = models.ForeignKey(
        "self", on_delete=models.CASCADE, null=True, blank=True, related_name="answers"
    )
    thread = models.ForeignKey(
        "self", on_delete=models.CASCADE, null=True, blank=True, related_name="replies", editable=False
    )
    client_id = models.UUIDField(null=True, blank=True, editable=False)

    made_revision = models.ForeignKey(
        Revision, on_delete=models.PROTECT, null=True, related_name="+", editable=False
    )
    made_start = models.PositiveIntegerField(null=True, editable=False)
    made_end = models.PositiveIntegerField(null=True, editable=False)
    exact = models.TextField(_("quote"), null=True, editable=False)
    prefix = models.CharField(max_length=64, null=True, editable=False)
    suffix = models.CharField(max_length=64, null=True, editable=False)

    revision = models.ForeignKey(
        Revision, on_delete=models.PROTECT, null=True, related_name="+", editable=False
    )
    start = models.PositiveIntegerField(null=True, editable=False)
    end = models.PositiveIntegerField(null=True, editable=False)
    state = models.CharField(_("state"), max_length=10, choices=AnchorState, null=True, editable=False)

    note = models.TextField(_("note"), blank=True)
    note_html = models.TextField(blank=True, editable=False)
    color = models.CharField(_("color"), max_length=10, choices=Color, default=Color.YELLOW)
    visibility = models.CharField(
        _("visibility"), max_length=10, choices=Visibility, default=Visibility.PRIVATE
    )
    group = models.ForeignKey(
        Group, on_delete=models.SET_NULL, null=True, blank=True, related_name="annotations"
    )
    tags = models.ManyToManyField(Tag, blank=True, related_name="annotations", verbose_name=_("tags"))

    version = models.PositiveIntegerField(default=1, editable=False)
    created = models.DateTimeField(_("made"), auto_now_add=True)
    modified = models.DateTimeField(_("last changed"), auto_now=True)
    edited_at = models.DateTimeField(_("words changed"), null=True, blank=True, editable=False)
    resolved_at = models.DateTimeField(_("resolved"), null=True, blank=True, editable=False)
    resolved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("resolved by"),
        editable=False,
    )
    deleted_at = models.DateTimeField(_("deleted"), null=True, blank=True, editable=False)
    taken_down_at = models.DateTimeField(_("taken down"), null=True, blank=True, editable=False)

    objects = AnnotationQuerySet.as_manager()

    class Meta:
        verbose_name = _("annotation")
        verbose_name_plural = _("annotations")
        constraints = [
            models.UniqueConstraint(fields=["author", "client_id"], name="annotation_sent_once"),
            models.CheckConstraint(
                name="annotation_anchors_all_or_none",
                condition=Q(
                    made_revision__isnull=True,
                    made_start__isnull=True,
                    made_end__isnull=True,
                    exact__isnull=True,
                    prefix__isnull=True,
                    suffix__isnull=True,
                    revision__isnull=True,
                    start__isnull=True,
                    end__isnull=True,
                    state__isnull=True,
                )
                | Q(
                    made_revision__isnull=False,
                    made_start__isnull=False,
                    made_end__isnull=False,
                    exact__isnull=False,
                    prefix__isnull=False,
                    suffix__isnull=False,
                    revision__isnull=False,
                    start__isnull=False,
                    end__isnull=False,
                    state__isnull=False,
                ),
            ),
            models.CheckConstraint(
                name="annotation_passage_not_empty",
                condition=Q(start__isnull=True) | Q(start__lt=F("end"), made_start__lt=F("made_end")),
            ),
            models.CheckConstraint(
                name="annotation_reply_has_no_passage",
                condition=Q(parent__isnull=True) | Q(start__isnull=True),
            ),
            models.CheckConstraint(
                name="annotation_reply_in_a_thread",
                condition=Q(parent__isnull=True, thread__isnull=True)
                | Q(parent__isnull=False, thread__isnull=False),
            ),
            models.CheckConstraint(
                name="annotation_known_values",
                condition=Q(color__in=Color.values, visibility__in=Visibility.values)
                & (Q(state__isnull=True) | Q(state__in=AnchorState.values)),
            ),
        ]
        indexes = [
            models.Index("article", "visibility", "start", name="annotation_of_article"),
            models.Index("author", F("created").desc(), name="annotation_of_author"),
            models.Index("group", "article", name="annotation_of_group"),
            # What everyone marked lately, for the front.
            models.Index(
                F("created").desc(),
                name="annotation_public_newest",
                condition=Q(visibility=Visibility.PUBLIC),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.author_id}: {self.exact or ''}"[:80]

    def get_absolute_url(self) -> str:
        """Return the permanent address, which leads to the passage in its article."""
        return reverse("annotation", args=[self.pk])

    @property
    def is_gone(self) -> bool:
        """Whether its author deleted it or a moderator took it down, or the note that it answers."""
        return bool(self.deleted_at or self.taken_down_at or (self.thread and self.thread.is_gone))

    @property
    def is_purged(self) -> bool:
        """Whether its words are gone for good, and its row only holds the replies of others together."""
        return self.deleted_at is not None and not self.note and self.exact is None

    @property
    def is_on_the_whole(self) -> bool:
        """Whether it is a note on the whole article."""
        return self.start is None and self.thread_id is None

    @property
    def is_orphaned(self) -> bool:
        """Whether its passage stands in the newest revision no more."""
        return self.state == AnchorState.ORPHANED
