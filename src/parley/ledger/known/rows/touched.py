"""The threads on which a span of days can bear: what begins or ends in it, and what articles of these days tell."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ColumnElement, and_, func, or_, select

from parley.ledger.known.rows.lines import Sought, which_lines
from parley.ledger.log import Ledger
from parley.ledger.tables import article, line, member, reading, thread


def threads_touched(
    ledger: Ledger, view: str, after: date, until: date | None, *, known_at: datetime | None = None
) -> set[str]:
    """Give the threads with a line of a view that begins or ends in a span of days, or with a record told in it.

    There may be more of them: of what articles told it counts all that was ever recorded.

    Args:
        ledger: where to look.
        view: the view; a record counts where its thread has lines of that view.
        after: the day after which the span begins.
        until: its last day, by default the end of all that is known.
        known_at: the moment of record time for beginnings and ends, by default now.

    Raises:
        BadLedger: if the database refuses.
    """
    turns = or_(_within(line.c.valid_from, after, until), _within(line.c.valid_to, after, until))
    days = select(article.c.version).where(_within(func.substr(article.c.published, 1, 10), after, until))
    told = (
        select(member.c.thread)
        .join(reading, reading.c.since == member.c.number)
        .join(thread, thread.c.id == member.c.thread)
        .where(reading.c.version.in_(days), thread.c.kind == _KINDS[view])
    )
    with ledger.looking() as connection:
        turned = select(line.c.thread).where(*which_lines(connection, Sought(view, known_at, ended=True)), turns)
        return {*connection.execute(turned).scalars(), *connection.execute(told).scalars()}


_KINDS = {"positions": "statement", "meetings": "meeting", "commitments": "commitment", "questions": "question"}
"""The kind of thread that a view is made of."""


def _within(day: ColumnElement[str], after: date, until: date | None) -> ColumnElement[bool]:
    begins = day > after.isoformat()
    return begins if until is None else and_(begins, day <= until.isoformat())
