"""The life of a meeting: how it came about, when it is, whether it slipped."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import permutations
from typing import Any

import pytest

from parley.analysis.agenda import Standing, ordered, standing
from parley.analysis.agenda.kept import WRITTEN, life_of, lines_of
from parley.analysis.agenda.life import Life
from parley.analysis.agenda.life import extend as extended
from parley.analysis.agenda.life import fold as folded
from parley.analysis.identity import Identity
from parley.ledger import Told
from parley.records import Dossier
from tests.analysis.telling import telling

NAMES = Identity(Dossier())


def fold(told: Sequence[Told]) -> Life:
    return folded(told, NAMES)


def extend(life: Life, told: Sequence[Told]) -> Life | None:
    return extended(life, told, NAMES)


def march(day: int) -> date:
    return date(2025, 3, day)


def report(day: int | None, status: str = "scheduled", on: int | None = None, **fields: Any) -> Told:  # noqa: ANN401
    when = f"2025-03-{on:02}" if on else None
    period = {"earliest": when, "latest": when, "edtf": when, "value": None} if on else None
    told = {"status": status, "when": when, "period": period, "when_text": f"on {on} March" if on else None}
    return telling("meeting", march(day) if day else None, **(told | fields))


def stands(told: Sequence[Told], day: int | None = None) -> Standing:
    found = standing(fold(told), march(day) if day else None)
    assert found
    return found


def test_each_new_status_is_a_step() -> None:
    told = stands([report(1, "proposed"), report(2, "agreed"), report(3, on=10), report(11, "held", on=10)])
    assert [step.status for step in told.steps] == ["proposed", "agreed", "scheduled", "held"]
    assert (told.terms.latest, told.upcoming, told.overdue) == (march(10), False, False)


@pytest.mark.parametrize(("day", "upcoming", "overdue"), [(9, True, False), (10, True, False), (11, False, True)])
def test_what_was_planned_for_a_day_that_passed_is_overdue(day: int, upcoming: bool, overdue: bool) -> None:  # noqa: FBT001
    told = stands([report(1, on=10)], day)
    assert (told.upcoming, told.overdue) == (upcoming, overdue)


def test_of_a_plan_without_a_day_nobody_knows_whether_it_is_past() -> None:
    assert (stands([report(1)], 20).upcoming, stands([report(1)], 20).overdue) == (None, False)


def test_a_later_day_is_a_slip_and_counted() -> None:
    assert stands([report(1, on=10), report(8, on=24)]).slipped == 14
    assert stands([report(1, on=10), report(8, on=24)], 5).slipped is None


@pytest.mark.parametrize(
    ("told", "often", "days"),
    [
        ((report(1, on=10), report(8, on=24), report(20, on=28)), 2, 18),
        ((report(1, on=10), report(8, "postponed"), report(9, on=24)), 1, 14),
        ((report(1, on=10), report(8, "postponed"), report(9, "postponed"), report(10, on=12)), 1, 2),
        ((report(1, on=10), report(8, on=24), report(20, "postponed")), 2, 14),
        ((report(1, on=10), report(5, on=6)), 0, None),
        ((report(1, on=10), report(5, on=6), report(6, on=8)), 1, 2),
        ((report(1, "proposed", on=10), report(5, on=16)), 0, None),
        ((report(1, on=10), report(4, when="2025-03-01/2025-03-31", period=None, when_text="in March")), 0, None),
    ],
)
def test_how_often_a_meeting_slipped_and_by_how_many_days(told: Sequence[Told], often: int, days: int | None) -> None:
    found = stands(told)
    assert (len(found.slips), found.slipped) == (often, days)


@pytest.mark.parametrize("later", ["proposed", "agreed", "scheduled", "ongoing"])
def test_what_was_held_is_not_planned_any_more(later: str) -> None:
    told = stands([report(1, on=10), report(11, "held", on=10), report(12, later, on=10)])
    assert [step.status for step in told.steps] == ["scheduled", "held"]
    assert told.steps[-1].articles == 2


def test_a_meeting_put_off_has_no_day_until_one_is_told() -> None:
    told = stands([report(1, on=10), report(8, "postponed")])
    assert (told.postponed, told.terms.latest) == (True, None)
    assert stands([report(1, on=10), report(8, "postponed"), report(9, on=24)]).slipped == 14


def test_the_order_of_recording_makes_no_difference() -> None:
    reports = [report(1, "proposed"), report(3, on=10), report(11, "held", on=10)]
    assert len({tuple(step.status for step in fold(some).steps) for some in permutations(reports)}) == 1


def test_participants_are_all_whom_some_report_names() -> None:
    assert fold([report(1), report(2, participants=("Ruritania", "Strelsau"))]).participants == (
        "Ruritania", "Graustark", "Strelsau",
    )  # fmt: skip


def test_nothing_is_known_of_it_before_the_first_report() -> None:
    assert standing(fold([report(5)]), march(4)) is None


def test_a_line_says_the_meeting() -> None:
    made = fold([report(1, on=10), report(8, "postponed")])
    last, *settled = lines_of(made)
    assert life_of(WRITTEN.read(last.body), settled) == made


def test_what_comes_first_is_lifted_from_records_to_meetings_and_told_once() -> None:
    first, second = report(1), report(1)
    third = report(1, after=[first.id, second.id])
    second.body["after"] = [first.id]
    told = {name: fold([one]).after for one, name in ((first, "m1"), (second, "m2"), (third, "m3"))}
    of = {first.id: "m1", second.id: "m2", third.id: "m3"}
    order = ordered(told, of)
    assert order.before == {"m2": ("m1",), "m3": ("m2",)}
    assert not order.circular
    assert ordered(told, of, ["m3"]).before == {"m3": ("m2",)}


def test_reports_that_go_round_in_a_circle_are_told() -> None:
    first, second = report(1), report(1)
    first.body["after"], second.body["after"] = [second.id], [first.id]
    told = {"m1": fold([first]).after, "m2": fold([second]).after}
    assert ordered(told, {first.id: "m1", second.id: "m2"}).circular == {"m1", "m2"}


def test_of_two_contrary_orders_the_later_report_counts() -> None:
    first, second, again = report(1), report(2), report(9)
    second.body["after"], again.body["after"] = [first.id], [second.id]
    told = {"m1": fold([first, again]).after, "m2": fold([second]).after}
    order = ordered(told, {first.id: "m1", again.id: "m1", second.id: "m2"})
    assert (dict(order.before), order.circular) == ({"m1": ("m2",)}, frozenset())


def test_reports_one_by_one_make_what_they_make_together() -> None:
    reports = [report(1, "proposed"), report(3, on=10), report(4), report(8, "postponed"), report(9, on=24)]
    life = fold(reports[:1])
    for one in reports[1:]:
        life = extend(life, [one]) or life
    assert life == fold(reports)
    assert extend(life, [report(2, "agreed")]) is None
