"""Meetings that a ledger tells, as they stand on a day, with what comes before each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from parley.analysis.agenda.before import before_of
from parley.analysis.agenda.kept import VIEW, lives
from parley.analysis.agenda.life import Life, by_day
from parley.analysis.agenda.picked import MeetingWish, picked
from parley.analysis.agenda.standing import Standing, standing
from parley.analysis.asked import Meant
from parley.analysis.identity import Identity
from parley.ledger import Ledger, last_recorded, lines
from parley.records import Dossier


@dataclass(frozen=True, slots=True)
class Entry:
    """A meeting on a day, with its thread and those of the meetings that come directly before it.

    ``circular`` says that reports put it both before and after another.
    """

    standing: Standing
    thread: str
    after: tuple[str, ...]
    circular: bool


@dataclass(frozen=True, slots=True)
class Found:
    """What was found, those names that no meeting has, and how many meetings there are where only some are given."""

    meetings: tuple[Entry, ...]
    unknown: tuple[Meant, ...]
    total: int


def asked_meetings(ledger: Ledger, *, as_of: date | None = None, known_at: datetime | None = None) -> list[Entry]:
    """Give every meeting that had been told of by a day, those first that are the earliest, without a day last.

    Raises:
        BadLedger: if the database refuses.
    """
    return list(some_meetings(ledger, MeetingWish(), Identity(Dossier()), as_of=as_of, known_at=known_at).meetings)


def some_meetings(
    ledger: Ledger,
    wish: MeetingWish,
    identity: Identity,
    *,
    as_of: date | None = None,
    known_at: datetime | None = None,
) -> Found:
    """Give the meetings that are asked for, of those that had been told of by a day, in the same order.

    Raises:
        BadLedger: if the database refuses.
    """
    known_at = known_at or last_recorded(ledger)  # what is recorded between two questions must not bear on one of them
    some = picked(ledger, wish, identity, as_of=as_of, known_at=known_at)
    whole = [replace(one, after=by_day(one.after, as_of)) for one in lives(ledger, some.lines, known_at=known_at)]
    told = [(life, line.thread) for life, line in zip(whole, some.lines, strict=True)]
    order = before_of(ledger, {thread: life.after for life, thread in told}, as_of=as_of, known_at=known_at)
    stand = ((standing(life, as_of), thread) for life, thread in told)
    found = [Entry(one, thread, order.before.get(thread, ()), thread in order.circular) for one, thread in stand if one]
    return Found(tuple(found), some.unknown, some.total)


def kept_meetings(ledger: Ledger, *, known_at: datetime | None = None) -> Sequence[tuple[Life, str]]:
    """Give the life of every meeting that a ledger keeps, with its thread: ``standing`` says how it stands on a day.

    Raises:
        BadLedger: if the database refuses.
    """
    found = lines(ledger, VIEW, known_at=known_at, ended=True)
    return list(zip(lives(ledger, found, known_at=known_at), (line.thread for line in found), strict=True))
