"""Articles in, and their bodies changed: the one place where a revision is made."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass

from django.db import transaction
from django.db.models import F, OuterRef, Subquery
from django.utils.translation import gettext

from articles.markup import Body, clean_body
from articles.models import Article, Publication, Revision, User
from articles.models.inserting import insert, insert_keyed
from articles.models.naming import free_slugs
from articles.search.index import put_articles
from articles.services import reanchoring
from articles.services.locking import lock_article
from articles.services.reanchoring import Plan

# How often a plan is made anew, when others save meanwhile, before it is completed while they wait.
TRIES = 3


class SavedMeanwhile(Exception):
    """Somebody saved the article since the revision that was seen."""


class _Outdated(Exception):
    """Since the plan was made notes came that stand in texts which it does not know."""


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
    *,
    article: Article,
    body: Body,
    editor: User | None = None,
    summary: str = "",
    plan: Plan | None = None,
) -> Revision | None:
    """Like `save_article`, for a body that `clean_body` has made: importing prepares it beforehand.

    What becomes of the notes is computed before the transaction begins, for it may take seconds in which
    nobody else could write. Whoever calls this inside a transaction of their own computes it before that,
    `plan = reanchoring.plan(article=article, body=body)`, and gives it here; without one, or with one for
    another body, it is computed while others wait. What has come since the plan was made is carried too.
    """
    return _save(article, _New(body, editor, summary), plan=plan)


def restore(*, revision: Revision, editor: User | None, seen: int) -> Revision | None:
    """Make an article's old text its current one, in a new revision; the orphans of its words come back.

    `seen` is the number of the revision that was current when the editor decided: raises SavedMeanwhile when
    another is, and nothing is saved. Returns the new revision, or None when that text is the current one.
    """
    article = Article.objects.get(pk=revision.article_id)
    summary = gettext("Text of revision %(number)d") % {"number": revision.number}
    new = _New(Body(revision.html, revision.text), editor, summary)
    return _save(article, new, seen=seen)


def save_new(*, articles: Sequence[Article], bodies: Sequence[Body]) -> None:
    """Save new articles, each with its body, in one transaction and few queries whatever their number.

    Their publications stand already; each article gets a slug of its own and its first revision. It is found
    once its bylines stand too: whoever writes them calls `add_articles`. Raises IntegrityError or DataError
    when the database refuses one, and then none is saved.
    """
    with transaction.atomic():
        slugs = free_slugs([article.headline for article in articles], Article.objects, fallback="article")
        for article, slug in zip(articles, slugs, strict=True):
            article.slug, article.sort_at = slug, article.moment()
        insert_keyed(articles)
        insert([_revision(article, 1, body) for article, body in zip(articles, bodies, strict=True)])
        first = Revision.objects.filter(article=OuterRef("pk")).values("pk")
        Article.objects.filter(pk__in=[article.pk for article in articles]).update(current=Subquery(first))
        for publication in sorted({article.publication_id for article in articles}):
            Publication.objects.show_anew(publication)


@dataclass(frozen=True, slots=True)
class _New:
    """A body on its way to be a revision: who made it, and what they say of it."""

    body: Body
    editor: User | None
    summary: str


def _save(
    article: Article,
    new: _New,
    *,
    plan: Plan | None = None,
    seen: int | None = None,
) -> Revision | None:
    """Save an article and its body, by a plan as complete as can be.

    With `seen`, only the body is saved, and only over the revision of that number.
    """
    is_alone = not transaction.get_connection().in_atomic_block
    for _ in range(TRIES if is_alone else 0):
        plan = reanchoring.plan(article=article, body=new.body, before=plan)
        with suppress(_Outdated):
            return _save_by(plan, article, new, seen=seen, strict=True)
    if plan is None or not plan.is_for(new.body):
        plan = Plan(new.body)
    return _save_by(plan, article, new, seen=seen)


@transaction.atomic
def _save_by(
    plan: Plan,
    article: Article,
    new: _New,
    *,
    seen: int | None,
    strict: bool = False,
) -> Revision | None:
    """Save by a plan; where it is `strict`, raise _Outdated rather than compare texts in the transaction."""
    if article.pk:
        # The writers of one article stand in line here: what was read before sets nothing back.
        lock_article(article)
    current = article.current
    if seen is not None and current.number != seen:
        raise SavedMeanwhile
    is_new = current is None or current.digest != plan.digest
    anchors = reanchoring.locked_anchors(article) if current and is_new else []
    if strict and not plan.covers(anchors):
        raise _Outdated
    if seen is None:
        article.save()
    elif is_new:
        # Whoever has the article open in a form is told of a newer one by this.
        article.save(update_fields=["modified"])
    else:
        return None
    revision = _make_current(article, new) if is_new else None
    if revision:
        reanchoring.carry_to(revision=revision, anchors=anchors, plan=plan)
    show_anew(article=article)
    return revision


def _make_current(article: Article, new: _New) -> Revision:
    revision = _revision(article, article.current.number + 1 if article.current else 1, new.body)
    revision.editor, revision.summary = new.editor, new.summary
    revision.save()
    Article.objects.filter(pk=article.pk).update(current=revision)
    article.current = revision
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
    """Raise the versions by which kept pages are recognised, after a change of what the pages show.

    What the search knows of the article is written anew with it.
    """
    with transaction.atomic():
        put_articles([article.pk])
        Article.objects.filter(pk=article.pk).update(version=F("version") + 1)
        Publication.objects.show_anew(article.publication_id)
