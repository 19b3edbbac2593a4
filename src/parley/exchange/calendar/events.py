"""Each meeting as an event that keeps its name, so that a later edition takes the place of an earlier one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from parley.exchange.views import Row, Table
from parley.ledger import Edition

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


@dataclass(frozen=True, slots=True)
class _Days:
    """The days of an event, and what has to be said of them."""

    first: date
    last: date
    said: str | None


def calendar_of(table: Table, *, name: str, mark: str, edition: Edition) -> Calendared:
    """Write the meetings of a table as a calendar.

    An event's ``UID`` is made of the meeting's thread and ``mark``. Its ``SEQUENCE`` and times of change are those of
    the ledger's last entry: they never fall, also when a report is taken back. ``RELATED-TO`` with ``DEPENDS-ON`` (RFC
    9253) names meetings that come first; one without a day is named in the description. Times of day are not told, so
    events last whole days; where a span is all that is told, be it from the day of the report to a deadline, the event
    has it and says so. A meeting that was put off without a new day, or cancelled, stays on its last day, so that
    its event is replaced.

    Args:
        table: what ``meetings_table`` gives.
        name: how the calendar is called.
        mark: tells ledgers apart, as threads are counted anew in each.
        edition: the last entry of the ledger that the table was made of.
    """
    from icalendar import Calendar  # noqa: PLC0415  (only who writes calendars waits for it)

    calendar = Calendar()
    calendar.add("prodid", "-//Parley//Meetings//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", name)
    dated = [(row, days) for row in table.rows if (days := _days(row))]
    uids = {row["thread"]: f"{row['thread']}.{mark}@parley" for row, _ in dated}
    known = {row["thread"]: row for row in table.rows}
    for row, days in dated:
        event = _event(row, days, edition)
        event.add("uid", uids[row["thread"]])
        before = row["after"].split()
        undated = [known[thread] for thread in before if thread in known and thread not in uids]
        event.add("description", _description(row, days, undated))
        for thread in before:
            if thread in uids:
                event.add("related-to", uids[thread], parameters={"reltype": "DEPENDS-ON"})
        calendar.add_component(event)
    return Calendared(calendar.to_ical(), len(dated), len(table.rows) - len(dated))


def _days(row: Row) -> _Days | None:
    """Give the days that were told last, be it before the meeting was put off; a deadline alone is no day."""
    for step in reversed(row["steps"]):
        first, last = (step[end] and date.fromisoformat(step[end]) for end in ("earliest", "latest"))
        if first and last and last >= first:
            return _Days(first, last, "On a day of this span; no report says on which." if last > first else None)
        if first:
            return _Days(first, first, "On this day or later; no report says on which.")
        if last and step["day"] and (told := date.fromisoformat(step["day"])) <= last:
            return _Days(told, last, "On the last of these days at the latest; no report says on which.")
    return None


def _event(row: Row, days: _Days, edition: Edition) -> Event:
    from icalendar import Event  # noqa: PLC0415

    told = [datetime.fromisoformat(one["recorded_at"]) for step in row["steps"] for one in step["witnesses"]]
    event = Event()
    event.add("sequence", edition.number)
    event.add("dtstamp", edition.recorded_at)
    event.add("last-modified", edition.recorded_at)
    event.add("created", min(told))
    event.add("dtstart", days.first)
    event.add("dtend", days.last + DAY)
    event.add("summary", f"{row['participants']} ({row['status']})")
    event.add("status", STATUS[row["status"]])
    event.add("transp", "TRANSPARENT")
    if row["place"]:
        event.add("location", row["place"])
    return event


def _description(row: Row, days: _Days, before: Sequence[Row]) -> str:
    """Say when in the words of the report, its sentence, and what comes first and has no event of its own."""
    lines = [f"“{' '.join(str(row['evidence']).split())}”", f"Reports: {row['articles']}"]
    if days.said:
        lines.insert(0, days.said)
    if row["when_text"]:
        lines.append(f"When: {row['when_text']}")
    lines += (f"After: {one['participants']} ({one['format']}, {one['status']}; its day is not told)" for one in before)
    if row["slipped_how"]:
        lines.append(f"{row['slipped_how'].capitalize()}.")
    if row["overdue"]:
        lines.append("Its day is past, and no report says that it was held.")
    return "\n".join(lines)
