"""Each meeting as an event that keeps its name, so that a later edition takes the place of an earlier one."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from parley.exchange.views import Row, Table

if TYPE_CHECKING:
    from icalendar import Event

STATUS = {
    "held": "CONFIRMED",
    "ongoing": "CONFIRMED",
    "scheduled": "CONFIRMED",
    "agreed": "CONFIRMED",
    "proposed": "TENTATIVE",
    "postponed": "TENTATIVE",
    "rejected": "CANCELLED",
    "cancelled": "CANCELLED",
}
"""What a calendar calls the status of a meeting (RFC 5545, 3.8.1.11)."""

DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Calendared:
    """A calendar in its bytes, the number of its events, and of the meetings that no report gives a day."""

    ics: bytes
    events: int
    undated: int


def calendar_of(table: Table, *, name: str, mark: str) -> Calendared:
    """Write the meetings of a table as a calendar.

    An event's ``UID`` is made of the meeting's thread and ``mark``, its ``SEQUENCE`` counts what was told of it one
    after the other, ``RELATED-TO`` with ``DEPENDS-ON`` (RFC 9253) names meetings that come first. Times of day are not
    told, so events last whole days; where a span of days is all that is told, the event has it and says so. A meeting
    that was put off without a new day, or cancelled, stays on its last day, so that its event is replaced.

    Args:
        table: what ``meetings_table`` gives.
        name: how the calendar is called.
        mark: tells ledgers apart, as threads are counted anew in each.
    """
    from icalendar import Calendar  # noqa: PLC0415  (only who writes calendars waits for it)

    calendar = Calendar()
    calendar.add("prodid", "-//Parley//Meetings//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", name)
    dated = [(row, days) for row in table.rows if (days := _days(row))]
    known = {row["thread"] for row, _ in dated}
    for row, days in dated:
        calendar.add_component(_event(row, days, known, mark))
    return Calendared(calendar.to_ical(), len(dated), len(table.rows) - len(dated))


def _days(row: Row) -> tuple[date, date] | None:
    """Give the first and the last day that were told last, be it before the meeting was put off."""
    for step in reversed(row["steps"]):
        if told := step["earliest"] or step["latest"]:
            first = date.fromisoformat(told)
            return first, max(first, date.fromisoformat(step["latest"] or told))
    return None


def _event(row: Row, days: tuple[date, date], known: Collection[str], mark: str) -> Event:
    from icalendar import Event  # noqa: PLC0415

    first, last = days
    told = [datetime.fromisoformat(one["recorded_at"]) for step in row["steps"] for one in step["witnesses"]]
    event = Event()
    event.add("uid", _uid(row["thread"], mark))
    event.add("sequence", len(row["steps"]) - 1)
    event.add("dtstamp", max(told))
    event.add("last-modified", max(told))
    event.add("created", min(told))
    event.add("dtstart", first)
    event.add("dtend", last + DAY)
    event.add("summary", f"{row['participants']} ({row['status']})")
    event.add("status", STATUS[row["status"]])
    event.add("transp", "TRANSPARENT")
    if row["place"]:
        event.add("location", row["place"])
    event.add("description", _description(row, spans=last > first))
    for thread in row["after"].split():
        if thread in known:
            event.add("related-to", _uid(thread, mark), parameters={"reltype": "DEPENDS-ON"})
    return event


def _uid(thread: str, mark: str) -> str:
    return f"{thread}.{mark}@parley"


def _description(row: Row, *, spans: bool) -> str:
    """Say when in the words of the report, and its sentence."""
    lines = [f"“{' '.join(str(row['evidence']).split())}”", f"Reports: {row['articles']}"]
    if spans:
        lines.insert(0, "On a day of this span; no report says on which.")
    if row["when_text"]:
        lines.append(f"When: {row['when_text']}")
    if row["overdue"]:
        lines.append("Its day is past, and no report says that it was held.")
    return "\n".join(lines)
