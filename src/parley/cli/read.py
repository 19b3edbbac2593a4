"""``parley read``: what each article says, for people or for programs."""

from __future__ import annotations

import json
import sys
from functools import partial
from typing import TYPE_CHECKING, Annotated, TextIO

import typer

from parley.cli.formats import Format, Layer, checked_why
from parley.cli.options import (
    AllowPrivate,
    Gate,
    Inputs,
    Jobs,
    NoColor,
    OnOff,
    Outlet,
    Output,
    Pipeline,
    Published,
    ReaderName,
    checked_date,
    checked_kinds,
)
from parley.cli.output import opened
from parley.cli.run import one_by_one, speaking

if TYPE_CHECKING:
    from collections.abc import Callable

    from parley.flow import How
    from parley.records import Reading

Explain = Annotated[
    bool,
    typer.Option(
        "--explain",
        help="Tell of each record why it was made: frame or rule, cue, slots, modality, what its pronouns stand for, "
        "counts behind the confidence (text, json or jsonl; in one process).",
    ),
]
EXAMPLES = """
    parley read article.html

    parley read folder/ --format jsonl --output readings.jsonl --jobs 2

    parley read article.html --explain

    parley read article.txt --published 2025-08-18 --only meetings,commitments

    cat articles.jsonl | parley read - --format csv > records.csv

The exit code is 0 if all was read, 1 if some input was not, 2 if nothing could be done.
"""


def read(
    inputs: Inputs,
    form: Annotated[Format, typer.Option("--format", help="How to write what was found.")] = Format.TEXT,
    published: Published = None,
    outlet: Outlet = None,
    only: Annotated[
        str | None,
        typer.Option(
            metavar="KINDS",
            help="Only these kinds, parted by commas: statements, meetings, commitments, open_questions.",
            show_default=False,
        ),
    ] = None,
    min_confidence: Annotated[
        float, typer.Option(min=0.0, max=1.0, metavar="X", help="Leave out what is less sure than this (0 to 1).")
    ] = 0.0,
    jobs: Jobs = 1,
    pipeline: Pipeline = None,
    reader: ReaderName = None,
    gate: Gate = OnOff.ON,
    allow_private: AllowPrivate = False,
    output: Output = None,
    no_color: NoColor = False,
    explain: Explain = False,
    layers: Annotated[
        Layer | None,
        typer.Option(help="Write one layer of language for each article instead, as JSON Lines.", show_default=False),
    ] = None,
) -> None:
    """Read articles: positions, commitments, meetings and open questions, each with its sentence."""
    kinds = checked_kinds(only)
    day = checked_date(published)
    from parley.analysis.narrow import narrow
    from parley.cli.write import writer
    from parley.flow import How, follow

    how = How(day, outlet, pipeline, allow_private, reader, gate is OnOff.ON)
    some = partial(narrow, kinds=kinds, min_confidence=min_confidence)
    with speaking(), opened(output) as out:
        if layers:
            _write_attributions(inputs, how, out)
            return
        if explain:
            _write_explained(inputs, how, some, checked_why(form), out, no_color)
            return
        write = writer(form, out, no_color=no_color)
        quiet = form is Format.TEXT and output is None and sys.stdout.isatty()
        with one_by_one(follow(inputs, how=how, jobs=jobs), bar=not quiet) as readings:
            for reading in readings:
                write.add(some(reading))
            write.end()


def _write_attributions(inputs: list[str], how: How, out: TextIO) -> None:
    """Write who says what in each article, as one JSON object a line."""
    from parley.exchange import attributions_json
    from parley.flow import attributions

    with one_by_one(attributions(inputs, how=how), bar=True) as found:
        for article, speech in found:
            out.write(f"{json.dumps(attributions_json(article.id, speech.all))}\n")


def _write_explained(
    inputs: list[str], how: How, some: Callable[[Reading], Reading], form: Format, out: TextIO, no_color: bool
) -> None:
    """Write why each record was made, of those that are wanted."""
    from parley.cli.write import write_explained
    from parley.flow import explain

    with one_by_one(explain(inputs, how=how), bar=True) as found:
        write_explained(form, (one.within(some(one.reading)) for one in found), out, no_color=no_color)
