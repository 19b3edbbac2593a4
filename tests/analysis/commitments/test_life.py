"""The life of a commitment: what is reported of it, and where it stands on a day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import permutations
from typing import Any

import pytest

from parley.analysis.commitments import Stage, Standing, life_of, line_of, standing
from parley.analysis.commitments.facts import Fact, fact
from parley.analysis.commitments.life import Life
from parley.analysis.commitments.life import extend as extended
from parley.analysis.commitments.life import fold as folded
from parley.analysis.identity import Identity
from parley.analysis.witness import bearing
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


def report(day: int | None, status: str, **fields: Any) -> Told:  # noqa: ANN401
    return telling("commitment", march(day) if day else None, status=status, **fields)


def stands(told: Sequence[Told], day: int | None = None, facts: Sequence[Fact] = ()) -> Standing:
    found = standing(fold(told), march(day) if day else None, facts)
    assert found
    return found


def fell_silent(day: int) -> Fact:
    return fact(march(day), "guns fall silent", bearing(telling("statement", march(day), stance="claims")))


@pytest.mark.parametrize(
    ("status", "stage"), [("pledged", "pledged"), ("delivered", "discharged"), ("withdrawn", "withdrawn")]
)
def test_a_reported_status_is_a_stage(status: str, stage: str) -> None:
    assert stands([report(1, status)]).stage == stage


def test_the_latest_report_counts_and_the_earlier_ones_are_steps() -> None:
    told = stands([report(1, "offered"), report(3, "pledged"), report(5, "delivered")])
    assert [(step.day, step.status) for step in told.steps] == [
        (march(1), "offered"), (march(3), "pledged"), (march(5), "delivered"),
    ]  # fmt: skip
    assert (told.stage, told.since) == (Stage.DISCHARGED, march(5))


def test_what_came_later_than_the_day_is_not_known_on_it() -> None:
    told = [report(1, "offered"), report(5, "withdrawn")]
    assert stands(told, 4).stage is Stage.OFFERED
    assert standing(fold(told), date(2025, 2, 1)) is None


def test_repetition_is_a_witness_and_no_step() -> None:
    (step,) = stands([report(1, "pledged"), report(3, "pledged")]).steps
    assert step.articles == 2


def test_new_terms_take_the_place_of_the_old() -> None:
    told = stands([report(1, "pledged", amount="200"), report(3, "pledged", amount="500"), report(4, "pledged")])
    assert [step.amount for step in told.steps] == ["200", "500"]


def test_the_order_of_recording_makes_no_difference() -> None:
    reports = [report(1, "offered"), report(2, "pledged"), report(3, "withdrawn")]
    assert len({tuple(step.status for step in fold(some).steps) for some in permutations(reports)}) == 1


def test_a_deadline_that_passed_makes_it_overdue() -> None:
    due = {"earliest": None, "latest": "2025-03-10", "edtf": "../2025-03-10", "value": None}
    told = [report(1, "pledged", deadline="by 10 March", due=due)]
    assert [stands(told, day).stage for day in (10, 11)] == [Stage.PLEDGED, Stage.OVERDUE]
    assert stands([*told, report(9, "delivered")], 20).stage is Stage.DISCHARGED
    assert stands(told).stage is Stage.PLEDGED


def test_what_is_only_asked_for_is_never_overdue() -> None:
    due = {"earliest": None, "latest": "2025-03-10", "edtf": "../2025-03-10", "value": None}
    assert stands([report(1, "requested", deadline="by 10 March", due=due)], 20).stage is Stage.REQUESTED


def test_a_condition_that_came_true_makes_it_due() -> None:
    told = [report(1, "conditional", condition="once the guns fall silent")]
    due = stands(told, facts=[fell_silent(4)])
    assert (due.stage, due.since, due.fulfilled and due.fulfilled.what) == (Stage.DUE, march(4), "guns fall silent")


@pytest.mark.parametrize(("condition", "fact_day"), [("once the dam is repaired", 4), ("once the guns fall silent", 1)])
def test_another_condition_and_an_earlier_report_change_nothing(condition: str, fact_day: int) -> None:
    told = [report(2, "conditional", condition=condition)]
    assert stands(told, facts=[fell_silent(fact_day)]).stage is Stage.CONDITIONAL


def test_on_a_day_before_the_condition_came_true_it_is_conditional() -> None:
    told = [report(1, "conditional", condition="once the guns fall silent")]
    assert stands(told, 3, [fell_silent(4)]).stage is Stage.CONDITIONAL


def test_a_report_without_a_day_comes_first() -> None:
    assert [step.day for step in stands([report(2, "pledged"), report(None, "offered")]).steps] == [None, march(2)]


def test_a_line_says_the_commitment_with_its_first_and_latest_witnesses() -> None:
    made = fold([report(day, "pledged") for day in range(1, 9)])
    told = life_of(line_of(made))
    assert (told.debtor, told.steps[0].articles, len(told.steps[0].witnesses)) == ("Graustark", 8, 4)


def test_reports_one_by_one_make_what_they_make_together() -> None:
    due = {"earliest": None, "latest": "2025-03-10", "edtf": "../2025-03-10", "value": None}
    reports = [report(1, "offered", amount="200"), report(2, "pledged", deadline="by 10 March", due=due),
               report(3, "pledged"), report(4, "conditional", condition="if the guns fall silent"),
               report(5, "withdrawn", creditor="Ruritania")]  # fmt: skip
    life = fold(reports[:1])
    for one in reports[1:]:
        life = extend(life, [one]) or life
    assert life == fold(reports)
    assert [step.due for step in life.steps] == [None, *[march(10)] * 3]
    assert extend(life, [report(2, "pledged")]) is None
