"""``parley batch``: a whole archive read into partitioned Parquet."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, Progress, TaskID, TextColumn, TimeElapsedColumn

from parley import __version__
from parley.cli.options import Gate, OnOff, Outlet, Pipeline, Published, ReaderName, checked_date
from parley.cli.run import note, speaking

if TYPE_CHECKING:
    from parley.exchange.archive import Manifest
    from parley.flow.batch.run import Tell


class Engine(StrEnum):
    """What shares the work out, told without loading it."""

    LOCAL = "local"
    RAY = "ray"


EXAMPLES = """
    parley batch archive/ read/ --processes 8

    parley batch archive/ read/ --engine ray --processes 64

    parley batch 2025.warc.gz more.jsonl read/ --resume

    parley load read/ --dossier talks/

The exit code is 0 if all was read, 1 if some input was not (the table left_out says which, and why), 2 if nothing
could be done, 130 if it was interrupted: --resume goes on where it was.
"""


def batch(
    inputs: Annotated[
        list[str],
        typer.Argument(
            metavar="INPUT... OUTPUT",
            help="What to read, as for `parley add`, and last the folder that is made.",
            show_default=False,
        ),
    ],
    engine: Annotated[
        Engine, typer.Option(help="What shares the work out; ray needs the extra `cluster`. The output is the same.")
    ] = Engine.LOCAL,
    processes: Annotated[
        int, typer.Option(min=1, metavar="N", help="Processes that read; the output is the same for any N.")
    ] = 1,
    resume: Annotated[bool, typer.Option("--resume", help="Go on with what an earlier run left in OUTPUT.")] = False,
    part: Annotated[
        int, typer.Option(min=16, metavar="N", help="Inputs of one part, a multiple of 16: what is done again.")
    ] = 512,
    published: Published = None,
    outlet: Outlet = None,
    pipeline: Pipeline = None,
    reader: ReaderName = None,
    gate: Gate = OnOff.ON,
) -> None:
    """Read an archive of any size into Parquet: articles, records, attributions, and what was left out."""
    day = checked_date(published)
    if len(inputs) < 2:
        raise typer.BadParameter("name what to read and, last, the folder that is made.", param_hint="INPUT... OUTPUT")

    from parley.flow import How
    from parley.flow.batch import Engine as BatchEngine
    from parley.flow.batch import Wish
    from parley.flow.batch import batch as read_all

    with speaking(), _shown() as tell:
        how = How(day, outlet, pipeline, reader=reader, gate=gate is OnOff.ON)
        wish = Wish(tuple(inputs[:-1]), inputs[-1], how, part)
        by = BatchEngine(engine.value)
        manifest = read_all(wish, __version__, engine=by, processes=processes, resume=resume, tell=tell)
    note(_summary(manifest), "dim")
    if sum(manifest.left_out.values()) - manifest.left_out.get("Repeated", 0) or not manifest.counts.get("articles"):
        raise typer.Exit(1)


@contextmanager
def _shown() -> Iterator[Tell]:
    """Show on a terminal what goes on, and how far it has come."""
    columns = (TextColumn("{task.description}"), BarColumn(pulse_style="cyan"), TextColumn("{task.completed:,}"))
    console = Console(stderr=True)
    tasks: dict[str, TaskID] = {}
    with Progress(
        *columns, TimeElapsedColumn(), console=console, transient=True, disable=not sys.stderr.isatty()
    ) as bars:
        yield lambda doing, more: bars.advance(
            tasks[doing] if doing in tasks else tasks.setdefault(doing, bars.add_task(doing, total=None)), more
        )


def _summary(manifest: Manifest) -> str:
    """Say in one line what was read, what came of it and what did not."""
    counts = {"articles": 0, "inputs": 0, "parts": 0, **manifest.counts}
    found = ("statements", "meetings", "commitments", "questions", "attributions")
    told = ", ".join(f"{counts[kind]:,} {kind}" for kind in found if counts.get(kind))
    aside = ", ".join(f"{count:,} {reason}" for reason, count in manifest.left_out.items())
    unread = f"; {counts['unread']:,} left unread" if counts.get("unread") else ""
    return (
        f"{counts['articles']:,} articles of {counts['inputs']:,} inputs in {counts['parts']:,} parts"
        + (f": {told}" if told else "")
        + unread
        + (f"; left out: {aside}" if aside else "")
    )
