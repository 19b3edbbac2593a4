"""A ledger that was meddled with says so, and where."""

from __future__ import annotations

import pytest
from sqlalchemy import delete, text, update

from parley.ledger import Ledger, rebuild, record, verify
from parley.ledger.tables import entry
from parley.ledger.tables import record as record_table
from tests.ledger.ticking import derived, told


@pytest.fixture
def filled(ledger: Ledger) -> Ledger:
    """A ledger of three articles, one edited, one read twice."""
    record(ledger, told("a1"))
    record(ledger, told("a2"))
    record(ledger, told("a1", outlet="Strelsau Gazette"))
    record(ledger, told("a2", version="2"))
    record(ledger, told("a3"))
    return ledger


def meddle(ledger: Ledger, statement: object) -> None:
    with ledger.engine.begin() as connection:
        connection.execute(statement)  # type: ignore[call-overload]


def test_a_ledger_as_it_was_recorded_has_no_faults(filled: Ledger) -> None:
    told = verify(filled)
    assert (told.entries, told.derived, told.faults) == (9, 4 + 5 + 20 + 24 + 9, ())


@pytest.mark.parametrize(
    ("column", "value"),
    [("body", "{}"), ("kind", "review"), ("recorded_at", "2025-03-03T12:00:01.500000+00:00"), ("previous", "0" * 64)],
)
def test_an_entry_that_was_changed_is_named(filled: Ledger, column: str, value: str) -> None:
    meddle(filled, update(entry).where(entry.c.number == 4).values({column: value}))
    assert [fault.entry for fault in verify(filled).faults] == [4]


def test_an_entry_whose_hash_was_mended_too_is_given_away_by_the_next(filled: Ledger) -> None:
    meddle(filled, update(entry).where(entry.c.number == 4).values(hash="f" * 64))
    assert [fault.entry for fault in verify(filled).faults] == [4]


def test_an_entry_that_was_taken_out_is_missed(filled: Ledger) -> None:
    if filled.engine.dialect.name == "postgresql":
        meddle(filled, text("ALTER TABLE record DROP CONSTRAINT record_until_fkey"))
    meddle(filled, delete(record_table))
    for name in ("passage", "tally"):
        meddle(filled, text(f"DELETE FROM {name}"))
    meddle(filled, text("DELETE FROM reading"))
    meddle(filled, text("DELETE FROM article"))
    meddle(filled, delete(entry).where(entry.c.number == 4))
    assert [(fault.entry, fault.what) for fault in verify(filled).faults] == [(4, "is missing")]


def test_a_derived_row_that_was_changed_is_named_by_its_entry(filled: Ledger) -> None:
    meddle(filled, update(record_table).where(record_table.c.since == 4).values(actor="Graustark"))
    (fault,) = verify(filled).faults
    assert fault.entry == 4
    assert "record" in fault.what


def test_rebuilding_makes_the_same_rows_byte_for_byte(filled: Ledger) -> None:
    before = derived(filled)
    meddle(filled, update(record_table).values(actor="Graustark"))
    assert rebuild(filled) == 9
    assert derived(filled) == before
    assert verify(filled).faults == ()
