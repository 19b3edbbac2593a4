"""Whether what was delivered is only a part of what was pledged, by the amounts that reports tell."""

from __future__ import annotations

from collections.abc import Sequence

from parley.analysis.commitments.life import Step
from parley.records import CommitmentStatus


def in_part(steps: Sequence[Step]) -> bool:
    """Say whether the deliveries that are told come to less than the pledge before them.

    Each may tell all that was delivered so far, or only what is new: the pledge is kept if either reading says so.
    Amounts are compared where both are told, in one currency and, as far as both name it, one unit.
    """
    given = [step for step in steps if step.status is CommitmentStatus.DELIVERED]
    before = next((step for step in reversed(steps) if step.status is not CommitmentStatus.DELIVERED), None)
    if before is None or before.count is None or not given or any(step.count is None for step in given):
        return False
    if any(not _alike(before, step) for step in given):
        return False
    counts = [step.count or 0.0 for step in given]
    return max(counts[-1], sum(counts)) < before.count


def _alike(one: Step, other: Step) -> bool:
    return one.currency == other.currency and (one.unit == other.unit or None in {one.unit, other.unit})
