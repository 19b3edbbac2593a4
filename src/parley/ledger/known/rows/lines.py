"""Reading the lines of a view as they were known at a moment: all of them, or a part of a long view."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from itertools import islice
from typing import Any

from sqlalchemy import Column, ColumnElement, Connection, and_, func, or_, select

from parley.ledger.known.rows.first import first_of
from parley.ledger.known.rows.tier_lines import tier_lines
from parley.ledger.log import Ledger, number_at
from parley.ledger.tables import held_at, line, parts
from parley.ledger.tables.tallied import LINES, tallied
from parley.ledger.told_of import Tier
from parley.ledger.weave.held_lines import LINE, counted_as, line_of, sort_key
from parley.ledger.weave.weaver import Line


@dataclass(frozen=True, slots=True)
class Sought:
    """Which lines of a view are meant.

    ``known_at`` is the moment of record time, by default now; ``as_of`` the day in valid time that they have to hold
    on, or may, by default the end of all that is known; ``ended`` says whether lines come too that did not hold then;
    ``actors`` whose, none named means everybody's; ``states`` how they stand, none named means anyhow; ``due_from``
    and ``due_before`` say from or before which day what they tell of is over.
    """

    view: str
    known_at: datetime | None = None
    as_of: date | None = None
    ended: bool = False
    actors: Collection[str] = ()
    states: Collection[str] = ()
    due_from: date | None = None
    due_before: date | None = None


def lines(
    ledger: Ledger,
    view: str,
    *,
    known_at: datetime | None = None,
    as_of: date | None = None,
    ended: bool = False,
    actors: Collection[str] = (),
) -> list[Line]:
    """Give all lines of a view that are meant (see ``Sought``), by actor, issue and time.

    The ledger's tier says which records count; the lines of all of them are kept, those of one tier are made anew.

    Raises:
        BadLedger: if the database refuses.
    """
    return some_lines(ledger, Sought(view, known_at, as_of, ended, actors))


def some_lines(ledger: Ledger, sought: Sought, *, first: int = 0, most: int | None = None) -> list[Line]:
    """Give lines by actor, issue and time: ``most`` at most (None: all), without the ``first`` so many.

    Raises:
        BadLedger: if the database refuses.
    """
    with ledger.looking() as connection:
        if ledger.tier is not Tier.ALL:
            return list(islice(_anew(ledger, connection, sought), first, None if most is None else first + most))
        if most is not None and len(ways := _ways(connection, sought)) > 1:
            return first_of(connection, ways, first=first, most=most)
        asked = select(*LINE).where(*which_lines(connection, sought)).order_by(line.c.sort).offset(first).limit(most)
        return list(map(line_of, connection.execute(asked)))


def settled_lines(
    ledger: Ledger, view: str, threads: Collection[str], *, known_at: datetime | None = None
) -> dict[str, list[Line]]:
    """Give the lines of some threads in a view, as one of settled lines, in the order of their parts.

    Raises:
        BadLedger: if the database refuses.
    """
    found: dict[str, list[Line]] = {name: [] for name in threads}
    if ledger.tier is not Tier.ALL:
        for one in sorted(some_lines(ledger, Sought(view, known_at, ended=True)), key=lambda one: one.part):
            found.setdefault(one.thread, []).append(one)
        return found
    with ledger.looking() as connection:
        held = (line.c.view == view, *holding(connection, known_at))
        for some in parts(sorted(found)):
            asked = select(*LINE).where(line.c.thread.in_(some), *held).order_by(line.c.thread, line.c.part)
            for row in connection.execute(asked):
                found[row.thread].append(line_of(row))
    return found


def count_lines(ledger: Ledger, sought: Sought) -> int:
    """Count the lines that are meant.

    Raises:
        BadLedger: if the database refuses.
    """
    with ledger.looking() as connection:
        if ledger.tier is not Tier.ALL:
            return len(_anew(ledger, connection, sought))
        if not (sought.as_of or sought.actors or sought.states or sought.due_from or sought.due_before):
            counts = tallied(connection, LINES, number_at(connection, sought.known_at))
            ended = counts.get(counted_as(sought.view, ended=True), 0) if sought.ended else 0
            return ended + counts.get(counted_as(sought.view, ended=False), 0)
        asked = [select(func.count()).select_from(line).where(*which) for which in _ways(connection, sought)]
        return sum(connection.execute(one).scalar_one() for one in asked)


def actors(ledger: Ledger, view: str, *, as_of: date | None = None, known_at: datetime | None = None) -> list[str]:
    """Give everybody whom a line of a view names, of a day or of any, ended or not, in the order of letters.

    Raises:
        BadLedger: if the database refuses.
    """
    return _named(ledger, Sought(view, known_at, as_of, ended=as_of is None), line.c.actor)


def issues(ledger: Ledger, view: str, *, known_at: datetime | None = None) -> list[str]:
    """Give every issue that a line of a view is on, ended or not, in the order of letters.

    Raises:
        BadLedger: if the database refuses.
    """
    return _named(ledger, Sought(view, known_at, ended=True), line.c.issue)


def _named(ledger: Ledger, sought: Sought, named: Column[Any]) -> list[str]:
    """Give what stands in a column, each once."""
    with ledger.looking() as connection:
        which = (*which_lines(connection, sought), named.is_not(None))
        return sorted(connection.execute(select(named).where(*which).distinct()).scalars())


def _anew(ledger: Ledger, connection: Connection, sought: Sought) -> list[Line]:
    """Give lines as the records of the ledger's tier alone make them."""
    told = tier_lines(ledger, connection, number_at(connection, sought.known_at))
    some = ((sort_key(one, one.thread, part), one) for part, one in enumerate(told) if one.view == sought.view)
    mine = {key: one for key, one in some if _meant(one, sought)}
    return [mine[key] for key in sorted(mine)]


