"""How a meeting is put off, step by step."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from parley.analysis.agenda.life import Step
from parley.records import MeetingStatus

FIXED = frozenset({MeetingStatus.AGREED, MeetingStatus.SCHEDULED, MeetingStatus.POSTPONED})


@dataclass(frozen=True, slots=True)
class Slipping:
    """What a meeting's slips are followed by: the span to which it was fixed, whether it was put off at all, and
    whether no new day was told since."""

    fixed: tuple[date | None, date] | None = None
    slipped: bool = False
    adrift: bool = False


def slipping(before: Slipping, step: Step) -> tuple[Slipping, int | None]:
    """Let a step bear on a fixed day: one that lies after all that was told before puts the meeting off, a vaguer one
    does not. What is postponed and then given a new day slipped once.

    Returns:
        What follows, and by how many days the step puts the meeting off: None for not at all, 0 where it tells no new
        day.
    """
    if step.status is MeetingStatus.POSTPONED and before.fixed and not before.adrift:
        before, put_off = Slipping(before.fixed, slipped=True, adrift=True), 0
    else:
        put_off = None
    if step.status not in FIXED or step.latest is None:
        return before, put_off
    days = _moved(before.fixed, step)
    fixed = (step.earliest, step.latest) if before.fixed is None or days else before.fixed
    if days <= 0:
        return Slipping(fixed, before.slipped, before.adrift), put_off
    return Slipping(fixed, slipped=True), days


def _moved(fixed: tuple[date | None, date] | None, step: Step) -> int:
    """Count the days by which a meeting moved: below 0 if it was brought forward, 0 where the new time may be the old.

    The old time is a span that ends on its latest day; the new one moved if it begins after that or ends before it.
    """
    if fixed is None or step.latest is None:
        return 0
    first, last = fixed[0] or date.min, fixed[1]
    apart = (step.earliest or date.min) > last or step.latest < first
    return (step.latest - last).days if apart else 0
