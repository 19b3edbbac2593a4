"""What was written: who, when, from where."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from parley.cli.ledger.place import checked_moment
from parley.cli.users.place import Folder, Store, the_people
from parley.cli.views.rows import Form, Rows, TableFormat, write_rows

EXAMPLES = """
    parley users audit --dossier talks/

    parley users audit --who anna --since 2025-08-18T00:00 --format csv --dossier talks/

Every write to the workspace and every command of `parley users` has a line, refused ones too; a review or judgement
names the entries of the ledger that it made.
"""
COLUMNS = ("at", "who", "via", "address", "dossier", "what", "status", "entries")


def audit(
    who: Annotated[str | None, typer.Option(metavar="NAME", help="Only what this user did.")] = None,
    of: Annotated[str | None, typer.Option(metavar="DOSSIER", help="Only what was done in this dossier.")] = None,
    since: Annotated[
        str | None, typer.Option(metavar="TIME", help="Only from then on (2025-08-18T12:00, UTC).")
    ] = None,
    limit: Annotated[int, typer.Option(min=1, metavar="N", help="How many at most, the latest.")] = 100,
    form: Form = TableFormat.TABLE,
    folder: Folder = Path(),
    store: Store = None,
) -> None:
    """Show the audit log, the latest first."""
    from parley.people import Sought, acts

    moment = checked_moment(since, "--since")
    with the_people(folder, store) as people:
        rows = [
            {"at": at, **asdict(done), "entries": list(done.entries)}
            for at, done in acts(people, Sought(who, of, moment, limit))
        ]
    write_rows(form, rows, COLUMNS, _lines, sys.stdout)


def _lines(rows: Rows) -> Iterator[str]:
    for row in rows:
        entries = f"  entry {', '.join(map(str, row['entries']))}" if row["entries"] else ""
        where = f" from {row['address']}" if row["address"] else ""
        of = f"  in {row['dossier']}" if row["dossier"] not in {"", "*"} else ""
        who = f"{row['who'] or '-'} ({row['via']}{where})"
        yield f"{row['at'][:19]}  {who}  {row['what']}  {row['status']}{of}{entries}"
