"""Lines of threads that tell facts, by the words in them."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import datetime

from sqlalchemy import and_, func, select

from parley.ledger.known.rows.lines import holding
from parley.ledger.log import Ledger
from parley.ledger.tables import block, line
from parley.ledger.weave.clues import CLUE
from parley.ledger.weave.held_lines import LINE, line_of
from parley.ledger.weave.weaver import Line

ENOUGH = 2_000
"""Threads of one word that are counted at most."""

TOGETHER = 500
"""Threads whose lines are asked for at once."""


def spread(ledger: Ledger, words: Iterable[str]) -> dict[str, int]:
    """Count the threads that each word is in, up to some thousand.

    Raises:
        BadLedger: if the database refuses.
    """
    found = {}
    with ledger.looking() as connection:
        for word in words:
            some = select(block.c.thread).where(block.c.kind == CLUE, block.c.key == word).limit(ENOUGH).subquery()
            found[word] = connection.execute(select(func.count()).select_from(some)).scalar_one()
    return found


def threads_saying(ledger: Ledger, words: Collection[str], among: Collection[str] = (), least: int = 0) -> set[str]:
    """Give the threads that any of some words is in, at any time, and, of other words, at least so many.

    Raises:
        BadLedger: if the database refuses.
    """
    asked = select(block.c.thread).where(block.c.kind == CLUE, block.c.key.in_(sorted(words)))
    if least > 1:
        some, other = asked.distinct().subquery(), block.alias()
        said = and_(other.c.kind == CLUE, other.c.key.in_(sorted(among)), other.c.thread == some.c.thread)
        asked = select(some.c.thread).join(other, said).group_by(some.c.thread).having(func.count() >= least)
    with ledger.looking() as connection:
        return set(connection.execute(asked).scalars())


def lines_of(ledger: Ledger, threads: Collection[str], *, known_at: datetime | None = None) -> list[Line]:
    """Give the lines of some threads as they were known at a moment, by default now.

    Raises:
        BadLedger: if the database refuses.
    """
    wanted, found = sorted(threads), list[Line]()
    with ledger.looking() as connection:
        held = holding(connection, known_at)
        for at in range(0, len(wanted), TOGETHER):
            asked = select(*LINE).where(line.c.thread.in_(wanted[at : at + TOGETHER]), *held)
            found += map(line_of, connection.execute(asked.order_by(line.c.sort)))
    return found
