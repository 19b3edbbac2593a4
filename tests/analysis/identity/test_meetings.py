"""Reports of one meeting come together; rounds of talks with the same sides stay apart."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from parley.analysis.identity import Identity, threads
from parley.ledger import Told
from parley.records import Dossier
from tests.analysis.telling import telling


def report(day: int, status: str, on: int | None = None, **fields: Any) -> Told:  # noqa: ANN401
    when = f"2025-03-{on:02}" if on else None
    return telling("meeting", date(2025, 3, day), status=status, when=when, **fields)


THREE = ("Ruritania", "Graustark", "Hentzau")
ONE = [
    (report(1, "scheduled", 10), report(11, "held", 10)),
    (report(1, "scheduled", 10), report(8, "postponed")),
    (report(8, "postponed"), report(9, "scheduled", 24)),
    (report(1, "scheduled", 10), report(8, "scheduled", 24)),
    (report(1, "proposed"), report(3, "scheduled", 10)),
    (report(11, "held", 10), report(12, "held", 11)),
    (report(11, "held", 10), report(12, "scheduled", 10)),
    (report(3, "proposed", 3, article="one"), report(3, "held", 3, article="one")),
    (report(1, "agreed", place="Strelsau"), report(2, "agreed")),
    (report(1, "agreed", format="unknown", participants=THREE), report(2, "agreed", participants=THREE[1:])),
]  # fmt: skip
TWO = [
    (report(3, "held", 2), report(4, "scheduled", 12)),
    (report(3, "held"), report(28, "held")),
    (report(3, "held"), report(4, "proposed")),
    (report(3, "held"), report(4, "scheduled", 5)),
    (report(3, "held", 2), report(4, "agreed")),
    (report(3, "proposed", article="one"), report(3, "held", article="one")),
    (report(1, "scheduled", 5), report(9, "scheduled", 12)),
    (report(1, "agreed", format="call"), report(1, "agreed", format="bilateral")),
    (report(1, "agreed", place="Strelsau"), report(1, "agreed", place="Hentzau")),
    (report(1, "agreed"), report(1, "agreed", format="trilateral", participants=THREE)),
    (report(1, "agreed"), report(1, "agreed", participants=("Ruritania", "Hentzau"))),
]


@pytest.mark.parametrize(("one", "other"), ONE)
def test_reports_of_one_meeting_come_together(one: Told, other: Told) -> None:
    assert len(threads([one, other], Identity(Dossier()))) == 1


@pytest.mark.parametrize(("one", "other"), TWO)
def test_two_meetings_stay_two(one: Told, other: Told) -> None:
    assert len(threads([one, other], Identity(Dossier()))) == 2


def test_rounds_without_a_day_do_not_follow_each_other_into_one() -> None:
    rounds = [report(day, "held") for day in (1, 8, 15, 22)]
    assert [len(thread.members) for thread in threads(rounds, Identity(Dossier()))] == [2, 2]
