"""Which report decides where a commitment stands: a mention of an offer does not undo a pledge."""

from __future__ import annotations

from collections.abc import Iterable

from parley.analysis.commitments.life import TERMS, Step
from parley.records import CommitmentStatus

BOUND = {status: rank for rank, status in enumerate((
    CommitmentStatus.FLOATED, CommitmentStatus.OFFERED, CommitmentStatus.CONDITIONAL, CommitmentStatus.PLEDGED,
    CommitmentStatus.DELIVERED,
))}  # fmt: skip
"""How firmly a debtor is bound by what is reported."""


def decisive(steps: Iterable[Step]) -> list[Step]:
    """Give the steps that change where a commitment stands, without those that only mention it again."""
    found: list[Step] = []
    for step in steps:
        if not found or not _mentions(found[-1], step):
            found.append(step)
    return found


def _mentions(before: Step, step: Step) -> bool:
    """Say whether a report speaks of a commitment without a word on what is new.

    Others ask again for what was answered; a looser word without other terms repeats a firmer one; and an article that
    tells a condition need not repeat it in its next sentence.
    """
    if step.status is CommitmentStatus.REQUESTED:
        return before.status is not CommitmentStatus.REQUESTED
    if _other_terms(before, step) or before.status not in BOUND or step.status not in BOUND:
        return False
    if before.status is CommitmentStatus.CONDITIONAL and step.status is CommitmentStatus.PLEDGED:
        return not step.condition and {one.article for one in step.witnesses} <= {
            one.article for one in before.witnesses
        }
    return BOUND[step.status] < BOUND[before.status]


def _other_terms(before: Step, step: Step) -> bool:
    return any(getattr(step, term) not in {None, getattr(before, term)} for term in TERMS)
