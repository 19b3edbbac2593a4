"""``parley reread``: the ledger's articles under the reader of today."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from parley.cli.ledger.add import drain
from parley.cli.ledger.place import Folder, the_ledger
from parley.cli.options import Gate, OnOff, Pipeline, ReaderName
from parley.cli.run import note, speaking

EXAMPLES = """
    parley reread --dossier talks/

    parley reread --all --dossier talks/

The exit code is 0 if all was read, 1 if some article was not.
"""


def reread(
    folder: Folder = Path(),
    everything: Annotated[
        bool, typer.Option("--all", help="Also what this very version of the reader has read.")
    ] = False,
    pipeline: Pipeline = None,
    reader: ReaderName = None,
    gate: Gate = OnOff.ON,
) -> None:
    """Read the articles of the ledger again after an upgrade of the reader; earlier readings are kept."""
    from itertools import chain

    from parley.flow import How
    from parley.flow import reread as read_again

    with speaking(), the_ledger(folder) as (_, ledger):
        found = read_again(
            ledger, how=How(pipeline=pipeline, reader=reader, gate=gate is OnOff.ON), everything=everything
        )
        first = next(found, None)
        if first is None:
            note("nothing to read again: every reading is of this reader")
            return
        drain(chain([first], found), "unchanged")
