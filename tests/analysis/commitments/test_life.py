"""The life of a commitment: what is reported of it, and where it stands on a day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import permutations
from typing import Any

import pytest

from parley.analysis.commitments import Stage, Standing, standing
from parley.analysis.commitments.kept import WRITTEN, life_of, lines_of
from parley.analysis.commitments.life import Life
from parley.analysis.commitments.life import extend as extended
from parley.analysis.commitments.life import fold as folded
from parley.analysis.commitments.standing import may_stand
from parley.analysis.facts import Fact, Facts, Tells, fact
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
    life, on = fold(told), march(day) if day else None
    found = standing(life, on, Facts(facts))
    assert found
    assert may_stand(life, on, {found.stage})
    return found


def so(day: int, text: str, who: str = "Ruritania", tells: Tells = Tells.SO) -> Fact:
    return fact(march(day), (who,), "", bearing(telling("statement", march(day), text=text)), tells)


def fell_silent(day: int) -> Fact:
    return so(day, "The guns fell silent in the evening.")


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


def test_what_has_neither_condition_nor_deadline_needs_no_look_at_what_others_report() -> None:
    due = {"earliest": None, "latest": "2025-03-10", "edtf": "../2025-03-10", "value": None}
    bound, dated = fold([report(1, "pledged")]), fold([report(1, "pledged", deadline="by 10 March", due=due)])
    assert not may_stand(bound, march(20), {Stage.DUE, Stage.OVERDUE})
    assert [may_stand(dated, march(day), {Stage.OVERDUE}) for day in (10, 11)] == [False, True]


def test_what_is_only_asked_for_is_never_overdue() -> None:
    due = {"earliest": None, "latest": "2025-03-10", "edtf": "../2025-03-10", "value": None}
    assert stands([report(1, "requested", deadline="by 10 March", due=due)], 20).stage is Stage.REQUESTED


def test_a_condition_that_came_true_makes_it_due() -> None:
    told = [report(1, "conditional", condition="once the guns fall silent")]
    due = stands(told, facts=[fell_silent(4)])
    assert (due.stage, due.since) == (Stage.DUE, march(4))
    assert due.fulfilled
    assert due.events[-1].witness == due.fulfilled.witness


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
    last, *settled = lines_of(made)
    told = life_of(WRITTEN.read(last.body), settled)
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


@pytest.mark.parametrize("text", [
    "The guns have not fallen silent.", "The guns would fall silent on Friday, he promised.",
    "If the guns fell silent, all would be well.",
    "The guns stay silent for now, and leaves fall.",
])  # fmt: skip
def test_what_is_denied_wished_or_not_told_as_done_fulfils_nothing(text: str) -> None:
    told = [report(1, "conditional", condition="once the guns fall silent")]
    assert stands(told, facts=[so(4, text)]).stage is Stage.CONDITIONAL


@pytest.mark.parametrize(("text", "stage"), [
    ("Parliament approved the monitors.", "due"), ("Parliament approved the budget.", "conditional"),
])  # fmt: skip
def test_who_tells_that_a_short_condition_came_true_has_to_name_the_commitment(text: str, stage: str) -> None:
    told = [report(1, "conditional", condition="pending approval by parliament")]
    assert stands(told, facts=[so(4, text)]).stage == stage


@pytest.mark.parametrize("kind", ["unless", "until", "as_long_as"])
def test_what_has_to_go_on_never_makes_it_due(kind: str) -> None:
    told = [report(1, "conditional", condition="as long as the guns fall silent", condition_kind=kind)]
    assert stands(told, facts=[fell_silent(4)]).stage is Stage.CONDITIONAL


def test_a_pledge_is_no_fact() -> None:
    told = [report(1, "conditional", condition="once the guns fall silent")]
    pledge = so(4, "The guns fell silent, Graustark said.", tells=Tells.SETTLES)
    assert stands(told, facts=[pledge]).stage is Stage.CONDITIONAL


@pytest.mark.parametrize(("first", "then", "stage"), [
    ("pledged", "requested", "pledged"), ("pledged", "offered", "pledged"), ("delivered", "pledged", "discharged"),
    ("refused", "pledged", "pledged"), ("pledged", "undetermined", "undetermined"),
    ("requested", "requested", "requested"), ("conditional", "offered", "conditional"),
    ("withdrawn", "requested", "withdrawn"),
])  # fmt: skip
def test_a_looser_word_does_not_undo_a_firmer_one(first: str, then: str, stage: str) -> None:
    assert stands([report(1, first), report(3, then)]).stage == stage


def test_other_terms_count_even_in_a_looser_word() -> None:
    told = stands([report(1, "delivered", amount="200"), report(3, "offered", amount="500")])
    assert (told.stage, told.terms.amount) == (Stage.OFFERED, "500")


def test_an_article_need_not_repeat_its_condition() -> None:
    told = [
        report(1, "conditional", condition="once the guns fall silent", article="a"),
        report(1, "pledged", article="a"),
    ]
    assert stands(told).stage is Stage.CONDITIONAL
    assert stands([*told, report(2, "pledged")]).stage is Stage.PLEDGED


def test_an_offer_whose_deadline_passed_is_over() -> None:
    due = {"earliest": None, "latest": "2025-03-10", "edtf": "../2025-03-10", "value": None}
    told = stands([report(1, "offered", deadline="by 10 March", due=due)], 20)
    assert (told.stage, told.since, told.events[-1].what) == (Stage.EXPIRED, march(10), "expired")


def test_events_tell_what_happened_and_what_new_terms_took_the_place_of() -> None:
    told = stands([report(1, "offered"), report(3, "pledged", amount="200"), report(5, "pledged", amount="500")])
    assert [event.what for event in told.events] == ["offered", "pledged", "superseded"]
    assert told.events[-1].terms == (("amount", "200", "500"),)


LETS_GO = Tells.VOIDS | Tells.STANCE


@pytest.mark.parametrize(("who", "text", "stage"), [
    ("Ruritania", "Ruritania no longer insists on the 200 monitors.", "released"),
    ("Strelsau", "Strelsau no longer insists on the 200 monitors.", "pledged"),
    ("Ruritania", "Ruritania no longer insists on the dam.", "pledged"),
])  # fmt: skip
def test_a_creditor_who_lets_go_of_the_measure_releases_the_debtor(who: str, text: str, stage: str) -> None:
    told = stands([report(1, "pledged", creditor="Ruritania")], facts=[so(4, text, who, LETS_GO)])
    assert told.stage == stage
    assert (told.since, bool(told.ended)) == (march(4 if told.ended else 1), stage == "released")


@pytest.mark.parametrize(("text", "stage"), [
    ("Strelsau will send the 200 monitors instead of Graustark.", "delegated"),
    ("Strelsau will send 200 monitors instead of a brigade.", "pledged"),
])  # fmt: skip
def test_another_debtor_takes_a_commitment_over_only_if_it_is_said(text: str, stage: str) -> None:
    told = [report(1, "pledged")]
    assert stands(told, facts=[so(4, text, "Strelsau", Tells.HANDS)]).stage == stage
    assert stands(told, 3, [so(4, text, "Strelsau", Tells.HANDS)]).stage is Stage.PLEDGED


def test_what_was_delivered_or_handed_on_is_not_overdue() -> None:
    due = {"earliest": None, "latest": "2025-03-10", "edtf": "../2025-03-10", "value": None}
    facts = [so(4, "Strelsau will send the 200 monitors instead of Graustark.", "Strelsau", Tells.HANDS)]
    assert stands([report(1, "pledged", deadline="by 10 March", due=due)], 20, facts).stage is Stage.DELEGATED
