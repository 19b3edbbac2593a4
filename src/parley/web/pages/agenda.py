"""Meetings in the order of their days, each with what has to come first."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated

from fastapi import APIRouter, Query, Response
from pydantic import Field

from parley.exchange.calendar import calendar_of
from parley.exchange.charts import Manner, order_chart
from parley.exchange.views import MeetingWish, meetings_table
from parley.ledger import edition, mark_of
from parley.web.answers import answer
from parley.web.asked import Asked, Form, Names
from parley.web.desk import OpenDesk
from parley.web.lens import Through
from parley.web.shown import shown_day

router = APIRouter()
MANY = 50
"""Meetings of a page."""


class Wanted(Asked):
    """Meetings of all that are named; only those planned, put off, or not told to be held, where it is wished;
    from the ``start``-th on."""

    who: Names = ()
    upcoming: bool = False
    slipped: bool = False
    overdue: bool = False
    start: int = Field(0, ge=0)


@router.get("/meetings")
def meetings(desk: OpenDesk, lens: Through, asked: Annotated[Wanted, Query()]) -> Response:
    """Show who meets whom."""
    most = asked.start + MANY if asked.form is Form.HTML else None
    wish = MeetingWish(asked.who, asked.upcoming, asked.slipped, asked.overdue, most)
    table = meetings_table(desk.looked_at(lens.tier), desk.dossier, wish, lens.clocks)
    if asked.form is not Form.HTML:
        return answer(asked.form, table, "", desk, lens)
    shown = table.rows[asked.start : asked.start + MANY]
    title = f"{desk.title}: which meeting comes first"
    order = order_chart(replace(table, rows=shown), Manner(title, shown_day, lens.to))
    return answer(
        asked.form, table, "meetings.html", desk, lens, known={row["thread"]: row for row in table.rows}, wish=wish,
        shown=shown, asked=asked, most=MANY, order=order,
    )  # fmt: skip


@router.get("/meetings.ics")
def meetings_ics(desk: OpenDesk, lens: Through, asked: Annotated[Wanted, Query()]) -> Response:
    """Give the meetings as a calendar to subscribe to."""
    wish = MeetingWish(asked.who, asked.upcoming, asked.slipped, asked.overdue)
    ledger = desk.looked_at(lens.tier)
    table = meetings_table(ledger, desk.dossier, wish, lens.clocks)
    last = edition(ledger, known_at=lens.clocks.known_at)
    made = calendar_of(table, name=desk.dossier.name or "Meetings", mark=mark_of(ledger), edition=last)
    return Response(made.ics, media_type="text/calendar; charset=utf-8")
