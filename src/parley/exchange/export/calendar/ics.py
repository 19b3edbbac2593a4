"""The meetings of a ledger as a calendar: the same that ``parley meetings`` writes and the workspace lends."""

from __future__ import annotations

from dataclasses import replace

from parley.exchange.calendar import calendar_of
from parley.exchange.export.format import Format
from parley.exchange.export.gathered import Gathered
from parley.exchange.export.history import HISTORY, TEXTS
from parley.exchange.export.losses import Loss, kinds_lost
from parley.exchange.export.output import Output
from parley.exchange.export.wish import ExportWish
from parley.exchange.views import MeetingWish, meetings_table
from parley.ledger import edition
from parley.records import BadExport

UNDATED = Loss("meetings without a day", "a calendar needs a day, and none is made up")
REPORTS = Loss("reports of meetings", "a calendar shows the latest sentence of each meeting")


def write_ics(gathered: Gathered, out: Output) -> None:
    """Write the calendar.

    Raises:
        BadExport: if records are narrowed by anything but actors, as meetings come from many records together.
    """
    if gathered.wish != ExportWish(actors=gathered.wish.actors):
        remedy = "Leave out all filters but --actor."
        raise BadExport("holds meetings, which are made of all their reports", where="ics", remedy=remedy)
    clocks = replace(gathered.clocks, known_at=gathered.known_at)
    table = meetings_table(gathered.ledger, gathered.dossier, MeetingWish(gathered.wish.actors), clocks)
    last = edition(gathered.ledger, known_at=gathered.known_at)
    made = calendar_of(table, name=gathered.name, mark=gathered.mark, edition=last)
    for told in gathered.records():
        gathered.tally.see(told)
    gathered.tally.add(UNDATED, made.undated)
    gathered.tally.add(REPORTS, sum(row["articles"] - 1 for row in table.rows))
    with out.file("meetings.ics") as file:
        file.write(made.ics)


ICS = Format(
    name="ics",
    what="meetings as a calendar (iCalendar, RFC 5545)",
    carries="each meeting as an event with status, place and days, which meeting comes first, and its latest sentence",
    losses=(
        *kinds_lost(("statement", "commitment", "question"), "a calendar holds meetings"),
        UNDATED,
        REPORTS,
        TEXTS,
        *HISTORY,
    ),
    write=write_ics,
    suffix=".ics",
    text=True,
)
