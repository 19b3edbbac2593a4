"""Meetings in the order of their days, each with what has to come first."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Response

from parley.exchange.calendar import calendar_of
from parley.exchange.views import MeetingWish, meetings_table
from parley.ledger import edition, mark_of
from parley.web.answers import answer
from parley.web.asked import Asked, Names
from parley.web.desk import OpenDesk
from parley.web.lens import Through

router = APIRouter()


class Wanted(Asked):
    """Meetings of all that are named; only those planned, put off, or not told to be held, where it is wished."""

    who: Names = ()
    upcoming: bool = False
    slipped: bool = False
    overdue: bool = False


@router.get("/meetings")
def meetings(desk: OpenDesk, lens: Through, asked: Annotated[Wanted, Query()]) -> Response:
    """Show who meets whom."""
    wish = MeetingWish(asked.who, asked.upcoming, asked.slipped, asked.overdue)
    table = meetings_table(desk.looked_at(lens.tier), desk.dossier, wish, lens.clocks)
    known = {row["thread"]: row for row in table.rows}
    return answer(asked.form, table, "meetings.html", desk, lens, known=known, wish=wish)


@router.get("/meetings.ics")
def meetings_ics(desk: OpenDesk, lens: Through, asked: Annotated[Wanted, Query()]) -> Response:
    """Give the meetings as a calendar to subscribe to."""
    wish = MeetingWish(asked.who, asked.upcoming, asked.slipped, asked.overdue)
    ledger = desk.looked_at(lens.tier)
    table = meetings_table(ledger, desk.dossier, wish, lens.clocks)
    last = edition(ledger, known_at=lens.clocks.known_at)
    made = calendar_of(table, name=desk.dossier.name or "Meetings", mark=mark_of(ledger), edition=last)
    return Response(made.ics, media_type="text/calendar; charset=utf-8")
