"""Copies an archive from SQLite to PostgreSQL as it stands, keys and all: both are asked of the same.

Filling takes minutes; this takes a part of them.
"""

import sqlite3
from collections.abc import Sequence
from itertools import chain
from pathlib import Path
from typing import Any

from django.apps import apps
from django.core.management.color import no_style
from django.db import connection, models, transaction
from django.db.backends.utils import CursorWrapper

from articles.models.search import WordsField

# Indexes that are no keys: made after the rows, in a fraction of the time.
_INDEXES = """
    SELECT indexname, indexdef FROM pg_indexes
    WHERE tablename = ANY(%s) AND indexname NOT IN (SELECT conname FROM pg_constraint)
"""


def copy_archive(path: Path) -> None:
    """Fill the tables of `articles` in the migrated PostgreSQL under the connection from that file."""
    kinds = list(apps.get_app_config("articles").get_models())
    tables = [kind._meta.db_table for kind in kinds]
    with sqlite3.connect(path) as source, transaction.atomic(), connection.cursor() as cursor:
        # Foreign keys held in the file.
        cursor.execute("SET LOCAL session_replication_role = replica")
        cursor.execute(f"TRUNCATE {', '.join(tables)} CASCADE")
        cursor.execute(_INDEXES, [tables])
        indexes = cursor.fetchall()
        for name, _ in indexes:
            cursor.execute(f'DROP INDEX "{name}"')
        for kind in kinds:
            _copy(source, cursor, kind)
        numbers = connection.ops.sequence_reset_sql(no_style(), kinds)
        for statement in chain((definition for _, definition in indexes), numbers):
            cursor.execute(statement)
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")


def _copy(source: sqlite3.Connection, cursor: CursorWrapper, kind: type[models.Model]) -> None:
    fields = kind._meta.concrete_fields
    table, columns = kind._meta.db_table, ", ".join(f'"{field.column}"' for field in fields)
    words = [place for place, field in enumerate(fields) if isinstance(field, WordsField)]
    with cursor.copy(f"COPY {table} ({columns}) FROM STDIN") as target:
        for row in source.execute(f"SELECT {columns} FROM {table}"):  # noqa: S608
            target.write_row(_with_vectors(row, fields, words) if words else row)


def _with_vectors(row: Sequence[Any], fields: Sequence[Any], words: Sequence[int]) -> list[Any]:
    values = list(row)
    for place in words:
        values[place] = fields[place].get_db_prep_value(values[place], connection)
    return values
