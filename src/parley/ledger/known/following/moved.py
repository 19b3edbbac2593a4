"""What became of the lines of a view since an entry, so that who holds them need not read all of them again."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import Connection, select

from parley.ledger.known.following.against import Against, Sides, against, parted
from parley.ledger.known.following.only_added import only_added
from parley.ledger.known.rows.lines import Sought, which_lines
from parley.ledger.log import Ledger, number_at
from parley.ledger.tables import line, parts
from parley.ledger.weave.held_lines import LINE, line_of
from parley.ledger.weave.weaver import Line

Key = tuple[str, int, int]
"""What names a line for ever: its thread, the entry that it began with, and its part."""

KEY = (line.c.thread, line.c.since, line.c.part)


@dataclass(frozen=True, slots=True)
class Moved:
    """What is other at the entry ``last`` than at an earlier one.

    ``begun`` are the lines that came, by their keys, ``over`` the keys of those that went. ``against`` are the records
    that came to contradict each other, ``apart`` those that do not any more; where ``anew`` is told, ``against``
    has all that do.
    """

    last: int
    begun: list[tuple[Key, Line]] = field(default_factory=list)
    over: list[Key] = field(default_factory=list)
    against: dict[Sides, Against] = field(default_factory=dict)
    apart: list[Sides] = field(default_factory=list)
    anew: bool = False


def moved(ledger: Ledger, view: str, after: int = 0, *, known_at: datetime | None = None) -> Moved:
    """Say what became of a view and of contradictions between the entry ``after`` and a moment, by default now.

    The lines are those of all records, whatever the ledger's tier; what contradicts each other is of its tier.

    Raises:
        BadLedger: if the database refuses.
    """
    with ledger.looking() as connection:
        last = number_at(connection, known_at)
        if last == after:
            return Moved(last)
        begun = list(_begun(connection, Sought(view, known_at, ended=True), after))
        over = list(_over(connection, view, after, last)) if after else []
        anew = not after or not only_added(connection, after, last)
        came = against(connection, ledger.tier, last, after=0 if anew else after)
        return Moved(last, begun, over, came, [] if anew else parted(connection, after, last), anew)


def lines_by_key(ledger: Ledger, keys: Collection[Key]) -> dict[Key, Line]:
    """Give lines by what names them.

    Raises:
        BadLedger: if the database refuses.
    """
    found: dict[Key, Line] = {}
    with ledger.looking() as connection:
        for some in parts(sorted(keys)):
            threads, begun = ({key[at] for key in some} for at in (0, 1))
            asked = select(*LINE, *KEY[1:]).where(line.c.thread.in_(sorted(threads)), line.c.since.in_(sorted(begun)))
            for row in connection.execute(asked):
                found[row.thread, row.since, row.part] = line_of(row[: len(LINE)])
    return {key: found[key] for key in keys if key in found}


def _begun(connection: Connection, sought: Sought, after: int) -> Iterator[tuple[Key, Line]]:
    asked = select(*LINE, *KEY[1:]).where(*which_lines(connection, sought))
    for row in connection.execute(asked.where(line.c.since > after) if after else asked):
        yield (row.thread, row.since, row.part), line_of(row[: len(LINE)])


def _over(connection: Connection, view: str, after: int, last: int) -> Iterator[Key]:
    gone = (line.c.view == view, line.c.until > after, line.c.until <= last, line.c.since <= after)
    for row in connection.execute(select(*KEY).where(*gone)):
        yield row.thread, row.since, row.part
