"""The one identity of each article becomes its first key; texts that imports wrote are told from edited ones."""

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

BATCH = 500


def make_keys(apps: Apps, _editor: BaseDatabaseSchemaEditor) -> None:
    Article = apps.get_model("articles", "Article")
    ArticleKey = apps.get_model("articles", "ArticleKey")
    Revision = apps.get_model("articles", "Revision")
    articles = Article.objects.exclude(imported="").order_by("pk").only("publication", "identity")
    for article in articles.iterator(BATCH):
        # url:DIGEST, text:DIGEST or, of a namesake, text:DIGEST#2.
        kind, _, value = article.identity.partition("#")[0].partition(":")
        if kind in {"url", "text"} and value:
            # Two addresses that are one today count as the story's that came first.
            known = ArticleKey.objects.filter(publication_id=article.publication_id, value=value)
            if kind == "text" or not known.exists():
                ArticleKey.objects.create(
                    publication_id=article.publication_id, article_id=article.pk, kind=kind, value=value
                )
        imported = Revision.objects.filter(article_id=article.pk, editor=None, summary="")
        body = imported.order_by("-number").values_list("digest", flat=True).first()
        Article.objects.filter(pk=article.pk).update(written={"body": body} if body else {})


class Migration(migrations.Migration):
    dependencies = [("articles", "0006_imports")]

    operations = [migrations.RunPython(make_keys, migrations.RunPython.noop)]
