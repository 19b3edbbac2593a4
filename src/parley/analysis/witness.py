"""A record that bears a view out: in which article, of which day, recorded when, in which words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from parley.ledger import Told

FIRST, LATEST = 1, 3
"""Witnesses that a kept line names: the first and the latest; all of them are in the thread."""


@dataclass(frozen=True, slots=True)
class Bearing:
    """One witness; ``published`` is None where its article tells no day."""

    record: str
    article: str
    outlet: str | None
    published: date | None
    recorded_at: datetime
    text: str


def bearing(told: Told) -> Bearing:
    """Take from a record what a view shows of it."""
    return Bearing(told.id, told.article, told.outlet, told.published, told.recorded_at, told.text)


def in_time(told: Told) -> tuple[date, datetime, int]:
    """Say when a record comes in time: by the day of its article, then by when it was recorded."""
    return told.published or date.min, told.recorded_at, told.place


def few(witnesses: tuple[Bearing, ...]) -> tuple[Bearing, ...]:
    """Keep the first and the latest."""
    return witnesses if len(witnesses) <= FIRST + LATEST else witnesses[:FIRST] + witnesses[-LATEST:]


def later(told: Sequence[Told], known: Iterable[Bearing]) -> list[Told] | None:
    """Order records in time, or give None where one of them comes before a witness that is known."""
    ordered = sorted(told, key=in_time)
    days = (one.published for one in known if one.published)
    return ordered if in_time(ordered[0])[0] >= max(days, default=date.min) else None
