"""A dry run of the rules over what is known: which alerts they would have raised, day by day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from parley.analysis.changes import State
from parley.ledger import Ledger, days_told
from parley.records import Dossier
from parley.watch.alert import Alert
from parley.watch.found import found

DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Rehearsed:
    """The alerts of one day; ``step`` of ``steps`` days are done."""

    day: date
    alerts: tuple[Alert, ...]
    step: int
    steps: int


def rehearse(
    ledger: Ledger, dossier: Dossier, *, first: date | None = None, last: date | None = None, now: datetime
) -> Iterator[Rehearsed]:
    """Go through the days on which articles came out; nothing is noted, nothing is sent.

    What stands behind a change is weighed by all that is known now. What slipped is told on the first such day after.

    Args:
        ledger: where to look.
        dossier: its rules.
        first: the day that it begins with, by default the first of all.
        last: the day that it ends with, by default the last.
        now: the moment that alerts are raised at.

    Raises:
        BadLedger: if the database refuses.
    """
    days = [day for day in days_told(ledger) if (not first or day >= first) and (not last or day <= last)]
    raised: set[str] = set()
    before = State(days[0] - DAY) if days else State()
    for step, day in enumerate(days, 1):
        after = State(day)
        told = (one.alert for one in found(ledger, dossier, before, after, raised_at=now) if one.enough)
        fresh = tuple({one.id: one for one in told if one.id not in raised}.values())
        raised.update(one.id for one in fresh)
        yield Rehearsed(day, fresh, step, len(days))
        before = after
