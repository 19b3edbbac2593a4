"""``parley import``: what others made, taken into a dossier."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from parley.cli.ledger.place import Folder, now
from parley.cli.run import note, speaking

EXAMPLES = """
    parley import talks-release.zip --dossier copy/

A release makes the very ledger that it was written from, with all its history: the last hash is the same. If the folder
holds no dossier, one is made; if it holds the beginning of the same ledger, the rest is added.
"""


def import_(
    path: Annotated[Path, typer.Argument(metavar="FILE", help="A release (.zip or folder).")],
    folder: Folder = Path(),
) -> None:
    """Take a release of a ledger into a dossier."""
    from parley.flow.imports import import_release

    with speaking():
        new = import_release(path, folder, clock=now)
    note(f"{new:,} entries are new" if new else "the ledger holds all of it already", "dim")
