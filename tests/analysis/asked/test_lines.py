"""Positions of those who are asked for, and whole lines of them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from parley.analysis.asked import Asked, Step, Wish, asked_positions, history
from parley.analysis.held import Ended
from parley.analysis.identity import Identity
from parley.analysis.weaving import weaving
from parley.ledger import Ledger, members, open_ledger, record
from parley.records import Dossier
from tests.ledger.ticking import ticking
from tests.ledger.weave.saying import Said, saying

IDENTITY = Identity(Dossier())
TRUCE: Said = ("Anna Vesela", "demands", "actual", "an early truce")
CONTRARY: Said = ("Anna Vesela", "opposes", "actual", "truce")
GIVEN_UP: Said = ("Anna Vesela", "demands", "former", "truce")
GRAIN: Said = ("Graustark", "supports", "actual", "grain exports")


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    """A ledger of three days, that keeps views."""
    with open_ledger(f"sqlite:///{tmp_path / 'l.db'}", clock=ticking(), create=True, weaver=weaving) as made:
        record(made, saying("a1", "2025-03-03", TRUCE, GRAIN))
        record(made, saying("a2", "2025-03-05", TRUCE))
        yield made


def found(ledger: Ledger, wish: Wish) -> list[str]:
    return sorted({held.actor for held, _ in asked_positions(ledger, wish, IDENTITY).positions})


def told(ledger: Ledger, day: date | None = None) -> list[Step]:
    ((held, thread), *_) = asked_positions(ledger, Wish(actors=("Vesela",)), IDENTITY, ended=True).positions
    return list(history(held, (one for one, _ in members(ledger, thread)), day))


def test_actor_side_and_issue_narrow_together(ledger: Ledger) -> None:
    assert found(ledger, Wish()) == ["Anna Vesela", "Graustark"]
    assert found(ledger, Wish(actors=("vesela",))) == ["Anna Vesela"]
    assert found(ledger, Wish(sides=("Graustark", "Anna Vesela"), issues=("grain",))) == ["Graustark"]
    assert found(ledger, Wish(actors=("Vesela",), issues=("grain",))) == []


def test_a_day_narrows_too_and_a_name_stays_known_whose_positions_ended(ledger: Ledger) -> None:
    record(ledger, saying("a3", "2025-03-09", GIVEN_UP))
    wish = Wish(actors=("Vesela",), issues=("truce",))
    assert asked_positions(ledger, wish, IDENTITY) == Asked((), ())
    (only,) = asked_positions(ledger, wish, IDENTITY, as_of=date(2025, 3, 6)).positions
    assert only[0].actor == "Anna Vesela"


def test_what_nobody_is_named_is_told(ledger: Ledger) -> None:
    wish = Wish(actors=("Vesela", "Dvorak"), issues=("truce",))
    assert [one.asked for one in asked_positions(ledger, wish, IDENTITY).unknown] == ["Dvorak"]


def test_a_line_has_every_witness_in_order(ledger: Ledger) -> None:
    record(ledger, saying("a3", "2025-03-09", CONTRARY))
    assert [(one.number, one.witness.article) for one in told(ledger)] == [(1, "a1"), (1, "a2"), (2, "a3")]


def test_a_line_as_of_a_day_does_not_know_what_came_later(ledger: Ledger) -> None:
    record(ledger, saying("a3", "2025-03-09", CONTRARY))
    early = told(ledger, date(2025, 3, 4))
    assert [(one.witness.article, one.position.interval.ended) for one in early] == [("a1", None)]
    assert told(ledger, date(2025, 3, 9))[0].position.interval.ended is Ended.REVERSED


def test_what_gave_a_position_up_stands_behind_it(ledger: Ledger) -> None:
    record(ledger, saying("a3", "2025-03-09", GIVEN_UP))
    assert [(one.witness.article, one.ends) for one in told(ledger)] == [("a1", False), ("a2", False), ("a3", True)]
