"""``parley import``: what others made, taken into a dossier."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from parley.cli.ledger.place import Folder, now
from parley.cli.run import note, speaking

EXAMPLES = """
    parley import talks-release.zip --dossier copy/

    parley import coded.dna --dossier talks/

A release makes the very ledger that it was written from, with all its history: the last hash is the same. A database of
Discourse Network Analyzer 3 gives its documents as articles, and its statements as records that are confirmed in the
name of who coded them. If the folder holds no dossier, one is made.
"""
SQLITE = b"SQLite format 3\x00"


def import_(
    path: Annotated[
        Path, typer.Argument(metavar="FILE", help="A release (.zip or folder), or a database of DNA 3 (.dna).")
    ],
    folder: Folder = Path(),
) -> None:
    """Take a release of a ledger, or what was coded in Discourse Network Analyzer, into a dossier."""
    from parley.flow.imports import import_dna, import_release

    with speaking():
        if not _is_database(path):
            new = import_release(path, folder, clock=now)
            note(f"{new:,} entries are new" if new else "the ledger holds all of it already", "dim")
            return
        taken = import_dna(path, folder, clock=now)
    note(f"{taken.articles:,} articles and {taken.statements:,} statements are new", "dim")
    for reason, count in sorted(taken.left_out.items()):
        note(f"left out: {count:,} statements {reason}", "yellow")


def _is_database(path: Path) -> bool:
    """Say whether a file is a database of SQLite; one that cannot be read is not."""
    if not path.is_file():
        return False
    try:
        with path.open("rb") as file:
            return file.read(len(SQLITE)) == SQLITE
    except OSError:
        return False
