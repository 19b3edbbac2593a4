"""``parley verify`` and ``parley rebuild``: is the ledger what was recorded, and its tables made again."""

from __future__ import annotations

from pathlib import Path

import typer

from parley.cli.ledger.place import Folder, the_ledger
from parley.cli.run import note, speaking

VERIFY = """
    parley verify --dossier talks/

The exit code is 0 if all is as it was recorded, 1 if not: the entry is named. Keep the last hash elsewhere, and you
will see as well whether the end of the log was cut off.
"""
REBUILD = """
    parley rebuild --dossier talks/
"""


def verify(folder: Folder = Path()) -> None:
    """Recompute the chain of hashes, make every derived table anew out of the log, and compare."""
    from parley.ledger import verify as verified

    with speaking(), the_ledger(folder) as (_, ledger):
        told = verified(ledger)
    for fault in told.faults:
        note(f"entry {fault.entry}: {fault.what}", "red")
    if told.faults:
        raise typer.Exit(1)
    typer.echo(f"{told.entries} entries and {told.derived} derived rows are as recorded; last hash {told.head}")


def rebuild(folder: Folder = Path()) -> None:
    """Make the derived tables again out of the log, as after a damage that `parley verify` found in them."""
    from parley.ledger import rebuild as rebuilt

    with speaking(), the_ledger(folder) as (_, ledger):
        typer.echo(f"{rebuilt(ledger)} entries gone through; the derived tables are made anew")
