"""Trying what must hold on very many damaged things."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis.strategies import SearchStrategy


def hold(wrong: Callable[..., list[str]], count: int, number: int, **drawn: SearchStrategy[Any]) -> float:
    """Draw so many things by a seed, and give the seconds that the slowest took.

    Args:
        wrong: says what does not hold of a thing.
        count: how many are drawn.
        number: the seed.
        drawn: what the arguments of ``wrong`` are drawn from.

    Raises:
        AssertionError: with the smallest thing of which something does not hold.
    """
    slowest = 0.0

    @seed(number)
    @settings(max_examples=count, deadline=None, database=None, phases=[Phase.generate, Phase.shrink],
              suppress_health_check=list(HealthCheck), print_blob=False)  # fmt: skip
    @given(**drawn)
    def holds(**thing: object) -> None:
        nonlocal slowest
        begun = time.monotonic()
        found = wrong(**thing)
        slowest = max(slowest, time.monotonic() - begun)
        assert not found, found

    holds()
    return slowest
