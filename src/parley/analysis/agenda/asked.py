"""All meetings that a ledger tells, as they stand on a day, with what comes before each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime

from parley.analysis.agenda.kept import VIEW, lives
from parley.analysis.agenda.life import Life
from parley.analysis.agenda.order import ordered
from parley.analysis.agenda.standing import Standing, standing
from parley.ledger import Ledger, lines, threads_of


@dataclass(frozen=True, slots=True)
class Entry:
    """A meeting on a day, with its thread and those of the meetings that come directly before it.

    ``circular`` says that reports put it both before and after another.
    """

    standing: Standing
    thread: str
    after: tuple[str, ...]
    circular: bool


def asked_meetings(ledger: Ledger, *, as_of: date | None = None, known_at: datetime | None = None) -> list[Entry]:
    """Give every meeting that had been told of by a day, those first that are the earliest, without a day last.

    Raises:
        BadLedger: if the database refuses.
    """
    told = [(_by(life, as_of), thread) for life, thread in kept_meetings(ledger, known_at=known_at)]
    before = {one.record for life, _ in told for one in life.after}
    order = ordered(told, threads_of(ledger, before, known_at=known_at))
    stand = ((standing(life, as_of), thread) for life, thread in told)
    found = [Entry(one, thread, order.before.get(thread, ()), thread in order.circular) for one, thread in stand if one]
    return sorted(found, key=lambda one: tuple(_key(one)))


def kept_meetings(ledger: Ledger, *, known_at: datetime | None = None) -> list[tuple[Life, str]]:
    """Give the life of every meeting that a ledger keeps, with its thread: ``standing`` says how it stands on a day.

    Raises:
        BadLedger: if the database refuses.
    """
    found = lines(ledger, VIEW, known_at=known_at, ended=True)
    return list(zip(lives(ledger, found, known_at=known_at), (line.thread for line in found), strict=True))


def _by(life: Life, day: date | None) -> Life:
    """Leave out the order that nobody had told by a day."""
    return replace(life, after=tuple(one for one in life.after if day is None or one.day is None or one.day <= day))


def _key(one: Entry) -> Iterator[object]:
    """Order by the days of the meeting, then of its first report, then by who meets."""
    terms = one.standing.terms
    yield terms.earliest or terms.latest or date.max
    yield one.standing.steps[0].day or date.max
    yield one.standing.life.participants
    yield one.thread
