"""Who stands where in a window of days."""

from __future__ import annotations

from datetime import date

import pytest

from parley.analysis.held import HeldPosition
from parley.analysis.held.fold import fold
from parley.analysis.identity import Identity
from parley.analysis.network import Placed, Window, placed, together
from parley.records import Dossier
from tests.analysis.telling import telling

IDENTITY = Identity(Dossier())
MARCH = [date(2026, 3, day) for day in range(1, 32)]


def held(*told: tuple[str, int], **fields: str) -> list[HeldPosition]:
    """Give the positions of Ruritania on a truce, by stance and day of March."""
    return fold([telling("statement", MARCH[day - 1], stance=stance, **fields) for stance, day in told], IDENTITY)


TURN = held(("opposes", 3), ("supports", 10))


@pytest.mark.parametrize(
    ("window", "signs"),
    [(Window(), [1]), (Window(until=MARCH[4]), [-1]), (Window(until=MARCH[0]), []), (Window(MARCH[0], MARCH[4]), [-1]),
     (Window(MARCH[4], MARCH[20]), [-1, 1]), (Window(MARCH[9], MARCH[20]), [1])],
)  # fmt: skip
def test_a_window_has_the_positions_that_held_in_it(window: Window, signs: list[int]) -> None:
    assert sorted(one.sign for one in placed(TURN, IDENTITY, window)) == signs


@pytest.mark.parametrize("stance", ["claims", "accuses", "undecided", "expects"])
def test_who_takes_no_side_stands_nowhere(stance: str) -> None:
    assert placed(held((stance, 3)), IDENTITY, Window()) == frozenset()


def test_a_denied_position_is_not_the_contrary_one() -> None:
    assert placed(held(("supports", 3), modality="negated"), IDENTITY, Window()) == frozenset()


def test_phrases_of_one_issue_are_one() -> None:
    some = [*held(("supports", 3)), *held(("opposes", 3), actor="Graustark", issue="a truce")]
    assert {one.issue for one in placed(some, IDENTITY, Window())} == {"a truce"}
    assert Placed("Graustark", "a truce", -1) in placed(some, IDENTITY, Window())


def test_the_phrase_that_is_told_most_names_the_issue() -> None:
    named = together({"truce at sea": 1, "the truce at sea": 3, "fishing rights": 2}, IDENTITY)
    assert named == {"truce at sea": "the truce at sea", "the truce at sea": "the truce at sea",
                     "fishing rights": "fishing rights"}  # fmt: skip
