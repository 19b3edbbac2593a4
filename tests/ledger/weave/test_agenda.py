"""The order of meetings is told as it was known and as it held."""

from __future__ import annotations

from datetime import date
from typing import Any

from parley.analysis.agenda import asked_meetings
from parley.ledger import Ledger, record, verify
from tests.ledger.weave.test_judged import meeting


def after(ledger: Ledger, day: int | None = None) -> dict[str, tuple[str, ...]]:
    found = asked_meetings(ledger, as_of=date(2025, 3, day) if day else None)
    return {str(one.standing.terms.place): one.after for one in found}


def test_what_comes_first_is_not_known_before_it_is_told(woven: Ledger) -> None:
    first, second = meeting("1", 3), meeting("2", 3, "Hentzau")
    again: dict[str, Any] = meeting("3", 9, "Hentzau", after=["m1"])
    for made in (first, second, again):
        record(woven, made)
    assert after(woven, 5) == {"Strelsau": (), "Hentzau": ()}
    assert [len(one) for one in after(woven, 9).values()] == [0, 1]
    assert verify(woven).faults == ()
