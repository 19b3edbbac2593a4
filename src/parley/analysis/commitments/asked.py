"""All commitments that a ledger tells, as they stand on a day."""

from __future__ import annotations

from datetime import date, datetime

from parley.analysis.commitments.life import VIEW, life_of
from parley.analysis.commitments.standing import Standing, standing
from parley.analysis.facts import KeptFacts
from parley.ledger import Ledger, lines


def asked_commitments(
    ledger: Ledger, *, as_of: date | None = None, known_at: datetime | None = None
) -> list[tuple[Standing, str]]:
    """Give every commitment that had been told of by a day, with its thread, by debtor and measure.

    Raises:
        BadLedger: if the database refuses.
    """
    told = [(life_of(line), line.thread) for line in lines(ledger, VIEW, known_at=known_at, ended=True)]
    facts = KeptFacts(ledger, known_at)
    stand = ((standing(one, as_of, facts), thread) for one, thread in told)
    return [(one, thread) for one, thread in stand if one]
