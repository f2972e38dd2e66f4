"""Articles in, and their bodies changed: the one place where a revision is made."""

from collections.abc import Sequence

from django.db import transaction
from django.db.models import F, OuterRef, Subquery

from articles.markup import Body, clean_body
from articles.models import Article, Publication, Revision, User
from articles.models.naming import free_slugs
from articles.services.reanchoring import carry_to


def save_article(
    *, article: Article, html: str, editor: User | None = None, summary: str = ""
) -> Revision | None:
    """Save an article (new or changed) together with its body.

    `html` comes from outside and is sanitised and normalised here; a body that differs from the current one
    makes a new revision, to which the article's annotations are carried in the same transaction. Returns the
    new revision, or None when the body is as it was. Raises `MarkupRefused` for HTML that is too large or too
    deep, before anything is saved.
    """
    return save_body(article=article, body=clean_body(html), editor=editor, summary=summary)


def save_body(
    *, article: Article, body: Body, editor: User | None = None, summary: str = ""
) -> Revision | None:
    """Like `save_article`, for a body that `clean_body` has made: importing prepares it beforehand."""
    with transaction.atomic():
        if article.pk:
            # The writers of one article stand in line here. What others have moved on meanwhile is taken from
            # the row, so that saving an object that was read before does not set it back.
            row = Article.objects.select_for_update().only("current", "version").get(pk=article.pk)
            article.current_id, article.version = row.current_id, row.version
        article.save()
        revision = _revise(article=article, body=body, editor=editor, summary=summary)
        show_anew(article=article)
    return revision


def save_new(*, articles: Sequence[Article], bodies: Sequence[Body]) -> None:
    """Save new articles, each with its body, in one transaction and few queries whatever their number.

    Their publications stand already; each article gets a slug of its own and its first revision. Raises
    IntegrityError or DataError when the database refuses one, and then none is saved.
    """
    with transaction.atomic():
        slugs = free_slugs([article.headline for article in articles], Article.objects, fallback="article")
        for article, slug in zip(articles, slugs, strict=True):
            article.slug, article.sort_at = slug, article.moment()
        Article.objects.bulk_create(articles)
        Revision.objects.bulk_create(
            _revision(article, 1, body) for article, body in zip(articles, bodies, strict=True)
        )
        first = Revision.objects.filter(article=OuterRef("pk")).values("pk")
        Article.objects.filter(pk__in=[article.pk for article in articles]).update(current=Subquery(first))
        for publication in {article.publication_id for article in articles}:
            Publication.objects.show_anew(publication)


def _revise(*, article: Article, body: Body, editor: User | None, summary: str) -> Revision | None:
    digest = Revision.digest_of(body.html)
    current = (
        Revision.objects.filter(article=article).order_by("-number").first() if article.current_id else None
    )
    if current and current.digest == digest:
        return None
    revision = _revision(article, current.number + 1 if current else 1, body)
    revision.editor, revision.summary = editor, summary
    revision.save()
    Article.objects.filter(pk=article.pk).update(current=revision)
    article.current = revision
    if current:
        carry_to(revision=revision)
    return revision


def _revision(article: Article, number: int, body: Body) -> Revision:
    return Revision(
        article=article,
        number=number,
        html=body.html,
        text=body.text,
        digest=Revision.digest_of(body.html),
        words=len(body.text.split()),
    )


def show_anew(*, article: Article) -> None:
    """Raise the versions by which kept pages are recognised, after a change of what the pages show."""
    with transaction.atomic():
        Article.objects.filter(pk=article.pk).update(version=F("version") + 1)
        Publication.objects.show_anew(article.publication_id)
