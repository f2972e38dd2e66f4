"""Many new rows of a table at once, where nobody asks for their keys."""

from collections.abc import Sequence

from django.db import connection
from django.db.models import AutoField, Model


def insert(rows: Sequence[Model]) -> None:
    """Insert new objects of one model, in order, in the caller's transaction. They learn no keys.

    One statement for all rows: `bulk_create` writes every value of every row as an expression of its own,
    which takes longer than the database.
    """
    if not rows:
        return
    meta = rows[0]._meta  # noqa: SLF001 - Django's documented API
    fields = [field for field in meta.concrete_fields if not isinstance(field, AutoField)]
    quoted = connection.ops.quote_name
    columns = ", ".join(quoted(field.column) for field in fields)
    places = ", ".join(["%s"] * len(fields))
    statement = f"INSERT INTO {quoted(meta.db_table)} ({columns}) VALUES ({places})"  # noqa: S608 - no values
    with connection.cursor() as cursor:
        cursor.executemany(
            statement,
            [
                [field.get_db_prep_save(field.pre_save(row, add=True), connection) for field in fields]
                for row in rows
            ],
        )
