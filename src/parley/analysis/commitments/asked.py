"""All commitments that a ledger tells, as they stand on a day."""

from __future__ import annotations

from datetime import date, datetime

from parley.analysis.commitments.facts import Fact, done
from parley.analysis.commitments.life import VIEW, Life, life_of
from parley.analysis.commitments.standing import Standing, standing
from parley.analysis.held import position
from parley.ledger import Ledger, lines


def asked_commitments(
    ledger: Ledger, *, as_of: date | None = None, known_at: datetime | None = None
) -> list[tuple[Standing, str]]:
    """Give every commitment that had been told of by a day, with its thread, by debtor and measure.

    Raises:
        BadLedger: if the database refuses.
    """
    told = [(life_of(line), line.thread) for line in lines(ledger, VIEW, known_at=known_at, ended=True)]
    facts: tuple[Fact, ...] = ()
    if any(_waits(one) for one, _ in told):
        held = map(position, lines(ledger, "positions", known_at=known_at, ended=True))
        facts = tuple(done(held, (one for one, _ in told)))
    stand = ((standing(one, as_of, facts), thread) for one, thread in told)
    return [(one, thread) for one, thread in stand if one]


def _waits(told: Life) -> bool:
    return any(step.condition for step in told.steps)
