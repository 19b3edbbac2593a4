"""The threads that are looked at are enough: what changed in them is what changed in all."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from benchmarks.ledger.grown import BEGIN, Grown, examples

from parley.analysis.changes import Change, ChangeKind, State
from parley.analysis.changes.changes import changes, compared
from parley.analysis.changes.touched import Touched
from parley.analysis.weaving import weaving
from parley.ledger import Ledger, load, open_ledger, record, some_entries
from tests.ledger.ticking import ticking

ARTICLES = 200
MIX = 37
"""Steps by which the days of articles are not in the order in which they are recorded."""


@pytest.fixture(scope="module")
def grown(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    """A ledger whose articles are told of some weeks, ten a day, the last of them one by one."""
    readings, made = Grown(examples()), list[dict[str, object]]()
    for number in range(ARTICLES):
        one = readings.reading(number * MIX % (ARTICLES * 50))
        day = BEGIN + timedelta(days=number * MIX % ARTICLES // 10)
        one["article"]["published"] = day.isoformat() if number % 29 else None
        made.append(one)
    path: Path = tmp_path_factory.mktemp("grown") / "ledger.db"
    with open_ledger(f"sqlite:///{path}", clock=ticking(), create=True, weaver=weaving) as ledger:
        load(ledger, made[:-20])
        for one in made[-20:]:
            record(ledger, one)
        yield ledger


def moments(ledger: Ledger) -> list[datetime | None]:
    entries = some_entries(ledger, most=10_000)
    return [entries[at].recorded_at for at in (len(entries) // 2, -60, -10)] + [None]


def same(ledger: Ledger, before: State, after: State) -> list[Change]:
    """Look at what was touched and at everything."""
    few = changes(ledger, before, after)
    all_of_them = compared(ledger, Touched(ledger, before, after, everything=True), before, after)
    assert sorted(map(repr, few)) == sorted(map(repr, all_of_them))
    return few


def test_days_touch_all_that_changes_between_them(grown: Ledger) -> None:
    days = [(-1, 3), (3, 10), (10, 11), (10, 40), (16, None), (10, 3)]
    kinds = set[ChangeKind]()
    for first, last in ((on(one), on(other)) for one, other in days):
        kinds |= {one.kind for one in same(grown, State(first), State(last))}
    assert kinds >= {ChangeKind.PLEDGED, ChangeKind.SLIPPED, ChangeKind.MET, ChangeKind.BEGUN, ChangeKind.ASKED,
                     ChangeKind.REVERSED, ChangeKind.REPEATED, ChangeKind.CONTRADICTED}  # fmt: skip


def test_entries_touch_all_that_changes_between_them(grown: Ledger) -> None:
    half, before, late, now = moments(grown)
    for first, last in ((late, now), (half, before), (now, late)):
        same(grown, State(None, first), State(None, last))


def test_both_clocks_touch_all_that_changes_between_them(grown: Ledger) -> None:
    _, before, late, now = moments(grown)
    for first, last, day, other in (
        (late, now, 5, 14),
        (before, now, 14, None),
        (late, now, 14, 14),
        (now, late, 5, 6),
    ):
        same(grown, State(on(day), first), State(on(other), last))


def on(day: int | None) -> date | None:
    return None if day is None else BEGIN + timedelta(days=day)
