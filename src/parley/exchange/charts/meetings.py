"""When who met, or was to meet."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from parley.exchange.charts.chart import Chart, Manner
from parley.exchange.drawing import Axis, Lane, Span, draw_lanes
from parley.exchange.views import Row, Table

LOOKS = {
    "held": "supports", "ongoing": "supports", "agreed": "demands", "scheduled": "demands", "proposed": "proposes",
    "postponed": "threatens", "cancelled": "opposes", "rejected": "opposes",
}  # fmt: skip
"""Statuses in the colours of stances."""

MOST = 60
FAR = timedelta(days=200)


def meetings_chart(table: Table, manner: Manner) -> Chart:
    """Draw the meetings of a table: the days that were told last filled, those told before hollow.

    A meeting of which nobody tells a day is in the table alone.
    """
    dated = [row for row in table.rows if row["earliest"] or row["latest"]][-MOST:]
    if not dated:
        return Chart(table, "", len(table.rows))
    lanes = [_lane(row, manner) for row in dated]
    svg = draw_lanes(lanes, _axis(lanes, dated, manner), manner.title)
    return Chart(table, svg, len(table.rows) - len(dated))


def _axis(lanes: Sequence[Lane], rows: Sequence[Row], manner: Manner) -> Axis:
    """Lay out the days of the meetings, but none years before the first report or after the last."""
    days = [day for lane in lanes for span in lane.spans for day in (span.first, span.last) if day]
    told = [date.fromisoformat(step["day"]) for row in rows for step in row["steps"] if step["day"]] or days
    first = max(min(days), min(told) - FAR)
    return Axis(first, max(first, min(max(days), max(told) + FAR)), manner.say)


def _lane(row: Row, manner: Manner) -> Lane:
    told: dict[tuple[str | None, str | None], Span] = {}
    for number, step in enumerate(row["steps"], start=1):
        if step["earliest"] or step["latest"]:
            now = number == len(row["steps"])
            told.pop((step["earliest"], step["latest"]), None)
            told[step["earliest"], step["latest"]] = _span(row, step, now=now)
    page = manner.to("/meetings")
    return Lane(row["participants"], tuple(told.values()), page and f"{page}#{row['thread']}")


def _span(row: Row, step: Row, *, now: bool) -> Span:
    first, last = step["earliest"] or step["latest"], step["latest"] or step["earliest"]
    where = f" in {step['place']}" if step["place"] else ""
    told = step["day"] or "a day not told"
    title = f"{row['participants']}: {step['status']}{where}, {first} to {last}, as told on {told}"
    looks = (LOOKS.get(step["status"], "undecided"), "actual" if now else "possible")
    return Span(date.fromisoformat(first), date.fromisoformat(last), looks, step["status"] if now else "", title)
