"""``parley verify``, ``rebuild``, ``backup``: is the ledger what was recorded, its tables made again, a copy of it."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from parley.cli.ledger.place import Folder, telling, the_ledger
from parley.cli.run import note, speaking

VERIFY = """
    parley verify --dossier talks/

The exit code is 0 if all is as it was recorded, 1 if not: the entry is named. Keep the last hash elsewhere, and you
will see as well whether the end of the log was cut off.
"""
BACKUP = """
    parley backup talks-monday.db --dossier talks/

    cp talks-monday.db talks/ledger.db

The second line restores it: nobody may use the ledger meanwhile, and files `ledger.db-wal` and `ledger.db-shm` beside
it go first. Keep `dossier.toml` too. Of a ledger in PostgreSQL, `pg_dump` makes the copy.
"""
REBUILD = """
    parley rebuild --dossier talks/
"""
ANEW = "the log is as it was recorded: `parley rebuild` makes all else anew out of it"
LOST = "keep the file, and put back the last copy that `parley backup` made; what came after it can be added again"


def verify(folder: Folder = Path()) -> None:
    """Recompute the chain of hashes, make every derived table anew out of the log, and compare."""
    from parley.ledger import verify as verified

    with speaking(), the_ledger(folder, named=False) as (_, ledger):
        told = verified(ledger)
    for fault in told.faults:
        note(f"entry {fault.entry}: {fault.what}" if fault.entry else fault.what, "red")
    if told.faults:
        note(ANEW if told.whole else LOST, "yellow")
        raise typer.Exit(1)
    typer.echo(f"{told.entries} entries and {told.derived} derived rows are as recorded; last hash {told.head}")


def rebuild(folder: Folder = Path()) -> None:
    """Make the derived tables again out of the log, as after a damage that `parley verify` found in them."""
    from parley.ledger import rebuild as rebuilt

    with speaking(), the_ledger(folder, named=False) as (_, ledger):
        count = rebuilt(ledger, tell=telling("entries"))
        typer.echo(f"{count} entries gone through; the derived tables are made anew")


def backup(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="Where the copy is written; it must not be there yet.")],
    folder: Folder = Path(),
) -> None:
    """Copy the ledger as it stands, whole, while others go on to read and write."""
    from parley.ledger import backup as backed_up

    with speaking(), the_ledger(folder, named=False) as (_, ledger):
        told = backed_up(ledger, file)
    typer.echo(f"{told.entries} entries copied to {file}; last hash {told.head}")
