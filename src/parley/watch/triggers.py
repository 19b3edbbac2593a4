"""Which trigger a change of the ledger pulls."""

from __future__ import annotations

from parley.analysis.changes import PAST, Change, ChangeKind
from parley.analysis.commitments import Stage
from parley.records import Trigger

MEETING = "m"
"""What the threads of meetings begin with."""

ALONE = {
    ChangeKind.REVERSED: Trigger.REVERSAL,
    ChangeKind.PLEDGED: Trigger.PLEDGE,
    ChangeKind.ANSWERED: Trigger.ANSWERED,
    ChangeKind.CONTRADICTED: Trigger.CONFLICT,
    ChangeKind.BEGUN: Trigger.POSITION,
    ChangeKind.MET: Trigger.MEETING,
    ChangeKind.ASKED: Trigger.QUESTION,
    ChangeKind.APPEARED: Trigger.ACTOR,
}
"""Kinds of change that pull one trigger, whatever they are changes of."""


def trigger_of(change: Change) -> Trigger | None:
    """Say which trigger a change pulls, or None where nobody can ask for it: what is repeated or no longer read so."""
    met = change.thread.startswith(MEETING)
    if change.kind is ChangeKind.WITHDRAWN:
        return Trigger.CANCELLED if met else Trigger.WITHDRAWAL
    if change.kind is ChangeKind.SLIPPED:
        return Trigger.OVERDUE if change.how in {Stage.OVERDUE, PAST} else Trigger.SLIPPED
    if change.kind is ChangeKind.FULFILLED:
        return Trigger.CONDITION if change.how == Stage.DUE else Trigger.FULFILLED
    return ALONE.get(change.kind)
