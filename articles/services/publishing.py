"""Articles in, and their bodies changed: the one place where a revision is made."""

from django.db import transaction
from django.db.models import F

from articles.markup import Body, clean_body
from articles.models import Article, Publication, Revision, User
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


def _revise(*, article: Article, body: Body, editor: User | None, summary: str) -> Revision | None:
    digest = Revision.digest_of(body.html)
    current = (
        Revision.objects.filter(article=article).order_by("-number").first() if article.current_id else None
    )
    if current and current.digest == digest:
        return None
    revision = Revision.objects.create(
        article=article,
        number=current.number + 1 if current else 1,
        html=body.html,
        text=body.text,
        digest=digest,
        words=len(body.text.split()),
        editor=editor,
        summary=summary,
    )
    Article.objects.filter(pk=article.pk).update(current=revision)
    article.current = revision
    if current:
        carry_to(revision=revision)
    return revision


def show_anew(*, article: Article) -> None:
    """Raise the versions by which kept pages are recognised, after a change of what the pages show."""
    with transaction.atomic():
        Article.objects.filter(pk=article.pk).update(version=F("version") + 1)
        Publication.objects.show_anew(article.publication_id)
