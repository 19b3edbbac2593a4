"""Keeping what people judged; a later word on the same two takes the place of the earlier."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from parley.ledger.entry import Entry, EntryKind
from parley.ledger.judging.judgement import Judgement, body_of, judgement_of
from parley.ledger.log import Ledger, number_at
from parley.ledger.tables import entry


@dataclass(frozen=True, slots=True)
class Given:
    """A judgement with its entry's number and record time."""

    number: int
    recorded_at: datetime
    judgement: Judgement


def judge(ledger: Ledger, judgement: Judgement) -> Entry:
    """Record a judgement; nothing that was said before is taken out.

    Raises:
        BadLedger: if the database refuses.
    """
    with ledger.writing() as connection:
        return ledger.append(connection, EntryKind.JUDGEMENT, body_of(judgement))


def judgements(ledger: Ledger, *, known_at: datetime | None = None) -> list[Judgement]:
    """Give every judgement by a moment, in order.

    Raises:
        BadLedger: if the database refuses.
    """
    return [one.judgement for one in given(ledger, known_at=known_at)]


def given(ledger: Ledger, *, known_at: datetime | None = None) -> list[Given]:
    """Give every judgement by a moment with its entry, in order.

    Raises:
        BadLedger: if the database refuses.
    """
    with ledger.looking() as connection:
        by = entry.c.number <= number_at(connection, known_at)
        asked = select(entry.c.number, entry.c.recorded_at, entry.c.body)
        held = asked.where(entry.c.kind == EntryKind.JUDGEMENT.value, by).order_by(entry.c.number)
        return [
            Given(row.number, datetime.fromisoformat(row.recorded_at), judgement_of(json.loads(row.body)))
            for row in connection.execute(held)
        ]
