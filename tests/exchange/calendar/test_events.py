"""Meetings as events: their names stay, their order grows, and what is not known is not told."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest
from icalendar import Calendar, Event

from parley.exchange.calendar import calendar_of
from parley.exchange.views import Table
from parley.ledger import Edition

DAYS = ("earliest", "latest")


def last(number: int = 1) -> Edition:
    return Edition(number, datetime(2025, 3, 3, 12, number, tzinfo=UTC))


def row(thread: str = "m1.0", *statuses: str, **told: object) -> dict[str, Any]:
    witness = {"recorded_at": "2025-03-03T12:00:00+00:00"}
    days = {"earliest": "2025-03-07", "latest": "2025-03-07"} | {key: told[key] for key in DAYS if key in told}
    day = told.get("day", "2025-03-01")
    steps = [days | {"day": day, "status": one, "witnesses": [witness]} for one in statuses or ("scheduled",)]
    made = {"thread": thread, "participants": "Ruritania, Graustark", "status": steps[-1]["status"],
            "place": "Strelsau", "when_text": "on Friday", "after": "", "overdue": False, "articles": 2,
            "format": "bilateral", "slipped_how": None,
            "evidence": "They meet in Strelsau on Friday.", "steps": steps}  # fmt: skip
    return made | told


def events(*rows: dict[str, Any], number: int = 1) -> list[Event]:
    made = calendar_of(Table((), rows), name="Talks", mark="abc", edition=last(number))
    return [one for one in Calendar.from_ical(made.ics).walk() if isinstance(one, Event)]


def sequence(some: list[Event]) -> int:
    return int(str(some[0]["sequence"]))


def test_a_meeting_is_an_event_of_its_day() -> None:
    (event,) = events(row())
    assert (event.decoded("dtstart"), event.decoded("dtend")) == (date(2025, 3, 7), date(2025, 3, 8))
    assert (str(event["status"]), str(event["location"])) == ("CONFIRMED", "Strelsau")
    assert "They meet in Strelsau on Friday." in str(event["description"])


def test_a_later_edition_takes_the_place_of_the_earlier_one() -> None:
    before, after = (
        events(row(), number=3),
        events(row("m1.0", "scheduled", "postponed", latest="2025-03-12"), number=5),
    )
    assert before[0]["uid"] == after[0]["uid"]
    assert sequence(before) < sequence(after)


def test_an_edition_in_which_a_report_was_taken_back_is_later_too() -> None:
    before, after = events(row("m1.0", "scheduled", "held"), number=3), events(row(), number=4)
    assert sequence(before) < sequence(after)
    assert str(before[0].decoded("dtstamp")) < str(after[0].decoded("dtstamp"))


@pytest.mark.parametrize(
    ("status", "told"),
    [("proposed", "TENTATIVE"), ("postponed", "TENTATIVE"), ("held", "CONFIRMED"), ("cancelled", "CANCELLED")],
)
def test_the_status_is_that_of_calendars(status: str, told: str) -> None:
    assert str(events(row("m1.0", status))[0]["status"]) == told


def test_a_meeting_that_comes_later_names_the_one_before() -> None:
    first, second = events(row(), row("m2.0", after="m1.0 m9.0"))
    assert str(second["related-to"]) == str(first["uid"])
    assert second["related-to"].params["reltype"] == "DEPENDS-ON"


def test_a_span_of_days_is_told_as_one() -> None:
    (event,) = events(row(latest="2025-03-12"))
    assert "no report says on which" in str(event["description"])


def test_a_deadline_is_a_span_that_begins_with_its_report() -> None:
    (event,) = events(row(earliest=None, latest="2025-03-16"))
    assert (event.decoded("dtstart"), event.decoded("dtend")) == (date(2025, 3, 1), date(2025, 3, 17))
    assert "at the latest" in str(event["description"])
    assert events(row(earliest=None, latest="2025-03-16", day=None)) == []


def test_a_meeting_without_a_day_is_named_by_the_one_that_comes_after_it() -> None:
    (event,) = events(
        row("m1.0", earliest=None, latest=None, participants="Ruritania, Hentzau"), row("m2.0", after="m1.0")
    )
    assert "After: Ruritania, Hentzau (bilateral, scheduled; its day is not told)" in str(event["description"])


def test_a_meeting_that_is_put_off_without_a_day_stays_on_its_last() -> None:
    told = row("m1.0", "scheduled", "postponed")
    told["steps"][-1] |= {"earliest": None, "latest": None}
    (event,) = events(told)
    assert (event.decoded("dtstart"), str(event["status"])) == (date(2025, 3, 7), "TENTATIVE")


def test_what_has_no_day_is_left_out_and_counted() -> None:
    made = calendar_of(
        Table((), [row(), row("m2.0", earliest=None, latest=None)]), name="Talks", mark="abc", edition=last()
    )
    assert (made.events, made.undated) == (1, 1)


def test_the_same_meetings_give_the_same_bytes() -> None:
    table = Table((), [row()])
    made = [calendar_of(table, name="Talks", mark="abc", edition=last()) for _ in range(2)]
    assert made[0] == made[1]
