"""Rows of a view, with what was asked for and is not known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from parley.analysis.asked import Meant, Said
from parley.analysis.changes import Ground
from parley.analysis.held import Witness
from parley.analysis.identity import Identity
from parley.analysis.witness import Bearing
from parley.ledger import Ledger, judgements
from parley.records import Dossier

Row = dict[str, Any]
"""One row: plain values, and lists of objects that only JSON can show."""


@dataclass(frozen=True, slots=True)
class Clocks:
    """When a view is looked at: the day that it holds on, None for the end of all that is known, and the moment of
    record time by which it was known, None for now."""

    as_of: date | None = None
    known_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """What a view shows: rows in their order, each with the same keys.

    ``columns`` are those that make a table of plain values, in their order; ``unknown`` are names that were asked for
    and that the ledger does not know; ``total`` is how many rows there are where only the first were asked for.
    """

    columns: tuple[str, ...]
    rows: Sequence[Row]
    unknown: tuple[Meant, ...] = ()
    total: int | None = None


def iso(day: date | None) -> str | None:
    """Write a day, or None where nobody tells it."""
    return day.isoformat() if day else None


def sourced_row(told: Bearing | Ground | Said | Witness) -> Row:
    """Give a sentence as the last columns of a row."""
    return {
        "published": iso(told.published),
        "recorded_at": told.recorded_at.isoformat(),
        "outlet": told.outlet,
        "article": told.article,
        "record": told.record,
        "evidence": told.text,
    }


def witness_row(told: Bearing) -> Row:
    """Give a witness as an object; the moment is whole, since who asks with it has to find this record."""
    return {
        "record": told.record,
        "article": told.article,
        "outlet": told.outlet,
        "published": iso(told.published),
        "recorded_at": told.recorded_at.isoformat(),
        "text": told.text,
    }


def identity_of(ledger: Ledger, dossier: Dossier, clocks: Clocks) -> Identity:
    """Tell which names mean the same, by the dossier and what was judged by then."""
    return Identity(dossier, judgements(ledger, known_at=clocks.known_at))
