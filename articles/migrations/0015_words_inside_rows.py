"""On PostgreSQL, rows of words hold their words themselves, as far as a page has room.

Those of the newest stories are looked at one after the other where a word stands in most of them; to fetch the
words of each from a table beside it took most of the time. Rows that were written before are found as they were,
and written so by `manage.py rebuild_search`.
"""

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

# All of a page of eight kilobytes but its own lines.
ROOM = 8160


def keep_inside(_apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Put words aside only where a row would not fit on a page."""
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(f"ALTER TABLE articles_articlewords SET (toast_tuple_target = {ROOM})")


def keep_aside(_apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Put words aside where a row takes more than a quarter of a page, as is usual."""
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute("ALTER TABLE articles_articlewords RESET (toast_tuple_target)")


class Migration(migrations.Migration):
    dependencies = [("articles", "0014_picture_measures")]

    operations = [migrations.RunPython(keep_inside, keep_aside)]
