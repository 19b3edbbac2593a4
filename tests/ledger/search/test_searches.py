"""A search that is asked again gives what it would give if it were asked for the first time."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parley.ledger import Decision, Ledger, Review, Searches, matches, record, review, search
from parley.ledger.known.following import searches as module
from tests.ledger.ticking import told

Step = Callable[[Ledger], object]


def add(id: str, day: str | None = None) -> Step:
    made = told(id, published=day, published_from="meta" if day else None)
    for one in made["statements"]:
        one["id"] += id
    return lambda ledger: record(ledger, made)


def decide(decision: Decision) -> Step:
    return lambda ledger: review(ledger, search(ledger, "truce")[0].record or "", Review(decision, "Ada", "so"))


STEPS = [
    add("a1", "2026-03-01"),
    add("a2"),
    add("a3", "2026-03-09"),
    add("a1", "2026-03-02"),
    decide(Decision.REJECT),
    add("a4", "2026-03-03"),
]


@pytest.mark.parametrize("limit", [2, 50])
def test_it_finds_what_a_first_search_finds(ledger: Ledger, limit: int) -> None:
    kept, found = Searches(), 0
    for step in STEPS:
        step(ledger)
        for query in ("truce", "tru*", "nowhere"):
            assert kept.hits(ledger, query, limit) == search(ledger, query, limit=limit)
            assert kept.matches(ledger, query) == matches(ledger, query)
        found = max(found, len(kept.hits(ledger, "truce", 50)))
    assert found > limit or limit == 50


def test_only_so_many_of_the_latest_are_ranked(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = Searches()
    STEPS[0](ledger)
    monkeypatch.setattr(module, "RANKED", 1)
    assert len(kept.hits(ledger, "truce", 50)) == 1
    STEPS[1](ledger)
    assert [one.article for one in kept.hits(ledger, "truce", 50)] == ["a2"]


def test_only_so_many_searches_are_kept(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    STEPS[0](ledger)
    monkeypatch.setattr(module, "KEPT", 1)
    kept = Searches()
    assert [bool(kept.hits(ledger, query, 5)) for query in ("truce", "nowhere", "truce")] == [True, False, True]
