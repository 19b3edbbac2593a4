"""Rows of a view, as lines for people, as CSV or as JSON: the same for every command that shows a ledger."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any, TextIO

import typer

from parley.cli.output import harmless
from parley.cli.run import note

if TYPE_CHECKING:
    from parley.exchange.views import Table

Rows = Sequence[dict[str, Any]]
"""What a view shows, each with the same keys; lists and objects come out in JSON alone."""


class TableFormat(StrEnum):
    """How rows are written."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"


Form = Annotated[TableFormat, typer.Option("--format", help="How to write the rows.")]

SHOWN = 100
"""Rows that a table for people has where nobody says how many."""

Limit = Annotated[
    int | None,
    typer.Option(
        metavar="N", min=0, help=f"How many rows at most, 0 for all; by default {SHOWN} in a table, else all.",
        show_default=False,
    ),
]  # fmt: skip


def most(form: TableFormat, limit: int | None) -> int | None:
    """Say how many rows are written at most, None for all."""
    if limit is None:
        return SHOWN if form is TableFormat.TABLE else None
    return limit or None


def write_table(
    form: TableFormat,
    table: Table,
    lines: Callable[[Rows], Iterable[str]],
    *,
    empty: str | None = None,
    limit: int | None = None,
) -> None:
    """Write what a view shows in the form that the user asked for, then tell the names that nothing has.

    Args:
        form: which.
        table: the rows.
        lines: lays the rows out for people.
        empty: what to say if there is no row.
        limit: how many rows at most (see ``most``), None for all.

    Raises:
        Exit: with code 1 if a name is unknown.
    """
    from parley.cli.ledger.named import tell_unknown
    from parley.cli.output import opened

    with opened(None) as out:
        write_rows(form, table.rows[:limit], table.columns, lines, out)
    total = len(table.rows) if table.total is None else table.total
    if limit is not None and limit < total:
        note(f"{limit} of {total:,}; all with --limit 0", "dim")
    if tell_unknown(table.unknown):
        raise typer.Exit(1)
    if empty and not table.rows:
        note(empty, "dim")


def write_rows(
    form: TableFormat, rows: Rows, columns: Sequence[str], lines: Callable[[Rows], Iterable[str]], out: TextIO
) -> None:
    """Write rows in the form that the user asked for.

    Args:
        form: which.
        rows: what is shown, in its order.
        columns: which keys make the CSV, in their order (RFC 4180).
        lines: lays the rows out for people.
        out: where to.
    """
    from parley.exchange.rows import write_csv_rows, write_json_rows

    if form is TableFormat.JSON:
        write_json_rows(rows, out)
    elif form is TableFormat.CSV:
        write_csv_rows(rows, columns, out)
    else:
        out.writelines(f"{harmless(line)}\n" for line in lines(rows))
