"""Stories are found by how their headlines are typed, whatever quotes and dashes these are set with."""

import hashlib
import unicodedata

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from articles.models.naming import fold

BATCH = 500
_KEY_LENGTH = 40


def key_anew(apps: Apps, _editor: BaseDatabaseSchemaEditor) -> None:
    """Give stories the keys by which an import asks for them from now on.

    A key is a digest: where an editor has changed the headline since, what it is of cannot be told.
    """
    articles = apps.get_model("articles", "Article").objects.only("headline", "published_on").order_by("pk")
    all_keys = apps.get_model("articles", "ArticleKey").objects.filter(kind="text")
    texts = apps.get_model("articles", "Revision").objects
    for article in articles.iterator(BATCH):
        before, typed = _as_set(article.headline), fold(article.headline)
        if before == typed:
            continue
        keys = all_keys.filter(article=article.pk)
        digests = texts.filter(article=article.pk).values_list("digest", flat=True)
        forms = ("{}|", f"{{}}|{article.published_on}", *(f"words|{{}}|{digest}" for digest in digests))
        for form in forms:
            value = _digest(form.format(typed))
            if not keys.filter(value=value).exists():
                keys.filter(value=_digest(form.format(before))).update(value=value)


def _as_set(name: str) -> str:
    """Fold a name as it was until now, its quotes and dashes left as they are."""
    decomposed = unicodedata.normalize("NFKD", name.casefold())
    return " ".join("".join(c for c in decomposed if not unicodedata.combining(c)).split())


def _digest(text: str) -> str:
    return hashlib.sha256(f"text:{text}".encode("utf-8", "surrogatepass")).hexdigest()[:_KEY_LENGTH]


class Migration(migrations.Migration):
    dependencies = [("articles", "0020_typed_names")]

    operations = [migrations.RunPython(key_anew, migrations.RunPython.noop)]
