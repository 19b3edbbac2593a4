"""All questions that a ledger tells, as they stand on a day."""

from __future__ import annotations

from datetime import date, datetime

from parley.analysis.facts import KeptFacts
from parley.analysis.questions.life import VIEW, asking
from parley.analysis.questions.standing import Standing, standing
from parley.ledger import Ledger, lines


def asked_questions(
    ledger: Ledger, *, as_of: date | None = None, known_at: datetime | None = None, facts: KeptFacts | None = None
) -> list[tuple[Standing, str]]:
    """Give every question that had been told of by a day, with its thread, in the order of letters.

    ``facts`` are those of that moment of record time, for who asks about two days of it.

    Raises:
        BadLedger: if the database refuses.
    """
    facts = facts or KeptFacts(ledger, known_at)
    told = [(asking(line), line.thread) for line in lines(ledger, VIEW, known_at=known_at, ended=True)]
    stand = ((standing(one, as_of, facts), thread) for one, thread in told)
    return [(one, thread) for one, thread in stand if one]