def holding(connection: Connection, known_at: datetime | None) -> list[ColumnElement[bool]]:
    """Say which lines held at a moment."""
    return [line.c.until.is_(None) if known_at is None else held_at(line, number_at(connection, known_at))]


def _meant(one: Line, sought: Sought) -> bool:
    """Say of a line what ``_which`` asks the database for."""
    return (
        (not sought.actors or one.actor in sought.actors)
        and (not sought.states or one.state in sought.states)
        and (sought.due_from is None or (one.due is not None and one.due >= sought.due_from))
        and (sought.due_before is None or (one.due is not None and one.due < sought.due_before))
        and (sought.ended or _holds(one, sought.as_of))
    )


def _holds(one: Line, as_of: date | None) -> bool:
    if as_of is None:
        return not one.ended
    return (one.valid_from or as_of) <= as_of and (one.valid_to is None or one.valid_to > as_of)


def which_lines(connection: Connection, sought: Sought) -> list[ColumnElement[bool]]:
    """Ask for the lines that are meant; what is known now is found by what holds, without a look at the past."""
    ways = _ways(connection, sought)
    return ways[0] if len(ways) == 1 else [or_(*(and_(*which) for which in ways))]


def _ways(connection: Connection, sought: Sought) -> list[list[ColumnElement[bool]]]:
    """Ask for the lines that are meant: for those that hold now, and, of an earlier moment, those that did then.

    Each has an index of its own.
    """
    mine = [line.c.view == sought.view, *_which(sought)]
    now = [line.c.until.is_(None), *mine]
    if sought.known_at is None:
        return [now]
    last = number_at(connection, sought.known_at)
    if last == number_at(connection, None):
        return [now]
    return [[*now, line.c.since <= last], [line.c.until > last, *mine, line.c.since <= last]]


def _which(sought: Sought) -> Iterator[ColumnElement[bool]]:
    """Say which lines of a view are meant, whenever they were known."""
    if sought.actors:
        yield line.c.actor.in_(sought.actors)
    if sought.states:
        yield line.c.state.in_(sought.states)
    if sought.due_from:
        yield line.c.due >= sought.due_from.isoformat()
    if sought.due_before:
        yield line.c.due < sought.due_before.isoformat()
    if not sought.ended:
        yield from _holding(sought.as_of)


def _holding(as_of: date | None) -> list[ColumnElement[bool]]:
    """Say which lines hold on a day, or may: where nobody tells the day of an end, the line is not left out."""
    if as_of is None:
        return [~line.c.ended]
    day = as_of.isoformat()
    begun = or_(line.c.valid_from.is_(None), line.c.valid_from <= day)
    return [begun, or_(line.c.valid_to.is_(None), line.c.valid_to > day)]
