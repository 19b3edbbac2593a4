"""A calendar client that takes a later edition replaces what it had, and keeps the order of meetings."""

from __future__ import annotations

import pytest
from icalendar import Calendar, Event

from parley.exchange.export import Asked, ExportWish
from parley.ledger import Ledger, record
from parley.records import BadExport
from tests.exchange.export.conftest import Export
from tests.ledger.ticking import told


def events(ledger: Ledger, exported: Export) -> list[Event]:
    made = exported(ledger, "ics")[1]["meetings.ics"]
    return [one for one in Calendar.from_ical(made).walk() if isinstance(one, Event)]


def taken(client: dict[str, Event], edition: list[Event]) -> dict[str, Event]:
    """What a client holds after it took an edition: a higher SEQUENCE of a UID replaces the lower (RFC 5546, 2.1.5)."""
    for one in edition:
        held = client.get(str(one["uid"]))
        if held is None or one.decoded("sequence") > held.decoded("sequence"):
            client[str(one["uid"])] = one
    return client


def put_off(ledger: Ledger) -> None:
    """Record a later report: the meeting is put off to the 12th."""
    made = told("a3", published="2025-03-05")
    (meeting,) = made["meetings"]
    day = {"earliest": "2025-03-12", "latest": "2025-03-12", "edtf": "2025-03-12", "value": "2025-03-12"}
    meeting |= {"id": "m3", "status": "postponed", "when": "2025-03-12", "period": day}
    record(ledger, made)


def test_an_update_replaces_and_does_not_duplicate(ledger: Ledger, exported: Export) -> None:
    client = taken({}, events(ledger, exported))
    before = [str(one.decoded("dtstart")) for one in client.values()]
    put_off(ledger)
    client = taken(client, events(ledger, exported))
    assert (before, [str(one.decoded("dtstart")) for one in client.values()]) == (["2025-03-07"], ["2025-03-12"])
    assert [str(one["status"]) for one in client.values()] == ["TENTATIVE"]


def test_a_meeting_that_comes_later_is_related_to_the_one_before(ledger: Ledger, exported: Export) -> None:
    made = told("a3")
    (meeting,) = made["meetings"]
    day = {"earliest": "2025-03-20", "latest": "2025-03-20", "edtf": "2025-03-20", "value": "2025-03-20"}
    third = {"name": "Syldavia", "id": None, "kind": "state"}
    later = meeting | {"id": "m4", "participants": [*meeting["participants"], third], "format": "trilateral",
                       "place": "Jevno", "when": "2025-03-20", "period": day, "after": [meeting["id"]]}  # fmt: skip
    record(ledger, made | {"meetings": [meeting, later]})
    first, second = events(ledger, exported)
    assert str(second["related-to"]) == str(first["uid"])
    assert second["related-to"].params["reltype"] == "DEPENDS-ON"


def test_what_is_no_meeting_is_counted(ledger: Ledger, exported: Export) -> None:
    lost = {one.what: one.count for one in exported(ledger, "ics")[0].lost}
    assert (lost["statements"], lost["commitments"], lost["questions"], lost["reports of meetings"]) == (2, 2, 2, 1)


def test_meetings_are_narrowed_by_who_meets_alone(ledger: Ledger, exported: Export) -> None:
    assert exported(ledger, "ics", Asked(ExportWish(actors=("Graustark",))))[1]
    with pytest.raises(BadExport, match="made of all their reports"):
        exported(ledger, "ics", Asked(ExportWish(confidence=0.5)))
