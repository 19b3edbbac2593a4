"""At which stages commitments stood, day by day or over longer steps."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from parley.analysis.commitments import Stage, asked_commitments
from parley.analysis.facts import KeptFacts
from parley.analysis.trend.steps import Step, steps
from parley.ledger import Ledger, first_day, last_day

MOST = 30
"""Days on which is looked: of a longer stretch these are weeks, months or more apart."""


@dataclass(frozen=True, slots=True)
class Stood:
    """How many commitments stood at each stage at the end of some days."""

    step: Step
    stages: Mapping[Stage, int]


def commitments_over_time(
    ledger: Ledger, *, as_of: date | None = None, known_at: datetime | None = None
) -> list[Stood]:
    """Count the commitments by stage at the end of each step from the first article to a day.

    Raises:
        BadLedger: if the database refuses.
    """
    first, last = first_day(ledger, known_at=known_at), as_of or last_day(ledger, known_at=known_at)
    if first is None or last is None or last < first:
        return []
    facts, found = KeptFacts(ledger, known_at), []
    for step in steps(first, last, most=MOST):
        told = asked_commitments(ledger, as_of=min(step.last, last), known_at=known_at, facts=facts)
        stages = Counter(one.stage for one, _ in told)
        found.append(Stood(step, {stage: stages[stage] for stage in Stage if stages[stage]}))
    return found
