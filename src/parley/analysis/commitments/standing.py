"""Where a commitment stands on a day."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from parley.analysis.commitments.decides import decisive
from parley.analysis.commitments.elsewhere import delegated, released
from parley.analysis.commitments.fulfilled import fulfilled
from parley.analysis.commitments.history import Turn, history
from parley.analysis.commitments.in_part import in_part
from parley.analysis.commitments.life import Life, Step
from parley.analysis.facts.fact import Fact, Facts
from parley.records import CommitmentStatus


class Stage(StrEnum):
    """The stage of a commitment, on top of the status that is reported."""

    REQUESTED = "requested"
    FLOATED = "floated"
    OFFERED = "offered"
    CONDITIONAL = "conditional"
    PLEDGED = "pledged"
    DUE = "due"
    OVERDUE = "overdue"
    EXPIRED = "expired"
    RELEASED = "released"
    DELEGATED = "delegated"
    PARTLY = "partly discharged"
    DISCHARGED = "discharged"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    UNDETERMINED = "undetermined"


STAGES = {status: Stage(status.value) for status in CommitmentStatus if status is not CommitmentStatus.DELIVERED} | {
    CommitmentStatus.DELIVERED: Stage.DISCHARGED
}
BINDING = frozenset({Stage.PLEDGED, Stage.PARTLY, Stage.DUE})
"""Stages in which a deadline that passes is missed."""

OPEN = frozenset({Stage.FLOATED, Stage.OFFERED, Stage.CONDITIONAL})
"""Stages in which nobody is bound yet: when the deadline passes, they are over."""

WAITING = frozenset({Stage.CONDITIONAL, Stage.PLEDGED, Stage.OFFERED})
"""Stages in which a condition that comes true makes a commitment due."""


@dataclass(frozen=True, slots=True)
class Standing:
    """A commitment on a day: its stage, since when, the steps by then, and what happened to it.

    ``terms`` are those that hold, ``fulfilled`` is the report that says that its condition came true, ``ended`` the
    one by which its creditor releases the debtor, or another debtor takes it over.
    """

    life: Life
    stage: Stage
    since: date | None
    steps: tuple[Step, ...]
    fulfilled: Fact | None
    terms: Step
    events: tuple[Turn, ...]
    ended: Fact | None = None


def standing(life: Life, day: date | None, facts: Facts | None = None) -> Standing | None:
    """Say where a commitment stands on a day, or None where nothing had been told of it by then.

    Args:
        life: the commitment.
        day: by default the end of all that is known; then nothing is overdue, since no day is asked about.
        facts: what is reported to have come true; what tells of a later day is passed over.
    """
    steps = _by_day(life, day)
    if not steps:
        return None
    terms = decisive(steps)[-1]
    stage, since, follows = STAGES[terms.status], terms.day, list[Turn]()
    if stage is Stage.DISCHARGED and in_part(steps):
        stage = Stage.PARTLY
        follows.append(Turn(since, stage.value, terms.witnesses[-1]))
    by = _by(fulfilled(life, terms, facts), day) if facts and stage in WAITING else None
    if by is not None:
        stage, since = Stage.DUE, by.day
        follows.append(Turn(by.day, stage.value, by.witness))
    end = _ended(life, terms, facts, day) if facts and stage in WAITING | BINDING else None
    if end is not None:
        stage, since = end[0], end[1].day
        follows.append(Turn(since, stage.value, end[1].witness))
    if passed := _passed(stage, terms, day):
        stage, since = passed, terms.due
        follows.append(Turn(terms.due, stage.value, None))
    return Standing(life, stage, since, steps, by, terms, history(steps, *follows), end and end[1])


def may_stand(life: Life, day: date | None, stages: Collection[Stage] = ()) -> bool:
    """Say whether a commitment may be at one of some stages on a day (none named means any), by its own reports alone.

    It is due only if it has a condition, and overdue only if it has a deadline that is past.
    """
    if not stages or not {Stage.DUE, Stage.OVERDUE}.issuperset(stages):
        return True
    steps = _by_day(life, day)
    terms = decisive(steps)[-1] if steps else None
    if terms is None:
        return False
    late = day is not None and terms.due is not None and terms.due < day
    return (Stage.DUE in stages and terms.condition is not None) or (Stage.OVERDUE in stages and late)


def _by_day(life: Life, day: date | None) -> tuple[Step, ...]:
    return tuple(step for step in life.steps if day is None or step.day is None or step.day <= day)


def _ended(life: Life, terms: Step, facts: Facts, day: date | None) -> tuple[Stage, Fact] | None:
    """Say by whom and how a debtor is no longer bound."""
    for stage, rule in ((Stage.RELEASED, released), (Stage.DELEGATED, delegated)):
        if found := _by(rule(life, terms, facts), day):
            return stage, found
    return None


def _by(found: Fact | None, day: date | None) -> Fact | None:
    """Pass over what was told later than the day."""
    return found if found and found.day and (day is None or found.day <= day) else None


def _passed(stage: Stage, terms: Step, day: date | None) -> Stage | None:
    """Say what a deadline that is past makes of a stage."""
    if day is None or terms.due is None or terms.due >= day:
        return None
    return Stage.OVERDUE if stage in BINDING else Stage.EXPIRED if stage in OPEN else None
