"""A clock for tests, readings as objects, and what the derived tables hold."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import select

from parley.exchange import to_json
from parley.ledger import Clock, Ledger
from parley.ledger.tables import DERIVED
from tests.readings import TEXT, reading

START = datetime(2025, 3, 3, 12, tzinfo=UTC)


def ticking(start: datetime = START, step: timedelta = timedelta(seconds=1)) -> Clock:
    """A clock that moves on by a step each time that it is asked."""
    asked = -1

    def clock() -> datetime:
        nonlocal asked
        asked += 1
        return start + asked * step

    return clock


def told(id: str = "a1", *, text: str = TEXT, version: str = "1", **facts: object) -> dict[str, Any]:
    """A reading of some article, as an object."""
    made = to_json(reading(text))
    made["article"] |= {"id": id, "url": f"https://news.example/{id}", **facts}
    made["reader"]["version"] = version
    return made


def derived(ledger: Ledger) -> list[list[tuple[object, ...]]]:
    """Every derived row, in order."""
    with ledger.looking() as connection:
        return [
            [tuple(row) for row in connection.execute(select(table).order_by(*table.primary_key.columns))]
            for table in DERIVED
        ]
