"""``parley meetings``: who meets whom, when and where, after which other meeting."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from parley.cli.ledger.place import AsOf, Folder, KnownAt, TierName, Tiers, checked_clocks, the_ledger
from parley.cli.output import opened
from parley.cli.run import note, speaking
from parley.cli.views.rows import Limit, Rows, TableFormat, most, write_table

if TYPE_CHECKING:
    from parley.exchange.views import Clocks, Table
    from parley.ledger import Ledger
    from parley.records import Dossier


class MeetingForm(StrEnum):
    """How meetings are written."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"
    ICS = "ics"


EXAMPLES = """
    parley meetings --dossier talks/

    parley meetings --upcoming --as-of 2025-03-05 --dossier talks/

    parley meetings --with Ruritania --with Graustark --slipped --dossier talks/

    parley meetings --format ics --dossier talks/ > meetings.ics

`--upcoming` and `--overdue` count from --as-of, by default from today. The exit code is 1 if a name is unknown.
"""
EMPTY = "no meeting is told"


def meetings(
    who: Annotated[
        list[str] | None,
        typer.Option("--with", metavar="NAME", help="Only with this participant; name several for all of them."),
    ] = None,
    upcoming: Annotated[bool, typer.Option("--upcoming", help="Only what is planned and not past.")] = False,
    slipped: Annotated[
        bool, typer.Option("--slipped", help="Only what was postponed or moved to a later day.")
    ] = False,
    overdue: Annotated[bool, typer.Option("--overdue", help="Only what was planned for a day that is past.")] = False,
    as_of: AsOf = None,
    known_at: KnownAt = None,
    form: Annotated[MeetingForm, typer.Option("--format", help="How to write them; ics is a calendar.")] = (
        MeetingForm.TABLE
    ),
    limit: Limit = None,
    tier: Tiers = TierName.ALL,
    folder: Folder = Path(),
) -> None:
    """Show who meets whom: when, where, how it came about, and which meeting comes first."""
    clocks = checked_clocks(as_of, known_at, today=overdue or upcoming)

    from parley.exchange.views import MeetingWish, meetings_table

    rows = None if form is MeetingForm.ICS else TableFormat(form.value)
    shown = most(rows, limit) if rows else None
    wish = MeetingWish(tuple(who or ()), upcoming, slipped, overdue, shown)
    with speaking(), the_ledger(folder, tier) as (dossier, ledger):
        table = meetings_table(ledger, dossier, wish, clocks)
        if rows is None:
            _write_calendar(table, dossier, ledger, clocks)
        else:
            write_table(rows, table, _lines, empty=EMPTY, limit=shown)


def _write_calendar(table: Table, dossier: Dossier, ledger: Ledger, clocks: Clocks) -> None:
    from parley.exchange.calendar import calendar_of
    from parley.ledger import edition, mark_of

    last = edition(ledger, known_at=clocks.known_at)
    made = calendar_of(table, name=dossier.name or "Meetings", mark=mark_of(ledger), edition=last)
    with opened(None) as out:
        out.write(made.ics.decode("utf-8"))
    if made.undated:
        note(f"{made.undated} meetings are left out: no report gives them a day", "dim")


def _lines(rows: Rows) -> Iterator[str]:
    """Give each meeting with its time, what came before, and its evidence."""
    known = {row["thread"]: row for row in rows}
    for row in rows:
        days = " to ".join(dict.fromkeys(day for day in (row["earliest"], row["latest"]) if day))
        when = days or row["when_text"] or "at a time not told"
        place = f", {row['place']}" if row["place"] else ""
        yield f"{when}{place}: {row['participants']}  ({row['format']}, {row['status']}; articles: {row['articles']})"
        for thread in str(row["after"]).split():
            other = known.get(thread)
            told = other["participants"] if other else "a meeting that is not shown here"
            yield f"    after: {told}{' (reports go round in a circle)' if row['circular'] else ''}"
        if row["slips"]:
            yield f"    {row['slipped_how']}"
        if row["overdue"]:
            yield "    its day is past, and no report says that it was held"
        before = [f"{step['status']} {step['day'] or 'on an unknown day'}" for step in row["steps"][:-1]]
        if before:
            yield f"    before: {', '.join(before)}"
        yield f"    “{' '.join(str(row['evidence']).split())}”"
