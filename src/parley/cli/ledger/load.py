"""``parley load``: readings that were saved, kept in the ledger all at once."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

from parley.cli.ledger.place import Folder, the_ledger
from parley.cli.run import note, speaking, tell_error

if TYPE_CHECKING:
    from parley.ledger import Loaded
    from parley.records import ParleyError

EXAMPLES = """
    parley read archive/ --format jsonl --output readings.jsonl

    parley load readings.jsonl --dossier talks/

    parley batch archive/ read/ && parley load read/ --dossier talks/

    parley read archive/ --format jsonl | parley load - --dossier talks/

What the ledger holds already is passed over: load again what was broken off. The exit code is 0 if all is in the
ledger, 1 if some line or file was no reading, 2 if nothing could be done.
"""


def load(
    files: Annotated[
        list[str],
        typer.Argument(
            metavar="FILE",
            help="What `parley read --format jsonl` or `json` wrote, or the output of `parley batch`; - for standard "
            "input (JSON Lines).",
        ),
    ],
    folder: Folder = Path(),
) -> None:
    """Take readings into the ledger that were made before, many times as fast as one by one."""
    from parley.flow import load_saved

    failed: list[ParleyError] = []

    def set_aside(error: ParleyError) -> None:
        failed.append(error)
        tell_error(error)

    columns = (TextColumn("loading"), BarColumn(pulse_style="cyan"), TextColumn("{task.completed} readings"))
    shown = Progress(
        *columns, TimeElapsedColumn(), console=Console(stderr=True), transient=True, disable=not sys.stderr.isatty()
    )
    with speaking(), the_ledger(folder) as (dossier, ledger), shown:
        task = shown.add_task("loading", total=None)

        def tell(done: Loaded) -> None:
            shown.update(task, completed=done.given)

        loaded = load_saved(files, ledger, dossier, tell=tell, set_aside=set_aside)
    known = loaded.given - loaded.readings
    note(
        f"{loaded.readings} of {loaded.given} readings were new, of {loaded.articles} new versions of articles"
        + (f"; {known} in the ledger already" if known else "")
        + (f"; {len(failed)} set aside" if failed else ""),
        "dim",
    )
    if failed:
        raise typer.Exit(1)
