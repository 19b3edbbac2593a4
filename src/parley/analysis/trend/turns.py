"""What changed, week by week."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from parley.analysis.changes import ChangeKind, State, changes
from parley.analysis.facts import KeptFacts
from parley.analysis.trend.steps import Step, steps
from parley.ledger import Ledger, first_day, last_day

MOST = 26
"""Weeks that are compared: half a year. Of a longer stretch the steps are months, or more."""

KINDS = tuple(kind for kind in ChangeKind if kind is not ChangeKind.REPEATED)


@dataclass(frozen=True, slots=True)
class Turned:
    """The changes of a stretch of days, counted by kind; what was only said again is none."""

    step: Step
    kinds: Mapping[ChangeKind, int]


def turns(ledger: Ledger, *, as_of: date | None = None, known_at: datetime | None = None) -> list[Turned]:
    """Count the changes of each week, of a long stretch those of each month, up to a day.

    Raises:
        BadLedger: if the database refuses.
    """
    first, last = first_day(ledger, known_at=known_at), as_of or last_day(ledger, known_at=known_at)
    if first is None or last is None or last < first:
        return []
    facts, found = KeptFacts(ledger, known_at), []
    for step in steps(first, last, most=MOST, least="week"):
        before = State(step.first - timedelta(days=1), known_at)
        told = changes(ledger, before, State(min(step.last, last), known_at), facts=facts)
        kinds = Counter(one.kind for one in told)
        found.append(Turned(step, {kind: kinds[kind] for kind in KINDS if kinds[kind]}))
    return found
