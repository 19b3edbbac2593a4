"""How well copies are brought together, on the half of the generated articles that nothing was set on."""

from __future__ import annotations

import pytest
from benchmarks.stories.__main__ import grouped
from benchmarks.stories.agreement import agreement
from benchmarks.stories.drawn import drawn


def test_copies_are_told_from_follow_ups_and_forms() -> None:
    told = drawn("test")
    assert agreement([one.story for one in told], grouped(told)[0]).index >= 0.98


def test_the_same_seed_draws_the_same_articles() -> None:
    assert drawn("dev") == drawn("dev")


@pytest.mark.parametrize(
    ("gold", "found", "index"), [("aabb", "xxyy", 1.0), ("aabb", "xyxy", -0.5), ("abc", "xxx", 0.0)]
)
def test_the_index_of_two_groupings(gold: str, found: str, index: float) -> None:
    assert agreement(gold, found).index == pytest.approx(index)
