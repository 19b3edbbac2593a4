"""The commands below ``parley users``."""

from __future__ import annotations

from collections.abc import Callable

import typer

from parley.cli.users import accounts, audit, sessions, token

COMMANDS: dict[str, tuple[Callable[..., None], str]] = {
    "add": (accounts.add, accounts.ADD),
    "list": (accounts.list_users, accounts.LIST),
    "role": (accounts.role, accounts.ROLE),
    "password": (accounts.password, accounts.PASSWORD),
    "remove": (accounts.remove, accounts.REMOVE),
    "token": (token.token, token.EXAMPLES),
    "sessions": (sessions.sessions, sessions.EXAMPLES),
    "audit": (audit.audit, audit.EXAMPLES),
}
"""Every command with the examples that its help ends with."""

app = typer.Typer(
    help="Say who may sign in to the workspace: readers look, reviewers decide on records, editors judge and change "
    "what the dossier follows, admins also keep the users.",
    epilog="Start with: parley users add NAME --role admin --dossier DIR",
    no_args_is_help=True,
    rich_markup_mode="rich",
)
for name, (command, examples) in COMMANDS.items():
    app.command(name, epilog=f"Examples:\n{examples}")(command)
