"""Where a commitment stands on a day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from parley.analysis.commitments.facts import Fact
from parley.analysis.commitments.fulfilled import fulfilled
from parley.analysis.commitments.life import Life, Step
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
    DISCHARGED = "discharged"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    UNDETERMINED = "undetermined"


STAGES = {status: Stage(status.value) for status in CommitmentStatus if status is not CommitmentStatus.DELIVERED} | {
    CommitmentStatus.DELIVERED: Stage.DISCHARGED
}
BINDING = frozenset({Stage.PLEDGED, Stage.DUE})
"""Stages in which a deadline that passes is missed."""


@dataclass(frozen=True, slots=True)
class Standing:
    """A commitment on a day: its stage, since when, the steps by then, and what made its condition come true."""

    life: Life
    stage: Stage
    since: date | None
    steps: tuple[Step, ...]
    fulfilled: Fact | None

    @property
    def terms(self) -> Step:
        """The terms as they were told last."""
        return self.steps[-1]


def standing(life: Life, day: date | None, facts: Sequence[Fact] = ()) -> Standing | None:
    """Say where a commitment stands on a day, or None where nothing had been told of it by then.

    Args:
        life: the commitment.
        day: by default the end of all that is known; then nothing is overdue, since no day is asked about.
        facts: what is reported to have come true; what tells of a later day is passed over.
    """
    steps = tuple(step for step in life.steps if day is None or step.day is None or step.day <= day)
    if not steps:
        return None
    last = steps[-1]
    stage, since, by = STAGES[last.status], last.day, None
    if last.condition and stage in {Stage.CONDITIONAL, Stage.PLEDGED, Stage.OFFERED}:
        by = fulfilled(last, [one for one in facts if day is None or (one.day and one.day <= day)])
        if by is not None:
            stage, since = Stage.DUE, by.day
    if stage in BINDING and day is not None and last.due is not None and last.due < day:
        stage, since = Stage.OVERDUE, last.due
    return Standing(life, stage, since, steps, by)
