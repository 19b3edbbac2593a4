"""All commitments that a ledger tells, as they stand on a day."""

from __future__ import annotations

from datetime import date, datetime

from parley.analysis.commitments.kept import VIEW, lives
from parley.analysis.commitments.standing import Standing, standing
from parley.analysis.facts import KeptFacts
from parley.ledger import Ledger, Sought, count_lines, some_lines


def asked_commitments(
    ledger: Ledger,
    *,
    as_of: date | None = None,
    known_at: datetime | None = None,
    most: int | None = None,
    facts: KeptFacts | None = None,
) -> list[tuple[Standing, str]]:
    """Give the commitments, or the first so many, that had been told of by a day, with threads, by debtor and measure.

    ``facts`` are those of that moment of record time, for who asks about two days of it.

    Raises:
        BadLedger: if the database refuses.
    """
    found = some_lines(ledger, Sought(VIEW, known_at, as_of), most=most)
    told = zip(lives(ledger, found, known_at=known_at), (line.thread for line in found), strict=True)
    facts = facts or KeptFacts(ledger, known_at)
    stand = ((standing(one, as_of, facts), thread) for one, thread in told)
    return [(one, thread) for one, thread in stand if one]


def count_commitments(ledger: Ledger, *, as_of: date | None = None, known_at: datetime | None = None) -> int:
    """Count the commitments that had been told of by a day.

    Raises:
        BadLedger: if the database refuses.
    """
    return count_lines(ledger, Sought(VIEW, known_at, as_of))
