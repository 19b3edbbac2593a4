"""Where a meeting stands on a day: its status, whether it slipped, whether its day passed without a word."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from parley.analysis.agenda.life import PLANNED, Life, Step
from parley.records import MeetingStatus

FIXED = frozenset({MeetingStatus.AGREED, MeetingStatus.SCHEDULED, MeetingStatus.POSTPONED})


@dataclass(frozen=True, slots=True)
class Slip:
    """A fixed meeting was put off, told on a day: by how many days, None as long as no new day is told."""

    day: date | None
    days: int | None


@dataclass(frozen=True, slots=True)
class Standing:
    """A meeting on a day.

    ``upcoming`` is None where nobody tells its time; ``slips`` are the times that it was put off since it was first
    fixed.
    """

    life: Life
    steps: tuple[Step, ...]
    upcoming: bool | None
    overdue: bool
    postponed: bool
    slips: tuple[Slip, ...]

    @property
    def slipped(self) -> int | None:
        """Count the days by which it was put off in all, None where no new day is told."""
        return sum(one.days or 0 for one in self.slips) or None

    @property
    def terms(self) -> Step:
        """What was told last."""
        return self.steps[-1]


def standing(life: Life, day: date | None) -> Standing | None:
    """Say where a meeting stands on a day (None: at the end of all that is known), None where nobody had told of it."""
    steps = tuple(step for step in life.steps if day is None or step.day is None or step.day <= day)
    if not steps:
        return None
    last = steps[-1]
    planned = last.status in PLANNED
    past = None if day is None or last.latest is None else last.latest < day
    return Standing(
        life=life,
        steps=steps,
        upcoming=_upcoming(last, day),
        overdue=planned and past is True,
        postponed=last.status is MeetingStatus.POSTPONED,
        slips=tuple(_slips(steps)),
    )


def _upcoming(last: Step, day: date | None) -> bool | None:
    if last.status not in PLANNED or day is None:
        return last.status in PLANNED
    return None if last.latest is None else last.latest >= day


def _slips(steps: tuple[Step, ...]) -> list[Slip]:
    """Follow a fixed day: one that lies after all that was told before puts the meeting off, a vaguer one does not.

    What is postponed and then given a new day slipped once.
    """
    found: list[Slip] = []
    fixed: Step | None = None
    for step in steps:
        if step.status is MeetingStatus.POSTPONED and fixed and not (found and found[-1].days is None):
            found.append(Slip(step.day, None))
        if step.status not in FIXED or step.latest is None:
            continue
        days = _moved(fixed, step)
        if days > 0 and found and found[-1].days is None:
            found[-1] = Slip(found[-1].day, days)
        elif days > 0:
            found.append(Slip(step.day, days))
        fixed = step if fixed is None or days else fixed
    return found


def _moved(fixed: Step | None, step: Step) -> int:
    """Count the days by which a meeting moved: below 0 if it was brought forward, 0 where the new time may be the old.

    The old time is a span that ends on its latest day; the new one moved if it begins after that or ends before it.
    """
    if fixed is None or fixed.latest is None or step.latest is None:
        return 0
    first, last = (fixed.earliest or date.min), fixed.latest
    apart = (step.earliest or date.min) > last or step.latest < first
    return (step.latest - last).days if apart else 0
