"""Tokens for programs that use the API."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from parley.cli.run import note
from parley.cli.users.place import Folder, Name, Of, RoleName, Store, done, the_people
from parley.cli.views.rows import Form, Rows, TableFormat, write_rows

EXAMPLES = """
    parley users token anna --make "nightly export" --dossier talks/

    parley users token anna --make "importer" --role editor --of talks --days 30 --dossier dossiers/

    parley users token anna --dossier talks/

    parley users token anna --revoke 1f0c93ab --dossier talks/

The token is printed once and kept nowhere; only its digest is. A program sends it as: Authorization: Bearer TOKEN
"""
COLUMNS = ("id", "name", "role", "dossier", "made_at", "ends_at", "used_at", "revoked_at")


def token(
    name: Name,
    make: Annotated[str | None, typer.Option(metavar="TEXT", help="Make one with this name.")] = None,
    revoke: Annotated[str | None, typer.Option(metavar="ID", help="Take one back, at once.")] = None,
    role: Annotated[RoleName, typer.Option(help="What it may do at most.")] = RoleName.READER,
    days: Annotated[int, typer.Option(metavar="N", help="How long it holds, 366 days at most.")] = 90,
    of: Of = "*",
    form: Form = TableFormat.TABLE,
    folder: Folder = Path(),
    store: Store = None,
) -> None:
    """List a user's tokens, make one, or take one back."""
    from parley.people import Role, Wanted, find_user, make_token, revoke_token, tokens

    with the_people(folder, store) as people:
        user = find_user(people, name)
        if make is not None:
            typer.echo(make_token(people, user, Wanted(make, Role(role), of, days)))
            done(people, f"users token {user.name} --make {make!r} --role {role}", of)
            note(f"it may do what a {role} may, for {days} days; it is not shown again")
        elif revoke is not None:
            revoke_token(people, user, revoke)
            done(people, f"users token {user.name} --revoke {revoke}")
        else:
            rows = [asdict(one) for one in tokens(people, user)]
            write_rows(form, rows, COLUMNS, _lines, sys.stdout)


def _lines(rows: Rows) -> Iterator[str]:
    for row in rows:
        end = f"taken back {row['revoked_at'][:10]}" if row["revoked_at"] else f"until {row['ends_at'][:10]}"
        used = f"last used {row['used_at'][:10]}" if row["used_at"] else "never used"
        of = "all" if row["dossier"] == "*" else row["dossier"]
        yield f"{row['id']}  {row['name']}  {row['role']} of {of}, {end}, {used}"
