"""What people judged to be the same, or not; a later word on the same two takes the place of the earlier."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import select

from parley.ledger.entry import EntryKind
from parley.ledger.log import Ledger, number_at
from parley.ledger.tables import entry


class Subject(StrEnum):
    """What a judgement is about."""

    ACTOR = "actor"
    ISSUE = "issue"


class Verdict(StrEnum):
    """What somebody found on two names or phrases."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Judgement:
    """One verdict on two names of actors, or two phrases of issues: who gave it, and why."""

    of: Subject
    left: str
    right: str
    verdict: Verdict
    why: str
    by: str


def judge(ledger: Ledger, judgement: Judgement) -> None:
    """Record a judgement; nothing that it was said before is taken out.

    Raises:
        BadLedger: if the database refuses.
    """
    body = {key: str(getattr(judgement, key)) for key in Judgement.__slots__}
    with ledger.writing() as connection:
        ledger.append(connection, EntryKind.JUDGEMENT, body)


def judgements(ledger: Ledger, *, known_at: datetime | None = None) -> list[Judgement]:
    """Give every judgement by a moment, in order.

    Raises:
        BadLedger: if the database refuses.
    """
    with ledger.looking() as connection:
        by = entry.c.number <= number_at(connection, known_at)
        asked = select(entry.c.body).where(entry.c.kind == EntryKind.JUDGEMENT.value, by).order_by(entry.c.number)
        return [judgement_of(json.loads(body)) for body in connection.execute(asked).scalars()]


def judgement_of(told: Mapping[str, str]) -> Judgement:
    """Read a judgement from what its entry says."""
    return Judgement(**dict(told) | {"of": Subject(told["of"]), "verdict": Verdict(told["verdict"])})  # type: ignore[arg-type]
