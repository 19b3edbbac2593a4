"""The first lines of a view that are found in several ways: each is gone through by its own index."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import ColumnElement, Connection, and_, or_, select

from parley.ledger.tables import line, parts
from parley.ledger.weave.held_lines import LINE, line_of, place_of
from parley.ledger.weave.weaver import Line

TOGETHER = 100
"""Lines that are asked for at once."""


def first_of(
    connection: Connection, ways: Iterable[Sequence[ColumnElement[bool]]], *, first: int, most: int
) -> list[Line]:
    """Give lines in their order: ``most`` at most, without the ``first`` so many.

    Which they are is read from indices alone; only they are looked at.
    """
    found: list[tuple[str, int]] = []
    for which in ways:
        asked = select(line.c.sort, line.c.since).where(*which).order_by(line.c.sort).limit(first + most)
        found += ((row.sort, row.since) for row in connection.execute(asked))
    places = [(*place_of(sort), since) for sort, since in sorted(found)[first : first + most]]
    made: dict[str, Line] = {}
    for some in parts(places, TOGETHER):
        here = or_(*(and_(line.c.thread == name, line.c.since == at, line.c.part == part) for name, part, at in some))
        made |= {row.sort: line_of(row[:-1]) for row in connection.execute(select(*LINE, line.c.sort).where(here))}
    return [made[sort] for sort in sorted(made)]
