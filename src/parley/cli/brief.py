"""``parley brief``: what the sides stand for, over a dossier or over several articles."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from parley.cli.ask.dossier_brief import Asked, BriefFormat, dossier_brief
from parley.cli.ledger.place import AsOf, KnownAt, TierName, Tiers
from parley.cli.options import (
    AllowPrivate,
    Gate,
    Jobs,
    NoColor,
    OnOff,
    Outlet,
    Output,
    Pipeline,
    Published,
    checked_date,
)
from parley.cli.output import opened, printer
from parley.cli.run import one_by_one, speaking

EXAMPLES = """
    parley brief --dossier talks/ --since last --output today.html

    parley brief --dossier talks/ --since 2025-08-14 --to md

    parley brief --tier confirmed --dossier talks/

    parley brief examples/

    parley brief monday.html tuesday.html --all --output brief.txt

Without INPUT the brief is of a dossier: the changes first, each sentence with its evidence, then where the sides stand,
what is pledged, the agenda and the open questions. `--since last` tells what was recorded since the last brief that was
made so. With INPUT it is of these articles alone, and no dossier is needed.
"""
TOP = 4


Articles = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[INPUT]...",
        help="Files, folders, http(s) addresses, or - for standard input, instead of a dossier.",
        show_default=False,
    ),
]
OfDossier = Annotated[
    Path | None,
    typer.Option(
        "--dossier", metavar="DIR", help="The folder that `parley init` made.", show_default="here, without INPUT"
    ),
]
Since = Annotated[
    str | None,
    typer.Option(metavar="DATE|last", help="Tell the changes since a day, or the last brief.", show_default=False),
]
To = Annotated[
    BriefFormat | None,
    typer.Option("--to", help="What to write; the output's name tells it too.", show_default="md"),
]
Everything = Annotated[bool, typer.Option("--all", help=f"Show every entry, not the first {TOP} of each list.")]


def brief(
    inputs: Articles = None,
    folder: OfDossier = None,
    since: Since = None,
    to: To = None,
    as_of: AsOf = None,
    known_at: KnownAt = None,
    everything: Everything = False,
    tier: Tiers = TierName.ALL,
    published: Published = None,
    outlet: Outlet = None,
    jobs: Jobs = 1,
    pipeline: Pipeline = None,
    gate: Gate = OnOff.ON,
    allow_private: AllowPrivate = False,
    output: Output = None,
    no_color: NoColor = False,
) -> None:
    """Tell what changed and what each side stands for, with evidence: of a dossier, or of articles that you name."""
    if not inputs:
        dossier_brief(Asked(folder or Path(), since, to, output, as_of, known_at, everything, tier))
        return
    if folder or since or to or as_of or known_at or tier is not TierName.ALL:
        message = (
            "--dossier, --since, --to, --as-of, --known-at and --tier are for a brief of a dossier, without INPUT."
        )
        raise typer.BadParameter(message, param_hint="INPUT")
    day = checked_date(published)

    from parley.analysis import brief as brief_of
    from parley.cli.show import show_brief
    from parley.flow import How, follow

    how = How(day, outlet, pipeline, allow_private, gate=gate is OnOff.ON)
    with speaking(), opened(output) as out, one_by_one(follow(inputs, how=how, jobs=jobs), bar=True) as readings:
        told = brief_of(readings)
        show = printer(out, no_color=no_color)
        show(show_brief(told, most=None if everything else TOP))
