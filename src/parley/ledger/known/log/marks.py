"""In which state a record is: whoever decides on it can say which one they saw."""

from __future__ import annotations

from parley.ledger.log import Ledger
from parley.ledger.terms import mark_on


def record_mark(ledger: Ledger, name: str) -> str:
    """Name the state in which the record of an id is now; another reading or decision makes another mark.

    Raises:
        BadLedger: if the database refuses.
    """
    with ledger.looking() as connection:
        return mark_on(connection, name)
