"""Names are found by how they are typed, whatever quotes and dashes they are set with."""

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from articles.models.naming import fold

_WITHIN_PAPER = ("Section", "Contributor")


def fold_anew(apps: Apps, _editor: BaseDatabaseSchemaEditor) -> None:
    """Keep the key of what there is twice, in two spellings: an editor tells which one stays."""
    for noun in ("Publication", "Topic", *_WITHIN_PAPER):
        things = apps.get_model("articles", noun).objects
        for thing in things.order_by("pk").iterator():
            key = fold(thing.name)
            beside = things.filter(publication=thing.publication_id) if noun in _WITHIN_PAPER else things
            if key != thing.name_key and not beside.filter(name_key=key).exists():
                things.filter(pk=thing.pk).update(name_key=key)


class Migration(migrations.Migration):
    dependencies = [("articles", "0019_keys_of_given_stories")]

    operations = [migrations.RunPython(fold_anew, migrations.RunPython.noop)]
