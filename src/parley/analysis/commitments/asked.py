"""Commitments that a ledger tells, as they stand on a day."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime

from parley.analysis.commitments.kept import VIEW, lives
from parley.analysis.commitments.standing import Stage, Standing, may_stand, standing
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
    return some_commitments(ledger, Sought(VIEW, known_at, as_of), most=most, facts=facts)


def some_commitments(
    ledger: Ledger,
    sought: Sought,
    *,
    stages: Collection[Stage] = (),
    most: int | None = None,
    facts: KeptFacts | None = None,
) -> list[tuple[Standing, str]]:
    """Give the commitments of some lines, or of the first so many.

    Where only some stages are asked for, those are left out that cannot be at any, before anybody looks for reports
    that say so; some of the others are at another stage.

    Raises:
        BadLedger: if the database refuses.
    """
    found = some_lines(ledger, sought, most=most)
    told = zip(lives(ledger, found, known_at=sought.known_at), (line.thread for line in found), strict=True)
    facts = facts or KeptFacts(ledger, sought.known_at)
    some = (one for one in told if may_stand(one[0], sought.as_of, stages))
    stand = ((standing(one, sought.as_of, facts), thread) for one, thread in some)
    return [(one, thread) for one, thread in stand if one]


def count_commitments(ledger: Ledger, *, as_of: date | None = None, known_at: datetime | None = None) -> int:
    """Count the commitments that had been told of by a day.

    Raises:
        BadLedger: if the database refuses.
    """
    return count_lines(ledger, Sought(VIEW, known_at, as_of))
