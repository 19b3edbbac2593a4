"""Which meeting comes before which."""

from __future__ import annotations

from datetime import date

from parley.exchange.charts.chart import Chart, Manner
from parley.exchange.drawing import Box, draw_order
from parley.exchange.views import Row, Table

COLUMNS = ("meeting", "status", "earliest", "latest", "after", "circular")


def order_chart(table: Table, manner: Manner) -> Chart:
    """Draw the meetings of a table that come before or after another, with the row of each such pair.

    Meetings that nobody puts in an order are left out, and counted.
    """
    known = {row["thread"]: row for row in table.rows}
    after = {thread: [one for one in row["after"].split() if one in known] for thread, row in known.items()}
    linked = {one for thread, some in after.items() if some for one in (thread, *some)}
    rows = [_row(row, known[one]) for thread, row in known.items() for one in after[thread]]
    boxes = [_box(row, after[thread], manner) for thread, row in known.items() if thread in linked]
    return Chart(Table(COLUMNS, rows), draw_order(boxes, manner.title) if boxes else "", len(known) - len(linked))


def _row(row: Row, before: Row) -> Row:
    return {
        "meeting": row["participants"], "status": row["status"], "earliest": row["earliest"], "latest": row["latest"],
        "after": before["participants"], "circular": row["circular"], "thread": row["thread"],
        "after_thread": before["thread"],
    }  # fmt: skip


def _box(row: Row, after: list[str], manner: Manner) -> Box:
    first, last = row["earliest"] or row["latest"], row["latest"] or row["earliest"]
    days = " to ".join(manner.say(date.fromisoformat(one)) for one in dict.fromkeys((first, last)) if one)
    when = days or row["when_text"] or "at a time not told"
    lines = (f"{row['status']}, {row['format']}", when + (f", {row['place']}" if row["place"] else ""))
    page = manner.to("/meetings")
    return Box(row["thread"], row["participants"], lines, tuple(after), page and f"{page}#{row['thread']}")
