"""``parley evaluate``: how well the reader finds what people have annotated."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from parley.cli.formats import Report
from parley.cli.options import Jobs, NoColor, Output, Pipeline, checked_kinds
from parley.cli.output import opened, printer
from parley.cli.run import note, speaking

EXAMPLES = """
    parley evaluate benchmarks/gold/dev

    parley evaluate my-articles/ --errors meetings

    parley evaluate my-articles/ --errors all --article talks-in-vienna
"""


def evaluate(
    gold: Annotated[
        Path,
        typer.Argument(
            metavar="GOLD_DIR",
            exists=True,
            file_okay=False,
            help="A folder of annotated articles, one JSON file each.",
            show_default=False,
        ),
    ],
    errors: Annotated[
        str | None,
        typer.Option(
            metavar="KIND",
            help="List the misses and false alarms of a kind: statements, meetings, commitments, open_questions, all.",
            show_default=False,
        ),
    ] = None,
    article: Annotated[
        str | None, typer.Option(metavar="ID", help="Evaluate one article only.", show_default=False)
    ] = None,
    form: Annotated[Report, typer.Option("--format", help="How to write the figures.")] = Report.TEXT,
    jobs: Jobs = 1,
    pipeline: Pipeline = None,
    output: Output = None,
    no_color: NoColor = False,
) -> None:
    """Score the reader on annotated articles: precision, recall and F1 for each kind, at three levels."""
    kinds = checked_kinds(errors, "--errors") if errors else frozenset()

    from parley.analysis import score
    from parley.cli.show import scores_json, show_errors, show_scores
    from parley.exchange import read_gold_folder
    from parley.flow import How, read_marked

    with speaking(), opened(output) as out:
        marked = [one for one in read_gold_folder(gold) if article in {None, one.id}]
        if not marked:
            raise typer.BadParameter(f"no article in {gold} has the id {article!r}.", param_hint="--article")
        scores = score(read_marked(marked, how=How(pipeline=pipeline), jobs=jobs, tell=note))
        if form is Report.JSON:
            out.write(f"{json.dumps(scores_json(scores, kinds), ensure_ascii=False, indent=1)}\n")
            return
        show = printer(out, no_color=no_color)
        show(show_scores(scores))
        if kinds:
            show(show_errors(scores, kinds))
