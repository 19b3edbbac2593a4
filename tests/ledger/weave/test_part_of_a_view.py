"""A long view is read part by part, in one order whatever the database."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from parley.ledger import Ledger, Sought, Tier, count_lines, lines, record, some_lines
from tests.ledger.ticking import START
from tests.ledger.weave.saying import Said, saying

ACTORS = ("ruritania", "Österreich", "Graustark", "graustark a", "Éire", "Strelsau", "Ost")
TRUCE = tuple[Said, ...]((actor, "demands", "actual", "truce") for actor in ACTORS)
ALL = Sought("positions", ended=True)


@pytest.fixture
def told(woven: Ledger) -> Ledger:
    """A ledger in which many take a position, and one gives it up."""
    record(woven, saying("a1", "2025-03-01", *TRUCE))
    record(woven, saying("a2", "2025-03-04", ("Strelsau", "demands", "former", "truce")))
    return woven


def test_parts_put_together_are_the_whole(told: Ledger) -> None:
    parts = [line for first in range(0, 9, 2) for line in some_lines(told, ALL, first=first, most=2)]
    assert parts == lines(told, "positions", ended=True)


def test_lines_come_by_letters_whatever_their_case(told: Ledger) -> None:
    named = [str(line.actor).casefold() for line in lines(told, "positions")]
    assert named == sorted(named)


@pytest.mark.parametrize("sought", [
    ALL, Sought("positions"), Sought("positions", as_of=date(2025, 3, 2)), Sought("positions", as_of=date(2025, 3, 5)),
    Sought("positions", actors=("Ost",)), Sought("positions", known_at=START + timedelta(seconds=1)),
    Sought("positions", as_of=date(2024, 1, 1)),
])  # fmt: skip
def test_as_many_are_counted_as_are_given(told: Ledger, sought: Sought) -> None:
    assert count_lines(told, sought) == len(some_lines(told, sought))


def test_the_lines_of_one_tier_come_in_the_same_order(told: Ledger) -> None:
    every = lines(told, "positions", ended=True)
    told.tier = Tier.CANDIDATE
    assert lines(told, "positions", ended=True) == every
    assert some_lines(told, ALL, first=1, most=2) == every[1:3]
    assert count_lines(told, ALL) == len(every)
