"""``parley rules``: on which changes alerts are raised, and a dry run of it."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.progress import Progress

from parley.cli.ledger.place import Folder, checked_day, now, the_ledger
from parley.cli.run import note, speaking
from parley.cli.views.rows import Form, Rows, TableFormat, write_rows

if TYPE_CHECKING:
    from datetime import date

    from parley.ledger import Ledger
    from parley.records import Dossier

EXAMPLES = """
    parley rules --dossier talks/

    parley rules test --on-history --dossier talks/

    parley rules test --on-history --from 2025-08-01 --to 2025-08-31 --format csv --dossier talks/

Rules stand in dossier.toml as [[rule]], with name and on ("reversal", "pledge", "overdue", ...), deliveries as
[[delivery]]. `parley alerts` shows what was raised.
"""


class Action(StrEnum):
    """What is done with the rules."""

    LIST = "list"
    TEST = "test"


def rules(
    action: Annotated[Action, typer.Argument(help="list shows them, test checks them.")] = Action.LIST,
    on_history: Annotated[
        bool, typer.Option("--on-history", help="Show what they would have raised, day by day; nothing is sent.")
    ] = False,
    first: Annotated[str | None, typer.Option("--from", metavar="DATE", help="Begin on that day.")] = None,
    last: Annotated[str | None, typer.Option("--to", metavar="DATE", help="End with that day.")] = None,
    form: Form = TableFormat.TABLE,
    folder: Folder = Path(),
) -> None:
    """Show the rules of a dossier and where their alerts go, or what they would have told of the past."""
    begin, end = checked_day(first, "--from"), checked_day(last, "--to")
    if not on_history and (begin or end):
        raise typer.BadParameter("it goes with --on-history.", param_hint="--from" if begin else "--to")
    if on_history and action is Action.LIST:
        raise typer.BadParameter("it goes with test: parley rules test --on-history.", param_hint="--on-history")
    if on_history:
        with speaking(), the_ledger(folder) as (dossier, ledger):
            _rehearse(dossier, ledger, form, begin, end)
    else:
        _show(folder, form, checking=action is Action.TEST)


def _show(folder: Path, form: TableFormat, *, checking: bool) -> None:
    from parley.cli.output import opened
    from parley.flow import read_dossier
    from parley.watch import DELIVERIES, RULES, delivery_row, read_journal, rule_row

    with speaking():
        dossier, journal = read_dossier(folder), read_journal(folder)
    ruled = [rule_row(one, dossier, journal) for one in dossier.rules]
    delivered = [delivery_row(one, journal) for one in dossier.deliveries]
    with opened(None) as out:
        if form is TableFormat.CSV:
            write_rows(form, ruled, RULES, _rule_lines, out)
        else:
            write_rows(form, [*ruled, *delivered], (*RULES, *DELIVERIES), _lines, out)
    if not ruled:
        note("dossier.toml names no [[rule]]", "dim")
    elif checking:
        note("the rules are understood; --on-history shows what they would have raised", "dim")
    if ruled and not delivered:
        note("dossier.toml names no [[delivery]]: alerts are kept, and nobody is told", "yellow")


def _rehearse(dossier: Dossier, ledger: Ledger, form: TableFormat, begin: date | None, end: date | None) -> None:
    from parley.cli.output import opened
    from parley.watch import ALERTS, rehearse

    rows: list[dict[str, object]] = []
    days = 0
    with Progress(console=Console(stderr=True), transient=True, disable=not sys.stderr.isatty()) as progress:
        task = progress.add_task("going through the days", total=None)
        for one in rehearse(ledger, dossier, first=begin, last=end, now=now()):
            rows += [alert.told() | {"on": one.day.isoformat()} for alert in one.alerts]
            days = one.steps
            progress.update(task, completed=one.step, total=one.steps)
    columns = ("on", *(key for key in ALERTS if key not in {"raised_at", "delivered", "waiting", "given_up", "why"}))
    with opened(None) as out:
        write_rows(form, rows, columns, _history_lines, out)
    note(f"{len(rows)} alerts on {days} days with articles; nothing was noted or sent", "dim")
    if not dossier.rules:
        note("dossier.toml names no [[rule]]", "yellow")


def _lines(rows: Rows) -> Iterator[str]:
    yield from _rule_lines([row for row in rows if "rule" in row])
    for row in (row for row in rows if "delivery" in row):
        every = f", every {row['every']}" if row["every"] else ""
        yield f"{row['delivery']}  ({row['kind']} to {row['to']}{every})"
        yield f"    {row['delivered']} delivered, {row['waiting']} waiting, {row['given_up']} given up"
        if row["why"]:
            yield f"    {row['why']}"


def _rule_lines(rows: Rows) -> Iterator[str]:
    for row in rows:
        yield f"{row['rule']}  ({', '.join(row['on'])})"
        told = [
            ("of", ", ".join(row["actors"])),
            ("on", ", ".join(row["issues"])),
            ("confidence at least", row["confidence"]),
            ("origins at least", row["origins"] if row["origins"] > 1 else ""),
            ("to", ", ".join(row["to"]) or "nobody"),
        ]
        yield f"    {'; '.join(f'{key} {value}' for key, value in told if value)}; raised {row['raised']}"


def _history_lines(rows: Rows) -> Iterator[str]:
    day = None
    for row in rows:
        if row["on"] != day:
            day = row["on"]
            yield str(day)
        yield f"    {row['sentence']}  [{row['rule']}: {row['trigger']}]"
