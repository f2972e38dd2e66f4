"""Which rows hold which words: one condition, written for FTS5 or for tsvectors. Nothing is ranked here.

A condition is made of folded words and marked values alone, so that nothing in it needs escaping.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any, Self

from django.db import connection
from django.db.backends.utils import CursorWrapper

from articles.models.search import FORM, VALUE
from articles.search.query import Question, Term

# Pages of an FTS5 index that are merged in one step: some 20 ms.
MERGED_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Side:
    """Words side by side; `begins`: the last of them need only begin so."""

    words: tuple[str, ...]
    begins: bool = False

    def fts5(self) -> str:
        """Return it in the language of FTS5."""
        return f'"{" ".join(self.words)}"{"*" if self.begins else ""}'

    def tsquery(self) -> str:
        """Return it in the language of tsquery."""
        return "(" + " <-> ".join(f"'{word}'" for word in self.words) + f"{':*' if self.begins else ''})"


# One of them will do.
AnyOf = tuple[Side, ...]


@dataclass(frozen=True, slots=True)
class Condition:
    """Of each of `all_of` something, of `none_of` nothing, and of each of `facets` one value.

    `often` says that many rows have such values: then they are better looked at one by one.
    """

    all_of: tuple[AnyOf, ...]
    none_of: tuple[AnyOf, ...] = ()
    facets: tuple[frozenset[str], ...] = ()
    often: bool = False

    @classmethod
    def of(cls, question: Question, languages: Sequence[str]) -> Self:
        """Return what a question asks of a row, its words stemmed in each of the languages."""
        wanted = tuple(_any_of(term, languages) for term in question.wanted)
        return cls(wanted, tuple(_any_of(term, languages) for term in question.unwanted))

    def and_one_of(self, values: Iterable[str]) -> Self:
        """Return the condition that asks for one of these values too."""
        return replace(self, all_of=(*self.all_of, _one_of(values)))

    def rows(
        self,
        table: str,
        columns: Sequence[str],
        *,
        key: str,
        most: int,
        in_head: bool = False,
        below: int = 0,
    ) -> list[Any]:
        """Return these columns of the rows of a table that meet it: those with the greatest keys first.

        `in_head` asks for its words in the headline and the byline, `below` for keys that are smaller.
        """
        sql, values = self.query(table, columns, key=key, most=most, in_head=in_head, below=below)
        with connection.cursor() as cursor:
            cursor.execute(sql, values)
            return cursor.fetchall()

    def query(
        self,
        table: str,
        columns: Sequence[str],
        *,
        key: str,
        most: int,
        in_head: bool = False,
        below: int = 0,
    ) -> tuple[str, list[str]]:
        """Return the query for `rows`, and the values in it."""
        names = ", ".join(f"t.{column}" for column in columns)
        if connection.vendor == "postgresql":
            where, values = self.tsvector(in_head=in_head)
            rows, place = f"{table} t", f"t.{key}"
        else:
            # A cross join keeps SQLite from beginning with the other table.
            place = f"{table}_fts.rowid"
            rows = f"{table}_fts CROSS JOIN {table} t ON t.{key} = {place}"
            where, values = f"{table}_fts MATCH %s", [self.fts5(in_head=in_head)]
        where += f" AND {place} < {below}" if below else ""
        sql = f"SELECT {names} FROM {rows} WHERE {where} ORDER BY {place} DESC LIMIT {most}"  # noqa: S608
        return sql, values

    def fts5(self, *, in_head: bool) -> str:
        """Return the expression to be matched by FTS5."""
        wanted, unwanted = (
            joint.join("(" + " OR ".join(side.fts5() for side in sides) + ")" for sides in group)
            for joint, group in ((" AND ", self._all_of()), (" OR ", self.none_of))
        )
        where = f"{{{'head' if in_head else 'words'}}} : ({wanted})"
        return f"({where}) NOT ({{words}} : ({unwanted}))" if unwanted else where

    def tsvector(self, *, in_head: bool) -> tuple[str, list[str]]:
        """Return the condition on the tsvectors of a table `t`, and the values in it."""
        wanted, unwanted = (
            joint.join("(" + " | ".join(side.tsquery() for side in sides) + ")" for sides in group)
            for joint, group in (
                (" & ", self.all_of if self.often else self._all_of()),
                (" | ", self.none_of),
            )
        )
        if in_head:
            where = "t.head @@ %s::tsquery"
            return (
                (where + " AND NOT t.words @@ %s::tsquery", [wanted, unwanted])
                if unwanted
                else (where, [wanted])
            )
        # In this order: a row's values stand in the row, its words have to be fetched from elsewhere.
        where = "t.facets ~ %s AND " * len(self.facets) + "t.words @@ %s::tsquery"
        values = [f"{VALUE}({'|'.join(sorted(wanted))})( |$)" for wanted in self.facets]
        return where, [*values, f"({wanted}) & !({unwanted})" if unwanted else wanted]

    def _all_of(self) -> tuple[AnyOf, ...]:
        """Return what there must be something of, the values among it."""
        return (*self.all_of, *(_one_of(VALUE + value for value in values) for values in self.facets))


# The tables that have an index of words, each with its columns.
INDEXED = {"articles_articlewords": ("words", "head"), "articles_notewords": ("words",)}


def tidy() -> None:
    """Bring the indexes in order after many rows were written, in steps between which others write."""
    with connection.cursor() as cursor:
        for table, columns in INDEXED.items():
            if connection.vendor == "postgresql":
                cursor.execute(f"ANALYZE {table}")
                for column in columns:
                    cursor.execute("SELECT gin_clean_pending_list(%s::regclass)", [f"{table}_{column}"])
            else:
                _merge(cursor, f"{table}_fts")


def _merge(cursor: CursorWrapper, fts: str) -> None:
    """Merge the parts of an FTS5 index into few, as its documentation says: until nothing more is changed."""
    pages = -MERGED_AT_ONCE
    changes = -1
    while True:
        before = changes
        cursor.execute(f"INSERT INTO {fts} ({fts}, rank) VALUES ('merge', %s)", [pages])  # noqa: S608
        [changes] = cursor.execute("SELECT total_changes()").fetchone()
        if before >= 0 and changes - before < 2:
            return
        pages = MERGED_AT_ONCE


def _one_of(values: Iterable[str]) -> AnyOf:
    return tuple(Side((value,)) for value in sorted(values))


def _any_of(term: Term, languages: Sequence[str]) -> AnyOf:
    """Return what stands in a row where a term is found."""
    if term.begins:
        # Its stem may be shorter than what was typed; forms that are no stems stand in the row beside them.
        return (Side((FORM + term.forms[0],), begins=True), Side(term.forms, begins=True))
    return tuple(map(Side, term.sequences(languages)))
