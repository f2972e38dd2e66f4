"""Many new rows of a table at once.

One statement for all rows: `bulk_create` writes every value of every row as an expression of its own, which
takes longer than the database.
"""

from collections.abc import Sequence
from typing import Any

from django.db import DEFAULT_DB_ALIAS, connections
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import AutoField, Field, Model


def insert(rows: Sequence[Model]) -> None:
    """Insert new objects of one model, in order, in the caller's transaction. They learn no keys."""
    if not rows:
        return
    connection, fields, into = _columns(rows[0])
    statement = f"{into} VALUES ({', '.join(['%s'] * len(fields))})"
    with connection.cursor() as cursor:
        cursor.executemany(statement, [_values(row, fields, connection) for row in rows])


def insert_keyed(rows: Sequence[Model]) -> None:
    """Insert some hundred new objects of one model, in order, in the caller's transaction.

    They learn the keys that the database gives them.
    """
    if not rows:
        return
    connection, fields, into = _columns(rows[0])
    places = f"({', '.join(['%s'] * len(fields))})"
    key = connection.ops.quote_name(_meta(rows[0]).pk.column)
    statement = f"{into} VALUES {', '.join([places] * len(rows))} RETURNING {key}"
    with connection.cursor() as cursor:
        cursor.execute(statement, [value for row in rows for value in _values(row, fields, connection)])
        for row, (value,) in zip(rows, cursor.fetchall(), strict=True):
            row.pk = value
            row._state.adding, row._state.db = False, connection.alias  # noqa: SLF001 - Django's documented API


def _columns(row: Model) -> tuple[BaseDatabaseWrapper, list[Field], str]:
    """Return the connection itself, for a proxy is asked twice, the fields to be filled and the statement."""
    connection = connections[DEFAULT_DB_ALIAS]
    meta = _meta(row)
    fields = [field for field in meta.concrete_fields if not isinstance(field, AutoField)]
    quoted = connection.ops.quote_name
    columns = ", ".join(quoted(field.column) for field in fields)
    return connection, fields, f"INSERT INTO {quoted(meta.db_table)} ({columns})"


def _values(row: Model, fields: list[Field], connection: BaseDatabaseWrapper) -> list[Any]:
    return [field.get_db_prep_save(field.pre_save(row, add=True), connection) for field in fields]


def _meta(row: Model) -> Any:  # noqa: ANN401 - Django's
    return row._meta  # noqa: SLF001 - Django's documented API
