"""``parley init``: a dossier and its empty ledger."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from parley.cli.ledger.place import now
from parley.cli.run import note, speaking

EXAMPLES = """
    parley init talks/

    parley init talks/ --name "Talks on a ceasefire"

    parley init talks/ --like examples/dossier.toml

    parley init talks/ --database postgresql://analyst@db/talks
"""


def init(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="The folder to make.", show_default=False)],
    name: Annotated[str | None, typer.Option(help="What the negotiation is called.", show_default=False)] = None,
    database: Annotated[
        str | None,
        typer.Option(metavar="URL", help="A PostgreSQL to keep the ledger in, not a file.", show_default=False),
    ] = None,
    like: Annotated[
        Path | None, typer.Option(metavar="FILE", help="A dossier.toml to copy.", show_default=False)
    ] = None,
) -> None:
    """Make a folder with a dossier.toml that explains itself, and an empty ledger; nothing is overwritten."""
    from parley.flow import init as make

    if like and (name or database):
        raise typer.BadParameter("the copy has its own name and database.", param_hint="--like")
    with speaking():
        make(folder, name=name, database=database, like=like, clock=now)
    note(f"made {folder / 'dossier.toml'}; next: parley add INPUT... --dossier {folder}")
