"""Positions that are found by what they are about are those that a look at all of them finds."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest
from benchmarks.ledger.grown import Grown, examples

from parley.analysis.asked import Wish, asked_positions
from parley.analysis.identity import Identity
from parley.ledger import Judgement, Ledger, Subject, Verdict, judge, judgements, record, status
from parley.records import Dossier
from tests.ledger.weave.saying import saying

NOTHING, NOBODY = Wish(issues=("nothing that anybody told of",)), Wish(sides=("Nobody",))

WISHES = [
    Wish(issues=("ceasefire",)),
    Wish(issues=("the withdrawal of troops",)),
    Wish(issues=("dam", "grain exports")),
    Wish(issues=("wheat",)),
    Wish(issues=("ships of wheat",)),
    NOTHING,
    Wish(sides=("Ruritania",)),
    NOBODY,
    Wish(sides=("Ruritania",), issues=("exchange of prisoners",)),
]


@cache
def read() -> list[dict[str, Any]]:
    return examples()


@pytest.fixture
def grown(woven: Ledger) -> Ledger:
    made = Grown(read())
    for number in range(25):
        record(woven, made.reading(number))
    said = [
        ("Ruritania", "demands", "actual", "grain exports"),
        ("Ruritania", "supports", "actual", "prisoner exchange"),
        ("Graustark", "opposes", "actual", "wheat"),
    ]
    record(woven, saying("own", "2026-03-02", *said))
    record(woven, saying("later", "2026-03-09", ("Ruritania", "demands", "former", "exports of grain")))
    return woven


def found_both_ways(ledger: Ledger, wish: Wish) -> tuple[object, object]:
    """Ask as it is known now, and as it was known at the last moment, for which all positions are looked at."""
    identity = Identity(Dossier(), judgements(ledger))
    last = status(ledger).last
    return asked_positions(ledger, wish, identity), asked_positions(ledger, wish, identity, known_at=last)


def test_what_is_found_by_topics_is_all_there_is(grown: Ledger) -> None:
    for now, looked in (found_both_ways(grown, wish) for wish in WISHES):
        assert now == looked
    judge(grown, Judgement(Subject.ISSUE, "wheat", "ships of wheat", Verdict.SAME, "one thing", "a test"))
    judge(grown, Judgement(Subject.ACTOR, "Ruritania", "The Kingdom", Verdict.SAME, "one state", "a test"))
    for now, looked in (found_both_ways(grown, wish) for wish in WISHES):
        assert now == looked


def test_the_wishes_find_something_where_there_is_something(grown: Ledger) -> None:
    identity = Identity(Dossier())
    found = [bool(asked_positions(grown, wish, identity).total) for wish in WISHES]
    assert found == [wish not in (NOTHING, NOBODY) for wish in WISHES]
