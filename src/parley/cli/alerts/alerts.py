"""``parley alerts``: what was raised and what became of it; raising and delivering."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from parley.cli.ledger.place import Folder, now, the_ledger
from parley.cli.run import note, speaking
from parley.cli.show.alerts import say
from parley.cli.views.rows import Form, Limit, Rows, TableFormat, most, write_rows

EXAMPLES = """
    parley alerts --dossier talks/

    parley alerts --send --dossier talks/

    parley alerts --given-up --format json --dossier talks/

    parley alerts --again --dossier talks/

`parley watch` and `parley update` send by themselves; after `parley add`, and for retries, --send does. The exit code
is 1 if a try failed.
"""
BECAME = ("delivered", "waiting", "given_up")
"""What may have become of an alert, each with the deliveries of which it did."""


def alerts(
    send: Annotated[bool, typer.Option("--send", help="Raise what is new, and deliver what is due.")] = False,
    again: Annotated[bool, typer.Option("--again", help="Try anew, at once, what was given up.")] = False,
    skip: Annotated[
        bool, typer.Option("--skip", help="Take all that is known for told; what comes from now on raises alerts.")
    ] = False,
    given_up: Annotated[bool, typer.Option("--given-up", help="Show only what a delivery was given up for.")] = False,
    form: Form = TableFormat.TABLE,
    limit: Limit = None,
    folder: Folder = Path(),
) -> None:
    """Show the alerts that were raised, the latest first, and what became of each; or send what is due."""
    if send + again + skip > 1:
        raise typer.BadParameter("one of --send, --again and --skip is enough.")
    with speaking():
        if skip:
            _skip(folder)
        elif again or send:
            if again:
                _revive(folder)
            _send(folder)
        else:
            _show(folder, form, most(form, limit), given_up=given_up)


def _send(folder: Path) -> None:
    from parley.flow import read_dossier
    from parley.watch import Outcome, attend

    if not read_dossier(folder).rules:
        raise typer.BadParameter("dossier.toml names no [[rule]]; write one with its name.")
    failed = False
    for one in attend(folder, clock=now):
        say(one)
        failed |= isinstance(one, Outcome) and one.why is not None
    if failed:
        raise typer.Exit(1)


def _skip(folder: Path) -> None:
    from parley.watch import catch_up

    with the_ledger(folder) as (_, ledger):
        catch_up(folder, ledger, now=now())
    note("what is recorded from now on raises alerts", "dim")


def _revive(folder: Path) -> None:
    from parley.watch import again, keep, read_journal

    journal = read_journal(folder)
    dead = [(name, one.id) for one in journal.alerts.values() for name in one.to if journal.dead(name, one.id)]
    keep(folder, [again(name, alert) for name, alert in dead])
    note(f"{len(dead)} given up before are tried anew", "dim")


def _show(folder: Path, form: TableFormat, shown: int | None, *, given_up: bool) -> None:
    from parley.cli.output import opened
    from parley.flow import read_dossier
    from parley.watch import ALERTS, alert_row, read_journal

    read_dossier(folder)
    journal = read_journal(folder)
    rows = [alert_row(one, journal) for one in reversed(journal.alerts.values())]
    rows = [row for row in rows if row["given_up"] or not given_up]
    with opened(None) as out:
        write_rows(form, rows[:shown], ALERTS, _lines, out)
    if shown is not None and shown < len(rows):
        note(f"{shown} of {len(rows):,}; all with --limit 0", "dim")
    if not rows:
        note("no alert was given up" if given_up else "no alert was raised", "dim")


def _lines(rows: Rows) -> Iterator[str]:
    for row in rows:
        yield f"{row['raised_at'][:16]}  {row['sentence']}  [{row['rule']}: {row['trigger']}]"
        for head, grounds in (("before", row["before"]), ("now", row["grounds"])):
            for one in grounds[-1:]:
                yield f"    {head}: “{' '.join(one['text'].split())}”  ({one['outlet'] or one['article']})"
        became = [f"{key.replace('_', ' ')}: {', '.join(row[key])}" for key in BECAME if row[key]]
        yield f"    {'; '.join(became) or 'nobody is told'}"
        if row["why"]:
            yield f"    {row['why']}"
