"""In which order rows are taken for a transaction: the article first, then its annotations."""

from django.db.models import QuerySet

from articles.models import Annotation, Article

# What others may change of an annotation while somebody looks at it.
CHANGING = [
    "note",
    "note_html",
    "color",
    "visibility",
    "group",
    "edited_at",
    "resolved_at",
    "resolved_by",
    "version",
    "modified",
    "deleted_at",
    "taken_down_at",
    "revision",
    "start",
    "end",
    "state",
]


def lock_article(article: Article) -> None:
    """Take an article for this transaction; whoever writes its text or its notes stands in line here.

    What others have moved on meanwhile (the current revision, the version) is put into the object.
    """
    row = Article.objects.select_for_update().only("current", "version").get(pk=article.pk)
    article.current_id, article.version = row.current_id, row.version


def lock_articles_of(annotations: QuerySet[Annotation]) -> None:
    """Take the articles of several annotations for this transaction, in the order that all who do so keep."""
    articles = Article.objects.filter(pk__in=annotations.values("article")).order_by("pk")
    list(articles.select_for_update().values_list("pk"))


def lock_annotation(annotation: Annotation) -> None:
    """Take an annotation for this transaction, and read again what others may have changed of it meanwhile.

    Its article is locked first, as a correction does it: whoever locks in another order waits for ever.
    Raises `Annotation.DoesNotExist` when it is gone for good.
    """
    lock_article(annotation.article)
    annotation.refresh_from_db(fields=CHANGING, from_queryset=Annotation.objects.select_for_update())
