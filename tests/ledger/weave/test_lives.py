"""Commitments and questions stand by what was known, in whatever order it was recorded, in both databases."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import permutations
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parley.analysis.commitments import asked_commitments
from parley.analysis.questions import asked_questions
from parley.ledger import Ledger, record
from tests.ledger.ticking import ticking, told
from tests.ledger.weave.test_weave import short_lived

Report = tuple[str, str, str | None, str | None]
"""The day of an article, a commitment's status, amount and condition."""

WAITS: Report = ("2025-03-01", "conditional", "200", "once the guns fall silent")
RAISED: Report = ("2025-03-02", "conditional", "500", None)
ENDED: Report = ("2025-03-08", "withdrawn", None, None)
SILENCE = "2025-03-05"
DAYS = st.sampled_from([f"2025-03-0{day}" for day in range(1, 9)])
STATUSES = st.sampled_from(["offered", "pledged", "conditional", "delivered", "withdrawn", "requested"])
REPORTS = st.lists(
    st.tuples(DAYS, STATUSES, st.sampled_from([None, "200", "500"]), st.sampled_from([None, WAITS[3]])), max_size=5
)


def binding(id: str, report: Report) -> dict[str, Any]:
    """A reading of an article that tells of one commitment."""
    day, status, amount, condition = report
    made = told(id, published=day, published_from="meta")
    like = made["commitments"][0] | {"id": f"c{id}", "status": status, "amount": amount, "condition": condition}
    return made | {"statements": [], "meetings": [], "open_questions": [], "commitments": [like]}


def silence(id: str, day: str = SILENCE) -> dict[str, Any]:
    """A reading of an article that tells that the guns fell silent."""
    text = "The guns fell silent in Strelsau, Ruritania said."
    made = told(id, published=day, published_from="meta")
    made["article"]["text"] = text
    like = made["statements"][0] | {"id": f"s{id}", "stance": "claims", "issue": "guns", "evidence": {
        "text": text, "start": 0, "end": len(text)}}  # fmt: skip
    return made | {"meetings": [], "commitments": [], "open_questions": [], "statements": [like]}


def fill(ledger: Ledger, readings: Sequence[dict[str, Any]]) -> None:
    for made in readings:
        record(ledger, made)


def stages(ledger: Ledger, day: int | None = None) -> list[str]:
    return [one.stage.value for one, _ in asked_commitments(ledger, as_of=date(2025, 3, day) if day else None)]


def test_a_commitment_is_followed_from_condition_to_end(woven: Ledger) -> None:
    fill(woven, [binding("a", WAITS), binding("b", RAISED), silence("c"), binding("d", ENDED)])
    assert [stages(woven, day) for day in (1, 4, 5, 8)] == [["conditional"], ["conditional"], ["due"], ["withdrawn"]]
    ((told, _),) = asked_commitments(woven)
    assert [event.what for event in told.events] == ["conditional", "superseded", "withdrawn"]


def test_the_order_of_recording_does_not_change_a_life() -> None:
    readings = [binding("a", WAITS), silence("c"), binding("d", ENDED)]
    found = set()
    for order in permutations(readings):
        with short_lived() as ledger:
            fill(ledger, order)
            found.add(tuple(stages(ledger, day)[0] for day in (1, 4, 5, 8)))
    assert found == {("conditional", "conditional", "due", "withdrawn")}


@pytest.mark.parametrize(
    ("text", "stage"), [("{} in place of Graustark.", "delegated"), ("{}, as will Graustark.", "pledged")]
)
def test_who_says_to_take_it_over_ends_the_commitment_of_another(woven: Ledger, text: str, stage: str) -> None:
    other = binding("b", ("2025-03-04", "pledged", "200", None))
    said = text.format("Strelsau will send 200 monitors")
    other["article"]["text"] = said
    other["commitments"][0] |= {"debtor": {"name": "Strelsau", "id": None, "kind": "state"}, "evidence": {
        "text": said, "start": 0, "end": len(said)}}  # fmt: skip
    fill(woven, [binding("a", ("2025-03-01", "pledged", "200", None)), other])
    assert stages(woven) == [stage, "pledged"]


@given(reports=REPORTS, later=REPORTS)
@settings(max_examples=12, deadline=None)
def test_what_was_known_of_commitments_and_questions_never_changes(reports: list[Report], later: list[Report]) -> None:
    with short_lived() as ledger:
        fill(ledger, [binding(f"a{number}", one) for number, one in enumerate(reports)])
        before = asked_commitments(ledger), asked_questions(ledger)
        then = ticking()() + timedelta(seconds=2 * len(reports) - 1)
        fill(ledger, [silence("s"), *(binding(f"b{number}", one) for number, one in enumerate(later))])
        assert (asked_commitments(ledger, known_at=then), asked_questions(ledger, known_at=then)) == before
