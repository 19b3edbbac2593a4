"""``parley plugins``: which readers, inputs and exports are there, and whose; and one of the exports run."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from parley.cli.ledger.place import TierName
from parley.cli.run import note, speaking

EXAMPLES = """
    parley plugins

    parley read clippings:cuttings.txt --reader asked

    parley export --plugin actors --output actors.tsv --dossier talks/

docs/guide/python.md shows how one is written. The exit code is 1 if one of them cannot be loaded.
"""
Plugin = Annotated[
    str | None,
    typer.Option("--plugin", metavar="NAME", help="An export of an installed plug-in instead.", show_default=False),
]


def plugins() -> None:
    """List what installed packages bring: readers, inputs and exports; each is loaded to see whether it can be."""
    from parley.flow.plugins import EXPORTS, INPUTS, READERS, installed, loaded
    from parley.records import BadPlugin

    broken = 0
    for group in (READERS, INPUTS, EXPORTS):
        for name, found in installed(group).items():
            kind = group.rpartition(".")[2].removesuffix("s")
            try:
                loaded(group, name)
                typer.echo(f"{kind:<7} {name}  ({found[0].dist.name if found[0].dist else found[0].value})")
            except BadPlugin as error:
                broken += 1
                note(f"{kind:<7} {error}", "red")
    if broken:
        raise typer.Exit(1)


def export_by(name: str, folder: Path, output: Path | None, tier: TierName) -> None:
    """Write a dossier with the export of a plug-in.

    Raises:
        BadParameter: if no file or folder is named.
        Exit: with code 2 if the plug-in is not there, or breaks down.
    """
    if output is None:
        raise typer.BadParameter("a plug-in needs a file or folder; name it.", param_hint="--output")

    from parley.flow.python import open_dossier, plugin_export

    with speaking():
        write = plugin_export(name)
        with open_dossier(folder, tier=tier) as dossier:
            write(dossier, output)
