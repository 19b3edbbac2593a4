"""``parley add``: what articles say, kept in the ledger."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from parley.cli.ledger.place import Folder, the_ledger
from parley.cli.options import AllowPrivate, Gate, Jobs, OnOff, Outlet, Pipeline, Published, ReaderName, checked_date
from parley.cli.run import note, one_by_one, speaking

if TYPE_CHECKING:
    from parley.flow import Known
    from parley.records import ParleyError, Reading


EXAMPLES = """
    parley add article.html --dossier talks/

    parley add folder/ archive.jsonl --dossier talks/ --jobs 2

    cd talks && parley add

The exit code is 0 if all is in the ledger, 1 if some input could not be read, 2 if nothing could be done.
"""


def add(
    inputs: Annotated[
        list[str] | None,
        typer.Argument(metavar="[INPUT]...", help="As for `parley read`; the dossier's inputs where none is named."),
    ] = None,
    folder: Folder = Path(),
    published: Published = None,
    outlet: Outlet = None,
    jobs: Jobs = 1,
    pipeline: Pipeline = None,
    reader: ReaderName = None,
    gate: Gate = OnOff.ON,
    allow_private: AllowPrivate = False,
) -> None:
    """Read articles into the ledger; what it holds already is not read again."""
    day = checked_date(published)

    from parley.flow import How, inputs_of
    from parley.flow import add as add_to

    with speaking(), the_ledger(folder) as (dossier, ledger):
        names = inputs or inputs_of(folder, dossier)
        if not names:
            raise typer.BadParameter("name what to read, or `inputs` in dossier.toml.", param_hint="INPUT")
        how = How(day, outlet, pipeline, allow_private, reader, gate is OnOff.ON)
        drain(add_to(names, ledger, dossier, how=how, jobs=jobs), "in the ledger already")


def drain(found: Iterable[Reading | Known | ParleyError], known_as: str) -> None:
    """Let everything through, and say at the end how much of it was known.

    Raises:
        Exit: with code 1 if some input could not be read.
    """
    from parley.flow import Known as KnownAlready

    known = 0
    try:
        with one_by_one(found, bar=True) as outcomes:
            for outcome in outcomes:
                known += isinstance(outcome, KnownAlready)
    finally:
        if known:
            note(f"of these {known} {known_as}", "dim")
