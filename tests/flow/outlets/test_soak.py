"""Followers that are killed lose nothing and add nothing twice: a small part of ``make bench-update``."""

from __future__ import annotations

from pathlib import Path

from benchmarks.outlets.soak import soak


def test_a_follower_that_is_killed_loses_nothing_and_adds_nothing_twice(tmp_path: Path) -> None:
    found = soak(tmp_path / "talks", 40, 1)
    assert (found.articles, found.versions, found.missing, found.faults) == (40, 40, 0, 0)
