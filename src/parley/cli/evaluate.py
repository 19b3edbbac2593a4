"""``parley evaluate``: how well the reader finds what people have annotated."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TextIO

import typer

from parley.cli.formats import Report
from parley.cli.options import Jobs, NoColor, Output, Pipeline, ReaderName, checked_kinds
from parley.cli.output import opened, printer
from parley.cli.run import note, speaking

if TYPE_CHECKING:
    from parley.analysis import Kind, Scores

Save = Annotated[
    Path | None,
    typer.Option(metavar="FILE", help="Keep the evaluation, to compare a later one with it.", show_default=False),
]
Against = Annotated[
    Path | None,
    typer.Option(
        metavar="FILE",
        exists=True,
        dir_okay=False,
        help="Compare with a kept evaluation: the figures before and now, and each record that changed.",
        show_default=False,
    ),
]
EXAMPLES = """
    parley evaluate benchmarks/gold/dev

    parley evaluate my-articles/ --errors meetings

    parley evaluate my-articles/ --errors all --article talks-in-vienna

    parley evaluate benchmarks/gold/dev --save before.json

    parley evaluate benchmarks/gold/dev --against before.json
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
    save: Save = None,
    against: Against = None,
    form: Annotated[Report, typer.Option("--format", help="How to write the figures.")] = Report.TEXT,
    jobs: Jobs = 1,
    pipeline: Pipeline = None,
    reader: ReaderName = None,
    output: Output = None,
    no_color: NoColor = False,
) -> None:
    """Score the reader on annotated articles: precision, recall and F1 for each kind, at three levels."""
    kinds = checked_kinds(errors, "--errors") if errors else frozenset()

    from parley.analysis import score
    from parley.exchange import read_gold_folder, read_scores, save_scores
    from parley.flow import How, read_marked

    with speaking(), opened(output) as out:
        before = read_scores(against) if against else None
        marked = [one for one in read_gold_folder(gold) if article in {None, one.id}]
        if not marked:
            raise typer.BadParameter(f"no article in {gold} has the id {article!r}.", param_hint="--article")
        scores = score(read_marked(marked, how=How(pipeline=pipeline, reader=reader), jobs=jobs, tell=note))
        if save is not None:
            with opened(save, "--save") as kept:
                kept.write(save_scores(scores))
        _write(scores, before, kinds, form, out, no_color)


def _write(
    scores: Scores, before: Scores | None, kinds: frozenset[Kind], form: Report, out: TextIO, no_color: bool
) -> None:
    """Write the figures, or the figures beside those of before."""
    from parley.analysis import effect
    from parley.cli.show import effect_json, scores_json, show_effect, show_errors, show_scores

    changed = effect(before, scores) if before else None
    if form is Report.JSON:
        told = effect_json(changed) if changed else scores_json(scores, kinds)
        out.write(f"{json.dumps(told, ensure_ascii=False, indent=1)}\n")
        return
    show = printer(out, no_color=no_color)
    show(show_effect(changed) if changed else show_scores(scores))
    if kinds:
        show(show_errors(scores, kinds))
