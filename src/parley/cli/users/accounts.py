"""Adding, listing and removing users, their roles and passwords."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from parley.cli.run import note
from parley.cli.users.place import Folder, Name, Of, RoleName, Store, done, the_people
from parley.cli.views.rows import Form, Rows, TableFormat, write_rows

ADD = """
    parley users add anna --role admin --dossier talks/

    parley users add ben --role reviewer --of talks --dossier dossiers/

    parley users add cleo --role reader --email cleo@example.org --dossier talks/     signs in by OpenID Connect

    printf %s "$WORDS" | parley users add anna --role admin --stdin --dossier talks/
"""
LIST = """
    parley users list --dossier talks/

    parley users list --dossier talks/ --format json
"""
ROLE = """
    parley users role ben editor --dossier talks/

    parley users role ben reader --of dam --dossier dossiers/

    parley users role ben none --of dam --dossier dossiers/
"""
PASSWORD = """
    parley users password ben --dossier talks/

    printf %s "$WORDS" | parley users password ben --stdin --dossier talks/
"""
REMOVE = """
    parley users remove ben --dossier talks/
"""
COLUMNS = ("name", "roles", "email", "password", "added_at")
Stdin = Annotated[bool, typer.Option("--stdin", help="Take the password from standard input, its first line.")]


def add(
    name: Name,
    role: Annotated[RoleName, typer.Option(help="What he may do.", show_default=False)],
    of: Of = "*",
    email: Annotated[
        str | None, typer.Option(metavar="ADDRESS", help="By which an issuer of OpenID Connect knows him.")
    ] = None,
    stdin: Stdin = False,
    folder: Folder = Path(),
    store: Store = None,
) -> None:
    """Add a user with a role; the password is asked for, and never an argument."""
    from parley.people import Role, add_user, remove_user, set_password, set_role
    from parley.records import ParleyError

    password = _asked(stdin, needed=email is None)
    with the_people(folder, store, create=True) as people:
        user = add_user(people, name, email=email)
        try:
            if password:
                set_password(people, name, password)
        except ParleyError:
            remove_user(people, name, forget=True)
            raise
        set_role(people, name, Role(role), dossier=of)
        done(people, f"users add {user.name} --role {role}", of)
    note(f"{user.name} is {role} of {'every dossier' if of == '*' else of}; `parley serve` asks for a sign-in from its "
         "next start on")  # fmt: skip


def list_users(form: Form = TableFormat.TABLE, folder: Folder = Path(), store: Store = None) -> None:
    """List who may sign in, and the roles of each."""
    from parley.people import users

    with the_people(folder, store) as people:
        rows = [
            {"name": one.name, "roles": dict(one.roles), "email": one.email, "subject": one.subject,
             "password": one.has_password, "added_at": one.added_at}
            for one in users(people)
        ]  # fmt: skip
    write_rows(form, rows, COLUMNS, _lines, sys.stdout)


def role(
    name: Name,
    given: Annotated[str, typer.Argument(metavar="reader|reviewer|editor|admin|none", show_default=False)],
    of: Of = "*",
    folder: Folder = Path(),
    store: Store = None,
) -> None:
    """Give a user a role in the place of the one that he had there; none takes it."""
    from parley.people import Role, set_role

    if given not in {*RoleName, "none"}:
        raise typer.BadParameter(f"{given!r} is none; take {', '.join(RoleName)} or none.", param_hint="ROLE")
    with the_people(folder, store) as people:
        set_role(people, name, None if given == "none" else Role(given), dossier=of)
        done(people, f"users role {name} {given}", of)


def password(name: Name, stdin: Stdin = False, folder: Folder = Path(), store: Store = None) -> None:
    """Give a user a password, and end his sessions; it is asked for, and never an argument."""
    from parley.people import find_user, set_password

    with the_people(folder, store) as people:
        find_user(people, name)
        set_password(people, name, _asked(stdin, needed=True))
        done(people, f"users password {name}")


def remove(name: Name, folder: Folder = Path(), store: Store = None) -> None:
    """Take a user's roles, sessions, tokens and password; what he reviewed stays his, so his name stays taken."""
    from parley.people import remove_user

    with the_people(folder, store) as people:
        remove_user(people, name)
        done(people, f"users remove {name}")


def _asked(stdin: bool, *, needed: bool) -> str:
    """Ask for a password, on the terminal twice.

    Raises:
        Exit: with code 2 if there is nothing to ask.
    """
    if stdin:
        return sys.stdin.readline().rstrip("\r\n")
    if sys.stdin.isatty():
        told = "Password" if needed else "Password (none: signs in by OpenID Connect alone)"
        given: str = typer.prompt(told, hide_input=True, confirmation_prompt=True, default=None if needed else "")
        return given
    if needed:
        note("error: there is no terminal to ask for the password in. Give it on standard input, with --stdin.", "red")
        raise typer.Exit(2)
    return ""


def _lines(rows: Rows) -> Iterator[str]:
    for row in rows:
        roles = ", ".join(f"{held} of {'all' if of == '*' else of}" for of, held in row["roles"].items())
        ways = [*(["password"] if row["password"] else []), *([row["email"]] if row["email"] else [])]
        yield f"{row['name']}  {roles or 'no role'}  ({', '.join(ways) or 'cannot sign in'})"
