"""What a caller hands in, as the views take it: names one or many, days and moments as text or as dates."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time

from parley.exchange.views import Clocks
from parley.ledger import moment

Names = str | Sequence[str]
Day = str | date | None
Moment = str | date | datetime | None


def names(told: Names) -> tuple[str, ...]:
    """Take one name, or several."""
    return (told,) if isinstance(told, str) else tuple(told)


def day_of(told: Day) -> date | None:
    """Take a day.

    Raises:
        ValueError: if it is none.
    """
    if isinstance(told, datetime):
        return told.date()
    return date.fromisoformat(told) if isinstance(told, str) else told


def moment_of(told: Moment) -> datetime | None:
    """Take a moment of record time: UTC if it names no zone; a day means its end.

    Raises:
        ValueError: if it is none.
    """
    if told is None:
        return None
    if isinstance(told, date) and not isinstance(told, datetime):
        told = datetime.combine(told, time.max)
    return moment(told if isinstance(told, str) else told.isoformat())


def clocks_of(as_of: Day, known_at: Moment) -> Clocks:
    """Take both clocks.

    Raises:
        ValueError: if one is no time.
    """
    return Clocks(day_of(as_of), moment_of(known_at))
