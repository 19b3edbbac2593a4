"""The labelled pairs of reports, and what is found in them."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any

import pytest
from benchmarks.conflicts.measure import HERE, NONE, found_by_reading, found_in, table

from parley.analysis.conflicts import ConflictKind

PAIRS: dict[str, list[dict[str, Any]]] = {
    half: [json.loads(line) for line in (HERE / f"{half}.jsonl").read_text(encoding="utf-8").splitlines()]
    for half in ("dev", "test")
}
REPORTS = [json.loads(line) for line in (HERE / "reports.jsonl").read_text(encoding="utf-8").splitlines()]


def test_half_of_the_pairs_only_look_like_conflicts() -> None:
    kinds = Counter(pair["type"] for pairs in PAIRS.values() for pair in pairs)
    assert kinds.total() >= 80
    assert kinds[NONE] >= kinds.total() / 2
    assert kinds.keys() == {NONE, *map(str, ConflictKind)}


def test_no_pair_is_in_both_halves() -> None:
    names = [pair["id"] for pairs in PAIRS.values() for pair in pairs]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("half", PAIRS)
def test_four_of_five_that_are_found_are_conflicts(half: str) -> None:
    judged = [(pair["type"], found_in(pair)) for pair in PAIRS[half]]
    found = [(kind, one) for kind, some in judged for one in some]
    assert sum(kind == one for kind, one in found) >= 0.8 * len(found) > 0


def test_the_table_counts_right_and_wrong_ones() -> None:
    told = list(table("some", [("denial", {"denial"}), ("split", set()), (NONE, {"denial"})]))
    assert told[-1].split()[:5] == ["all", "precision", "0.50", "recall", "0.50"]


def test_in_sentences_as_papers_write_them_three_of_five_are_found_and_four_of_five_of_those_are_conflicts() -> None:
    judged = [(pair["type"], found_by_reading(pair)) for pair in REPORTS]
    found = [(kind, one) for kind, some in judged for one in some]
    right = sum(kind == one for kind, one in found)
    assert right >= 0.8 * len(found)
    assert right >= 0.6 * sum(kind != NONE for kind, _ in judged)
