"""``parley brief``: what the sides stand for, over several articles."""

from __future__ import annotations

from typing import Annotated

import typer

from parley.cli.options import Inputs, Jobs, NoColor, Outlet, Output, Pipeline, Published, checked_date
from parley.cli.output import opened, printer
from parley.cli.run import one_by_one, speaking

EXAMPLES = """
    parley brief examples/

    parley brief monday.html tuesday.html --all --output brief.txt
"""
TOP = 4


def brief(
    inputs: Inputs,
    everything: Annotated[
        bool, typer.Option("--all", help=f"Show every entry, not the first {TOP} of each list.")
    ] = False,
    published: Published = None,
    outlet: Outlet = None,
    jobs: Jobs = 1,
    pipeline: Pipeline = None,
    output: Output = None,
    no_color: NoColor = False,
) -> None:
    """Say what each side stands for, with evidence: positions, commitments, meetings, open questions."""
    day = checked_date(published)

    from parley.analysis import brief as brief_of
    from parley.cli.show import show_brief
    from parley.flow import How, follow

    how = How(day, outlet, pipeline)
    with speaking(), opened(output) as out, one_by_one(follow(inputs, how=how, jobs=jobs), bar=True) as readings:
        told = brief_of(readings)
        show = printer(out, no_color=no_color)
        show(show_brief(told, most=None if everything else TOP))
