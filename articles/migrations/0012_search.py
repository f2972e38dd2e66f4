"""The words that the search looks through, with an index on them of either database's own kind.

Whoever alters one of the two tables on SQLite makes its triggers anew: Django copies a table to alter it.
`manage.py rebuild_search --missing` writes the rows of what was there before.
"""

import django.db.models.deletion
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

import articles.models.search

# Table, key, columns.
INDEXED = (
    ("articles_articlewords", "place", ("words", "head")),
    ("articles_notewords", "id", ("words",)),
)

# The index stores no words of its own: triggers tell it what stood in a row and what stands there now.
FTS5 = (
    """CREATE VIRTUAL TABLE {table}_fts USING fts5(
        {columns}, content='{table}', content_rowid='{key}', columnsize=0,
        tokenize="unicode61 remove_diacritics 0")""",
    """CREATE TRIGGER {table}_made AFTER INSERT ON {table} BEGIN
        INSERT INTO {table}_fts (rowid, {columns}) VALUES (new.{key}, {new});
    END""",
    """CREATE TRIGGER {table}_gone AFTER DELETE ON {table} BEGIN
        INSERT INTO {table}_fts ({table}_fts, rowid, {columns}) VALUES ('delete', old.{key}, {old});
    END""",
    """CREATE TRIGGER {table}_changed AFTER UPDATE ON {table} BEGIN
        INSERT INTO {table}_fts ({table}_fts, rowid, {columns}) VALUES ('delete', old.{key}, {old});
        INSERT INTO {table}_fts (rowid, {columns}) VALUES (new.{key}, {new});
    END""",
)
GIN = "CREATE INDEX {table}_{column} ON {table} USING gin ({column})"


def make_indexes(_apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Make the indexes of this database."""
    for table, key, columns in INDEXED:
        if schema_editor.connection.vendor == "postgresql":
            for column in columns:
                schema_editor.execute(GIN.format(table=table, column=column))
            continue
        names = {"table": table, "key": key, "columns": ", ".join(columns)}
        for row in ("old", "new"):
            names[row] = ", ".join(f"{row}.{column}" for column in columns)
        for statement in FTS5:
            schema_editor.execute(statement.format(**names))


def drop_indexes(_apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Drop what is not dropped with the tables themselves."""
    if schema_editor.connection.vendor == "sqlite":
        for table, _key, _columns in INDEXED:
            schema_editor.execute(f"DROP TABLE {table}_fts")


class Migration(migrations.Migration):
    dependencies = [("articles", "0011_bookmarks")]

    operations = [
        migrations.CreateModel(
            name="ArticleWords",
            fields=[
                ("place", models.BigIntegerField(primary_key=True, serialize=False)),
                (
                    "article",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="articles.article",
                    ),
                ),
                ("language", models.CharField(db_index=True, max_length=2)),
                ("facets", models.TextField()),
                ("weights", models.TextField()),
                ("head", articles.models.search.WordsField()),
                ("words", articles.models.search.WordsField()),
            ],
        ),
        migrations.CreateModel(
            name="NoteWords",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "annotation",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="articles.annotation",
                    ),
                ),
                ("words", articles.models.search.WordsField()),
            ],
        ),
        migrations.RunPython(make_indexes, drop_indexes),
    ]
