"""The threads on which a span of days, or of entries, can bear; there may be more of them, never fewer."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime, timedelta

from sqlalchemy import ColumnElement, or_, select

from parley.ledger.known.rows.lines import Sought, which_lines
from parley.ledger.log import Ledger, number_at
from parley.ledger.tables import article, block, line, member, reading
from parley.ledger.weave.clues import SEEK


def threads_told(ledger: Ledger, after: date, until: date | None) -> set[str]:
    """Give the threads with a record of an article of some days, whenever it was recorded.

    What begins, is told again or ends on a day does so by a record of that day.

    Args:
        ledger: where to look.
        after: the day after which they begin.
        until: the last of them, by default the end of all that is known.

    Raises:
        BadLedger: if the database refuses.
    """
    days = select(article.c.version).where(*_published(after, until))
    told = (
        select(member.c.thread)
        .join(reading, reading.c.since == member.c.number)
        .where(reading.c.version.in_(days))
        .distinct()
    )
    with ledger.looking() as connection:
        return set(connection.execute(told).scalars())


def threads_due(
    ledger: Ledger, views: Collection[str], first: date, before: date | None, *, known_at: datetime | None = None
) -> set[str]:
    """Give the threads with a line of some views whose last day is past on one of two days and not on the other.

    Args:
        ledger: where to look.
        views: the views.
        first: the earlier of the two days.
        before: the later one; None stands for no day, on which nothing is past.
        known_at: the moment of record time, by default now.

    Raises:
        BadLedger: if the database refuses.
    """
    past = (None, first) if before is None else (first, before)
    found: set[str] = set()
    with ledger.looking() as connection:
        for view in views:
            sought = Sought(view, known_at, ended=True, due_from=past[0], due_before=past[1])
            found |= set(connection.execute(select(line.c.thread).where(*which_lines(connection, sought))).scalars())
    return found


def threads_rewritten(ledger: Ledger, views: Collection[str], one: datetime | None, other: datetime | None) -> set[str]:
    """Give the threads with a line of some views that began or ended to be known between two moments (None: now).

    Raises:
        BadLedger: if the database refuses.
    """
    with ledger.looking() as connection:
        first, last = sorted((number_at(connection, one), number_at(connection, other)))
        if first == last:
            return set()
        some, came = line.c.view.in_(sorted(views)), line.c.since.between(first + 1, last)
        held = select(line.c.thread).where(some, line.c.until.is_(None), came)
        went = or_(came, line.c.until <= last)
        past = select(line.c.thread).where(some, line.c.until > first, line.c.since <= last, went)
        return {*connection.execute(held).scalars(), *connection.execute(past).scalars()}


def seeking(ledger: Ledger) -> dict[str, set[str]]:
    """Give what threads seek, as their weaver says it, each with the threads that did so at any time.

    Raises:
        BadLedger: if the database refuses.
    """
    found: dict[str, set[str]] = {}
    with ledger.looking() as connection:
        for key, thread in connection.execute(select(block.c.key, block.c.thread).where(block.c.kind == SEEK)):
            found.setdefault(key, set()).add(thread)
    return found


def _published(after: date, until: date | None) -> list[ColumnElement[bool]]:
    """Say which articles are of some days; their texts begin with the day, and may go on with the time."""
    if after == date.max:
        return [article.c.published.is_(None), article.c.published.is_not(None)]
    next_day = timedelta(days=1)
    begins = article.c.published >= (after + next_day).isoformat()
    return [begins] if until in {None, date.max} else [begins, article.c.published < (until + next_day).isoformat()]
