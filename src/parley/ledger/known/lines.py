"""Reading the lines of a view as they were known at a moment."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime

from sqlalchemy import ColumnElement, or_, select

from parley.ledger.known.tier_lines import tier_lines
from parley.ledger.log import Ledger, number_at
from parley.ledger.tables import held_at, line
from parley.ledger.told_of import Tier
from parley.ledger.weave.refold import LINE, line_of
from parley.ledger.weave.weaver import Line


def lines(
    ledger: Ledger,
    view: str,
    *,
    known_at: datetime | None = None,
    as_of: date | None = None,
    ended: bool = False,
    actors: Collection[str] = (),
) -> list[Line]:
    """Give the lines of a view.

    Args:
        ledger: where they are kept.
        view: which.
        known_at: the moment of record time, by default now.
        as_of: the day in valid time that they have to hold on, or may; by default the end of all that is known.
        ended: whether lines come too that did not hold then.
        actors: whose; none named means everybody's.

    The ledger's tier says which records count; the lines of all of them are kept, those of one tier are made anew.

    Returns:
        Lines by actor, issue and time.

    Raises:
        BadLedger: if the database refuses.
    """
    with ledger.looking() as connection:
        last = number_at(connection, known_at)
        if ledger.tier is not Tier.ALL:
            some = (one for one in tier_lines(ledger, connection, last) if one.view == view)
            mine = (one for one in some if not actors or one.actor in actors)
            return sorted((one for one in mine if ended or _holds(one, as_of)), key=_order)
        which = [line.c.view == view, held_at(line, last)]
        if actors:
            which.append(line.c.actor.in_(actors))
        if not ended:
            which += _holding(as_of)
        asked = select(*LINE).where(*which).order_by(line.c.thread, line.c.part)
        found = list(map(line_of, connection.execute(asked)))
    return sorted(found, key=_order)  # here, since each database sorts letters and unknown days in its own way


def actors(ledger: Ledger, view: str, *, known_at: datetime | None = None) -> list[str]:
    """Give everybody whom a line of a view names, ended or not, in the order of letters.

    Raises:
        BadLedger: if the database refuses.
    """
    with ledger.looking() as connection:
        which = (line.c.view == view, held_at(line, number_at(connection, known_at)), line.c.actor.is_not(None))
        return sorted(connection.execute(select(line.c.actor).where(*which).distinct()).scalars())


def _order(one: Line) -> tuple[str, str, date]:
    return (one.actor or "").casefold(), (one.issue or "").casefold(), one.valid_from or date.min


def _holds(one: Line, as_of: date | None) -> bool:
    """Say of a line what ``_holding`` asks the database for."""
    if as_of is None:
        return not one.ended
    return (one.valid_from or as_of) <= as_of and (one.valid_to is None or one.valid_to > as_of)


def _holding(as_of: date | None) -> list[ColumnElement[bool]]:
    """Say which lines hold on a day, or may: where nobody tells the day of an end, the line is not left out."""
    if as_of is None:
        return [~line.c.ended]
    day = as_of.isoformat()
    begun = or_(line.c.valid_from.is_(None), line.c.valid_from <= day)
    return [begun, or_(line.c.valid_to.is_(None), line.c.valid_to > day)]
