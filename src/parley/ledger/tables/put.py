"""Writing many rows at once, in each database's own fast way."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from operator import itemgetter
from typing import Any

from sqlalchemy import Connection, Table

from parley.ledger.tables.packed import Packed

Row = dict[str, Any]

ENOUGH = 50
"""Rows from which PostgreSQL's COPY pays."""


def put(connection: Connection, table: Table, rows: Sequence[Row], *, anyhow: str = "") -> None:
    """Insert rows; each has every column of the table, an ``until`` that is missing means that the row holds.

    Args:
        connection: the ledger.
        table: the table.
        rows: the rows, by the names of columns.
        anyhow: what is done with a row whose key is there: ``replace`` it or ``leave`` it; by default that is an error.
    """
    if not rows:
        return
    told = _tuples(connection, table, rows)
    if connection.dialect.name == "postgresql" and not anyhow and len(rows) >= ENOUGH:
        with connection.connection.cursor() as cursor, cursor.copy(_copy(table)) as copy:  # type: ignore[attr-defined]
            for row in told:
                copy.write_row(row)
        return
    connection.exec_driver_sql(_insert(table, _mark(connection), anyhow), list(told))


def write(
    connection: Connection, table: Table, fields: Sequence[str], key: Sequence[str], rows: Sequence[tuple[Any, ...]]
) -> None:
    """Change rows: each is told by what its ``fields`` become, then by the values of the columns ``key``."""
    if rows:
        mark = _mark(connection)
        told = ", ".join(f'"{name}" = {mark}' for name in fields)
        which = " AND ".join(f'"{name}" = {mark}' for name in key)
        connection.exec_driver_sql(f'UPDATE "{table.name}" SET {told} WHERE {which}', list(rows))


def _mark(connection: Connection) -> str:
    """Give what stands for a value in the driver's own statements."""
    return "%s" if connection.dialect.name == "postgresql" else "?"


def _tuples(connection: Connection, table: Table, rows: Iterable[Row]) -> Iterable[tuple[Any, ...]]:
    """Give rows as tuples in the order of columns, with what is packed as the database keeps it."""
    names = [column.name for column in table.columns]
    packed = [(column.name, column.type) for column in table.columns if isinstance(column.type, Packed)]
    if "until" in names:
        rows = ({"until": None} | row for row in rows)
    if packed and connection.dialect.name == "sqlite":
        dialect = connection.dialect
        rows = (row | {name: kind.process_bind_param(row[name], dialect) for name, kind in packed} for row in rows)
    return map(itemgetter(*names), rows)


@cache
def _insert(table: Table, mark: str, anyhow: str) -> str:
    names = ", ".join(f'"{column.name}"' for column in table.columns)
    told = f'INSERT INTO "{table.name}" ({names}) VALUES ({", ".join(mark for _ in table.columns)})'
    key = ", ".join(f'"{column.name}"' for column in table.primary_key.columns)
    rest = ", ".join(
        f'"{column.name}" = excluded."{column.name}"' for column in table.columns if not column.primary_key
    )
    return (
        told
        + {"": "", "leave": " ON CONFLICT DO NOTHING", "replace": f" ON CONFLICT ({key}) DO UPDATE SET {rest}"}[anyhow]
    )


def _copy(table: Table) -> str:
    names = ", ".join(f'"{column.name}"' for column in table.columns)
    return f'COPY "{table.name}" ({names}) FROM STDIN'
