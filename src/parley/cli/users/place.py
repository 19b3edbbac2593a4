"""Where the users' store is, opened; what a command changes in it is noted in the audit log."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from getpass import getuser
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from parley.cli.ledger.place import now
from parley.cli.run import speaking

if TYPE_CHECKING:
    from parley.people import People


class RoleName(StrEnum):
    """What somebody may do; each role may do what those before it may."""

    READER = "reader"
    REVIEWER = "reviewer"
    EDITOR = "editor"
    ADMIN = "admin"


Folder = Annotated[
    Path,
    typer.Option(
        "--dossier", metavar="DIR", help="The folder of the dossier, or of several dossiers.", show_default="here"
    ),
]
Store = Annotated[
    str | None,
    typer.Option(
        "--users", metavar="ADDRESS", show_default=False,
        help="The users' store, if not users.db in the folder: a file, or postgresql://...",
    ),
]  # fmt: skip
Name = Annotated[str, typer.Argument(metavar="NAME", show_default=False)]
Of = Annotated[
    str,
    typer.Option("--of", metavar="DOSSIER", help="In this dossier alone (the name of its folder).", show_default="all"),
]


@contextmanager
def the_people(folder: Path, store: str | None, *, create: bool = False) -> Iterator[People]:
    """Open the users' store, and say what is wrong with it or with what is asked of it.

    Raises:
        Exit: with code 2 if something is wrong.
    """
    from parley.people import address_in, address_named, open_people

    if store is None and not folder.is_dir():
        raise typer.BadParameter(f"{folder} is no folder.", param_hint="--dossier")
    address = address_in(folder) if store is None else address_named(store)
    with speaking(), open_people(address, clock=now, create=create) as people:
        yield people


def done(people: People, what: str, dossier: str = "") -> None:
    """Note in the audit log what a command did."""
    from parley.people import Act, keep_act

    keep_act(people, Act(getuser(), "command", what, dossier=dossier))
