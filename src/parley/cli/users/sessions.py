"""Who is signed in, from where, and ending it."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from parley.cli.run import note
from parley.cli.users.place import Folder, Name, Store, done, the_people
from parley.cli.views.rows import Form, Rows, TableFormat, write_rows

EXAMPLES = """
    parley users sessions anna --dossier talks/

    parley users sessions anna --end 1f0c93ab --dossier talks/

    parley users sessions anna --end all --dossier talks/

A session ends after 8 hours in which nothing is asked, and after 7 days.
"""
COLUMNS = ("id", "opened_at", "seen_at", "ends_at", "address", "agent")


def sessions(
    name: Name,
    end: Annotated[str | None, typer.Option(metavar="ID|all", help="End this one, or all.", show_default=False)] = None,
    form: Form = TableFormat.TABLE,
    folder: Folder = Path(),
    store: Store = None,
) -> None:
    """List the sessions of a user in browsers, or end them."""
    from parley.people import end_session, find_user
    from parley.people import sessions as sessions_of

    with the_people(folder, store) as people:
        user = find_user(people, name)
        if end is None:
            write_rows(form, [asdict(one) for one in sessions_of(people, user)], COLUMNS, _lines, sys.stdout)
            return
        count = end_session(people, user, None if end == "all" else end)
        done(people, f"users sessions {user.name} --end {end}")
    note(f"ended: {count}")
    if not count and end != "all":
        raise typer.Exit(1)


def _lines(rows: Rows) -> Iterator[str]:
    for row in rows:
        lasts = f"since {row['opened_at'][:16]}, last seen {row['seen_at'][:16]}"
        yield f"{row['id']}  {lasts}, {row['address']}  {row['agent']}"
