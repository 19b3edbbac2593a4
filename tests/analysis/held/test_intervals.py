"""What begins, repeats and ends a position."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from parley.analysis.held import Ended, Interval, Witness
from parley.analysis.held.intervals import intervals
from parley.records import Modality, Stance

ACTUAL, FORMER, NEGATED = Modality.ACTUAL, Modality.FORMER, Modality.NEGATED
DEMANDS, OPPOSES, SUPPORTS, ACCUSES = Stance.DEMANDS, Stance.OPPOSES, Stance.SUPPORTS, Stance.ACCUSES


def said(day: int | None, stance: Stance, modality: Modality = ACTUAL) -> Witness:
    """A record of some day of March."""
    when = date(2025, 3, day) if day else None
    at = datetime(2025, 4, 1, tzinfo=UTC)
    return Witness(f"s{day}", f"a{day}", None, when, at, "words", stance, modality, None, "truce")


def told(*witnesses: Witness) -> list[tuple[Stance, int | None, int | None, Ended | None]]:
    def day(one: date | None) -> int | None:
        return one.day if one else None

    return [(one.stance, day(one.valid_from), day(one.valid_to), one.ended) for one in intervals(witnesses)]


def test_a_repetition_adds_a_witness() -> None:
    (held,) = intervals([said(3, DEMANDS), said(5, DEMANDS)])
    assert (len(held.witnesses), held.ended) == (2, None)


def test_the_contrary_reverses() -> None:
    assert told(said(5, OPPOSES), said(3, DEMANDS)) == [(DEMANDS, 3, 5, Ended.REVERSED), (OPPOSES, 5, None, None)]


def test_a_dropped_demand_ends() -> None:
    assert told(said(3, DEMANDS), said(5, DEMANDS, FORMER)) == [(DEMANDS, 3, 5, Ended.DROPPED)]


def test_what_was_dropped_before_anybody_told_it_once_held() -> None:
    assert told(said(5, DEMANDS, FORMER)) == [(DEMANDS, None, 5, Ended.DROPPED)]


def test_a_later_article_that_tells_the_drop_again_gives_the_day_that_was_missing() -> None:
    assert told(said(None, DEMANDS, FORMER), said(5, DEMANDS, FORMER)) == [(DEMANDS, None, 5, Ended.DROPPED)]


def test_a_denial_ends_what_it_denies() -> None:
    assert told(said(3, DEMANDS), said(5, DEMANDS, NEGATED))[0] == (DEMANDS, 3, 5, Ended.DENIED)


def test_another_stance_of_the_same_direction_is_no_reversal() -> None:
    assert told(said(3, DEMANDS), said(5, SUPPORTS))[0][3] is Ended.RESTATED


def test_an_accusation_goes_on_beside_a_demand() -> None:
    assert [one[3] for one in told(said(3, DEMANDS), said(5, ACCUSES))] == [None, None]


@pytest.mark.parametrize(("day", "holds"), [(2, False), (3, True), (4, True), (5, False), (None, False)])
def test_a_position_holds_from_its_first_day_up_to_its_end(day: int | None, holds: bool) -> None:  # noqa: FBT001
    held: Interval = intervals([said(3, DEMANDS), said(5, OPPOSES)])[0]
    assert held.holds_on(date(2025, 3, day) if day else None) is holds


def test_nobody_tells_whether_what_has_no_day_held() -> None:
    assert intervals([said(None, DEMANDS)])[0].holds_on(date(2025, 3, 3)) is None
