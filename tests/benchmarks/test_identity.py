"""How clusters are compared with annotated ones."""

from __future__ import annotations

import json

import pytest
from benchmarks.identity.__main__ import HERE, KINDS, bcubed, clusters


def test_clusters_that_agree_are_whole() -> None:
    assert bcubed("aabc", "xxyz") == (1.0, 1.0, 1.0)


def test_one_cluster_too_many_costs_recall_and_one_too_few_precision() -> None:
    assert bcubed("aa", "xy")[:2] == (1.0, 0.5)
    assert bcubed("ab", "xx")[:2] == (0.5, 1.0)


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_brought_together_is_mostly_one_thing(kind: str) -> None:
    lines = [json.loads(line) for line in (HERE / "dev.jsonl").read_text(encoding="utf-8").splitlines()]
    told = [one for one in lines if one["kind"] == kind]
    assert bcubed([one["cluster"] for one in told], clusters(told))[0] >= 0.85
