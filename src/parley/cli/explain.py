"""``parley explain``: why one record was made."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from parley.cli.formats import Report
from parley.cli.options import AllowPrivate, NoColor, Outlet, Output, Pipeline, Published, checked_date
from parley.cli.output import opened, printer
from parley.cli.run import note, one_by_one, speaking
from parley.records import ParleyError, Reading

EXAMPLES = """
    parley explain P2 article.html

    parley explain s68987bf1b8ea folder/

    parley explain s6898 --reading readings.jsonl --format json

RECORD is an id as in the JSON form of a reading, the beginning of one, or the mark that `parley read` puts behind
words (P2) where one article is read. The exit code is 1 if there is no such record.
"""


def explain(
    record: Annotated[str, typer.Argument(metavar="RECORD", help="Which record to explain.", show_default=False)],
    inputs: Annotated[
        list[str] | None,
        typer.Argument(metavar="INPUT", help="What `parley read` was given; it is read again.", show_default=False),
    ] = None,
    reading: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            exists=True,
            dir_okay=False,
            help="A reading saved by `parley read --format json` or `jsonl`, instead of INPUT: its articles are read.",
            show_default=False,
        ),
    ] = None,
    form: Annotated[Report, typer.Option("--format", help="How to write the explanation.")] = Report.TEXT,
    published: Published = None,
    outlet: Outlet = None,
    pipeline: Pipeline = None,
    allow_private: AllowPrivate = False,
    output: Output = None,
    no_color: NoColor = False,
) -> None:
    """Explain a record: frame or rule, cue, slots, modality, what its pronouns stand for, and its confidence."""
    day = checked_date(published)
    if bool(inputs) == bool(reading):
        raise typer.BadParameter("name what was read, or a saved reading with --reading.", param_hint="INPUT")
    from parley.cli.show import show_explanation
    from parley.cli.show.wanted import wanted
    from parley.exchange import explained_json
    from parley.flow import How, explain_articles
    from parley.flow import explain as explain_inputs

    how = How(day, outlet, pipeline, allow_private, gate=False)
    with speaking(), opened(output) as out:
        saved = _saved(reading) if reading is not None else []
        articles = [one.article if isinstance(one, Reading) else one for one in saved]
        with one_by_one(explain_inputs(inputs, how=how) if inputs else explain_articles(articles, how=how)) as found:
            told = wanted(record, found)
            if told.missing is not None:
                note(f"error: {told.missing}.{_since_gone(record, saved)}", "red")
                raise typer.Exit(1)
            ((explained, why),) = told.found
            if form is Report.JSON:
                whole = explained_json(explained, only={why.record.id})
                out.write(f"{json.dumps(whole, ensure_ascii=False, indent=2)}\n")
            else:
                printer(out, no_color=no_color)(show_explanation(why, explained.reading.article))


def _saved(path: Path) -> list[Reading | ParleyError]:
    """Read a saved reading."""
    from parley.exchange import read_saved

    return list(read_saved(path))


def _since_gone(name: str, saved: list[Reading | ParleyError]) -> str:
    """Say that another version of the reader made a record, where the saved reading holds it."""
    readings = (one for one in saved if isinstance(one, Reading))
    held = any(record.id.startswith(name) for reading in readings for record in reading.records)
    return " The saved reading holds it, but this version of the reader no longer finds it." if held else ""
